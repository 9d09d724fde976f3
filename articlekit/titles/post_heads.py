"""The heading of a post, where the page's h1 is the name of the site."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.page.containers import is_post
from articlekit.page.markup import HEADINGS
from articlekit.titles.claims import is_like
from articlekit.titles.site import letters

LESSER: Final = frozenset(("h2", "h3"))
"""Headings that are the headline on many pages."""
_BETWEEN = 4  # lines from the text up to its heading


def on_text(doc: Document, title: str, begins: int) -> str:
    """The letters of the lesser heading above the article's text, if none is below it.

    Between the two may stand who wrote it, and where it is filed; no other form of the
    headline.

    >>> from articlekit.reading import read
    >>> page = "<h3>Wet rye</h3><div>Bread</div><p>Rye was wet in all of the lofts.</p>"
    >>> on_text(read(page, "html"), "Window: Wet rye", begins=2)
    'wetrye'
    """
    if doc.markup is None:
        return ""
    above = (b for b in reversed(doc.blocks[:begins]) if b.role is UNKNOWN)
    for block in islice(above, _BETWEEN):
        tag = doc.markup.tag(block.index)
        if tag in HEADINGS:
            return letters(block.text) if tag in LESSER else ""
        if is_like(block.text, [title]):
            return ""
    return ""


def lone(doc: Document, others: Iterable[int], begins: int) -> str | None:
    """The one heading above the text in a post, if it leads to the page of the post.

    The post holds all of the article, and none of the `others`, which are positions.

    >>> from articlekit.reading import read
    >>> from dataclasses import replace
    >>> page = "<h1>Rye</h1><article><h2><a href=/1>Wet</a></h2><p>It was wet.</p></article>"
    >>> lone(replace(read(page, "html"), article=2), [0], begins=2)
    'Wet'
    """
    markup = doc.markup
    if markup is None or begins >= len(doc.blocks):
        return None
    article = markup.boxes[doc.article]
    for place in markup.around(doc.blocks[begins].index):
        box = markup.boxes[place]
        if any(box.start <= doc.blocks[n].index < box.end for n in others):
            return None
        if box.tag != "article" and not is_post(box.name):
            continue
        above = [b for b in doc.blocks[box.start : begins] if b.index >= box.start]
        heads = [block for block in above if markup.tag(block.index) in HEADINGS]
        if not heads:
            continue
        text, index = heads[0].text, heads[0].index
        is_it = (
            len(heads) == 1
            and markup.tag(index) in LESSER
            and markup.linked[index] >= len(text)
            and box.start <= article.start
            and article.end <= box.end
        )
        return text if is_it else None
    return None
