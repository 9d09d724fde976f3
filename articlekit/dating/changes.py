"""When an article was changed, as a page tells it away from its date."""

from typing import Final

import regex

from articlekit.dates import DateLine, Moment, read_line
from articlekit.dating.own_dates import is_labelled, moments
from articlekit.dating.page_choice import BELOW
from articlekit.model import Document, Role
from articlekit.page.markup import Markup

_STAMP: Final = regex.compile(
    r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)"
)
_CHANGED: Final = regex.compile(r"updated|modif", regex.IGNORECASE)
_LONGEST: Final = 80  # characters


def without_stamps(
    doc: Document, lines: dict[int, DateLine]
) -> tuple[dict[int, DateLine], Moment | None]:
    """Less the stamps that themes print for machines in a box named "updated".

    Such a stamp tells of the last change alone, on every post.
    """
    markup = doc.markup
    stamps = [
        n
        for n in lines
        if markup is not None
        and _STAMP.fullmatch(doc.blocks[n].text)
        and _is_in_changed(markup, doc.blocks[n].index)
    ]
    if not stamps:
        return lines, None
    told = {moment for n in stamps for moment in moments(lines[n])}
    left = {n: line for n, line in lines.items() if n not in stamps}
    return left, told.pop() if len(told) == 1 else None


def at_foot(doc: Document) -> Moment | None:
    """The one change told by a labelled line taken out with a foot, in a box named so."""
    markup = doc.markup
    if markup is None:
        return None
    article = markup.boxes[doc.article]
    found: dict[Moment, None] = {}
    for block in doc.blocks:
        if (
            article.start <= block.index < article.end + BELOW
            and block.role is Role.REMOVED
            and len(block.text) <= _LONGEST
            and not markup.linked[block.index]
            and _is_in_changed(markup, block.index)
        ):
            line = read_line(block.text, lang=doc.language_tag(), tz=doc.tz)
            if (
                line
                and line.modified
                and not (line.published or line.rest or line.relative)
                and is_labelled(block, line)
            ):
                found[line.modified] = None
    return next(iter(found)) if len(found) == 1 else None


def after(
    published: Moment | None, changes: tuple[Moment | None, ...]
) -> Moment | None:
    """The first of the changes, if the article had appeared by then."""
    change = next(filter(None, changes), None)
    if published is None or change is None:
        return None
    return change if published.value.date() <= change.value.date() else None


def _is_in_changed(markup: Markup, index: int) -> bool:
    """Whether the innermost element around a block is named so."""
    return _CHANGED.search(markup.boxes[markup.inner[index]].name) is not None
