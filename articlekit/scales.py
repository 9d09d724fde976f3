"""The weights of `weigh_blocks`: small decision trees, as a table of plain numbers.

Each tree asks a few of the figures of `articlekit.evidence`, one after the other, and
adds the points it ends at. `tests/quality/fit.py` fits them and writes `weights.json`.
"""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from articlekit.evidence import NAMES
from articlekit.evidence import headline as of_headline


class Fork(NamedTuple):
    """A question of a tree: is a figure at most so much?"""

    figure: int
    """Its place in NAMES."""
    most: float
    value: float
    """The points this part of the tree comes to on the whole."""
    low: "Fork | float"
    """Where a yes leads: to the next question, or to points."""
    high: "Fork | float"


@dataclass(frozen=True, slots=True)
class Scale:
    """The sum of the points of some trees."""

    trees: tuple[Fork, ...]

    def weigh(self, figures: list[float]) -> float:
        """The sum of all points.

        >>> Scale((Fork(0, 3.0, 0.5, -2.0, 1.0),)).weigh([2.0])
        -2.0
        """
        total = 0.0
        for node in self.trees:
            step: Fork | float = node
            while step.__class__ is Fork:
                figure, most, _, low, high = step
                step = low if figures[figure] <= most else high
            total += step  # type: ignore[operator]
        return total

    def loudest(self, figures: list[float]) -> str:
        """The figure whose questions took away most.

        A question takes away what the part of the tree it leads to is worth less than
        the whole of the tree below it.

        >>> Scale((Fork(0, 3.0, 0.5, -2.0, 1.0),)).loudest([2.0])
        'size'
        """
        gains: Counter[int] = Counter()
        for tree in self.trees:
            node: Fork | float = tree
            while isinstance(node, Fork):
                step = node.low if figures[node.figure] <= node.most else node.high
                worth = step.value if isinstance(step, Fork) else step
                gains[node.figure] += worth - node.value  # type: ignore[assignment]
                node = step
        return NAMES[min(gains, key=lambda figure: (gains[figure], figure))]


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
    return Scale(tuple(fork(tree) for tree in _table()[name]))


def fork(node: list[Any]) -> Fork:
    """A question as the file writes it: `[figure, most, value, low, high]`."""
    figure, most, value, *ways = node
    low, high = (fork(way) if isinstance(way, list) else way for way in ways)
    return Fork(NAMES.index(figure), most, value, low, high)


@cache
def _table() -> dict[str, Any]:
    text = files("articlekit").joinpath("weights.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
