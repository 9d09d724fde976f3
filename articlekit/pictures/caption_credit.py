"""Whom a caption names that only its weight gave away.

Captions with a credit of a known shape are found by it (`articlekit.pictures.credits`); here it
is the caption that is known, so looser shapes beside it will do.
"""

from dataclasses import replace

import regex

from articlekit.model import UNKNOWN, Caption, Document, Role
from articlekit.pictures.credits import credit_alone, credit_at_end, labelled

_LAST_BRACKET = regex.compile(r"(.{12,}[.!?…”\"»])\s*[(\[](\p{Lu}[^()\[\]]{1,60})[)\]]")
_BRACKETS = regex.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")


def with_credit(
    doc: Document, n: int, credited: frozenset[int]
) -> tuple[Caption, list[int]]:
    """A caption with its credit, and the lines below it that hold that alone.

    `credited` are the blocks of other captions, whose credits are theirs.

    >>> doc = Document.of("Waves over the pier", "(Image: the office's own)")
    >>> found, below = with_credit(doc, 0, frozenset())
    >>> found.credit, below
    ("the office's own", [1])
    """
    found = _beside(doc, n, credited)
    name, lines = (None, []) if found.credit else _below(doc, n)
    if not name:
        return found, []
    places = (doc.blocks[line].index for line in lines)
    return replace(found, credit=name, blocks=(*found.blocks, *places)), lines


def last_bracket(text: str) -> regex.Match[str] | None:
    """What stands in brackets at the end of a caption."""
    return _LAST_BRACKET.fullmatch(text) if text[-1] in ")]" else None


def _below(doc: Document, n: int) -> tuple[str | None, list[int]]:
    """Who is named below a caption, and where: after a label, on the line of the label
    or the next, or alone in brackets.
    """
    lines = [
        m
        for m, block in enumerate(doc.blocks[n + 1 : n + 3], n + 1)
        if block.role is UNKNOWN or block.stage == "drop_repeats"
    ]
    texts = [doc.blocks[m].text for m in lines]
    if lines[:1] == [n + 1]:
        if len(lines) == 2 and texts[0].endswith(":"):
            name = labelled(" ".join(texts))
            return (name, lines) if name else (None, [])
        match = _BRACKETS.fullmatch(texts[0])
        name = labelled(texts[0]) or (match and match[1])
        if name:
            return name, lines[:1]
    return None, []


def _beside(doc: Document, n: int, credited: frozenset[int]) -> Caption:
    """With the credit at its end, what stands in brackets there, or a credit beside it
    that is no other caption's.
    """
    block = doc.blocks[n]
    credit = credit_at_end(block.text)
    if credit:
        return Caption(credit.text, credit.name, None, (block.index,))
    match = last_bracket(block.text)
    if match:
        return Caption(match[1], match[2], None, (block.index,))
    for beside in (n + 1, n - 1):
        near = doc.blocks[beside] if 0 <= beside < len(doc.blocks) else block
        if near.role is Role.CREDIT and near.index not in credited:
            alone = credit_alone(near.text)
            if alone:
                return Caption(block.text, alone.name, None, (block.index,))
    return Caption(block.text, None, None, (block.index,))
