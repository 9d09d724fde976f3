"""Pages that nest deeper than any browser lets them, made shallow before they are parsed.

A parser of HTML looks up through all open elements at nearly every tag, so its time
grows with the square of the depth. Browsers stop at 512 elements; so do we.
"""

import re
from typing import Final

_DEEPEST: Final = 512
_FEW: Final = 4000  # start tags: no page of fewer takes long, however deep
_TAG: Final = re.compile(rb"<(?:(!--)|(/?)([a-zA-Z][^\s/>]*))")
_FLAT: Final = frozenset(
    b"area base br col embed hr img input link meta param source track wbr".split()
    # An end tag they may lack, or a drawing's, which ends with its own slash.
    + b"html head body p li dt dd tr td th thead tbody tfoot colgroup caption option".split()
    + b"optgroup rb rt rtc rp a path use rect circle ellipse line polygon polyline stop".split()
)
"""What does not nest in itself, so that its tags say nothing of the depth."""
_RAW: Final = {
    name: re.compile(rb"</" + name + rb"(?=[\s/>])", re.IGNORECASE)
    for name in b"script style title textarea xmp iframe noembed noframes".split()
}
"""What holds no elements, and where that ends."""


def shallow(html: bytes) -> bytes:
    """The page less the tags beyond the deepest; the words between them stay.

    >>> shallow(b"<p>One.</p>")
    b'<p>One.</p>'
    >>> shallow(b"<i>" * 5000 + b"One.").count(b"<i>")
    512
    """
    if html.count(b"<") - html.count(b"</") <= _FEW:
        return html
    kept: list[bytes] = []
    at = pos = depth = 0
    while (tag := _TAG.search(html, pos)) is not None:
        pos = tag.end()
        name = tag[3].lower() if tag[3] else b""
        if tag[1]:
            pos = html.find(b"-->", pos)
        elif name in _RAW and not tag[2]:
            raw = _RAW[name].search(html, pos)
            pos = raw.end() if raw else -1
        elif name not in _FLAT:
            deep = depth >= _DEEPEST + bool(tag[2])
            depth = max(0, depth - 1) if tag[2] else depth + 1
            if deep:
                if at < tag.start():
                    kept.append(html[at : tag.start()])
                at = pos = html.find(b">", pos) + 1 or len(html)
        if pos < 0:  # never ends
            break
    return b" ".join([*kept, html[at:]])
