"""Undo what scrapers do to characters; drop lines that hold no letter or figure.

The writer's words, typos and curly quotes stay.
"""

import html
import re

from articlekit import loose_tags
from articlekit.model import Block, Document
from articlekit.text import parts, squeezed, whole

NAME = "repair_text"

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_AGAIN = re.compile(r"&(?:amp;){2,}+")
_INVISIBLE = dict.fromkeys(
    [
        *range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0xA0),
        *range(0x202A, 0x202F), *range(0x2066, 0x206A),
        *map(
            ord,
            "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{LEFT-TO-RIGHT MARK}"
            "\N{RIGHT-TO-LEFT MARK}\N{ZERO WIDTH NO-BREAK SPACE}\N{OBJECT REPLACEMENT CHARACTER}",
        ),
    ]
)  # fmt: skip
# Joiners carry meaning between the letters of Persian, Indic scripts and in emoji.
_LOOSE_JOINER = re.compile(
    r"[\u200c\u200d](?![\u0600-\u07ff\u0900-\u0dff\u2600-\u27bf\U0001f000-\U0001faff])"
)
_LETTER = re.compile(r"[^\W_]")
_SUSPECT = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u206f\ud800-\udfff\ufeff\ufffc]"
)


def repair_text(doc: Document) -> Document:
    """Resolve entities, take out invisible characters and stray markup.

    >>> doc = repair_text(Document.of("Fish &amp; chips", "<", "a <b>bold</b> word"))
    >>> [(block.text, block.rule) for block in doc.blocks]
    [('Fish & chips', ''), ('<', 'stray-mark'), ('a bold word', '')]
    """
    changes: dict[int, Block] = {}
    if doc.markup is None:
        texts = [_seen(_resolved(block.text)) for block in doc.blocks]
        if any("<" in text for text in texts) and not loose_tags.are_quoted(texts):
            texts = [
                loose_tags.without(text) if "<" in text else text for text in texts
            ]
    else:  # a page's own parser has done the rest
        texts = [_seen(block.text) for block in doc.blocks]
    for n, (block, text) in enumerate(zip(doc.blocks, texts, strict=True)):
        if not text[:1].isalnum() and not _LETTER.search(text):
            told = block._replace(text=whole(block.text))
            changes[n] = told.removed(NAME, "stray-mark", "stray")
        elif text is not block.text:
            changes[n] = Block(text, block.index, gap=block.gap)
    return doc.changed(changes)


def _resolved(text: str) -> str:
    """With the characters that its entities stand for."""
    if "&" not in text:
        return text
    if "&amp;amp;" in text:
        text = _AGAIN.sub("&amp;", text)  # escaped however often
    for _ in range(2):  # some scrapes are escaped twice
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return squeezed(text)  # some stand for spaces


def _seen(text: str) -> str:
    """Without what nobody sees; the same string if all of it is seen."""
    if not _SUSPECT.search(text):
        return text
    seen = (
        squeezed(_LOOSE_JOINER.sub("", whole(part).translate(_INVISIBLE)))
        for part in parts(text)
    )
    return " ".join(filter(None, seen))
