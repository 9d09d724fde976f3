"""Dates of other calendars, and months named twice, as tokens the grammar knows."""

from datetime import date, timedelta
from typing import Final

from articlekit.dates.numbers import Token

_BUDDHIST: Final = 543  # years
_BUDDHIST_YEARS: Final = range(2400, 2701)
_SHORT_YEARS: Final = range(40, 80)  # of 25..
_THAI: Final = ("\u0e00", "\u0e7f")
_PERSIAN_YEARS: Final = range(1300, 1451)
_NEW_YEAR: Final = date(1921, 3, 21)  # the first day of 1300
_LEAPS: Final = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
"""Of 33 years: in these Persian years the last month has a day more."""


def from_persian(year: int, month: int, day: int) -> date | None:
    """The day of the Persian calendar, of the years 1300 to 1450; None if there is none.

    >>> from_persian(1394, 1, 1), from_persian(1399, 12, 30)
    (datetime.date(2015, 3, 21), datetime.date(2021, 3, 20))
    >>> from_persian(1400, 12, 30) is None
    True
    """
    if year not in _PERSIAN_YEARS or not 1 <= month <= 12:
        return None
    length = 31 if month <= 6 else 30 if month < 12 else 29 + (year % 33 in _LEAPS)
    if not 1 <= day <= length:
        return None
    leaps = sum(past % 33 in _LEAPS for past in range(_PERSIAN_YEARS[0], year))
    days = (year - _PERSIAN_YEARS[0]) * 365 + leaps
    days += (month - 1) * 30 + min(month - 1, 6) + day - 1
    return _NEW_YEAR + timedelta(days=days)


def in_our_calendar(tokens: list[Token], text: str) -> list[Token]:
    """The tokens of a line with what was meant: "12 พ.ค. 2558" is of 2015.

    >>> from articlekit.dates.lexicon import load
    >>> from articlekit.dates.tokens import tokenise
    >>> line = "12 พ.ค. 2558"
    >>> in_our_calendar(tokenise(line, load("th")), line)[-1].value
    2015
    """
    if not any(_month(token) or _persian(token) for token in tokens):
        return tokens
    found: list[Token] = []
    thai = False
    for token in tokens:
        if _month(token):
            thai = _THAI[0] <= text[token.start] <= _THAI[1]
        elif thai and token.char in "nN" and token.value is not None:
            token = _buddhist(token, found[-1])
        elif thai and token.char == "y":
            thai = False
        found.append(token)
        _named_once(found)
        _persian_day(found)
    return found


def _month(token: Token) -> int | None:
    return token.value.get("m") if isinstance(token.value, dict) else None


def _persian(token: Token) -> int | None:
    return token.value.get("q") if isinstance(token.value, dict) else None


def _buddhist(token: Token, before: Token) -> Token:
    """The year behind a Thai month; of two figures right behind it, or its full stop."""
    year = token.value
    if year in _SHORT_YEARS and (_month(before) or before.char == ","):
        year += 2500
    if year not in _BUDDHIST_YEARS:
        return token
    return Token("y", token.start, token.end, year - _BUDDHIST)


def _named_once(found: list[Token]) -> None:
    """Take out the second name of a month: "أيار/مايو", "أيار (مايو)"."""
    marks = "".join(token.char for token in found[-3:])
    if marks[1:2] == "/" and _month(found[-1]):
        first, second = found[-3], -2
    elif marks[2:] == ")" and len(found) > 3 and found[-3].char == "(":
        first, second = found[-4], -3
    else:
        return
    if _month(first) and _month(first) == _month(found[second + 1]):
        del found[second:]


def _persian_day(found: list[Token]) -> None:
    """Put a date for the day, the Persian month and the year that a line ends with."""
    parts = [token for token in found[-5:] if token.char != ","][-3:]
    if len(parts) < 3 or not _persian(parts[1]) or parts[0].char != "n":
        return
    year = parts[2].value if parts[2] is found[-1] and parts[2].char == "N" else None
    day = from_persian(year, _persian(parts[1]) or 0, parts[0].value) if year else None
    if day is not None:
        value = (day.year, day.month, day.day, "ymd")
        del found[found.index(parts[0]) :]
        found.append(Token("d", parts[0].start, parts[2].end, value))
