"""Take out what a page runs, is styled by or hands on as data: code is no text.

Tools that read every string of a page leave its scripts and style sheets between the
paragraphs, on one line or on many. A line that is code by itself goes, and with it the
lines beside it that are written like code. So does what a tool wrote above the text for
other tools to read.
"""

import re
from typing import Final

from articlekit.code_lines import is_in_words, is_written, opened, opens_comment, sort
from articlekit.model import Block, Document
from articlekit.page.markup import Markup
from articlekit.text import ends_sentence, is_prose, size

NAME = "drop_code"

_ANY: Final = re.compile(r'[{}=;@]|\w\(|" ?:|^/\*|%[0-9A-F]')
_SHOWN, _PIECE = 30, 60  # letters of a line that leads to code, characters of a piece
_SIGN: Final = re.compile(r"[{};=<>$\\_`]|^['.#:*]|[,(:]$")
_ADVERT: Final = re.compile(
    r"\W{0,3}(?:window\.)?(?:adsbygoogle|googletag|dataLayer|gtag|fbq|_gaq|_taboola|OBR)\b"
)
_COMMENT = 40  # lines
# A function that does nothing: pages define one where a script of theirs is missing.
_IDLE: Final = re.compile(
    r"(?:async )?function [\w$]{1,60} ?\([\w$, ]{0,80}\) ?\{[ ;]{0,3}\};?"
)
_REMARK: Final = ("//", "/*")


def drop_code(doc: Document) -> Document:
    """Remove the scripts, style sheets and data of a page from among its text.

    Code that no page runs is what an article shows, and so is what the text leads to
    with a colon.

    >>> doc = Document.of("One.", "window.tides = window.tides || [];", "tides.load(9);")
    >>> [(block.text, block.rule) for block in drop_code(doc).blocks]
    [('One.', ''), ('window.tides = window.tides || [];', 'script'), ('tides.load(9);', 'script')]
    """
    texts = [block.text for block in doc.blocks]
    sorts = {
        n: found
        for n, text in enumerate(texts)
        if _ANY.search(text)
        and (found := sort(text, texts[n + 1] if n + 1 < len(texts) else ""))
    }
    matter = {
        n: block.removed(NAME, "front-matter", "placeholder")
        for n, block in enumerate(doc.blocks)
        if doc.signs.get(block.index) == "matter"
    }
    if all(found == "code" for found in sorts.values()):
        idle = {} if doc.markup is not None else _idle(doc, len(matter))
        return doc.changed(matter | idle)
    changes: dict[int, Block] = dict(matter)
    if doc.markup is not None:
        return doc.changed(_on_page(doc, doc.markup, sorts))
    after = 0
    for n, found in sorts.items():
        if n < after:
            continue
        start, after = _run(texts, n, after, sorts)
        if _is_told_of(texts, start, after):  # and is not put to what tells of it
            changes |= {
                m: doc.blocks[m]._replace(gap=True)
                for m in (start, after)
                if m < len(texts)
            }
            continue
        changes |= {
            m: doc.blocks[m].removed(NAME, sorts.get(m, found), "placeholder")
            for m in range(start, after)
        }
    if len(changes) == len(doc.blocks) > len(matter):
        return doc.changed(matter)  # no page's code, but what was handed in
    return doc.changed(changes)


def _idle(doc: Document, start: int) -> dict[int, Block]:
    """Functions that do nothing, and remarks on them, above all text."""
    end = start
    while end < len(doc.blocks) and (
        _IDLE.fullmatch(text := doc.blocks[end].text) or text.startswith(_REMARK)
    ):
        end += 1
    above = range(start, end)
    does = any(_IDLE.fullmatch(doc.blocks[n].text) for n in above)
    if not does or end == len(doc.blocks):
        return {}
    return {n: doc.blocks[n].removed(NAME, "script", "placeholder") for n in above}


def _on_page(doc: Document, markup: Markup, sorts: dict[int, str]) -> dict[int, Block]:
    """Of a page, whose scripts are not read, data and adverts that nothing shows as code."""
    return {
        n: doc.blocks[n].removed(NAME, found, "placeholder")
        for n, found in sorts.items()
        if (found == "data" or _ADVERT.match(doc.blocks[n].text))
        and not _is_set_as_code(markup, n)
    }


def _run(
    texts: list[str], n: int, floor: int, sorts: dict[int, str]
) -> tuple[int, int]:
    """The lines around one of code that are written like code, or stand in its braces."""
    start, end, depth = n, n, 0
    while start > floor and is_written(texts[start - 1]):
        start -= 1
    while end < len(texts) and (
        end in sorts
        or is_written(texts[end])
        or (depth > 0 and _is_amid(texts, end, sorts))
    ):
        depth = max(0, depth + opened(texts[end]))
        end = _comment_end(texts, end) + 1
    return start, end


def _is_amid(texts: list[str], n: int, sorts: dict[int, str]) -> bool:
    """In braces: no words in a row, and with signs in it or code below."""
    text = texts[n]
    if is_in_words(text) or not text.isascii():
        return False
    if _SIGN.search(text):
        return True
    return text[0].islower() and (
        n + 1 in sorts or (n + 1 < len(texts) and is_written(texts[n + 1]))
    )


def _comment_end(texts: list[str], n: int) -> int:
    """The line that ends the comment a line begins; itself if none soon does."""
    if opens_comment(texts[n]):
        for m in range(n + 1, min(n + _COMMENT, len(texts))):
            if "*/" in texts[m]:
                return m
            if is_prose(texts[m]):
                break
    return n


def _is_told_of(texts: list[str], start: int, end: int) -> bool:
    """The text leads to it with a colon, or speaks of a short piece amid a sentence.

    It does of no advert.
    """
    if any(map(_ADVERT.search, texts[start:end])):
        return False
    above = texts[start - 1] if start else ""
    below = texts[end] if end < len(texts) else ""
    if above[-1:] in (":", "：") and size(above) >= _SHOWN:
        return True
    is_amid = bool(above) and not ends_sentence(above) and below[:1].islower()
    return is_amid and end - start == 1 and len(texts[start]) <= _PIECE


def _is_set_as_code(markup: Markup, n: int) -> bool:
    """The page shows it as code."""
    return any(
        markup.boxes[box].tag in ("pre", "code", "textarea") for box in markup.around(n)
    )
