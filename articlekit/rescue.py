"""The safety net for pages that read badly: other readings, the nearest first.

A page reads badly if next to nothing of it was kept, or little of what it says itself is
its text. Then it is read again without the rules on class names; then its text is taken
from its JSON-LD, from the data for its scripts, or from trafilatura. A warning says
which, and what stands in for the page's own blocks carries the stage "fallback".
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from articlekit.model import (
    PICTURE_ROLES,
    TEXT_ROLES,
    UNKNOWN,
    Block,
    Document,
    Role,
)
from articlekit.prose import prose_mass
from articlekit.reading import fallback
from articlekit.text import is_prose, size

NAME = "fallback"

_BESIDE = frozenset((Role.CAPTION, Role.ALT, Role.CREDIT, Role.TITLE, Role.BYLINE))
_MOST_BESIDE = 200  # lines that are looked for in a reading
_LITTLE = 250  # letters kept, with more to be had: next to nothing
_SHORT = 600
_SAME = 40  # letters by which a paragraph is known again
_WHOLE_PAGE = 1500  # characters of markup: a fragment holds nothing more
_LARGEST, _MOST_TAGS = 3_000_000, 10_000  # trafilatura is slow, and holds much, beyond
_HALF = 0.5
_TWICE = 2.0
_BY_PLACE: Final = frozenset(("drop_outside", "weigh_elements"))
"""Stages that name nothing: what they took may be text."""
_MISLED: Final = frozenset(("drop_sections", "drop_links"))
"""Stages that go by class names and links: so may what they took, if it is prose."""
_NEVER: Final = frozenset(("comments", "consent", "copyright"))


def rescued(
    doc: Document, html: str, without_classes: Callable[[], Document]
) -> Document:
    """The document, or a better reading of the page with a warning."""
    own = _kept(doc)
    told = next((h.value for h in doc.hints if h.field == "text"), "")
    if not _reads_badly(doc, own, told):
        return doc
    again = without_classes()
    kept = _kept(again)
    if size(kept) >= _TWICE * size(own) and size(kept) >= _SHORT:
        return replace(
            again,
            warnings=(
                *again.warnings,
                "fallback: read without the rules on class names",
            ),
        )
    for name, texts in _others(doc, html, told):
        if sum(map(size, texts)) >= max(_LITTLE, _TWICE * size(own)) and (
            _holds(texts, own) and not _adds_captions(doc, texts, own)
        ):
            return _exchanged(doc, texts, name)
    return doc


def _kept(doc: Document) -> str:
    return "\n".join(block.text for block in doc.blocks if block.role in TEXT_ROLES)


def _reads_badly(doc: Document, own: str, told: str) -> bool:
    letters = size(own)
    if letters < _LITTLE:
        return True
    if size(told) >= _SHORT and letters < _HALF * size(told):
        return True
    if letters >= _SHORT:
        return False
    # Readers may have written more below it.
    blank = replace(
        doc,
        blocks=tuple(
            b if b.kind == "comments" else b._replace(role=UNKNOWN) for b in doc.blocks
        ),
    )
    return sum(prose_mass(blank)) > 3 * letters


def _holds(texts: list[str], own: str) -> bool:
    """A better reading has what was read already: else it is of another article."""
    first = next((line for line in own.splitlines() if is_prose(line)), "")
    start = _letters(first)[:_SAME]
    return any(start in _letters(text) for text in texts)


def _adds_captions(doc: Document, texts: list[str], own: str) -> bool:
    """Whether a reading has little more than what is known to be beside the text.

    Of a report in pictures it is one paragraph, the captions among the rest.
    """
    said = _letters("".join(texts))
    apart = [b.text for b in doc.blocks if b.role in _BESIDE][:_MOST_BESIDE]
    known = (text for text in apart if (key := _letters(text))[_SAME:] and key in said)
    left = sum(map(size, texts)) - sum(map(size, known))
    return left < max(_LITTLE, _TWICE * size(own))


def _letters(text: str) -> str:
    return "".join(ch for ch in text.casefold() if ch.isalnum())


def _others(doc: Document, html: str, told: str) -> Iterator[tuple[str, list[str]]]:
    yield "JSON-LD", fallback.paragraphs(told)
    yield "the data for its scripts", fallback.from_state(html)
    if _WHOLE_PAGE <= len(html) <= _LARGEST and html.count("<") <= _MOST_TAGS:
        texts = fallback.from_trafilatura(html)
        known = _told_apart(doc) if texts else set()
        yield "trafilatura", [text for text in texts if _letters(text) not in known]


def _told_apart(doc: Document) -> set[str]:
    """The letters of the lines known not to be text, and of the elements they fill.

    Headline, byline, captions, and what a rule took by what it says; of what was taken
    by its class name or its links the labels, and the talk of readers.
    """
    known: set[str] = set()
    inner = doc.markup.inner if doc.markup else ()
    for _, group in groupby(doc.blocks, lambda b: inner[b.index] if inner else b.index):
        blocks = list(group)
        if all(map(_is_told_apart, blocks)):
            known.add(_letters("".join(block.text for block in blocks)))
        known.update(_letters(b.text) for b in blocks if _is_told_apart(b))
    return known


def _is_told_apart(block: Block) -> bool:
    if block.role is not Role.REMOVED:
        return block.role in PICTURE_ROLES | {Role.TITLE, Role.BYLINE}
    if block.stage in _BY_PLACE:
        return False
    return (
        block.stage not in _MISLED or block.kind in _NEVER or not is_prose(block.text)
    )


def _exchanged(doc: Document, texts: list[str], name: str) -> Document:
    """These paragraphs for the document's own, each of which is still told of."""
    blocks = [
        block.removed(NAME, "replaced", "outside")
        if block.role in TEXT_ROLES
        else block
        for block in doc.blocks
    ]
    rule = name.rpartition(" ")[2].lower()
    first = max((block.index for block in blocks), default=-1) + 1
    blocks += [
        Block(text, first + n, Role.PARAGRAPH, NAME, rule)
        for n, text in enumerate(texts)
    ]
    return replace(
        doc,
        blocks=tuple(blocks),
        warnings=(*doc.warnings, f"fallback: text taken from {name}"),
    )
