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

_QUOTES = '[“”"«»’)]'
_SAME = '"«»'  # that end something in one place and open something in another
_OPENS = '(?:[“„"«»¿¡(‘]|[–—] |« )'
_END: Final = regex.compile(
    # No abbreviation, as "Prof." or "ul.", nor the number of a day or a list.
    r"(?<=(?<!\p{Lu})(?<!\p{L})(?:\p{Ll}{2,40}|\p{Lu}\p{Ll}{5,40}|\d{3,9}|\p{Lu}{2,9})"
    rf"[”\"’»)]?)[.!?…]{_QUOTES}{{0,2}}+(?={_OPENS}?+\p{{Lu}})"
)
_MAYBE: Final = regex.compile(
    rf"[.!?…]{_QUOTES}{{0,2}}{_OPENS}?\p{{Lu}}"
)  # found faster
_BEGINS: Final = regex.compile(rf"{_OPENS}?+\p{{Lu}}[\p{{Ll}}'’-]*+\s\p{{L}}")
_APART: Final = regex.compile(rf"[\p{{Ll}}\d]{{2}}[.!?…]{_QUOTES}?+(?:\s|$)")
# At least so many sentences glued, and of all their ends so many; a slip is no habit.
# Where menus are glued too, as "HomeNewsSport", fewer will do.
_LEAST, _SHARE, _SHARE_BELOW_MENUS = 3, 0.15, 0.04
_MENU: Final = regex.compile(r"(?<![#@\p{L}])(?:\p{Lu}[\p{Ll}'’-]{2,20}+){4}")
_CAPITAL: Final = regex.compile(
    r"(?<=\p{Ll}{2})(?=\p{Lu}[\p{Ll}\s'’.])|(?<=\p{Lu}{3})(?=\p{Lu}(?:\p{Ll}{2}|y\s))"
    r"|(?<=[\p{L}\d\s][)”»])(?=\p{Lu}\p{Ll})|(?<=[!?…])(?=\p{Lu}\p{Ll})|(?<=[\w.])(?=©)"
    # A date or a time, and what stands behind it.
    r"|(?<=\p{Ll}{3})(?=\d{1,2}(?:\.? \p{L}{3,9}\.?,? \d{4}|[:.]\d\d|[./]\d\d?[./]\d\d| min| hour)|\d{4}-\d)"
    r"|(?<=(?<!\d)(?:19|20)\d\d|\d:\d\d)(?=\p{Lu}\p{Ll})"
)
_JOINT: Final = regex.compile(r"\p{Ll}\p{Lu}")
_WORD: Final = regex.compile(r"\p{L}++")
_ADDRESS: Final = regex.compile(r"://|www\.|[@#_\\]|/\S{0,60}/")
_NEAR: Final = 60  # characters
_NAME_OPENS: Final = frozenset(("mc", "mac", "fitz", "de", "di", "du", "la", "le"))
_NAMES: Final = regex.compile(
    "AstraZeneca|BioNTech|BlackRock|BuzzFeed|DeepMind|DropBox|FaceTime|FedEx|GitHub"
    "|JavaScript|JetBlue|LinkedIn|MasterCard|OpenAI|PayPal|PlayStation|PowerPoint|SnapChat"
    "|SoftBank|SpaceX|TikTok|WeChat|WhatsApp|WikiLeaks|YouTube|easyJet"
)
_KNOWN = 0.1  # of the words, such as every text in a language has


def parted(lines: list[str]) -> list[str]:
    """The lines with a line's end where two elements meet, if they are glued at all.

    >>> glued = "The sea rose on Monday.Boats stayed in the harbour.Nobody there was hurt."
    >>> print(*parted([glued + "More reportsHarbour news"]))
    The sea rose on Monday.
    Boats stayed in the harbour.
    Nobody there was hurt.
    More reports
    Harbour news
    >>> parted(["The sea rose. He runs YouTube."])
    ['The sea rose. He runs YouTube.']
    """
    if len(_MAYBE.findall("\n".join(lines))) < _LEAST:
        return lines
    ends = [[*_ends(line)] for line in lines]
    if not _are_glued(lines, ends):
        return lines
    vocabulary = _Vocabulary(lines)
    return [_parted(*line, vocabulary) for line in zip(lines, ends, strict=True)]


def _ends(line: str) -> Iterator[int]:
    """Places at which a sentence ends and the next begins without a space."""
    above: Counter[str] = Counter()
    is_low = "„" in line
    last = 0
    for found in _END.finditer(line):
        mark = found.start() + 1
        if mark < found.end():
            for quote in _SAME:
                above[quote] += line.count(quote, last, mark)
            last = mark
        yield mark + _closing(line[mark : found.end()], above, is_low=is_low)


def _closing(quotes: str, above: Counter[str], *, is_low: bool) -> int:
    """How many of the quotes end something; the others open what follows.

    `above` counts those that stand before them, and `is_low` says that some open low.
    """
    for n, quote in enumerate(quotes):
        if (
            (quote == '"' and above[quote] % 2 == 0)
            or (quote == "“" and not is_low)
            or (quote in "«»" and above["«"] == above["»"])
        ):
            return n
    return len(quotes)


def _are_glued(lines: list[str], ends: list[list[int]]) -> bool:
    glued = sum(map(len, ends))
    told = {
        above.split()[-1]
        for line, own in zip(lines, ends, strict=True)
        for end in own
        if _BEGINS.match(line, end)
        and _is_sentence(above := line[max(0, end - _NEAR) : end])
    }
    if len(told) < _LEAST:
        return False
    apart = sum(1 for line in lines for _ in _APART.finditer(line))
    share = _SHARE_BELOW_MENUS if any(map(_MENU.search, lines)) else _SHARE
    return glued >= share * (glued + apart)


def _is_sentence(text: str) -> bool:
    """More than three words, and no mark before the last."""
    return regex.split(r"[.!?…]", text.rstrip(".!?…" + _QUOTES))[-1].count(" ") > 2


class _Vocabulary:
    """The words of a text, and whether it is in a language we know words of."""

    def __init__(self, lines: list[str]) -> None:
        self._times = Counter(chain.from_iterable(map(_WORD.findall, lines)))
        self._stop = words_of_all("stop")
        told = sum(self._times[word] for word in self._stop)
        self._is_known = told >= _KNOWN * self._times.total()

    def is_name(self, word: str, left: str, *, is_amid: bool) -> bool:
        """Whether a word is a name that has a capital within, and no two words.

        `is_amid` says that it stands amid a sentence.
        """
        if left.lower() in _NAME_OPENS or (is_amid and self._times[word] > 1):
            return True
        if left[0].islower():  # other languages write "kwaZulu"
            return not self._is_known and left not in self._times
        right = word[len(left) :]
        is_one = _JOINT.search(left) is _JOINT.search(right) is None
        return is_amid and is_one and right.lower() not in self._stop


def _parted(line: str, ends: list[int], vocabulary: _Vocabulary) -> str:
    places = sorted({0, *ends, *_capitals(line, vocabulary), len(line)})
    return "\n".join(filter(None, (line[a:b].strip() for a, b in pairwise(places))))


def _capitals(line: str, vocabulary: _Vocabulary) -> Iterator[int]:
    """Places amid what is written as one word, and around dates."""
    names = iter(
        [*(found.span() for found in _NAMES.finditer(line)), (len(line) + 1,) * 2]
    )
    name = next(names)
    words = _WORD.finditer(line)
    start = end = 0
    for found in _CAPITAL.finditer(line):
        place = found.start()
        while name[1] <= place:
            name = next(names)
        while end < place and (word := next(words, None)):
            start, end = word.span()
        if name[0] < place:
            continue
        if start < place < end <= start + _NEAR and vocabulary.is_name(
            line[start:end], line[start:place], is_amid=_is_amid(line, start, end)
        ):
            continue
        if not _ADDRESS.search(_chunk(line, place)):
            yield place


def _is_amid(line: str, start: int, end: int) -> bool:
    """A small letter begins the words before and after it, or a mark follows."""
    before = line[max(0, start - _NEAR) : start].split(" ")
    after = line[end : end + 2]
    is_below = len(before) > 1 and before[-1] == "" and before[-2][:1].islower()
    return is_below and (after[:1] in ",.;:-" or after[1:].islower())


def _chunk(text: str, place: int) -> str:
    """What stands around a place between two spaces, or its nearest part."""
    above = text[max(0, place - _NEAR) : place].rpartition(" ")[2]
    return above + text[place : place + _NEAR].partition(" ")[0]
