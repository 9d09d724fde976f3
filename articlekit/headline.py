"""The headline of a page, by a vote of everything that claims to be it.

Each single source is right on seven or eight pages of ten, and on nearly all of them
one of the sources is: the printed heading, JSON-LD, Open Graph, `<title>` once the
name of the site is off it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from articlekit.model import Document, Role
from articlekit.text import is_prose, size

_WEIGHTS: Final = {
    "h1": 2.6,
    "json-ld": 2.0,
    "open-graph": 1.5,
    "microdata": 1.0,
    "meta": 0.6,
    "title": 0.9,
}
_STRANGER = 0.5  # the weight of an h1 about something else: the site, a section, a menu
_SHARED = 0.3  # of the words of the shorter
_WORD = re.compile(r"\w+")
_STRIPPED = 0.9  # the weight of a form that had something taken off
_SHORTEST, _LONGEST = 2, 400
_HEADINGS = _CLAIMS = 12
_NOT_A_LETTER = re.compile(r"[\W_]+")
_PARTS = re.compile(r"\s+(?:\||[-–—]|::?|[•·»«/~>]|\|\|)\s+|\s*[|｜]\s*|:\s+(?=\S+\Z)")
_LOOK_AT = 12  # lines
_SHORTEST_LINE, _LONGEST_LINE, _SENTENCE = 12, 260, 120
LATE = frozenset(("weigh_blocks", "drop_repeats"))
"""Stages that go by a line's shape and may take out a headline of a text."""
_SITE = 45  # characters of a site's name, at most
_ADDRESS = 2000  # characters that are looked at


def first_line(doc: Document) -> int:
    """Position of the first line of a text that reads like a headline; -1 if none does.

    It comes before the first prose, and that comes soon: what stands further above is
    the menus of a whole page.

    >>> first_line(Document.of("3", "Storm hits Port Halden", "It was loud."))
    1
    """
    headline, seen = -1, 0
    for n, block in enumerate(doc.blocks):
        if block.role is not Role.UNKNOWN and block.stage not in LATE:
            continue
        if headline < 0 and may_be_headline(block.text):
            headline = n
        elif is_prose(block.text):
            break
        seen += 1
        if seen >= _LOOK_AT:
            return -1
    return headline


def may_be_headline(text: str) -> bool:
    """Whether a line has the length of a headline, and is no paragraph.

    >>> may_be_headline("Storm hits Port Halden"), may_be_headline("Menu")
    (True, False)
    """
    length = size(text)
    if not _SHORTEST_LINE <= length <= _LONGEST_LINE:
        return False
    return not (text[-1] == "." and length > _SENTENCE)


class Heading(NamedTuple):
    """An h1 of the page: the positions of its blocks, and their text."""

    places: tuple[int, ...]
    text: str


class Ballot(NamedTuple):
    """One form of the headline, and what speaks for it."""

    text: str
    weight: float


def headings(doc: Document) -> list[Heading]:
    """The page's h1 elements that no stage has taken out."""
    markup = doc.markup
    if markup is None:
        return []
    found: list[Heading] = []
    marks = [n for n, box in enumerate(markup.boxes) if box.tag == "h1"][:_HEADINGS]
    if not marks:
        return []
    places = {block.index: n for n, block in enumerate(doc.blocks)}
    for mark in marks:
        box = markup.boxes[mark]
        inside = [places[n] for n in range(box.start, box.end) if n in places]
        inside = [
            n for n in inside if doc.blocks[n].role in (Role.UNKNOWN, Role.REMOVED)
        ]
        if inside:
            text = " ".join(doc.blocks[n].text for n in inside)
            found.append(Heading(tuple(inside), text))
    return found


def elect(doc: Document, printed: list[Heading]) -> str | None:
    """The form of the headline that most speaks for; printed forms as printed."""
    claims = [(h.value, h.source) for h in doc.hints if h.field == "title"][:_CLAIMS]
    own = sites(doc)
    votes: dict[str, float] = {}
    forms: dict[str, str] = {}

    def vote(text: str, weight: float) -> None:
        key = letters(text)
        if len(key) >= _SHORTEST and len(text) <= _LONGEST:
            votes[key] = votes.get(key, 0.0) + weight
            forms.setdefault(key, text)

    said = [_words(text) for text, _ in claims]
    for n, heading in enumerate(printed):
        if letters(heading.text) not in own:
            weight = _WEIGHTS["h1"] if _is_about(heading.text, said) else _STRANGER
            vote(heading.text, weight - 0.1 * n)
    seen: set[str] = set()
    for text, source in claims:
        key = letters(text)
        weight = _WEIGHTS.get(source, 0.5)
        if key in own or len(text) > _LONGEST:
            continue
        bare = stripped(text, own, votes)
        if source in seen:
            weight *= 0.4  # a second claim of the same hand
        seen.add(source)
        vote(bare, weight if bare == text else weight * _STRIPPED)
    if not votes:
        return None
    return forms[max(votes, key=lambda key: votes[key])]


def _is_about(heading: str, said: list[frozenset[str]]) -> bool:
    """Whether a heading shares words with a claim; where nobody claims, it may."""
    words = _words(heading)
    return not said or any(
        len(words & other) >= _SHARED * min(len(words), len(other))
        for other in said
        if words and other
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def stripped(text: str, sites: frozenset[str], known: Iterable[str] = ()) -> str:
    """A title without the name of the site, or the section, at either end.

    >>> stripped("Storm shuts Port Halden | Halden Herald", frozenset())
    'Storm shuts Port Halden'
    >>> stripped("Storm - the day after", frozenset())
    'Storm - the day after'
    >>> stripped("Storm - Halden Herald", frozenset(("haldenherald",)))
    'Storm'
    """
    while True:
        cuts = [(m.start(), m.end(), m[0]) for m in _PARTS.finditer(text)]
        if not cuts:
            return text
        start, end, mark = cuts[-1]
        head, tail = text[:start].strip(), text[end:].strip()
        if head and _is_site(tail, head, mark, sites, known):
            text = head
            continue
        start, end, mark = cuts[0]
        head, tail = text[:start].strip(), text[end:].strip()
        if tail and (letters(head) in sites or letters(tail) in known):
            text = tail
            continue
        return text


def _is_site(
    part: str, rest: str, mark: str, sites: frozenset[str], known: Iterable[str]
) -> bool:
    key = letters(part)
    if key in sites or letters(rest) in known:
        return True
    if (
        any(len(site) > 3 and key.startswith(site) for site in sites)
        and len(part) <= _SITE
    ):
        return True
    return (
        ("|" in mark or "｜" in mark)
        and len(part) <= _SITE
        and size(rest) >= 12
        and len(part) < len(rest)
    )


def sites(doc: Document) -> frozenset[str]:
    """What the site calls itself, in letters: its name, its host with and without end."""
    return _sites(
        tuple(h.value[:_ADDRESS] for h in doc.hints if h.field == "publisher"),
        tuple(
            url[:_ADDRESS]
            for url in (
                doc.url or "",
                *(h.value for h in doc.hints if h.field == "url"),
            )
        ),
    )


@lru_cache(maxsize=16)
def _sites(publishers: tuple[str, ...], urls: tuple[str, ...]) -> frozenset[str]:
    names = {letters(publisher) for publisher in publishers}
    names |= {letters(publisher.partition("(")[0]) for publisher in publishers}
    for url in urls:
        host = _host(url)
        if host:
            labels = host.removeprefix("www.").split(".")
            names |= {"".join(labels), labels[0], "".join(labels[-2:])}
            names |= {label for label in labels[:-1] if len(label) > 3}
    names.discard("")
    return frozenset(names)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def letters(text: str) -> str:
    """The letters and figures alone, to compare by.

    >>> letters("«Storm» – Day 2")
    'stormday2'
    """
    return _NOT_A_LETTER.sub("", text.lower())
