"""Take out what stands outside the element that holds the article."""

from articlekit.model import UNKNOWN, Block, Document

NAME = "drop_outside"


def drop_outside(doc: Document) -> Document:
    """Remove what no stage has taken for a field and the article does not hold."""
    if doc.markup is None:
        return doc
    box = doc.markup.boxes[doc.article]
    changes: dict[int, Block] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is UNKNOWN and not box.start <= block.index < box.end:
            changes[n] = block.removed(NAME, "outside", "outside")
    return doc.changed(changes)
