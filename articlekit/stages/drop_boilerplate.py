"""Take out the blocks that a rule of the language names."""

from articlekit.model import Block, Document, Role
from articlekit.rules import load
from articlekit.text import fold, is_prose

NAME = "drop_boilerplate"

_LONGEST = 450  # no rule may look at more: see Rule.max


def drop_boilerplate(doc: Document) -> Document:
    """Apply the rules of `doc.lang`, each in its zone around the prose.

    >>> doc = drop_boilerplate(Document.of(
    ...     "Advertisement", "Advertisement rates rose.", lang="en"))
    >>> [(str(b.role), b.rule, b.kind) for b in doc.blocks]
    [('removed', 'advert-label', 'advertisement'), ('unknown', '', '')]
    """
    rules = load(doc.lang)
    prose = [n for n, block in enumerate(doc.blocks) if _is_prose(block)]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    changes: dict[int, Block] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is not Role.UNKNOWN or len(block.text) > _LONGEST:
            continue
        place = "head" if n < first else "tail" if n > last else "middle"
        rule = rules.find(fold(block.text), place)
        if rule is not None:
            changes[n] = block.removed(NAME, rule.id, rule.kind)
    return doc.changed(changes)


def _is_prose(block: Block) -> bool:
    return block.role is Role.UNKNOWN and is_prose(block.text)
