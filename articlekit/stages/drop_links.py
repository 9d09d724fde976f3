"""Take out lists of links, linked lines and cards that lead to other stories."""

import re
from itertools import islice, pairwise
from typing import Final

from articlekit.addresses import led_away
from articlekit.markup import SUBHEADINGS, Box, Markup, running
from articlekit.model import UNKNOWN, Block, Document
from articlekit.prose import prose_mass
from articlekit.text import ends_sentence

NAME = "drop_links"

_LISTS: Final = frozenset(("ul", "ol", "menu", "dl"))
_ITEM_SHARE, _ITEMS = 0.5, 0.75
_LINE_SHARE, _LINE = 0.8, 140
_ABOVE = 0.4  # of the prose, above the cards of other stories
_DENSE = 0.8  # of the prose among those cards, that they hold themselves
_MARKER = 26  # characters: "Read more: " before a link
_ENTRIES = 3  # stretches of prose between cards
_TEASER, _LINES = 60, 6  # characters, and lines of a card that are too many
_WHOLLY = 0.98  # of its letters
_SPARE = 0.15  # of the prose, that cards may hold together
_MOST_AWAY = 0.5
_MOSTLY = 0.6  # of the article's text
_LONGEST_PAGER = 80
_PAGER = re.compile(
    r"(?:\w{3,10}:? )?[<>«»‹›|·….\s-]*(?:\d{1,3}[<>«»‹›|·….\s-]+){1,20}(?:\d{1,3})?"
)
"""The pages an article goes on over: "Page: 1 | 2 | 3"."""
_CARD, _MANY = 700, 2  # characters; cards on a page


def drop_links(doc: Document) -> Document:
    """Remove what is there to be clicked, in the article's element.

    A linked line that ends as a sentence does stays: writers link whole sentences. So do
    lists, cards and headings of things that stand on other sites, and the article's own
    places: they are what it tells of.
    """
    if doc.markup is None:
        return doc
    markup = doc.markup
    article = markup.boxes[doc.article]
    changes: dict[int, Block] = {}
    away = led_away(doc, markup)
    sums, dropped = _Sums(doc, markup, away), 0
    for tag, _, _, start, end, _ in markup.boxes:
        inside = tag in _LISTS and article.start <= start < end <= article.end
        if inside and dropped <= start and sums.is_link_list(start, end):
            _drop(doc, changes, start, end, "link-list")
            dropped = end
            if _heads_alone(doc, markup, start - 1, end, article.end):
                _drop(doc, changes, start - 1, start, "link-list")
    for box in _inner_articles(doc, markup):
        _, _, _, start, end, _ = markup.boxes[box]
        _drop(doc, changes, start, end, "inner-article")
    cards = _cards(doc, markup, article, away)
    told: set[int] = set()
    are_article = len(cards) < _MANY or _are_article(doc, markup, cards)
    for box in cards:
        _, _, _, start, end, _ = markup.boxes[box]
        if are_article:  # its headings are the article's, linked as they are
            told.update(range(start, end))
        else:
            _drop(doc, changes, start, end, "card")
    for start, end in _linked_cards(doc, markup, article):
        _drop(doc, changes, start, end, "linked-card")
    for n in range(article.start, article.end):
        if (
            n not in told
            and _is_linked_line(doc, markup, n)
            and not (away[n] and _is_heading(markup, n))
            and not _heads_text(doc, markup, n)
        ):
            _drop(doc, changes, n, n + 1, "linked-line")
    return doc.changed(changes)


def _heads_alone(
    doc: Document, markup: Markup, head: int, below: int, stop: int
) -> bool:
    """A heading with nothing below it but a list of links that goes."""
    if (
        head < 0
        or doc.blocks[head].role is not UNKNOWN
        or not _is_heading(markup, head)
    ):
        return False
    live = (n for n in range(below, stop) if doc.blocks[n].role is UNKNOWN)
    after = next(live, None)
    return after is None or _is_heading(markup, after)


def _drop(
    doc: Document, changes: dict[int, Block], start: int, end: int, rule: str
) -> None:
    for n in range(start, end):
        if doc.blocks[n].role is UNKNOWN:
            changes.setdefault(n, doc.blocks[n].removed(NAME, rule, "related"))


def _are_article(doc: Document, markup: Markup, cards: list[int]) -> bool:
    """The cards hold much of the text themselves: a list of things, told one by one."""
    article = markup.boxes[doc.article]
    sums = running(prose_mass(doc))
    held = sum(markup.mass(box, sums) for box in cards)
    sizes = running(len(b.text) if b.role is UNKNOWN else 0 for b in doc.blocks)
    whole = sizes[article.end] - sizes[article.start]
    if sum(markup.mass(box, sizes) for box in cards) > _MOSTLY * whole:
        return True
    return held > _SPARE * (sums[article.end] - sums[article.start]) and not (
        _are_tail(markup, cards, article, sums)
    )


def _are_tail(markup: Markup, cards: list[int], article: Box, sums: list[int]) -> bool:
    """The cards stand below an article of some length, and nothing of it after them."""
    first = min(markup.boxes[box].start for box in cards)
    last = max(markup.boxes[box].end for box in cards)
    total = sums[article.end] - sums[article.start]
    before, among = sums[first] - sums[article.start], sums[last] - sums[first]
    held = sum(markup.mass(box, sums) for box in cards)
    return before >= _ABOVE * total and held >= _DENSE * among


def _inner_articles(doc: Document, markup: Markup) -> list[int]:
    """Article elements within the article: other stories, if they are small."""
    outer = markup.boxes[doc.article]
    inner = [
        n
        for n, box in enumerate(markup.boxes)
        if box.tag == "article"
        and n != doc.article
        and outer.start <= box.start < box.end <= outer.end
        and box.end - box.start < outer.end - outer.start
        and _leads_on(markup, box)
    ]
    if not inner:
        return []
    sums = running(prose_mass(doc))
    held = sum(markup.mass(n, sums) for n in inner)
    most = _SPARE * markup.mass(doc.article, sums)
    return inner if held <= most and most > 0 else []


def _leads_on(markup: Markup, box: Box) -> bool:
    """Whether an inner article links, or has a heading or a date: else it is a note."""
    return any(
        markup.linked[n] or markup.tag(n) in SUBHEADINGS or markup.tag(n) == "time"
        for n in range(box.start, box.end)
    )


def _cards(doc: Document, markup: Markup, article: Box, away: list[bool]) -> list[int]:
    """Small elements of a linked heading and some text, one heading in each.

    None if most of them lead away: things of other sites, told one by one.
    """
    heads = [
        n
        for n in range(article.start, article.end)
        if doc.blocks[n].role is UNKNOWN
        and markup.linked[n] >= _LINE_SHARE * len(doc.blocks[n].text)
        and _is_heading(markup, n)
    ]
    if len(heads) < _MANY:
        return []
    length = running(len(block.text) for block in doc.blocks)
    among = set(heads)
    marks = running([int(n in among) for n in range(len(doc.blocks))])
    cards: list[int] = []
    for n in heads:
        card = -1
        for box in markup.around(n):
            if markup.mass(box, marks) > 1 or markup.mass(box, length) > _CARD:
                break
            card = box
        if card >= 0 and markup.boxes[card].end - markup.boxes[card].start > 1:
            cards.append(card)
    lead = sum(any(away[markup.boxes[b].start : markup.boxes[b].end]) for b in cards)
    return cards if lead <= _MOST_AWAY * len(cards) else []


def _linked_cards(doc: Document, markup: Markup, article: Box) -> list[tuple[int, int]]:
    """A few lines that are all one link: a heading, and sentences that lead on.

    None if they hold much of the prose: a link that nobody closed.
    """
    found: list[tuple[int, int]] = []
    start = article.start
    for n in range(article.start, article.end + 1):
        block = doc.blocks[n] if n < article.end else None
        if (
            block is not None
            and block.role is UNKNOWN
            and markup.linked[n] >= _WHOLLY * len(block.text)
        ):
            continue
        run = range(start, n)
        start = n + 1
        if (
            len(run) in range(2, _LINES)
            and any(markup.tag(m) in SUBHEADINGS for m in run)
            and any(_is_teaser(doc.blocks[m].text) for m in run)
        ):
            found.append((run.start, run.stop))
    if not found:
        return []
    held = sum(len(doc.blocks[n].text) for card in found for n in range(*card))
    sums = running(prose_mass(doc))
    parted = sum(sums[b[0]] > sums[a[1]] for a, b in pairwise(found))
    if parted >= _ENTRIES:
        return []  # entries, each told of below its link
    most = _SPARE * (sums[article.end] - sums[article.start])
    return found if held <= most else []


def _is_teaser(text: str) -> bool:
    return len(text) >= _TEASER and ends_sentence(text)


def _heads_text(doc: Document, markup: Markup, n: int) -> bool:
    """A linked heading with text of the article below it, as lists of things have."""
    if not _is_heading(markup, n):
        return False
    below = next(
        (m for m in range(n + 1, len(doc.blocks)) if doc.blocks[m].role is UNKNOWN),
        None,
    )
    return below is not None and markup.prose[below] > 0


class _Sums:
    """Running sums over the undecided lines: lists stand in lists, however deep."""

    def __init__(self, doc: Document, markup: Markup, away: list[bool]) -> None:
        size = [len(block.text) if block.role is UNKNOWN else 0 for block in doc.blocks]
        both = [*zip(size, markup.linked, strict=True)]
        self.lines = running([length > 0 for length in size])
        self.prose = running(
            [
                length >= _LINE and links <= _LINE_SHARE * length
                for length, links in both
            ]
        )
        self.away = running(away)
        self.linked = running(
            [length > 0 and links > _ITEM_SHARE * length for length, links in both]
        )

    def is_link_list(self, start: int, end: int) -> bool:
        lines = self.lines[end] - self.lines[start]
        prose = self.prose[end] - self.prose[start]
        linked = self.linked[end] - self.linked[start]
        away = self.away[end] - self.away[start]
        return (
            0 < lines >= 2 * prose
            and linked >= _ITEMS * lines
            and away <= _MOST_AWAY * (end - start)
        )


def _is_heading(markup: Markup, n: int) -> bool:
    return any(
        markup.boxes[box].tag in SUBHEADINGS for box in islice(markup.around(n), 3)
    )


def _is_linked_line(doc: Document, markup: Markup, n: int) -> bool:
    block = doc.blocks[n]
    if block.role is not UNKNOWN or markup.tag(n) == "li":
        return False  # a list is judged as a whole
    if markup.sites[n] == "#":
        return False
    length, linked = len(block.text), markup.linked[n]
    if linked and length <= _LONGEST_PAGER and _PAGER.fullmatch(block.text):
        return True
    if linked < _LINE_SHARE * length and (
        length - linked > _MARKER or linked < length / 2
    ):
        return False
    return not (length >= 100 and ends_sentence(block.text))
