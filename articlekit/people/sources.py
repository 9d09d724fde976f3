"""Where a text is from, which is not who wrote it: "Source: Halden News"."""

from collections.abc import Sequence
from typing import Final

from articlekit.model import Document
from articlekit.rules import words_of_all

_IN: Final = {"vi": "theo"}
"""Elsewhere a first name."""


def is_source(words: Sequence[str], doc: Document) -> bool:
    """Whether what looks like a name is a label and the source behind it, in small letters.

    >>> is_source(["izvor", "halden"], Document()), is_source(["mara", "lind"], Document())
    (True, False)
    >>> [is_source(["theo", "lind"], Document(lang=lang)) for lang in ("vi", "de")]
    [True, False]
    """
    first = words[0] if words else ""
    return first in words_of_all("source") or first == _IN.get(doc.lang or "", None)
