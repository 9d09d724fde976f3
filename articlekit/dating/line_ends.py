"""What may stand behind the date in its line, and says nothing of it."""

import re
from typing import Final

import regex

_CLOSED: Final = regex.compile(
    r"(?: [|·•–-])? (?:comments off on|comments closed on|kommentare deaktiviert für|commentaires fermés sur"
    r"|comentarios desactivados en|comentarios cerrados en|commenti disabilitati su|comentários desativados em"
    r"|comentários fechados em|reacties uitgeschakeld voor|kommentarer inaktiverade för|lukket for kommentarer til"
    r"|kommentarer er slått av for|możliwość komentowania|komentáře nejsou povolené u textu s názvem) .+\Z",
    regex.IGNORECASE,
)

_WORDS: Final = ("comment", "coment", "kommentar", "koment", "reacties")
"""One of which each of these has."""
_DIGIT: Final = re.compile(r"\d")


def without_closed(text: str) -> str:
    """A line less the note that nobody may comment on the article, and its title there.

    >>> without_closed("May 3, 2019 | Boats | Comments Off on Storm shuts the pier")
    'May 3, 2019 | Boats'
    >>> without_closed("Comments off on May 3, 2019")
    'Comments off on May 3, 2019'
    """
    if not _DIGIT.search(text):
        return text
    low = text.lower()
    return _CLOSED.sub("", text) if any(map(low.__contains__, _WORDS)) else text
