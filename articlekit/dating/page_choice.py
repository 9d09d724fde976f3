"""Which date lines of a page are the article's own: by its elements and its prose."""

from bisect import bisect_left
from itertools import islice

from articlekit.dates import DateLine
from articlekit.dates.lexicon import load
from articlekit.dating.own_dates import (
    Choice,
    chosen,
    is_labelled,
    not_today,
    paired,
    tells_the_day,
)
from articlekit.model import UNKNOWN, Document, Role
from articlekit.page.events import is_event
from articlekit.page.extent import last_headline, window
from articlekit.page.markup import HEADINGS, Markup
from articlekit.prose import prose_mass
from articlekit.text import is_prose

_DAYS = frozenset(("h2", "h3", "h4"))
_DIARY = 2  # days
BELOW = 7  # blocks of a page after the article's element
_EVENT = 2  # elements around a date, of which one is called that of an event
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


def without_other_days(
    doc: Document, lines: dict[int, DateLine]
) -> dict[int, DateLine]:
    """Less the days of events, and what tells the reader of a page which day it is.

    That is a bare weekday and day, above the menu or in a column beside the article.
    """
    markup = doc.markup
    if markup is None:
        return lines
    return {
        n: line
        for n, line in lines.items()
        if not (
            _is_of_event(markup, doc.blocks[n].index)
            or (_is_bare_weekday(doc, n, line) and _is_far(doc, markup, n))
        )
    }


def _is_of_event(markup: Markup, index: int) -> bool:
    around = islice(markup.around(index), _EVENT)
    return any(is_event(markup.boxes[box].name) for box in around)


def _is_bare_weekday(doc: Document, n: int, line: DateLine) -> bool:
    moment = line.published
    if (
        moment is None
        or moment.precision != "day"
        or line.modified
        or line.rest
        or line.relative
        or is_labelled(doc.blocks[n], line)
    ):
        return False
    words = load(doc.lang).words
    told = (words.get(word.strip(",.()")) for word in moment.raw.lower().split())
    return any(e and "w" in e.values and "m" not in e.values for e in told)


def _is_far(doc: Document, markup: Markup, n: int) -> bool:
    """A menu stands between it and the headline; below, other lines stand beside it."""
    if not doc.article:
        return False
    article = markup.boxes[doc.article]
    index = doc.blocks[n].index
    if index >= article.end:
        ends = (markup.boxes[box] for box in markup.around(index))
        aside = [box for box in ends if box.start >= article.end]
        return bool(aside) and aside[-1].end - aside[-1].start > 1
    if index >= article.start or last_headline(doc, n) >= 0:
        return False
    for block in doc.blocks[n + 1 :]:
        if block.index >= article.start:
            return False
        if block.role is UNKNOWN and markup.tag(block.index) in HEADINGS:
            return False
        if (
            block.role is Role.REMOVED
            and markup.linked[block.index] > len(block.text) / 2
        ):
            return True
    return False


def choose(doc: Document, lines: dict[int, DateLine]) -> Choice:
    """Of a page: the dates of its head, else the best of the others."""
    end = _head_end(doc)
    alone = {n: line for n, line in lines.items() if tells_the_day(line)}
    told = paired(doc, alone)
    headline = last_headline(doc, end)
    if headline < 0:
        headline = _start(doc) - 1
    head = {n: line for n, line in told.items() if n < end and not line.relative}
    below = [line for n, line in head.items() if n > headline]
    above = [line for n, line in head.items() if n <= headline]
    published, modified = chosen(
        (
            # Above the headline may stand today's date, on the masthead.
            below if headline >= 0 and any(line.published for line in below) else (),
            not_today(above, below) + below,
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


def _start(doc: Document) -> int:
    """Where the article's element begins: its headline is in no h1, but mostly in it."""
    if doc.markup is None:
        return 0
    start = doc.markup.boxes[doc.article].start
    return bisect_left(doc.blocks, start, key=lambda b: b.index)


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
