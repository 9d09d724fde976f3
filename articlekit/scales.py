"""The weights of `weigh_blocks` and `weigh_elements`: small decision trees, plain numbers.

Each tree asks a few of the figures of `articlekit.evidence`, one after the other, and
adds the points it ends at. `tests/quality/fit.py` and `fit_pages.py` beside it fit them
and write `weights.json`.
"""

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from articlekit.evidence import NAMES
from articlekit.evidence import element as of_element
from articlekit.evidence import headline as of_headline

FIGURES: Final = {
    "body": NAMES,
    "varied": NAMES,
    "caption": NAMES,
    "element": of_element.NAMES,
}
"""What each scale weighs: the names of the figures, in their order."""


class Fork(NamedTuple):
    """A question of a tree: is a figure at most so much?"""

    figure: int
    """Its place among the figures."""
    most: float
    value: float
    """The points this part of the tree comes to on the whole."""
    low: "Fork | float"
    """Where a yes leads: to the next question, or to points."""
    high: "Fork | float"


class Leaf(NamedTuple):
    """Where a tree ends."""

    points: float
    figure: int
    """The one whose question took away most on the way there."""
    loss: float
    """What that took away: the points of the part it led to, less those of the whole."""


class Scale:
    """The sum of the points of some trees.

    >>> scale = Scale((Fork(0, 3.0, 0.5, -2.0, 1.0),), ("size",))
    >>> low, high = scale.ends([2.0]), scale.ends([4.0])
    >>> scale.weigh(low), scale.loudest(low), scale.weigh(high)
    (-2.0, 'size', 1.0)
    """

    def __init__(self, trees: tuple[Fork, ...], names: tuple[str, ...]) -> None:
        """All trees become one expression, which Python answers three times as fast as
        it walks from fork to fork.
        """
        self._names = names
        self._leaves: list[Leaf] = []
        told = ", ".join(self._written(tree, 0, 0.0) for tree in trees)
        self._points = [leaf.points for leaf in self._leaves]
        self._figures = [leaf.figure for leaf in self._leaves]
        self._lost = [leaf.loss for leaf in self._leaves]
        figures = ", ".join(f"f{place}" for place in range(len(names)))
        # Of numbers alone: `fork` reads nothing else.
        self._ends: Callable[..., tuple[int, ...]] = eval(  # noqa: S307
            f"lambda {figures}: ({told},)", {}
        )

    def _written(self, node: Fork | float, figure: int, loss: float) -> str:
        """The questions of a tree as Python has them, a leaf as its number."""
        if not isinstance(node, Fork):
            self._leaves.append(Leaf(node, figure, loss))
            return str(len(self._leaves) - 1)
        low, high = (
            self._written(way, node.figure, taken)
            if (taken := _worth(way) - node.value) < loss
            else self._written(way, figure, loss)
            for way in (node.low, node.high)
        )
        return f"({low} if f{node.figure:d} <= {node.most!r} else {high})"

    def ends(self, figures: list[float]) -> tuple[int, ...]:
        """Where each tree ends for these figures."""
        # Python compares two floats in half the time of an integer and a float.
        return self._ends(*map(float, figures))

    def weigh(self, ends: tuple[int, ...]) -> float:
        """The sum of all points."""
        return sum(map(self._points.__getitem__, ends))

    def loudest(self, ends: tuple[int, ...]) -> str:
        """The figure that took away most, of those that did in each tree."""
        losses = [0.0] * len(self._names)
        figures, lost = self._figures, self._lost
        for end in ends:
            losses[figures[end]] += lost[end]
        return self._names[losses.index(min(losses))]


def _worth(node: Fork | float) -> float:
    return node.value if isinstance(node, Fork) else node


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
    """The weights that ship with the package: one of FIGURES."""
    return scale(name, _table()[name])


def scale(name: str, trees: list[Any]) -> Scale:
    """Of trees as the file writes them, each question `[figure, most, value, low, high]`."""
    names = FIGURES[name]

    def fork(node: list[Any]) -> Fork:
        figure, most, value, *ways = node
        low, high = (fork(way) if isinstance(way, list) else float(way) for way in ways)
        return Fork(names.index(figure), float(most), float(value), low, high)

    return Scale(tuple(map(fork, trees)), names)


@cache
def _table() -> dict[str, Any]:
    text = files("articlekit").joinpath("weights.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
