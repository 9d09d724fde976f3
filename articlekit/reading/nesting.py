"""Floods of tags, thinned before a page is parsed.

A parser of HTML looks up through all open elements at nearly every tag, so its time
grows with the square of the depth; browsers stop at 512 elements, and so do we. And an
element takes a hundred times the room of the three letters that open it: a page of
nothing but tags is read for its words once it has had more of them than any page has.
"""

import re
from typing import Final

_DEEPEST: Final = 512
_FEW: Final = 8000  # tags: what has no more is no flood, however deep
_MOST_FACES: Final = 8
_MOST, _EACH = 20_000, 72  # elements, and bytes of the page to one of them
_TAG: Final = re.compile(rb"<(?:(!--|[!?])|(/?)([a-zA-Z][^\s/>]*))")
_RUN: Final = re.compile(rb"<{64,}(?=<)")
"""Marks that open nothing; written as they are, each costs the parser sixteen bytes."""
_FLAT: Final = frozenset(
    b"area base br col embed hr img input link meta param source track wbr".split()
    # An end tag they may lack, or a drawing's, which ends with its own slash.
    + b"html head body p li dt dd tr td th thead tbody tfoot colgroup caption option".split()
    + b"optgroup rb rt rtc rp a path use rect circle ellipse line polygon polyline stop".split()
)
"""What does not nest in itself, so that its tags say nothing of the depth."""
_MADE: Final = frozenset((b"p", b"br"))
"""Their end tags make an element where none is open."""
_FACES: Final = frozenset(
    b"b big code em font i nobr s small strike strong tt u".split()
)
"""Those that are open are opened again in each paragraph."""
_RAW: Final = {
    name: re.compile(rb"</" + name + rb"(?=[\s/>])", re.IGNORECASE)
    for name in b"script style title textarea xmp iframe noembed noframes".split()
}
"""What holds no elements, and where that ends."""


def thinned(html: bytes) -> bytes:
    """The page less the tags beyond the deepest, or beyond the most; words stay.

    >>> thinned(b"<p>One.</p>")
    b'<p>One.</p>'
    >>> thinned(b"<div>" * 9000 + b"One.").count(b"<div>")
    512
    """
    if html.count(b"<") <= _FEW:
        return html
    html = _RUN.sub(lambda run: b"&lt;" * len(run[0]), html)
    most = max(_MOST, len(html) // _EACH)
    kept = bytearray()  # a list of pieces would be larger than the page
    at = pos = depth = faces = elements = 0
    while (tag := _TAG.search(html, pos)) is not None:
        pos = tag.end()
        name = tag[3].lower() if tag[3] else b""
        away = False
        if tag[1]:
            pos = _comment_end(html, tag)
            elements += 1
            away = elements > most and pos > 0
        elif name in _RAW and not tag[2]:
            raw = _RAW[name].search(html, pos)
            pos = raw.end() if raw else -1
        else:
            elements += not tag[2] or name in _MADE
            away = elements > most
            if name in _FACES:
                away |= faces >= _MOST_FACES + bool(tag[2])
                faces = max(0, faces - 1) if tag[2] else faces + 1
            elif name not in _FLAT:
                away |= depth >= _DEEPEST + bool(tag[2])
                depth = max(0, depth - 1) if tag[2] else depth + 1
            if away:
                pos = html.find(b">", pos) + 1 or len(html)
        if away:
            if at < tag.start():
                kept += html[at : tag.start()] + b" "
            at = pos
        if pos < 0:  # never ends
            break
    kept += html[at:]
    return bytes(kept)


def _comment_end(html: bytes, tag: re.Match[bytes]) -> int:
    """Where a comment ends, or what the parser takes for one; -1 if it never does."""
    start = tag.end()
    if tag[1] != b"!--":
        return html.find(b">", start) + 1 or -1
    if html.startswith((b">", b"->"), start):
        return html.index(b">", start) + 1
    end = html.find(b"-->", start)
    return end + 3 if end >= 0 else -1
