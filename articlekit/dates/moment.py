"""What a date line says: moments, and what is left of the line."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Precision = Literal["year", "month", "week", "day", "hour", "minute", "second"]
"""The smallest unit that was printed."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One point in time, as the page prints it."""

    value: datetime
    """Naive unless a zone is stated, assumed or comes with the scrape time.

    What is finer than the precision is zero, a day at midnight and naive. Not so for an
    age such as "3 days ago": it is counted from the scrape time, and keeps its zone and
    what is finer.
    """
    precision: Precision
    """How much of `value` was printed: of a "day" only the date is to be believed."""
    raw: str
    """The piece of text it was read from."""
    zone: Literal["stated", "assumed", "none"] = "none"
    """Whether the text states the zone, `tz` was used, or neither."""
    source: str = "text"
    """Where the text was met."""
    ambiguous: bool = False
    """Another reading is about as likely and nothing decides.

    Day and month could be swapped, or the zone's abbreviation has two homes.
    `value` is then the likelier reading: day first, the zone of the language.
    """


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that gives the dates of an article."""

    published: Moment | None
    """`None` when the line has no such date or its value cannot be known."""
    modified: Moment | None
    """The same for the date of the last change."""
    rest: str = ""
    """What is no date, label or separator: a byline, an agency, a section."""
    relative: bool = False
    """All that was read counts from the time of scraping: "3 hours ago"."""
