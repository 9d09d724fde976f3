"""`clean_many()`: rows in, one article for each, in order, and no row stops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from functools import partial
from typing import Final

from articlekit.article import Article
from articlekit.crew import Crew
from articlekit.dates import zones
from articlekit.pipeline import Cleaner
from articlekit.rows import Asked, Row, asked, is_frame, is_scrape
from articlekit.text import whole

__all__ = ["Row", "clean_many", "failed", "failure"]

_FAILED: Final = "failed: "


def clean_many(
    rows: Iterable[Row],
    /,
    *,
    workers: int = 1,
    chunk: int = 16,
    cleaner: Cleaner | None = None,
    tz: str | tzinfo | None = None,
) -> Iterator[Article]:
    """Clean every row: one `Article` for each, in order, as they are asked for.

    Args:
        rows: scrapes as `clean()` takes them, `bytearray` or `memoryview` too, or
            mappings with `raw` and, if known, `url`, `lang` and `scraped_at` (a
            `datetime`, ISO 8601, or a `date`, for its midnight); other keys are ignored.
            None, "", NaN and NA say that it is not known.
        workers: processes that clean. Above 1 a script must stand below
            `if __name__ == "__main__":`.
        chunk: rows a process is sent at a time. Two chunks for each process are read
            ahead and one more, whatever the number of rows.
        cleaner: what cleans; must pickle for more than one worker.
        tz: as in `clean()`.

    A row that cannot be cleaned gets an empty Article, and `failure()` says why. So does
    a row on which a process died twice. What `rows` raises is raised here, after the
    articles of all rows before. Raises `TypeError` for one scrape, one mapping or a data
    frame in place of rows, `ValueError` for a `tz` nobody knows or numbers below 1,
    `WorkerError` where no process can be started.

    >>> rows = [{"raw": "The sea rose."}, {"raw": None}, "It fell again."]
    >>> for article in clean_many(rows):
    ...     print(repr(article.text), failure(article))
    'The sea rose.' None
    '' TypeError: clean() takes str or bytes, not NoneType: pass the text of one scrape as str or bytes; a scraper that found nothing returned None: skip the row.
    'It fell again.' None

    """
    if advice := _instead(rows):
        msg = f"clean_many() takes many scrapes, not {type(rows).__name__}: {advice}"
        raise TypeError(msg)
    if workers < 1 or chunk < 1:
        msg = f"workers={workers} and chunk={chunk} must be 1 or more"
        raise ValueError(msg)
    zones.given(tz)  # raises now what would fail every row
    work = partial(_cleaned, cleaner or Cleaner(), tz)
    if workers == 1:
        return (work(_asked(row)) for row in rows)
    return Crew(work, failed, workers).through(_chunks(rows, chunk))


def failure(article: Article) -> str | None:
    """Why `clean_many()` could not clean this row; None if it did.

    >>> failure(next(clean_many([{"html": "<p>The sea rose."}])))
    "KeyError: the row has no 'raw'; it has: html"
    """
    found = article.warnings[0] if article.warnings else ""
    return found.removeprefix(_FAILED) if found.startswith(_FAILED) else None


def _instead(rows: object) -> str:
    """What to pass in place of one that would be taken apart into what are no rows."""
    if is_scrape(rows):
        return "pass a list of scrapes, or the one to clean()"
    if isinstance(rows, Mapping):
        return "pass a list of such rows"
    if is_frame(rows):
        return "pass df.to_dict('records'), or what speaks Arrow to articlekit.arrow"
    return ""


def _asked(row: Row) -> Asked | Article:
    try:
        return asked(row)
    except KeyError as error:
        return failed(f"KeyError: {error.args[0]}")  # which str() would quote
    except Exception as error:  # noqa: BLE001
        return failed(f"{type(error).__name__}: {error}")


def _cleaned(
    cleaner: Cleaner, tz: str | tzinfo | None, row: Asked | Article
) -> Article:
    if isinstance(row, Article):
        return row
    try:
        return cleaner.clean(
            row.raw, url=row.url, lang=row.lang, scraped_at=row.scraped_at, tz=tz
        )
    except Exception as error:  # noqa: BLE001
        return failed(f"{type(error).__name__}: {error}")


def failed(why: str) -> Article:
    """The article of a row that could not be cleaned, or not be read.

    >>> failure(failed("OSError: the disk is gone"))
    'OSError: the disk is gone'
    """
    return Article(warnings=(_FAILED + whole(why),))


def _chunks(rows: Iterable[Row], size: int) -> Iterator[list[Asked | Article]]:
    chunk = []
    try:
        for row in rows:
            chunk.append(_asked(row))
            if len(chunk) == size:
                yield chunk
                chunk = []
    except Exception:
        if chunk:  # these rows were whole
            yield chunk
        raise
    if chunk:
        yield chunk
