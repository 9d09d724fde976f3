"""Take out short lines that stand on the page again and again."""

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from itertools import islice

from articlekit.copies import (
    copied_lines,
    doubled_lines,
    is_copy,
    is_parted,
    is_whole_copy,
)
from articlekit.model import UNKNOWN, Block, Document
from articlekit.page.markup import running
from articlekit.prose import prose_mass
from articlekit.text import ends_sentence, fold, is_prose

NAME = "drop_repeats"

_OFTEN = 3
_SHORT = 60
_PARAGRAPH = 40
_WHOLE, _MOST_WHOLE = 2000, 8  # characters; blocks, as each is held against all others
_LONGEST_WHOLE = 50_000
_NEAR = 6  # lines
_NEARLY_ALL = 0.9
_PARTED = 120  # characters of a block that those below it are parts of
_NOTICES = (
    0.3  # of the text, that stands three times or more: beyond, it is the article
)
_STEP = re.compile(r" (?:>{1,2}|»|›|→|::) ")
_END, _PATH = 12, 300  # letters of a headline, and of the way to it
_CELLS = frozenset(("td", "th", "tr", "li", "dt", "dd", "h2", "h3", "h4", "h5", "h6"))


def drop_repeats(doc: Document) -> Document:
    """Drop labels that stand three times or more, and a title printed again.

    A refrain of two lines stays: tables and interviews repeat themselves too. Of a page
    only links go, as what stands by each thing of a list ("Strengths:") is no button.

    >>> doc = drop_repeats(Document.of("Show more", "One.", "Show more", "Show more"))
    >>> [str(role) for role in doc.roles()]
    ['removed', 'unknown', 'removed', 'removed']
    """
    doubled = doubled_lines(doc) if doc.markup is None else frozenset()
    folded = {
        n: fold(block.text)
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN and n not in doubled and not is_prose(block.text)
    }
    counts = Counter(folded.values())
    labels = _labels(doc, folded) if doc.markup is None else frozenset()
    title = fold(doc.title) if doc.title else None
    changes: dict[int, Block] = {}
    for n, text in folded.items():
        if text == title:
            changes[n] = doc.blocks[n].removed(NAME, "title-again", "repeat")
        elif (
            counts[text] >= _OFTEN
            and len(text) <= _SHORT
            and text not in labels
            and not _is_label(doc, n)
        ):
            changes[n] = doc.blocks[n].removed(NAME, "stands-often", "repeat")
    if doc.markup is not None:
        changes.update(_said_before(doc))
    else:
        changes.update(_said_twice(doc, doubled))
        changes.update(_whole_above(doc))
    changes.update(_paths(doc))
    changes.update(_whole(doc))
    return doc.changed(changes)


def _labels(doc: Document, folded: dict[int, str]) -> frozenset[str]:
    """What the things of a list, or two who talk, are told by in a text: "Pros:".

    Each time there is a sentence right below it; a paragraph, if no colon leads to it. A
    button has other buttons there, or the headline it leads to.
    """
    places: dict[str, list[int]] = {}
    for n, text in folded.items():
        places.setdefault(text, []).append(n)
    return frozenset(
        text
        for text, found in places.items()
        if len(found) >= _OFTEN
        and text[0] not in "([（［"  # whose pictures they are
        and sum(_leads_on(doc, n) for n in found) >= _NEARLY_ALL * len(found)
    )


def _leads_on(doc: Document, n: int) -> bool:
    if n + 1 == len(doc.blocks) or doc.blocks[n + 1].role is not UNKNOWN:
        return False
    below = doc.blocks[n + 1].text
    return is_prose(below) or (doc.blocks[n].text[-1] in ":：" and ends_sentence(below))


def _is_label(doc: Document, n: int) -> bool:
    """What the things of a list are told by on a page: no button, no link."""
    return doc.markup is not None and (
        _is_cell(doc, n) or doc.markup.linked[n] < len(doc.blocks[n].text) / 2
    )


def _is_cell(doc: Document, n: int) -> bool:
    """Tables, lists and headings repeat their words for good reason."""
    return doc.markup is not None and doc.markup.tag(n) in _CELLS


def _whole(doc: Document) -> dict[int, Block]:
    """A block that says at one go what the paragraphs around it say one by one."""
    live = [
        n
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN and len(block.text) >= _SHORT
    ]
    changes: dict[int, Block] = {}
    whole = (n for n in live if _WHOLE <= len(doc.blocks[n].text) <= _LONGEST_WHOLE)
    for n in islice(whole, _MOST_WHOLE):
        text = doc.blocks[n].text
        parts = [
            m
            for m in live
            if m != n
            and len(doc.blocks[m].text) < len(text)
            and doc.blocks[m].text in text
        ]
        if (
            len(parts) >= _OFTEN
            and sum(len(doc.blocks[m].text) for m in parts) >= len(text) / 2
        ):
            changes[n] = doc.blocks[n].removed(NAME, "whole-again", "repeat")
    return changes


def _paths(doc: Document) -> dict[int, Block]:
    """The way through the site that ends here: "Home > News > Storm shuts the harbour".

    In a text nobody knows the headline yet: it is a line, and the way is printed twice.
    """
    lines = {fold(b.text) for b in doc.blocks if _END <= len(b.text) <= _PATH}
    ends = {fold(doc.title)} if doc.title else lines
    times = Counter(b.text for b in doc.blocks if b.role is UNKNOWN)
    changes: dict[int, Block] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is UNKNOWN and len(block.text) <= _PATH:
            *above, end = _STEP.split(block.text)
            is_known = bool(doc.title) or (len(end) >= _END and times[block.text] > 1)
            if above and is_known and fold(end) in ends:
                changes[n] = block.removed(NAME, "path-to-title", "navigation")
    return changes


def _whole_above(doc: Document) -> dict[int, Block]:
    """A block of a text whose parts stand below it: an element, and those within it."""
    changes: dict[int, Block] = {}
    for n in reversed(range(len(doc.blocks) - 1)):
        block = doc.blocks[n]
        if (
            block.role is not UNKNOWN
            or not _PARTED <= len(block.text) <= _LONGEST_WHOLE
        ):
            continue
        if doc.blocks[n + 1].text == block.text:
            is_whole = n + 1 in changes
        else:
            is_whole = is_parted(doc, n, changes.keys())
        if is_whole:
            changes[n] = block.removed(NAME, "whole-again", "repeat")
    return changes


def _said_twice(doc: Document, doubled: AbstractSet[int]) -> dict[int, Block]:
    """Paragraphs of a text that stand there twice: as a teaser, or for small screens.

    The one with more prose around it is the article's; the first, where the whole text
    stands there twice.
    """
    again = set(doubled)
    places: dict[str, list[int]] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is UNKNOWN and n not in again and is_prose(block.text):
            places.setdefault(block.text, []).append(n)
    twice = [text for text, found in places.items() if len(found) > 1]
    sums = running(prose_mass(doc)) if twice else []

    def around(n: int) -> int:
        return sums[min(len(sums) - 1, n + _NEAR + 1)] - sums[max(0, n - _NEAR)]

    is_whole = is_whole_copy(places, twice)
    if is_whole:
        again |= copied_lines(doc, *places[twice[0]][:2])
    is_copied = is_whole or is_copy(places, twice)
    for text in twice:
        found = places[text]
        best = found[0] if is_copied else max(found, key=around)
        again.update(n for n in found if n != best)
    return {
        n: doc.blocks[n].removed(
            NAME, "said-twice", "copy" if n in doubled else "repeat"
        )
        for n in again
    }


def _said_before(doc: Document) -> dict[int, Block]:
    """Paragraphs of a page that say word for word what one above them said.

    Pages hold their text twice, for small screens and for wide ones; a notice that
    stands three times goes wherever it stands.
    """
    places: dict[str, list[int]] = {}
    for n, block in enumerate(doc.blocks):
        if (
            block.role is UNKNOWN
            and len(block.text) >= _PARAGRAPH
            and not _is_cell(doc, n)
        ):
            places.setdefault(block.text, []).append(n)
    said = sum(len(text) for text in places)
    again = sum(len(text) for text, found in places.items() if len(found) >= _OFTEN)
    notice = again <= _NOTICES * said
    return {
        n: doc.blocks[n].removed(NAME, "said-before", "repeat")
        for found in places.values()
        if len(found) > 1
        for n in (found if notice and len(found) >= _OFTEN else found[1:])
    }
