"""Plain text into blocks: one for each line that holds anything.

Blank lines are remembered (`Block.gap`), not obeyed: a scrape may set paragraphs
apart with them, break lines inside paragraphs, or do both in different places. Which
lines belong together is for the stage `join_lines` to say.
"""

from articlekit.model import Block


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of the text, spaces squeezed.

    >>> [(b.text, b.gap) for b in blocks("Title\\n\\nOne  line.\\nAnother.")]
    [('Title', True), ('One line.', True), ('Another.', False)]
    """
    found: list[Block] = []
    gap = True
    for line in text.splitlines():
        words = line.split()
        if not words:
            gap = True
            continue
        found.append(Block(" ".join(words), len(found), gap=gap))
        gap = False
    return tuple(found)
