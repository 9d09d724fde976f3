"""Find the headline of a text scrape, once it is known which lines are the article.

It is told by what it shares with the article and with the address, and by its place
(`articlekit.evidence.headline`). A text in which no stage found anything that only a
scrape holds (a date, a byline, a caption, furniture) is taken to be clean already: its
first line stays in the body unless the address it was scraped from says its words,
since nobody can tell a headline from a short first paragraph. That is also what makes cleaning a clean text change nothing.
"""

from dataclasses import replace
from math import inf
from operator import mul

from articlekit import scales
from articlekit.evidence.headline import (
    address_words,
    candidates,
    in_address,
)
from articlekit.lines import Line
from articlekit.model import PICTURE_ROLES, UNKNOWN, Document, Role
from articlekit.people.names import is_person
from articlekit.text import bullet, ends_sentence, fold
from articlekit.titles.headline_lines import LATE, first_line, may_be_headline
from articlekit.titles.site import sites, stripped

NAME = "find_headline"

# Points by which "none" must be likelier. With it one headline more is found in what
# extractors return, and no line more is taken that is none.
_NONE = 0.4
_MORE = 0.3  # points by which a later line must be likelier than one above it
_LONGEST = 400  # characters of a headline
_HEAD, _LOOKED = 3, 20  # lines below it; lines, code among them
_FEW, _WORDS = 4, 6
_HEADS = (*PICTURE_ROLES, Role.BYLINE)
_NAMED = 0.6  # how well a headline and its address cover each other


def find_headline(doc: Document) -> Document:
    """Set `doc.title` and give its line the role.

    >>> doc = Document.of("Menu", "Sport", "Storm shuts the harbour", "12 May 2024",
    ...     "The harbour of Port Halden was shut on Monday after a storm broke over the pier.")
    >>> doc = doc.changed({3: doc.blocks[3].removed("find_dates", "date-line", "date")})
    >>> find_headline(doc).title
    'Storm shuts the harbour'
    """
    if doc.markup is not None:
        return doc
    if all(
        b.role is UNKNOWN or b.rule == "front-matter" or b.kind == "copy"
        for b in doc.blocks
    ):
        place = _certain(doc)
        return _titled(doc, place, _bare(doc, place)) if place >= 0 else _told(doc)
    *points, base = scales.headline()
    lines = candidates(doc)
    heads = [
        x
        for x in lines
        if x.is_named or doc.signs.get(doc.blocks[x.place].index) == "headline"
    ]
    best, most = None, -inf if heads else -base - _NONE
    for line in heads or lines:
        weight = sum(map(mul, points, line.figures))
        if weight > most + (_MORE if best else 0):
            best, most = line, weight
    if best is None:
        if _is_left_over(doc):
            return _titled(doc, 0, doc.blocks[0].text)
        return _told(doc)
    mark = bullet(best.text) if doc.signs else ""
    return _titled(doc, best.place, best.text.removeprefix(mark).lstrip())


def _bare(doc: Document, place: int) -> str:
    """The line without the name of the site, if it is said again without."""
    text = doc.blocks[place].text
    bare = stripped(text, sites(doc))
    again = any(fold(block.text) == fold(bare) for block in doc.blocks[place + 1 :])
    return bare if again else text


def _told(doc: Document) -> Document:
    """With the title that a tool wrote above the text, if it did."""
    told = next(
        (h.value for h in doc.hints if h.field == "title" and h.source == "meta"), None
    )
    return replace(doc, title=told) if told else doc


def _is_left_over(doc: Document) -> bool:
    """Whether the first line was taken out by its shape alone: some words, no sentence.

    What only the head of an article has must come soon below it, or it may as well be
    the end of a menu; a byline right below it, if it is short. The description of a
    picture has its caption right below it.
    """
    first, *below = doc.blocks[:1] + tuple(
        b for b in doc.blocks[1:_LOOKED] if b.kind != "placeholder"
    )
    heads = [b.role in _HEADS or b.kind == "date" for b in below[:_HEAD]]
    is_signed = bool(below) and below[0].role is Role.BYLINE
    return (
        first.role is Role.REMOVED
        and first.stage in LATE
        and may_be_headline(first.text)
        and len(first.text.split()) >= (_FEW if is_signed else _WORDS)
        and not ends_sentence(first.text)
        and not is_person(first.text)
        and not any(block.role in PICTURE_ROLES for block in below[:1])
        and any(heads)
    )


def _titled(doc: Document, place: int, title: str) -> Document:
    """The document with its headline; the same line printed again goes, or its title."""
    own = (fold(doc.blocks[place].text), fold(title))
    changes = {
        n: block.removed(NAME, "title-again", "repeat")
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN
        and len(block.text) <= _LONGEST
        and fold(block.text) in own
    }
    changes[place] = doc.blocks[place].labelled(Role.TITLE, NAME, "headline-of-text")
    return replace(doc.changed(changes), title=title)


def _certain(doc: Document) -> int:
    """Of a text that may be clean: the first line, if it is named for certain."""
    place = first_line(doc)
    if place >= 0 and doc.signs.get(doc.blocks[place].index) == "headline":
        return place
    if place < 0 or doc.options.first_line_is_title:
        return place
    line = doc.once(Line, doc.blocks[place].text)
    named = in_address(line.words, address_words(doc.url)) >= _NAMED
    return place if named and not line.text.endswith(".") else -1
