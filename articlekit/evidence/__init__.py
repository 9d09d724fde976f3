"""What can be seen of a block: its shape, its words, its neighbours, its place.

`weigh_blocks` weighs these figures; `tests/quality/fit.py` fits the weights to them.
Each figure is a plain number, and the whole costs one pass over the blocks.
"""

from typing import Final

from articlekit.evidence import line as of_line
from articlekit.evidence import page as of_page
from articlekit.model import UNKNOWN, Document

__all__ = ["NAMES", "evidence"]

NAMES: Final[tuple[str, ...]] = of_line.NAMES + of_page.NAMES
"""The figures, in the order `evidence` gives them."""


def evidence(doc: Document) -> dict[int, list[float]]:
    """The figures of each undecided block, by its position, in the order of NAMES.

    >>> figures = evidence(Document.of("Most read", "The harbour was shut."))
    >>> dict(zip(NAMES, figures[0]))["end"], dict(zip(NAMES, figures[1]))["end"]
    (0, 1)
    """
    page = of_page.Page(doc)
    return {
        n: of_line.figures(page.lines[n], doc.lang, gap=block.gap)
        + of_page.figures(page, n)
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN
    }
