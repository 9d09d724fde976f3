"""A line taken alone: its length, its end, its words."""

import re
from collections.abc import Iterable
from sys import intern
from typing import Final

import regex

from articlekit.text import fold, size

_CJK = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = regex.compile(rf"[{_CJK}]|[^\W\d_{_CJK}]+(?:['’][^\W\d_{_CJK}]+)?")
# `re` is faster, and finds the same words where no mark stands apart from its letter:
# in Latin, Greek and Cyrillic text as it is mostly written.
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NOT_PLAIN = re.compile(
    r"[^\x00-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u203e\u20a0-\u20bf]"
)
_LABEL = 200  # characters: what is longer is no label that stands there again
READ: Final = 20_000
"""Characters of a text whose words are looked at."""
_PROSE, _SURE = 60, 250  # letters of prose, at least and whatever its end
CLOSERS: Final = "\"'”’“»«›)]）」』】 "
"""What may stand after the mark that ends a line."""
PERIOD: Final = 1
FULL_STOPS: Final = (PERIOD, 2, 3, 4)
"""Values of `Line.end` that end a sentence."""
_END = dict(
    zip(".。।!！?？؟…:：,;", (1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 6), strict=True)
)


class Line:
    """A text, and what is looked up of it again and again."""

    __slots__ = ("end", "folded", "mass", "matter", "size", "text", "words")

    def __init__(self, text: str) -> None:
        """Look at a text.

        >>> line = Line("“Boats don’t go.”")
        >>> line.words, line.end in FULL_STOPS, line.mass
        (['boats', 'don’t', 'go'], True, 0.0)
        """
        self.text = text
        self.size = size(text)
        self.end = ending(text)
        """Which kind of mark it ends with; 0 for none."""
        is_prose = self.size >= (_PROSE if self.end in FULL_STOPS else _SURE)
        self.mass = float(self.size) if is_prose else 0.0
        """Its size if it is prose."""
        self.words = word_list(text[:READ])
        self.matter = frozenset(content(self.words))  # half the size of the set
        self.folded = fold(text) if len(text) < _LABEL else ""
        """As rules are matched on; empty for a long one."""


def ending(text: str) -> int:
    """Which kind of mark a text ends with; 0 for none.

    >>> ending("“Boats don’t go.”") in FULL_STOPS, ending("Most read")
    (True, 0)
    """
    return _END.get(text.rstrip(CLOSERS)[-1:], 0)


def word_list(text: str) -> list[str]:
    """The words without case; a CJK character is a word.

    >>> word_list("Don’t go, 2 of you")
    ['don’t', 'go', 'of', 'you']
    """
    text = text.casefold()
    found = _WORD if _NOT_PLAIN.search(text) else _PLAIN_WORD
    # Texts say the same words again and again: each is held but once.
    return [*map(intern, found.findall(text))]


def content(words: Iterable[str]) -> set[str]:
    """The words that carry a text's matter: the longer ones, every CJK character."""
    return {word for word in words if len(word) > 3 or word > "\u3040"}
