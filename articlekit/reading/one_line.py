"""A whole page on one line, as `soup.get_text(" ", strip=True)` writes it.

Nothing marks where an element ended, but text is told from menus: a sentence is mostly
small letters and ends with a mark, words of a menu begin with capitals and end with none.
So such a line is cut where sentences end, where a menu stands before a sentence, and
around the headline. A line without a menu at its start is an article, and left as it is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import regex

from articlekit.evidence.line import lexicon
from articlekit.rules import LANGUAGES, words_of_all
from articlekit.text import LONG, PARAGRAPH, ends_sentence

_ABOVE = 20  # lines above it that may hold the menu
_FIRST = 4  # sentences one of which it stands before
_MENU, _WORDS = 20, 8  # words of a menu: the page's first, and any
_CAPITALS = 0.6  # of them
_FURNITURE, _LONG_MENU = 3, 60  # words that furniture talks of, or two of so many
_SMALL, _CAPITAL = 1.6, -1.2  # what a first letter tells of a sentence
_FEW, _BIT = 12, 3  # words: fewer are left together, and words of a menu's bit
_SENTENCE, _RUN = 45, 70  # words of a sentence, and of what is more than one for sure
_LABEL = 4  # words with a colon behind them that say what follows
_COMMAS = 20  # words a comma, where there is more than a sentence
_TOGETHER, _SHORT = (
    200,
    40,
)  # characters of sentences put together, and of what opens none
_HEADLINE: Final = range(20, 300)  # characters
_EDGES = "“„\"«‘'([–—-"
_CLOSED = '[”"’»)\\]」』）]'
_NEXT: Final = regex.compile(
    # No sentence ends with one figure or two, nor a title: "3. Mai", "Prof. Hartmann".
    r"(?<!(?<!\p{L})\p{Lu}\p{Ll}{1,3}\.)"
    r"(?<=(?:[\p{Ll}\p{Lo}”\"’»)\]][\p{Ll}\p{Lo}\d%”\"’»)\]]|\d{3})"
    rf"[.!?…]{_CLOSED}?) "
    r"(?=[“„\"«‘'¿¡(\[–—-]? ?[\p{Lu}\p{Lo}\d])"
    r"| (?=© )"
    rf"|(?<=[。！？]{_CLOSED}?)(?![」』）”。！？])"
)
_STOPS = "。！？」』"
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{6}")


def cut(lines: list[str]) -> list[str]:
    """The lines, and in each that holds a page ends where its elements may have met.

    >>> menu = "Home News Sport Travel Weather Harbour Boats About Us Contact Jobs Shop Help"
    >>> menu += " Privacy Terms Cookies Advertise Careers Feeds Apps Radio Live "
    >>> text = " ".join(f"Boat {n} came back to the harbour of the old town." for n in range(40))
    >>> page = cut([menu + text])[0].splitlines()
    >>> page[0], page[8][:50]
    ('Home News Sport', 'Boat 0 came back to the harbour of the old town. B')
    >>> cut([text]) == [text]
    True
    """
    long = [n for n, line in enumerate(lines) if len(line) >= PARAGRAPH]
    if not long:
        return lines
    headline = _headline(" ".join(lines)[:LONG])
    above = " ".join(lines[max(0, long[0] - _ABOVE) : long[0]])
    asked = (above, *(lines[n] for n in long))
    if not any(_opens_with_menu(line, is_sure=bool(headline)) for line in asked):
        return lines
    found = lines[:]
    for n in long:
        found[n] = "\n".join(_paragraphs(_pieces(lines[n], headline)))
    return found


def _opens_with_menu(line: str, *, is_sure: bool) -> bool:
    """Names as of a menu stand before one of its first sentences.

    They may be people's, or a headline's: so words of menus must be among them, unless
    the page is known by its title.
    """
    for sentence in _NEXT.split(line[:LONG])[:_FIRST]:
        words = sentence.split()
        menu = words[: _words_of_menu(words)]
        if len(menu) < _MENU:
            continue
        said = {word.lower().strip(_EDGES + ".:") for word in menu}
        told = len(said & _known())
        if (
            is_sure
            or told >= _FURNITURE
            or (told > 1 and len(menu) >= _LONG_MENU)
            or _UNSPACED.search(sentence)
        ):
            return True
    return False


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*map(lexicon, LANGUAGES))


def _words_of_menu(words: list[str]) -> int:
    """How many stand before the sentence that they end with."""
    if len(words) < _FEW:
        return 0
    if any(map(_UNSPACED.search, words)):  # a sentence is one word
        return len(words) - 1 if words[-1][-1] in _STOPS else 0
    return _start(_cases(words))


def _headline(text: str) -> str:
    """What a page begins with and prints again: its title, and the headline."""
    length = 0
    for end in _HEADLINE:
        if text.find(text[:end], end) < 0:
            break
        length = end
    found = text[:length]
    if text[length : length + 1].isalnum():
        found = found.rpartition(" ")[0]
    found = found.rstrip(" |–—-·:")
    return found if len(found) >= _HEADLINE.start else ""


def _pieces(line: str, headline: str) -> Iterator[str]:
    """The headline wherever it stands alone, sentences, and bits of menus."""
    for stretch in _around(line, headline):
        if stretch == headline:
            yield headline
            continue
        for sentence in _NEXT.split(stretch.strip()):
            yield from _parts(sentence)


def _around(line: str, headline: str) -> Iterator[str]:
    """The headline wherever no small letter leads to it or on from it, and the rest."""
    start = 0
    at = line.find(headline) if headline else -1
    while at >= 0:
        end = at + len(headline)
        above = line[max(0, at - _HEADLINE.start) : at].split()
        if (
            not (above and above[-1][0].islower())
            and not line[end + 1 : end + 2].islower()
        ):
            yield from (line[start:at], headline)
            start = end
        at = line.find(headline, end)
    yield line[start:]


def _parts(sentence: str) -> Iterator[str]:
    """A sentence, and bits of the menu before it."""
    words = sentence.split()
    if _UNSPACED.search(sentence):
        yield from words
        return
    cases = _cases(words)
    at = label = 0
    if len(words) >= _FEW and any(cases):
        if ends_sentence(sentence):
            at = _start(cases) or _last_start(words, cases)
            label = _after_label(words, cases)
        else:
            at = len(words)
    yield from _bits(words[:at], cases)
    if label > at:
        yield " ".join(words[at:label])
    if at < len(words):
        yield " ".join(words[max(at, label) :])


def _cases(words: Iterable[str]) -> list[float]:
    """What the first letter of each word tells of a sentence."""
    return [
        0.0
        if word[-1] in ",;"  # of a list
        else _SMALL
        if (first := word.lstrip(_EDGES)[:1]).islower()
        else _CAPITAL
        if first.isupper()
        else 0.0
        for word in words
    ]


def _start(cases: list[float]) -> int:
    """Where the sentence begins that ends there; 0 if no menu stands before it."""
    best = total = 0.0
    at = len(cases)
    for n in range(len(cases) - 1, -1, -1):
        total += cases[n]
        if total > best:
            best, at = total, n
    while 0 < at < len(cases) and cases[at] >= 0:
        at -= 1  # to the capital that opens it
    capitals = sum(case < 0 for case in cases[:at])
    return at if at >= _WORDS and capitals >= _CAPITALS * at else 0


def _last_start(words: list[str], cases: list[float]) -> int:
    """Where in far too many words the last sentence may begin; 0 if in none.

    At a capital, rather where names of a menu or a figure stand before it.
    """
    best, at = -1.0, 0
    commas = sum(word[-1] in ",;" for word in words)
    if len(words) <= _RUN or commas * _COMMAS > len(words):
        return 0
    for n in range(len(words) - _SENTENCE, len(words) - 5):
        if cases[n] >= 0 or words[n - 1][-1] in ",;(&-–—/":
            continue
        near = sum(case < 0 for case in cases[n - 6 : n])
        told = near / 2 + (cases[n + 1] > 0) / 2 + words[n - 1][-1].isdigit()
        if told > best:
            best, at = told, n
    return at


def _after_label(words: list[str], cases: list[float]) -> int:
    """Where below "Read more: What we know" the sentence begins; 0 if nobody can tell.

    At a small word with a capital, where no sentence has one.
    """
    if not any(word[-1] == ":" for word in words[:_LABEL]):
        return 0
    small = words_of_all("stop")
    starts = (
        n
        for n in range(_LABEL + 1, len(words) - 1)
        if cases[n] < 0 < cases[n - 1]
        and words[n].lower() in small
        and words[n - 1] not in small
    )
    return max(starts, default=0)


def _bits(words: list[str], cases: list[float]) -> Iterator[str]:
    """Words of a menu: three or more a bit, each from a capital, a byline or a label on.

    None ends amid a date: "3. Mai 2025".
    """
    openers = words_of_all("byline")
    held: list[str] = []
    for word, case in zip(words, cases, strict=False):
        is_byline = word.lower() in openers
        is_first = case < 0 and len(held) >= _BIT and held[-1][-1] not in ".,0123456789"
        if held and (is_first or is_byline or word[-1] == ":"):
            yield " ".join(held)
            held = []
        held.append(word)
    if held:
        yield " ".join(held)


def _paragraphs(pieces: Iterable[str]) -> Iterator[str]:
    """Sentences on end, as many as a paragraph holds; the rest as it stands."""
    held: list[str] = []
    for piece in pieces:
        is_long = bool(held) or len(piece) >= _SHORT
        is_sentence = is_long and ends_sentence(piece) and piece[0] != "©"
        if held and (not is_sentence or sum(map(len, held)) + len(piece) > _TOGETHER):
            yield _joined(held)
            held = []
        if is_sentence:
            held.append(piece)
        elif piece:
            yield piece
    if held:
        yield _joined(held)


def _joined(sentences: list[str]) -> str:
    return ("" if sentences[0][-1] in _STOPS else " ").join(sentences)
