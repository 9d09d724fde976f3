"""Dates and times in figures: the tokens that begin with a digit."""

import re
from typing import Any, Final, NamedTuple


class Token(NamedTuple):
    """A piece of the line and what it may be."""

    char: str
    """The letter of its kind, see lexicon.py and `tokenise`."""
    start: int
    end: int
    value: Any = None


_YMD: Final = re.compile(
    r"""
    ((?:1[89]|20)\d\d)
    (?:(\ ?[./]\ ?|-)(\d\d?)\2(\d\d(?=\d\d?:\d\d)|\d\d?(?!\d))
      |\ ?[年년]\ ?(\d\d?)\ ?[月월]\ ?(\d\d?)\ ?[日일号號])
    (?:t(?=\d\d:\d\d))?
    """,
    re.VERBOSE,
)
_DMY: Final = re.compile(
    r"(\d\d?)(?: ?([./]) ?(\d\d?) ?\2 ?((?:1[89]|20)\d\d)"
    r"|([./-])(\d\d?) ?\5((?:1[89]|20)\d\d|\d\d)(?!\d))"
)
_DM: Final = re.compile(r"(\d\d?)(?:\. ?(\d\d?)\.(?!\d)|(/)(\d\d?)(?![\d/]))")
_MD: Final = re.compile(
    r"(\d\d?)(?: ?[月월] ?(\d\d?) ?[日일号號]|-(\d\d)(?= \d\d:\d\d))"
)
_TIME: Final = re.compile(
    r"""
    (\d\d?)
    (?::\ ?(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?!\d|:\d)
      |\ ?h\ ?(\d\d)(?:\ ?min\b|\ ?m\b)?(?!\d)
      |\ ?[時时点點시](?![間间간])\ ?(?:(\d\d?)\ ?[分분])?(?:\ ?(\d\d?)\ ?[秒초])?)
    """,
    re.VERBOSE,
)
_DOTTED: Final = re.compile(r"(\d\d?)\.(\d\d)(?!\d|\.\d)")
_BIG: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)")
_DIGITS: Final = re.compile(
    r"(\d+)(?:(?:st|nd|rd|th|er|re|ª|º|°|:a|:e|-го|-е)(?![^\W\d_]))?"
)
_LONGEST_YEAR_AND_HOUR = 6
_PIVOT: Final = 50
_MONTHS: Final = 12


def whole_year(short: int) -> int:
    """The year that two figures stand for: of the last century from '50 on.

    >>> whole_year(24), whole_year(86)
    (2024, 1986)
    """
    return short + (2000 if short < _PIVOT else 1900)


def number(text: str, pos: int) -> Token:
    """The date, time or number that begins at a digit of a folded line.

    >>> number("24.04.2024, 10:30", 0)
    Token(char='d', start=0, end=10, value=(2024, 24, 4, '.'))
    >>> number("20232:23 pm", 0)
    Token(char='y', start=0, end=4, value=2023)
    """
    digits = _DIGITS.match(text, pos)
    if digits is None:
        msg = f"no digit at {pos} of {text!r}"
        raise ValueError(msg)
    size = len(digits[1])
    follows = text[pos + size : pos + size + 1]
    if size == 4:
        return _ymd(text, pos) or _plain(digits, size)
    if size > 2:
        return _big(text, pos, size) or _plain(digits, size)
    if follows == ":":
        return _time(text, pos) or _plain(digits, size)
    if follows and follows in "./- 月월h時时点點시,":
        return (
            _dmy(text, pos)
            or _md(text, pos)
            or _dm(text, pos)
            or _time(text, pos)
            or _big(text, pos, size)
            or _dotted(text, pos)
            or _plain(digits, size)
        )
    return _plain(digits, size)


def _plain(digits: re.Match[str], size: int) -> Token:
    start = digits.start()
    if 4 < size <= _LONGEST_YEAR_AND_HOUR and digits[1][:2] in ("19", "20"):
        # "20232:23 PM", "20169 Bilder": a year and what was glued to it.
        return Token("y", start, start + 4, int(digits[1][:4]))
    value = int(digits[1]) if size < 5 else None
    if size == 4 and value is not None and 1850 <= value <= 2100:
        return Token("y", start, digits.end(), value)
    small = size < 3 and value is not None and 1 <= value <= 31
    return Token("n" if small else "N", start, digits.end(), value)


def _ymd(text: str, pos: int) -> Token | None:
    match = _YMD.match(text, pos)
    if match is None:
        return None
    value = (int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]), "ymd")
    return Token("d", pos, match.end(), value)


def _dmy(text: str, pos: int) -> Token | None:
    match = _DMY.match(text, pos)
    if match is None:
        return None
    year = match[4] or match[7]
    value = (
        int(year) if len(year) == 4 else whole_year(int(year)),
        int(match[1]),
        int(match[3] or match[6]),
        match[2] or match[5],
    )
    return Token("d", pos, match.end(), value)


def _md(text: str, pos: int) -> Token | None:
    match = _MD.match(text, pos)
    if match is None:
        return None
    value = (None, int(match[1]), int(match[2] or match[3]), "ymd")
    return Token("e", pos, match.end(), value)


def _dm(text: str, pos: int) -> Token | None:
    match = _DM.match(text, pos)
    if match is None:
        return None
    value = (None, int(match[1]), int(match[2] or match[4]), match[3] or ".")
    if match[2] and value[2] > _MONTHS:
        return None  # "10.22." is a time at the end of a line
    return Token("e", pos, match.end(), value)


def _time(text: str, pos: int) -> Token | None:
    match = _TIME.match(text, pos)
    if match is None:
        return None
    minute = match[2] or match[4] or match[5]
    second = match[3] or match[6]
    value = (
        int(match[1]),
        int(minute) if minute else None,
        int(second) if second else None,
    )
    return Token("t", pos, match.end(), value)


def _dotted(text: str, pos: int) -> Token | None:
    match = _DOTTED.match(text, pos)
    if match is None:
        return None
    return Token("T", pos, match.end(), (int(match[1]), int(match[2]), None))


def _big(text: str, pos: int, size: int) -> Token | None:
    if size > 3:
        return None
    match = _BIG.match(text, pos)
    return Token("N", pos, match.end()) if match else None
