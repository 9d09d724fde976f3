"""Small boxes around a picture that no class name explains: caption, or something else."""

from collections.abc import Sequence
from typing import Final

import regex

from articlekit.dates import read_line
from articlekit.model import Document
from articlekit.page.markup import Markup
from articlekit.people.bylines import is_role
from articlekit.people.names import are_people
from articlekit.pictures.credits import credit_alone, credit_at_end
from articlekit.pictures.figure_lines import is_credit, is_small, lines, says
from articlekit.rules import RuleSet
from articlekit.text import ends_sentence, fold, is_prose
from articlekit.titles.site import letters

_OTHERS: Final = frozenset(
    ("author", "byline", "date", "time", "meta", "video", "teaser", "promo", "title",
     "headline", "share", "related", "autor", "player", "embed", "podcast", "audio")
)  # fmt: skip
"""What else stands beside a picture."""
_SIGNS: Final = frozenset(("author", "byline", "autor"))
_NO_SIGNS: Final = _OTHERS - _SIGNS
_OF_PICTURE: Final = frozenset(
    ("image", "photo", "picture", "bild", "img", "foto", "imagen", "slide", "caption", "gallery", "pic", "figure", "thumbnail", "illustration")
)  # fmt: skip
_SHORTEST_BOX = 12
_INITIALS = regex.compile(r"(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’-]+")
_BELOW = 3  # blocks of the article, below which stands no headline
_DATE = 60  # characters
_LONGEST, _MOST = 350, 3  # letters, and lines


def is_picture_box(doc: Document, markup: Markup, n: int, top: int) -> bool:
    """A few lines around a picture: no byline, no date, no heading, nothing to click.

    `top` is where the headline is: see `headline`.
    """
    if not is_small(doc, markup, n, _LONGEST, _MOST):
        return False
    rules = doc.rules()
    held = [
        line
        for line in lines(doc, markup, n)
        if not rules.find(fold(doc.blocks[line].text))
    ]
    if not held:
        return False
    # Above the headline stand the date of today's paper, its motto, the stock market.
    is_named = says(markup.boxes[n].name, _OF_PICTURE)
    if (
        not is_named
        and markup.boxes[n].end <= top
        and not any(credit_at_end(doc.blocks[line].text) for line in held)
    ):
        return False
    if not is_named and any(
        markup.tag(line) == "p" and is_prose(doc.blocks[line].text) for line in held
    ):
        return False  # a column with a picture and the paragraph beside it
    if max(len(doc.blocks[line].text) for line in held) < _SHORTEST_BOX:
        return False
    for line in held:
        text = doc.blocks[line].text
        if len(text) < 2 * markup.linked[line] or (
            len(text) < _SHORTEST_BOX
            and not is_credit(markup, line, n)
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


def headline(doc: Document, markup: Markup) -> int:
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
    rules = doc.rules()
    if any(
        text.startswith(f"{name} ") and _goes_on_as(text[len(name) :], rules)
        for text in texts
        for name in claimed
        if name
    ):
        return True
    people = [text for text in texts if are_people(text)]
    return any(
        letters(name) == letters(text) for text in people for name in claimed
    ) or (bool(people) and any(is_role(t, rules) for t in texts if t not in people))


def _goes_on_as(rest: str, rules: RuleSet) -> bool:
    """What is said of an author: a role, or a sentence; on a picture she is somewhere."""
    return ends_sentence(rest) or is_role(rest.strip(" ,|–-"), rules)


def _is_dated(doc: Document, markup: Markup, n: int) -> bool:
    """Whether a line is a date, or a name and a date that are set apart on the page."""
    text = doc.blocks[n].text
    line = read_line(text, lang=doc.lang) if len(text) <= _DATE else None
    return line is not None and (
        not line.rest or (n in markup.joints and are_people(line.rest))
    )
