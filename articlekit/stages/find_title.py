"""Find the headline among the first lines; of a page, by a vote of all that claim to be it.

A text in which no stage found anything that only a scrape holds (a date, a byline, a
caption, furniture) is taken to be clean already: its first line stays in the body,
since nobody can tell a headline from a short first paragraph. That is also what makes
cleaning a clean text change nothing.
"""

from dataclasses import replace

from articlekit.headline import elect, headings, letters
from articlekit.model import Block, Document, Role
from articlekit.text import ends_sentence, is_prose, size

NAME = "find_title"

_LOOK_AT = 12
_SHORTEST, _LONGEST = 12, 260


def find_title(doc: Document) -> Document:
    """Set `doc.title` and give its line the role.

    >>> find_title(Document.of("Storm hits Port Halden", "It was loud.")).title is None
    True
    """
    if doc.markup is not None:
        return _of_page(doc)
    untouched = all(block.role is Role.UNKNOWN for block in doc.blocks)
    if untouched and not doc.options.first_line_is_title:
        return doc
    return _first_headline(doc)


def _first_headline(doc: Document) -> Document:
    seen = 0
    for n, block in enumerate(doc.blocks):
        if block.role is not Role.UNKNOWN:
            continue
        if seen >= _LOOK_AT:
            break
        seen += 1
        if _is_headline(block.text):
            change = {n: block.labelled(Role.TITLE, NAME, "first-headline")}
            return replace(doc.changed(change), title=block.text)
        if is_prose(block.text):
            break
    return doc


def _of_page(doc: Document) -> Document:
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
            length <= len(block.text) <= 2 * length
            and block.role is Role.UNKNOWN
            and block.index >= doc.head
            and letters(block.text) == key
        ):
            return (n,)
    return ()


def _is_headline(text: str) -> bool:
    length = size(text)
    if not _SHORTEST <= length <= _LONGEST:
        return False
    return not (ends_sentence(text) and text[-1] == "." and length > 120)
