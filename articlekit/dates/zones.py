"""What the zone of a printed time means."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from articlekit.dates.lexicon import homes

_MONTH_FIRST: Final = frozenset(
    f"America/{city}"
    for city in ["New_York", "Chicago", "Denver", "Los_Angeles", "Anchorage"]
) | {"Pacific/Honolulu"}


_ANY_DAY: Final = datetime(2000, 1, 1)


def given(tz: str | tzinfo | None) -> tzinfo | None:
    """The zone a caller names, by its IANA key or as a `tzinfo`; None for none.

    Raises `ValueError` for a key nobody knows, and for a `tzinfo` without an offset.

    >>> given("Europe/London"), given(None)
    (zoneinfo.ZoneInfo(key='Europe/London'), None)
    >>> given("Mars")
    Traceback (most recent call last):
    ValueError: tz='Mars' is no time zone: pass an IANA key such as 'Europe/London'
    """
    if tz is None:
        return None
    msg = f"tz={tz!r} is no time zone: pass an IANA key such as 'Europe/London'"
    try:
        zone = tz if isinstance(tz, tzinfo) else named(tz)
        is_known = zone.utcoffset(_ANY_DAY) is not None
    except (LookupError, ValueError, OSError, TypeError, NotImplementedError) as error:
        raise ValueError(msg) from error
    if not is_known:
        raise ValueError(msg)
    return zone


@lru_cache(maxsize=128)
def named(name: str) -> tzinfo:
    """A zone by its name; GMT and UTC are fixed.

    >>> named("UTC")
    datetime.timezone.utc
    """
    return timezone.utc if name == "UTC" else ZoneInfo(name)  # noqa: UP017


def offset(minutes: int) -> tzinfo | None:
    """GMT+1 is one hour ahead, as readers take it; `None` if there is no such zone.

    >>> offset(330)
    datetime.timezone(datetime.timedelta(seconds=19800))
    """
    if not -12 * 60 <= minutes <= 14 * 60:
        return None
    return timezone(timedelta(minutes=minutes))


def home(
    abbreviation: str, usual: str, lang: str | None, line: str, tz: tzinfo | None
) -> tuple[str, bool]:
    """The zone an abbreviation stands for here, and whether that is a guess.

    `tz` and a place named in the line decide, then the language does.

    >>> home("ist", "Asia/Kolkata", "en", "17:07 IST", None)
    ('Asia/Kolkata', False)
    >>> home("ist", "Asia/Kolkata", "en", "Jerusalem, 17:07 IST", None)
    ('Asia/Jerusalem', False)
    """
    known: Mapping[str, Mapping[str, str]] | None = homes().get(abbreviation)
    if known is None:
        return usual, False
    key = getattr(tz, "key", None)
    if key in {usual, *known["lang"].values(), *known["place"].values()}:
        return str(key), False
    words = set(re.split(r"\W+", line.lower()))
    for place, name in known["place"].items():
        if place in words:
            return name, False
    name = known["lang"].get(lang or "", usual)
    return name, lang not in known["lang"]


def month_first(zone: tzinfo) -> bool:
    """Whether people in this zone write 12/31."""
    return getattr(zone, "key", "") in _MONTH_FIRST
