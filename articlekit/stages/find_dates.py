"""Read date lines and relative ages; choose when the article appeared and changed.

Lines that hold nothing but dates leave the body. The article's own dates stand around
its head; those further down belong to teasers and comments, and only go.
"""

from collections.abc import Iterable
from dataclasses import replace

import regex

from articlekit.dates import DateLine, Moment, read_line
from articlekit.model import Block, Document, Role
from articlekit.text import is_prose

NAME = "find_dates"

_LONGEST = 200
_HEAD = 3  # prose blocks: some pages print the date below the first paragraphs
_STAMP = regex.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:am|pm|uhr|h))?", regex.IGNORECASE)
_STAMPS = 3
_NUMERIC = regex.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:19|20)?\d\d(?!\d)")


def find_dates(doc: Document) -> Document:
    """Set `published`, `modified` and `dates`; take the lines out of the body.

    >>> doc = find_dates(Document.of("Storm", "Updated: 12 May 2024, 18:05", "It was loud."))
    >>> doc.modified.value.isoformat(), [str(role) for role in doc.roles()]
    ('2024-05-12T18:05:00', ['unknown', 'removed', 'unknown'])
    """
    lines = _read(doc, None)
    order = _day_first(lines.values())
    if order is not None and any(m.ambiguous for line in lines.values() for m in _moments(line)):
        lines = _read(doc, order)
    changes: dict[int, Block] = _stamps(doc)
    for n, line in lines.items():
        block = doc.blocks[n]
        if line.rest:
            changes[n] = block.labelled(Role.BYLINE, NAME, "byline-and-date")
        elif line.relative:
            changes[n] = block.removed(NAME, "relative-age", "age")
        else:
            changes[n] = block.removed(NAME, "date-line", "date")
    published, modified = _choose([lines[n] for n in sorted(lines) if n < _head_end(doc)])
    return replace(
        doc.changed(changes),
        published=published,
        modified=modified,
        dates=tuple(m for n in sorted(lines) for m in _moments(lines[n])),
    )


def _read(doc: Document, day_first: bool | None) -> dict[int, DateLine]:
    lines: dict[int, DateLine] = {}
    for n, block in enumerate(doc.blocks):
        if block.role is not Role.UNKNOWN or len(block.text) > _LONGEST:
            continue
        line = read_line(
            block.text,
            lang=doc.lang,
            scraped_at=doc.scraped_at,
            tz=doc.tz,
            day_first=day_first,
        )
        if line is not None:
            lines[n] = line
    return lines


def _moments(line: DateLine) -> tuple[Moment, ...]:
    return tuple(m for m in (line.published, line.modified) if m is not None)


def _day_first(lines: Iterable[DateLine]) -> bool | None:
    """What the page's unambiguous dates say of 05/06; None where they disagree."""
    votes = set()
    for line in lines:
        for moment in _moments(line):
            for first, second in _NUMERIC.findall(moment.raw):
                if int(first) > 12 >= int(second):
                    votes.add(True)
                elif int(second) > 12 >= int(first):
                    votes.add(False)
    return votes.pop() if len(votes) == 1 else None


def _stamps(doc: Document) -> dict[int, Block]:
    """Bare clock times: the stamps of a live blog where there are several."""
    found = [
        n
        for n, block in enumerate(doc.blocks)
        if block.role is Role.UNKNOWN and len(block.text) <= 10 and _STAMP.fullmatch(block.text)
    ]
    if len(found) < _STAMPS:
        return {}
    return {n: doc.blocks[n].removed(NAME, "live-stamp", "live") for n in found}


def _head_end(doc: Document) -> int:
    prose = [n for n, b in enumerate(doc.blocks) if b.role is Role.UNKNOWN and is_prose(b.text)]
    return prose[_HEAD] if len(prose) > _HEAD else len(doc.blocks)


def _choose(lines: list[DateLine]) -> tuple[Moment | None, Moment | None]:
    """The first published and modified; a relative age only where no date stands."""
    dated = [line for line in lines if not line.relative] or lines
    published = next((line.published for line in dated if line.published), None)
    modified = next((line.modified for line in dated if line.modified), None)
    return published, modified
