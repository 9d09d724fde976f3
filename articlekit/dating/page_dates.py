"""Dates that only their place on a page explains."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import islice

import regex

from articlekit.dates import DateLine, Moment, read_line
from articlekit.dating.own_dates import Choice, chosen, is_labelled
from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.page.extent import is_own_foot, masthead, window
from articlekit.people.name_places import in_box
from articlekit.rules import load
from articlekit.text import fold, is_prose

_LONGEST, _SENTENCE = 140, 450  # characters
_SET_ASIDE = frozenset(("aside", "author-box", "factbox", "far-from-article"))
"""Rules for elements that may be the article's own; of other stories they are not."""
_ALONE, _LABEL = 60, 24  # characters
_FEET = frozenset(("tags-entry", "post-foot", "post-filed"))
_FIRST = frozenset(("first-published",))
_VAGUE = frozenset(("month", "year"))
_LEAD = 1  # paragraph above the line of the author and the date
_NEAR = 5  # blocks of a page between its headline and its date
_CHANGED = regex.compile(r"updat|modif|aktualis|changed", regex.IGNORECASE)
_HANDLE = re.compile(r"(?<!\S)@\w{1,30}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WRITTEN_OUT = regex.compile(
    r"(?<![\p{L}\d])(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}"
    r"|\d{1,2}([-./]) ?\d{1,2}\2 ?(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?[ -](?:de )?\p{L}{3,10}\.?[ ,-]{1,2}(?:de )?(?:19|20)\d\d"
    r"|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)(?!\d)"
    r"(?:,? (?:(?:at|um|à|a las|às|alle|kl\.?|om|@|-) )?\d{1,2}[:.h]\d\d(?::\d\d)?(?:(?i: ?[ap]\.?m)\b\.?)?)?"
)


def below_headline(doc: Document, lines: Mapping[int, DateLine]) -> Moment | None:
    """The date printed right below the headline of a page, no "Updated" on it."""
    markup = doc.markup
    if markup is None:
        return None
    for n, line in lines.items():
        moment = line.published
        if moment is None or moment.ambiguous or line.relative:
            continue
        around = [
            markup.boxes[box] for box in islice(markup.around(doc.blocks[n].index), 2)
        ]
        if any(_CHANGED.search(box.name) for box in around):
            continue
        for above in range(n - 1, max(-1, n - 1 - _NEAR), -1):
            boxes = islice(markup.around(doc.blocks[above].index), 3)
            if any(markup.boxes[box].tag == "h1" for box in boxes):
                return moment
    return None


def in_head(doc: Document) -> Choice:
    """A date in a short line of a page's head, whatever stands beside it.

    Where the line opens with "Last updated", it is that of the change: see `chosen`.
    Below the first paragraph only the author's own box has such a line.
    """
    prose, top = 0, masthead(doc)  # above the headline a blog may introduce itself
    for n in window(doc):
        block = doc.blocks[n]
        if block.role is not UNKNOWN:
            continue
        if is_prose(block.text):
            prose += n >= top
            if prose > _LEAD:
                break
        elif len(block.text) <= _LONGEST and (not prose or _is_authors(doc, n)):
            found = list(_WRITTEN_OUT.finditer(block.text))
            line = _read(doc, found[0][0]) if len(found) == 1 else None
            if line and line.published and not line.published.ambiguous:
                opened = _read(doc, block.text[: found[0].end()])
                if opened and opened.modified and not opened.published:
                    line = opened
                return chosen(((line,),))
    return None, None


def _is_authors(doc: Document, n: int) -> bool:
    """Whether a line of the author's box has but a name and a handle before its date.

    "Mara Lind, born on 5 May 1972" tells of her instead.
    """
    date = _WRITTEN_OUT.search(doc.blocks[n].text)
    names = in_box(doc, n, {}, doc.rules())[1] if date else ()
    if date is None or not names:
        return False
    before = date.string[: date.start()]
    for name in names:
        before = before.replace(name, " ")
    line = _read(doc, _HANDLE.sub(" ", before).strip(" ,·|") + " " + date[0])
    return line is not None and not line.rest


def of_entry(doc: Document) -> Moment | None:
    """The date in the sentence that stands at the foot of a blog's post.

    "This entry was posted on Thursday, April 10th, 2008 at 9:12 am and is filed under".
    """
    return _told_by(doc, _FEET)


def first_published(doc: Document) -> Moment | None:
    """The day in "This article was first published on 12 May 2024"."""
    return _told_by(doc, _FIRST)


def finer(doc: Document, published: Moment, lines: Mapping[int, DateLine]) -> Moment:
    """The same day with its time, where the page prints that once.

    Blogs have the day above their posts and "Posted at 10:14 PM" below.
    """
    if published.precision != "day" or published.source != "text":
        return published
    # A bare date may be that of a comment, or of what the article announces.
    told = [
        line.published
        for n, line in lines.items()
        if line.published and is_labelled(doc.blocks[n], line)
    ]
    entry = of_entry(doc)
    found = {
        m.value: m
        for m in (*told, *([entry] if entry else ()))
        if m.value.date() == published.value.date()
        and m.precision not in _VAGUE | {"day"}
    }
    return next(iter(found.values())) if len(found) == 1 else published


def _told_by(doc: Document, ids: frozenset[str]) -> Moment | None:
    """The one date of a block that is what one of these rules describes.

    A blog's theme may not be translated: its sentences are English then.
    """
    known = (doc.rules(), load("en"))
    for block in doc.blocks:
        if len(block.text) > _SENTENCE or not _YEAR.search(block.text):
            continue  # most paragraphs, for a thirtieth of the time
        found = [match[0] for match in _WRITTEN_OUT.finditer(block.text)]
        if len(found) != 1:
            continue
        folded = fold(block.text)
        told = {rule.id for rules in known if (rule := rules.find(folded, "tail"))}
        if not ids.isdisjoint(told):
            line = _read(doc, found[0])
            if line and line.published and not line.published.ambiguous:
                return line.published
    return None


def set_aside(doc: Document) -> Moment | None:
    """The one date that stands alone on a line of what was taken out around an article.

    In a box of its facts, or of its author, or at its foot. Where such lines name several
    days, the one below "Published": the dates of other stories come in numbers.
    """
    if doc.markup is None:
        return None
    found: dict[date, Moment] = {}
    labelled: dict[date, Moment] = {}
    for n, block in enumerate(doc.blocks):
        if not _is_aside(doc, block) or len(block.text) > _ALONE:
            continue
        line = _read(doc, block.text)
        moment = line.published if line and not line.rest else None
        if moment is None or moment.ambiguous or moment.precision in _VAGUE:
            continue
        found.setdefault(moment.value.date(), moment)
        above = doc.blocks[n - 1] if n else block
        if above.rule == block.rule and _is_label(above.text):
            whole = _read(doc, f"{above.text} {block.text}")
            if whole and whole.published and not whole.rest:
                labelled.setdefault(moment.value.date(), moment)
    days = found if len(found) == 1 else labelled
    return next(iter(days.values())) if len(days) == 1 else None


def _is_label(text: str) -> bool:
    return len(text) <= _LABEL and not any(map(str.isdigit, text))


def _is_aside(doc: Document, block: Block) -> bool:
    markup = doc.markup
    if markup is None or block.role is not Role.REMOVED or markup.linked[block.index]:
        return False
    return block.rule in _SET_ASIDE or is_own_foot(doc, block)


def _read(doc: Document, text: str) -> DateLine | None:
    return read_line(text, lang=doc.language_tag(), tz=doc.tz)
