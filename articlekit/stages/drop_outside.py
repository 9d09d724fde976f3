"""Take out what stands outside the element that holds the article.

A text has no elements: of it only what is told of its authors goes, below the article.
"""

import re

from articlekit.model import UNKNOWN, Block, Document
from articlekit.page.markup import running
from articlekit.prose import prose_mass
from articlekit.rules import words_of_all

NAME = "drop_outside"

_SHORTEST, _LONGEST, _MOST = 40, 600, 3  # characters of a bio, and blocks
_READ = 300  # of prose above
_BELOW = 0.5  # of the prose above, that may stand below
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def drop_outside(doc: Document) -> Document:
    """Remove what no stage has taken for a field and the article does not hold.

    >>> from dataclasses import replace
    >>> prose = "The harbour of Port Halden was shut on Monday, the town said. " * 6
    >>> doc = Document.of(prose, prose, "Mara Lind is a baker who lives by the sea in Port Halden.")
    >>> [block.rule for block in drop_outside(replace(doc, authors=("Mara Lind",))).blocks]
    ['', '', 'author-at-end']
    """
    if doc.markup is None:
        return _without_bios(doc)
    box = doc.markup.boxes[doc.article]
    changes: dict[int, Block] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is UNKNOWN and not box.start <= block.index < box.end:
            changes[n] = block.removed(NAME, "outside", "outside")
    return doc.changed(changes)


def _without_bios(doc: Document) -> Document:
    """Less what a text tells of its authors by their names: "Mara Lind is a baker".

    A name that the article speaks of may be that of a person it is about, who was taken
    for its author.
    """
    found = {n for n, block in enumerate(doc.blocks) if _is_bio(doc, block)}
    if not 0 < len(found) <= _MOST:
        return doc
    prose = prose_mass(doc)
    sums = running([0 if n in found else mass for n, mass in enumerate(prose)])
    above = sums[min(found)]
    if above < _READ or sums[-1] - above > _BELOW * above:
        return doc
    names = {name.split()[0] for name in doc.authors}
    for n, block in enumerate(doc.blocks):
        is_told = n not in found and prose[n] > 0
        if is_told and not names.isdisjoint(_WORD.findall(block.text)):
            return doc
    return doc.changed(
        {n: doc.blocks[n].removed(NAME, "author-at-end", "bio") for n in found}
    )


def _is_bio(doc: Document, block: Block) -> bool:
    """It opens with an author's name, or the first part of it, and goes on from there."""
    if block.role is not UNKNOWN or not _SHORTEST <= len(block.text) <= _LONGEST:
        return False
    for name in doc.authors:
        for opening in (name, name.split()[0]):
            if block.text.startswith(f"{opening} "):
                word = block.text[len(opening) :].split()[0]
                is_said = word in words_of_all("says") or block.text[-1] in ":："
                return word[0].islower() and not is_said
    return False
