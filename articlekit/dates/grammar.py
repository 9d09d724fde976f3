"""What a row of tokens may say, as regexes over the letters of their kinds."""

import re
from functools import cache
from typing import Final, NamedTuple

from articlekit.dates.lexicon import load
from articlekit.dates.numbers import Token


class Piece(NamedTuple):
    """Some tokens that say one thing."""

    kind: str
    """The name of a group in `_ITEMS`."""
    tokens: list[Token]
    letters: str


# L: marks inside a date. In the order they are tried: "3 hours ago" before "3 hours",
# a date before the number it starts with.
_L = "[,.]*"
_ITEMS: Final = {
    "count": (
        "{c}[,:({fin}]*[nyN](?!{L}{f}?{m})-?(?:{H}|{I}|{k})?{L}{c}*"
        "|[nyN]-?(?:{I}|{k})?[,-]?{f}?{c}(?!{L}:)"
        "|[tT]{f}?{I}{c}*"
        "|{c}"
    ),
    "now": "{j}",
    "age": (
        "{v}{f}*(?:(?:[nN]|{i}){L}(?:{H}|{I}|{k}){L}{f}?){{1,2}}{o}?"
        "|{f}?(?:(?:[nN]|{i}){L}(?:{H}|{I}|{k}){L}{f}?){{1,2}}{o}"
        "|(?:{H}|{k}|{I}){o}"
    ),
    "date": (
        "d"
        "|n[,/-]*{f}{{0,2}}{m}[,/-]*{f}{{0,2}}y"
        "|{m}[,/-]*{f}{{0,2}}n[,/-]*{f}{{0,2}}y"
        "|y[,/-]*{f}{{0,2}}{m}[,/-]*{f}{{0,2}}n{f}?"
        "|n-{m}-[nN]"
        "|e{L}y?"
        "|n{L}{f}{{0,2}}{m}"
        "|{m}{L}{f}?n(?!{L}{f}?{m})"
    ),
    "month": "{m}[,/-]*{f}{{0,2}}y",
    "day": "{r}",
    "weekday": r"\(?{w}\)?{L}",
    "time": (
        "(?:{K}[,:]*)*{h}?"
        "(?:[tT]|n(?={L}(?:{U}|{h}))|(?:(?<=[{Kin}{hin}][:,])|(?<=[{Kin}{hin}]))n(?!{L}{f}?{m}))"
        "{L}{U}?{L}{h}?{L}(?:{U}|{H})?"
        r"(?:,?[(-]?(?:(?:{z}|Z){L}[/-]?)+\)?)?"
        "|[Ny],?(?:{z}|Z)"
        "|[Ny]{U}(?:{z})?"
    ),
    "published": "{p}",
    "modified": "{u}",
    "bare": "n(?:{H}|{I}|{k})",
    "rest": (
        # Some words are both: "di" is of a byline and fills. Taken for one of them only,
        # there is one way to read a run of them.
        "(?:{b}[,:]*(?:(?!{b}){f})?)*(?:x|{m}(?=x)|(?<=x){m}(?!{L}{f}?[ny])|(?<=x){m}(?=n{L}{m}))"
        r"(?:[,\-/&]*{f}{{0,3}}{b}?[,&]*x)*"
    ),
    "by": "{b}",
    "year": "y",
    "zone": "{z}",
    # A theme that knows the hour prints its half alone: "31 August 2023 pm".
    "filler": r"{f}|{U}|{K}|(?<=[yd]){h}\Z",
    "bracket": r"\(",
    "number": "[nN]",
}


_MARKS: Final = {
    ",": "comma",
    "|": "bar",
    ":": "colon",
    "-": "dash",
    "/": "dash",
    "&": "dash",
    ")": "bracket",
}


@cache
def _items(lang: str | None) -> re.Pattern[str]:
    classes = load(lang).classes
    inside = {kind + "in": found[1:-1] for kind, found in classes.items()}
    parts = (
        f"(?P<{name}>{pattern.format(L=_L, **classes, **inside)})"
        for name, pattern in _ITEMS.items()
    )
    return re.compile("|".join(parts))


def pieces(tokens: list[Token], lang: str | None) -> list[Piece] | None:
    """The pieces of a line; `None` when some token belongs to none.

    >>> from articlekit.dates.tokens import tokenise
    >>> line = tokenise("Updated 5 May 2024 at 10:30", load("en"))
    >>> [piece.kind for piece in pieces(line, "en")]
    ['modified', 'date', 'filler', 'time']
    """
    letters = "".join([token.char for token in tokens])
    items = _items(lang)
    found: list[Piece] = []
    pos, size = 0, len(letters)
    while pos < size:
        kind = _MARKS.get(letters[pos])
        if kind is not None:
            found.append(Piece(kind, tokens[pos : pos + 1], letters[pos]))
            pos += 1
            continue
        match = items.match(letters, pos)
        if match is None or match.lastgroup is None:
            return None
        end = match.end()
        found.append(Piece(match.lastgroup, tokens[pos:end], letters[pos:end]))
        pos = end
    return found
