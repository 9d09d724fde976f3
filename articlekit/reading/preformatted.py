"""What stands in a `<pre>`: code, verse or a table as typed, prose, or numbers of lines."""

import re
from itertools import pairwise
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from articlekit.reading import tags
from articlekit.reading.plain import paragraphs
from articlekit.text import ends_sentence

SET: Final = frozenset(("pre", "td"))
"""Elements that may hold nothing but the numbers of lines."""
_LINES, _LOOK_AT = 6, 400  # lines of prose, at least, and lines that are looked at
_NARROW, _WIDE = 45, 120  # characters of lines that were wrapped by hand
_FULL = 0.75  # of that width: a line that goes on below
_HALF, _MANY, _SOME = 0.5, 0.4, 0.1
_MARKS: Final = re.compile(r"[{}<>=;|/\\_#$\[\]`~^]")
_MARKED = 0.01  # of the characters
_GAP: Final = re.compile(r"\S {3,}\S")
_DEEP = 6  # elements around a number, and around what stands alone in them
_HEADLINE = 30  # characters
_COUNTED = 3  # lines, from which on what counts them is not what a program printed


class Prose(NamedTuple):
    """One paragraph of a `<pre>`."""

    text: str
    linked: int
    """Characters of it that are links."""
    href: str
    """Address of its last link; "" if there is none."""


def prose(node: LexborNode) -> list[Prose]:
    """The paragraphs of running text that was wrapped by hand; none of anything else.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> prose(LexborHTMLParser("<pre>x = 1\\n\\ny = 2</pre>").css_first("pre"))
    []
    """
    parts: list[str] = []
    links: list[tuple[int, int, str]] = []
    at = 0
    for inner in node.traverse(include_text=True):
        text = inner.text_content
        if text is not None:
            parts.append(text)
            at += len(text)
        elif inner.tag == "a":
            linked = len(inner.text(deep=True))
            links.append((at, at + linked, inner.attributes.get("href") or ""))
        elif inner.tag == "br":
            parts.append("\n")
            at += 1
        elif (
            inner.mem_id != node.mem_id and tags.SORTS.get(inner.tag or "") != "inline"
        ):
            return []
    text = "".join(parts)
    width = _width(text)
    if not width:
        return []
    found: list[Prose] = []
    sentences = letters = 0
    for paragraph, start, end in paragraphs(text, width):
        size, href = 0, ""
        while links and links[0][0] < end:
            size += min(links[0][1], end) - max(links[0][0], start)
            href = links[0][2]
            if links[0][1] > end:
                break
            links.pop(0)
        found.append(Prose(paragraph, min(size, len(paragraph)), href))
        letters += len(paragraph)
        if ends_sentence(paragraph) and not paragraph[0].islower():
            sentences += len(paragraph)
    is_prose = len(found) > 1 and sentences >= _HALF * letters
    return found if is_prose and _is_alone(node, len(text)) else []


def _is_alone(node: LexborNode, size: int) -> bool:
    """Whether it holds most of the text there is around it: else the text quotes it."""
    around = node.parent
    for _ in range(_DEEP):
        if around is None:
            break
        beside = len(around.text(deep=True)) - size
        if beside > _HEADLINE:
            return beside < size
        around = around.parent
    return True


def _width(text: str) -> int:
    """At what width the lines of prose were wrapped; 0 if it is no such prose."""
    printed = [line.rstrip().expandtabs() for line in text.splitlines()[:_LOOK_AT]]
    lines = [line for line in printed if line]
    if len(lines) < _LINES:
        return 0
    width = sorted(map(len, lines))[len(lines) * 9 // 10]
    text = "\n".join(lines)
    if not _NARROW <= width <= _WIDE or len(_MARKS.findall(text)) > _MARKED * len(text):
        return 0
    below = [
        line
        for above, line in pairwise(printed)
        if len(above) >= _FULL * width and line
    ]
    goes_on = sum(line.lstrip()[:1].islower() for line in below)
    gaps = sum(_GAP.search(line) is not None for line in lines)
    is_prose = (
        len(below) >= _HALF * len(lines)
        and goes_on >= _MANY * len(below)
        and gaps <= _SOME * len(lines)
    )
    return width if is_prose else 0


def is_gutter(node: LexborNode) -> bool:
    """Whether a `pre` or a cell holds the numbers of the lines that stand beside it.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<table><tr><td><pre>1\\n2</pre><td><pre>a\\nb</pre></table>"
    >>> [is_gutter(pre) for pre in LexborHTMLParser(page).css("pre")]
    [True, False]
    """
    numbers = _counted(node)
    if numbers < 1 + (node.tag == "td"):
        return False
    beside = _next(node)
    if beside is not None and beside.tag == "pre":
        lines = beside.text(deep=True).count("\n") + len(beside.css("br"))
        return numbers >= _COUNTED and abs(lines - numbers) <= 1
    cell = node.parent if beside is None and node.tag == "pre" else node
    beside = _next(cell) if cell is not None and cell.tag == "td" else None
    return beside is not None and beside.css_first("pre") is not None


def _counted(node: LexborNode) -> int:
    """To what number an element counts from 1; 0 if it holds anything else."""
    number = 0
    for seen, inner in enumerate(node.traverse(include_text=True)):
        for word in (inner.text_content or "").split():
            number += 1
            if word != str(number):
                return 0
        if not number and seen == _DEEP:
            return 0
    return number


def _next(node: LexborNode) -> LexborNode | None:
    """The next element beside one."""
    after = node.next
    while after is not None and after.text_content is not None:
        after = after.next
    return after
