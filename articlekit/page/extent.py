"""Where on a page the article's own lines stand."""

from bisect import bisect_left

from articlekit.model import Block, Document, Role
from articlekit.page.markup import Box, Markup
from articlekit.text import fold

_ABOVE, _BELOW = 3, 9  # blocks
_BY_NAME = ("drop_sections", "find_article")
"""The stages that take out elements by what they are called, not by what they say."""


def window(doc: Document, below: int = 0) -> range:
    """The positions from the article's head to its end, and some blocks below.

    Down to the headline of the next article, where pages load it on scrolling.

    All of a text scrape, and of a page whose article no stage has found.

    >>> window(Document.of("One.", "Two."))
    range(0, 2)
    """
    if doc.markup is None or not doc.article:
        return range(len(doc.blocks))
    box = doc.markup.boxes[doc.article]
    start = bisect_left(doc.blocks, min(doc.head, box.start), key=lambda b: b.index)
    stop = box.end + below
    if below:
        stop = min(
            (
                other.start
                for other in doc.markup.boxes
                if other.tag == "h1" and box.end <= other.start < other.end <= stop
            ),
            default=stop,
        )
    end = bisect_left(doc.blocks, stop, key=lambda b: b.index)
    return range(start, end)


def last_headline(doc: Document, end: int) -> int:
    """Position of the last line of an h1 in a page's head, above `end`; -1 if none is."""
    if doc.markup is None:
        return -1
    span = window(doc)
    last = -1
    for tag, _, _, start, stop, _ in doc.markup.boxes:
        if tag == "h1" and stop > start:
            place = bisect_left(doc.blocks, stop - 1, key=lambda b: b.index)
            if span.start <= place < min(end, span.stop):
                last = max(last, place)
    return last


def masthead(doc: Document) -> int:
    """Down to where a page's lines stand above its headline, and outside its article.

    The name of the paper beside today's date is nobody's.
    """
    if doc.markup is None:
        return 0
    headline = max(0, last_headline(doc, len(doc.blocks)))
    if not doc.article:
        return headline
    start = doc.markup.boxes[doc.article].start
    return min(headline, bisect_left(doc.blocks, start, key=lambda b: b.index))


def reopened(doc: Document) -> Document:
    """The document with what stands close to a page's headline undecided again.

    Many sites call the box around date and byline by a name that means something else:
    "author box", "share", "promo". A stage that looks for these fields looks there all
    the same, and changes the roles of what it finds, in the document it was given.
    """
    return doc.changed(
        {
            n: Block(block.text, block.index, gap=block.gap)
            for n in _beside_headline(doc)
            if (block := doc.blocks[n]).role is Role.REMOVED
            and block.stage in _BY_NAME
            and block.rule != "comments"
        }
    )


def _beside_headline(doc: Document) -> range:
    markup = doc.markup
    if markup is None:
        return range(0)
    end = markup.boxes[doc.article].end
    marked = [
        box
        for box in markup.boxes
        if box.tag == "h1" and box.end > box.start and doc.head <= box.start < end
    ]
    if not marked:
        return range(0)
    told = [fold(hint.value) for hint in doc.hints if hint.field == "title"]
    box = max(marked, key=lambda other: _told(doc, other, told))
    above = max(box.start - _ABOVE, _top(doc, markup, box))
    return range(
        bisect_left(doc.blocks, above, key=lambda b: b.index),
        bisect_left(doc.blocks, box.end + _BELOW, key=lambda b: b.index),
    )


def _told(doc: Document, box: Box, titles: list[str]) -> int:
    """How much of a title that the page tells a headline is; 0 for that of a section."""
    start = bisect_left(doc.blocks, box.start, key=lambda b: b.index)
    said = fold(doc.blocks[start].text) if start < len(doc.blocks) else ""
    return len(said) if any(title.startswith(said) for title in titles) else 0


def _top(doc: Document, markup: Markup, box: Box) -> int:
    """Where the article begins that a headline stands in, or the header around it.

    What stands above that in a box of another name is a column's, beside the article.
    """
    around = markup.boxes[box.parent]
    if around.parent >= 0:
        around = markup.boxes[around.parent]
    return min(around.start, markup.boxes[doc.article].start)


def is_own_foot(doc: Document, block: Block) -> bool:
    """Whether a block was taken out with the footer of the article's own element."""
    markup = doc.markup
    if markup is None or block.rule != "footer":
        return False
    around = markup.around(block.index)
    return any(markup.boxes[box].tag == "article" for box in around)
