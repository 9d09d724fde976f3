"""What can be seen of a line that may be the headline of a text scrape.

`find_headline` adds up these figures, each times its points; `tests/quality/fit.py`
fits the points. A headline speaks the words of the article and of its address, stands
above it, near who wrote it and when, and is said again elsewhere on the page.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, islice, pairwise
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from articlekit.lines import Line
from articlekit.model import UNKNOWN, Block, Document
from articlekit.text import fold, size
from articlekit.titles.headline_lines import (
    LATE,
    first_line,
    is_no_headline,
    may_be_headline,
)
from articlekit.titles.site import after_site, before_author, letters, sites, stripped

NAMES: Final = (
    "short", "long", "full_stop", "question", "comma", "colon", "odd_marks", "digits", "capitals",
    "address", "address_best", "words", "words_best", "words_lead", "above", "distance",
    "within_10", "within_30", "date_below", "date_above", "signed_3", "signed_8", "below_signed",
    "headlines_near", "prose_below", "prose_just_above", "long_below", "again", "within_others",
    "place", "opens", "first_of_text", "first_of_soup", "first_again", "cut",
)  # fmt: skip

_LONGEST = 300  # letters
_MOST, _LAST = 500, 2000  # candidates, and blocks that are looked at
_BELOW = 3  # lines: where the article begins is not always seen to the line
_TOO_SHORT, _TOO_LONG = math.log(30), math.log(110)
_SOME = 60  # letters: a body block of some weight
_LEAD = 3  # prose blocks
_TELLING, _TELLING_CJK = 16, 8  # letters: shorter lines are in others by chance
_ADDRESS, _ADDRESS_WORDS = 2000, 3  # characters and words that are looked at
_FIRST_CJK, _HIGHEST = "\u3040", "\U0010ffff"
_DATE = re.compile(r"(?:19|20)\d\d|\d{1,2}[:.h]\d\d|\d+ ?[^\W\d]{1,12}(?: ago)?$")
_DATE_LENGTH, _DATED = 80, 4  # letters; lines
_LATIN_WORD = re.compile(r"[^\W\d_]+")
_PLAIN: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "ł": "l", "đ": "d", "ı": "i", "œ": "oe"}
)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})


class Candidate(NamedTuple):
    """A line that may be the headline."""

    place: int
    """Position in `Document.blocks`."""
    text: str
    """Of the first line, without the name of the site."""
    figures: list[float]
    """In the order of NAMES."""
    is_named: bool = False
    """Whether the title of the page has its author's name behind this."""


def candidates(doc: Document) -> list[Candidate]:
    """Every line that may be the headline, with its figures.

    >>> doc = Document.of("Home", "Storm shuts the harbour", "The harbour was shut on Monday after the storm.")
    >>> [found.text for found in candidates(doc)][0]
    'Storm shuts the harbour'
    """
    if len(doc.blocks) > _LAST:
        doc = replace(doc, blocks=doc.blocks[:_LAST], answers={})
    page = _Page(doc)
    found = [
        Candidate(n, page.text(n), page.figures(n), not n and page.is_named)
        for n in islice(filter(page.may_be, range(page.below)), _MOST)
    ]
    for own, best in (("address", "address_best"), ("words", "words_best")):
        one, other = NAMES.index(own), NAMES.index(best)
        most = max((line.figures[one] for line in found), default=0.0)
        for line in found:
            line.figures[other] = line.figures[one] - most
    return found


class _Page:
    """The lines, where the body stands among them, and the words both share."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.blocks = doc, doc.blocks
        self.free = [_is_free(block) for block in doc.blocks]
        self.lines = [
            doc.once(Line, block.text) if free else _GONE
            for block, free in zip(doc.blocks, self.free, strict=True)
        ]
        self.count = len(self.lines)
        mass = [line.mass for line in self.lines]
        self.mass = list(accumulate(mass, initial=0.0))
        self.headlines = list(
            accumulate(
                (not x.end and 20 <= x.size <= 150 and not x.mass for x in self.lines),
                initial=0,
            )
        )
        body = [n for n, b in enumerate(doc.blocks) if b.role is UNKNOWN]
        weighty = [n for n in body if self.lines[n].size >= _SOME] or body
        self.opens = first_line(doc)
        self.start = weighty[0] if weighty else self.count
        self.below = min(self.count, self.start + _BELOW)
        prose = [self.lines[n] for n in weighty if mass[n]]
        self.said = _matter(prose)
        self.lead = _matter(prose[:_LEAD])
        self.address = address_words(doc.url)
        self.dated = [
            len(b.text) <= _DATE_LENGTH and bool(_DATE.search(b.text))
            for b in doc.blocks[: self.below + _DATED]
        ]
        self.signed = [n for n, b in enumerate(doc.blocks) if b.is_signature]
        lead = self.lines[self.start] if weighty else _GONE
        is_signed = any(n < self.below for n in self.signed[:1])
        if lead.mass and lead.end and not (is_signed or any(self.free[: self.start])):
            self.below = self.start + 1  # a text that begins so has no headline
        self.times = Counter(
            fold(b.text) for b in doc.blocks if len(b.text) <= _LONGEST
        )
        self.since_prose = _since(mass)
        forms = [
            letters(b.text) if doc.once(Line, b.text).size <= _LONGEST else ""
            for b in doc.blocks
        ]
        loose = sum(not block.gap for block in doc.blocks)
        self.is_soup = loose > self.count / 2
        self.first, self.is_named = doc.blocks[0].text if self.count else "", False
        if self.count and len(self.first) <= _LONGEST:
            # It opens with the page's title, and the site's name in it.
            known = frozenset(filter(None, forms[1:]))
            own = before_author(self.first, known)
            places = {
                forms[n]: n for n in range(min(self.start, self.count - 1), 0, -1)
            }
            both = after_site(self.first, places)
            bare = own or both or stripped(self.first, sites(doc), known)
            self.is_named = bool(own)
            is_most = bool(own or both) or 2 * len(bare) > len(self.first) > len(bare)
            self.is_soup |= is_most and letters(bare) in forms[1:]
            if self.is_soup:
                self.first = bare
                forms[0] = letters(bare)
        self.forms = forms
        # In order, so that those that open or close with a form stand together.
        self.openings = sorted(filter(None, forms))
        self.closings = sorted(form[::-1] for form in forms if form)

    def text(self, n: int) -> str:
        return self.blocks[n].text if n else self.first

    def may_be(self, n: int) -> bool:
        text = self.blocks[n].text
        return (
            self.free[n]
            and may_be_headline(text)
            and not is_no_headline(text)
            and any(map(str.isalpha, text))
        )

    def figures(self, n: int) -> list[float]:
        text, line = self.text(n), self.lines[n]
        length = math.log(max(1, size(text)))
        matter = line.matter
        address = in_address(line.words, self.address)
        known = 2 + len(matter)
        said = len(matter & self.said) / known
        distance = self.start - n
        form = self.forms[n]
        first = n == 0
        after = bisect(self.signed, n)
        since = self.signed[after] - n if after < len(self.signed) else 99
        return [
            max(0.0, _TOO_SHORT - length),
            max(0.0, length - _TOO_LONG),
            line.end == 1,
            line.end in (2, 3),
            line.end > 4,
            text.endswith(":"),
            min(2, sum(map(text.count, "|»›/@#©&→•+"))),
            sum(map(str.isdigit, text)) / len(text),
            sum(word[0].isupper() for word in text.split()) / len(text.split()),
            address,
            address,
            said,
            said,
            len(matter & self.lead) / known,
            distance > 0,
            math.log1p(max(0, distance)),
            0 < distance <= 10,
            0 < distance <= 30,
            any(self.dated[n + 1 : n + 1 + _DATED]),
            any(self.dated[max(0, n - 2) : n]),
            since <= 3,
            since <= 8,
            n > 0 and self.blocks[n - 1].is_signature,
            self.headlines[min(self.count, n + 4)] - self.headlines[max(0, n - 3)],
            math.log1p(self.mass[min(self.count, n + 21)] - self.mass[n + 1]) / 8,
            self.since_prose[n] <= 3,
            n + 1 < self.count and self.lines[n + 1].size > 80,
            self.times[fold(self.blocks[n].text)] > 1,
            self._within_others(form),
            math.log1p(min(n, 40)),
            n == self.opens,
            first and not self.is_soup,
            first and self.is_soup,
            first and self.is_soup and self._is_printed(form),
            first and len(text) < len(self.blocks[0].text),
        ]

    def _is_printed(self, form: str) -> bool:
        """Whether a line below says it too, or two lines: a kicker and the headline."""
        below = self.forms[1:]
        return form in below or any(one + two == form for one, two in pairwise(below))

    def _within_others(self, form: str) -> int:
        """How many lines open or close with this one and say more; at most two."""
        telling = _TELLING if form < _FIRST_CJK else _TELLING_CJK
        if len(form) < telling:
            return 0
        longer = sum(
            bisect(ordered, start + _HIGHEST) - bisect(ordered, start)
            for ordered, start in ((self.openings, form), (self.closings, form[::-1]))
        )
        return min(2, longer)


def address_words(url: str | None) -> frozenset[str]:
    """The words of the part of an address that says most.

    >>> sorted(address_words("https://halden.example/news/storm-shuts-harbour-123"))
    ['harbour', 'shuts', 'storm']
    """
    try:
        path = unquote(urlsplit((url or "")[:_ADDRESS]).path)
    except ValueError:
        return frozenset()
    parts = [_LATIN_WORD.findall(part.lower()) for part in path.split("/")]
    words = max(parts, key=len, default=[])
    return frozenset(_plain(word) for word in words if len(word) > 1)


def in_address(words: list[str], address: frozenset[str]) -> float:
    """How well a line's words and those of an address cover each other, from 0 to 1.

    >>> round(in_address(["storm", "shuts", "port"], address_words("/storm-shuts-harbour")), 2)
    0.44
    """
    if not address or not words:
        return 0.0
    text = " ".join(words)
    best = 0.0
    for form in (text, text.translate(_UMLAUTS)):
        own = set(_plain(form).split())
        both = len(own & address)
        cover = both / math.sqrt(len(own) * len(address)) if own else 0.0
        best = max(best, cover * min(1.0, both / _ADDRESS_WORDS))
    return best


def _plain(text: str) -> str:
    """Lower case letters without accents, as addresses are written."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def _matter(lines: Iterable[Line]) -> set[str]:
    """The words that carry the matter of some lines."""
    return set().union(*(line.matter for line in lines))


def _is_free(block: Block) -> bool:
    """Whether the line may still be the headline, or the article."""
    return block.role is UNKNOWN or block.stage in LATE


_GONE = Line("")


def _since(mass: list[float]) -> list[int]:
    """Lines since the last prose."""
    found, steps = [], 99
    for weight in mass:
        found.append(steps)
        steps = 1 if weight else steps + 1
    return found
