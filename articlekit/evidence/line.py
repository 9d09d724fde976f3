"""The figures of a line taken alone: its length, its ends, its words."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import Final

import regex

from articlekit.lines import READ, Line, word_list
from articlekit.rules import engines, load

_SENTENCE = regex.compile(r"[.!?…。！？।؟][\"'”’“»)\]」』]*(?=\s|$)|[。！？]")
_QUOTES = '"“”„«»「」'
_DIGIT = re.compile(r"\d")

NAMES: Final = (
    "size", "words", "end", "capitals", "digits", "commas", "sentences", "quotes",
    "stop_share", "word_length", "gap", "bracket_end", "lexicon", "lexicon_words",
    "colon_inside", "address",
)  # fmt: skip


def figures(line: Line, lang: str | None, *, gap: bool) -> list[float]:
    """In the order of NAMES; `gap` as in `Block`."""
    text, words = line.text[:READ], line.words
    tokens = text.split()
    capitals = [token[0].isupper() for token in tokens]
    many = max(1, len(words))
    stop, address, furniture = _known(load(lang).lang)
    said = sum(map(furniture.__contains__, words))
    return [
        math.log(line.size + 1),
        math.log(many + 1),
        line.end,
        sum(capitals) / len(tokens),
        len(_DIGIT.findall(text)) / len(text),
        text.count(",") + text.count("、") + text.count("，"),
        len(_SENTENCE.findall(text)),
        sum(map(text.count, _QUOTES)),
        sum(map(stop.__contains__, words)) / many,
        sum(map(len, words)) / many,
        gap,
        line.text[-1] in ")]）",
        said / many,
        said,
        ":" in text[:-1],
        sum(map(address.__contains__, words)) / many,
    ]


@cache
def _known(lang: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Function words, words that address the reader, and those of furniture."""
    known = load(lang).words
    return (
        known.get("stop", frozenset()),
        known.get("address", frozenset()),
        lexicon(lang),
    )


@cache
def lexicon(lang: str) -> frozenset[str]:
    """What furniture talks about: the words of the rules' own examples.

    Those of `engines.toml` do not count: the trees were fitted without them.
    """
    known, apart = load(lang), set(engines())
    rules = [rule for rule in known.rules if rule not in apart]
    said = {word for rule in rules for text in rule.drops for word in word_list(text)}
    kept = {word for rule in rules for text in rule.keeps for word in word_list(text)}
    stop = known.words.get("stop", frozenset())
    return frozenset(word for word in said - kept - stop if len(word) > 3)
