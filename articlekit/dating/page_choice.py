"""Which date lines of a page are the article's own: by its elements and its prose."""

from articlekit.dates import DateLine
from articlekit.dating.own_dates import (
    Choice,
    chosen,
    is_labelled,
    paired,
    tells_the_day,
)
from articlekit.model import UNKNOWN, Document
from articlekit.page.extent import last_headline, window
from articlekit.prose import prose_mass
from articlekit.text import is_prose

_DAYS = frozenset(("h2", "h3", "h4"))
_DIARY = 2  # days
BELOW = 7  # blocks of a page after the article's element
HEAD = 3  # prose blocks: some pages print the date below the first paragraphs


def without_headings(doc: Document, lines: dict[int, DateLine]) -> dict[int, DateLine]:
    """Less the days that head the parts of a diary: two or more headings amid its text."""
    markup = doc.markup
    if markup is None:
        return lines
    prose = prose_mass(doc)
    days = [
        n
        for n in lines
        if markup.tag(doc.blocks[n].index) in _DAYS and any(prose[n + 1 : n + 3])
    ]
    if len(days) < _DIARY:
        return lines
    return {n: line for n, line in lines.items() if n not in days}


def choose(doc: Document, lines: dict[int, DateLine]) -> Choice:
    """Of a page: the dates of its head, else the best of the others."""
    end = _head_end(doc)
    alone = {n: line for n, line in lines.items() if tells_the_day(line)}
    told = paired(doc, alone)
    headline = last_headline(doc, end)
    below = [
        line for n, line in told.items() if headline < n < end and not line.relative
    ]
    published, modified = chosen(
        (
            # Above the headline may stand today's date, on the masthead.
            below if headline >= 0 and any(line.published for line in below) else (),
            [line for n, line in told.items() if n < end and not line.relative],
            [line for n, line in told.items() if n < end],
            # Further down stand the dates of teasers, but they do not say "Published".
            [told[n] for n, line in alone.items() if is_labelled(doc.blocks[n], line)],
            [told[n] for n, line in alone.items() if _is_foot(doc, n, line, len(told))],
        )
    )
    if modified is None and published is not None:
        # Printed below the article, where the head has the other one.
        modified = next(
            (
                line.modified
                for n, line in told.items()
                if n >= end and line.modified and not (line.published or line.rest)
            ),
            None,
        )
    return published, modified


def _head_end(doc: Document) -> int:
    prose = []
    for n in window(doc, BELOW):
        block = doc.blocks[n]
        if block.role is UNKNOWN and is_prose(block.text):
            prose.append(n)
            if len(prose) > HEAD:
                break
    return prose[HEAD] if len(prose) > HEAD else len(doc.blocks)


def _is_foot(doc: Document, n: int, line: DateLine, told: int) -> bool:
    """On a page: right below the article's element, or with both dates in one line.

    The only date line of all, with nothing beside it, may be the article's last.
    """
    markup = doc.markup
    if markup is None or not doc.article:
        return False
    end = markup.boxes[doc.article].end
    both = line.published is not None and line.modified is not None
    if told == 1 and not line.rest and not any(prose_mass(doc)[n:]):
        return True
    return both or end <= doc.blocks[n].index < end + BELOW
