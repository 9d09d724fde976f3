"""Captions of a page that no element sets apart: lines with a credit."""

from itertools import islice

import regex

from articlekit.model import UNKNOWN, Block, Caption, Document, Role
from articlekit.page.markup import Markup
from articlekit.people.names import is_person
from articlekit.pictures.above_credits import has_sentences
from articlekit.pictures.captions import LONGEST, SHORTEST, names_source
from articlekit.pictures.credits import AGENCY_SHAPES, credit_alone, credit_at_end
from articlekit.pictures.figure_lines import picture
from articlekit.text import ends_sentence, size

_MAX_LOOSE = 120  # letters of one that has no picture above it
_SIGN = regex.compile(r"[©(\[（［【|＝=:：…摄攝影供]|\b(?:by|via)\b|/")
_BESIDE = 3  # elements around a caption, in which its picture stands
_SHORT = 24  # letters: a bare agency has no sign
_LOOSE = frozenset(("p", "div", "span", "td", "center", "em", "i", "small", "strong"))


def labelled(doc: Document, markup: Markup, stage: str) -> Document:
    """Label lines that end in a credit, or stand above one, and say so for a stage.

    >>> from articlekit.reading import read
    >>> doc = read("<p>Waves over the pier on Monday (Image: NPA)</p>", "html")
    >>> labelled(doc, doc.markup, "split_captions").captions[0].credit
    'NPA'
    """
    article = markup.boxes[doc.article]
    changes: dict[int, Block] = {}
    captions: list[Caption] = []
    pictured = frozenset(picture.at for picture in markup.pictures)
    for n in range(min(doc.head, article.start), article.end):
        block = doc.blocks[n]
        text = block.text
        if (
            block.role is not UNKNOWN
            or len(text) > LONGEST
            or ends_sentence(text)
            or not (len(text) <= _SHORT or _SIGN.search(text))
        ):
            continue
        alone = credit_alone(text)
        if alone:
            above = doc.blocks[n - 1]
            if n and n - 1 not in changes and _is_above(markup, pictured, above, block):
                changes[n - 1] = above.labelled(Role.CAPTION, stage, "credit-below")
                captions.append(
                    Caption(above.text, alone.name, None, (above.index, block.index))
                )
            elif alone.shape == "agency":
                continue  # the agency the report is from
            changes[n] = block.labelled(Role.CREDIT, stage, f"credit-{alone.shape}")
            continue
        credit = credit_at_end(text)
        if credit and credit.shape not in AGENCY_SHAPES and markup.tag(n) in _LOOSE:
            src, alt = _picture(markup, block.index)
            if credit.shape == "copyright" and not src and not is_person(credit.name):
                continue  # "All rights reserved © Halden Herald"
            if has_sentences(credit.text) or (
                not src and size(credit.text) > _MAX_LOOSE
            ):
                continue  # a paragraph, and below it whose the picture above it is
            changes[n] = block.labelled(Role.CAPTION, stage, credit.shape)
            captions.append(
                Caption(credit.text, credit.name or None, alt, (block.index,), src)
            )
    return doc.changed(changes, captions=(*doc.captions, *captions))


def _picture(markup: Markup, index: int) -> tuple[str | None, str | None]:
    """Address and alternative text of the picture beside a block."""
    for box in islice(markup.around(index), _BESIDE):
        src, alt = picture(markup, box)
        if src:
            return src, alt or None
    return None, None


def _is_above(
    markup: Markup, pictured: frozenset[int], above: Block, credit: Block
) -> bool:
    """A short line that shares its element with the credit below it.

    `pictured` are the blocks that stand right below a picture.

    What is as long as a paragraph is one, and so is a sentence, unless the picture stands
    right above it; and a picture between the two is what the credit is of. Where facts
    are from is no credit of a picture, unless there is one.
    """
    if above.role is not UNKNOWN or not SHORTEST <= size(above.text) <= LONGEST:
        return False
    if credit.index in pictured:
        return False
    if above.index not in pictured and (
        size(above.text) > _MAX_LOOSE
        or ends_sentence(above.text)
        or names_source(credit.text)
    ):
        return False
    boxes, inner = markup.boxes, markup.inner
    if markup.tag(above.index) not in _LOOSE or markup.linked[above.index] * 2 > len(
        above.text
    ):
        return False
    near = {inner[credit.index], boxes[inner[credit.index]].parent}
    return not near.isdisjoint({inner[above.index], boxes[inner[above.index]].parent})
