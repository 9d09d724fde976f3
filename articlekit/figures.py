"""Which elements of a page hold one caption each: figures, and small boxes like them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex

from articlekit.bylines import is_role
from articlekit.credits import credit_alone, credit_at_end
from articlekit.dates import read_line
from articlekit.figure_lines import CAPTIONS, is_small, lines, says
from articlekit.markup import Box, Markup, running
from articlekit.model import Document
from articlekit.names import are_people
from articlekit.prose import prose_mass
from articlekit.rules.classes import words_of
from articlekit.site import letters
from articlekit.text import ends_sentence, is_prose

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
_OTHERS: Final = frozenset(
    ("author", "byline", "date", "time", "meta", "video", "teaser", "promo", "title",
     "headline", "share", "related", "autor", "player", "embed", "podcast", "audio")
)  # fmt: skip
"""What else stands beside a picture."""
_SIGNS: Final = frozenset(("author", "byline", "autor"))
_NO_SIGNS: Final = _OTHERS - _SIGNS
_OF_PICTURE: Final = (_IMAGES - {"media"}) | {
    "slide",
    "caption",
    "gallery",
    "pic",
    "figure",
    "thumbnail",
    "illustration",
}
_LONGEST, _LONGEST_CLASS, _LONGEST_BOX = 900, 700, 350  # letters
_SHORTEST_BOX = 12
_INITIALS = regex.compile(r"(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’-]+")
_MOST_BLOCKS = 4
_DATE, _LINE = 60, 200  # characters
_TELLING = 25  # letters of a caption whose picture is nowhere to be seen
_STEPS = 3  # elements
_BELOW = 3  # blocks of the article, below which stands no headline
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
    for n, box in near:
        if (
            box.tag in _AROUND
            and not _is_caption(box.name)
            and 1 <= pictures.get(n, 0) <= 2
            and taken.isdisjoint(range(box.start, box.end))
            and not (pictures[n] > 1 and _parts_pictures(markup, n, pictures))
            and _is_picture_box(doc, markup, n)
        ):
            taken.update(range(box.start, box.end))
            small.append(n)
    for n in _captioned(doc, markup):
        if taken.isdisjoint(range(markup.boxes[n].start, markup.boxes[n].end)):
            taken.add(markup.boxes[n].start)
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
    """Paragraphs in small type or italics below a picture, too short for sentences."""
    for picture in markup.pictures:
        if not picture.is_captioned or picture.at >= len(doc.blocks):
            continue
        n = markup.inner[picture.at]
        box = markup.boxes[n]
        text = doc.blocks[picture.at].text
        if (
            box.tag in ("p", "div", "center", "td")
            and (box.start, box.end) == (picture.at, picture.at + 1)
            and _SHORTEST_BOX <= len(text) <= _LINE
            and (text[-1] in ")]" or not ends_sentence(text))
        ):
            yield n


def _may_tell(box: Box) -> bool:
    return box.tag in _FIGURES or (box.tag in _BOXES and _is_caption(box.name))


def _rule(doc: Document, markup: Markup, n: int, pictures: dict[int, int]) -> str:
    """What makes an element hold a caption, whatever stands in it; "" if nothing."""
    box = markup.boxes[n]
    if box.tag == "figure":
        if _holds(markup, n, ("figure", "figcaption"), 2) or _holds(
            markup, n, ("time", "blockquote"), 1
        ):
            return ""
        return "figure" if is_small(doc, markup, n, _LONGEST, 8) else ""
    if box.tag == "figcaption":
        if _holds(markup, _figure(markup, n), ("time", "blockquote"), 1):
            return ""  # who said it, or when somebody wrote it
        return "figcaption" if is_small(doc, markup, n, _LONGEST, 8) else ""
    if pictures.get(n) and not says(box.name, CAPTIONS):
        return ""  # "media-text" is around a picture and the text beside it
    is_named_after = box.parent >= 0 and _is_caption(markup.boxes[box.parent].name)
    if is_named_after and not says(box.name, CAPTIONS):
        return ""  # "media-text__content": its name is that of what is around it
    around = markup.boxes[box.parent].parent if box.parent > 0 else -1
    pictured = pictures.get(box.parent, 0) or pictures.get(around, 0)
    told = pictured or (
        says(box.name, CAPTIONS)
        and box.end - box.start == 1
        and len(doc.blocks[box.start].text) >= _TELLING
    )
    if told and is_small(doc, markup, n, _LONGEST_CLASS, _MOST_BLOCKS):
        return "caption-class"
    return ""


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
    around = n
    for _ in range(_STEPS):
        if pictures.get(around, 0):
            return around
        around = markup.boxes[around].parent
        box = markup.boxes[around] if around > 0 else None
        if (
            box is None
            or box.tag not in _AROUND
            or not is_small(doc, markup, around, _LONGEST_BOX, _MOST_BLOCKS)
        ):
            return n
    return n


def _is_picture_box(doc: Document, markup: Markup, n: int) -> bool:
    """A few lines around a picture: no byline, no date, no heading, nothing to click."""
    if not is_small(doc, markup, n, _LONGEST_BOX, 3):
        return False
    held = lines(doc, markup, n)
    # Above the headline stand the date of today's paper, its motto, the stock market.
    if markup.boxes[n].end <= _headline(doc, markup) and not any(
        credit_at_end(doc.blocks[line].text) for line in held
    ):
        return False
    if not says(markup.boxes[n].name, _OF_PICTURE) and any(
        markup.tag(line) == "p" and is_prose(doc.blocks[line].text) for line in held
    ):
        return False  # a column with a picture and the paragraph beside it
    if max(len(doc.blocks[line].text) for line in held) < _SHORTEST_BOX:
        return False
    for line in held:
        text = doc.blocks[line].text
        if len(text) < 2 * markup.linked[line] or (
            len(text) < _SHORTEST_BOX
            and not credit_alone(text)
            and not _INITIALS.fullmatch(text)
        ):
            return False
        for box in markup.around(line):
            element = markup.boxes[box]
            if element.tag in ("time", "button", "label") or _is_other(element.name):
                return False
            if box <= n:
                break
    return not _is_of_author(doc, markup, held)


def _headline(doc: Document, markup: Markup) -> int:
    """Where the last h1 down to the article begins, or the article if there is none."""
    start = markup.boxes[doc.article].start
    marks = [
        box.start
        for box in markup.boxes
        if box.tag == "h1" and box.end > box.start and box.start <= start + _BELOW
    ]
    return marks[-1] if marks else start


def _is_other(name: str) -> bool:
    """Whether a class is of what is no caption; a "photo-byline" says who took it."""
    return says(name, _OTHERS) and not (
        says(name, _SIGNS) and says(name, _OF_PICTURE) and not says(name, _NO_SIGNS)
    )


def _is_of_author(doc: Document, markup: Markup, held: Sequence[int]) -> bool:
    """Whether lines beside a face say who wrote the article: with a date, or a role.

    A name alone may be the caption of a portrait.
    """
    texts = [doc.blocks[n].text for n in held]
    if any(_is_dated(doc, markup, n) for n in held):
        return True
    claimed = [hint.value for hint in doc.hints if hint.field == "author"]
    if any(text.startswith(f"{name} ") for text in texts for name in claimed if name):
        return True
    people = [text for text in texts if are_people(text)]
    rules = doc.rules()
    return any(
        letters(name) == letters(text) for text in people for name in claimed
    ) or (bool(people) and any(is_role(t, rules) for t in texts if t not in people))


def _is_dated(doc: Document, markup: Markup, n: int) -> bool:
    """Whether a line is a date, or a name and a date that are set apart on the page."""
    text = doc.blocks[n].text
    line = read_line(text, lang=doc.lang) if len(text) <= _DATE else None
    return line is not None and (
        not line.rest or (n in markup.joints and are_people(line.rest))
    )


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
