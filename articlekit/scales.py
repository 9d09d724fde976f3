"""The weights of `weigh_blocks`: an additive model as tables of plain numbers.

Each figure of `articlekit.evidence` falls into one cell of its table and adds the
points that stand there. `tests/quality/fit.py` fits them and writes `weights.json`.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import getitem
from typing import Any

from articlekit.evidence import NAMES, NOT_APPLICABLE
from articlekit.evidence import headline as of_headline


@dataclass(frozen=True, slots=True)
class Scale:
    """One additive model."""

    bias: float
    cuts: tuple[tuple[float, ...], ...]
    """By figure, the borders between its cells, ascending."""
    points: tuple[tuple[float, ...], ...]
    """By figure, the points of its cells; a single 0 where the figure does not count."""

    def weigh(self, figures: list[float]) -> float:
        """The sum of all points."""
        return sum(self.points_of(figures), self.bias)

    def points_of(self, figures: list[float]) -> list[float]:
        """What each figure adds.

        >>> scale = Scale(0.5, ((3.0,),), ((-2.0, 1.0),))
        >>> scale.points_of([2.0]), scale.weigh([2.0])
        ([-2.0], -1.5)
        """
        # One cell after the other, and no line of Python between them.
        return list(map(getitem, self.points, map(bisect_right, self.cuts, figures)))


def loudest(points: list[float], figures: list[float]) -> str:
    """The figure that took away most.

    >>> loudest([-0.5, 1.0, -2.0], [3.0, 4.0, NOT_APPLICABLE])
    'size'
    """
    told = zip(points, figures, NAMES, strict=False)
    return min(entry for entry in told if entry[1] != NOT_APPLICABLE)[2]


@cache
def headline() -> tuple[float, ...]:
    """The points of each figure of `articlekit.evidence.headline`, the base last.

    Figures times points, and the base: above zero, the line is rather the headline than
    that there is none.
    """
    points = _table()["headline"]
    return (*(points[figure] for figure in of_headline.NAMES), points["base"])


@cache
def shipped(name: str) -> Scale:
    """The weights that ship with the package: for "body", or for "caption"."""
    table = _table()
    cells = table[name]["evidence"]
    return Scale(
        table[name]["bias"],
        tuple(
            tuple(cells[figure]["cuts"]) if figure in cells else () for figure in NAMES
        ),
        tuple(
            tuple(cells[figure]["points"]) if figure in cells else (0.0,)
            for figure in NAMES
        ),
    )


@cache
def _table() -> dict[str, Any]:
    text = files("articlekit").joinpath("weights.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
