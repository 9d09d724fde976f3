"""`clean_many()`: rows in, one article for each, in order, and no row stops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from functools import partial
from typing import Any, Final, NamedTuple, TypeAlias

from articlekit.article import Article
from articlekit.crew import Crew
from articlekit.pipeline import Cleaner, clean
from articlekit.text import whole

Row: TypeAlias = str | bytes | Mapping[str, Any]
"""A scrape, or a mapping: `raw`, and if known `url`, `lang` and `scraped_at`."""

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
        rows: scrapes as `str` or `bytes`, or mappings with `raw` and, if known, `url`,
            `lang` and `scraped_at` (a `datetime` or ISO 8601); other keys are ignored.
        workers: processes that clean. Above 1 a script must stand below
            `if __name__ == "__main__":`.
        chunk: rows a process is sent at a time. Two chunks for each process are read
            ahead and one more, whatever the number of rows.
        cleaner: what cleans; must pickle for more than one worker.
        tz: as in `clean()`.

    A row that cannot be cleaned gets an empty Article, and `failure()` says why. So does
    a row on which a process died twice. What `rows` raises is raised here, after the
    articles of all rows before. Raises `ValueError` for a `tz` nobody knows or numbers
    below 1, `WorkerError` where no process can be started.

    >>> rows = [{"raw": "The sea rose."}, {"raw": None}, "It fell again."]
    >>> for article in clean_many(rows):
    ...     print(repr(article.text), failure(article))
    'The sea rose.' None
    '' TypeError: clean() takes str or bytes, not NoneType: pass the text of one scrape as str or bytes; a scraper that found nothing returned None: skip the row.
    'It fell again.' None

    """
    if workers < 1 or chunk < 1:
        msg = f"workers={workers} and chunk={chunk} must be 1 or more"
        raise ValueError(msg)
    clean("", tz=tz)  # raises now what would fail every row
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


class _Asked(NamedTuple):
    """What a process is sent of a row: the rest of it stays at home."""

    raw: Any
    url: str | None = None
    lang: str | None = None
    scraped_at: datetime | None = None


def _asked(row: Row) -> _Asked | Article:
    if isinstance(row, (str, bytes)):
        return _Asked(row)
    try:
        if "raw" not in row:
            return failed(f"KeyError: the row has no 'raw'; it has: {', '.join(row)}")
        known = {name: _known(row, name) for name in ("url", "lang")}
        return _Asked(row["raw"], **known, scraped_at=_moment(row))
    except Exception as error:  # noqa: BLE001
        return failed(f"{type(error).__name__}: {error}")


def _known(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is None or value != value:  # noqa: PLR0124  # pandas writes NaN
        return None
    if not isinstance(value, str):
        msg = f"{name} is {value!r}, not a str"
        raise TypeError(msg)
    return value


def _moment(row: Mapping[str, Any]) -> datetime | None:
    value = row.get("scraped_at")
    if isinstance(value, datetime) and value == value:  # noqa: PLR0124  # NaT
        return value
    text = _known(row, "scraped_at")
    return datetime.fromisoformat(text) if text else None


def _cleaned(
    cleaner: Cleaner, tz: str | tzinfo | None, row: _Asked | Article
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


def _chunks(rows: Iterable[Row], size: int) -> Iterator[list[_Asked | Article]]:
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
