"""What a page says that its headline is, and whether a line shares words with that."""

import re
from collections.abc import Iterable
from typing import Final

from articlekit.model import Document
from articlekit.text import size
from articlekit.titles.site import letters

_WORD: Final = re.compile(r"\w+")
_CLAIMS = 12
_SEVERAL = 2
_SHARED = 0.3  # of the words of the shorter
_LONG_WORD = 4  # letters


def claims_of(doc: Document) -> list[tuple[str, str]]:
    """The titles the page claims to have, and who says so.

    Of several by microdata those that something else bears out: the name of a section
    stands in such an element on some.
    """
    claims = [(h.value, h.source) for h in doc.hints if h.field == "title"][:_CLAIMS]
    others = [words_in(text) for text, source in claims if source != "microdata"]
    borne = [text for text, _ in claims if is_about(text, others)]
    marked = [text for text, source in claims if source == "microdata"]
    if not others or len(marked) < _SEVERAL or not set(marked) & set(borne):
        return claims
    return [(t, source) for t, source in claims if source != "microdata" or t in borne]


def is_about(heading: str, said: list[frozenset[str]]) -> bool:
    """Whether a heading shares words with a claim; where nobody claims, it may."""
    words = words_in(heading)
    return not said or any(
        len(words & other) >= _SHARED * min(len(words), len(other))
        for other in said
        if words and other
    )


def words_in(text: str) -> frozenset[str]:
    """The words of a line, in lower case.

    >>> sorted(words_in("Storm shuts pier - the storm"))
    ['pier', 'shuts', 'storm', 'the']
    """
    return frozenset(_WORD.findall(text.lower()))


def is_like(text: str, titles: Iterable[str]) -> bool:
    """Whether a heading may be one of these titles in other words.

    The longer words count, and the characters of Chinese and Japanese.

    >>> is_like("Harbour shut by storm", ["Storm shuts the harbour"])
    True
    >>> is_like("The ice comes first", ["Winter at the quay"])
    False
    """
    key, own = letters(text), _long_words(text)
    for title in titles:
        other = _long_words(title)
        whole = letters(title)
        if key in whole or (whole and whole in key):
            return True
        if own and other and len(own & other) >= _SHARED * min(len(own), len(other)):
            return True
    return False


def _long_words(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words_in(text):
        if size(word) > len(word):
            found.update(word)
        elif len(word) >= _LONG_WORD:
            found.add(word)
    return frozenset(found)
