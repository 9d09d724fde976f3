"""What a row of `clean_many()` says, in the form in which it is sent to a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, NamedTuple, TypeAlias, cast

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

    Raises `TypeError` or `ValueError` for what cannot be a hint.

    >>> asked({"raw": "Rain.", "url": float("nan"), "scraped_at": date(2025, 3, 7)})
    Asked(raw='Rain.', url=None, lang=None, scraped_at=datetime.datetime(2025, 3, 7, 0, 0))
    >>> asked(bytearray(b"Rain."))
    Asked(raw=b'Rain.', url=None, lang=None, scraped_at=None)
    """
    if is_scrape(row):
        return Asked(_sent(row))
    told = cast("Mapping[str, Any]", row)
    known = {name: _known(told, name) for name in ("url", "lang")}
    return Asked(_sent(told["raw"]), **known, scraped_at=_moment(told))


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


def _known(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    if _is_absent(value):
        return None
    if not isinstance(value, str):
        msg = f"{name} is {value!r}, not a str"
        raise TypeError(msg)
    return value


def _moment(row: Mapping[str, Any]) -> datetime | None:
    value = row.get("scraped_at")
    if _is_absent(value):
        return None
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    msg = f"scraped_at is {value!r}, not a datetime or ISO 8601"
    if not isinstance(value, str):
        raise TypeError(msg)
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(msg) from None


def _is_absent(value: object) -> bool:
    """Whether it stands for an empty cell: None, "" in CSV, in pandas NaN, NaT or NA."""
    # NA gives itself for an answer to ==, and that has no truth.
    if value is None or type(value).__name__ == "NAType":
        return True
    return value == "" or bool(value != value)  # noqa: PLR0124
