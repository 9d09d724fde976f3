"""Plain text into blocks: one for each line that holds anything.

Blank lines are remembered (`Block.gap`), not obeyed: a scrape may set paragraphs
apart with them, break lines inside paragraphs, or do both in different places. Which
lines belong together is for the stage `join_lines` to say.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, NamedTuple

from articlekit.model import Block
from articlekit.text import LONG, bullet, parts, squeezed

# No article has so many lines, nor such short ones: what is left of them is joined.
_MANY: Final = 5000
_SHORT: Final = 120  # characters a line, in the mean
_FULL: Final = 0.75  # of the width: a line that could hold no more words
_INDENT: Final = 2  # spaces


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of the text, spaces squeezed.

    >>> [(b.text, b.gap) for b in blocks("Title\\n\\nOne  line.\\nAnother.")]
    [('Title', True), ('One line.', True), ('Another.', False)]
    """
    found: list[Block] = []
    most = most_lines(text)
    gap = True
    lines = chain.from_iterable(map(str.splitlines, parts(text, "\n")))
    for printed in lines:
        if len(found) == most:
            rest = filter(None, joined(chain([printed], lines)))
            found += [Block(line, n, gap=gap) for n, line in enumerate(rest, most)]
            break
        line = squeezed(printed)
        if line:
            found.append(Block(line, len(found), gap=gap))
        gap = not line
    return tuple(found)


def most_lines(text: str) -> int:
    """How many lines a text may have before the rest of them is joined."""
    return max(_MANY, len(text) // _SHORT)


def joined(lines: Iterable[str]) -> Iterator[str]:
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


class Paragraph(NamedTuple):
    """The lines of one paragraph, put together."""

    text: str
    start: int
    """Place of its first character."""
    end: int
    """Place after its last."""


def paragraphs(text: str, width: int) -> Iterator[Paragraph]:
    """The paragraphs of a text whose lines were wrapped by hand at a width.

    A blank line or an indent sets a paragraph apart, the mark of a list, and a line in
    which the first word of the next would have had room.

    >>> wire = "   The sea rose\\non Monday.\\n   Nobody was\\nhurt.\\nNPA"
    >>> [paragraph.text for paragraph in paragraphs(wire, 15)]
    ['The sea rose on Monday.', 'Nobody was hurt.', 'NPA']
    """
    lines: list[str] = []
    start = end = at = indent = 0
    for printed in text.splitlines(keepends=True):
        line = squeezed(printed)
        is_deeper = _indent(printed) >= indent + _INDENT
        if lines and (
            not line
            or bullet(line)
            or (is_deeper and not bullet(lines[0]))
            or len(lines[-1]) + 1 + len(line.partition(" ")[0]) < _FULL * width
        ):
            yield Paragraph(" ".join(lines), start, end)
            lines = []
        if line:
            start = start if lines else at
            end = at + len(printed)
            indent = _indent(printed)
            lines.append(line)
        at += len(printed)
    if lines:
        yield Paragraph(" ".join(lines), start, end)


def _indent(line: str) -> int:
    line = line.expandtabs()
    return len(line) - len(line.lstrip())
