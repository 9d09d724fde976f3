"""Read the publisher's name from the article's own copyright line."""

from dataclasses import replace

import regex

from articlekit.model import Document
from articlekit.rules import load
from articlekit.text import fold

NAME = "find_publisher"

_TRADEMARK = regex.compile(
    r"[\"“]([^\"”]{2,40})[\"”] is a registered trade ?mark", regex.IGNORECASE
)
_NAME = r"(\p{Lu}[\p{L}\p{N}&'’.\-]*(?: (?:\p{Lu}[\p{L}\p{N}&'’\-]*|of|the|de|der|und|&)){0,5})"
_HOLDER = regex.compile(
    rf"(?:copyright )?(?:©|\(c\)|copyright) ?(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,? )?(?:by )?{_NAME}"
    rf"(?:[.,;|–—-].{{0,80}}| (?:19|20)\d\d\.?.{{0,60}}| all rights reserved.{{0,40}})?",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LAST = 12  # copyright lines looked at


def find_publisher(doc: Document) -> Document:
    """Set `doc.publisher` where a removed copyright line names one that is no agency.

    >>> doc = Document.of("© 2024 The Halden Herald. All rights reserved.")
    >>> doc = doc.changed({0: doc.blocks[0].removed("", "", "copyright")})
    >>> find_publisher(doc).publisher
    'The Halden Herald'
    """
    lines = [
        b.text for b in doc.blocks if b.kind == "copyright" and _YEAR.search(b.text)
    ]
    agencies = load(doc.lang).words.get("agency", frozenset())
    for shape in (_TRADEMARK, _HOLDER):
        for line in lines[:_LAST]:
            match = shape.search(line) if shape is _TRADEMARK else shape.fullmatch(line)
            if match and match[1][0].isupper() and fold(match[1]) not in agencies:
                return replace(doc, publisher=match[1])
    return doc
