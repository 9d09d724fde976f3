"""Where on a page the article's own lines stand."""

from bisect import bisect_left

from articlekit.model import Document


def window(doc: Document, below: int = 0) -> range:
    """The positions from the article's head to its end, and some blocks below.

    All of a text scrape, and of a page whose article no stage has found.

    >>> window(Document.of("One.", "Two."))
    range(0, 2)
    """
    if doc.markup is None or not doc.article:
        return range(len(doc.blocks))
    box = doc.markup.boxes[doc.article]
    start = bisect_left(doc.blocks, min(doc.head, box.start), key=lambda b: b.index)
    end = bisect_left(doc.blocks, box.end + below, key=lambda b: b.index)
    return range(start, end)
