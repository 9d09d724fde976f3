"""The notes below an article that its text refers to by a number each."""

import re
from typing import Final

from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import Markup, running

_MARK = re.compile(r"\[(\d{1,3})\]")
_BELOW: Final = re.compile(
    r"(?:^|[\s-])(?:foot|end)notes\b|\bdoc-(?:foot|end)notes?\b"
    r"|(?:^|\s)(?:_?(?:ftn|edn)|fn:?|(?:foot|end)note-|cite_note-)\d"
)
"""What plugins and word processors call notes: "footnotes", "_ftn1", "fn:1".

One "footnote" is small print.
"""
_SIGNS: Final = ("note", "ftn", "edn", "fn")
"""One of which each of these has."""
_HALF = 0.5  # of the page's prose: an article whose class says that it has notes


def footnotes(doc: Document, markup: Markup) -> set[int]:
    """The positions of an article's notes, which may be links and nothing else.

    An element is called so, or a line opens with a number that stands in the text above.

    >>> from articlekit.reading import read
    >>> page = "<p>The pier was shut on Monday.[1]<p>[1] <a href=/c>Council</a>"
    >>> doc = read(page, "html")
    >>> footnotes(doc, doc.markup)
    {1}
    """
    found: set[int] = set()
    names = "\n".join([box.name for box in markup.boxes]).lower()
    is_any = any(map(names.__contains__, _SIGNS))
    named = [box for box in markup.boxes if is_any and _are_notes(box.name)]
    sums = running(markup.prose) if named else []
    end = 0
    for _, _, _, start, stop, _ in named:
        if stop <= end:
            continue
        if sums[stop] - sums[start] < _HALF * sums[-1] or not sums[-1]:
            found.update(n for n in range(start, stop) if _says(doc.blocks[n].text))
            end = stop
    told: set[str] = set()
    for n, block in enumerate(doc.blocks):
        if block.role is not UNKNOWN or "[" not in block.text:
            continue
        opened = _MARK.match(block.text)
        if opened is not None and opened[1] in told:
            found.add(n)
        elif opened is None:
            told.update(_MARK.findall(block.text))
    return found


def _are_notes(name: str) -> bool:
    return _BELOW.search(name.lower()) is not None


def _says(text: str) -> bool:
    """No number, and no arrow, on a line of its own."""
    return any(map(str.isalpha, text))
