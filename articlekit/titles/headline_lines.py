"""The first line of a text that reads like a headline, while nobody knows more."""

from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.text import ends_sentence, is_prose, size

_LOOK_AT = 12  # lines
_SHORTEST_LINE, _LONGEST_LINE, _SENTENCE = 12, 260, 120
_ARROWS: Final = frozenset("←→‹›◀▶◂▸❮❯<>")
# A mark that opens a line and is closed nowhere in it points somewhere.
_QUOTES: Final = "«»"
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
    """Whether a line has the length of a headline, and is no paragraph.

    >>> may_be_headline("Storm hits Port Halden"), may_be_headline("Menu")
    (True, False)
    """
    length = size(text)
    if not _SHORTEST_LINE <= length <= _LONGEST_LINE:
        return False
    return not (text[-1] == "." and length > _SENTENCE)


def is_no_headline(text: str) -> bool:
    """Whether a line of such a length is a paragraph after all, or points elsewhere.

    >>> is_no_headline("← All stories of the sea"), is_no_headline("»The sea took it«")
    (True, False)
    """
    if text[0] in _ARROWS:
        return True
    if text[0] in _QUOTES and not any(mark in text[1:] for mark in _QUOTES):
        return True
    return ends_sentence(text) and size(text) > _SENTENCE
