"""Text whose elements were written one after the other with nothing between them.

`soup.get_text()` of a page without line breaks in its source reads "HomeNewsSport" and
"The sea rose.Boats stayed in.Read moreStorm at sea". Where that happens, the places at
which two elements meet can be told: a sentence ends and the next begins without a space,
or a capital stands amid a word. They become ends of lines.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final

import regex

from articlekit.rules import words_of_all

_CLOSED = '[”"’»)]'
_OPENS = '[“„"«¿¡(]'
_SENTENCE: Final = regex.compile(
    rf"(?<=[\p{{Ll}}\d]{{2}})[.!?…]{_CLOSED}?+(?={_OPENS}?+\p{{Lu}}[\p{{Ll}}'’-]*+[\s,])"
    rf"|(?<=[\p{{Ll}}\d]){_CLOSED}[.!?](?={_OPENS}?+\p{{Lu}}[\p{{Ll}}'’-]*+[\s,])"
)
_BEGINS: Final = regex.compile(rf"{_OPENS}?+\p{{Lu}}[\p{{Ll}}'’-]*+\s\p{{L}}")
_APART: Final = regex.compile(rf"[\p{{Ll}}\d]{{2}}[.!?…]{_CLOSED}?+(?:\s|$)")
# At least so many sentences glued, and of all their ends so many; a slip is no habit.
# Where menus are glued too, as "HomeNewsSport", fewer will do.
_LEAST, _SHARE, _SHARE_BELOW_MENUS = 3, 0.15, 0.04
_MENU: Final = regex.compile(r"(?:\p{Lu}[\p{Ll}'’-]{2,}+){4}")
_CAPITAL: Final = regex.compile(
    r"(?<=\p{Ll}{2})(?=\p{Lu}[\p{Ll}\s'’.])|(?<=\p{Ll}{3})(?=\d)|(?<=\d{2})(?=\p{Lu}\p{Ll})"
    r"|(?<=\p{Lu}{3})(?=\p{Lu}(?:\p{Ll}{2}|y\s))|(?<=\p{Ll}[)”»])(?=\p{Lu}\p{Ll})"
    r"|(?<=[!?…:])(?=\p{Lu}\p{Ll})|(?<=[\w.])(?=©)"
)
_WORD: Final = regex.compile(r"\p{L}++")
_ADDRESS: Final = regex.compile(r"://|www\.|[@#_\\]|/\S{0,60}/")
_NAME_OPENS: Final = frozenset(("mc", "mac", "fitz", "de", "di", "du", "la", "le"))
_SO_WRITTEN: Final = """
AstraZeneca BioNTech BlackRock BuzzFeed DeepMind FaceTime FedEx GitHub JavaScript
JetBlue LinkedIn MasterCard OpenAI PayPal PlayStation PowerPoint SoftBank SpaceX
TikTok WeChat WhatsApp WikiLeaks YouTube
"""
_NAMES: Final = frozenset(_SO_WRITTEN.split())
_PREFIX = 6  # letters
_KNOWN = 0.1  # of the words, such as every text in a language has


def parted(lines: list[str]) -> list[str]:
    """The lines with a line's end where two elements meet, if they are glued at all.

    >>> glued = "The sea rose.Boats stayed in.Nobody was hurt.More reportsHarbour news"
    >>> print(*parted([glued]))
    The sea rose.
    Boats stayed in.
    Nobody was hurt.
    More reports
    Harbour news
    >>> parted(["The sea rose. He runs YouTube."])
    ['The sea rose. He runs YouTube.']
    """
    ends = list(map(_ends, lines))
    if not _are_glued(lines, ends):
        return lines
    vocabulary = _Vocabulary(lines)
    return [_parted(*line, vocabulary) for line in zip(lines, ends, strict=True)]


class _Vocabulary:
    """The words of a text, and whether it is in a language we know words of."""

    def __init__(self, lines: list[str]) -> None:
        self.times = Counter(chain.from_iterable(map(_WORD.findall, lines)))
        self._small = {word.lower() for word in self.times} | words_of_all("stop")
        told = sum(self.times[word] for word in words_of_all("stop"))
        self.is_known = told >= _KNOWN * self.times.total()

    def is_name(self, left: str, right: str) -> bool:
        """Whether a word is a name that has a capital within, and no two words."""
        if left.lower() in _NAME_OPENS or left + right in _NAMES:
            return True
        if left[0].islower():
            # Other languages put a short article before the name: "kwaZulu".
            is_short = len(left) <= _PREFIX and left not in self.times
            return is_short and not self.is_known
        return self.times[left + right] > 1 or right.lower() not in self._small


def _ends(text: str) -> list[int]:
    """Places at which a sentence ends and the next begins without a space."""
    return [found.end() for found in _SENTENCE.finditer(text) if _is_end(text, found)]


def _are_glued(lines: list[str], ends: list[list[int]]) -> bool:
    glued = sum(map(len, ends))
    told = sum(
        _BEGINS.match(line, end) is not None
        for line, own in zip(lines, ends, strict=True)
        for end in own
    )
    if told < _LEAST:
        return False
    apart = sum(1 for line in lines for _ in _APART.finditer(line))
    share = _SHARE_BELOW_MENUS if any(map(_MENU.search, lines)) else _SHARE
    return glued >= share * (glued + apart)


def _parted(line: str, ends: list[int], vocabulary: _Vocabulary) -> str:
    places = sorted({0, *ends, *_capitals(line, vocabulary), len(line)})
    return "\n".join(line[a:b].strip() for a, b in pairwise(places))


def _is_end(text: str, found: "regex.Match[str]") -> bool:
    """No part of an address or of a program's name: "docs.Site.Map "."""
    start = found.start()
    while start and text[start - 1].isalpha():
        start -= 1
    return start == 0 or text[start - 1] not in "./@_\\"


def _capitals(text: str, vocabulary: _Vocabulary) -> Iterator[int]:
    """Places amid what is written as one word, or before a copyright mark."""
    joints = [
        (found.start(), *_around(text, found.start()))
        for found in _CAPITAL.finditer(text)
    ]
    in_word = Counter(start for _, start, _ in joints)
    for place, start, end in joints:
        left, right = text[start:place], text[place:end]
        is_one = left and right and in_word[start] == 1
        if is_one and vocabulary.is_name(left, right):
            continue
        if not _ADDRESS.search(_chunk(text, place)):
            yield place


def _around(text: str, place: int) -> tuple[int, int]:
    """Where the letters around a place begin and end."""
    start = end = place
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end


def _chunk(text: str, place: int) -> str:
    """What stands around a place between two spaces, or its nearest part."""
    near = text[max(0, place - _NEAR) : place + _NEAR]
    at = min(place, _NEAR)
    return (
        near[:at].split(" ")[-1].split("\n")[-1]
        + near[at:].split(" ")[0].split("\n")[0]
    )


_NEAR: Final = 60
