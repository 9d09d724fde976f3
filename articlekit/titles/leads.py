"""What pages call the lead between headline and text, in their class names."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from articlekit.rules.classes import words_of

_LEADS: Final = frozenset(
    ("standfirst", "lead", "lede", "intro", "introduction", "subtitle", "subheadline", "subhead", "subheading", "deck", "dek", "summary", "excerpt", "preamble", "ingress", "vorspann", "bajada", "entradilla", "chapo", "chapeau",
     "sapo", "perex", "teaser", "abstract", "sottotitolo", "sommario", "occhiello", "manchet", "underrubrik", "anleser", "sumario", "copete", "linhafina", "gravata", "subtitulo", "lid", "leadtext", "description", "strapline", "sapou", "synopsis")
)  # fmt: skip
_PAIRS: Final = frozenset(
    (("sub", "title"), ("sub", "headline"), ("sub", "heading"), ("sub", "head"))
)
_SITE: Final = frozenset(("site", "blog", "brand", "logo", "tagline", "masthead"))
"""Above the headline, the lead of these is the site's slogan."""
_PEOPLE: Final = frozenset(("author", "authors", "avatar", "bio", "profile"))
"""The lead of these says who somebody is."""


@lru_cache(maxsize=16384)
def is_lead(name: str, *, is_above: bool) -> bool:
    """Whether a class name says so; above the headline it may be the slogan of the site.

    >>> is_lead("article__sub-title", is_above=False), is_lead("leader", is_above=False)
    (True, False)
    >>> is_lead("avatar__intro", is_above=False)
    False
    """
    if not name:
        return False
    words = words_of(name)
    if not _PEOPLE.isdisjoint(words):
        return False
    found = _LEADS.intersection(words)
    if is_above:
        return bool(found - {"description"}) and _SITE.isdisjoint(words)
    return bool(found) or not _PAIRS.isdisjoint(pairwise(words))
