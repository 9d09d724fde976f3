"""Decide by shape, words, neighbours and place what no rule could name.

Phrases explain a fifth of the furniture inside articles; the rest is told by how a
line looks and what stands around it (`articlekit.evidence`, `articlekit.scales`). The
figure that spoke loudest against a block is its rule.

A scrape in which no stage before this found anything is taken to be clean, and left
alone: shape alone never condemns a text.
"""

from articlekit import scales
from articlekit.evidence import evidence
from articlekit.model import Block, Document, Role

NAME = "weigh_blocks"


def weigh_blocks(doc: Document) -> Document:
    """Take out the blocks that weigh too little to be body text.

    >>> doc = Document.of("Most read today", "Sport", "Weather")
    >>> weigh_blocks(doc) is doc  # nothing shows that it is a scrape
    True
    """
    if all(block.role in (Role.UNKNOWN, Role.TITLE) for block in doc.blocks):
        return doc
    scale = scales.body_scale()
    changes: dict[int, Block] = {}
    for n, figures in evidence(doc).items():
        weight, against = scale.weigh(figures)
        if weight < 0:
            rule = against.replace("_", "-")
            changes[n] = doc.blocks[n].removed(NAME, rule, "outside")
    return doc.changed(changes)
