"""The weights of `weigh_blocks`: an additive model as tables of plain numbers.

Each figure of `articlekit.evidence` falls into one cell of its table and adds the
points that stand there. `tests/quality/fit.py` fits them and writes `weights.json`.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
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
    """By figure, the points of its cells; empty where the figure does not count."""

    def weigh(self, figures: list[float]) -> tuple[float, str]:
        """The sum of all points, and the figure that took away most.

        >>> scale = Scale(0.5, ((3.0,), *[()] * 99), ((-2.0, 1.0), *[()] * 99))
        >>> scale.weigh([2.0])
        (-1.5, 'size')
        """
        worst, name, total = 0.0, NAMES[0], self.bias
        for place, figure in enumerate(figures):
            points = self.points[place]
            if points:
                gain = points[bisect_right(self.cuts[place], figure)]
                total += gain
                if gain < worst and figure != NOT_APPLICABLE:
                    worst, name = gain, NAMES[place]
        return total, name


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
            tuple(cells[figure]["points"]) if figure in cells else ()
            for figure in NAMES
        ),
    )


@cache
def _table() -> dict[str, Any]:
    text = files("articlekit").joinpath("weights.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
