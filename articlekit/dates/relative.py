"""Ages and words for days, counted back from the time of scraping."""

import calendar
from datetime import datetime, timedelta

from articlekit.dates.moment import Precision

PRECISION: dict[str, Precision] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
}
_MOST = {
    "second": 999,
    "minute": 999,
    "hour": 999,
    "day": 9999,
    "week": 999,
    "month": 400,
    "year": 35,
}


def before(now: datetime, age: list[tuple[int, str]]) -> datetime | None:
    """The time so long before `now`; `None` for an age no article has.

    >>> before(datetime(2024, 3, 31, 12), [(1, "month")])
    datetime.datetime(2024, 2, 29, 12, 0)
    """
    value = now
    for number, unit in age:
        if number > _MOST[unit]:
            return None
        if unit in ("month", "year"):
            value = _months_before(value, number if unit == "month" else number * 12)
        else:
            value -= timedelta(**{unit + "s": number})
    return value


def _months_before(value: datetime, months: int) -> datetime:
    index = value.year * 12 + value.month - 1 - months
    year, month = divmod(index, 12)
    day = min(value.day, calendar.monthrange(year, month + 1)[1])
    return value.replace(year=year, month=month + 1, day=day)


def finest(age: list[tuple[int, str]]) -> Precision:
    """The precision of an age: that of its last unit."""
    return PRECISION[age[-1][1]]
