"""Which elements of a page hold one caption each: figures, and small boxes like them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from articlekit.dates import read_line
from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import Box, Markup, running
from articlekit.people import bylines
from articlekit.pictures.figure_lines import CAPTIONS, is_small, says
from articlekit.pictures.picture_boxes import headline, is_picture_box
from articlekit.prose import prose_mass
from articlekit.rules.classes import words_of
from articlekit.text import bullet, ends_sentence, fold, is_prose

_FIGURES: Final = frozenset(("figure", "figcaption"))
_BOXES: Final = frozenset(
    ("div", "section", "span", "p", "td", "a", "center", "table", "dl", "picture", "dd")
)
_AROUND: Final = frozenset(("div", "section", "table", "center"))
_IMAGES: Final = frozenset(
    ("image", "photo", "picture", "bild", "img", "foto", "media", "imagen")
)
_ABOUT: Final = frozenset(
    ("text", "description", "desc", "title", "legend", "info", "texto", "beschreibung")
)
"""After one of `_IMAGES`, these make a caption: "image-description"."""
_NOTES: Final = frozenset(
    ("callout", "note", "notice", "tip", "hint", "warning", "admonition", "alert")
)
"""Words of a frame around a paragraph."""
_LONGEST, _LONGEST_CLASS, _LONGEST_BOX = 900, 700, 350  # letters
_MOST_BLOCKS = 4
_LINE = 200  # characters
_SMALL: Final = frozenset(("small", "font"))
_SHORTEST, _TELLING = 12, 25  # letters of a caption; of one whose picture is not seen
_STEPS = 3  # elements
_LOOK_AT, _CLIMB = 120, 30  # elements within one, and around one
_SPARE = 0.15  # of the prose, that boxes around pictures may hold together


def figures(doc: Document, markup: Markup) -> Iterator[tuple[int, str]]:
    """The elements that hold one caption each, and what makes them so: figures first."""
    article = markup.boxes[doc.article]
    start, end = min(doc.head, article.start), article.end
    pictures = _pictures(markup)
    near = [
        (n, box)
        for n, box in enumerate(markup.boxes)
        if start <= box.start < box.end <= end
    ]
    taken: set[int] = set()
    for n, box in near:
        rule = _rule(doc, markup, n, pictures) if _may_tell(box) else ""
        if rule and box.start not in taken:
            whole = _with_picture(doc, markup, n, pictures) if rule != "figure" else n
            taken.update(range(markup.boxes[whole].start, markup.boxes[whole].end))
            yield whole, rule
    small: list[int] = []
    top = headline(doc, markup)
    for n, box in near:
        if (
            box.tag in _AROUND
            and not _is_caption(box.name)
            and 1 <= pictures.get(n, 0) <= 2
            and taken.isdisjoint(range(box.start, box.end))
            and not (pictures[n] > 1 and _parts_pictures(markup, n, pictures))
            and is_picture_box(doc, markup, n, top)
        ):
            taken.update(range(box.start, box.end))
            small.append(n)
    for n in _captioned(doc, markup):
        box = markup.boxes[n]
        is_near = start <= box.start < box.end <= end
        if is_near and taken.isdisjoint(range(box.start, box.end)):
            taken.add(box.start)
            yield n, "picture-line"
    if not small:
        return
    sums = running(prose_mass(doc))
    if sum(markup.mass(n, sums) for n in small) <= _SPARE * markup.mass(
        doc.article, sums
    ):
        for n in small:
            yield n, "picture-box"


def _captioned(doc: Document, markup: Markup) -> Iterator[int]:
    """Short paragraphs below a picture: in small type, or in italics and no sentence.

    In small type sentences too, but for those above the text: there it is a standfirst.
    """
    told = [p for p in markup.pictures if p.type_below and p.at < len(doc.blocks)]
    prose = prose_mass(doc) if told else []
    for picture in told:
        n = markup.inner[picture.at]
        box = markup.boxes[n]
        text = doc.blocks[picture.at].text
        if (
            box.tag in ("p", "div", "center", "td")
            and (box.start, box.end) == (picture.at, picture.at + 1)
            and _SHORTEST <= len(text) <= _LINE
            and doc.blocks[picture.at].role is UNKNOWN
            and not _tells(doc, text)
            and (
                text[-1] in ")]"
                or not ends_sentence(text)
                or (picture.type_below in _SMALL and any(prose[: picture.at]))
            )
        ):
            yield n


def _tells(doc: Document, text: str) -> bool:
    """Whether a line leads on, is an item, a correction, a byline or a date."""
    rules = doc.rules()
    return (
        text[-1] in ":,：，"
        or text[0] == "*"
        or bool(bullet(text))
        or fold(text).startswith(tuple(rules.words.get("correction", ())))
        or bool(bylines.read(text, rules)[1])
        or read_line(text, lang=doc.lang) is not None
    )


def _may_tell(box: Box) -> bool:
    """A quote is one where it is called a caption: some set captions in large type."""
    if box.tag == "blockquote":
        return says(box.name, CAPTIONS)
    return box.tag in _FIGURES or (box.tag in _BOXES and _is_caption(box.name))


def _rule(doc: Document, markup: Markup, n: int, pictures: dict[int, int]) -> str:
    """What makes an element hold a caption, whatever stands in it; "" if nothing."""
    box = markup.boxes[n]
    if box.tag == "figure":
        if _holds(markup, n, ("figure", "figcaption"), 2) or _holds(
            markup, n, ("time", "blockquote"), 1
        ):
            return ""
        if not pictures.get(n) and _is_note(doc, markup, n):
            return ""
        if _shows_code(markup, n, pictures):
            return ""  # what it is called tells of no picture
        return "figure" if is_small(doc, markup, n, _LONGEST, 8) else ""
    if box.tag == "figcaption":
        figure = _figure(markup, n)
        if _holds(markup, figure, ("time", "blockquote"), 1):
            return ""  # who said it, or when somebody wrote it
        if _shows_code(markup, figure, pictures):
            return ""
        may_link = _is_in_caption(markup, n)
        is_one = is_small(doc, markup, n, _LONGEST, 8, may_link=may_link)
        return "figcaption" if is_one else ""
    if pictures.get(n) and not says(box.name, CAPTIONS):
        return ""  # "media-text" is around a picture and the text beside it
    is_named_after = box.parent >= 0 and _is_caption(markup.boxes[box.parent].name)
    if (
        is_named_after
        and not says(box.name, CAPTIONS)
        and any(is_prose(block.text) for block in doc.blocks[box.start : box.end])
    ):
        return ""  # "media-text__content": its name is that of what is around it
    around = markup.boxes[box.parent].parent if box.parent > 0 else -1
    pictured = pictures.get(box.parent, 0) or pictures.get(around, 0)
    told = pictured or (
        box.tag != "blockquote"
        and says(box.name, CAPTIONS)
        and box.end - box.start == 1
        and len(doc.blocks[box.start].text) >= _TELLING
    )
    may_link = _is_in_caption(markup, n)
    if told and is_small(
        doc, markup, n, _LONGEST_CLASS, _MOST_BLOCKS, may_link=may_link
    ):
        return "caption-class"
    return ""


def _is_in_caption(markup: Markup, n: int) -> bool:
    """Whether a caption stands in what is called one too, with its picture.

    So writers' editors build it, who may link it; teasers are called one and not twice.
    """
    parent = markup.boxes[n].parent
    return all(says(markup.boxes[box].name, CAPTIONS) for box in (n, parent))


def _is_note(doc: Document, markup: Markup, n: int) -> bool:
    """Whether a figure is a paragraph in a frame, and says so.

    That no picture is seen in it is not enough: many are loaded later.
    """
    box = markup.boxes[n]
    if not says(box.name, _NOTES) or _holds(markup, n, ("figcaption",), 1):
        return False
    return any(is_prose(block.text) for block in doc.blocks[box.start : box.end])


def _shows_code(markup: Markup, figure: int, pictures: dict[int, int]) -> bool:
    """Whether code as typed stands in a figure, and no picture."""
    return not pictures.get(figure) and _holds(markup, figure, ("pre",), 1)


def _parts_pictures(markup: Markup, n: int, pictures: dict[int, int]) -> bool:
    """Whether boxes inside an element hold one of its pictures each, and text."""
    end = markup.boxes[n].end
    for inner in range(n + 1, min(n + _LOOK_AT, len(markup.boxes))):
        box = markup.boxes[inner]
        if box.start >= end:
            return False
        if box.tag in _AROUND and box.end > box.start and pictures.get(inner) == 1:
            return True
    return False


def _with_picture(
    doc: Document, markup: Markup, n: int, pictures: dict[int, int]
) -> int:
    """The small element around a caption that holds its picture and its credit too."""
    around, may_link = n, _is_in_caption(markup, n)
    for _ in range(_STEPS):
        if pictures.get(around, 0):
            return around
        around = markup.boxes[around].parent
        box = markup.boxes[around] if around > 0 else None
        if (
            box is None
            or box.tag not in _AROUND
            or not is_small(
                doc, markup, around, _LONGEST_BOX, _MOST_BLOCKS, may_link=may_link
            )
        ):
            return n
    return n


def _pictures(markup: Markup) -> dict[int, int]:
    """How many pictures each element holds."""
    counts: dict[int, int] = {}
    for picture in markup.pictures:
        box = -1 if picture.is_mark else picture.box
        for _ in range(_CLIMB):
            if box < 0:
                break
            counts[box] = counts.get(box, 0) + 1
            box = markup.boxes[box].parent
    return counts


def _figure(markup: Markup, n: int) -> int:
    """The figure around a caption, else the caption."""
    around = n
    for _ in range(_STEPS):
        around = markup.boxes[around].parent
        if around < 0:
            break
        if markup.boxes[around].tag == "figure":
            return around
    return n


def _holds(markup: Markup, box: int, tags: tuple[str, ...], least: int) -> bool:
    """Whether at least so many elements of these tags stand in an element."""
    end = markup.boxes[box].end
    found = 0
    for n in range(box + 1, min(box + _LOOK_AT, len(markup.boxes))):
        inner = markup.boxes[n]
        if inner.start >= end:
            break
        if inner.tag in tags and inner.end > inner.start:
            found += 1
            if found == least:
                return True
    return False


@lru_cache(maxsize=16384)
def _is_caption(name: str) -> bool:
    words = words_of(name)
    return not CAPTIONS.isdisjoint(words) or any(
        a in _IMAGES and b in _ABOUT for a, b in pairwise(words)
    )
