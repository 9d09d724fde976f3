"""The weights of `weigh_blocks`: an additive model as tables of plain numbers.

Each figure of `articlekit.evidence` falls into one cell of its table and adds the
points that stand there. `tests/quality/fit.py` fits them and writes `weights.json`.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from articlekit.evidence import NAMES


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
                if gain < worst:
                    worst, name = gain, NAMES[place]
        return total, name


@cache
def body_scale() -> Scale:
    """The weights for "is body text" that ship with the package."""
    table = json.loads(files("articlekit").joinpath("weights.json").read_text("utf-8"))
    cells = table["body"]["evidence"]
    return Scale(
        table["body"]["bias"],
        tuple(tuple(cells[name]["cuts"]) if name in cells else () for name in NAMES),
        tuple(tuple(cells[name]["points"]) if name in cells else () for name in NAMES),
    )
