"""What the hints of a page come to: its own dates, made moments and checked.

The stages reconcile them with what is printed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from articlekit.dates import Moment
from articlekit.dates.stamp import read_stamp
from articlekit.dating.own_dates import is_before
from articlekit.dating.wall_clock import as_other, in_place, of_utc, with_zone
from articlekit.model import Document, Hint

_LONGEST = 80  # characters of a date
_IN_URL = re.compile(r"[/-]((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/_-])")
_ANYBODYS = ("time", "script")
_OF_HEAD = ("json-ld", "open-graph", "meta")
_AHEAD = timedelta(days=2)
_DAY = timedelta(days=1)
_WEST, _EAST = timedelta(hours=12), timedelta(hours=14)


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
        read_stamp(hint.value, source=hint.source, lang=doc.language_tag(), tz=doc.tz)
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
    best = max(same, key=_knows)
    # The same instant in the zone of the place also tells the day it was there.
    local = next((m for m in same if _is_local(m) and m.value == best.value), best)
    return _zoned(local, moments)


def _zoned(best: Moment, moments: tuple[Moment, ...]) -> Moment:
    """A moment, or what the head gives for the same clock time, in the zone of a place.

    A program that knows no zone writes the time on the wall as if it were UTC; nobody
    writes UTC as if it were the time of the place. Two places are a doubt.
    """
    if best.zone != "stated" or not _knows(best)[0]:
        return best
    minute = timedelta(minutes=1)
    others = [
        m
        for m in moments
        if _is_local(m)
        and m.source in _OF_HEAD
        and m.value.utcoffset() != best.value.utcoffset()
        and _knows(m)[0]
        and abs(naive(m) - naive(best)) < minute
    ]
    if not others:
        return best
    if _is_local(best) or len({m.value.utcoffset() for m in others}) > 1:
        return replace(best, ambiguous=True)
    return others[0]


def refined(claim: Moment, printed: Moment | None) -> Moment:
    """A claim, with the time or the zone that only the printed line gives.

    Both must speak of the same day; for the zone, of the same minute, or of one moment
    as it is told in UTC and where somebody writes.
    """
    if printed is not None and (
        place := of_utc(claim, printed) or _of_place(claim, printed)
    ):
        return place
    if printed is None or printed.value.date() != claim.value.date():
        return (
            printed
            if printed and claim.ambiguous and _is_swapped(claim, printed)
            else claim
        )
    if _knows(claim)[0]:
        return with_zone(claim, printed)
    return printed if _knows(printed)[0] and not printed.ambiguous else claim


def _of_place(one: Moment, other: Moment) -> Moment | None:
    """A printed time in the zone in which it is what an element's stamp tells in UTC.

    Full hours are no proof: much is published then. Nor are twelve hours between them:
    the clock may have had so many.
    """
    local, stamp = (one, other) if other.source in _ANYBODYS else (other, one)
    if local.ambiguous or local.zone == "stated" or not _knows(local)[0]:
        return None
    if stamp.source not in _ANYBODYS or not all(_knows(stamp)):
        return None
    clock, exact = naive(local), naive(stamp).replace(microsecond=0)
    if not clock.second:
        exact = exact.replace(second=0)
    offset = clock - exact
    half_hours, rest = divmod(offset, timedelta(minutes=30))
    is_zone = not rest and -_WEST < offset <= _EAST
    if not is_zone or not half_hours or stamp.value.utcoffset():
        return None
    if not (exact.minute or exact.second):
        return None
    value = clock.replace(tzinfo=timezone(offset))
    return replace(local, value=value, zone="stated")


def reconciled(
    doc: Document,
    published: Moment | None,
    modified: Moment | None,
    below: Moment | None = None,
) -> tuple[Moment | None, Moment | None]:
    """What the metadata says, and what only the printed lines add.

    `below` is the date printed right below the headline. Where it names another day
    than the metadata, and not that of the last change, the metadata tells when the
    page was moved to its present system. A `time` element may be anybody's: what is
    printed in words goes before it. So may a date in a script.
    """
    claims = claimed(doc, "published")
    change = settled(claimed(doc, "modified"))
    own = published if not _is_both(published, modified) else None
    claim = settled(tuple(m for m in claims if m.source not in _ANYBODYS))
    if claim is not None:
        claim = _of_printed_day(claim, claims, below or own, change)
        claim = settled((claim, *claims))
        claim = claim and in_place(claim, below or own, claims)
    times = () if claim else claims
    if claim is not None and below and _is_moved(claim, below, change):
        same = tuple(m for m in claims if m.value.date() == below.value.date())
        published = settled(same) or below
    elif claim is not None:
        published = refined(claim, own)
    elif published is not None and times:
        first = settled(times)
        # "Updated" is printed first, and what says so is hidden or no text.
        is_change = (
            change is not None
            and change.source == "time"
            and _is_day(published, change)
            and first is not None
            and first.value.date() < published.value.date()
        )
        published = first if is_change else refined(published, first)
    elif published is None:
        published = settled(times)
    if claim is None and own is None and change and change.source == "json-ld":
        # A bare og:updated_time is anybody's last touch: one in ten is the day.
        published = published or replace(change, ambiguous=True)
    if change is not None:
        modified = refined(change, modified)
        published = as_other(published, change, modified)
    if claim is not None and published is not None:
        modified = as_other(modified, claim, published)
    if published and modified and is_before(modified, published):
        # A draft's date, or that of a page which was published anew.
        modified = None
    return published, modified


def _of_printed_day(
    claim: Moment,
    claims: tuple[Moment, ...],
    printed: Moment | None,
    change: Moment | None,
) -> Moment:
    """The claim that has the day the page prints, where the head's claims disagree.

    One that tells the time may name the day as it is called in another zone.
    """
    if (
        printed is None
        or printed.ambiguous
        or _is_day(claim, printed)
        or (change is not None and _is_day(change, printed))
        or (_knows(claim)[0] and not _is_moved(claim, printed, change))
    ):
        return claim
    return next(
        (m for m in claims if m.source in _OF_HEAD and _is_day(m, printed)), claim
    )


def _is_moved(claim: Moment, below: Moment, change: Moment | None) -> bool:
    """Nowhere on earth was it that day, nor is it that of the last change."""
    day = below.value.date()
    if change is not None and naive(change).date() == day:
        return False
    value = naive(claim)
    if claim.zone == "stated":
        value = claim.value.astimezone(UTC).replace(tzinfo=None)
    return not (value - _WEST).date() <= day <= (value + _EAST).date()


def _is_day(moment: Moment, other: Moment | None) -> bool:
    return other is not None and moment.value.date() == other.value.date()


def _is_local(moment: Moment) -> bool:
    return moment.zone == "stated" and bool(moment.value.utcoffset())


def _is_both(published: Moment | None, modified: Moment | None) -> bool:
    """Only a modified date was printed, and is taken for both."""
    return modified is not None and published == replace(modified, ambiguous=True)


def elsewhere(doc: Document) -> Moment | None:
    """The day in the page's title or address: "Storm | Herald | 12.05.2024"."""
    for hint in values(doc, "title"):
        for piece in hint.value.split(" | ")[1:]:
            if len(piece) <= 20 and piece[-1:].isdigit():
                found = read_stamp(piece, source="title", lang=doc.language_tag())
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
    return naive(moment) - doc.scraped_at.replace(tzinfo=None) > _AHEAD
