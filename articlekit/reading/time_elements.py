"""The dates a page tells in elements and scripts, and whether a place is the article's."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articlekit.model import Hint
from articlekit.page.events import is_event

_ELSEWHERE_TAGS: Final = frozenset(
    ("aside", "footer", "nav", "form", "a", "figure", "dialog")
)
_ELSEWHERE: Final = re.compile(
    r"comment|related|teaser|recommend|sidebar|widget|footer|most-|popular|trending|latest|ticker|promo|outbrain|taboola|carousel|slider|swiper|weather|clock|masthead|menu|sponsor|advert|listing|rail\b|review|disqus|\bcard|feed|reading-list|more-|next-|read-next"
)
_FOOT: Final = re.compile(r"\b(?:post|entry|article)-footer\b")
_CHANGED: Final = re.compile(r"updat|modif|aktualis|changed")
_PUBLISHED: Final = re.compile(r"\bpublish|\bpubdate\b|\bdate(?:published|created)\b")
_STAMP: Final = re.compile(
    r"(?:19|20)\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)"
)
_IN_STATE: Final = re.compile(
    r"""\b(?:datePublished|(?:first_?)?publish(?:ed)?_?(?:date|time|at|on)?|(?:first_?)?publication_?date)["']?\s*:\s*["']"""
    r"""((?:19|20)\d\d-?[01]\d-?[0-3]\d(?:[T ][\d:.]{5,15}(?:Z|[+-]\d\d:?\d\d)?)?)["']""",
    re.IGNORECASE,
)
_TOLD: Final = frozenset(
    ("dc:created", "dc:issued", "schema:datepublished", "schema:datecreated")
)
_LONGEST_STATE = 500_000
_HEADER = 3  # elements between a date and the header around it
_HEIGHT, _TIMES = 14, 12
_MINUTE: Final = len("2024-05-12T18:05")


def is_time(abbr: LexborNode, is_near: bool) -> bool:
    """Whether an `abbr` stands for a `time`, which is younger.

    By its class; or its title is a moment with its zone, and it stands in one box with
    the headline, below it. `is_near` is whether that is worth a look.
    """
    name = (abbr.attributes.get("class") or "").split()
    if "published" in name or "updated" in name:
        return True
    if not is_near or not _STAMP.fullmatch(abbr.attributes.get("title") or ""):
        return False
    box = abbr.parent
    for _ in range(_HEADER):
        if box is None or box.tag in ("body", "main"):
            return False
        if box.css_first("h1") is not None:
            return True
        box = box.parent
    return False


def is_told(span: LexborNode) -> bool:
    """Whether a `span` tells when its article appeared: RDFa, as Drupal writes it."""
    told = (span.attributes.get("property") or "").lower().split()
    return not _TOLD.isdisjoint(told)


def times(elements: list[tuple[bool, LexborNode]]) -> list[Hint]:
    """The dates of `time` elements, and of `abbr` as blogs had it before.

    Below the headline first, then above it.
    """
    found: list[tuple[str, Hint]] = []
    order = [t for t in elements if t[0]][:_TIMES] + [t for t in elements if not t[0]][
        -3:
    ]
    for _, node in order:
        attributes = node.attributes
        key = "content" if node.tag == "span" else "datetime"
        value = _zoned(
            attributes.get(key) or attributes.get("title") or "",
            attributes.get("content") or "",
        )
        if not any(ch.isdigit() for ch in value):
            continue
        link = _own_link(node)
        if is_elsewhere(node if link is None else link, is_own=link is not None):
            continue
        said = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}"
        if is_event(said):
            continue
        name = said.lower()
        is_changed = _CHANGED.search(name) and not _PUBLISHED.search(name)
        field = "modified" if is_changed else "published"
        found.append((name, Hint(field, value, "time")))
    if found and all(hint.field == "modified" for _, hint in found):
        # Of a post that was never changed the one date is called both.
        found += [
            (name, hint._replace(field="published"))
            for name, hint in found
            if "entry-date" in name
        ][:1]
    return [hint for _, hint in found]


def _zoned(value: str, content: str) -> str:
    """A moment, or the element's other attribute where that adds the zone to it.

    >>> _zoned("2024-05-12 18:05:00", "2024-05-12T18:05:00Z"), _zoned("2024-05-12", "May")
    ('2024-05-12T18:05:00Z', '2024-05-12')
    """
    clock = value.strip().replace(" ", "T")
    is_same = len(clock) >= _MINUTE and content.startswith(clock)
    return content if is_same and _STAMP.fullmatch(content) else value


def _own_link(node: LexborNode) -> LexborNode | None:
    """The link around a date that leads to the page itself, as blogs have it.

    It says so, or stands in one header with the headline.
    """
    link = node.parent
    if link is None or link.tag != "a":
        return None
    if "bookmark" in (link.attributes.get("rel") or "").lower():
        return link
    around = link.parent
    for _ in range(_HEADER):
        if around is None:
            return None
        if around.tag == "header":
            return link if around.css_first("h1") is not None else None
        around = around.parent
    return None


def state(tree: LexborHTMLParser) -> list[Hint]:
    """The date in the data that a page's own program draws it from, if it has but one."""
    found: dict[str, None] = {}
    for node in tree.css('script:not([src]):not([type*="ld+json" i])'):
        text = node.text(deep=True)
        if "ublish" in text or "ublication" in text:
            found |= dict.fromkeys(_IN_STATE.findall(text[:_LONGEST_STATE]))
    if len({value[:10].replace("-", "") for value in found}) != 1:
        return []
    return [Hint("published", value, "script") for value in found]


def is_elsewhere(node: LexborNode, *, is_own: bool = False) -> bool:
    """Whether it stands in a box for something else than the article.

    The foot of a post is none for the link to the post itself, if it `is_own`.
    """
    box: LexborNode | None = node
    named = (node.attributes.get("itemprop") or "").lower()
    is_date = node.tag == "time" or named.startswith("date")
    for _ in range(_HEIGHT):
        box = box.parent if box is not None else None
        if box is None:
            return False
        tag = box.tag
        is_foot = tag == "footer" and _stands_with_headline(box, "article")
        is_head = is_date and tag == "aside" and _stands_with_headline(box, "header")
        if tag in _ELSEWHERE_TAGS and not (is_foot or is_head):
            return True
        if tag in ("article", "main", "body"):
            return False
        attributes = box.attributes
        name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        if "hentry" in name.split():
            return False  # what blogs call a post that is no `article`
        if is_foot:
            name = name.replace("footer", "")
        if is_own:
            name = _FOOT.sub("", name)
        if len(name) > 1 and _ELSEWHERE.search(name):
            return True
    return False


def _stands_with_headline(part: LexborNode, whole: str) -> bool:
    """Whether the nearest such element around a part of it has the headline in it too.

    In the header of the headline an `aside` may hold its date; who is named there may be
    the editor. At the foot of an `article` blogs name author and date; so do comments,
    each an `article` of its own.
    """
    box = part.parent
    for _ in range(_HEADER):
        if box is None:
            return False
        if box.tag == whole:
            return box.css_first("h1") is not None
        box = box.parent
    return False
