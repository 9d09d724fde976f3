"""What was done to a scrape, block by block: as text, and as a diff."""

import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator
from difflib import unified_diff
from typing import Final

from articlekit.article import Article
from articlekit.model import BODY_ROLES, PICTURE_ROLES, TEXT_ROLES, Block, Role
from articlekit.reasons import why

_COLOURS: Final = {
    **dict.fromkeys((Role.TITLE, Role.STANDFIRST, Role.BYLINE), "34"),
    **dict.fromkeys(PICTURE_ROLES, "36"),
    Role.REMOVED: "31",
    Role.TITLE: "1;34",
}
_FAINT: Final = "2"
_ROLE = 11  # columns
_NARROW = 24  # columns: no text is set narrower
# What moves the cursor, turns text around or is no character at all.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with what could fool a terminal or a reader written out.

    >>> visible("safe \\u202e\\x1b[2J")
    'safe [U+202E][U+001B][2J'
    """
    return _UNSAFE.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def label(block: Block) -> str:
    """Stage and rule of a block that left the body; empty for body text."""
    return "" if block.role in BODY_ROLES else visible(f"{block.stage}/{block.rule}")


def text(article: Article, *, color: bool, width: int | None) -> str:
    """See `Article.explain`."""
    return "\n".join(_lines(article, color, width))


def _lines(article: Article, color: bool, width: int | None) -> Iterator[str]:
    named = [(block, label(block)) for block in article.blocks]
    for block, name in named:
        yield from _set(block, name, color, width)
    if named:
        yield ""
    yield f"{len(article.removed)} of {len(named)} blocks removed"
    for warning in article.warnings:
        yield f"warning: {visible(warning)}"
    reasons = {name: why(article, block) for block, name in named if name}
    times = Counter(name for _, name in named)
    longest = max(map(len, reasons), default=0)
    if reasons:
        yield ""
    for name, reason in reasons.items():
        head = f"{times[name]:>4}  {name:<{longest}}  "
        first, *rest = _wrapped(reason, width, len(head))
        yield _painted(head, _FAINT, color) + first
        yield from rest


def _set(block: Block, name: str, color: bool, width: int | None) -> Iterator[str]:
    """One block: its role in the margin, stage and rule below, its text beside."""
    mark = "-" if block.role is Role.REMOVED else ">" if name else " "
    margin = f"{mark} {block.role:<{_ROLE}} "
    faint = _FAINT if block.role is Role.REMOVED else ""
    first, *rest = _wrapped(visible(block.text), width, len(margin))
    head = _painted(margin, _COLOURS.get(block.role, ""), color)
    yield (head + _painted(first, faint, color)).rstrip()
    yield from (_painted(line, faint, color) for line in rest)
    if name:
        yield _painted(f"  {name}", _FAINT, color)


def _wrapped(words: str, width: int | None, indent: int) -> list[str]:
    """Lines that hang from the end of the first one's head."""
    if width is None:
        return [words]
    room = max(_NARROW, width - indent)
    if any(unicodedata.east_asian_width(char) in "WF" for char in words):
        room //= 2
    lines = textwrap.wrap(words, room, break_on_hyphens=False) or [""]
    return [lines[0], *(" " * indent + line for line in lines[1:])]


def _painted(part: str, paint: str, color: bool) -> str:
    return f"\x1b[{paint}m{part}\x1b[0m" if color and paint and part else part


def diff(article: Article) -> str:
    """See `Article.diff`."""
    # The number before each line keeps lines of one wording apart.
    before = [f"{block.index}\0{block.text}" for block in article.blocks]
    after = [
        line
        for line, block in zip(before, article.blocks, strict=True)
        if block.role in TEXT_ROLES
    ]
    lines = unified_diff(before, after, "scrape", "text", lineterm="")
    return "\n".join(
        line[0] + line.partition("\0")[2] if "\0" in line else line for line in lines
    )
