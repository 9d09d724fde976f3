"""What is known of a page's elements once the page itself is gone.

Blocks stand in a flat list; an element is the stretch of them it holds. So every
question about the tree (how much prose, how much of it linked) is a difference of two
running sums, and no parser's node ever leaves the reading room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import Final, NamedTuple

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SUBHEADINGS: Final = HEADINGS - {"h1"}


class Box(NamedTuple):
    """One element that is more than a change of type within a line."""

    tag: str
    """Its tag; `div` for the parts of a table that lays out the page."""
    name: str
    """Classes, id, role and item property as written, a space between them."""
    parent: int
    """Place of the element around it in `Markup.boxes`; -1 for the body."""
    start: int
    """Position of its first block."""
    end: int
    """Position after its last block; `start` where it holds none."""
    hidden: bool = False
    """Whether the page says that it does not show it."""


class Picture(NamedTuple):
    """One picture of the page."""

    src: str
    alt: str
    box: int
    """The element it stands in."""
    at: int
    """Position of the first block after it."""
    is_mark: bool = False
    """Whether the page makes it too small to show anything: a bullet, a spacer."""
    type_below: str = ""
    """The tag that sets all that stands below it: in small type, or in italics."""


@dataclass(frozen=True, slots=True)
class Markup:
    """The elements of a page, its pictures, and which block stands where."""

    boxes: tuple[Box, ...]
    """In the order of the page: an element comes before those inside it, the body first."""
    inner: tuple[int, ...]
    """For each block, by `Block.index`, the innermost element that holds it."""
    linked: tuple[int, ...]
    """For each block the characters of it that are links."""
    prose: tuple[int, ...]
    """For each block how much running text it is: see `articlekit.prose`."""
    pictures: tuple[Picture, ...] = ()
    sites: tuple[str, ...] = ()
    """For each block the site its last link leads to: see `addresses.site`."""
    asking: frozenset[int] = frozenset()
    """Forms that ask for an e-mail address, by their place in `boxes`."""
    joints: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Of short blocks, by `Block.index`, where one element ends in the line and the next
    begins without a space: a name and a role, as they are set apart on the page."""

    def tag(self, index: int) -> str:
        """The innermost element's tag of a block."""
        return self.boxes[self.inner[index]].tag

    def is_heading(self, index: int) -> bool:
        """Whether a block stands in a heading of a part of the page."""
        around = islice(self.around(index), 3)
        return any(self.boxes[box].tag in SUBHEADINGS for box in around)

    def around(self, index: int) -> Iterator[int]:
        """The elements around a block, innermost first."""
        return self.outwards(self.inner[index])

    def outwards(self, box: int) -> Iterator[int]:
        """An element and those around it, innermost first."""
        while box >= 0:
            yield box
            box = self.boxes[box].parent

    def mass(self, box: int, sums: list[int]) -> int:
        """How much of what `sums` counts stands inside an element."""
        return sums[self.boxes[box].end] - sums[self.boxes[box].start]


def running(values: Iterable[int]) -> list[int]:
    """Running sums from 0: the sum of values[a:b] is sums[b] - sums[a].

    >>> running([2, 3])
    [0, 2, 5]
    """
    return list(accumulate(values, initial=0))
