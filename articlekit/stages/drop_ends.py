"""Take out the loose lines of a page's head, and what its end tells of the author."""

import re
from itertools import islice
from typing import Final

from articlekit.dates import read_line
from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.page.markup import Markup
from articlekit.rules import words_of_all
from articlekit.text import ends_sentence, fold, size
from articlekit.titles.claims import claims_of, is_like
from articlekit.titles.leads import is_lead

NAME = "drop_ends"

_LINE = 60  # letters: a kicker, a place, a counter
_MOST = 4  # lines: more of them are a list, and the article begins with it
_LABEL, _DECK = 8, 6  # letters, and words
_LAST = 4  # blocks at the end among which a bio or a notice stands
_NOTICE = 600
_DATE = 40  # characters beside a headline
_MARKS = " ·|–—-,:/"
_AGAIN: Final = "headline-again"
_KEPT: Final = frozenset(
    ("h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "blockquote", "pre")
)
_BESIDE = 2  # paragraphs of prose, built as a first line of theirs is
_NOUNS: Final = "de"
"""Writes every noun with a capital: a third of the words in small letters will do."""
_UNCASED = 24  # letters: a name or a place has fewer
_SET_APART = re.compile(r"[\d/|:=·•@：／＝｜]| [-–—] ")
"""What a counter, a credit or a dateline has in it, and no greeting."""


def drop_ends(doc: Document) -> Document:
    """Remove short lines between headline and text, and who wrote it, told at the end."""
    if doc.markup is None:
        return doc
    markup = doc.markup
    article = markup.boxes[doc.article]
    left = [
        n for n in range(article.start, article.end) if doc.blocks[n].role is UNKNOWN
    ]
    changes: dict[int, Block] = {}
    title = max(
        (n for n, b in enumerate(doc.blocks[: article.end]) if b.role is Role.TITLE),
        default=-1,
    )
    for at, n in enumerate(left):
        block = doc.blocks[n]
        if markup.tag(n) == "h1":
            is_above = any(markup.prose[m] for m in left[at + 1 : at + 2])
            if is_above and 0 <= title < n and not _is_title(doc, n, title):
                break  # it heads the first part of the article
            changes[n] = block.removed(NAME, _AGAIN, "repeat")
            continue
        if n > title >= 0 and _is_dated_title(doc, n, title):
            changes[n] = block.removed(NAME, _AGAIN, "repeat")
            continue
        if n > title and (
            size(block.text) > _LINE
            or ends_sentence(block.text)
            or _leads_on(block.text)
            or _is_kept(markup, n)
            or _is_deck(doc, markup, n, title)
            or _opens_text(doc, markup, n, article.end)
        ):
            break
        if size(block.text) <= _LINE and not ends_sentence(block.text):
            changes[n] = block.removed(NAME, "loose-line-of-head", "navigation")
    loose = {n for n, block in changes.items() if n > title and block.rule != _AGAIN}
    if len(loose) > _MOST:
        changes = {n: block for n, block in changes.items() if n not in loose}
    names = [fold(name) for name in doc.authors]
    for n in left[-_LAST:]:
        block = doc.blocks[n]
        if n in changes or len(block.text) > _NOTICE or len(left) <= _LAST:
            continue
        folded = fold(block.text)
        if any(
            f"{folded} ".startswith((f"{name} ", f"{name}, "))
            or f" {name} " in folded[: len(name) + 24]
            for name in names
        ):
            changes[n] = block.removed(NAME, "author-at-end", "bio")
    return doc.changed(changes)


def _is_title(doc: Document, n: int, title: int) -> bool:
    """Whether an h1 may be the headline again, as printed or as the page claims it."""
    titles = [text for text, _ in claims_of(doc)]
    return is_like(doc.blocks[n].text, [*titles, doc.blocks[title].text])


def _is_dated_title(doc: Document, n: int, title: int) -> bool:
    """Whether a line says the headline again, beside a date and nothing else."""
    text, said = fold(doc.blocks[n].text), fold(doc.blocks[title].text)
    if not said or len(text) > len(said) + _DATE or said not in text:
        return False
    rest = text.replace(said, " ", 1).strip(_MARKS)
    return read_line(rest, lang=doc.lang) is not None


def _leads_on(text: str) -> bool:
    """A line that tells what follows it: "Key takeaways:"; or a sentence's first part."""
    return text[-1] in ":：,，、;" and size(text) > _LABEL


def _is_deck(doc: Document, markup: Markup, n: int, title: int) -> bool:
    """A line that a class calls the lead, or some words right below the headline."""
    names = [markup.boxes[box].name for box in islice(markup.around(n), 2)]
    if any(is_lead(name, is_above=n < title) for name in names):
        return True
    text = doc.blocks[n].text
    is_next = title >= 0 and all(
        block.stage == "find_title"
        or block.role is Role.BYLINE
        or block.kind == "stray"
        for block in doc.blocks[title:n]
    )
    return is_next and len(text.split()) >= _DECK and not markup.linked[n]


def _is_kept(markup: Markup, n: int) -> bool:
    return markup.tag(n) in _KEPT


def _opens_text(doc: Document, markup: Markup, n: int, end: int) -> bool:
    """Whether a line is built as the paragraphs beside it are, and says something.

    "Dear reader,", or what a list below it ends. A kicker has an element of another tag
    or class, or stands in another container; names and places are written in capitals.
    """
    own = markup.boxes[markup.inner[n]]
    if (
        own.tag != "p"
        or markup.linked[n]
        or not _says_something(doc.blocks[n].text, doc.lang)
    ):
        return False
    beside = (
        m
        for m in range(n + 1, end)
        if markup.prose[m]
        and doc.blocks[m].role is UNKNOWN
        and markup.boxes[markup.inner[m]][:3] == own[:3]
    )
    return len([*islice(beside, _BESIDE)]) == _BESIDE


def _says_something(text: str, lang: str | None) -> bool:
    """Whether a line without an end is words, and not what stands around a text.

    >>> _says_something("Lamp oil is", "en"), _says_something("Mara Lind, Port Halden", "en")
    (True, False)
    >>> _says_something("Werte Gäste", "de"), _says_something("Bericht und Dank des Vorstands", "de")
    (True, True)
    """
    if _SET_APART.search(text) or not text[0].isalpha():
        return False
    if text[-1] in ",，、":
        return True
    words = text.split()
    if not any(map(str.isupper, text)) and not any(map(str.islower, text)):
        return size(text) >= _UNCASED
    if len(words) > 1 and fold(words[0]) in words_of_all("salutation"):
        return True
    share = 3 if lang == _NOUNS else 2
    return share * sum(word[0].islower() for word in words) >= len(words) > 1
