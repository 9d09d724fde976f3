"""Authors who sign with one name alone, where the page surely means a person.

A word with a capital may be a desk, a firm or an account. So either its data call it a
person, or two places that say who wrote it agree.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import regex

from articlekit.model import UNKNOWN, Document
from articlekit.people.authors import is_group, is_opened, is_opener, told
from articlekit.people.own_names import in_small_letters
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import fold, is_prose
from articlekit.titles.site import PARTS, letters

_NAME: Final = regex.compile(r"\p{Lu}\p{Ll}{2,}+(?:[-'’]\p{Lu}\p{Ll}{2,}+)?")
_SURE: Final = frozenset(("person", "microdata", "link"))
_PLACES: Final = {"open-graph": "meta"}
"""What one program fills in from one field counts once."""
_MOST, _LINE = 3, 200
_TITLE = 400  # characters
_MARKS = " ·•|–—-,:"


def single_names(
    doc: Document, rules: RuleSet, head: Iterable[int], foot: Iterable[int]
) -> tuple[tuple[str, ...], list[int]]:
    """Who wrote it, and the lines of the head that say so.

    >>> from dataclasses import replace
    >>> from articlekit.model import Hint
    >>> from articlekit.rules import load
    >>> doc = Document.of("By Lena", "The sea rose.", lang="en")
    >>> claim = (Hint("author", "Lena", "meta"),)
    >>> single_names(replace(doc, hints=claim), load("en"), [0], [])
    (('Lena',), [0])
    >>> single_names(doc, load("en"), [0], [])
    ((), [])
    """
    claims = _claims(doc, rules)
    head = list(head)
    for claim, kinds in claims.items():
        names = dict(zip(map(letters, claim), claim, strict=True))
        lines = [n for n in head if _names_one(doc, n, claim)]
        said = any(_is_signed(doc, n, claim) for n in (*head, *foot))
        places = (kinds | {"printed"} if said else kinds) - {"person"}
        if not (kinds & _SURE or len(places) > 1):
            continue
        if not any(_is_nobody(name, doc, rules) for name in claim):
            return tuple(names.values()), lines
    return (), []


def _claims(doc: Document, rules: RuleSet) -> dict[tuple[str, ...], set[str]]:
    """Whom the page's data name by one word each, and where; the most trusted first."""
    found: dict[tuple[str, ...], set[str]] = {}
    linked: set[tuple[str, ...]] = set()
    for hint in doc.hints:
        if hint.field not in ("author", "person") or len(hint.value) > _LINE:
            continue
        names = tuple(dict.fromkeys(told(hint.value, rules)))
        if not 0 < len(names) <= _MOST or not all(map(_NAME.fullmatch, names)):
            continue
        place = hint.source if hint.field == "author" else "person"
        found.setdefault(names, set()).add(_PLACES.get(place, place))
        if place == "link":
            linked.add(names)
    if len(linked) > 1:  # those of teasers
        for names in linked:
            found[names].discard("link")
    return found


def _names_one(doc: Document, n: int, claim: tuple[str, ...]) -> bool:
    """Whether a short line of the head opens a byline with the names, or is one."""
    text = doc.blocks[n].text
    if doc.blocks[n].role is not UNKNOWN or len(text) > _LINE or is_prose(text):
        return False
    return any(is_opened(text, name) or _is_alone(text, name) for name in claim)


def _is_alone(text: str, name: str) -> bool:
    return text.strip(_MARKS) == name


def _is_signed(doc: Document, n: int, claim: tuple[str, ...]) -> bool:
    """Whether a line says that they wrote it: by an opener, or beside the date."""
    block = doc.blocks[n]
    if len(block.text) > _LINE or is_prose(block.text):
        return False
    if any(is_opened(block.text, name) for name in claim):
        return True
    if not any(_is_alone(block.text, name) for name in claim):
        return False
    beside = [doc.blocks[m] for m in (n - 1, n + 1) if 0 <= m < len(doc.blocks)]
    above = doc.blocks[n - 1].text if n else ""
    return is_opener(fold(above).strip(_MARKS)) or any(b.kind == "date" for b in beside)


def _is_nobody(name: str, doc: Document, rules: RuleSet) -> bool:
    """Whether the one word is a role, an account, a firm or the site."""
    folded = fold(name)
    if is_group(name, doc, rules) or any(
        folded in words_of_all(key) for key in ("desk", "role", "nobody", "agency")
    ):
        return True
    return letters(name) in set(_site_words(doc)) or in_small_letters(name, doc)


def _site_words(doc: Document) -> Iterator[str]:
    """The words of what the site is called, by itself and by the ends of its titles."""
    for hint in doc.hints:
        if hint.field == "publisher":
            yield from map(letters, hint.value[:_TITLE].split())
        elif hint.source == "title":
            first, *others = PARTS.split(hint.value[:_TITLE])
            if others:
                yield from map(letters, f"{first} {others[-1]}".split())
