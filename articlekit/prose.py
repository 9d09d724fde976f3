"""How much running text a block of a page holds."""

from articlekit.model import UNKNOWN, Document
from articlekit.text import size

_SHORTEST, _SHORTEST_CJK = 60, 20
_LABEL = 50  # what a line of this length says is no proof of running text
_MOST_LINKED = 0.5


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
