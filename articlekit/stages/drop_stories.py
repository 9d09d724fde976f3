"""Take lists of other stories below the article, each with its date, out of a text.

Their teasers may be as long as paragraphs and speak of the same things; what tells them
is the heading above, and that dates and headlines take turns.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import running
from articlekit.prose import prose_mass
from articlekit.text import is_prose

NAME = "drop_stories"

_SEVERAL = 3  # stories
_NEAR = 4  # blocks below a heading in which the first date stands
_APART = 8  # blocks from one date to the next
_READ = 300  # of prose above
_BELOW = 0.5  # of the prose above, that may stand below: else the article goes on there


class _List(NamedTuple):
    """A heading, and the date of each story below it."""

    head: int
    dates: list[int]


def drop_stories(doc: Document) -> Document:
    """Remove three stories or more below a heading that names them as such.

    >>> from articlekit.stages.find_dates import find_dates
    >>> prose = "The harbour of Port Halden was shut on Monday, the town said. " * 12
    >>> doc = find_dates(Document.of(prose, "Read more",
    ...     *(line for n in "123" for line in (f"Pier {n} to be rebuilt", f"{n} May 2024"))))
    >>> doc = doc.changed({1: doc.blocks[1].removed("", "related-header", "related")})
    >>> [block.rule for block in drop_stories(doc).blocks[1:4]]
    ['related-header', 'dated-stories', 'date-line']
    """
    if doc.markup is not None:
        return doc
    prose = running(prose_mass(doc))
    found: set[int] = set()
    for stories in _lists(doc):
        end = _end(stories)
        read, left = prose[stories.head], prose[-1] - prose[min(end, len(doc.blocks))]
        if read >= _READ and left <= _BELOW * read and _are_headed(doc, stories):
            found.update(range(stories.head, min(end, len(doc.blocks))))
    return doc.changed(
        {
            n: doc.blocks[n].removed(NAME, "dated-stories", "related")
            for n in found
            if doc.blocks[n].role is UNKNOWN
        }
    )


def _lists(doc: Document) -> Iterator[_List]:
    """Headings of related stories with dates below, one soon after the other."""
    told = {index for index, _ in doc.date_lines}
    stories: _List | None = None
    for n, block in enumerate(doc.blocks):
        far = stories is not None and n > (
            stories.dates[-1] + _APART if stories.dates else stories.head + _NEAR
        )
        if stories and far:
            if len(stories.dates) >= _SEVERAL:
                yield stories
            stories = None
        if block.index in told:
            if stories and stories.dates and doc.blocks[n - 1].index in told:
                stories.dates[-1] = n
            elif stories:
                stories.dates.append(n)
        elif block.kind == "related" and not (stories and stories.dates):
            stories = _List(n, [])
    if stories and len(stories.dates) >= _SEVERAL:
        yield stories


def _end(stories: _List) -> int:
    """Behind the last story, if it is as long as the shortest of the others."""
    rest = min(below - above - 2 for above, below in pairwise(stories.dates))
    return stories.dates[-1] + 1 + max(0, rest)


def _are_headed(doc: Document, stories: _List) -> bool:
    """Each date has a headline: days alone head the parts of a chronicle."""
    return all(
        any(
            block.role is UNKNOWN and not is_prose(block.text)
            for block in doc.blocks[above + 1 : below]
        )
        for above, below in pairwise([stories.head, *stories.dates])
    )
