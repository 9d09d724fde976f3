"""What programs of blogs print behind who wrote a post, and when: links and counters."""

from typing import Final

import regex

from articlekit.rules import words_of_all

_LINK: Final = regex.compile(
    " [-–—|·•] (?:lien permanent|permalien|permalink|permanent[ -]link|enlace permanente|link permanente|collegamento permanente)",
    regex.IGNORECASE,
)
_SECTION: Final = regex.compile(r"(?<=\d) [-–—|·•] \p{L}[^\d|·•]{0,40}")
_COUNT: Final = regex.compile(r"\p{L}{3,12}: ?\d[\d.,]{0,7}")
_AMID: Final = regex.compile(" ?, (\\p{L}{3,15}) ?: ")
_LONGEST: Final = 200  # characters
_WORDS: Final = 2  # of a counter


def without_tail(text: str) -> str:
    """A line without its link to itself, the section before that, and a counter.

    >>> without_tail("By Mara Lind on May 3, 2019 - Boats - Permalink")
    'By Mara Lind on May 3, 2019'
    >>> without_tail("By Mara Lind on May 3, 2019 In: Boats Hits: 345")
    'By Mara Lind on May 3, 2019 In: Boats'
    """
    if len(text) > _LONGEST:
        return text
    for match in _LINK.finditer(text):
        if match.end() == len(text):
            text = text[: match.start()]
            for filed in _SECTION.finditer(text):
                if filed.end() == len(text):
                    return text[: filed.start()]
            return text
    words = text.rsplit(None, _WORDS)
    for n in range(1, len(words)):
        tail = " ".join(words[n:])
        if _COUNT.fullmatch(tail):
            return text[: len(text) - len(tail)].rstrip()
    return text


def before_category(text: str) -> str:
    """A line that a date opens, down to the comma before what it is filed under.

    >>> before_category("08/03/09 @ 16:12, by Mara Lind , Categories: Boats, 412 words")
    '08/03/09 @ 16:12, by Mara Lind'
    """
    if not text[:1].isdigit() or len(text) > _LONGEST:
        return text
    for match in _AMID.finditer(text):
        if match[1].lower() in words_of_all("filed"):
            return text[: match.start()]
    return text
