"""How much running text a block holds, and where that of an article ends."""

from collections.abc import Sequence

from articlekit.model import UNKNOWN, Block, Document
from articlekit.text import is_prose, size

_SHORTEST, _SHORTEST_CJK = 60, 20
_LABEL = 50  # what a line of this length says is no proof of running text
_MOST_LINKED = 0.5
_STORY = 3  # paragraphs; with more above it a date is not the article's


def mass(text: str, linked: int) -> int:
    """How much running text a block is: 0 for labels and for links.

    Sixty letters, at most half of them links: what is shorter is a label or a cross-head
    as often as not.

    >>> mass("Most read", 0), mass("The harbour was shut on Monday after waves broke over the pier.", 0)
    (0, 13)
    """
    length = len(text)
    if length < _SHORTEST_CJK or linked > _MOST_LINKED * length:
        return 0
    letters = size(text)
    return letters - _LABEL if letters >= _SHORTEST else 0


def prose_mass(doc: Document) -> list[int]:
    """For each block how much running text it holds; 0 once its role is decided."""
    if doc.markup is None:
        return [mass(b.text, 0) if b.role is UNKNOWN else 0 for b in doc.blocks]
    return [
        weight if block.role is UNKNOWN else 0
        for block, weight in zip(doc.blocks, doc.markup.prose, strict=True)
    ]


def next_story(blocks: Sequence[Block]) -> int:
    """Where the date of another story stands in a text: below paragraphs of the article.

    >>> lines = [2 * "The harbour of Port Halden was shut on Monday after waves broke. "] * 3
    >>> doc = Document.of(*lines, "3 May 2024", "Ferry late")
    >>> doc = doc.changed({3: doc.blocks[3].removed("find_dates", "date-line", "date")})
    >>> next_story(doc.blocks), next_story(doc.blocks[:3])
    (3, 3)
    """
    paragraphs = 0
    for n, block in enumerate(blocks):
        if block.kind == "date" and paragraphs >= _STORY:
            return n
        paragraphs += block.role is UNKNOWN and is_prose(block.text)
    return len(blocks)
