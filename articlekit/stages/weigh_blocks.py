"""Decide by shape, words, neighbours and place what no rule could name.

Phrases explain a fifth of the furniture inside articles; the rest is told by how a
line looks and what stands around it (`articlekit.evidence`, `articlekit.scales`). The
figure that spoke loudest against a block is its rule.

A scrape in which no stage before this found anything is taken to be clean, and left
alone: shape alone never condemns a text.
"""

from dataclasses import replace

import regex

from articlekit import scales
from articlekit.credits import credit_at_end
from articlekit.evidence import evidence
from articlekit.model import PICTURE_ROLES, Block, Caption, Document, Role
from articlekit.text import is_prose, size

NAME = "weigh_blocks"

# With less prose than this on the page, each paragraph of it stays: there is too
# little to compare it with.
_SCARCE = 1000
_BELOW = 4  # blocks

_LAST_BRACKET = regex.compile(r"(.{12,}[.!?…”\"»])\s*[(\[](\p{Lu}[^()\[\]]{1,60})[)\]]")


def weigh_blocks(doc: Document) -> Document:
    """Take out the blocks that weigh too little to be body text.

    >>> doc = Document.of("Most read today", "Sport", "Weather")
    >>> weigh_blocks(doc) is doc  # nothing shows that it is a scrape
    True
    """
    if all(block.role in (Role.UNKNOWN, Role.TITLE) for block in doc.blocks):
        return doc
    body, caption = scales.shipped("body"), scales.shipped("caption")
    prose = [n for n, b in enumerate(doc.blocks) if b.role is Role.UNKNOWN and is_prose(b.text)]
    scarce = sum(size(doc.blocks[n].text) for n in prose) < _SCARCE
    last = prose[-1] if prose else 0
    changes: dict[int, Block] = {}
    captions: list[Caption] = []
    for n, figures in evidence(doc).items():
        weight, against = body.weigh(figures)
        block = doc.blocks[n]
        if weight >= 0 or scarce and n in prose:
            continue
        if caption.weigh(figures)[0] >= 0 or n < last and _LAST_BRACKET.fullmatch(block.text):
            changes[n] = block.labelled(Role.CAPTION, NAME, "reads-like-caption")
            captions.append(_caption(block))
        else:
            rule = against.replace("_", "-")
            changes[n] = block.removed(NAME, rule, "outside")
    doc = replace(doc.changed(changes), captions=(*doc.captions, *captions))
    return _without_teasers(doc)


def _without_teasers(doc: Document) -> Document:
    """Pictures well below the last paragraph belong to other stories."""
    body = [n for n, block in enumerate(doc.blocks) if block.role is Role.UNKNOWN]
    end = body[-1] + _BELOW if body else len(doc.blocks)
    below = {
        n: block.removed(NAME, "below-the-article", "outside")
        for n, block in enumerate(doc.blocks)
        if n > end and block.role in PICTURE_ROLES
    }
    return doc.changed(below)


def _caption(block: Block) -> Caption:
    """With what stands in brackets at its end as the credit: that is what is left."""
    credit = credit_at_end(block.text)
    if credit:
        return Caption(credit.text, credit.name, None, (block.index,))
    match = _LAST_BRACKET.fullmatch(block.text)
    if match:
        return Caption(match[1], match[2], None, (block.index,))
    return Caption(block.text, None, None, (block.index,))
