"""Lines that say when an article appeared and who wrote it, and where it is filed."""

import regex

from articlekit.dates import read_line
from articlekit.model import Document
from articlekit.people.authors import Read, after_opener, unglued
from articlekit.people.bylines import (
    after_inner_opener,
    beside_date,
    in_date_line,
    named,
)
from articlekit.people.dated_openers import after_dated_opener, behind_section
from articlekit.people.editors import after_editing
from articlekit.people.line_tails import before_category, without_tail
from articlekit.people.name_places import in_box
from articlekit.people.uncased_names import beside
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import ends_sentence

_MOST, _WORDS = 80, 4  # characters of all headings, and words of each
_NEAR = 2  # lines
_END = r"(?<=\d|\d ?[ap]\.?m\.?)"
_IN = regex.compile(
    _END
    + r",?(?: [|·•/–—-])? (?:(?:filed )?(?:in|under)|dans|unter|em|en|i|w|v|sotto):? (?=\S)",
    regex.IGNORECASE,
)
_CALLED = regex.compile(_END + r",?(?: [|·•/–—-])? (\p{L}+) ?: ?", regex.IGNORECASE)


def before_filing(text: str, rules: RuleSet) -> str:
    """A line that is signed and dated, down to where it says behind that what it is filed under.

    A category amid the line is for `articlekit.dates.filed`.

    >>> from articlekit.rules import load
    >>> before_filing("Posted by Mara Lind on May 3, 2019 in boats, tar", load("en"))
    'Posted by Mara Lind on May 3, 2019'
    >>> before_filing("By Mara Lind on 2019-05-03 | tags: boats tar", load("en"))
    'By Mara Lind on 2019-05-03'
    >>> before_filing("Shut on May 3, 2019 in boats", load("en"))
    'Shut on May 3, 2019 in boats'
    """
    if not any(map(str.isdigit, text)):
        return text
    if not after_opener(text, rules)[0]:
        return _signed(text, len(before_category(text)), rules)
    short = without_tail(text)
    for match in _IN.finditer(short):
        if _are_headings(short[match.end() :]):
            return _signed(text, match.start(), rules)
    for match in _CALLED.finditer(short):
        is_called = match[1].lower() in words_of_all("filed")
        if is_called and not ends_sentence(short[match.end() :]):
            return _signed(text, match.start(), rules)
    return _signed(text, len(short), rules)


def _signed(text: str, end: int, rules: RuleSet) -> str:
    """The line down to there, if it names somebody: "By May 3, 2019 in most towns"."""
    lang = None if rules.lang == "any" else rules.lang
    line = read_line(text[:end], lang=lang) if end < len(text) else None
    if line is None:
        return text
    rest = beside_date(text[:end], line)
    return text[:end] if named(after_opener(rest, rules)[1], rules) else text


def beside_its_date(text: str, doc: Document, rules: RuleSet) -> tuple[str, ...]:
    """Whom a date line names: only what is no date does, and no heading it is filed under.

    >>> from articlekit.rules import load
    >>> line = "Posted by Mara Lind on May 3, 2019 in Boats, Tar"
    >>> beside_its_date(line, Document(lang="en"), load("en"))
    ('Mara Lind',)
    """
    among = in_date_line(text, rules)
    if among:
        return among
    text = before_filing(text, rules)
    rest = unglued(beside_date(text, read_line(text, lang=doc.lang)), rules)
    if after_editing(rest):
        return ()
    opener, name = after_dated_opener(behind_section(text, rest, rules), rules)
    told = named(name if opener else after_inner_opener(rest, rules), rules)
    return told or beside(text, opener, name)


def beside_own_date(doc: Document, rules: RuleSet) -> dict[int, Read]:
    """The line in an author's box beside the one date that stands beside the article.

    Some blogs have such a card in a column, and leads to what else the author wrote.

    >>> from dataclasses import replace
    >>> from articlekit.reading import read
    >>> page = "<p>May 3, 2019<p class=author><a href=/mara>Mara Lind</a><main>It was loud.</main>"
    >>> doc = replace(read(page, "html"), lang="en", article=3)
    >>> published = read_line("May 3, 2019").published
    >>> beside_own_date(replace(doc, published=published), doc.rules())
    {1: ('author-box', ('Mara Lind',))}
    """
    markup, published = doc.markup, doc.published
    if markup is None or published is None or published.source != "text":
        return {}
    own = markup.boxes[doc.article]
    around = [n for n in range(len(doc.blocks)) if not own.start <= n < own.end]
    dated = [n for n in around if published.raw in doc.blocks[n].text]
    if len(dated) != 1 or len(doc.blocks[dated[0]].text) > _MOST:
        return {}
    for n in around:
        is_link = markup.linked[n] >= len(doc.blocks[n].text)
        if is_link and 0 < abs(n - dated[0]) <= _NEAR:
            rule, authors = in_box(doc, n, {}, rules)
            if authors:
                return {n: (rule, authors)}
    return {}


def _are_headings(text: str) -> bool:
    parts = text.split(",")
    return (
        len(text) <= _MOST
        and not ends_sentence(text)
        and not any(map(str.isdigit, text))
        and all(0 < len(part.split()) <= _WORDS for part in parts)
    )
