"""The badge of a date, its day, month and year on lines of their own."""

from collections.abc import Callable, Iterable
from typing import Final

import regex

from articlekit.dates import DateLine
from articlekit.model import UNKNOWN, Document

_LONGEST: Final = 14  # characters of a line
_LINES: Final = (3, 2)
_YEAR: Final = r"(?:19|20)\d\d"
_BADGE: Final = regex.compile(
    rf"\d{{1,2}}(?:\.|st|nd|rd|th)? \p{{L}}{{3,10}}\.?,? {_YEAR}"
    rf"|\p{{L}}{{3,10}}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|{_YEAR} \p{{L}}{{3,10}}\.? \d{{1,2}}"
)


def badges(
    doc: Document, places: Iterable[int], read: Callable[[str], DateLine | None]
) -> dict[int, DateLine]:
    """The date of each line of a badge: "9", "Mar", "2012", or "9 Mar", "2012".

    >>> from articlekit.dates import read_line
    >>> found = badges(Document.of("Tents", "9 Mar", "2012"), range(3), read_line)
    >>> [(n, line.published.value.day) for n, line in found.items()]
    [(1, 9), (2, 9)]
    """
    found: dict[int, DateLine] = {}
    for n in places:
        if n in found or not _is_part(doc, n):
            continue
        for size in _LINES:
            part = range(n, n + size)
            if part[-1] >= len(doc.blocks) or not all(_is_part(doc, m) for m in part):
                continue
            if not _has_year(doc.blocks[n].text, doc.blocks[part[-1]].text):
                continue
            text = " ".join([doc.blocks[m].text for m in part])
            line = read(text) if _BADGE.fullmatch(text) else None
            if line and line.published and not (line.rest or line.modified):
                found |= dict.fromkeys(part, line)
                break
    return found


def _has_year(first: str, last: str) -> bool:
    return first[:4].isdigit() or last[-4:].isdigit()


def _is_part(doc: Document, n: int) -> bool:
    block = doc.blocks[n]
    return block.role is UNKNOWN and len(block.text) <= _LONGEST
