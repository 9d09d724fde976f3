"""Plain text into blocks: one for each line that holds anything.

Blank lines are remembered (`Block.gap`), not obeyed: a scrape may set paragraphs
apart with them, break lines inside paragraphs, or do both in different places. Which
lines belong together is for the stage `join_lines` to say.
"""

from typing import Final

from articlekit.model import Block
from articlekit.text import squeezed

# No article has so many lines, nor such short ones: what is left of them is one block.
_MANY: Final = 10_000
_SHORT: Final = 120  # characters a line, in the mean


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of the text, spaces squeezed.

    >>> [(b.text, b.gap) for b in blocks("Title\\n\\nOne  line.\\nAnother.")]
    [('Title', True), ('One line.', True), ('Another.', False)]
    """
    found: list[Block] = []
    most = max(_MANY, len(text) // _SHORT)
    gap = True
    lines = text.splitlines()
    for n, printed in enumerate(lines):
        if len(found) == most:
            rest = squeezed(" ".join(lines[n:]))
            found += [Block(rest, most, gap=gap)] if rest else []
            break
        line = squeezed(printed)
        if line:
            found.append(Block(line, len(found), gap=gap))
        gap = not line
    return tuple(found)
