"""Bylines in the header around a headline, whatever the box they stand in is called."""

from collections.abc import Iterator
from itertools import islice

from articlekit.dates import read_line
from articlekit.model import Document
from articlekit.page.markup import SUBHEADINGS, Markup
from articlekit.people import bylines

_HEIGHT = 4  # elements between a headline and its header
_MOST = 12  # lines of a header; that of a site holds its menus
_ABOVE = 2  # lines right above a headline, where there is no header
_LONGEST = 90  # characters


def headers(markup: Markup) -> list[range]:
    """The positions that the header around each main headline holds, and those right above.

    >>> from articlekit.reading import read
    >>> page = "<header><p>By Mara Lind<h1>Storm</h1></header><p>The sea rose."
    >>> headers(read(page, "html").markup)
    [range(0, 1), range(0, 2)]
    """
    found: list[range] = []
    for n, box in enumerate(markup.boxes):
        if box.tag != "h1" or box.start == box.end:
            continue
        top = markup.boxes[box.parent].start
        found.append(range(max(top, box.start - _ABOVE), box.start))
        for around in islice(markup.outwards(n), _HEIGHT):
            tag, _, _, start, end, _ = markup.boxes[around]
            if tag == "header" and end - start <= _MOST:
                found.append(range(start, end))
    return found


def signatures(
    doc: Document, markup: Markup, place: int, heads: list[range]
) -> Iterator[int]:
    """The lines of a box in such a header that say who wrote it, and when.

    Sponsors have their name on the box. What is headed, and by no h1, is another story.
    """
    _, _, _, start, end, _ = markup.boxes[place]
    if not any(head.start <= start and end <= head.stop for head in heads):
        return
    lines = range(start, end)
    if any(markup.tag(n) in SUBHEADINGS for n in lines):
        return
    rules = doc.rules()
    texts = {n: text for n in lines if len(text := doc.blocks[n].text) <= _LONGEST}
    signed = {n for n, text in texts.items() if bylines.read(text, rules)[1]}
    yield from signed
    for n, text in texts.items():
        is_beside = n not in signed and not signed.isdisjoint((n - 1, n + 1))
        if is_beside and read_line(text, lang=doc.lang) is not None:
            yield n
