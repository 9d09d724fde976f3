"""Whether a scrape is a page's markup or the text of one."""

import re
from typing import Final

from articlekit.code_lines import is_written, sort
from articlekit.loose_tags import BLOCK, END, FEW, TOP

_HEAD = 4096  # characters in which a page says what it is
_PART = re.compile(
    r"\s*<(?:(?:script|style)\s+[a-z-]+\s*=[^<>]{1,2000}>"
    r"|(?:meta|link)\s+[a-z-]+\s*=[^<>]{1,2000}>\s*(?:<|\Z))",
    re.IGNORECASE,
)
"""A part of a page's head, which some scrapes begin with."""
_COMMENTS: Final = re.compile(r"\A(?:\s{0,9}<!--[^<>]{0,2000}-->){1,9}")
_SAMPLE = 200_000
_SCRIPTS = 5  # lines
_DENSE = 250  # characters of text to each block tag, at most


def is_html(text: str) -> bool:
    """Whether the text is HTML: it says so at its top, or tags of blocks stand close.

    Text that quotes a tag stays text: prose that mentions one is not built of them.

    >>> is_html("<p>The sea rose.</p><p>The harbour was shut.</p>")
    True
    >>> is_html("Put the text in a <p> tag, and end it with </p>. That is all there is to it.")
    False
    """
    text = text.lstrip("\ufeff")
    if "<" not in text:
        return False
    if TOP.match(text[:_HEAD]) or _PART.match(text[:_HEAD]):
        return True
    sample = text[:_SAMPLE]
    if not END.search(sample):
        return False
    start = _COMMENTS.sub("", sample).lstrip()
    if start[:1] == "<" and BLOCK.match(start):
        return True
    lines = (line.strip() for line in sample.split("\n") if "<" in line)
    tags = sum(len(BLOCK.findall(line)) for line in lines if not _writes_tags(line))
    return tags >= FEW and tags * _DENSE >= len(sample) and not _holds_code(sample)


def _holds_code(sample: str) -> bool:
    """Scripts stand in it without their tags: it is all the strings of a page."""
    if "</script" in sample:
        return False
    lines = filter(None, map(str.strip, sample.split("\n")))
    return sum(sort(line) == "script" for line in lines) >= _SCRIPTS


def _writes_tags(line: str) -> bool:
    """A line of a script or of data whose strings hold markup."""
    return line[:1] != "<" and (is_written(line) or sort(line) in ("script", "data"))
