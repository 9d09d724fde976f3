"""Cards: small boxes of a page, each of which leads to another story."""

from itertools import pairwise
from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import SUBHEADINGS, Box, Markup, running
from articlekit.prose import prose_mass
from articlekit.text import ends_sentence

LINKED: Final = 0.8  # of its letters, in a line that is there to be clicked
_WHOLLY = 0.98
_ABOVE = 0.4  # of the prose, above the cards of other stories
_DENSE = 0.8  # of the prose among those cards, that they hold themselves
_ENTRIES = 3  # stretches of prose between cards
_TEASER, _LINES = 60, 6  # characters, and lines of a card that are too many
_SPARE = 0.15  # of the prose, that cards may hold together
_MOST_AWAY = 0.5
_MOSTLY = 0.6  # of the article's text
_CARD, _MANY = 700, 2  # characters; cards on a page


def headed_cards(
    doc: Document, markup: Markup, article: Box, away: list[bool]
) -> list[int]:
    """Small elements of a linked heading and some text, one heading in each.

    None if most of them lead away: things of other sites, told one by one.
    """
    heads = [
        n
        for n in range(article.start, article.end)
        if doc.blocks[n].role is UNKNOWN
        and markup.linked[n] >= LINKED * len(doc.blocks[n].text)
        and markup.is_heading(n)
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


def are_article(doc: Document, markup: Markup, cards: list[int]) -> bool:
    """One card is no row of them; more may hold much of the text: a list of things."""
    if len(cards) < _MANY:
        return True
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


def linked_cards(doc: Document, markup: Markup, article: Box) -> list[tuple[int, int]]:
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


def inner_articles(doc: Document, markup: Markup) -> list[int]:
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
