"""Whether a site is called by its author's name, or by words that only look like one."""

from typing import Final

import regex

from articlekit.model import Document
from articlekit.people.names import PARTICLES, is_person
from articlekit.titles.site import letters
from articlekit.titles.title_parts import runs

_MOST: Final = 6  # words
_TITLE: Final = 400  # characters
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


def is_titled(name: str, doc: Document) -> bool:
    """Whether a name is a part of the page's title, and none that its data give a person.

    Blogs print their own name beside the date of a post, and in every title.

    >>> from articlekit.model import Hint
    >>> titled = Hint("title", "Quiet Harbour: Storm", "title")
    >>> is_titled("Quiet Harbour", Document(hints=(titled,)))
    True
    >>> is_titled("Quiet Harbour", Document(hints=(titled, Hint("author", "Quiet Harbour", "meta"))))
    False
    """
    key = letters(name)
    titles = [h.value[:_TITLE] for h in doc.hints if h.source == "title"]
    opens = (letters(title.partition(": ")[0]) for title in titles if ": " in title)
    if key not in opens and not any(key in runs(title) for title in titles):
        return False
    persons = (h.value for h in doc.hints if h.field in ("author", "person"))
    return all(letters(person) != key for person in persons)
