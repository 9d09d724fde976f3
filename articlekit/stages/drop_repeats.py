"""Take out short lines that stand on the page again and again."""

from collections import Counter

from articlekit.model import Block, Document, Role
from articlekit.text import fold, is_prose

NAME = "drop_repeats"

_OFTEN = 3
_SHORT = 60


def drop_repeats(doc: Document) -> Document:
    """Drop labels that stand three times or more, and a title printed again.

    A refrain of two lines stays: tables and interviews repeat themselves too.

    >>> doc = drop_repeats(Document.of("Show more", "One.", "Show more", "Show more"))
    >>> [str(role) for role in doc.roles()]
    ['removed', 'unknown', 'removed', 'removed']
    """
    folded = {
        n: fold(block.text)
        for n, block in enumerate(doc.blocks)
        if block.role is Role.UNKNOWN and not is_prose(block.text)
    }
    counts = Counter(folded.values())
    title = fold(doc.title) if doc.title else None
    changes: dict[int, Block] = {}
    for n, text in folded.items():
        if text == title:
            changes[n] = doc.blocks[n].removed(NAME, "title-again", "repeat")
        elif counts[text] >= _OFTEN and len(text) <= _SHORT:
            changes[n] = doc.blocks[n].removed(NAME, "stands-often", "repeat")
    return doc.changed(changes)
