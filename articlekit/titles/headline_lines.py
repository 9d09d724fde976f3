"""The first line of a text that reads like a headline, while nobody knows more."""

import re
from functools import cache
from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.rules import words_of_all
from articlekit.text import ends_sentence, fold, is_prose, size

_LOOK_AT = 12  # lines
_SHORTEST_LINE, _LONGEST_LINE, _SENTENCE = 12, 260, 120
_ARROWS: Final = frozenset("←→‹›◀▶◂▸❮❯<>")
# A mark that opens a line and is closed nowhere in it points somewhere.
_QUOTES: Final = "«»"
_BACK: Final = frozenset("«‹<←")
_ON: Final = frozenset("»›>→")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,.:;!?…(„“\"]")
_STOP = re.compile(r"[^\W\d_]{3}[.][\"”’»]? (?=[^\W\d_])")
_IN_SENTENCE = 4  # spaces
_ENTRIES, _OF_ENTRIES = 3, 0.5  # of a menu, and words of the line that are in them
_ENTRY = 3  # words
_ROW = 120  # characters
LATE = frozenset(("weigh_blocks", "drop_repeats"))
"""Stages that go by a line's shape and may take out a headline of a text."""


def first_line(doc: Document) -> int:
    """Position of the first line of a text that reads like a headline; -1 if none does.

    It comes before the first prose, and that comes soon: what stands further above is
    the menus of a whole page.

    >>> first_line(Document.of("3", "Storm hits Port Halden", "It was loud."))
    1
    """
    headline, seen = -1, 0
    for n, block in enumerate(doc.blocks):
        if block.role is not UNKNOWN and block.stage not in LATE:
            continue
        if headline < 0 and may_be_headline(block.text):
            headline = n
        elif is_prose(block.text):
            break
        seen += 1
        if seen >= _LOOK_AT:
            return -1
    return headline


def may_be_headline(text: str) -> bool:
    """Whether a line has the length of a headline, and is no paragraph and no pager.

    >>> may_be_headline("Storm hits Port Halden"), may_be_headline("Menu")
    (True, False)
    """
    length = size(text)
    if not _SHORTEST_LINE <= length <= _LONGEST_LINE:
        return False
    return not (text[-1] == "." and length > _SENTENCE) and not is_pager(text)


def is_no_headline(text: str) -> bool:
    """Whether a line of such a length is a paragraph after all, or points elsewhere.

    >>> is_no_headline("← All stories of the sea"), is_no_headline("»The sea took it«")
    (True, False)
    """
    if text[0] in _ARROWS or is_menu(text):
        return True
    if text[0] in _QUOTES and not any(mark in text[1:] for mark in _QUOTES):
        return True
    return ends_sentence(text) and (size(text) > _SENTENCE or _is_paragraph(text))


def _is_paragraph(text: str) -> bool:
    """Whether a whole sentence stands before its last: "It has begun at last. Hurrah!"."""
    stop = _STOP.search(text) if text[-1] != "?" else None
    return stop is not None and text.count(" ", 0, stop.start()) >= _IN_SENTENCE


def is_pager(text: str) -> bool:
    """Whether a line leads to the posts before and after it, as blogs have above each.

    Bars part it, and a mark points out of it at an end; a quote is closed before the bar.

    >>> is_pager("« A quiet week | Main | On the ferry »"), is_pager("Main | On the ferry »")
    (True, True)
    >>> is_pager("«A quiet week» | The Ferry"), is_pager("« A quiet week »")
    (False, False)
    """
    first, bar, others = text.partition(" | ")
    last = others.rpartition(" | ")[2]
    return bool(bar) and (
        (text[0] in _BACK and _ON.isdisjoint(first))
        or (text[-1] in _ON and _BACK.isdisjoint(last))
    )


def is_menu(text: str) -> bool:
    """Whether a line is a site's menu in a row, as a browser writes it.

    Three entries that any site has, and most of its words in them; a headline that names
    as many has small letters or stops between them.

    >>> is_menu("Home Blog Garden About Contact"), is_menu("At home with the blog about contact")
    (True, False)
    """
    if len(text) > _ROW:
        return False
    words = _WORD.findall(text)
    entries = covered = n = 0
    while n < len(words):
        length = _entry(words, n)
        entries += length > 0
        covered += length
        if not length and (words[n][0].islower() or not words[n][0].isalnum()):
            return False
        n += max(1, length)
    return entries >= _ENTRIES and covered >= _OF_ENTRIES * len(words)


def _entry(words: list[str], n: int) -> int:
    """How many words the entry has that stands here; 0 if none does."""
    if words[n][0].islower() or not words[n][0].isalnum():
        return 0
    for length in range(min(_ENTRY, len(words) - n), 0, -1):
        if fold(" ".join(words[n : n + length])) in _menu():
            return length
    return 0


@cache
def _menu() -> frozenset[str]:
    return words_of_all("menu")
