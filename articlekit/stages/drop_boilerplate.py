"""Take out the blocks that a rule of the language names."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from articlekit.model import UNKNOWN, Block, Document
from articlekit.page.footnotes import footnotes
from articlekit.page.markup import Markup
from articlekit.rules import Rule, RuleSet
from articlekit.rules.schema import LONGEST
from articlekit.text import ends_sentence, fold, is_prose

NAME = "drop_boilerplate"

_ADDRESS: Final = "url"
_SITE: Final = "domain"
_DESK: Final = "desk-initials"
_SEVERAL = 3  # lines of one element
_LISTS: Final = frozenset(("ul", "ol", "dl"))
_NEAR = 2  # blocks between two paragraphs of one article
_PROSE = 20  # of Markup.prose: no paragraph has less
_LABEL, _ENDS = 100, 5  # letters, and blocks at either end
# Two of them lead elsewhere, one is a bullet as well, and three open a line of code.
_ARROWS = re.compile(r"(?:>>|»»)\s*[^\W\d_]")
_LONGEST_ARROW, _MOST_ARROWS = 200, 4  # characters, and lines
_SHORTEST_LINK, _LONGEST_LINK = 12, 160  # characters


def drop_boilerplate(doc: Document) -> Document:
    """Apply the rules of `doc.lang`, each in its zone around the prose.

    >>> doc = drop_boilerplate(Document.of(
    ...     "Advertisement", "Advertisement rates rose.", lang="en"))
    >>> [(str(b.role), b.rule, b.kind) for b in doc.blocks]
    [('removed', 'advert-label', 'advertisement'), ('unknown', '', '')]
    """
    rules = doc.rules()
    asked = _in_question(doc)
    first, last = _run_of_prose(doc, dict(asked), rules)
    changes: dict[int, Block] = {}
    for n, block in asked:
        place = "head" if n < first else "tail" if n > last else "middle"
        rule = rules.find(fold(block.text), place)
        is_row = doc.signs.get(block.index) == "row"
        if rule is not None and rule.id == _DESK and not _ends_text(doc, n):
            continue
        if rule is not None and not is_row and not _is_told(doc, n, rule):
            changes[n] = block.removed(NAME, rule.id, rule.kind)
            if rule.kind == "related" and _announces(doc, n):
                changes[n + 1] = doc.blocks[n + 1].removed(NAME, rule.id, rule.kind)
    return doc.changed(_led_on(doc, asked) | changes)


def _led_on(doc: Document, asked: list[tuple[int, Block]]) -> dict[int, Block]:
    """Lines that two arrows open: on a page links. Many such are turns of a transcript."""
    found = {
        n: block.removed(NAME, "arrows", "related")
        for n, block in asked
        if _ARROWS.match(block.text)
        and len(block.text) <= _LONGEST_ARROW
        and (doc.markup is not None or not ends_sentence(block.text))
        and (doc.markup is None or doc.markup.linked[block.index])
    }
    return found if len(found) <= _MOST_ARROWS else {}


def _announces(doc: Document, n: int) -> bool:
    """Whether a prompt of a text stands above the headline it leads to: "Read more:"."""
    if doc.markup is not None or doc.blocks[n].text[-1] not in ":：":
        return False
    below = doc.blocks[n + 1] if n + 1 < len(doc.blocks) else None
    return (
        below is not None
        and below.role is UNKNOWN
        and _SHORTEST_LINK <= len(below.text) <= _LONGEST_LINK
        and not ends_sentence(below.text)
        and not is_prose(below.text)
    )


def _ends_text(doc: Document, n: int) -> bool:
    """Whether the line above is a sentence, and none stands right below: of a text an end.

    What is in brackets amid short lines is a unit, or part of a list.
    """
    above, below = doc.blocks[max(0, n - 1) : n], doc.blocks[n + 1 : n + 2]
    return any(ends_sentence(block.text) for block in above) and not any(
        block.role is UNKNOWN and is_prose(block.text) for block in below
    )


def _is_told(doc: Document, n: int, rule: Rule) -> bool:
    """An item that leads nowhere of a list that the text leads to: "It went on:".

    An address may lead somewhere: of a list, or right below such a line. The name of a
    site is one of several names that breaks part.
    """
    markup = doc.markup
    if markup is None or rule.kind != "navigation":
        return False
    if rule.id == _ADDRESS:
        above = doc.blocks[n - 1] if n else None
        is_told = (
            above is not None and above.role is UNKNOWN and above.text[-1] in ":："
        )
        return is_told or markup.tag(n) == "li" or n in footnotes(doc, markup)
    if markup.linked[n]:
        return False
    if rule.id == _SITE and _is_listed(markup, n):
        return True
    for box in markup.around(n):
        tag, _, _, start, _, _ = markup.boxes[box]
        if tag in _LISTS:
            return start > 0 and doc.blocks[start - 1].text[-1] in ":："
    return False


def _is_listed(markup: Markup, n: int) -> bool:
    """Whether a line is one of several that stand in one element with nothing between."""
    inner = markup.inner[n]
    box = markup.boxes[inner]
    around = range(max(box.start, n - _SEVERAL), min(box.end, n + _SEVERAL))
    return sum(markup.inner[m] == inner for m in around) >= _SEVERAL


def _in_question(doc: Document) -> list[tuple[int, Block]]:
    """The undecided blocks that may be furniture.

    Of a page, a long block amid the others that links nowhere is a paragraph. A row of a
    table is data: the strokes between its cells are no bar of links.
    """
    live = [
        (n, block)
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN and len(block.text) <= LONGEST
    ]
    if doc.markup is None:
        return live
    markup = doc.markup
    start, end = doc.head, markup.boxes[doc.article].end
    live = [
        (n, block) for n, block in live if start <= n < end and markup.tag(n) != "tr"
    ]
    linked, last = markup.linked, len(live) - _ENDS
    return [
        (n, block)
        for place, (n, block) in enumerate(live)
        if len(block.text) <= _LABEL or linked[block.index] or not _ENDS <= place < last
    ]


def _run_of_prose(
    doc: Document, asked: Mapping[int, Block], rules: RuleSet
) -> tuple[int, int]:
    """Where the article's paragraphs begin and end.

    A paragraph with none near it is a standfirst, a bio or a notice: what stands
    between it and the article is still the page's head or tail. So is one at either end
    that a rule would take there: a notice may be as long as a paragraph.
    """
    if doc.markup is not None:
        article = doc.markup.boxes[doc.article]
        live = range(article.start, article.end)
        prose = [
            n for n in live if doc.markup.prose[n] > _PROSE and _is_prose(doc.blocks[n])
        ]
    else:
        prose = [n for n, block in enumerate(doc.blocks) if _is_prose(block)]
    while prose and _is_named(prose[-1], "tail", asked, rules):
        prose.pop()
    heads = 0
    while heads < len(prose) and _is_named(prose[heads], "head", asked, rules):
        heads += 1
    prose = prose[heads:]
    if not prose:
        return 0, -1
    pairs = [(a, b) for a, b in pairwise(prose) if b - a <= _NEAR]
    return (pairs[0][0], pairs[-1][1]) if pairs else (prose[0], prose[-1])


def _is_named(n: int, place: str, asked: Mapping[int, Block], rules: RuleSet) -> bool:
    return n in asked and rules.find(fold(asked[n].text), place) is not None


def _is_prose(block: Block) -> bool:
    return block.role is UNKNOWN and is_prose(block.text)
