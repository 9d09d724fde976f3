"""Buttons that stand in the headline's own element: "Storm shuts the pier Tweet"."""

from collections.abc import Sequence
from typing import Final

from articlekit.model import Block, Document, Role
from articlekit.text import fold
from articlekit.titles.claims import claims_of
from articlekit.titles.site import letters
from articlekit.titles.title_parts import runs

_KINDS: Final = frozenset(("share", "comments"))
_MOST = 5  # words of buttons
_LONGEST = 400


def labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a headline that are no buttons, unless all of them are.

    >>> button = Block("Share", 1).removed("drop_sections", "share", "share")
    >>> [block.text for block in labels([Block("Storm", 0), button])]
    ['Storm']
    """
    left = [b for b in blocks if b.role is not Role.REMOVED or not _is_button(b)]
    return left or list(blocks)


def _is_button(block: Block) -> bool:
    return block.kind in _KINDS or block.rule == "button"


def without_buttons(text: str, doc: Document) -> str:
    """A headline without the words of buttons behind it, where a claim is the rest.

    >>> from articlekit.model import Hint
    >>> doc = Document(lang="en", hints=(Hint("title", "Wet rye - Window", "title"),))
    >>> without_buttons("Wet rye Tweet", doc), without_buttons("Wet rye bread", doc)
    ('Wet rye', 'Wet rye bread')
    """
    words = text.split()
    if len(words) < 2 or len(text) > _LONGEST:
        return text
    said: set[str] = set()
    for claim, source in claims_of(doc):
        if len(claim) <= _LONGEST:
            said |= {letters(claim)} | (runs(claim) if source == "title" else set())
    if letters(text) in said:
        return text
    rules = doc.rules()
    for n in range(1, min(_MOST + 1, len(words))):
        head, rest = " ".join(words[:-n]), " ".join(words[-n:])
        if letters(head) in said:
            rule = rules.find(fold(rest), "head")
            return head if rule and rule.kind in _KINDS else text
    return text
