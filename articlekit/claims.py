"""What the hints of a page come to: its own dates, made moments and checked.

The stages reconcile them with what is printed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from articlekit.dates import Moment
from articlekit.dates.stamp import read_stamp
from articlekit.model import Document, Hint

_LONGEST = 80  # characters of a date
_IN_URL = re.compile(r"[/-]((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/_-])")
_AHEAD = timedelta(days=2)
_DAY = timedelta(days=1)


def values(doc: Document, field: str) -> Iterator[Hint]:
    """The hints of one field, the most trusted first."""
    return (hint for hint in doc.hints if hint.field == field)


def claimed(doc: Document, field: str) -> tuple[Moment, ...]:
    """The moments the page gives for a field, less those that cannot be.

    >>> doc = Document(hints=(Hint("published", "2024-05-12T18:05Z", "json-ld"),))
    >>> [moment.value.isoformat() for moment in claimed(doc, "published")]
    ['2024-05-12T18:05:00+00:00']
    """
    found = (
        read_stamp(hint.value, source=hint.source, lang=doc.lang, tz=doc.tz)
        for hint in values(doc, field)
        if len(hint.value) <= _LONGEST
    )
    return tuple(moment for moment in found if moment and not _is_ahead(moment, doc))


def settled(moments: tuple[Moment, ...]) -> Moment | None:
    """The most trusted moment, or one of the same day that knows more.

    >>> day, minute = (read_stamp(t) for t in ("2024-05-12", "2024-05-12T18:05Z"))
    >>> settled((day, minute)).precision
    'minute'
    """
    if not moments:
        return None
    first = moments[0]
    same = [
        m for m in moments if abs(naive(m) - naive(first)) < _DAY and _agree(first, m)
    ]
    return max(same, key=_knows)


def refined(claim: Moment, printed: Moment | None) -> Moment:
    """A claim, with the time or the zone that only the printed line gives.

    Both must speak of the same day; for the zone, of the same minute.
    """
    if printed is None or printed.value.date() != claim.value.date():
        return (
            printed
            if printed and claim.ambiguous and _is_swapped(claim, printed)
            else claim
        )
    if _knows(claim)[0]:
        same = naive(printed).replace(second=0) == naive(claim).replace(
            second=0, microsecond=0
        )
        if same and claim.zone != "stated" and printed.zone == "stated":
            return replace(
                claim,
                value=claim.value.replace(tzinfo=printed.value.tzinfo),
                zone="stated",
            )
        return claim
    return printed if _knows(printed)[0] and not printed.ambiguous else claim


def elsewhere(doc: Document) -> Moment | None:
    """The day in the page's title or address: "Storm | Herald | 12.05.2024"."""
    for hint in values(doc, "title"):
        for piece in hint.value.split(" | ")[1:]:
            if len(piece) <= 20 and piece[-1:].isdigit():
                found = read_stamp(piece, source="title", lang=doc.lang)
                if found is not None and not _is_ahead(found, doc):
                    return found
    urls = [doc.url or "", *(hint.value for hint in values(doc, "url"))]
    for url in urls:
        match = _IN_URL.search(url[:500])
        found = read_stamp("-".join(match.groups()), source="url") if match else None
        if found is not None and not _is_ahead(found, doc):
            return found
    return None


def naive(moment: Moment) -> datetime:
    """What the clock on the wall showed."""
    return moment.value.replace(tzinfo=None)


def _knows(moment: Moment) -> tuple[bool, bool]:
    """Whether it tells the time of day (midnight is mostly a blank), and the zone."""
    value = moment.value
    timed = moment.precision != "day" and bool(
        value.hour or value.minute or value.second
    )
    return timed, moment.zone == "stated"


def _agree(first: Moment, other: Moment) -> bool:
    """The same day; where both tell the time, the same time in some zone."""
    if not (_knows(first)[0] and _knows(other)[0]):
        return first.value.date() == other.value.date()
    if first.value.tzinfo and other.value.tzinfo:
        return abs(first.value - other.value) < timedelta(minutes=1)
    minutes = abs(naive(first) - naive(other)).total_seconds() / 60
    return minutes % 15 < 1 or minutes % 15 > 14


def _is_swapped(one: Moment, other: Moment) -> bool:
    """Day and month changed places."""
    a, b = one.value, other.value
    return (a.year, a.month, a.day) == (b.year, b.day, b.month)


def _is_ahead(moment: Moment, doc: Document) -> bool:
    """Later than the scrape: a date of expiry, or a clock that is wrong."""
    if doc.scraped_at is None:
        return False
    return naive(moment) > doc.scraped_at.replace(tzinfo=None) + _AHEAD
