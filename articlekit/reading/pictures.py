"""The pictures of a page: what an `<img>` says of itself."""

import re
from typing import Final

from selectolax.lexbor import LexborNode

from articlekit.page.markup import Picture

_LARGE = 200  # pixels a side, of what is there to be seen
_MARK = 40  # pixels a side: a bullet, a spacer, a button
_PORTRAIT = re.compile(
    r"(?<![a-z])(?:avatar|gravatar|headshot|userpic|author|rounded-full|profile-?p)",
    re.IGNORECASE,
)
"""In its class: the face of who wrote something, which no caption describes."""
_NOTHING: Final = re.compile(
    r"(?:^|[/_-])(?:spacer|dot|blank|pixel|bullet|arrow|clear|transparent|logo|1x1|icon)s?(?:[_-]?\d{1,2})?\.(?:gif|png|svg|jpg)",
    re.IGNORECASE,
)
"""In its address: it shows nothing, or whose page this is."""
_TYPES: Final = frozenset(("i", "em", "small", "cite"))
_SMALL: Final = frozenset(("1", "2", "-1", "-2"))
_SOURCES: Final = (
    "src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset",
)  # fmt: skip


def opens_word(alt: str, after: LexborNode | None) -> bool:
    """Whether a picture is the large first letter of the word after it."""
    text = after.text_content if after is not None else None
    return alt.isalpha() and (text or "")[:1].isalpha()


def type_below(node: LexborNode) -> str:
    """The tag that sets small or in italics all that follows a picture; "" if none does.

    In its own paragraph, or in the next one if the picture stands alone in its own.
    """
    after = _next(node)
    if after is None and node.parent is not None and _next(node, back=True) is None:
        below = _next(node.parent)
        after = below.first_child if below is not None and below.tag == "p" else None
        if after is not None and _is_blank(after):
            after = _next(after)
    if after is None or _next(after) is not None:
        return ""
    if after.css_first("br") is not None:
        return ""  # verse
    tag = after.tag or ""
    is_small = tag == "font" and (after.attributes.get("size") or "") in _SMALL
    return tag if is_small or tag in _TYPES else ""


def _next(node: LexborNode, *, back: bool = False) -> LexborNode | None:
    """What stands beside a node, breaks and blanks aside."""
    other = node.prev if back else node.next
    while other is not None and _is_blank(other):
        other = other.prev if back else other.next
    return other


def _is_blank(node: LexborNode) -> bool:
    text = node.text_content
    return node.tag == "br" or (text is not None and not text.strip())


def picture(node: LexborNode, box: int, at: int) -> Picture:
    """What the page says of a picture: where it is, what it shows, how large it is."""
    attributes = node.attributes
    src = ""
    for key in _SOURCES:
        value = attributes.get(key)
        if value and not value.startswith("data:"):
            first = value.split(", ")[0] if key.endswith("srcset") else value
            src = (first.split() or [""])[0]
            break
    alt = attributes.get("alt")
    sides = (attributes.get("width"), attributes.get("height"))
    is_mark = "data-src" not in attributes and any(
        side and side.isdecimal() and 0 < int(side) <= _MARK for side in sides
    )
    is_large = any(side and side.isdecimal() and int(side) > _LARGE for side in sides)
    if not is_large and (
        _NOTHING.search(src) or _PORTRAIT.search(attributes.get("class") or "")
    ):
        is_mark = True
    below = "" if is_mark else type_below(node)
    return Picture(src, " ".join(alt.split()) if alt else "", box, at, is_mark, below)
