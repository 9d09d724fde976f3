"""What a line is once its numbers, dates and names are left open."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from articlekit.dates.lexicon import load
from articlekit.text import fold

# Each slot is one character of private use while the line is folded.
_NUMBER, _DATE, _NAME = "\ue000", "\ue001", "\ue002"
_SLOTS: Final = {
    _NUMBER: r"\d+(?:[.,:/-]\d+)*",
    _DATE: r"[^\W\d_]{2,14}\.?",
    _NAME: r"[^\W\d_][\w.'-]{0,24}(?: [\w.'-]{1,25}){0,3}",
}
_TOLD: Final = {_NUMBER: " number ", _DATE: " date ", _NAME: " name "}
_SLOT = re.compile(f"([{''.join(_SLOTS)}])")
_DIGITS = re.compile(r"\d+(?:[.,:/-]\d+)*")
_WORDS = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_CAPITAL = regex.compile(r"(?<!\S)\p{Lu}")
_CAPITALS = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:van|von|de|del|der|da|di|du)\b)){0,3}"
)
_SPECIAL = re.compile(r"([\\.^$*+?{}\[\]|()])")
_LETTERS, _WORDS_BY_NAME = 4, 2
_SLUG = 6  # words


@dataclass(frozen=True, slots=True)
class Shape:
    """A folded line in which slots stand for numbers, dates and names."""

    folded: str

    @property
    def slots(self) -> int:
        """How much of it is left open; a name is the widest."""
        weights = {_NUMBER: 1, _DATE: 1, _NAME: 4}
        return sum(weights.get(char, 0) for char in self.folded)

    @property
    def letters(self) -> int:
        """How many letters are not."""
        return sum(map(len, self.words))

    @property
    def words(self) -> list[str]:
        """The words that stand fast."""
        return _WORDS.findall(self.folded)

    @property
    def pattern(self) -> str:
        """The regular expression of a rule that matches it."""
        parts = _SLOT.split(self.folded)
        return "".join(_SLOTS.get(p) or _SPECIAL.sub(r"\\\1", p) for p in parts)

    def matches(self, folded: str) -> bool:
        """Whether a folded line has this shape."""
        return _compiled(self.pattern).fullmatch(folded) is not None


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def shapes(text: str) -> Iterator[Shape]:
    """The line as it stands, then with its numbers, dates and names left open.

    >>> [shape.pattern for shape in shapes("See 3 comments")]
    ['see 3 comments', 'see \\\\d+(?:[.,:/-]\\\\d+)* comments']
    """
    plain = Shape(fold(text))
    if plain.letters >= _LETTERS and _stands(plain, text):
        yield plain
    seen = {plain}
    counted = _DIGITS.sub(_NUMBER, _WORDS.sub(_dated, text))
    for open_ in (counted, *_named(counted)):
        shape = Shape(fold(open_))
        enough = shape.letters >= _LETTERS and (
            _NAME not in open_ or len(shape.words) >= _WORDS_BY_NAME
        )
        if shape not in seen and enough and _stands(shape, text):
            seen.add(shape)
            yield shape


def _stands(shape: Shape, text: str) -> bool:
    return shape.matches(fold(text))


def _named(text: str) -> Iterator[str]:
    """With one run of capitalised words left open, whole or less its first words: they
    may be plain words that open the line, or nouns.
    """
    for run in _CAPITALS.finditer(text):
        if run[0].isupper() and len(run[0]) > 3:
            continue
        for word in _CAPITAL.finditer(run[0]):
            start = run.start() + word.start()
            if start or " " in run[0]:
                yield text[:start] + _NAME + text[run.end() :]


def _dated(match: regex.Match[str]) -> str:
    """A weekday, or a month beside a number: "may" is a word like others."""
    entry = load(None).words.get(match[0].lower())
    if entry is None:
        return match[0]
    beside = match.string[: match.start()][-3:] + match.string[match.end() :][:3]
    is_month = "m" in entry.values and _DIGITS.search(beside)
    is_day = "w" in entry.values and len(match[0]) >= _LETTERS
    return _DATE if is_month or is_day else match[0]


def slug(shape: Shape) -> str:
    """The first words of a shape, as an id is written.

    >>> slug(next(shapes("Más de Puerto Halden")))
    'mas-de-puerto-halden'
    """
    told = _SLOT.sub(lambda match: _TOLD[match[0]], shape.folded)
    bare = unicodedata.normalize("NFD", told).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", bare)
    return "-".join(words[:_SLUG]) or "line"
