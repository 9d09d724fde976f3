"""What the names of meta elements mean, and which of them are trusted most."""

from functools import lru_cache
from typing import Final

# Within a field the most trusted first. Separators count as points; see `_plain`.
_NAMES: Final = {
    "title": "og.title twitter.title parsely.title sailthru.title headline dc.title dcterms.title citation.title twitter.text.title cxenseparse.title title fulltitle",
    "description": "og.description description twitter.description dc.description dcterms.description sailthru.description",
    "published": "article.published.time article.published article.published.date datepublished date.published published.time published publisheddate published.date pubdate pub.date publishdate publish.date content.publishdate publicationdate publication.date publishtime publish.time og.published.time og.publish.date og.pubdate parsely.pub.date sailthru.date cxenseparse.publishtime dc.date.issued dcterms.issued dcterms.date dc.date date.available date.created dcterms.created dc.date.created datecreated created citation.publication.date citation.online.date citation.date originalpublicationdate article.original.date release.date displaydate date.pub gsa.date srf.date date",
    "modified": "article.modified.time article.modified article.updated.time article.updated og.updated.time og.modified.time datemodified date.modified modified modified.date modified.time date.updated updated updated.time updatetime dc.date.modified dc.modified dcterms.modified lastmod lastmodified last.updated lastupdate last.update revision.date last.modified",
    "author": "article.author.name author parsely.author sailthru.author byl article.byline cxenseparse.author articleauthor article.author og.author dc.creator dcterms.creator dc.contributor creator citation.author citation.authors",
    "publisher": "og.site.name application.name dc.publisher dcterms.publisher publisher cxenseparse.publisher",
    "image": "og.image og.image.url og.image.secure.url twitter.image twitter.image.src parsely.image.url thumbnail",
    "url": "og.url parsely.link",
    "lang": "og.locale content.language dc.language dcterms.language language",
}  # fmt: skip
_KNOWN: Final = {
    name: (rank, field)
    for field, names in _NAMES.items()
    for rank, name in enumerate(names.split(), 1)
}
_POINTS: Final = str.maketrans(":_-", "...")


@lru_cache(maxsize=4096)
def meaning(name: str) -> tuple[int, str, str] | None:
    """Rank, field and source of a meta element's name; None if it says nothing here.

    >>> meaning("og:title"), meaning("DC.date.issued")[1], meaning("viewport")
    ((1, 'title', 'open-graph'), 'published', None)
    """
    if len(name) > 60:
        return None
    plain = _plain(name)
    known = _KNOWN.get(plain)
    if known is None:
        return None
    graph = plain.startswith(("og.", "article."))
    return (*known, "open-graph" if graph else "meta")


def _plain(name: str) -> str:
    plain = name.lower().strip().translate(_POINTS)
    if plain.startswith("og.article."):
        return plain[3:]
    return plain.replace("cxenseparse.recs.", "cxenseparse.")
