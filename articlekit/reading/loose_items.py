"""Bullets that no list holds and nothing ends, as pages had them above their text."""

from collections.abc import Sequence
from typing import Any, Final

from articlekit.page.markup import running

_LISTS: Final = frozenset(("ul", "ol", "menu", "dir"))
_MANY = 3  # paragraphs


def let_go(boxes: Sequence[list[Any]], prose: Sequence[int]) -> None:
    """Call `div` an item that stands in no list and holds several paragraphs.

    Nothing ended it, so that the parser put into it what follows. `prose` is how much
    running text each block holds.

    >>> boxes = [["body", "", -1, 0, 4, False], ["li", "", 0, 0, 4, False]]
    >>> let_go(boxes, [0, 90, 80, 70])
    >>> boxes[1][0]
    'div'
    """
    items = [
        box
        for box in boxes
        if box[0] == "li" and box[4] - box[3] > _MANY and boxes[box[2]][0] not in _LISTS
    ]
    if items:
        sums = running(weight > 0 for weight in prose)
        for box in items:
            if sums[box[4]] - sums[box[3]] >= _MANY:
                box[0] = "div"
