"""The addresses a page gives: its own, that of its main picture, those it links to."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from articlekit.model import Document
from articlekit.page.markup import Markup

_LONGEST = 2000
_HOST = 200  # characters that a host stands within
_SECOND: Final = frozenset(
    ("ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org")
)
"""What stands before the end of a host where a country gives names below such."""
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


def site(url: str) -> str:
    """The name of the site an address leads to, whatever the country it ends with.

    "" if it names none, as addresses on the same site do; "#" for a place on the page.

    >>> site("https://news.herald.co.uk/a"), site("//herald.com"), site("/a"), site("#a")
    ('herald', 'herald', '', '#')
    """
    if url.startswith(("http", "//")):
        return _name(url[:_HOST].partition("//")[2].partition("/")[0])
    return "#" if url.startswith("#") else ""


@lru_cache(maxsize=4096)
def _name(host: str) -> str:
    host = re.split("[?#:]", host, maxsplit=1)[0].lower()
    labels = host.split(".")[:-1] or [host]
    if len(labels) > 1 and labels[-1] in _SECOND:
        labels.pop()
    return labels[-1]


def led_away(doc: Document, markup: Markup) -> list[bool]:
    """For each block of a page whether its link leads to another site.

    False throughout where the page's own address is not known.
    """
    own = {site(url) for url in (doc.url or "", *_told(doc, "url"))} - {"", "#"}
    known = {"", "#", *own} if own else set(markup.sites)
    return [name not in known for name in markup.sites]


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
