"""How much running text a block of a page holds."""

from articlekit.model import Document, Role
from articlekit.text import size

_SHORTEST = 60
_LABEL = 50  # what a line of this length says is no proof of running text
_MOST_LINKED = 0.5


def prose_mass(doc: Document) -> list[float]:
    """For each block its size if it reads like running text, else 0.

    Sixty letters, at most half of them links: what is shorter is a label or a cross-head
    as often as not.
    """
    linked = doc.markup.linked if doc.markup else (0,) * len(doc.blocks)
    masses: list[float] = []
    for block in doc.blocks:
        mass = 0
        if block.role is Role.UNKNOWN:
            length = len(block.text)
            if length >= 20:
                letters = size(block.text)
                if letters >= _SHORTEST and linked[block.index] <= _MOST_LINKED * length:
                    mass = letters - _LABEL
        masses.append(mass)
    return masses
