"""What a site calls itself, and a title without it."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from urllib.parse import urlsplit

from articlekit.model import Document
from articlekit.text import size

_WORD = re.compile(r"\w+")
PARTS = re.compile(r"\s+(?:\||[-–—]|::?|[•·»«/~>]|\|\|)\s+|\s*[|｜]\s*|:\s+(?=\S+\Z)")
"""What stands between a headline and the name of a site."""
_SITE = 45  # characters of a site's name, at most
_ADDRESS = 2000  # characters that are looked at


def stripped(
    text: str, sites: frozenset[str], known: AbstractSet[str] = frozenset()
) -> str:
    """A title without the name of the site, or the section, at either end.

    >>> stripped("Storm shuts Port Halden | Halden Herald", frozenset())
    'Storm shuts Port Halden'
    >>> stripped("Storm - the day after", frozenset())
    'Storm - the day after'
    >>> stripped("Storm - Halden Herald", frozenset(("haldenherald",)))
    'Storm'
    >>> stripped("Halden Herald: Storm", frozenset(("haldenherald",)))
    'Storm'
    >>> stripped("Mara's Blog: Storm shuts pier", frozenset(), {"stormshutspier"})
    'Storm shuts pier'
    """
    while True:
        name, _, rest = text.partition(": ")
        if rest and (letters(name) in sites or _is_of_blog(name, rest, known)):
            text = rest.strip()
            continue
        cuts = [(m.start(), m.end(), m[0]) for m in PARTS.finditer(text)]
        if not cuts:
            return text
        for start, _, _ in cuts:
            if letters(text[:start]) in known:
                return text[:start].strip()
        start, end, mark = cuts[-1]
        head, tail = text[:start].strip(), text[end:].strip()
        if head and _is_site(tail, head, mark, sites):
            text = head
            continue
        start, end, mark = cuts[0]
        head, tail = text[:start].strip(), text[end:].strip()
        if tail and (letters(head) in sites or letters(tail) in known):
            text = tail
            continue
        return text


def _is_of_blog(name: str, rest: str, known: AbstractSet[str]) -> bool:
    """Whether a blog says its name before a headline that is printed without it.

    What else stands before a colon heads it: "Day two: the storm goes on".
    """
    return name.lower().endswith("blog") and letters(rest) in known


def _is_site(part: str, rest: str, mark: str, sites: frozenset[str]) -> bool:
    key = letters(part)
    if key in sites:
        return True
    if (
        any(len(site) > 3 and key.startswith(site) for site in sites)
        and len(part) <= _SITE
    ):
        return True
    return (
        ("|" in mark or "｜" in mark)
        and len(part) <= _SITE
        and size(rest) >= 12
        and len(part) < len(rest)
    )


def sites(doc: Document) -> frozenset[str]:
    """What the site calls itself, in letters: its name, its host with and without end."""
    return _sites(
        tuple(h.value[:_ADDRESS] for h in doc.hints if h.field == "publisher"),
        tuple(
            url[:_ADDRESS]
            for url in (
                doc.url or "",
                *(h.value for h in doc.hints if h.field == "url"),
            )
        ),
    )


@lru_cache(maxsize=16)
def _sites(publishers: tuple[str, ...], urls: tuple[str, ...]) -> frozenset[str]:
    names = {letters(publisher) for publisher in publishers}
    names |= {letters(publisher.partition("(")[0]) for publisher in publishers}
    for url in urls:
        host = _host(url)
        if host:
            labels = host.removeprefix("www.").split(".")
            names |= {"".join(labels), labels[0], "".join(labels[-2:])}
            names |= {label for label in labels[:-1] if len(label) > 3}
    names.discard("")
    return frozenset(names)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def letters(text: str) -> str:
    """The letters and figures alone, to compare by.

    >>> letters("«Storm» – Day 2")
    'stormday2'
    """
    return "".join(_WORD.findall(text.lower())).replace("_", "")
