"""Take captions and credits out of the figures and picture boxes of a page.

What a figure holds is its caption, quotes and tables excepted; so is what a small box
around one or two pictures holds, if it has no heading and no list (those are teasers).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from articlekit.credits import credit_alone, credit_at_end
from articlekit.markup import Markup, running
from articlekit.model import Block, Caption, Document, Role
from articlekit.prose import prose_mass
from articlekit.rules.classes import words_of
from articlekit.text import fold

NAME = "split_figures"

_BODY_TAGS: Final = frozenset(("blockquote", "table", "td", "th", "pre", "dl", "dd", "dt"))
_CARD_TAGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol"))
_BOXES: Final = frozenset(("div", "section", "span", "p", "td", "a", "center", "table", "dl", "picture"))
_CREDITS: Final = frozenset(
    ("credit", "credits", "copyright", "photographer", "photocredit", "imagecredit", "source", "sources", "byline", "author", "fotograf", "fotografo",
     "autor", "urheber", "quelle", "kilde", "rights", "attribution", "agency", "owner", "creditline", "fotocredit", "bildnachweis", "fonte", "fuente", "crédito", "creditos", "signature", "provider", "rechte", "fotoautor", "zdroj")
)  # fmt: skip
_CAPTIONS: Final = frozenset(("caption", "captions", "figcaption", "bildunterschrift", "bildtext", "bildbeschreibung", "legend", "legende", "légende", "didascalia", "pie", "bu", "bijschrift", "podpis", "leyenda", "legenda", "imagecaption", "billedtekst"))
_LONGEST, _LONGEST_BOX, _SHORTEST = 900, 350, 3
_MOST_BLOCKS = 4
_SPARE = 0.15  # of the prose, that boxes around pictures may hold together


def split_figures(doc: Document) -> Document:
    """Label captions and credits in the article and its head, with their pictures."""
    if doc.markup is None or not doc.markup.boxes:
        return doc
    markup = doc.markup
    changes: dict[int, Block] = {}
    captions: dict[str, Caption] = {}
    for box, rule in _groups(doc, markup):
        element = markup.boxes[box]
        texts: list[int] = []
        credits: list[int] = []
        for n in range(element.start, element.end):
            if doc.blocks[n].role is Role.UNKNOWN and n not in changes:
                if not _is_body(markup, n):
                    (credits if _is_credit(markup, n, box) else texts).append(n)
        if not texts and not credits:
            continue
        caption = _caption([doc.blocks[n] for n in texts], [doc.blocks[n] for n in credits])
        for n in texts:
            role = Role.CAPTION if caption.text else Role.CREDIT
            changes[n] = doc.blocks[n].labelled(role, NAME, rule)
        for n in credits:
            changes[n] = doc.blocks[n].labelled(Role.CREDIT, NAME, rule)
        if not caption.text:
            continue
        src, alt = _picture(markup, box)
        caption = replace(caption, image=src or None, alt=alt or None)
        key = fold(caption.text)
        first = captions.get(key)
        captions[key] = _merged(first, caption) if first else caption
    return replace(doc.changed(changes), captions=(*doc.captions, *captions.values()))


def _groups(doc: Document, markup: Markup) -> Iterator[tuple[int, str]]:
    """The elements that hold one caption each, in the order of the page."""
    article = markup.boxes[doc.article]
    start, end = min(doc.head, article.start), article.end
    with_picture = _pictures(markup)
    sums = running(prose_mass(doc))
    spare = _SPARE * (sums[end] - sums[article.start])
    inside = -1
    boxes: list[int] = []
    for n, box in enumerate(markup.boxes):
        if box.start == box.end or box.end <= start or box.start >= end or box.start < inside:
            continue
        if box.start < start or box.end > end:
            continue
        if box.tag == "figure":
            if not _holds(markup, n, ("figure", "figcaption"), 2) and _is_small(doc, markup, n, _LONGEST, 8):
                inside = box.end
                yield n, "figure"
        elif box.tag == "figcaption":
            if _is_small(doc, markup, n, _LONGEST, 8):
                inside = box.end
                yield n, "figcaption"
        elif box.tag in _BOXES and _says(box.name, _CAPTIONS) and _is_small(doc, markup, n, _LONGEST_BOX, _MOST_BLOCKS):
            inside = box.end
            yield n, "caption-class"
        elif (
            box.tag in ("div", "section", "table", "center")
            and 1 <= with_picture.get(n, 0) <= 2
            and _is_small(doc, markup, n, _LONGEST_BOX, 3)
            and sum(markup.linked[box.start : box.end]) * 2 < sum(len(doc.blocks[i].text) for i in range(box.start, box.end))
        ):
            inside = box.end
            boxes.append(n)
    if sum(markup.mass(n, sums) for n in boxes) <= spare:
        for n in boxes:
            yield n, "picture-box"


def _pictures(markup: Markup) -> dict[int, int]:
    """How many pictures each element holds."""
    counts: dict[int, int] = {}
    for picture in markup.pictures:
        box = picture.box
        while box >= 0:
            counts[box] = counts.get(box, 0) + 1
            box = markup.boxes[box].parent
    return counts


def _holds(markup: Markup, box: int, tags: tuple[str, ...], least: int) -> bool:
    end = markup.boxes[box].end
    found = 0
    for inner in markup.boxes[box + 1 :]:
        if inner.start >= end:
            break
        found += inner.tag in tags and inner.end > inner.start
    return found >= least


def _is_small(doc: Document, markup: Markup, box: int, longest: int, most: int) -> bool:
    element = markup.boxes[box]
    texts = [n for n in range(element.start, element.end) if doc.blocks[n].role is Role.UNKNOWN and not _is_body(markup, n)]
    if not texts or len(texts) > most:
        return False
    length = sum(len(doc.blocks[n].text) for n in texts)
    if not _SHORTEST <= length <= longest:
        return False
    return element.tag in ("figure", "figcaption") or not any(markup.tag(n) in _CARD_TAGS for n in texts)


def _is_body(markup: Markup, index: int) -> bool:
    """Whether a quote, a table or code holds the block, figure or not."""
    for step, box in enumerate(markup.around(index)):
        tag = markup.boxes[box].tag
        if tag in _BODY_TAGS:
            return True
        if tag == "figure" or step == 4:
            return False
    return False


def _is_credit(markup: Markup, index: int, group: int) -> bool:
    for box in markup.around(index):
        if box == group:
            return False
        if _says(markup.boxes[box].name, _CREDITS) and not _says(markup.boxes[box].name, _CAPTIONS):
            return True
    return False


@lru_cache(maxsize=4096)
def _says(name: str, words: frozenset[str]) -> bool:
    return bool(name) and not words.isdisjoint(words_of(name))


def _caption(texts: list[Block], credits: list[Block]) -> Caption:
    text = " ".join(block.text for block in texts)
    name = ""
    if credits:
        printed = " ".join(dict.fromkeys(block.text for block in credits))
        alone = credit_alone(printed)
        name = alone.name if alone else printed.strip(" ()[]|–—-:©/")
    if texts:
        last = credit_alone(texts[-1].text)
        if last and len(texts) > 1:
            text = " ".join(block.text for block in texts[:-1])
            name = name or last.name
        elif last:
            text, name = "", name or last.name
        else:
            split = credit_at_end(text)
            if split:
                text, name = split.text, name or split.name
    return Caption(text, name or None, None, tuple(block.index for block in texts + credits))


def _picture(markup: Markup, box: int) -> tuple[str, str]:
    for picture in markup.pictures:
        inner = picture.box
        while inner > box:
            inner = markup.boxes[inner].parent
        if inner == box:
            return picture.src, picture.alt
    return "", ""


def _merged(first: Caption, again: Caption) -> Caption:
    """One picture printed twice on the page."""
    return replace(
        first,
        credit=first.credit or again.credit,
        alt=first.alt or again.alt,
        image=first.image or again.image,
        blocks=first.blocks + again.blocks,
    )
