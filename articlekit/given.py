"""What a caller hands in and says of it: checked, and in one form."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple, TypeAlias

from articlekit.errors import InputTooLarge
from articlekit.language import language
from articlekit.reading import is_soup

When: TypeAlias = datetime | date | str
"""A moment; a `date` is its midnight, a `str` is ISO 8601."""


class Spoken(NamedTuple):
    """The language the caller names."""

    code: str | None = None
    """None where none is named, or what is named is no code: then it is detected."""
    region: str = ""
    warnings: tuple[str, ...] = ()


def scrape(raw: object, most: int) -> str | bytes:
    """What is to be read; a soup is written out.

    Raises `TypeError` for what is no scrape, `InputTooLarge` for more than `most`
    characters or bytes.
    """
    if not isinstance(raw, (str, bytes)):
        if not is_soup(raw):
            raise TypeError(_wrong_type(raw))
        raw = str(raw)
    if len(raw) > most:
        unit = "bytes" if isinstance(raw, bytes) else "characters"
        raise InputTooLarge(len(raw), most, unit)
    return raw


def text_of(name: str, value: object) -> str | None:
    """A value that is text, of that name; None for what stands for nothing.

    Raises `TypeError` for anything else.
    """
    if is_absent(value):
        return None
    if not isinstance(value, str):
        msg = f"{name} is {value!r}, not a str"
        raise TypeError(msg)
    return value


def moment(scraped_at: object) -> datetime | None:
    """When it was scraped; None for what stands for nothing.

    Raises `TypeError` for what is no moment, `ValueError` for text that is none.

    >>> moment(date(2025, 3, 7)) == moment("2025-03-07") == datetime(2025, 3, 7)
    True
    """
    if is_absent(scraped_at):
        return None
    if isinstance(scraped_at, datetime):
        return scraped_at
    if isinstance(scraped_at, date):
        return datetime.combine(scraped_at, time())
    msg = f"scraped_at is {scraped_at!r}, not a datetime, a date or ISO 8601"
    if not isinstance(scraped_at, str):
        raise TypeError(msg)
    try:
        return datetime.fromisoformat(scraped_at)
    except ValueError:
        raise ValueError(msg) from None


def spoken(lang: object) -> Spoken:
    """The language and country of a tag; what is no code is a warning.

    Raises `TypeError` for what is no text.

    >>> spoken("en-US"), spoken("English").warnings
    (Spoken(code='en', region='US', warnings=()), ("lang: 'English' is no language code, and not used",))
    """
    tag = text_of("lang", lang)
    if tag is None:
        return Spoken()
    said = language(tag)
    if said is None:
        return Spoken(warnings=(f"lang: {tag!r} is no language code, and not used",))
    return Spoken(*said)


def is_absent(value: object) -> bool:
    """Whether it stands for an empty cell: None, "" in CSV, in pandas NaN, NaT or NA."""
    # NA gives itself for an answer to ==, and that has no truth.
    if value is None or type(value).__name__ == "NAType":
        return True
    return value == "" or bool(value != value)  # noqa: PLR0124


def _wrong_type(raw: object) -> str:
    advice = "pass the text of one scrape as str or bytes"
    if raw is None:
        advice += "; a scraper that found nothing returned None: skip the row"
    elif hasattr(raw, "read"):
        advice += "; for an open file, pass file.read()"
    elif isinstance(raw, (list, tuple)):
        advice += "; for many scrapes, call clean() on each"
    elif hasattr(raw, "__fspath__"):
        advice += "; for a path, pass path.read_bytes()"
    return f"clean() takes str or bytes, not {type(raw).__name__}: {advice}."
