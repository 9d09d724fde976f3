"""Plain text into blocks: one for each line that holds anything.

Blank lines are remembered (`Block.gap`), not obeyed: a scrape may set paragraphs
apart with them, break lines inside paragraphs, or do both in different places. Which
lines belong together is for the stage `join_lines` to say.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from articlekit.model import Block
from articlekit.text import LONG, parts, squeezed

# No article has so many lines, nor such short ones: what is left of them is joined.
_MANY: Final = 5000
_SHORT: Final = 120  # characters a line, in the mean


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of the text, spaces squeezed.

    >>> [(b.text, b.gap) for b in blocks("Title\\n\\nOne  line.\\nAnother.")]
    [('Title', True), ('One line.', True), ('Another.', False)]
    """
    found: list[Block] = []
    most = max(_MANY, len(text) // _SHORT)
    gap = True
    lines = chain.from_iterable(map(str.splitlines, parts(text, "\n")))
    for printed in lines:
        if len(found) == most:
            rest = filter(None, _joined(chain([printed], lines)))
            found += [Block(line, n, gap=gap) for n, line in enumerate(rest, most)]
            break
        line = squeezed(printed)
        if line:
            found.append(Block(line, len(found), gap=gap))
        gap = not line
    return tuple(found)


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Lines on end, until they are so long that they will not be joined again."""
    held: list[str] = []
    length = 0
    for line in lines:
        held.append(line)
        length += len(line)
        if length >= LONG:
            yield squeezed(" ".join(held))
            held, length = [], 0
    yield squeezed(" ".join(held))
