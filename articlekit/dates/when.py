"""From what is printed to a point in time."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from typing import Final, Literal, NamedTuple

from articlekit.dates.draft import Draft
from articlekit.dates.moment import Moment, Precision
from articlekit.dates.numbers import Token, whole_year
from articlekit.dates.relative import before, finest
from articlekit.dates.zones import home, named, offset

FIRST_YEAR: Final = 1990
"""No article was scraped before it, nor bears a month alone: it was none of the web."""
_YEARS_BACK: Final = 12
_FIRST_DAY: Final = date(1850, 1, 1)
# What clocks and tables that hold no date print.
_NO_DAYS: Final = frozenset(
    date(year, month, day)
    for year, month, day in (
        *((1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1904, 1, 1)),
        *((1969, 12, 31), (1970, 1, 1), (1980, 1, 1)),
    )
)


class Setting(NamedTuple):
    """What is known about the page."""

    text: str
    lang: str | None
    region: str
    """The country of a tag such as "en-US"; "" if there is none."""
    scraped_at: datetime | None
    tz: tzinfo | None
    day_first: bool | None

    @property
    def last_year(self) -> int:
        """The latest year an article may bear."""
        return self.scraped_at.year + 1 if self.scraped_at else 2100

    def today(self, zone: tzinfo | None) -> date | None:
        """The day of scraping, as it is called where the page was written."""
        now = self.scraped_at
        # A `tzinfo` may know no offset; such a moment has no zone.
        if now is not None and now.utcoffset() is not None and (zone or self.tz):
            now = now.astimezone(zone or self.tz)
        return now.date() if now else None


class Clock(NamedTuple):
    """A time of day and its zone."""

    hour: int
    minute: int | None = None
    second: int | None = None
    half: str | None = None
    zone: tzinfo | None = None
    guessed: bool = False
    """The zone's abbreviation has two homes and nothing decides."""


def clock(tokens: list[Token], setting: Setting) -> Clock | None:
    """The time that was printed; `None` if there is no such time."""
    hour = minute = second = half = zone = None
    guessed = False
    for token in tokens:
        if token.char in "tT":
            hour, minute, second = token.value
        elif token.char in "nNy" and hour is None:
            hour, minute = token.value or 99, None
            if hour > 31 or token.char != "n":
                hour, minute = divmod(hour, 100)
        elif token.char == "Z" and zone is None:
            zone = offset(token.value)
            if zone is None:
                return None
        elif isinstance(token.value, dict):
            half = half or token.value.get("h")
            name = token.value.get("z")
            if name and zone is None:
                word = setting.text[token.start : token.end].lower()
                name, guessed = home(word, name, setting.lang, setting.text, setting.tz)
                zone = named(name)
    if hour is None:
        return None
    hour = _of_day(hour, half)
    if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return Clock(hour, minute, second, half, zone, guessed)


def _of_day(hour: int, half: str | None) -> int:
    """The hour on a clock of 24; 11 at noon is before midday, 1 at night after midnight.

    "15:24pm" is printed by clocks set to 24 hours.
    """
    if hour == 12:
        return 0 if half in ("am", "night") else 12
    first = {"pm": 0, "noon": 0, "night": 6}.get(half or "", 12)
    last = 9 if half == "noon" else 11
    return hour + 12 if first <= hour <= last else hour


class Day(NamedTuple):
    """The parts of a printed date: two readings if day and month may be swapped."""

    year: int | None
    readings: tuple[tuple[int, int], ...]
    """(month, day), the likelier one first."""
    mark: str = ""
    """What stands between the numbers; "" if the month is a word."""
    day_first: bool | None = None
    """The order of the numbers, if only one can be."""


def day(tokens: list[Token]) -> Day | None:
    """The parts of a date, day before month where both may be."""
    first = tokens[0]
    if first.char in "de":
        year, one, two, mark = first.value
        if first.char == "e" and tokens[-1].char == "y":
            year = tokens[-1].value
        orders = ((one, two),) if mark == "ymd" else ((two, one), (one, two))
        if mark == "." and year is None:
            orders = orders[:1]
        real = tuple(dict.fromkeys(pair for pair in orders if _exists(year, *pair)))
        if not real:
            return None
        told = len(real) == 1 and one != two and mark != "ymd"
        return Day(year, real, mark, real == ((two, one),) if told else None)
    month = number = year = None
    for token in tokens:
        if token.char == "y":
            year = token.value
        elif token.char in "nN":
            if number is None:
                number = token.value
            elif token.value is None or token.value > 99:
                return None
            else:
                year = whole_year(token.value)
        elif isinstance(token.value, dict) and month is None:
            month = token.value.get("m")
    if month is None or (number is not None and not _exists(year, month, number)):
        return None
    return Day(year, ((month, number or 1),))


def _exists(year: int | None, month: int, number: int) -> bool:
    try:
        date(year or 2000, month, number)
    except ValueError:
        return False
    return True


def fits(draft: Draft, value: date) -> bool:
    """Whether the printed weekday is that of the date."""
    if draft.weekday is None:
        return True
    number = draft.weekday.value["w"]
    return number is None or number == value.weekday()


def with_year(
    draft: Draft, parts: Day, setting: Setting, sibling: date | None
) -> Iterator[date]:
    """The date in each of its readings that can be."""
    for month, number in parts.readings:
        if parts.year is not None:
            years: tuple[int, ...] = (parts.year,)
        elif sibling is not None:
            years = (sibling.year, sibling.year + 1, sibling.year - 1)
        elif setting.scraped_at is not None:
            latest = setting.scraped_at.year + 1
            years = tuple(range(latest, latest - _YEARS_BACK, -1))
        else:
            return
        limit = _limit(setting)
        for year in years:
            if not _exists(year, month, number):
                continue
            value = date(year, month, number)
            if not _can_be(draft, value, setting) or not fits(draft, value):
                continue
            if parts.year is None and limit is not None and value > limit:
                continue
            if parts.year is None and sibling is not None:
                gap = (value - sibling).days
                if not (0 <= gap < 300 if draft.label == "u" else -300 < gap <= 0):
                    continue
            yield value
            break


def is_old(value: date) -> bool:
    """Whether a day before those of the web may be one on which a paper appeared.

    >>> is_old(date(1985, 11, 16)), is_old(date(1970, 1, 1)), is_old(date(1601, 1, 1))
    (True, False, False)
    """
    return value >= _FIRST_DAY and value not in _NO_DAYS


def _can_be(draft: Draft, value: date, setting: Setting) -> bool:
    """Whether an article may bear that day: of an old paper's archive, one in full."""
    if value.year < FIRST_YEAR:
        return not draft.month_only and is_old(value)
    return value.year <= setting.last_year


def _limit(setting: Setting) -> date | None:
    now = setting.scraped_at
    return now.date() + timedelta(days=1) if now else None


def aged(draft: Draft, setting: Setting, raw: str) -> Moment | None:
    """The moment of a relative age."""
    now = setting.scraped_at
    if now is None:
        return None
    if draft.now:
        return Moment(now.replace(second=0, microsecond=0), "minute", raw)
    age: list[tuple[int, str]] = []
    number: int | None = None
    for token in draft.age:
        value = token.value
        if token.char in "nN":
            number = value
            if number is None:
                return None
        elif isinstance(value, dict):
            unit = value.get("H") or value.get("I") or value.get("k")
            if unit and (number is not None or "i" not in value):
                age.append((1 if number is None else number, unit))
                number = None
            elif value.get("i") and number is None:
                number = value["i"]
    unit_token = draft.age[-1]
    long = unit_token.end - unit_token.start > 1
    if draft.bare and long and "I" in unit_token.value:
        # "7 min" is a reading time more often than an age; "7m" is an age.
        return None
    then = before(now, age[:2]) if age else None
    if then is None:
        return None
    return Moment(then, finest(age), raw)


def placed(
    draft: Draft, value: date, time: Clock | None, setting: Setting, raw: str
) -> Moment:
    """A moment on a known day."""
    if time is None:
        precision: Precision = "month" if draft.month_only else "day"
        return Moment(datetime(value.year, value.month, value.day), precision, raw)
    zone: Literal["stated", "assumed", "none"] = "none"
    if time.zone is not None:
        zone = "stated"
    elif setting.tz is not None:
        zone = "assumed"
    precision = "minute" if time.second is None else "second"
    if time.minute is None:
        precision = "hour"
    moment = datetime(
        value.year,
        value.month,
        value.day,
        time.hour,
        time.minute or 0,
        time.second or 0,
    )
    moment = moment.replace(tzinfo=time.zone or setting.tz)
    return Moment(moment, precision, raw, zone, ambiguous=time.guessed)
