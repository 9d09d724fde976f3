"""The values of hints as text: without markup, entities and odd spaces."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from articlekit.model import Hint
from articlekit.reading import json_ld
from articlekit.reading.fallback import paragraphs

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LINES: Final = ("text",)


def cleaned(found: Iterable[Hint]) -> Iterator[Hint]:
    """The hints that say anything once they are text.

    >>> [hint.value for hint in cleaned([Hint("title", "Storm &amp; sea ", "json-ld")])]
    ['Storm & sea']
    """
    for hint in found:
        value = hint.value
        if not value.isascii():
            # A script may spell half a character; nothing after us can write it down.
            value = value.encode("utf-8", "ignore").decode()
        if hint.source == json_ld.SOURCE:
            # What the parser did for the elements of the page.
            if "<" in value and hint.field == "text":
                value = "\n\n".join(paragraphs(value))
            elif "<" in value:
                value = _TAG.sub("", value)
            if "&" in value:
                value = html.unescape(value)
        if hint.field in _LINES:
            value = "\n".join(" ".join(line.split()) for line in value.splitlines())
            value = value.strip()
        else:
            value = " ".join(value.split())
        if value:
            yield Hint(hint.field, value, hint.source)
