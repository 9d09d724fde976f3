"""Put together the lines that a scraper broke inside a sentence.

Two signs: the lines of one paragraph are all about as wide (hard wraps), or a line
goes on in the middle of a sentence (it begins with a small letter or a comma after a
line that ends without a full stop). Lines a blank line sets apart are joined only by
the second sign, and only where the scrape sets every line apart.
"""

from dataclasses import replace

import regex

from articlekit.model import Block, Document
from articlekit.text import ends_sentence, size

NAME = "join_lines"

_GOES_ON = regex.compile(r"[\p{Ll},;)\]»”…]|[.:?!](?:\s|$)|['’](?:s|ll|re|ve|d|m|t)\b")
_OPEN_END = regex.compile(
    r"[,(\[„“«\-–—/&]$|[^.!?]\s(?:and|und|et|y|e|the|of|der|die|das|de|la|le|il|a)$"
)
_NO_SPACE_BEFORE = regex.compile(r"[,;.:?!)\]»”…'’]")
_BULLET = regex.compile(r"[-–—•*·]\s|\d{1,2}[.)]\s")
_WRAP_MIN = 45


def join_lines(doc: Document) -> Document:
    """Join broken lines; the joined block keeps the place of its first line.

    >>> doc = join_lines(Document(blocks=tuple(
    ...     b._replace(gap=False) for b in Document.of("He met", "the mayor", ", who left.").blocks)))
    >>> [b.text for b in doc.blocks]
    ['He met the mayor, who left.']
    """
    if doc.markup is not None:
        return doc
    paragraphs = _paragraphs(doc.blocks)
    joined: list[Block] = []
    for lines in paragraphs:
        if _is_wrapped(lines):
            joined.append(_join(lines))
        else:
            joined.extend(_join_sentences(lines))
    if len(joined) == len(doc.blocks):
        return doc
    return replace(doc, blocks=tuple(joined))


def _paragraphs(blocks: tuple[Block, ...]) -> list[list[Block]]:
    paragraphs: list[list[Block]] = []
    for block in blocks:
        if block.gap or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(block)
    return paragraphs


def _is_wrapped(lines: list[Block]) -> bool:
    """All lines but the last about as wide, none of them a sentence's chance end."""
    if len(lines) < 2:
        return False
    widths = [size(line.text) for line in lines]
    widest = max(widths)
    if widest < _WRAP_MIN or widest > 140:
        return False
    full = all(width >= widest * 0.75 for width in widths[:-1])
    mid = sum(not ends_sentence(line.text) for line in lines[:-1])
    return (
        full
        and mid * 2 > len(lines) - 1
        and not any(_BULLET.match(b.text) for b in lines)
    )


def _join_sentences(lines: list[Block]) -> list[Block]:
    groups: list[list[Block]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1].text, line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_join(group) for group in groups]


def _continues(above: str, text: str) -> bool:
    if ends_sentence(above) or _BULLET.match(text):
        return False
    if _OPEN_END.search(above):
        return len(above) > 1
    return _GOES_ON.match(text) is not None and len(above) > 1


def _join(lines: list[Block]) -> Block:
    if len(lines) == 1:
        return lines[0]
    text = lines[0].text
    for line in lines[1:]:
        glue = (
            ""
            if _NO_SPACE_BEFORE.match(line.text) or _is_cjk_break(text, line.text)
            else " "
        )
        text += glue + line.text
    return lines[0]._replace(text=text)


def _is_cjk_break(above: str, text: str) -> bool:
    return (
        above[-1] > "\u2fff"
        and text[0] > "\u2fff"
        and not "\uac00" <= text[0] <= "\ud7af"
    )
