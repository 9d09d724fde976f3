"""Captions in boxes whose names say something else: a "media-footer", "related media"."""

from collections.abc import Iterator

from articlekit.model import Document
from articlekit.page.markup import Markup
from articlekit.pictures.figure_lines import CAPTIONS, pictures, says

_LONGEST, _MOST = 500, 6  # letters and blocks of a small box
_SHORTEST = 25  # letters of what tells of a picture
_STEPS = 3  # elements between a caption and what holds its picture
_PICTURES = 2
_LOOK_AT = 40  # elements within one


def own_captions(doc: Document, markup: Markup, box: int) -> Iterator[int]:
    """The blocks of captions in a small box with their picture, or right below it.

    Where a caption leads elsewhere, or boxes come in numbers, they are other stories.
    """
    element = markup.boxes[box]
    if not _is_small(doc, markup, box):
        return
    for n in range(box, min(box + _LOOK_AT, len(markup.boxes))):
        inner = markup.boxes[n]
        if inner.start >= element.end:
            break
        if inner.end > inner.start and says(inner.name, CAPTIONS):
            blocks = range(inner.start, inner.end)
            length = sum(len(doc.blocks[block].text) for block in blocks)
            if (
                length >= _SHORTEST
                and not any(markup.linked[block] for block in blocks)
                and _is_pictured(doc, markup, n)
            ):
                yield from blocks


def _is_small(doc: Document, markup: Markup, box: int) -> bool:
    element = markup.boxes[box]
    if element.end - element.start > _MOST:
        return False
    texts = doc.blocks[element.start : element.end]
    return sum(len(block.text) for block in texts) <= _LONGEST


def _is_pictured(doc: Document, markup: Markup, n: int) -> bool:
    """Whether a small element around it holds one picture or two."""
    around = n
    for _ in range(_STEPS):
        around = markup.boxes[around].parent
        if around <= 0 or not _is_small(doc, markup, around):
            return False
        held = sum(not found.is_mark for found in pictures(markup, around))
        if held:
            return held <= _PICTURES
    return False
