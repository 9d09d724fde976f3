"""Moments as programs write them: ISO 8601 in its sloppy forms, RFC 2822, seconds."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, Literal

from articlekit.dates.line import read_line
from articlekit.dates.moment import Moment, Precision
from articlekit.dates.when import FIRST_YEAR, is_old

_TIME: Final = (
    r"(?P<hour>\d{1,2})[:.]?(?P<minute>\d\d)(?:[:.]?(?P<second>\d\d)(?:[.,:](?P<part>\d{1,9}))?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*"
    # A plus sign that somebody took for an encoded space leaves " 02:00".
    r"(?:(?P<utc>Z|UTC|GMT(?![+-]))|(?:UTC|GMT)?\s*(?P<sign>[+−-]|(?<=\s))(?P<oh>\d\d?)(?::?(?P<om>\d\d))?)?"
)
_ISO: Final = re.compile(
    rf"(?P<y>\d{{4}})(?:(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)|(?P<m2>\d\d)(?P<d2>\d\d))"
    rf"(?:(?:\s*[T,_]\s*|\s+-?\s*|(?=\d{{6}}\Z)){_TIME})?\s*(?:\[[\w/+-]{{1,40}}\])?",
    re.IGNORECASE,
)
_MONTHS: Final = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_NAMED: Final = re.compile(
    rf"(?:[a-z]{{3,9}},?\s+)?(?:(?P<d>\d\d?)[\s-](?P<mon>[a-z]{{3}})[a-z]{{0,6}}[\s-](?P<y>\d{{4}})"
    rf"|(?P<mon2>[a-z]{{3}})\s+(?P<d2>\d\d?)\s+(?P<y2>\d{{4}}))\s+{_TIME}(?:\s*\([\w\s]{{1,60}}\))?",
    re.IGNORECASE,
)
_EPOCH: Final = re.compile(r"(\d{10})(\d{3})?(?:\.\d{1,9})?")
_JOINT: Final = re.compile(r"(?<=\d)T(?=\d)")
_CLOCK: Final = re.compile(r"(?<=\d) \d\d:?\d\d.{0,20}\Z")
_LAST = 2100
_LONGEST = 80


@lru_cache(maxsize=1024)
def read_stamp(
    text: str,
    /,
    *,
    source: str = "meta",
    lang: str | None = None,
    tz: tzinfo | None = None,
) -> Moment | None:
    """Read a moment from metadata; `None` where it is none.

    A moment without a zone stays naive unless `tz` is given.

    >>> read_stamp("2024-05-12T18:05:00+0200").value.isoformat()
    '2024-05-12T18:05:00+02:00'
    >>> read_stamp("2024-05-12 18:05").value, read_stamp("0001-01-01T00:00:00Z")
    (datetime.datetime(2024, 5, 12, 18, 5), None)
    """
    text = text.strip()
    if not 8 <= len(text) <= _LONGEST:
        return None
    try:
        moment = _written(text, source, tz)
    except (ValueError, OverflowError):
        return None
    if moment is None:
        plain = _JOINT.sub(" ", text)
        line = read_line(plain, lang=lang or "en", tz=tz) or read_line(
            _CLOCK.sub("", plain), lang=lang or "en", tz=tz
        )
        if line is None or line.relative or line.rest:
            return None
        found = line.published or line.modified
        if found is None:
            return None
        moment = Moment(
            found.value, found.precision, text, found.zone, source, found.ambiguous
        )
    if moment.value.year < FIRST_YEAR:
        # Of an old paper a page knows the day; what knows the second is a clock's zero.
        is_known = moment.precision == "day" and is_old(moment.value.date())
        return moment if is_known else None
    return moment if moment.value.year <= _LAST else None


def _written(text: str, source: str, tz: tzinfo | None) -> Moment | None:
    match = _ISO.fullmatch(text)
    if match is not None:
        year, month, day = (
            match["y"],
            match["m"] or match["m2"],
            match["d"] or match["d2"],
        )
        date = datetime(int(year), int(month), int(day))
    elif (match := _NAMED.fullmatch(text)) is not None:
        month = (match["mon"] or match["mon2"]).lower()
        if month not in _MONTHS:
            return None
        date = datetime(
            int(match["y"] or match["y2"]),
            _MONTHS.index(month) + 1,
            int(match["d"] or match["d2"]),
        )
    else:
        return _since_1970(text, source)
    if match["hour"] is None:
        return Moment(date, "day", text, "none", source)
    return _timed(date, match, text, source, tz)


def _timed(
    date: datetime, match: re.Match[str], text: str, source: str, tz: tzinfo | None
) -> Moment:
    hour, minute = int(match["hour"]), int(match["minute"])
    second = int(match["second"] or 0)
    if match["half"] and hour <= 12:
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    if hour > 24 or minute > 59 or second > 60:
        raise ValueError(text)
    part = int((match["part"] or "0")[:6].ljust(6, "0"))
    value = date + timedelta(
        hours=hour, minutes=minute, seconds=min(second, 59), microseconds=part
    )
    zone: tzinfo | None = tz
    how: Literal["stated", "assumed", "none"] = "assumed" if tz else "none"
    if match["utc"]:
        zone, how = UTC, "stated"
    elif match["oh"]:
        away = int(match["oh"]) * 60 + int(match["om"] or 0)
        if away > 14 * 60:
            raise ValueError(text)
        away = -away if match["sign"] in ("-", "−") else away
        zone, how = timezone(timedelta(minutes=away)), "stated"
    precision: Precision = "second" if match["second"] else "minute"
    return Moment(value.replace(tzinfo=zone), precision, text, how, source)


def _since_1970(text: str, source: str) -> Moment | None:
    match = _EPOCH.fullmatch(text)
    if match is None:
        return None
    value = datetime.fromtimestamp(int(match[1]), UTC)
    return Moment(value, "second", text, "stated", source)
