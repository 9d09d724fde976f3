"""What can be seen of a block: its shape, its words, its neighbours, its place.

`weigh_blocks` weighs these figures; `tests/quality/fit.py` fits the weights to them.
Each figure is a plain number, and the whole costs one pass over the blocks.
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import Final

from articlekit.evidence import line as of_line
from articlekit.evidence import page as of_page
from articlekit.lines import FULL_STOPS
from articlekit.model import Document, Role

__all__ = ["NAMES", "NOT_APPLICABLE", "evidence"]

_CROSSED: Final = (
    "live_before_1", "live_after_1", "run", "vocabulary", "headlines_near", "since_related",
    "from_last_prose", "words",
)  # fmt: skip
"""Figures that mean one thing for a headline and another for a sentence."""

_PLAIN: Final = of_line.NAMES + of_page.NAMES
_crossed: Final = itemgetter(*map(_PLAIN.index, _CROSSED))
NOT_APPLICABLE: Final = -99.0
"""Stands where a figure says nothing of this block."""
PIECE: Final = 2000
"""Blocks: what has more is no page, and looked at piece by piece, to save memory."""
_OTHERS: Final = (NOT_APPLICABLE,) * len(_CROSSED)

NAMES: Final[tuple[str, ...]] = (
    *_PLAIN,
    *(f"{shape}_{name}" for shape in ("headline", "sentence") for name in _CROSSED),
)
"""The figures, in the order `evidence` gives them."""


def evidence(doc: Document) -> Iterator[tuple[int, list[float]]]:
    """Each undecided block's position, and its figures in the order of NAMES.

    >>> figures = dict(evidence(Document.of("Most read", "The harbour was shut.")))
    >>> dict(zip(NAMES, figures[0]))["end"], dict(zip(NAMES, figures[1]))["end"]
    (0, 1)
    """
    for start in range(0, len(doc.blocks), PIECE):
        blocks = doc.blocks[start : start + PIECE]
        piece = doc if blocks == doc.blocks else replace(doc, blocks=blocks, lines={})
        for n, figures in _figures(piece):
            yield start + n, figures


def _figures(doc: Document) -> Iterator[tuple[int, list[float]]]:
    page = of_page.Page(doc)
    for n, block in enumerate(doc.blocks):
        if block.role is Role.UNKNOWN:
            line = page.lines[n]
            figures = of_line.figures(line, doc.lang, gap=block.gap)
            figures += of_page.figures(page, n)
            crossed = _crossed(figures)
            ends = line.end in FULL_STOPS
            figures += (*_OTHERS, *crossed) if ends else (*crossed, *_OTHERS)
            yield n, figures
