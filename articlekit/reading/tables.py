"""Tables that lay out a page, told from those that hold data."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from selectolax.lexbor import LexborNode

_ROWS: Final = frozenset(("tr", "thead", "tbody", "tfoot"))
_PARTS: Final = _ROWS | {"table", "td"}


def is_alone(row: LexborNode) -> bool:
    """Whether a row has no other in its table, which has no heading either.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<table><tr><td>News<td>Print this</table>")
    >>> is_alone(page.css_first("tr"))
    True
    """
    while row.tag != "table" and row.parent is not None:
        if _next_to(row, "prev") or _next_to(row, "next"):
            return False
        row = row.parent
    return row.css_first("caption, th") is None


def _next_to(row: LexborNode, side: str) -> bool:
    """Whether another row, or group of rows, stands on this side of one."""
    other = getattr(row, side)
    while other is not None and other.tag not in _ROWS:
        other = getattr(other, side)
    return other is not None


def laid_out(boxes: Sequence[list[Any]], inner: Iterable[int]) -> None:
    """Call the parts of a table `div` if it lays out the page.

    A table holds data if a row of it was read as one line, so that the row is the
    `inner` element of a block, if a cell of it heads others, or if a figure shows it.
    What else comes in cells is a page as it was made before there were style sheets:
    text stands there as in any other element.
    """
    if not any(box[0] == "table" for box in boxes):
        return
    lines = {box for box in inner if boxes[box][0] == "tr"}
    table, in_figure = [0] * len(boxes), [False] * len(boxes)
    holds_data: set[int] = set()
    for n, (tag, _, parent, *_) in enumerate(boxes[1:], 1):
        table[n] = n if tag == "table" else table[parent]
        in_figure[n] = tag == "figure" or in_figure[parent]
        if tag == "th" or n in lines or in_figure[n]:
            holds_data.add(table[n])
    for n, box in enumerate(boxes):
        if box[0] in _PARTS and table[n] not in holds_data:
            box[0] = "div"
