"""The addresses a page gives: its own, and that of its main picture."""

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from articlekit.model import Document

_LONGEST = 2000
# What stands in for a picture on pages that have none.
_STANDS_IN: Final = re.compile(
    r"logo|default|placeholder|fallback|favicon|blank|spacer|no[-_]?image|share[-_]?(?:image|img)",
    re.IGNORECASE,
)


def canonical(doc: Document) -> str | None:
    """The address the caller gave, else the whole one the page gives itself."""
    if doc.url:
        return doc.url
    return next((url for url in _told(doc, "url") if _is_whole(url)), None)


def picture(doc: Document) -> str | None:
    """The main picture: what the page shows of itself elsewhere, rather no logo."""
    base = canonical(doc) or ""
    found = [url for value in _told(doc, "image") if (url := _joined(base, value))]
    shown = [url for url in found if not _STANDS_IN.search(url.rpartition("/")[2])]
    return next(iter(shown or found), None)


def _told(doc: Document, field: str) -> list[str]:
    return [h.value for h in doc.hints if h.field == field and len(h.value) <= _LONGEST]


def _joined(base: str, url: str) -> str | None:
    if url.startswith("//"):
        url = "https:" + url
    if _is_whole(url):
        return url
    if not base or url.startswith("data:"):
        return None
    try:
        whole = urljoin(base, url)
    except ValueError:
        return None
    return whole if _is_whole(whole) else None


def _is_whole(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
