"""What can be seen of a block: its shape, its words, its neighbours, its place.

`weigh_blocks` weighs these figures; `tests/quality/fit.py` fits the weights to them.
Each figure is a plain number, and the whole costs one pass over the blocks.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from articlekit.evidence import line as of_line
from articlekit.evidence import page as of_page
from articlekit.model import UNKNOWN, Document

__all__ = ["NAMES", "evidence"]

PIECE: Final = 1700
"""Blocks: what has more is no page, and looked at piece by piece, to save memory."""

NAMES: Final[tuple[str, ...]] = of_line.NAMES + of_page.NAMES
"""The figures, in the order `evidence` gives them."""


def evidence(doc: Document) -> Iterator[tuple[int, list[float]]]:
    """Each undecided block's position, and its figures in the order of NAMES.

    >>> figures = dict(evidence(Document.of("Most read", "The harbour was shut.")))
    >>> dict(zip(NAMES, figures[0]))["end"], dict(zip(NAMES, figures[1]))["end"]
    (0, 1)
    """
    # Of a text scraped line by line twice, the second lines are as if they were not there.
    shown = [n for n, block in enumerate(doc.blocks) if block.kind != "copy"]
    if len(shown) < len(doc.blocks):
        once = replace(doc, blocks=tuple(map(doc.blocks.__getitem__, shown)))
        for n, figures in evidence(once):
            yield shown[n], figures
        return
    for start in range(0, len(doc.blocks), PIECE):
        blocks = doc.blocks[start : start + PIECE]
        piece = doc if blocks == doc.blocks else replace(doc, blocks=blocks, answers={})
        for n, figures in _figures(piece):
            yield start + n, figures


def _figures(doc: Document) -> Iterator[tuple[int, list[float]]]:
    page = of_page.Page(doc)
    for n, block in enumerate(doc.blocks):
        if block.role is UNKNOWN:
            alone = of_line.figures(page.lines[n], doc.lang, gap=block.gap)
            yield n, alone + of_page.figures(page, n)
