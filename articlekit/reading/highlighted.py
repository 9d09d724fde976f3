"""Code as highlighters print it: in tables, beside the numbers of its lines."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from articlekit.reading import tags
from articlekit.text import squeezed

_ROWS: Final = frozenset(("thead", "tbody", "tfoot"))
_WORDS: Final = re.compile("[A-Za-z]+")
_COUNTS: Final = re.compile(
    r"[ -](?:gutter|line-?nos?|lntd|blob-num|crayon-nums|ln-numbers|line-numbers?)[ -]"
)
"""Cells that count the lines: of Hexo and Rouge, Pygments, Chroma, GitHub, and so on."""
_SHOWS: Final = re.compile(" (?:code|lntd|(?:rouge|blob|crayon|hljs-ln)-code)[ -]")
_NUMBERS: Final = re.compile(r"(?:^|\s)(?:line-?nos?|linenumber|ln|lnt)(?:\s|$)")
_DEEP = 6  # elements around code in its cell
_BROKEN: Final = frozenset(("span", "code"))


def code(table: LexborNode) -> str:
    r"""The code of a table whose other cells count its lines; "" of any other table.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<table><tr><td class=gutter>1<td class=code><pre>a\nb</pre></table>"
    >>> code(LexborHTMLParser(page).css_first("table"))
    'a b'
    """
    lines: list[LexborNode] = []
    for row in _rows(table):
        *counting, last = [*_elements(row)] or [row]
        if not counting or last.tag != "td" or not _shows_code(last):
            return ""
        for cell in counting:
            if cell.tag != "td" or not _counts(cell.attrs.get("class") or ""):
                return ""
            if any(map(str.isalpha, cell.text(deep=True))):
                return ""
        lines.append(last)
    return squeezed("\n".join(map(_text, lines)))


def is_number(node: LexborNode) -> bool:
    """Whether an element within code holds nothing but the number of a line.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<pre><span class=linenos> 7</span><span class=mi>7</span></pre>"
    >>> [is_number(span) for span in LexborHTMLParser(page).css("span")]
    [True, False]
    """
    if _NUMBERS.search(node.attrs.get("class") or "") is None:
        return False
    inner = node.first_child
    if inner is not None and inner.tag == "a" and inner.next is None:
        inner = inner.first_child  # its own place
    text = (inner.text_content if inner is not None else None) or ""
    return text.strip().isdecimal() and inner is not None and inner.next is None


def goes_on(line_break: LexborNode) -> bool:
    """Whether a break in a `pre` parts lines of code, each in an element or all in one."""
    around, before = line_break.parent, line_break.prev
    if around is not None and around.tag in _BROKEN:
        return True
    return before is not None and before.tag in _BROKEN


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for part in _elements(table):
        if part.tag in _ROWS:
            yield from _elements(part)
        else:
            yield part


def _elements(node: LexborNode) -> Iterator[LexborNode]:
    inner = node.first_child
    while inner is not None:
        if inner.text_content is None and inner.tag != "-comment":
            yield inner
        inner = inner.next


@lru_cache(maxsize=256)
def _counts(name: str) -> bool:
    return _COUNTS.search(_spelled(name)) is not None


def _shows_code(cell: LexborNode) -> bool:
    """Whether a cell is called code, or holds an element of code and nothing else."""
    if _SHOWS.search(_spelled(cell.attrs.get("class") or "")):
        return True
    inner = cell
    for _ in range(_DEEP):
        held = [*islice(_elements(inner), 2)]
        if len(held) != 1:
            return False
        inner = held[0]
        if inner.tag in ("pre", "code"):
            return True
    return False


@lru_cache(maxsize=256)
def _spelled(name: str) -> str:
    """A name as its words, a hyphen between those of one class."""
    words = ("-".join(_WORDS.findall(part.lower())) for part in name.split())
    return f" {' '.join(words)} "


def _text(cell: LexborNode) -> str:
    """What a cell shows, its lines parted by whatever parts them there."""
    parts: list[str] = []
    for inner in cell.traverse(include_text=True):
        text = inner.text_content
        if text is None:
            if tags.SORTS.get(inner.tag or "") not in ("inline", "silent"):
                parts.append("\n")
        elif inner.parent is None or inner.parent.tag not in tags.SILENT:
            parts.append(text)
    return "".join(parts)
