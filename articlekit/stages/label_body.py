"""Say of each block that is left what kind of body text it is."""

import re
from itertools import islice
from typing import Final

from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.page.markup import HEADINGS, Markup
from articlekit.rules import load, words_of_all
from articlekit.text import bullet, ends_sentence, fold, size

NAME = "label_body"

_QUOTED = re.compile(r"[\"“„«»‚「『][^\"“”„«»「」]{20,}[\"”“»«」』]")
_NOTE = re.compile(r"(?<=[^\d\s][.!?…。])(?:\[?\d{1,3}\]?|[*†‡])\Z")
_SUBHEAD = 120
_OPEN = ",;:、，；：،"  # no subhead ends in one
_NEAR = 4  # elements around a block
_SEVERAL = 3  # headings
_TAGS: Final = {
    **dict.fromkeys(HEADINGS, Role.SUBHEAD),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    "blockquote": Role.QUOTE,
    "figcaption": Role.PARAGRAPH,  # of code, or of a quote: captions are named by now
}
_ROWS: Final = frozenset(("tr", "td", "th", "pre"))
_SIGNS: Final = {
    "headline": Role.SUBHEAD,
    "heading": Role.SUBHEAD,
    "row": Role.PARAGRAPH,
    "link": Role.PARAGRAPH,
}


def label_body(doc: Document) -> Document:
    """Give every undecided block its role: a paragraph unless it shows otherwise.

    >>> doc = label_body(Document.of("What comes next", "The council meets on Monday to vote."))
    >>> [str(role) for role in doc.roles()]
    ['subhead', 'paragraph']
    """
    openers = tuple(load(doc.lang).words.get("correction", ()))
    left = [n for n, block in enumerate(doc.blocks) if block.role is UNKNOWN]
    signs = [_by_sign(doc, n) for n in left]
    headed = signs.count(Role.SUBHEAD)
    changes: dict[int, Block] = {}
    for here, n in enumerate(left):
        block = doc.blocks[n]
        below = left[here + 1] if here + 1 < len(left) else None
        after = doc.blocks[below].text if below is not None else ""
        role = signs[here] or _role(block.text, after, openers)
        if role is Role.SUBHEAD and signs[here] is None:
            role = role if _may_head(doc, n, below, headed) else Role.PARAGRAPH
        changes[n] = block.labelled(role, NAME, str(role))
    return doc.changed(changes)


def _may_head(doc: Document, n: int, below: int | None, headed: int) -> bool:
    """Whether a line that is no heading may be one, on a page that has some.

    Where they are several, its short lines are labels, and entries of a list. Where they
    are one or two, it stands above running text and is no link. A line above code leads
    on to it, and one of several short lines in an element is no heading.
    """
    if doc.markup is not None and below is not None and doc.markup.tag(below) == "pre":
        return False
    if doc.markup is not None and _is_listed(doc, doc.markup, n):
        return False
    if doc.markup is None or not headed:
        return True
    is_above = below is not None and doc.markup.prose[below] > 0
    return headed < _SEVERAL and is_above and not doc.markup.linked[n]


def _is_listed(doc: Document, markup: Markup, n: int) -> bool:
    """Whether a line stands right below a short one of the same element."""
    return (
        n > 0
        and markup.inner[n] == markup.inner[n - 1]
        and not markup.prose[n - 1]
        and doc.blocks[n - 1].role is UNKNOWN
    )


def _by_sign(doc: Document, n: int) -> Role | None:
    """What the page itself calls the block; None for paragraphs and loose text."""
    if doc.markup is None:
        block = doc.blocks[n]
        return (
            None if bullet(block.text) else _SIGNS.get(doc.signs.get(block.index, ""))
        )
    if doc.markup.tag(n) in _ROWS:
        return Role.PARAGRAPH
    for box in islice(doc.markup.around(n), _NEAR):
        role = _TAGS.get(doc.markup.boxes[box].tag)
        if role is not None:
            return role
    return None


def _role(text: str, after: str, openers: tuple[str, ...]) -> Role:
    folded = fold(text[:60])
    if folded.startswith(openers) and any(_opens(folded, opener) for opener in openers):
        return Role.CORRECTION
    if bullet(text) and not (text[0] in "-–—" and ends_sentence(text)):
        return Role.LIST_ITEM  # a dash before a whole sentence opens speech
    if _QUOTED.fullmatch(text):
        return Role.QUOTE
    if (
        len(text) <= _SUBHEAD
        and text[-1] not in _OPEN
        and (text.isupper() or not ends_sentence(_NOTE.sub("", text)))
        and size(text) <= _SUBHEAD
        and size(after) > size(text)
        and not _greets(text)
    ):
        return Role.SUBHEAD
    return Role.PARAGRAPH


def _greets(text: str) -> bool:
    """Whether a line greets, as a letter to readers does: "Liebe Freunde"."""
    first, *others = text.split()
    return bool(others) and fold(first) in words_of_all("salutation")


def _opens(folded: str, opener: str) -> bool:
    rest = folded[len(opener) :]
    return folded.startswith(opener) and (not rest or not rest[0].isalnum())
