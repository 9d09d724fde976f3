"""The zone of a clock: what a program wrote down as UTC may be the time of a place.

Nobody writes UTC as if it were the time of the place; a program that knows no zone does
the reverse, and the page prints the zone. One that leaves the zone out may mean UTC.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from articlekit.dates import Moment

_QUARTER, _HOUR = timedelta(minutes=15), timedelta(hours=1)


def with_zone(claim: Moment, printed: Moment) -> Moment:
    """A claim in the zone that is printed with the same minute.

    It had none, or was in UTC.

    >>> from articlekit.dates.stamp import read_stamp
    >>> claim = read_stamp("2024-05-12T18:05:07Z")
    >>> with_zone(claim, read_stamp("2024-05-12T18:05+02:00")).value.isoformat()
    '2024-05-12T18:05:07+02:00'
    >>> with_zone(claim, read_stamp("2024-05-12T20:05+02:00")) is claim
    True
    """
    if printed.zone != "stated" or _minute(claim) != _minute(printed):
        return claim
    is_blank = claim.zone != "stated"
    if not is_blank and not (_is_utc(claim) and printed.value.utcoffset()):
        return claim
    return replace(
        claim,
        value=claim.value.replace(tzinfo=printed.value.tzinfo),
        zone="stated",
        ambiguous=claim.ambiguous or (printed.ambiguous and not is_blank),
    )


def of_utc(claim: Moment, printed: Moment) -> Moment | None:
    """A claim without a zone as the page prints it, if it is the printed time in UTC.

    >>> from articlekit.dates.stamp import read_stamp
    >>> claim = read_stamp("2024-05-13T01:05:07")
    >>> of_utc(claim, read_stamp("2024-05-12T20:05-05:00")).value.isoformat()
    '2024-05-12T20:05:07-05:00'
    >>> of_utc(claim, read_stamp("2024-05-12T20:04-05:00")) is None
    True
    """
    if claim.zone == "stated" or printed.zone != "stated":
        return None
    if "day" in (claim.precision, printed.precision):
        return None
    told = _from_utc(claim, printed)
    return told if _minute(told) == _minute(printed) else None


def in_place(claim: Moment, printed: Moment | None, others: Iterable[Moment]) -> Moment:
    """An element's moment where it and the printed time agree, before a claim in UTC.

    The claim is the same clock, read elsewhere: the minutes are the same. Full hours are
    no proof of that; an hour between them may be summer's.
    """
    if (
        printed is None
        or printed.zone != "stated"
        or not (_is_utc(claim) and claim.value.minute)
    ):
        return claim
    for other in others:
        gap = abs(other.value - claim.value) if other.zone == "stated" else _HOUR
        if (
            other.source == "time"
            and other.value.utcoffset()
            and other.value.utcoffset() == printed.value.utcoffset()
            and _minute(other) == _minute(printed)
            and other.value.date() == claim.value.date()
            and gap > _HOUR
            and not (_minute(other) - _minute(claim)) % _QUARTER
        ):
            return other
    return claim


def as_other(one: Moment | None, before: Moment, after: Moment) -> Moment | None:
    """The other moment of a head one of whose moments in UTC was told a place's."""
    if one is None or one.source != before.source:
        return one
    if of_utc(before, after) and one.zone != "stated" and one.precision != "day":
        return _from_utc(one, after)
    if not (_is_utc(one) and _is_utc(before) and after.value.utcoffset()) or _minute(
        before
    ) != _minute(after):
        return one
    value = one.value.replace(tzinfo=after.value.tzinfo)
    return replace(one, value=value, ambiguous=one.ambiguous or after.ambiguous)


def _from_utc(moment: Moment, other: Moment) -> Moment:
    """A moment without a zone, taken for UTC, by the clock of the other."""
    instant = moment.value.replace(tzinfo=UTC)
    return replace(moment, value=instant.astimezone(other.value.tzinfo), zone="stated")


def _minute(moment: Moment) -> datetime:
    return moment.value.replace(tzinfo=None, second=0, microsecond=0)


def _is_utc(moment: Moment) -> bool:
    """A time of day, in UTC: midnight is mostly a blank."""
    value = moment.value
    return (
        moment.zone == "stated"
        and value.utcoffset() == timedelta(0)
        and bool(value.hour or value.minute or value.second)
    )
