"""The headline of a page, by a vote of everything that claims to be it.

Each single source is right on seven or eight pages of ten, and on nearly all of them
one of the sources is: the printed heading, JSON-LD, Open Graph, `<title>` once the
name of the site is off it.
"""

import re
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Final, NamedTuple

from articlekit.model import UNKNOWN, Document, Role
from articlekit.text import ends_sentence
from articlekit.titles.buttons import labels, without_buttons
from articlekit.titles.claims import claims_of, is_about, words_in
from articlekit.titles.post_heads import LESSER, lone, on_text
from articlekit.titles.site import letters, sites, stripped
from articlekit.titles.title_parts import logos, printed, runs
from articlekit.titles.told_parts import surest, told_part

_WEIGHTS: Final = {
    "h1": 2.6,
    "json-ld": 2.0,
    "open-graph": 1.5,
    "microdata": 1.0,
    "meta": 0.6,
    "title": 0.9,
}
_STRANGER = 0.5  # the weight of an h1 about something else: the site, a section, a menu
_WORD = re.compile(r"\w+")
_STRIPPED = 0.9  # the weight of a form that had something taken off
_SHORTEST, _LONGEST = 2, 400
_HEADINGS = 12
_HEADINGS_BELOW = 200  # lesser ones
_REACH = 40  # blocks above the article's element, that its headline may stand in
_SHORTEST_PART = 4
_SECOND = 2  # paragraphs
_BEGINNING = 12  # blocks
_LONG_WORD, _SURELY = 4, 2  # letters of a word, and such words that a headline shares
_SHORTEST_LINE = 12  # letters
_LOGO = 2  # times as long, all that claims to be the headline
_SITE, _AMID = 45, 2  # characters of a name; times as long, a paragraph


class Heading(NamedTuple):
    """An h1 of the page: the positions of its blocks, and their text."""

    places: tuple[int, ...]
    text: str


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
        inside = [n for n in inside if doc.blocks[n].role in (UNKNOWN, Role.REMOVED)]
        if inside:
            said = labels([doc.blocks[n] for n in inside])
            text = without_buttons(" ".join(block.text for block in said), doc)
            found.append(Heading(tuple(places[block.index] for block in said), text))
    return found


def elect(doc: Document, marked: list[Heading]) -> str | None:
    """The form of the headline that most speaks for; printed forms as printed."""
    claims = claims_of(doc)
    parts = frozenset[str]().union(
        *(
            runs(text)
            for text, source in claims
            if source == "title" and len(text) <= _LONGEST
        )
    )
    lesser = _lesser(doc, parts)
    # Beside the name of the site: what others claim too is a headline as it stands.
    claimed = {letters(text) for text, source in claims if source != "title"}
    titles = [
        text
        for text, source in claims
        if source == "title" and len(text) <= _LONGEST and letters(text) not in claimed
    ]
    first = {letters(heading.text) for heading in marked}
    # Where an h1 is what others claim, no other line is asked.
    above = {} if first & claimed else _above_text(doc, parts)
    linked = {letters(h.text) for h in marked if _is_linked(doc, h)}
    own = sites(doc) | logos(
        titles, first, lesser.keys() | above.keys() - first, linked
    )
    votes: dict[str, float] = {}
    forms: dict[str, str] = {}

    def vote(text: str, weight: float) -> None:
        key = letters(text)
        if len(key) >= _SHORTEST and len(text) <= _LONGEST:
            votes[key] = votes.get(key, 0.0) + weight
            forms.setdefault(key, text)

    lines = lesser | above
    wholes = {letters(text) for text, source in claims if source == "title"}
    settled = [h for h in marked if _is_settled(h, wholes, linked | own)]
    is_alone = {source for _, source in claims} == {"title"}
    if is_alone and not settled and parts.isdisjoint(first | lines.keys()):
        about = _of_post(doc, marked, linked & wholes) or _about_text(
            doc, claims, marked, above
        )
        if about is not None:
            return about
    # Word for word a heading, where nothing else that is claimed is printed.
    is_slogan = claimed and claimed.isdisjoint(first | lines.keys())
    wholly = wholes & lesser.keys() if is_slogan and first <= own | linked else set()
    said = [words_in(text) for text, _ in claims]
    least = min((len(letters(text)) for text, _ in claims), default=0)
    for n, heading in enumerate(marked):
        key = letters(heading.text)
        is_logo = key in linked - claimed - wholes - parts and _LOGO * len(key) < least
        if key not in own:
            is_it = is_about(heading.text, said) and not is_logo
            vote(heading.text, (_WEIGHTS["h1"] if is_it else _STRANGER) - 0.1 * n)
    seen: set[str] = set()
    for text, source in claims:
        key = letters(text)
        weight = _WEIGHTS.get(source, 0.5)
        if key in own or len(text) > _LONGEST:
            continue
        known = votes.keys() | lesser.keys()
        bare = told_part(text, lines, lambda: _told(doc)) or stripped(text, own, known)
        if letters(bare) not in known:
            bare = printed(text, lines, on_text(doc, text, _first_prose(doc))) or bare
        if letters(bare) not in known and source == "title" and settled:
            bare = settled[0].text
        if source in seen:
            weight *= 0.4  # a second claim of the same hand
        seen.add(source)
        vote(bare, weight if bare == text else weight * _STRIPPED)
    for key in wholly & forms.keys():
        vote(forms[key], _WEIGHTS["h1"])
    if not votes:
        return None
    return forms[max(votes, key=lambda key: votes[key])]


def _is_settled(heading: Heading, titles: set[str], sites: AbstractSet[str]) -> bool:
    """Whether an h1 is all that `<title>` says, or its beginning; no logo is."""
    key = letters(heading.text)
    is_long = len(key) >= _SHORTEST_LINE
    return key not in sites and any(
        key == title or (is_long and title.startswith(key)) for title in titles
    )


def _is_told(doc: Document, n: int) -> bool:
    """Whether a line is no heading but running text: a notice above the article."""
    text, markup = doc.blocks[n].text, doc.markup
    if markup is None or markup.is_heading(n):
        return False
    return markup.prose[n] > 0 and ends_sentence(text)


def _is_linked(doc: Document, heading: Heading) -> bool:
    """Whether a heading leads elsewhere: to the front page, if it is the site's name."""
    blocks = [doc.blocks[n] for n in heading.places]
    return doc.markup is not None and all(
        doc.markup.linked[block.index] >= len(block.text) for block in blocks
    )


def _lesser(doc: Document, parts: frozenset[str]) -> dict[str, int]:
    """The letters of lesser headings: on many pages one of them is the headline.

    Each with its place; short ones only if they are `parts` of the title.
    """
    markup = doc.markup
    if markup is None:
        return {}
    every = ((b.text, b.index) for b in doc.blocks if markup.tag(b.index) in LESSER)
    texts = islice(every, _HEADINGS_BELOW)
    found = {letters(text): n for text, n in texts if len(text) <= _LONGEST}
    return {key: n for key, n in found.items() if _is_long(key, parts)}


def _above_text(doc: Document, parts: frozenset[str]) -> dict[str, int]:
    """The last lines above the article's text, in letters, each with its place.

    One of them is the headline where a page has no headings.
    """
    markup = doc.markup
    if markup is None:
        return {}
    start = markup.boxes[doc.article].start
    lines: dict[str, int] = {}
    prose = 0
    for block in doc.blocks[max(0, start - _REACH) :]:
        is_line = block.role is UNKNOWN and len(block.text) <= _LONGEST
        key = letters(block.text) if is_line else ""
        if block.index >= start and markup.prose[block.index] and key not in parts:
            prose += 1  # the first may be a long kicker
            if prose == _SECOND:
                break
        elif is_line:
            lines[key] = block.index
    last = [*lines.items()][-_REACH:]
    return {key: n for key, n in last if _is_long(key, parts)}


def _is_long(key: str, parts: frozenset[str]) -> bool:
    """Whether a line may be a headline by its length, or by what the title says."""
    return len(key) >= (_SHORTEST_PART if key in parts else _SHORTEST_LINE)


def _about_text(
    doc: Document,
    claims: list[tuple[str, str]],
    marked: list[Heading],
    above: dict[str, int],
) -> str | None:
    """The heading that says what the text tells, where the title is no headline.

    It names the site or a section, so the text says fewer of its words: a place, "news".
    """
    told = _told(doc)
    if not told:
        return None
    said = max(len(told & words_in(text)) for text, _ in claims)
    longest = max(len(text) for text, _ in claims)
    for heading in marked:
        shared = len(told & words_in(heading.text))
        if shared >= max(_SURELY, said + 1) or (
            not said and len(heading.text) > longest
        ):
            return heading.text
    begins = _first_prose(doc)
    last = [n for n in above.values() if n < begins and not _is_told(doc, n)]
    if said >= _SURELY:
        # A line that is no heading may be the standfirst.
        last = [n for n in last if doc.markup and doc.markup.is_heading(n)]
        if not all(_is_told_of(text, doc) for text, _ in claims):
            return None
        told, said = told.difference(*(words_in(text) for text, _ in claims)), 0
    shares = [(len(told & words_in(doc.blocks[n].text)), n) for n in last]
    most, place = surest(doc, shares, _SURELY + said)
    return doc.blocks[place].text if most >= _SURELY + said else None


def _is_told_of(title: str, doc: Document) -> bool:
    """Whether a sentence of the article has a title amid it: what has a name, not a headline."""
    markup = doc.markup
    if markup is None or len(title) > _SITE or not title[:1].isupper():
        return False
    article = markup.boxes[doc.article]
    prose = [n for n in range(article.start, article.end) if markup.prose[n]]
    texts = (doc.blocks[n].text for n in prose[:_BEGINNING])
    return any(title in text and len(text) > _AMID * len(title) for text in texts)


def _of_post(doc: Document, marked: list[Heading], fronts: set[str]) -> str | None:
    """The heading of a post where all that the title says is a link to the front page."""
    if not fronts:
        return None
    places = [n for heading in marked for n in heading.places]
    return lone(doc, places, _first_prose(doc))


def _first_prose(doc: Document) -> int:
    """Position of the article's first paragraph, which may be a long kicker."""
    markup = doc.markup
    if markup is None:
        return 0
    article = markup.boxes[doc.article]
    inside = range(article.start, article.end)
    return next((n for n in inside if markup.prose[n]), article.end)


def _told(doc: Document) -> frozenset[str]:
    """The longer words that the article begins with."""
    markup = doc.markup
    if markup is None:
        return frozenset()
    article = markup.boxes[doc.article]
    prose = [n for n in range(article.start, article.end) if markup.prose[n]]
    words = _WORD.findall(
        " ".join(doc.blocks[n].text.lower() for n in prose[:_BEGINNING])
    )
    return frozenset(word for word in words if len(word) >= _LONG_WORD)
