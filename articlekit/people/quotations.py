"""Whose words an article quotes: who said them stands in a box for an author too."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from articlekit.model import Document
from articlekit.page.markup import Box, Markup
from articlekit.people.authors import Read
from articlekit.rules.classes import words_of

_NAMED: Final = frozenset(
    ("quote", "quotes", "quotation", "quotations", "blockquote", "pullquote", "testimonial", "testimonials", "zitat", "zitate", "citat", "citaat", "citazione", "cytat", "sitat")
)  # fmt: skip
_FRENCH: Final = "citation"
"""Elsewhere the box in which a paper says how to cite it, by its authors."""
_AROUND: Final = 4  # boxes
_MOST: Final = 0.5  # of the article: old pages indent all of it by a blockquote


def says_who_is_quoted(doc: Document, n: int) -> bool:
    """Whether a line of a page stands in what it quotes, or right below amid the text.

    >>> from articlekit.reading import read
    >>> page = "<h1>Storm</h1><div class={}><i>It was loud.</i><p>Mara Lind</div><p>It rained.<p>A lot."
    >>> [says_who_is_quoted(read(page.format(name), "html"), 2) for name in ("quote", "author")]
    [True, False]
    """
    markup = doc.markup
    if markup is None:
        return False
    index = doc.blocks[n].index
    if is_in_quotation(doc, n):
        return True
    article = markup.boxes[doc.article]
    if not article.start < index < article.end - 1 or not markup.prose[index + 1]:
        return False
    return any(box.tag == "blockquote" for box in _around(doc, markup, index - 1))


def is_in_quotation(doc: Document, n: int) -> bool:
    """Whether a line stands in a quotation, and does not open it as a heading would.

    >>> from articlekit.reading import read
    >>> doc = read("<h1>Storm</h1><blockquote><p>Ah!<p>Mara Lind</blockquote><p>It<p>rained.", "html")
    >>> [is_in_quotation(doc, n) for n in (0, 1, 2, 3)]
    [False, False, True, False]
    """
    markup = doc.markup
    if markup is None:
        return False
    index = doc.blocks[n].index
    return any(
        _is_named(doc, box) or (box.tag == "blockquote" and box.start < index)
        for box in _around(doc, markup, index)
    )


def is_below_quotation(doc: Document, n: int) -> bool:
    """Whether a line stands in a quotation, or right below one."""
    if doc.markup is None or is_in_quotation(doc, n):
        return doc.markup is not None
    boxes = _around(doc, doc.markup, max(0, doc.blocks[n].index - 1))
    return any(box.tag == "blockquote" or _is_named(doc, box) for box in boxes)


def without_amid(doc: Document, found: Mapping[int, Read]) -> dict[int, Read]:
    """What is found, less the boxes amid the text where a line above it names an author.

    A box may be called by anything: "highlight-box__author".
    """
    markup = doc.markup
    if markup is None or len(found) == 1:
        return dict(found)
    prose = markup.prose
    start = markup.boxes[doc.article].start
    text = next((n for n in range(start, len(prose)) if prose[n]), len(prose))
    signed = any(
        names and doc.blocks[n].index < text for n, (_, names) in found.items()
    )
    return {
        n: told
        for n, told in found.items()
        for below in (doc.blocks[n].index + 1,)
        if not signed
        or told[0] != "author-box"
        or not text < below - 1
        or not any(prose[below : below + 1])
    }


def _around(doc: Document, markup: Markup, index: int) -> Iterator[Box]:
    """The elements close around a block that hold no more than a part of the article."""
    article = markup.boxes[doc.article]
    for place in islice(markup.around(index), _AROUND):
        box = markup.boxes[place]
        if box.end - box.start > _MOST * (article.end - article.start):
            return
        yield box


def _is_named(doc: Document, box: Box) -> bool:
    words = words_of(box.name)
    if "format" in words:
        return False  # of a whole post: "format-quote"
    return not _NAMED.isdisjoint(words) or (doc.lang == "fr" and _FRENCH in words)
