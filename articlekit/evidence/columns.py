"""Figures of all lines at once, one column a figure.

A stretch of lines is summed from running sums, so that its length costs nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import sub

Columns = list[tuple[float, ...]]
"""Some figures of each line."""


def sums(values: Iterable[float]) -> list[float]:
    """Of the values before each place, and of all at the end."""
    return list(accumulate(values, initial=0))


def between(running: list[float], start: int, stop: int) -> Iterator[float]:
    """What stands from so many lines after each line, to so many."""
    ends = shifted(running, stop, 0, running[-1])
    return map(sub, ends, shifted(running, start, 0, running[-1]))


def shifted(
    column: Sequence[float], by: int, above: float, below: float
) -> Sequence[float]:
    """For each line the value of the one so many lines below it."""
    return [*column[by:], *[below] * by] if by > 0 else [*[above] * -by, *column]


def columns(*given: Iterable[float]) -> Columns:
    """The columns side by side: what each line has of them."""
    return list(zip(*given, strict=False))
