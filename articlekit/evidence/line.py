"""A line taken alone: its length, its ends, its words."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from typing import Final

import regex

from articlekit.model import PICTURE_ROLES, Block, Role
from articlekit.rules import load
from articlekit.text import size

_CJK = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = regex.compile(rf"[{_CJK}]|[^\W\d_{_CJK}]+(?:['’][^\W\d_{_CJK}]+)?")
_SENTENCE = regex.compile(r"[.!?…。！？।؟][\"'”’“»)\]」』]*(?=\s|$)|[。！？]")
_CLOSERS = "\"'”’“»«›)]）」』】 "
_QUOTES = '"“”„«»「」'
_BULLETS = "-–—•*·▪◦‣►▶・"
_ODD = "|»›/@#©&→•+"
FULL_STOPS: Final = (1, 2, 3, 4)
"""Values of `Line.end` that end a sentence."""
_END = dict(
    zip(".。।!！?？؟…:：,;", (1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 6), strict=True)
)

NAMES: Final = (
    "size", "words", "end", "closer", "start_lower", "start_digit", "start_quote", "bullet",
    "capitals", "all_caps", "digits", "commas", "sentences", "quotes", "odd_marks",
    "stop_share", "word_length", "gap", "bracket_end", "name_like", "lexicon",
    "lexicon_words", "colon_inside", "dash_inside", "address",
)  # fmt: skip


class Line:
    """A block with what is looked up of it again and again."""

    __slots__ = ("block", "end", "gone", "mass", "picture", "size", "words")

    def __init__(self, block: Block) -> None:
        """Look at the block once; of a decided one only the size counts."""
        self.block = block
        self.size = size(block.text)
        self.gone = block.role not in (Role.UNKNOWN, Role.TITLE)
        self.picture = block.role in PICTURE_ROLES
        self.end = 0
        self.words: list[str] = []
        self.mass = 0.0
        if not self.gone:
            self.end = _END.get(block.text.rstrip(_CLOSERS)[-1:], 0)
            self.words = word_list(block.text)
            if (self.size >= 60 and self.end in FULL_STOPS) or self.size >= 250:
                self.mass = float(self.size)


def word_list(text: str) -> list[str]:
    """The words without case; a CJK character is a word.

    >>> word_list("Don’t go, 2 of you")
    ['don’t', 'go', 'of', 'you']
    """
    return [word.casefold() for word in _WORD.findall(text)]


def content(words: Iterable[str]) -> set[str]:
    """The words that carry a text's matter: the longer ones, every CJK character."""
    return {word for word in words if len(word) > 3 or word > "\u3040"}


def figures(line: Line, lang: str | None) -> list[float]:
    """In the order of NAMES."""
    text, words = line.block.text, line.words
    tokens = text.split()
    many = max(1, len(words))
    rules = load(lang)
    known, furniture = rules.words, lexicon(rules.lang)
    stop = known.get("stop", frozenset())
    address = known.get("address", frozenset())
    said = sum(word in furniture for word in words)
    return [
        math.log(line.size + 1),
        math.log(many + 1),
        line.end,
        text[-1] in _CLOSERS,
        text[0].islower(),
        text[0].isdigit(),
        text[0] in _QUOTES,
        text[0] in _BULLETS,
        sum(token[0].isupper() for token in tokens) / len(tokens),
        text.isupper(),
        sum(map(str.isdigit, text)) / len(text),
        text.count(",") + text.count("、") + text.count("，"),
        len(_SENTENCE.findall(text)),
        sum(map(text.count, _QUOTES)),
        sum(map(text.count, _ODD)),
        sum(word in stop for word in words) / many,
        sum(map(len, words)) / many,
        line.block.gap,
        text[-1] in ")]）",
        len(tokens) <= 4 and all(token[0].isupper() for token in tokens),
        said / many,
        said,
        ":" in text[:-1],
        any(dash in text for dash in (" – ", " — ", " - ", " | ")),
        sum(word in address for word in words) / many,
    ]


@cache
def lexicon(lang: str) -> frozenset[str]:
    """What furniture talks about: the words of the rules' own examples."""
    rules = load(lang)
    said = {
        word for rule in rules.rules for text in rule.drops for word in word_list(text)
    }
    kept = {
        word for rule in rules.rules for text in rule.keeps for word in word_list(text)
    }
    stop = rules.words.get("stop", frozenset())
    return frozenset(word for word in said - kept - stop if len(word) > 3)
