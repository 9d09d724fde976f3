"""Text whose elements were written one after the other with nothing between them.

`soup.get_text()` of a page without line breaks in its source reads "HomeNewsSport" and
"The sea rose.Boats stayed in.Read moreStorm at sea". Where that happens, the places at
which two elements meet can be told: a sentence ends and the next begins without a space,
or a capital stands amid a word. They become ends of lines.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final

import regex

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
    r"|(?<=\p{Lu}{4})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}[)”»])(?=\p{Lu}\p{Ll})"
    r"|(?<=[!?…:])(?=\p{Lu}\p{Ll})"
)
_WORD: Final = regex.compile(r"\p{L}++")
_ADDRESS: Final = regex.compile(r"[/@#_\\]|www\.")
_NAME_OPENS: Final = frozenset(("mc", "mac", "fitz", "de", "di", "du", "la", "le"))
_PREFIX, _FAMILY = 6, 3  # letters of a prefix, and words it opens


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
    words = Counter(chain.from_iterable(map(_WORD.findall, lines)))
    return [_parted(*line, words) for line in zip(lines, ends, strict=True)]


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


def _parted(line: str, ends: list[int], words: Counter[str]) -> str:
    places = sorted({0, *ends, *_capitals(line, words), len(line)})
    return "\n".join(line[a:b].strip() for a, b in pairwise(places))


def _is_end(text: str, found: "regex.Match[str]") -> bool:
    """No part of an address or of a program's name: "docs.Site.Map "."""
    start = found.start()
    while start and text[start - 1].isalpha():
        start -= 1
    return start == 0 or text[start - 1] not in "./@_\\"


def _capitals(text: str, words: Counter[str]) -> Iterator[int]:
    """Places amid what is written as one word, names such as "YouTube" left whole.

    `words` are those of the whole text.
    """
    joints = [
        (found.start(), *_around(text, found.start()))
        for found in _CAPITAL.finditer(text)
    ]
    in_word = Counter(start for _, start, _ in joints)
    opened = defaultdict(set)
    for place, start, end in joints:
        opened[text[start:place]].add(text[place:end])
    for place, start, end in joints:
        left = text[start:place]
        is_name = (
            left
            and in_word[start] == 1
            and (
                left.lower() in _NAME_OPENS
                or (left[0].isupper() and words[text[start:end]] > 1)
                or (len(left) < _PREFIX and len(opened[left]) >= _FAMILY)
                # Languages that put the article before the name: "kwaZulu", "lesiXhosa".
                or (left[0].islower() and len(left) <= _PREFIX and left not in words)
            )
        )
        if not is_name and not _ADDRESS.search(_chunk(text, place)):
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
