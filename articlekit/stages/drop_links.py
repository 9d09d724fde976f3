"""Take out lists of links, linked lines and cards that lead to other stories."""

import re
from itertools import islice
from typing import Final

from articlekit.lines import PERIOD, ending, word_list
from articlekit.model import UNKNOWN, Block, Document
from articlekit.page.addresses import led_away
from articlekit.page.cards import (
    LINKED,
    are_article,
    headed_cards,
    inner_articles,
    linked_cards,
)
from articlekit.page.footnotes import footnotes
from articlekit.page.markup import Markup, running
from articlekit.people.bylines import read
from articlekit.people.quoted import is_quoted
from articlekit.pictures.figure_lines import says
from articlekit.rules import load
from articlekit.text import ends_sentence, fold, size

NAME = "drop_links"

_LISTS: Final = frozenset(("ul", "ol", "menu", "dl"))
_ITEM_SHARE, _ITEMS = 0.5, 0.75
_LINE = 140
_MARKER = 26  # characters: "Read more: " before a link
_MOST_AWAY = 0.5
_LONGEST_PAGER = 80
_SENTENCE, _LONG_SENTENCE = 60, 100  # letters, characters
_PAGER = re.compile(
    r"(?:\w{3,10}:? )?[<>«»‹›|·….\s-]*(?:\d{1,3}[<>«»‹›|·….\s-]+){1,20}(?:\d{1,3})?"
)
"""The pages an article goes on over: "Page: 1 | 2 | 3"."""
_DATED = re.compile(r"\W*\d{1,2}[./:-]\d{1,2}[^|]{0,20}\|")
"""A row of headlines by their dates."""
_TOLD_OF = re.compile(r"https?://\S+ +(\D.+)")
"""An address as it is, and what is said of it."""
_FOLDS: Final = frozenset(("accordion", "toggle", "faq"))
_IN_A_ROW = 3  # lines
_CELLS = " | "  # between the cells of a row


def drop_links(doc: Document) -> Document:
    """Remove what is there to be clicked, in the article's element.

    A linked line that ends as a sentence does stays: writers link whole sentences. So do
    lists, cards and headings of things that stand on other sites, and the article's own
    places and notes: they are what it tells of.
    """
    if doc.markup is None:
        return _without_lists(doc)
    markup = doc.markup
    article = markup.boxes[doc.article]
    changes: dict[int, Block] = {}
    away = led_away(doc, markup)
    notes = footnotes(doc, markup)
    sums, dropped = _Sums(doc, markup, away), 0
    loose = _loose_lists(markup)
    for box, (tag, _, _, start, end, _) in enumerate(markup.boxes):
        is_list = tag in _LISTS or box in loose
        inside = is_list and article.start <= start < end <= article.end
        inside = inside and end - 1 not in notes
        if inside and dropped <= start and sums.is_link_list(start, end):
            _drop(doc, changes, start, end, "link-list")
            dropped = end
            if _heads_alone(doc, markup, start - 1, end, article.end):
                _drop(doc, changes, start - 1, start, "link-list")
    for box in inner_articles(doc, markup):
        _, _, _, start, end, _ = markup.boxes[box]
        _drop(doc, changes, start, end, "inner-article")
    cards = headed_cards(doc, markup, article, away)
    told: set[int] = set()
    is_list = are_article(doc, markup, cards)
    for box in cards:
        _, _, _, start, end, _ = markup.boxes[box]
        if is_list:  # its headings are the article's, linked as they are
            told.update(range(start, end))
        else:
            _drop(doc, changes, start, end, "card")
    for start, end in linked_cards(doc, markup, article):
        _drop(doc, changes, start, end, "linked-card")
    named = _named_things(doc, markup, away)
    for n in range(article.start, article.end):
        if (
            n not in told
            and n not in named
            and n not in notes
            and _is_linked_line(doc, markup, n)
            and not (away[n] and markup.is_heading(n))
            and not _heads_text(doc, markup, n)
            and not (away[n] and _is_amid_prose(doc, markup, n))
            and not (
                n
                and _is_address(doc.blocks[n].text)
                and doc.blocks[n - 1].text[-1] in ":："
            )
        ):
            _drop(doc, changes, n, n + 1, "linked-line")
    return doc.changed(changes)


def _named_things(doc: Document, markup: Markup, away: list[bool]) -> set[int]:
    """Lines below a heading that call a thing of another site by what it is.

    "Camera: ...", each with a label of its own. Calls to read on share theirs, and
    profiles are called by the site they are on.
    """
    named: set[int] = set()
    run: list[int] = []
    labels: set[str] = set()
    above = -1
    for n, block in enumerate(doc.blocks):
        if block.role is not UNKNOWN:
            continue
        label, colon, _ = block.text[: _MARKER + 1].partition(":")
        unlinked = len(block.text) - markup.linked[n]
        if (
            colon
            and away[n]
            and unlinked <= _MARKER
            and fold(label) != markup.sites[n]
            and (run or (above >= 0 and markup.is_heading(above)))
        ):
            run.append(n)
            labels.add(fold(label))
            if len(run) >= _IN_A_ROW and len(labels) == len(run):
                named.update(run if len(run) == _IN_A_ROW else (n,))
        else:
            run, labels = [], set()
        above = n
    return named


def _loose_lists(markup: Markup) -> set[int]:
    """Elements with items in them that no list holds: browsers show one all the same."""
    parents = {box.parent for box in markup.boxes if box.tag == "li"}
    return {box for box in parents if box >= 0 and markup.boxes[box].tag not in _LISTS}


def _without_lists(doc: Document) -> Document:
    """Of a Markdown text, lines that are nothing but links and stand in a row."""
    changes: dict[int, Block] = {}
    run: list[int] = []
    for n, block in enumerate(doc.blocks):
        if doc.signs.get(block.index) == "link":
            run.append(n)
        elif block.role is UNKNOWN:
            run = []
        if len(run) >= _IN_A_ROW:
            for m in run[-1:] if len(run) > _IN_A_ROW else run:
                _drop(doc, changes, m, m + 1, "link-list")
    return doc.changed(changes)


def _heads_alone(
    doc: Document, markup: Markup, head: int, below: int, stop: int
) -> bool:
    """A heading with nothing below it but a list of links that goes."""
    if head < 0 or doc.blocks[head].role is not UNKNOWN or not markup.is_heading(head):
        return False
    live = (n for n in range(below, stop) if doc.blocks[n].role is UNKNOWN)
    after = next(live, None)
    return after is None or markup.is_heading(after)


def _drop(
    doc: Document, changes: dict[int, Block], start: int, end: int, rule: str
) -> None:
    for n in range(start, end):
        if doc.blocks[n].role is UNKNOWN:
            changes.setdefault(n, doc.blocks[n].removed(NAME, rule, "related"))


def _heads_text(doc: Document, markup: Markup, n: int) -> bool:
    """A linked heading with text of the article below it, as lists of things have.

    So is what folds the text below it, by its name. Or a linked headline, and below it the byline and some words of what is quoted.
    """
    opens = (b for b in islice(markup.around(n), 2) if markup.boxes[b].start == n)
    if not markup.is_heading(n) and not any(
        says(markup.boxes[box].name, _FOLDS) for box in opens
    ):
        return _signs_quote(doc, n + 1)
    below = next(
        (m for m in range(n + 1, len(doc.blocks)) if doc.blocks[m].role is UNKNOWN),
        None,
    )
    return below is not None and markup.prose[below] > 0


def _is_amid_prose(doc: Document, markup: Markup, n: int) -> bool:
    """One paragraph of several in one element, between two that are text.

    What it leads to on another site is what they tell of: calls to read on stay on theirs.
    """
    return markup.tag(n) == "p" and all(
        0 <= by < len(doc.blocks)
        and doc.blocks[by].role is UNKNOWN
        and markup.prose[by] > 0
        and markup.tag(by) == "p"
        and _around(markup, by) == _around(markup, n)
        for by in (n - 1, n + 1)
    )


def _is_address(text: str) -> bool:
    """A whole web address, printed: lists of links call things by their names."""
    return text[:4] == "http" and "://" in text[:9] and " " not in text


def _around(markup: Markup, n: int) -> int:
    return markup.boxes[markup.inner[n]].parent


def _signs_quote(doc: Document, n: int) -> bool:
    """Whether a line is the byline of what the article quotes."""
    if not is_quoted(doc, n) or doc.blocks[n].role is not UNKNOWN:
        return False
    text = doc.blocks[n].text
    return len(text) <= _LINE and read(text, doc.rules())[0] == "opener"


class _Sums:
    """Running sums over the undecided lines: lists stand in lists, however deep."""

    def __init__(self, doc: Document, markup: Markup, away: list[bool]) -> None:
        size = [len(block.text) if block.role is UNKNOWN else 0 for block in doc.blocks]
        both = [
            (length, 0 if _is_address(block.text) else links)
            for length, links, block in zip(
                size, markup.linked, doc.blocks, strict=True
            )
        ]
        self.lines = running([length > 0 for length in size])
        self.prose = running(
            [length >= _LINE and links <= LINKED * length for length, links in both]
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


def _is_linked_line(doc: Document, markup: Markup, n: int) -> bool:
    block = doc.blocks[n]
    tag, *around = (markup.boxes[box].tag for box in islice(markup.around(n), 2))
    if block.role is not UNKNOWN or tag == "li" or (tag == "p" and around == ["li"]):
        return False  # a list is judged as a whole
    if markup.sites[n] == "#":
        return False
    length, linked = len(block.text), markup.linked[n]
    if linked and length <= _LONGEST_PAGER and _PAGER.fullmatch(block.text):
        return True
    if tag == "tr" and not _DATED.match(block.text):
        # A cell that is no link makes it data.
        return linked >= length - len(_CELLS) * block.text.count(_CELLS)
    if linked < LINKED * length and (length - linked > _MARKER or linked < length / 2):
        return False
    if length >= _LONG_SENTENCE and ends_sentence(block.text):
        return False
    if (told := _TOLD_OF.fullmatch(block.text)) and linked <= told.start(1):
        says = told[1]
        return says[0].isupper() or not says[0].isalpha() or not ends_sentence(says)
    return tag != "p" or not _is_statement(doc, markup, n)


def _is_statement(doc: Document, markup: Markup, n: int) -> bool:
    """A sentence that addresses nobody, beside no link: the writer linked it whole.

    Calls to read on are shorter, in any language.
    """
    text = doc.blocks[n].text
    return (
        size(text) >= _SENTENCE
        and ending(text) == PERIOD
        and not text.isupper()
        and not any(markup.linked[max(0, n - 1) : n] + markup.linked[n + 1 : n + 2])
        and load(doc.lang).words.get("address", frozenset()).isdisjoint(word_list(text))
    )
