"""Which elements of a page hold one caption each: figures, and small boxes like them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from operator import attrgetter
from typing import Final

from articlekit.markup import Box, Markup, running
from articlekit.model import UNKNOWN, Document
from articlekit.prose import prose_mass
from articlekit.rules.classes import words_of
from articlekit.text import ends_sentence

_FIGURES: Final = frozenset(("figure", "figcaption"))
_BODY_TAGS: Final = frozenset(
    ("blockquote", "table", "td", "th", "pre", "dl", "dd", "dt")
)
"""In a figure too, what stands in these is body text."""
_CARD_TAGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol"))
"""What teasers have and captions have not."""
_BOXES: Final = frozenset(
    ("div", "section", "span", "p", "td", "a", "center", "table", "dl", "picture")
)
_AROUND: Final = frozenset(("div", "section", "table", "center"))
_CREDITS: Final = frozenset(
    ("credit", "credits", "copyright", "photographer", "photocredit", "imagecredit",
     "source", "sources", "byline", "author", "fotograf", "fotografo", "autor", "urheber",
     "quelle", "kilde", "rights", "attribution", "agency", "owner", "creditline",
     "fotocredit", "bildnachweis", "fonte", "fuente", "crédito", "creditos", "signature",
     "provider", "rechte", "fotoautor", "zdroj")
)  # fmt: skip
_CAPTIONS: Final = frozenset(
    ("caption", "captions", "figcaption", "bildunterschrift", "bildtext",
     "bildbeschreibung", "legend", "legende", "légende", "didascalia", "pie", "bu",
     "bijschrift", "cutline", "podpis", "leyenda", "legenda", "imagecaption", "billedtekst")
)  # fmt: skip
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
_LONGEST, _LONGEST_CLASS, _LONGEST_BOX = 900, 700, 350  # letters
_SHORTEST, _SHORTEST_BOX = 3, 12
_MOST_BLOCKS = 4
_LINKED = 0.8  # of the letters: a teaser
_TELLING = 25  # letters of a caption whose picture is nowhere to be seen
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
    for n, box in near:
        if (
            box.tag in _AROUND
            and 1 <= pictures.get(n, 0) <= 2
            and taken.isdisjoint(range(box.start, box.end))
            and not (pictures[n] > 1 and _parts_pictures(markup, n, pictures))
            and _is_picture_box(doc, markup, n)
        ):
            taken.update(range(box.start, box.end))
            small.append(n)
    if not small:
        return
    sums = running(prose_mass(doc))
    if sum(markup.mass(n, sums) for n in small) <= _SPARE * markup.mass(
        doc.article, sums
    ):
        for n in small:
            yield n, "picture-box"


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
        return "figure" if _is_small(doc, markup, n, _LONGEST, 8) else ""
    if box.tag == "figcaption":
        if _holds(markup, _figure(markup, n), ("time", "blockquote"), 1):
            return ""  # who said it, or when somebody wrote it
        return "figcaption" if _is_small(doc, markup, n, _LONGEST, 8) else ""
    around = markup.boxes[box.parent].parent if box.parent > 0 else -1
    pictured = pictures.get(box.parent, 0) or pictures.get(around, 0)
    told = pictured or (
        _says(box.name, _CAPTIONS)
        and box.end - box.start == 1
        and len(doc.blocks[box.start].text) >= _TELLING
    )
    if told and _is_small(doc, markup, n, _LONGEST_CLASS, _MOST_BLOCKS):
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
            or not _is_small(doc, markup, around, _LONGEST_BOX, _MOST_BLOCKS)
        ):
            return n
    return n


def _is_picture_box(doc: Document, markup: Markup, n: int) -> bool:
    """A few lines around a picture: no byline, no date, no heading, nothing to click."""
    if not _is_small(doc, markup, n, _LONGEST_BOX, 3):
        return False
    for line in lines(doc, markup, n):
        text = doc.blocks[line].text
        if len(text) < 2 * markup.linked[line] or len(text) < _SHORTEST_BOX:
            return False
        for box in markup.around(line):
            element = markup.boxes[box]
            if element.tag in ("time", "button", "label") or _says(
                element.name, _OTHERS
            ):
                return False
            if box <= n:
                break
    return True


def _pictures(markup: Markup) -> dict[int, int]:
    """How many pictures each element holds."""
    counts: dict[int, int] = {}
    for picture in markup.pictures:
        box = picture.box
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


def _is_small(doc: Document, markup: Markup, box: int, longest: int, most: int) -> bool:
    texts = [*islice(_lines(doc, markup, box), most + 1)]
    if not texts or len(texts) > most:
        return False
    length = sum(len(doc.blocks[n].text) for n in texts)
    if not _SHORTEST <= length <= longest:
        return False
    if sum(markup.linked[n] for n in texts) > _LINKED * length and not ends_sentence(
        doc.blocks[texts[-1]].text
    ):
        return False  # a teaser: its picture and its text lead elsewhere
    return markup.boxes[box].tag in ("figure", "figcaption") or not any(
        markup.tag(n) in _CARD_TAGS for n in texts
    )


def _is_body(markup: Markup, index: int) -> bool:
    """Whether a quote, a table or code holds the block, figure or not."""
    for step, box in enumerate(markup.around(index)):
        tag = markup.boxes[box].tag
        if tag in _BODY_TAGS:
            return True
        if tag == "figure" or step == 4:
            return False
    return False


@lru_cache(maxsize=16384)
def _is_caption(name: str) -> bool:
    words = words_of(name)
    return not _CAPTIONS.isdisjoint(words) or any(
        a in _IMAGES and b in _ABOUT for a, b in pairwise(words)
    )


@lru_cache(maxsize=16384)
def _says(name: str, words: frozenset[str]) -> bool:
    return bool(name) and not words.isdisjoint(words_of(name))


def lines(doc: Document, markup: Markup, n: int) -> list[int]:
    """The undecided blocks of an element that are not body text in a figure."""
    return [*_lines(doc, markup, n)]


def _lines(doc: Document, markup: Markup, n: int) -> Iterator[int]:
    box = markup.boxes[n]
    for line in range(box.start, box.end):
        if doc.blocks[line].role is UNKNOWN and not _is_body(markup, line):
            yield line


def is_credit(markup: Markup, index: int, group: int) -> bool:
    """Whether a class within the group calls the block who made the picture."""
    for box in markup.around(index):
        if box == group:
            return False
        if _says(markup.boxes[box].name, _CREDITS) and not _says(
            markup.boxes[box].name, _CAPTIONS
        ):
            return True
    return False


def picture(markup: Markup, box: int) -> tuple[str, str]:
    """Address and alternative text of the first picture in an element."""
    element = markup.boxes[box]
    first = bisect_left(markup.pictures, element.start, key=attrgetter("at"))
    for found in markup.pictures[first : first + _LOOK_AT]:
        if found.at > element.end:
            break
        inner = found.box
        while inner > box:
            inner = markup.boxes[inner].parent
        if inner == box:
            return found.src, found.alt
    return "", ""
