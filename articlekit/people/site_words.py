"""Sites that name themselves as the author, by a name with the shape of a person's."""

from typing import Final

from articlekit.model import Document
from articlekit.people.own_names import vouched
from articlekit.text import fold
from articlekit.titles.site import PARTS, letters

_TITLE: Final = 400  # characters
_WORDS: Final = frozenset(
    ("almanac", "archive", "archives", "arts", "bulletin", "café", "city", "consulting", "county", "courier", "courrier", "digest", "echo", "encyclopedia", "express", "forum", "guide", "health", "hub", "info", "insight", "insights", "kurier", "local", "mail", "museum", "network", "report", "reports", "shop", "space", "stories", "store", "studies", "tech", "theater", "theatre", "town", "village", "web", "wiki",
     "bibliothek", "gemeinde", "hochschule", "landkreis", "ministerium", "projekt", "stadt", "stiftung", "tagblatt", "verband", "verein", "zeitschrift",
     "commune", "fondation", "mairie", "ministère", "musée", "revue", "ville", "ayuntamiento", "ciudad", "fundación", "ministerio", "museo", "noticias", "revista", "universidad", "comune", "fondazione", "notizie", "rivista", "università", "câmara", "fundação", "notícias", "prefeitura", "universidade", "gmina", "miasto", "nieuws", "stad", "stichting", "vereniging", "kommun", "kommune", "газета", "город", "журнал", "музей", "новости", "фонд")
)  # fmt: skip
# At the end these are surnames.
_OPENING: Final = frozenset(("kreis", "portal", "портал"))
_ARTICLES: Final = {
    "de": ("der", "die", "das"),
    "es": ("el", "la", "los", "las"),
    "fr": ("le", "la", "les"),
    "it": ("il", "la", "lo", "gli"),
    "nl": ("de", "het"),
}


def is_site_by_words(name: str, doc: Document) -> bool:
    """Whether a name stands at an end of the page's title, and a word of it is no name's.

    A blog called by who writes it has such titles too: that one has no such word.

    >>> from articlekit.model import Hint
    >>> doc = Document(hints=(Hint("title", "Storm | Halden Courier", "title"),))
    >>> is_site_by_words("Halden Courier", doc), is_site_by_words("Mara Courier", doc)
    (True, False)
    """
    words = fold(name).split()
    opening = _OPENING.union(_ARTICLES.get(doc.lang or "", ()))
    if opening.isdisjoint(words[:1]) and _WORDS.isdisjoint(words):
        return False
    key = letters(name)
    titles = [h.value[:_TITLE] for h in doc.hints if h.source == "title"]
    parts = [part for part in map(PARTS.split, titles) if len(part) > 1]
    ends = {letters(end) for part in parts for end in (part[0], part[-1])}
    return key in ends and key not in vouched(doc)
