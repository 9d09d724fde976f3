"""Bare clock times: the stamps of a live blog."""

from typing import Final

import regex

from articlekit.dates.lexicon import zones
from articlekit.dating.page_choice import BELOW
from articlekit.model import UNKNOWN, Document
from articlekit.page.extent import window

_STAMP: Final = regex.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:am|pm|uhr|h))?(?: (\p{L}{2,4}))?",
    regex.IGNORECASE,
)
_STAMPS, _STAMP_LENGTH = 3, 14


def live_stamps(doc: Document) -> list[int]:
    """The blocks that are bare clock times, where there are several.

    >>> live_stamps(Document.of("10:45", "Storm.", "10:52 BST", "Rain.", "11:03"))
    [0, 2, 4]
    """
    found = [
        n
        for n in window(doc, BELOW)
        for block in (doc.blocks[n],)
        if len(block.text) <= _STAMP_LENGTH
        and block.role is UNKNOWN
        and _is_stamp(block.text)
    ]
    return found if len(found) >= _STAMPS else []


def _is_stamp(text: str) -> bool:
    """A clock time and nothing else, but its zone."""
    match = _STAMP.fullmatch(text) if text[0].isdigit() else None
    return match is not None and (match[1] is None or match[1].lower() in zones())
