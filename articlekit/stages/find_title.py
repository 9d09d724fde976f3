"""Find the headline among the first lines.

A text in which no stage found anything that only a scrape holds (a date, a byline, a
caption, furniture) is taken to be clean already: its first line stays in the body,
since nobody can tell a headline from a short first paragraph. That is also what makes
cleaning a clean text change nothing.
"""

from dataclasses import replace

from articlekit.model import Document, Role
from articlekit.text import ends_sentence, is_prose, size

NAME = "find_title"

_LOOK_AT = 12
_SHORTEST, _LONGEST = 12, 260


def find_title(doc: Document) -> Document:
    """Set `doc.title` and give its line the role.

    >>> find_title(Document.of("Storm hits Port Halden", "It was loud.")).title is None
    True
    """
    untouched = all(block.role is Role.UNKNOWN for block in doc.blocks)
    if untouched and not doc.options.first_line_is_title:
        return doc
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


def _is_headline(text: str) -> bool:
    length = size(text)
    if not _SHORTEST <= length <= _LONGEST:
        return False
    return not (ends_sentence(text) and text[-1] == "." and length > 120)
