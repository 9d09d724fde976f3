"""Texts that a scrape holds twice: line by line, piece by piece, or as a whole."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise

from articlekit.model import UNKNOWN, Document
from articlekit.text import is_prose

_COPIED, _COPY = 5, 0.3  # paragraphs that stand twice, and their share of all
_NEXT, _IN_A_ROW = 2, 0.7  # paragraphs apart, and the share of those that are
# Paragraphs that stand twice where nearly all the text does, and where half of it does.
_DOUBLED, _ALL, _HALF = 3, 0.8, 0.5
_PARTS, _NEARLY_ALL = 2, 0.9  # of a block that those below it say


def doubled_lines(doc: Document) -> AbstractSet[int]:
    """The second of two lines that say the same, where the lines of a text stand in pairs.

    Who asks a page for its elements, and for those within them, gets each line twice.

    >>> line = "{} boats were tied up in the harbour of Port Halden when the storm came in on Monday."
    >>> sorted(doubled_lines(Document.of(*(line.format(n // 2) for n in range(6)))))
    [1, 3, 5]
    """
    live = [n for n, block in enumerate(doc.blocks) if block.role is UNKNOWN]
    pairs = {
        b
        for a, b in pairwise(live)
        if b == a + 1 and doc.blocks[a].text == doc.blocks[b].text
    }
    if len(pairs) < _DOUBLED:
        return frozenset()
    prose = {b.text for b in map(doc.blocks.__getitem__, live) if is_prose(b.text)}
    twice = prose.intersection(doc.blocks[n].text for n in pairs)
    is_doubled = len(twice) >= max(_DOUBLED, _HALF * len(prose))
    return pairs if is_doubled else frozenset()


def is_parted(doc: Document, n: int, wholes: AbstractSet[int] = frozenset()) -> bool:
    """Whether nearly all of a block is said by those below it, one after the other.

    `wholes` are blocks that others below them say, and so no parts themselves.

    >>> is_parted(Document.of("It rose. It fell. It is calm.", "It rose.", "It fell.", "It is calm."), 0)
    True
    """
    text = doc.blocks[n].text
    end = parts = held = 0
    for m in range(n + 1, len(doc.blocks)):
        if m in wholes:
            continue
        part = doc.blocks[m].text
        start = text.find(part, end)
        if start < 0:
            break
        end = start + len(part)
        parts += 1
        held += len(part)
    return parts >= _PARTS and held >= _NEARLY_ALL * len(text)


def is_whole_copy(places: Mapping[str, list[int]], twice: list[str]) -> bool:
    """Nearly all of a text stands once more below it, in its order.

    `places` says of each paragraph where it stands, `twice` which stand more than once.

    >>> is_whole_copy({"One.": [0, 3], "Two.": [1, 4], "Three.": [2, 5]}, ["One.", "Two.", "Three."])
    True
    >>> is_whole_copy({"One.": [0, 1], "Two.": [2, 3], "Three.": [4, 5]}, ["One.", "Two.", "Three."])
    False
    """
    if len(twice) < _DOUBLED:
        return False
    if sum(map(len, twice)) < _ALL * sum(map(len, places)):
        return False
    first, second = ([places[text][nth] for text in twice] for nth in (0, -1))
    return first[-1] < second[0] and second == sorted(second)


def copied_lines(doc: Document, first: int, second: int) -> set[int]:
    """The short lines of a copy: the head above its first paragraph, and all below it.

    >>> sorted(copied_lines(Document.of("Storm", "It rose.", "No.", "Storm", "It rose.", "No."), 1, 4))
    [3, 4, 5]
    """
    blocks = doc.blocks
    above = {block.text for block in blocks[:second]}
    start = second
    while start > second - first and (
        blocks[start - 1].text == blocks[start - 1 - second + first].text
    ):
        start -= 1
    return {
        n
        for n, block in enumerate(blocks[start:], start)
        if block.role is UNKNOWN and block.text in above
    }


def is_copy(places: Mapping[str, list[int]], twice: list[str]) -> bool:
    """What stands there twice is much of the text, and both times in a row.

    >>> is_copy({f"{n}.": [n, n + 7] for n in range(5)}, [f"{n}." for n in range(5)])
    True
    """
    if len(twice) < _COPIED:
        return False
    if sum(map(len, twice)) < _COPY * sum(map(len, places)):
        return False
    rank = {n: k for k, n in enumerate(sorted(chain.from_iterable(places.values())))}
    rows = (sorted(rank[places[text][nth]] for text in twice) for nth in (0, -1))
    return all(
        sum(b - a <= _NEXT for a, b in pairwise(row)) >= _IN_A_ROW * (len(row) - 1)
        for row in rows
    )
