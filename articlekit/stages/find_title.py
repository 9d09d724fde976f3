"""Find the headline of a page, by a vote of all that claim to be it."""

from dataclasses import replace

from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.titles.headline import elect, headings
from articlekit.titles.site import letters

NAME = "find_title"

_SHORTEST = 12
_SIGNS = 3  # characters to a letter: spaces, and the vowel signs of Indian scripts


def find_title(doc: Document) -> Document:
    """Set `doc.title` and give its block the role; text is left to `find_headline`.

    >>> find_title(Document.of("Storm hits Port Halden", "It was loud.")).title is None
    True
    """
    if doc.markup is None:
        return doc
    printed = headings(doc)
    title = elect(doc, printed)
    if title is None:
        return doc  # the first paragraph of a fragment is no headline
    key = letters(title)
    same = [heading for heading in printed if letters(heading.text) == key]
    if not same:
        # Printed otherwise: with a kicker, or shorter than on the front page.
        same = [heading for heading in printed if _overlap(key, letters(heading.text))]
    changes: dict[int, Block] = {}
    for n in same[0].places if same else _lines_of(doc, key):
        changes[n] = doc.blocks[n].labelled(Role.TITLE, NAME, "headline-of-page")
    return replace(doc.changed(changes), title=title)


def _overlap(title: str, heading: str) -> bool:
    return len(heading) >= _SHORTEST and (heading in title or title in heading)


def _lines_of(doc: Document, key: str) -> tuple[int, ...]:
    """The block that prints the title though it is no h1."""
    length = len(key)
    for n, block in enumerate(doc.blocks):
        if (
            length <= len(block.text) <= _SIGNS * length
            and block.role is UNKNOWN
            and block.index >= doc.head
            and letters(block.text) == key
        ):
            return (n,)
    return ()
