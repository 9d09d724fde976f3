"""What a row of `clean_many()` says, in the form in which it is sent to a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias, cast

from articlekit.given import moment, text_of
from articlekit.reading import Soup, is_soup

Scrape: TypeAlias = str | bytes | bytearray | memoryview | Soup
Row: TypeAlias = Scrape | Mapping[str, Any]
"""A scrape, or a mapping: `raw`, and if known `url`, `lang` and `scraped_at`."""


class Asked(NamedTuple):
    """What a process is sent of a row: the rest of it stays at home."""

    raw: Any
    url: str | None = None
    lang: str | None = None
    scraped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A soup written out, since its tree may be too deep to pickle."""

    html: str

    def __str__(self) -> str:
        return self.html

    def prettify(self) -> str:
        """By this `clean()` knows it for a soup."""
        return self.html


def asked(row: Row) -> Asked:
    """The row, a scrape or with `raw` in it; what stands for nothing is left out.

    Raises `KeyError` where there is no `raw`, `TypeError` or `ValueError` for what cannot
    be a hint.

    >>> from datetime import date
    >>> asked({"raw": "Rain.", "url": float("nan"), "scraped_at": date(2025, 3, 7)})
    Asked(raw='Rain.', url=None, lang=None, scraped_at=datetime.datetime(2025, 3, 7, 0, 0))
    >>> asked(bytearray(b"Rain."))
    Asked(raw=b'Rain.', url=None, lang=None, scraped_at=None)
    """
    if is_scrape(row):
        return Asked(_sent(row))
    told = cast("Mapping[str, Any]", row)
    if "raw" not in told:
        raise KeyError(f"the row has no 'raw'; it has: {', '.join(told)}")  # noqa: EM102
    known = {name: text_of(name, told.get(name)) for name in ("url", "lang")}
    when = moment(told.get("scraped_at"))
    return Asked(_sent(told["raw"]), **known, scraped_at=when)


def is_scrape(row: object) -> bool:
    """Whether it is the text or the page itself."""
    return isinstance(row, (str, bytes, bytearray, memoryview)) or is_soup(row)


def is_frame(rows: object) -> bool:
    """Whether it is a table, which hands out its columns in place of rows."""
    # SQLAlchemy's results are rows, and have a method of this name.
    return not callable(getattr(rows, "columns", callable))


def _sent(raw: Any) -> Any:  # noqa: ANN401
    if isinstance(raw, (bytearray, memoryview)):
        return bytes(raw)
    return Page(str(raw)) if is_soup(raw) else raw
