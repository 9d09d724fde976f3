"""The place and date with which a text opens: what it tells of, or when it appeared.

A press release has both before its first words; a report may say on a line of its own
where and when it took place. Neither leaves the text.
"""

from dataclasses import replace
from typing import Final

import regex

from articlekit.dates import DateLine, Moment, read_line
from articlekit.model import UNKNOWN, Document
from articlekit.page.extent import window
from articlekit.text import is_prose

_PLACE: Final = (
    r"\p{Lu}[\p{L}\p{M}.'’ -]{1,40}(?:[,/] ?\p{Lu}[\p{L}\p{M}.'’ -]{1,30}){0,2}"
)
_DAY: Final = (
    r"(?:\p{L}{3,10},? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:19|20)\d\d"
    r"|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d)"
)
_RELEASE: Final = regex.compile(
    rf"\(?({_PLACE})(?:,|\s?[-–—]{{1,2}}|:)\s?({_DAY})\)?"
    r"(?:\s?[/(][^()/]{2,40}[/)])?\s?(?:[-–—]{1,2}|:)\s?\p{L}"
)
_LINE: Final = regex.compile(rf"({_PLACE}),? ({_DAY})\.")
_LOOK: Final = 160  # characters


def place_and_day(doc: Document, n: int, line: DateLine) -> bool:
    """Whether a date line is the first sentence of the text: "Torino, 18 aprile 2015.".

    Above an article stand place and date too, but no full stop.

    >>> doc = Document.of("Rona, 3 May 2015.", "The ferry was named by the oldest teacher of the town, and it put to sea on Sunday at noon.")
    >>> place_and_day(doc, 0, read_line(doc.blocks[0].text))
    True
    """
    text = doc.blocks[n].text
    if not line.rest or text[-1] != "." or _LINE.fullmatch(text) is None:
        return False
    return is_prose("".join(block.text for block in doc.blocks[n + 1 : n + 2]))


def opening(doc: Document) -> Moment | None:
    """The day in the first words of the text, its place before it.

    It may be that of what is told. Agencies and firms print the place in capitals, and
    then the day is when they sent it.

    >>> text = "PORT HALDEN, Maine - August 2, 2004 - The yard has shown its first new tender, and sold it."
    >>> opening(Document.of("Yard", text)).value.isoformat()
    '2004-08-02T00:00:00'
    """
    for n in window(doc):
        block = doc.blocks[n]
        if block.role is not UNKNOWN:
            continue
        text = block.text[:_LOOK]
        is_text = is_prose(block.text)
        match = _LINE.fullmatch(text) or (_RELEASE.match(text) if is_text else None)
        if match is not None:
            line = read_line(match[2], lang=doc.language_tag(), tz=doc.tz)
            moment = line.published if line and not line.rest else None
            is_sent = match.re is _RELEASE and match[1].split(",")[0].isupper()
            return moment and (moment if is_sent else replace(moment, ambiguous=True))
        if is_text:
            break
    return None
