"""What stands in an element around a picture: its lines, its picture, who is credited."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import Markup, Picture
from articlekit.rules.classes import words_of
from articlekit.text import ends_sentence

_CREDITS: Final = frozenset(
    ("credit", "credits", "copyright", "photographer", "photocredit", "imagecredit",
     "source", "sources", "byline", "author", "fotograf", "fotografo", "autor", "urheber",
     "quelle", "kilde", "rights", "attribution", "agency", "owner", "creditline",
     "fotocredit", "bildnachweis", "fonte", "fuente", "crédito", "creditos", "signature",
     "provider", "rechte", "fotoautor", "zdroj")
)  # fmt: skip
SIGNS: Final = frozenset(
    ("credit", "credits", "photocredit", "imagecredit", "fotocredit", "photographer")
)
CAPTIONS: Final = frozenset(
    ("caption", "captions", "figcaption", "bildunterschrift", "bildtext",
     "bildbeschreibung", "legend", "legende", "légende", "didascalia", "pie", "bu",
     "bijschrift", "cutline", "podpis", "leyenda", "legenda", "imagecaption", "billedtekst")
)  # fmt: skip
_BODY_TAGS: Final = frozenset(
    ("blockquote", "table", "td", "th", "pre", "dl", "dd", "dt")
)
"""In a figure too, what stands in these is body text."""
_CARD_TAGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol"))
"""What teasers have and captions have not."""
_SHORTEST = 3  # letters
_LINKED = 0.8  # of the letters: a teaser
_LOOK_AT = 120  # pictures within one element
_SIGNATURE, _STEPS = 90, 4  # characters, and elements around a line or picture
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _is_body(markup: Markup, index: int) -> bool:
    """Whether a quote, a table or code holds the block, figure or not."""
    for step, box in enumerate(markup.around(index)):
        tag = markup.boxes[box].tag
        if tag in _BODY_TAGS:
            is_around = step > 0 and tag != "blockquote"
            return is_around or not says(markup.boxes[box].name, CAPTIONS)
        if tag == "figure" or step == 4:
            return False
    return False


def is_small(
    doc: Document,
    markup: Markup,
    box: int,
    longest: int,
    most: int,
    *,
    may_link: bool = False,
) -> bool:
    """Whether an element holds so few letters and blocks, and is no card that leads on."""
    texts = [*islice(_lines(doc, markup, box), most + 1)]
    if not texts or len(texts) > most:
        return False
    length = sum(len(doc.blocks[n].text) for n in texts)
    if not _SHORTEST <= length <= longest:
        return False
    linked = 0 if may_link else sum(markup.linked[n] for n in texts)
    if linked > _LINKED * length and not ends_sentence(doc.blocks[texts[-1]].text):
        return False  # a teaser: its picture and its text lead elsewhere
    return markup.boxes[box].tag in ("figure", "figcaption") or not any(
        markup.tag(n) in _CARD_TAGS and not _signs(markup, n) for n in texts
    )


def _signs(markup: Markup, n: int) -> bool:
    """Whether a heading is in small type, and says who made the picture."""
    return says(markup.boxes[markup.inner[n]].name, SIGNS)


@lru_cache(maxsize=16384)
def says(name: str, words: frozenset[str]) -> bool:
    """Whether a class name has one of these words."""
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
        if says(markup.boxes[box].name, _CREDITS) and not says(
            markup.boxes[box].name, CAPTIONS
        ):
            return True
    return False


def picture(markup: Markup, box: int) -> tuple[str, str]:
    """Address and alternative text of the first picture in an element."""
    return next(((found.src, found.alt) for found in pictures(markup, box)), ("", ""))


def pictures(markup: Markup, box: int) -> Iterator[Picture]:
    """The pictures in an element."""
    element = markup.boxes[box]
    first = bisect_left(markup.pictures, element.start, key=attrgetter("at"))
    for found in markup.pictures[first : first + _LOOK_AT]:
        if found.at > element.end:
            break
        inner = found.box
        while inner > box:
            inner = markup.boxes[inner].parent
        if inner == box:
            yield found


def signs_picture(doc: Document, markup: Markup, box: int) -> bool:
    """Whether an element named "copyright" is one short line below a picture.

    With a year in it, it is the page's own.
    """
    element = markup.boxes[box]
    if element.end - element.start != 1:
        return False
    text = doc.blocks[element.start].text
    if len(text) > _SIGNATURE or _YEAR.search(text):
        return False
    first = bisect_left(markup.pictures, element.start - 1, key=attrgetter("at"))
    near = {*islice(markup.around(element.start), _STEPS)}
    for found in markup.pictures[first : first + _LOOK_AT]:
        if found.at > element.start:
            break
        if not found.is_mark and not near.isdisjoint(_around(markup, found.box)):
            return True
    return False


def _around(markup: Markup, box: int) -> Iterator[int]:
    for _ in range(_STEPS):
        if box <= 0:
            return
        yield box
        box = markup.boxes[box].parent
