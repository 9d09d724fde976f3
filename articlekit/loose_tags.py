"""Tags that stand in a text: which names make one, and where a text only speaks of it.

Both who asks whether a scrape is a page and who takes leftover tags out of a text go by
these names: what is left of them could make a page of the text when it is read again.
"""

import re
from collections.abc import Iterable
from typing import Final

from articlekit.text import squeezed

_CLOSED: Final = "p|div|article|section|main|body|ul|ol|h[1-6]|figure|blockquote|table"
_OPEN: Final = (
    "head|li|tr|td|th|figcaption|header|footer|nav|aside|script|style|meta|link"
)
_VOID: Final = "br|hr|img"
_TYPE: Final = "a|abbr|b|cite|code|em|font|i|q|s|small|span|strong|sub|sup|u"
_REST: Final = r"(?:\s[^<>]{0,2000})?/?>"

TOP: Final = re.compile(
    r"\s*(?:<!--[^>]{0,2000}-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE,
)
"""What a page says of itself where it begins."""
BLOCK: Final = re.compile(rf"</?(?:{_CLOSED}|{_OPEN}|{_VOID}){_REST}", re.IGNORECASE)
"""What the lines and boxes of a page are built of."""
END: Final = re.compile(rf"</(?:{_CLOSED})\s*>", re.IGNORECASE)
"""What a page has of them and a text that was cut from one has not."""
FEW: Final = 4
"""Tags of blocks, from which on a text may be a page."""

_TYPED: Final = re.compile(rf"</?(?:{_TYPE}){_REST}", re.IGNORECASE)
_BEGINS: Final = re.compile(
    r"\s*(?:<(?:!--[^>]{0,2000}--|[!?][^<>]{0,2000}|html(?:\s[^<>]{0,2000})?)>\s*)*",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(rf"</?(?:{_CLOSED}|{_OPEN})>", re.IGNORECASE)
_SPOKEN: Final = re.compile(
    r"<(?:head|header|footer|nav|aside|main|section|article|body|script|style|link|meta)>",
    re.IGNORECASE,
)
"""What lessons speak of: where no element ends, no page can be made of these."""
_PASSES: Final = 2  # tags in tags, `<<b>p>`, make new ones; deeper they are a flood
_AROUND: Final = frozenset("\"'“”‘’«»„`()")
_STOPS: Final = frozenset(",.;:!?-")


def without(text: str) -> str:
    """A line without the tags it has.

    Type alone stays where nothing ends it or stands beside it: it is as likely a name
    in angle brackets.

    >>> without("a <b>bold</b> word"), without("Say <b> or <name>, if a < b")
    ('a bold word', 'Say <b> or <name>, if a < b')
    """
    for _ in range(_PASSES):
        if TOP.match(text) and (begins := _BEGINS.match(text)):
            text = text[begins.end() :]
        if "</" not in text and not BLOCK.search(text):
            break
        text = _TYPED.sub("", BLOCK.sub(" ", text))
    if BLOCK.search(text) or TOP.match(text):
        text = text.replace("<", " ")
    return squeezed(text)


def are_quoted(lines: Iterable[str]) -> bool:
    """Whether the lines speak of tags: of a few, and of each amid a sentence.

    >>> are_quoted(["Put the text in a <p> tag, and end it with </p>."])
    True
    >>> are_quoted(["<p>The sea rose.</p>"]), are_quoted(["The sea rose. <p> It fell."])
    (False, False)
    """
    seen = 0
    lines = list(lines)
    is_ended = any(map(END.search, lines))
    for line in lines:
        if "<" not in line:
            continue
        if TOP.match(line):
            return False
        for tag in BLOCK.finditer(line):
            if not is_ended and _SPOKEN.fullmatch(tag[0]):
                seen = max(seen, 1)
                continue
            seen += 1
            if seen == FEW or not _is_amid(line, tag):
                return False
    return seen > 0


def _is_amid(line: str, tag: re.Match[str]) -> bool:
    """Whether a bare tag stands like a word of the sentence around it."""
    before, after = line[: tag.start()][-2:], line[tag.end() :][:2]
    if not _NAMED.fullmatch(tag[0]) or not before or not after:
        return False
    leads = before[-1] in _AROUND or (
        before[-1] == " " and (before[0].isalnum() or before[0] in ",:")
    )
    follows = after[0] in _STOPS or after[0] in _AROUND
    return leads and (follows or (after[0] == " " and after[1:].islower()))
