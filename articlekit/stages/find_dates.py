"""Read date lines and relative ages; of a page, choose when it appeared and changed.

Lines that hold nothing but dates leave the body. The article's own dates stand around
its head; those further down belong to teasers and comments, and only go. Which those
are in a text is asked once its headline is known: `choose_dates`. What a page
says of itself in its metadata goes before what it prints, which may add the time of
day, the zone, or when it was changed.
"""

from collections.abc import Callable
from dataclasses import replace

import regex

from articlekit.dates import DateLine, read_line
from articlekit.dating import page_choice
from articlekit.dating.badges import badges
from articlekit.dating.changes import after, at_foot, without_stamps
from articlekit.dating.claims import elsewhere, naive, reconciled
from articlekit.dating.day_order import (
    doubted,
    doubtful,
    is_american,
    is_day_first,
    is_one_day,
)
from articlekit.dating.events import without_events
from articlekit.dating.line_ends import without_closed
from articlekit.dating.live_stamps import live_stamps
from articlekit.dating.opening import opening, place_and_day
from articlekit.dating.own_dates import doubts, is_before, moments
from articlekit.dating.page_dates import (
    below_headline,
    finer,
    first_published,
    in_head,
    of_entry,
    set_aside,
)
from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.page.extent import masthead, reopened, window
from articlekit.people.authors import after_opener
from articlekit.people.date_lines import before_filing
from articlekit.people.dated_openers import (
    is_signed_amid,
    may_be_section,
    stands_apart,
)
from articlekit.people.names import is_person
from articlekit.people.seeming_names import is_left_whole
from articlekit.rules import load
from articlekit.text import is_prose

NAME = "find_dates"

_LONGEST = 200
_LONGEST_BLOCK = 140  # of a page, whose lines are not broken or glued
_LONGEST_BELOW = 60  # of a page, once its head is over
_PIECE = 24  # characters: longer lines are no label and no time of day
_YEAR = regex.compile(r"\d{4}")
_OPEN_LABEL = regex.compile(r",[^\d,]{3,24}\Z")  # what it labels is in the next line
_Reader = Callable[[str], DateLine | None]
_FILED = frozenset(("in", "under", "em", "en", "dans", "unter", "w", "v", "i", "sotto"))


def find_dates(doc: Document) -> Document:
    """Set `dates`, and of a page `published` and `modified`; take the lines out.

    >>> doc = find_dates(Document.of("Storm", "Updated: 12 May 2024, 18:05", "It was loud."))
    >>> doc.dates[0].value.isoformat(), [str(role) for role in doc.roles()]
    ('2024-05-12T18:05:00', ['unknown', 'removed', 'unknown'])
    """
    given, doc = doc, reopened(doc)
    lines = _read(doc, None)
    lines = page_choice.without_headings(doc, _ordered(doc, lines))
    lines, events = without_events(doc, lines)
    changes = {
        n: doc.blocks[n].removed(NAME, "live-stamp", "live") for n in live_stamps(doc)
    }
    top = masthead(doc)
    opened = {
        n: doc.blocks[n].removed(NAME, "date-line", "date")
        for n, line in lines.items()
        if place_and_day(doc, n, line) and not _names_someone(doc, n, line, n < top)
    }
    if doc.markup is not None:
        lines = {n: line for n, line in lines.items() if n not in opened}
    for n in opened.keys() & lines.keys():  # of a text it also parts head and body
        lines[n] = doubted(lines[n], {m.raw for m in moments(lines[n])})
    for n, line in lines.items():
        block = doc.blocks[n]
        if _names_someone(doc, n, line, n < top) and not _is_filed(block.text, line):
            changes[n] = block.labelled(Role.BYLINE, NAME, "byline-and-date")
        elif line.relative:
            changes[n] = block.removed(NAME, "relative-age", "age")
        else:
            changes[n] = block.removed(NAME, "date-line", "date")
    read = dict.fromkeys(m for n in sorted(lines) for m in moments(lines[n]))
    if doc.markup is None:
        return given.changed(
            changes,
            dates=tuple(read),
            date_lines=tuple((doc.blocks[n].index, line) for n, line in lines.items()),
        )
    own = page_choice.without_other_days(doc, lines)
    own, stamp = without_stamps(doc, own)
    choice = page_choice.choose(doc, own)
    published, modified = reconciled(doc, *choice, below_headline(doc, own))
    first = first_published(doc) if published and published.source == "text" else None
    if first and published and naive(first) < naive(published):
        published, modified = first, modified or replace(published, ambiguous=False)
    if published is not None:
        published = finer(doc, published, own)
    if published is None:
        opened |= {n: changes[n] for n in lines.keys() - own.keys()}
        opened |= {n: doc.blocks[n].removed(NAME, "date-line", "date") for n in events}
        printed, change = in_head(doc.changed(opened))
        modified = modified or change
        published = (
            (None if change else printed)
            or of_entry(doc)
            or elsewhere(doc)
            or set_aside(given)
            or printed
            or opening(doc)
        )
        read = dict.fromkeys(m for m in (published,) if m) | read
    modified = modified or after(published, (stamp, at_foot(given)))
    if doc.hints:
        read = dict.fromkeys(m for m in (published, modified) if m) | read
    return given.changed(
        changes,
        published=published,
        modified=modified,
        dates=tuple(read),
        warnings=doc.warnings
        + doubts((published, modified), lines.values(), undated=doc.scraped_at is None),
    )


def _read(doc: Document, day_first: bool | None) -> dict[int, DateLine]:
    """The date lines by position; a line broken in two is read as one."""

    def read(text: str) -> DateLine | None:
        return read_line(
            without_closed(text),
            lang=doc.language_tag(),
            scraped_at=doc.scraped_at,
            tz=doc.tz,
            day_first=day_first,
        )

    rules = load(doc.lang)
    lines = badges(doc, window(doc, page_choice.BELOW), read)
    longest = _LONGEST if doc.markup is None else _LONGEST_BLOCK
    prose = 0
    for n in window(doc, page_choice.BELOW):
        block = doc.blocks[n]
        if block.role is not UNKNOWN or n in lines:
            continue
        is_long = len(block.text) > longest < len(without_closed(block.text))
        if is_long and not _is_signed(doc, block):
            if doc.markup is not None:
                prose += 1
                if prose == page_choice.HEAD:
                    longest = _LONGEST_BELOW
            continue
        text = block.text
        line = read(before_filing(text, rules))
        if line is None:
            continue
        lines[n] = line
        above = n - 1
        if above in lines and not moments(line) and not line.rest:
            # "Updated at 20:56" below the date that it is the time of
            whole = read(f"{doc.blocks[above].text} {text}")
            if whole and whole.modified and whole.published:
                lines[above] = lines[n] = whole
                continue
        if (
            above >= 0
            and above not in lines
            and _is_piece(doc.blocks[above], False)
            and not (doc.markup and is_person(doc.blocks[above].text))
        ):
            whole = read(f"{doc.blocks[above].text} {text}")
            if whole and whole.rest == line.rest and _labels(whole) != _labels(line):
                line, text = whole, f"{doc.blocks[above].text} {text}"
                lines[above] = lines[n] = whole
        line, last = _continued(doc, n, text, line, read)
        first = above if lines.get(above) is lines[n] else n
        lines |= dict.fromkeys(range(first, last + 1), line)
    return lines


def _continued(
    doc: Document, n: int, text: str, line: DateLine, read: _Reader
) -> tuple[DateLine, int]:
    """A date line read with what goes on below it, and its last line.

    That is its time of day, or that of the change, behind a label that ends the line or
    has a line of its own: then both are left to the stages that take out short lines.
    """
    found, last = line, n
    for below, block in enumerate(doc.blocks[n + 1 : n + 3], n + 1):
        is_open = _OPEN_LABEL.search(text) and len(block.text) <= _LONGEST_BELOW
        is_piece = _is_piece(block, True) or _is_piece(block, False)
        if not (is_open or is_piece) or (below > n + 1 and read(block.text)):
            break  # other text, or another date with its label above it
        text = f"{text} {block.text}"
        whole = read(text)
        if whole is None or whole.rest != line.rest:
            break
        if _finer(whole, line) or _goes_on(whole, line):
            found, last = whole, below if last == below - 1 else last
        line = whole
    return found, last


def _is_signed(doc: Document, block: Block) -> bool:
    """Whether a line opens as that does by which blogs sign below the post."""
    if doc.markup is None or len(block.text) > _LONGEST_BLOCK:
        return False
    return bool(after_opener(block.text, load(doc.lang))[0])


def _is_piece(block: Block, of_time: bool) -> bool:
    """A short line that may be a date's label, or its time of day."""
    if block.role is not UNKNOWN or len(block.text) > _PIECE:
        return False
    return of_time == any(ch.isdigit() for ch in block.text)


def _labels(line: DateLine) -> tuple[bool, bool]:
    return line.published is None, line.modified is None


def _finer(whole: DateLine, line: DateLine) -> bool:
    """The joined line knows the time of the day the first line names."""
    if not all(m.precision == "day" for m in moments(line)[:1]):
        return False
    for new, old in zip(moments(whole), moments(line), strict=False):
        if old.precision != "day" or not is_one_day(new, old):
            return False
        if new.precision == "day":
            return False
    return bool(moments(line))


def _goes_on(whole: DateLine, line: DateLine) -> bool:
    """The joined line adds a change to the one moment told; "1/14" counts pictures."""
    told = moments(line)
    return bool(
        line.published is None
        and len(told) == 1
        and whole.published
        and whole.modified
        and whole.published.value == told[0].value
        and (whole.modified.precision != "day" or _YEAR.search(whole.modified.raw))
        and not is_before(whole.modified, whole.published)
    )


def _names_someone(doc: Document, n: int, line: DateLine, on_masthead: bool) -> bool:
    """What is left of a date line is a byline: opened like one, or a name.

    On a masthead a name is the paper's.
    """
    rules, text = load(doc.lang), doc.blocks[n].text
    if after_opener(line.rest, rules)[0] or is_signed_amid(doc, n, line):
        return True
    if on_masthead or may_be_section(line.rest, rules):
        return False
    return is_left_whole(text, line, doc) or stands_apart(doc, n, line)


def _is_filed(text: str, line: DateLine) -> bool:
    """What is left says where a post is filed: "Posted 3 May 2020 in Home Cooking"."""
    before, rest, _ = text.partition(line.rest) if line.rest else (text, "", "")
    words = before.split()
    return bool(rest and words) and words[-1].lower() in _FILED


def _ordered(doc: Document, lines: dict[int, DateLine]) -> dict[int, DateLine]:
    """With 05/06 read as the page's other dates are, or as its spelling suggests."""
    raws = doubtful(lines.values())
    if not raws:
        return lines
    order = is_day_first(lines.values())
    if order is not None:
        return _read(doc, order)
    if doc.lang != "en" or not all("/" in raw for raw in raws):
        return lines
    if not is_american(block.text for block in doc.blocks if is_prose(block.text)):
        return lines
    read = _read(doc, day_first=False)
    return {n: doubted(line, raws) for n, line in read.items()}
