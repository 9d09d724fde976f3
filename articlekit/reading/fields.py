"""Labelled lines on top of a text, as crawlers and people's own scrapers write them: "Title: …".

Each line is a label that is known and what it says, or a label between marks and what
it says below: "---TITLE---". Three of them, of which one is the title and one says who,
when or where, are heard; a line of dialogue or a recipe holds others.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from articlekit.dates.stamp import read_stamp
from articlekit.model import Hint

_LONGEST, _MOST = 10_000, 60  # characters, lines
_LEAST = 3  # fields
_NAME = 60  # characters of a publisher
_TITLE = 300

_KNOWN: Final = {
    name: field
    for field, names in {
        "title": "title, headline, article title, heading",
        "subject": "subject",
        "author": "author, authors, author(s), byline, writer, reporter, journalist, written by",
        "published": "date, published, published at, published on, published date, date published"
        ", published time, publish date, publication date, pub date, pubdate, publishdate, post date, posted, posted on"
        ", publishedat, published_at, publish_date, pub_date, publish_time, source_time, datepublished",
        "modified": "modified, updated, updated at, updated_at, datemodified, last updated, last modified, date modified",
        "publisher": "publisher, publication, newspaper, site, site name, sitename, website, outlet",
        "source": "source",
        "description": "description",
        "url": "url, link, article url, article link, source url, url source, permalink",
        "sender": "from, to, cc, sent",
        "other": "language, lang, section, category, categories, tags, keywords, edition, id"
        ", article id, search_id, length, word count, type, page, pages, number of pages, image"
        ", image url, image_url, urltoimage, origin_source, warning",
        "text": "content, markdown content, text, body, article, full text, article text, article body, article content"
        ", full article, main text, story",
    }.items()
    for name in names.split(", ")
}  # fmt: skip
_FIELD: Final = re.compile(r"([^\W\d_][\w ()]{1,20}?)[ \t]*+:[ \t]*+(.*)")
_MARKED: Final = re.compile(
    r"(?:[-=*#~]{2,}|[\[<{])[ \t]*+([^\W\d_][\w ()]{1,20}?)[ \t]*+:?[ \t]*+(?:[-=*#~]{2,}|[\]>}])[ \t]*+(.*)"
)
_BY: Final = re.compile(r"by[ \t]+", re.IGNORECASE)
_AND: Final = re.compile(r";|&|\band\b")
_HEARD: Final = frozenset(("title", "modified", "published", "url", "description"))
_TELLS: Final = frozenset(("author", "published", "publisher", "url"))


class _Field(NamedTuple):
    name: str
    value: str
    end: int
    """Where its line ends; of one that opens the text, where its label does."""


def split(text: str, start: int) -> tuple[int, tuple[Hint, ...]]:
    """How many characters the fields take, and what they say.

    >>> raw = "Title: Storm\\nAuthor: Mara Lind\\nDate: 2024-05-12\\nText: The sea rose."
    >>> end, hints = split(raw, 0)
    >>> raw[end:], [(hint.field, hint.value) for hint in hints]
    ('The sea rose.', [('title', 'Storm'), ('author', 'Mara Lind'), ('published', '2024-05-12')])
    >>> split("Title: Storm\\nAnna: The sea rose.\\nBen: It fell.", 0)
    (0, ())
    """
    window = text[start : start + _LONGEST]
    first = window.partition("\n")[0].strip()
    is_marked = _MARKED.fullmatch(first) is not None
    if not is_marked and _FIELD.fullmatch(first) is None:
        return 0, ()
    lines = islice(window.splitlines(keepends=True), _MOST)
    fields = [*(_marked(lines, start) if is_marked else _labelled(lines, start))]
    if is_marked and (not fields or fields[-1].name != "text"):
        return 0, ()
    hints = _hints(fields)
    end = fields[-1].end if fields else 0
    return (end, hints) if hints and text[end:].strip() else (0, ())


def _labelled(lines: Iterator[str], at: int) -> Iterator[_Field]:
    """The fields above the first line that is none."""
    for line in lines:
        found = _FIELD.fullmatch(line.strip())
        name = _KNOWN.get(found[1].lower()) if found else None
        if found and name == "text":
            yield _Field(name, "", at + _opening(line, found))
            return
        if found and name:
            yield _Field(name, found[2], at + len(line))
        elif line.strip():
            return
        at += len(line)


def _marked(lines: Iterator[str], at: int) -> Iterator[_Field]:
    """The fields between marks, each with the lines below it, down to the text."""
    name = value = ""
    for line in lines:
        told = line.strip()
        found = _MARKED.fullmatch(told)
        known = _KNOWN.get(found[1].lower()) if found else None
        if found and known:
            if name:
                yield _Field(name, value, at)
            name, value = known, found[2]
            if name == "text":
                yield _Field(name, "", at + _opening(line, found))
                return
        elif told:
            value = f"{value} {told}".strip()
        at += len(line)


def _opening(line: str, label: re.Match[str]) -> int:
    """Where the text begins that a label opens: behind it, or on the next line."""
    blank = len(line) - len(line.lstrip())
    return blank + label.start(2) if label[2] else len(line)


def _people(value: str) -> Iterator[str]:
    """Names, less "By"; a comma may part two people, or a name from what is before it."""
    for told in _AND.split(_BY.sub("", value, count=1)):
        names = told.split(",")
        is_list = all(" " in name.strip() for name in names)
        yield from filter(None, map(str.strip, names if is_list else [told]))


def _hints(fields: list[_Field]) -> tuple[Hint, ...]:
    """What the fields say, if they are an article's."""
    told = [field for field in fields if field.value or field.name == "text"]
    names = {field.name for field in fields}
    found: list[Hint] = []
    dates = [field.value for field in told if field.name == "published"]
    if dates and not any(map(read_stamp, dates)):
        return ()  # it may be read where the text's language is known
    for name, value, _ in told:
        if name == "source":
            name = "url" if value.startswith("http") else "publisher"
        if name == "subject" and "sender" in names and dates:
            name = "title"
        if name == "author":
            found += [Hint(name, person, "meta") for person in _people(value)]
        elif name in _HEARD or (name == "publisher" and len(value) <= _NAME):
            found.append(Hint(name, value, "meta"))
    said = {hint.field for hint in found}
    titles = {hint.value for hint in found if hint.field == "title"}
    is_whole = (
        len(told) >= _LEAST
        and len(titles) == 1
        and max(map(len, titles)) <= _TITLE
        and bool(said & _TELLS)
    )
    return tuple(dict.fromkeys(found)) if is_whole else ()
