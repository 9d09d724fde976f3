"""Whose name a credit may be: people, agencies, archives."""

import re
import unicodedata
from functools import cache

from articlekit.people.names import is_person
from articlekit.pictures.credit_shapes import PARTICLES, PERSON
from articlekit.rules import words_of_all
from articlekit.text import fold

_SMALL = frozenset(
    (*PARTICLES.split("|"), "via", "für", "for", "und", "and", "et", "par")
)
_PIECES = re.compile(
    r"[/|,&+–—•·＝]|\b(?:via|for|von|und|and|par)\b|\s-\s", re.IGNORECASE
)
LONGEST = 90
"""Characters of a credit."""


def names_makers(name: str) -> bool:
    """Whether people, agencies or archives are named, and nothing is said of them.

    >>> names_makers("NPA/Mara Lind"), names_makers("Lind, at the pier on Monday")
    (True, False)
    """
    parts = [part.strip() for part in _PIECES.split(name)]
    return (
        fold(name) in words_of_all("archive")
        or are_agencies(name)
        or (any(map(is_person, parts)) and all(map(PERSON.fullmatch, parts)))
    )


def is_sure(name: str) -> bool:
    """A bare name may be of who, or what, is on the picture: so somebody's paper too."""
    return names_makers(name) and (
        "/" in name or are_agencies(name) or fold(name) in words_of_all("archive")
    )


def are_agencies(name: str) -> bool:
    """Whether every piece is an agency, an archive word or a name, one an agency."""
    if any(word.islower() and _is_word(word) for word in name.split()):
        return False
    agencies, archive = words_of_all("agency"), words_of_all("archive")
    found = False
    for piece in _PIECES.split(name.replace("(", "/").replace(")", "")):
        if not piece.isascii():
            piece = unicodedata.normalize("NFKC", piece)  # "ＡＰ"
        folded = fold(piece)
        if not folded:
            continue
        if folded in agencies:
            found = True
        elif folded in archive:
            continue
        elif not PERSON.fullmatch(piece.strip()):
            return False
    return found


def _is_word(word: str) -> bool:
    """Whether a word in small letters is in the name of nobody."""
    return word.isascii() and word.isalpha() and word not in _small()


@cache
def _small() -> frozenset[str]:
    """The words that names hold in small letters, or that stand between them."""
    known = words_of_all("agency") | words_of_all("archive")
    return _SMALL.union(*(name.split() for name in known))


def is_plausible(name: str) -> bool:
    """A credit names someone: short, and most of its words are names."""
    if fold(name) in words_of_all("archive"):
        return True
    words = name.split()
    if len(name) > LONGEST or len(words) > 12:
        return False
    small = sum(word[0].islower() and word not in _SMALL for word in words)
    if small > 1 and small * 2 >= len(words):
        return False
    return any(ch.isupper() or not ch.isascii() or ch in "@/." for ch in name)
