"""Whether a site is called by its author's name, or by words that only look like one."""

from typing import Final

import regex

from articlekit.model import Document
from articlekit.people.names import PARTICLES, is_person
from articlekit.rules import words_of_all
from articlekit.text import fold
from articlekit.titles.site import ends, letters, sites

_MOST: Final = 6  # words
_LONGEST: Final = 400  # characters of a claim
_LABEL: Final = 4  # letters of an address that names nobody yet
_FIRST: Final = regex.compile(r"\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*")
_HEADS: Final = ("open-graph", "meta")
# Not amid an address or the name of an account.
_SMALL: Final = regex.compile(r"(?<![\w.@/#-])\p{Ll}[\p{L}\p{M}]*+(?![\w@/-]|\.\w)")


def is_called_so(name: str, doc: Document) -> bool:
    """Whether a name that is the site's may be somebody's.

    What a firm is called is said in its texts too: "Quiet Harbour" sells quiet places.
    The words of people's names stand there with capitals alone, and without an article.

    >>> doc = Document.of("We found a quiet place, said Lind.")
    >>> is_called_so("Mara Lind", doc), is_called_so("Quiet Harbour", doc)
    (True, False)
    """
    if not is_person(name) or in_small_letters(name, doc):
        return False
    return not any(_has_article(block.text, name) for block in doc.blocks)


def _has_article(text: str, name: str) -> bool:
    """Whether a line says "the Lindby Guild"; no more in "the Mara Lind Foundation"."""
    for article in (" the ", " The "):
        _, found, after = f" {text}".partition(article + name)
        if found and not after[:1].isalnum() and not after[1:2].isupper():
            return True
    return False


def is_sites_own(name: str, doc: Document, *, signed: bool = False) -> bool:
    """Whether a name is the site's, or begins with it, and nothing says it is somebody's.

    Many sites are called by who writes there, in full or by the first name: then the
    page's data call them a person, a byline is `signed` so, or the site has another
    name than its address, as no firm would. Where a title tells no more than the name,
    a byline may be the firm's.

    >>> from articlekit.model import Hint
    >>> doc = Document(url="https://halden.example/", hints=(Hint("author", "Halden Lind", "meta"),))
    >>> is_sites_own("Halden Lind", doc), is_sites_own("Halden Lind", doc, signed=True)
    (True, False)
    """
    own = sites(doc)
    first = name.split(maxsplit=1)[0]
    titles = {letters(h.value[:_LONGEST]) for h in doc.hints if h.source == "title"}
    if letters(name) in titles - vouched(doc):
        return True
    is_whole = letters(name) in own
    if not is_whole:
        label = letters(fold(first).replace("-", " ").split()[0])
        if len(label) <= _LABEL or label not in own:
            return False
        if not _FIRST.fullmatch(first) or _has_brand(name, doc):
            return True
    is_somebodys = (
        signed or letters(name) in vouched(doc) or _is_called_otherwise(name, doc)
    )
    return not is_somebodys or not is_called_so(name, doc)


def _has_brand(name: str, doc: Document) -> bool:
    """Whether the site's name has the first word of this one, and not the whole of it."""
    first = letters(name.split(maxsplit=1)[0])
    return any(
        first in map(letters, site.split()) and letters(name) not in letters(site)
        for site in _called(doc)
    )


def _is_called_otherwise(name: str, doc: Document) -> bool:
    """Whether only the address of the site has the name, or the first word of it.

    Where the page does not say what the site is called, two of its fields must name
    the author, and by more than the address does.
    """
    key, first = letters(name), letters(name.split(maxsplit=1)[0])
    called = _called(doc)
    if not called:
        fields = {
            hint.source
            for hint in doc.hints
            if hint.field == "author" and letters(hint.value[:_LONGEST]) == key
        }
        if key in sites(doc) or not fields.issuperset(_HEADS):
            return False
        titles = [h.value[:_LONGEST] for h in doc.hints if h.source == "title"]
        called = [end for title in titles for end in ends(title)]
    return not any(
        key in letters(site) or first in map(letters, site.split()) for site in called
    )


def _called(doc: Document) -> list[str]:
    return [h.value[:_LONGEST] for h in doc.hints if h.field == "publisher"]


def in_small_letters(name: str, doc: Document) -> bool:
    """Whether the text has a word of a name as any other word."""
    words = [word.lower() for word in name.split()[:_MOST]]
    ordinary = {word for n, word in enumerate(words) if not n or word not in PARTICLES}
    return any(
        word in ordinary
        for block in doc.blocks
        if any(map(block.text.__contains__, ordinary))
        for word in _SMALL.findall(block.text)
    )


def is_wish(text: str, doc: Document) -> bool:
    """Whether a line greets, as "Viele Grüße Marta" does, or has ordinary words."""
    is_greeting = not words_of_all("farewell").isdisjoint(fold(text).split())
    return is_greeting or in_small_letters(text, doc)


def vouched(doc: Document) -> frozenset[str]:
    """The letters of those whom the page's data calls persons."""
    return frozenset(letters(h.value) for h in doc.hints if h.field == "person")
