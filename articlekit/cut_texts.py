"""Texts that end amid a sentence: previews, columns cut at a length, walls."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from articlekit.code_lines import is_in_words
from articlekit.line_ends import goes_on, has_no_case, is_open, is_open_in_prose
from articlekit.model import PICTURE_ROLES, UNKNOWN, Document
from articlekit.prose import next_story
from articlekit.text import ends_sentence, size

_CROSSHEAD: Final = 72  # characters
# Letters of a paragraph that is cut off, of one whose last word shows it, and of one
# that is no headline.
_CUT, _CUT_OPEN, _CUT_LONG = 80, 20, 120
_AMID_TEXT = frozenset(("advertisement", "placeholder"))
_BEHIND_CUT = _AMID_TEXT | {"paywall"}
_MORE: Final = re.compile(r"\[\+\d{1,7} chars\]$")


def cut_off(doc: Document, gone: AbstractSet[int]) -> set[int]:
    """The last line if the text ends amid its sentence, and the cross-head above it.

    A column, a preview or a paywall cut it. Below a sentence that stays, it is as long
    as a paragraph, or says itself that it goes on; below a cross-head, it is too long
    for a headline.

    >>> last = "The boats that lie in the old harbour may not go out before the council of Halden has met and vo"
    >>> doc = Document.of("Storm", "The pier was shut for a week.", last)
    >>> cut_off(doc, {2}), cut_off(doc, {1, 2})
    ({2}, set())
    """
    last = len(doc.blocks) - 1
    while last and doc.blocks[last].kind in _BEHIND_CUT:
        last -= 1
    if next_story(doc.blocks) < last:
        return set()
    text = doc.blocks[last].text
    if _MORE.search(text):
        return {last}  # news APIs count what they leave out
    if ends_sentence(text) or goes_on(text):
        return set()
    is_told = size(text) >= _CUT_OPEN and (is_open(text) or is_open_in_prose(text))
    is_long = size(text) >= _CUT and (is_in_words(text) or has_no_case(text))
    above = _above(doc, last)
    found = {last} if is_told or is_long else set()
    if found and above >= 0 and not ends_sentence(doc.blocks[above].text):
        is_head = len(doc.blocks[above].text) <= _CROSSHEAD
        found = found | {above} if is_head and size(text) >= _CUT_LONG else set()
        above = _above(doc, above)
    stays = above >= 0 and above not in gone and ends_sentence(doc.blocks[above].text)
    return found if stays else set()


def _above(doc: Document, n: int) -> int:
    """The line above that is no picture's, nor a mark amid the text; -1 if it is gone."""
    n -= 1
    while n >= 0 and (
        doc.blocks[n].role in PICTURE_ROLES or doc.blocks[n].kind in _AMID_TEXT
    ):
        n -= 1
    return n if n >= 0 and doc.blocks[n].role is UNKNOWN else -1
