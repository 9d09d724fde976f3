"""The pictures of a page: what an `<img>` says of itself."""

import re
from collections.abc import Mapping
from typing import Final

from selectolax.lexbor import LexborNode

from articlekit.markup import Picture

_MARK = 40  # pixels a side: a bullet, a spacer, a button
_PORTRAIT = re.compile(
    r"(?<![a-z])(?:avatar|gravatar|headshot|userpic|author|rounded-full|profile-?p)",
    re.IGNORECASE,
)
"""In its class: the face of who wrote something, which no caption describes."""
_SOURCES: Final = (
    "src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset",
)  # fmt: skip


def opens_word(alt: str, after: LexborNode | None) -> bool:
    """Whether a picture is the large first letter of the word after it."""
    text = after.text_content if after is not None else None
    return alt.isalpha() and (text or "")[:1].isalpha()


def picture(attributes: Mapping[str, str | None], box: int, at: int) -> Picture:
    """What the page says of a picture: where it is, what it shows, how large it is."""
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
    if not is_mark and _PORTRAIT.search(attributes.get("class") or ""):
        is_mark = True
    return Picture(src, " ".join(alt.split()) if alt else "", box, at, is_mark)
