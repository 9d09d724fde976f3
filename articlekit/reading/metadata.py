"""What a page says of itself where no reader looks: JSON-LD, Open Graph, meta, time."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articlekit.model import Hint
from articlekit.reading import json_ld, time_elements
from articlekit.reading.dates_aloud import aloud
from articlekit.reading.hint_values import cleaned
from articlekit.reading.meta_names import meaning

# One search for all of it: the search costs more than what it finds.
_LOOK: Final = (
    'meta,title,h1,time,abbr.published,abbr.updated,abbr[title],script[type^="application/ld+json" i],[itemprop],span[property][content],'
    'a[rel~="author" i],.author.vcard .fn,link[rel~="canonical" i],html[lang],'
    'a[href*="/aut"],a[href*="/profil"],a[href*="reporter"]'
)
# Dearer to ask for, so only where nothing else of the page names an author.
_LOOK_FURTHER: Final = ",".join(
    f'a[href*="/{part}"]'
    for part in (
        "staff/", "people/", "contributor", "writer", "journalist", "firma", "perfil/", "redak", "redac",
        "skribent", "forfatter", "giornalist", "yazar", "penulis", "szerzo", "kirjoittaj",
    )
)  # fmt: skip
_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|autor(?:en|es|i|e|zy|as?)?|auteure?s?|profile?s?|\w{0,12}reporters?|staff|people"
    r"|contributors?|writers?|journalist(?:e?s?|en)|firmas?|perfil|redaktion|redact(?:ie|eurs?)"
    r"|redaktoer(?:er)?|skribent(?:er)?|forfatter(?:e)?|giornalist[ai]|yazar(?:lar)?|penulis|szerzok?"
    r"|kirjoittajat?)/[^/]"
)
_PROPERTIES: Final = {
    "headline": "title",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "modified",
    "author": "author",
}
_WRITER: Final = re.compile(
    r"\bby\b|\bvon\b|\bpar\b|\bpor\b|\bdoor\b|\bav\b|\baf\b|\bda\b|aut[ho]|forfat|writ|skriv|geschr|verfass|écrit|escri|scritt|yazan|автор|作者|執筆|작성"
)
_READING: Final = re.compile(
    r"time|zeit|temps|tiempo|tempo|tijd|tid\b|süre|врем|时间|時間|minut|시간"
)
_LABEL = 100  # characters of a name that are looked at, and remembered
_LINKS = 50
_SHORT = 5  # of `abbr` below the headline, that may be its date
_ADDRESS = 300
_LONGEST = 10_000  # characters of what names somebody, or is a headline


def hints(tree: LexborHTMLParser) -> tuple[Hint, ...]:
    """Every claim of the page about its article, the most trusted first.

    >>> page = '<meta property="og:title" content="Storm"><title>Storm | Herald</title>'
    >>> [(hint.field, hint.value, hint.source) for hint in hints(LexborHTMLParser(page))]
    [('title', 'Storm', 'open-graph'), ('title', 'Storm | Herald', 'title')]
    """
    scripts: list[str] = []
    metas: list[tuple[int, Hint]] = []
    late: list[Hint] = []
    properties: list[tuple[str, LexborNode]] = []
    times: list[tuple[bool, LexborNode]] = []
    cards: dict[str, LexborNode] = {}
    below = titled = is_near = False
    short = 0
    labels: dict[str, str] = {}
    for node in tree.css(_LOOK):
        tag = node.tag
        if tag == "meta":
            _meta(node, metas, labels, properties)
        elif tag == "script":
            scripts.append(node.text(deep=True))
        elif tag == "title":
            if not titled:
                titled = True
                late.append(Hint("title", node.text(deep=True), "title"))
        elif tag == "html":
            metas.append((0, Hint("lang", node.attributes.get("lang") or "", "meta")))
        elif tag == "link":
            metas.append((0, Hint("url", node.attributes.get("href") or "", "link")))
        elif tag == "h1":
            below = True
        elif tag == "a" and len(late) < _LINKS and "itemprop" not in node.attributes:
            late += _linked(node)
        if "fn" in (node.attributes.get("class") or "").split():
            cards.setdefault(node.text(deep=True)[:_LABEL], node)
        if tag == "abbr":
            short += below
            is_near = below and short <= _SHORT
        if (
            tag == "time"
            or (tag == "abbr" and time_elements.is_time(node, is_near))
            or (tag == "span" and time_elements.is_told(node))
        ):
            times.append((below, node))
        elif tag != "meta" and "itemprop" in node.attributes:
            properties.append((node.attributes["itemprop"] or "", node))
    if len(cards) == 1:  # the cards of blogs; of several some are those of other posts
        properties += [("author", node) for node in cards.values()]
    metas.sort(key=lambda ranked: ranked[0])
    meta = [hint for _, hint in metas]
    titles = [h.value for h in (*meta, *late) if h.field == "title"]
    urls = [h.value for h in meta if h.field == "url"]
    own, page = json_ld.hints(scripts, titles, urls)
    found = [*own, *meta, *page, *_microdata(properties)]
    if not any(hint.field == "author" for hint in (*found, *late)):
        for node in tree.css(_LOOK_FURTHER)[:_LINKS]:
            late += _linked(node)
    found += time_elements.times(times)
    found += _further_dates(tree, {hint.field for hint in found})
    return tuple(dict.fromkeys(cleaned([*found, *late])))


def _further_dates(tree: LexborHTMLParser, known: set[str]) -> list[Hint]:
    """Those in labels and scripts, for which is asked where nothing else tells one."""
    heard = [] if known & {"published", "modified"} else aloud(tree)
    if "published" in known or any(hint.field == "published" for hint in heard):
        return heard
    return heard + time_elements.state(tree)


def _meta(
    node: LexborNode,
    metas: list[tuple[int, Hint]],
    labels: dict[str, str],
    properties: list[tuple[str, LexborNode]],
) -> None:
    attributes = node.attributes
    value = attributes.get("content")
    if not value:
        return
    for key in ("property", "name", "http-equiv"):
        name = attributes.get(key)
        if name:
            break
    else:
        if "itemprop" in attributes:
            properties.append((attributes["itemprop"] or "", node))
        return
    known = meaning(name[:_LABEL])
    if known is not None:
        rank, field, source = known
        if key == "http-equiv" and field == "modified":
            return  # when the file was written: an export touches all of a site
        metas.append((rank, Hint(field, value, source)))
    elif name.startswith("twitter:label"):
        # Yoast: the label says what the datum of the same number is.
        labels[name[13:]] = value[:_LABEL].lower()
    elif name.startswith("twitter:data") and _names_author(labels.get(name[12:], "")):
        metas.append((9, Hint("author", value, "meta")))


@lru_cache(maxsize=64)
def _names_author(label: str) -> bool:
    """Yoast's "Written by", in any language: its other label is the reading time."""
    return bool(_WRITER.search(label)) and not _READING.search(label)


def _linked(node: LexborNode) -> Iterator[Hint]:
    """An author by a link: one the page calls so, or to the person's page.

    The address of such a page says the name: else the link is a button.
    """
    attributes = node.attributes
    named = node.text(deep=True)
    if len(named) > _LONGEST:
        return
    named = _uncut(named, (attributes.get("title") or "")[:_LABEL])
    if "author" in (attributes.get("rel") or "").lower():
        if not time_elements.is_elsewhere(node):
            yield Hint("author", named, "link")
        return
    href = (attributes.get("href") or "")[:_ADDRESS].lower()
    page = _AUTHOR_PAGE.search(href)
    if page and len(named) <= _LABEL and not time_elements.is_elsewhere(node):
        word = _bare(max(named.split(), key=len, default=""))
        if word and (not word.isascii() or word in _bare(href[page.end() - 1 :])):
            yield Hint("author", named, "author-page")


def _uncut(named: str, title: str) -> str:
    """What a link says, or its title where that goes on with what it cuts off.

    >>> _uncut("Mara Lindeg...", "Mara Lindegger"), _uncut("Mara Lind", "Mara Lind's posts")
    ('Mara Lindegger', 'Mara Lind')
    """
    stem = named.strip()
    begun = stem.removesuffix("...").removesuffix("…").rstrip()
    return title if stem != begun and begun and title.startswith(begun) else named


def _bare(word: str) -> str:
    """The letters, as an address spells them.

    >>> _bare("Stuchlíková")
    'stuchlikova'
    """
    return "".join(ch for ch in normalize("NFKD", word.lower()) if ch.isalpha())


def _microdata(properties: list[tuple[str, LexborNode]]) -> Iterator[Hint]:
    for names, node in properties[:200]:
        for name in names.lower().split():
            field = _PROPERTIES.get(name)
            if field is None or time_elements.is_elsewhere(node):
                continue
            attributes = node.attributes
            value = attributes.get("content") or attributes.get("datetime")
            if not value:
                for part in _named(node, field):
                    told = part.attributes.get("content") or part.text(
                        deep=True, separator=" "
                    )
                    if len(told) > _LONGEST:
                        break  # what is around it holds no less
                    yield Hint(field, told, "microdata")
            else:
                yield Hint(field, value, "microdata")


def _named(node: LexborNode, field: str) -> list[LexborNode]:
    """What names the author within an element about them, which may hold more."""
    if field != "author":
        return [node]
    for look in ('[itemprop~="name" i]', 'a[rel~="author" i]', ".fn"):
        inner = node.css(look)
        if inner:
            return inner[:20]
    return [node]
