"""Decide by its element's family, branch and company what no rule on a page could name.

A page that calls its elements by names no rule knows, or by none, still builds its
paragraphs alike, and hangs what is not the article from other branches
(`articlekit.evidence.element`, `articlekit.scales`). The figure that spoke loudest
against a block is its rule.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import islice
from typing import Final

from articlekit import scales
from articlekit.evidence import element
from articlekit.lines import word_list
from articlekit.model import UNKNOWN, Block, Document
from articlekit.page.markup import HEADINGS, Markup
from articlekit.pictures.figure_lines import says
from articlekit.prose import prose_mass
from articlekit.text import ends_sentence, size
from articlekit.titles.leads import is_lead

NAME = "weigh_elements"

# A block goes only if it weighs clearly too little; a paragraph is the dearer loss.
_DOUBT = 1.0
# A paragraph of some length, of the family that holds most of the prose, stays.
_PARAGRAPH, _OWN_FAMILY, _LINKED = 120, 0.7, 0.2
_FAMILY, _LINKS = map(element.NAMES.index, ("family_prose", "own_links"))
# With less prose than this left on the page, each sentence of it stays: there is too
# little to compare it with.
_SCARCE, _SENTENCE = 500, 6
_NEAR = 2  # elements
# Of its words those that a quote may have for itself, and be one that the text says, too;
# lines in which such a word stands.
_AGAIN, _TWICE = 0.1, 2
_LINE = 100  # characters of one of several in an element
_QUOTES: Final = frozenset(("quote", "pullquote", "blockquote", "zitat", "citation"))
_PARTS: Final = {
    **dict.fromkeys(("tr", "td", "th"), "table"),
    **dict.fromkeys(("dt", "dd"), "dl"),
}
"""What is a part of what."""


def weigh_elements(doc: Document) -> Document:
    """Take out the blocks of a page's article that weigh too little to be its text.

    >>> doc = Document.of("Most read today", "Sport", "Weather")
    >>> weigh_elements(doc) is doc  # a text has no elements
    True
    """
    if doc.markup is None:
        return doc
    scale, markup = scales.shipped("element"), doc.markup
    prose = prose_mass(doc)
    is_scarce = sum(prose) < _SCARCE
    masses = [n for n, mass in enumerate(prose) if mass]
    start, last = (masses[0], masses[-1]) if masses else (0, 0)
    said = cache(partial(_said, doc))
    changes: dict[int, Block] = {}
    for n, figures in element.figures(doc):
        block = doc.blocks[n]
        is_own = figures[_FAMILY] >= _OWN_FAMILY and figures[_LINKS] < _LINKED
        if is_own and len(block.text) >= _PARAGRAPH:
            continue
        # A figure's caption that is no picture's says who is quoted there, and code is
        # built like nothing else.
        ends = scale.ends(figures)
        if scale.weigh(ends) >= -_DOUBT or _is_set_apart(markup, n):
            continue
        if is_scarce and ends_sentence(block.text) and size(block.text) >= _SENTENCE:
            continue
        if start < n < last and _is_quote(doc, markup, n, said):
            continue
        if n <= start and not figures[_LINKS] and _is_lead(markup, n):
            continue
        rule = scale.loudest(ends).replace("_", "-")
        changes[n] = block.removed(NAME, rule, "outside")
    for n in _heads(doc, markup, changes) if changes else ():
        changes.pop(n)
    for whole in _together(doc, markup) if changes else ():
        if not all(n in changes for n in whole):
            for n in whole:
                changes.pop(n, None)
    for n in _bare_heads(doc, markup, changes) if changes else ():
        changes[n] = doc.blocks[n].removed(NAME, "heads-nothing", "outside")
    return doc.changed(changes)


def _is_set_apart(markup: Markup, n: int) -> bool:
    """Whether a block is code, or stands in a figure's caption, or in a part of one."""
    around = islice(markup.around(n), _NEAR)
    return markup.tag(n) == "pre" or any(
        markup.boxes[box].tag == "figcaption" for box in around
    )


def _is_quote(
    doc: Document, markup: Markup, n: int, said: Callable[[], Counter[str]]
) -> bool:
    """Whether a line is what somebody said, in an element that is called a quote.

    Not where the article says its words elsewhere: it is pulled out of the text then.
    """
    text = doc.blocks[n].text
    around = [markup.boxes[box] for box in islice(markup.around(n), _NEAR)]
    is_called = any(b.tag == "blockquote" or says(b.name, _QUOTES) for b in around)
    if not is_called or not ends_sentence(text) or markup.linked[n]:
        return False
    words = set(word_list(text))
    return sum(said()[word] < _TWICE for word in words) > _AGAIN * len(words)


def _said(doc: Document) -> Counter[str]:
    """In how many different lines each word stands."""
    texts = {block.text for block in doc.blocks if block.role is UNKNOWN}
    return Counter(word for text in texts for word in set(word_list(text)))


def _is_lead(markup: Markup, n: int) -> bool:
    """Whether the innermost elements of a block are called a standfirst."""
    around = islice(markup.around(n), _NEAR)
    return any(is_lead(markup.boxes[box].name, is_above=False) for box in around)


def _heads(doc: Document, markup: Markup, changes: Mapping[int, Block]) -> list[int]:
    """The headings among the changes that head a paragraph which stays, as others do.

    They stand beside it, and beside headings of their rank that stay.
    """
    boxes, inner = markup.boxes, markup.inner
    found: list[tuple[int, tuple[str, int]]] = []
    stay: set[tuple[str, int]] = set()
    for n, block in enumerate(doc.blocks[:-1]):
        tag, _, around, *_ = boxes[inner[n]]
        if block.role is not UNKNOWN or tag not in HEADINGS:
            continue
        if n not in changes:
            stay.add((tag, around))
            continue
        is_left = doc.blocks[n + 1].role is UNKNOWN and n + 1 not in changes
        if is_left and markup.prose[n + 1] and boxes[inner[n + 1]].parent == around:
            found.append((n, (tag, around)))
    return [n for n, rank in found if rank in stay]


def _bare_heads(
    doc: Document, markup: Markup, changes: Mapping[int, Block]
) -> list[int]:
    """The headings at the article's end whose own lines all weighed too little.

    A question or a sentence there may be the writer's last word.
    """
    article = markup.boxes[doc.article]
    found: list[int] = []
    is_bare = False
    for n in range(article.end - 1, article.start - 1, -1):
        block = doc.blocks[n]
        if n in changes:
            is_bare = True
        elif block.role is not UNKNOWN:
            is_bare = False
        elif is_bare and markup.is_heading(n) and not ends_sentence(block.text):
            found.append(n)
        else:
            break
    return found


def _together(doc: Document, markup: Markup) -> Iterable[list[int]]:
    """The undecided lines that share a fate: of which one stays, all do.

    Those of a table of data, of a list of terms, and short ones that breaks part in one
    element.
    """
    lines = Counter(markup.inner)
    found: dict[int, list[int]] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is not UNKNOWN:
            continue
        box = markup.inner[n]
        if whole := _PARTS.get(markup.tag(n)):
            around = (b for b in markup.around(n) if markup.boxes[b].tag == whole)
            found.setdefault(next(around, -1), []).append(n)
        elif (
            lines[box] == markup.boxes[box].end - markup.boxes[box].start
            and len(block.text) <= _LINE
        ):
            found.setdefault(box, []).append(n)
    return found.values()
