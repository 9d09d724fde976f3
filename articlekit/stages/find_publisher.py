"""Read the publisher's name: what the page says of itself, else its copyright line."""

from dataclasses import replace

import regex

from articlekit.model import Block, Document
from articlekit.rules import load
from articlekit.text import fold

NAME = "find_publisher"

_TRADEMARK = regex.compile(
    r"[\"“]([^\"”]{2,40})[\"”] is a registered trade ?mark", regex.IGNORECASE
)
_LINE = (
    r"(?i:copyright )?(?:©|\([cC]\)|(?i:copyright))(?i: copyright\b)? ?(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,? )?(?:by )?"
    r"(\p{Lu}[\p{L}\p{N}&'’.\-]*(?: (?:\p{Lu}[\p{L}\p{N}&'’\-]*|\p{Ll}{1,3}|&)){0,5}%s)"
    r"(?:[.,;|–—-].{0,80}| (?:19|20)\d\d\.?.{0,60}| (?i:all rights reserved).{0,40})?"
)
_HOLDER = regex.compile(_LINE % "")
# "Česká televize": where names of titles have small letters but for the first word.
_HOLDER_ABROAD = regex.compile(_LINE % r"(?: \p{Ll}{4,16}$)?")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS = regex.compile(r"(?:https?://)?(?:[\w-]+\.)+\w{2,6}/?|@\w+", regex.IGNORECASE)
_FIRM = regex.compile(
    r"\b(?:S\.L\.U?|S\.A\.|S\.p\.A|S\.r\.l|GmbH|Ltd|LLC|Inc|Limited|AG|Verlag|Corporation|Co\. KG)\b\.?"
)
_TAGLINE = regex.compile(
    r"\s+[|–—-]\s+|\s*\((?:https?://)?(?:www\.)?[\w-]+\.\w.{0,40}\)$"
)
_LONGEST, _LONGEST_CLAIM = 60, 400
_LAST = 12  # copyright lines looked at


def find_publisher(doc: Document) -> Document:
    """Set `doc.publisher` by the metadata, else by a removed copyright line.

    An agency's copyright line is not the publisher's.

    >>> doc = Document.of("© 2024 The Halden Herald. All rights reserved.")
    >>> doc = doc.changed({0: doc.blocks[0].removed("", "", "copyright")})
    >>> find_publisher(doc).publisher
    'The Halden Herald'
    """
    claim = _claimed(doc)
    if claim:
        return replace(doc, publisher=claim)
    lines = [
        b.text for b in doc.blocks if _is_copyright(b, doc) and _YEAR.search(b.text)
    ]
    agencies = load(doc.lang).words.get("agency", frozenset())
    holder = _HOLDER if doc.lang in (None, "en") else _HOLDER_ABROAD
    for shape in (_TRADEMARK, holder):
        for line in lines[:_LAST]:
            match = shape.search(line) if shape is _TRADEMARK else shape.fullmatch(line)
            if match and match[1][0].isupper() and fold(match[1]) not in agencies:
                return replace(doc, publisher=match[1])
    return doc


def _is_copyright(block: Block, doc: Document) -> bool:
    """A line of that kind; on a page it may have gone with the whole footer."""
    if block.kind == "copyright":
        return True
    return doc.markup is not None and bool(block.kind) and "©" in block.text


def _claimed(doc: Document) -> str | None:
    """The first claim that is the name of a title, rather than of a firm or a host."""
    claims = [
        _TAGLINE.split(h.value)[0].strip()
        for h in doc.hints
        if h.field == "publisher" and len(h.value) <= _LONGEST_CLAIM
    ]
    claims = [c for c in claims if 2 <= len(c) <= _LONGEST and "://" not in c]
    names = [c for c in claims if not _ADDRESS.fullmatch(c)]
    titles = [c for c in names if not _FIRM.search(c)]
    return next(iter(titles or names or claims), None)
