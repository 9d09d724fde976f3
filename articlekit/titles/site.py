"""What a site calls itself, and a title without it."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from urllib.parse import urlsplit

from articlekit.model import Document
from articlekit.text import size

_WORD = re.compile(r"\w+")
PARTS = re.compile(r"\s+(?:\||[-–—]|::?|[•·»«/~>]|\|\|)\s+|\s*[|｜]\s*|:\s+(?=\S+\Z)")
"""What stands between a headline and the name of a site."""
_TOP = 2  # lines
_SIGNED = re.compile(r"\s[-|–—] by (?=[^\W\d_])")
_SENTENCE = re.compile(r"[.?!](?= )")
SITE = 45
"""Characters of a site's name, at most."""
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
    """
    while True:
        name, _, rest = text.partition(": ")
        if rest and letters(name) in sites:
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


def before_author(title: str, known: AbstractSet[str]) -> str:
    """The headline of a title that names its author next; empty if no line says it too.

    Behind it may stand how the article begins, cut off.

    >>> before_author("Storm - by Mara Lind - The Pier", {"storm"})
    'Storm'
    >>> before_author("Storm. Two boats lay… | by Mara Lind | Medium", {"storm"})
    'Storm'
    >>> before_author("Storm - The Pier", {"storm"})
    ''
    """
    signed = _SIGNED.search(title)
    if signed is None:
        return ""
    head = title[: signed.start()].strip()
    ends = [len(head), *(m.end() for m in _SENTENCE.finditer(head))]
    for end in ends if head.endswith("…") else ends[:1]:
        if letters(head[:end]) in known:
            return head[:end].removesuffix(".")
    return ""


def after_site(title: str, places: Mapping[str, int]) -> str:
    """What stands behind the name of a site, if both are printed; or nothing.

    The name stands at the top of the page, the headline further down. A kicker stands
    right above its headline. `places` are those of the lines of a page, in letters.

    >>> after_site("The Pier: Storm in May", {"thepier": 1, "storminmay": 5})
    'Storm in May'
    >>> after_site("The Pier: Storm in May", {"thepier": 4, "storminmay": 5})
    ''
    """
    name, _, rest = title.partition(": ")
    above, below = (places.get(letters(part), 0) for part in (name, rest))
    return rest.strip() if 0 < above <= _TOP < below and below - above > 1 else ""


def ends(title: str) -> list[str]:
    """What stands behind the marks of a title: sections, and the name of the site.

    >>> ends("Storm - Weather | Halden Herald")
    ['Weather', 'Halden Herald']
    """
    return PARTS.split(title)[1:]


def _is_site(part: str, rest: str, mark: str, sites: frozenset[str]) -> bool:
    key = letters(part)
    if key in sites:
        return True
    if (
        any(len(site) > 3 and key.startswith(site) for site in sites)
        and len(part) <= SITE
    ):
        return True
    return (
        ("|" in mark or "｜" in mark)
        and len(part) <= SITE
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
