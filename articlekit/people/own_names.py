"""Whether a site is called by its author's name, or by words that only look like one."""

from typing import Final

import regex

from articlekit.model import Document
from articlekit.people.names import PARTICLES, is_person
from articlekit.titles.site import letters

_MOST: Final = 6  # words
# Not amid an address or the name of an account.
_SMALL: Final = regex.compile(r"(?<![\w.@/#-])\p{Ll}[\p{L}\p{M}]*+(?![\w@/-]|\.\w)")


def is_called_so(name: str, doc: Document) -> bool:
    """Whether a name that is the site's may be somebody's.

    What a firm is called is said in its texts too: "Quiet Harbour" sells quiet places.
    The words of people's names stand there with capitals alone.

    >>> doc = Document.of("We found a quiet place, said Lind.")
    >>> is_called_so("Mara Lind", doc), is_called_so("Quiet Harbour", doc)
    (True, False)
    """
    return is_person(name) and not in_small_letters(name, doc)


def in_small_letters(name: str, doc: Document) -> bool:
    """Whether the text has a word of a name as any other word."""
    first, *words = name.split()[:_MOST]
    ordinary = {first.lower()}
    ordinary |= {word.lower() for word in words if word.lower() not in PARTICLES}
    return any(
        word in ordinary
        for block in doc.blocks
        if any(map(block.text.__contains__, ordinary))
        for word in _SMALL.findall(block.text)
    )


def vouched(doc: Document) -> frozenset[str]:
    """The letters of those whom the page's data calls persons."""
    return frozenset(letters(h.value) for h in doc.hints if h.field == "person")
