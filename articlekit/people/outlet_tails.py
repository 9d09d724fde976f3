"""Names run into a role or an outlet: "By Mara Lind Tribune Staff Writer"."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

import regex

from articlekit.model import Document
from articlekit.people.authors import after_opener
from articlekit.people.names import GLUED, PARTICLES, is_person
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import fold
from articlekit.titles.site import letters

_LONGEST: Final = 120  # characters
_LANG: Final = "en"
"""Elsewhere surnames are set in capitals and come first: "DE LA CRUZ Maria"."""
_OUTLETS: Final = frozenset(
    ("bulletin", "bureau", "chronicle", "citizen", "courier", "daily", "democrat", "dispatch", "enterprise", "examiner", "gazette", "globe", "herald", "independent", "journal", "magazine", "media", "news", "newspaper", "newspapers", "observer", "post", "press", "record", "register", "reporter", "republican", "review", "sentinel", "service", "standard", "star", "telegram", "telegraph", "times", "tribune")
)  # fmt: skip
_PARTS: Final = regex.compile(r" ?(?:, and\b|[,;|•·/]|\band\b|&) ?")
_INITIAL: Final = regex.compile(r"\p{Lu}(?:\.-?\p{Lu}){0,2}\.?")
_NAME: Final = 2  # words
_WORDS: Final = 12  # of a part


def before_outlet(text: str, doc: Document, rules: RuleSet) -> str:
    """A line with a comma between a name of two words and who the name works for.

    >>> from articlekit.rules import load
    >>> doc, rules = Document(lang="en"), load("en")
    >>> before_outlet("By Mara Lind The Halden Tribune", doc, rules)
    'By Mara Lind, The Halden Tribune'
    >>> before_outlet("By Mara Lind and P.J. Brandt Staff Writers", doc, rules)
    'By Mara Lind and P.J. Brandt, Staff Writers'
    >>> before_outlet("By MARA LIND Halden Staff Writer", doc, rules)
    'By MARA LIND, Halden Staff Writer'
    >>> before_outlet("By Mara Lind Halden Tribune", doc, rules)
    'By Mara Lind Halden Tribune'
    """
    if rules.lang != _LANG or len(text) > _LONGEST:
        return text
    start = len(text) - len(after_opener(text, rules)[1])
    for begin, end in _parts(text, start):
        is_opened = start > 0 or begin > 0
        words = text[begin:end].split(" ")
        for n in _cuts(words):
            if _is_house(words, n, doc, rules, is_opened=is_opened):
                cut = begin + len(" ".join(words[:n]))
                return f"{text[:cut]},{text[cut:]}"
    return text


def _parts(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the first part of a line begins and ends, and others behind names alone.

    Behind a comma a role may begin itself: "Mara Lind, National Harbour Reporter".
    """
    is_next = True
    for joint in _PARTS.finditer(text, start):
        if is_next and joint.start() > start:
            yield start, joint.start()
        if not is_person(text[start : joint.start()]):
            return
        start, is_next = joint.end(), joint[0].strip(", ") in ("and", "&")
    if is_next and start < len(text):
        yield start, len(text)


def _cuts(words: list[str]) -> Iterator[int]:
    """Where a name may end: behind its second word that is no initial, or its capitals."""
    for n, word in enumerate(words[1:_WORDS], 2):
        if not _INITIAL.fullmatch(word) and word.lower() not in PARTICLES:
            is_glued = GLUED.search(word.removeprefix("Mc").removeprefix("Mac"))
            is_name = not is_glued and is_person(" ".join(words[:n]))
            if n < len(words) and is_name:
                yield n
            break
    loud = sum(1 for _ in takewhile(str.isupper, words[:_WORDS]))
    if _NAME < loud < len(words) and is_person(" ".join(words[:loud])):
        yield loud


def _is_house(
    words: list[str], n: int, doc: Document, rules: RuleSet, *, is_opened: bool
) -> bool:
    """Whether from the nth word on it is a role, an outlet, or the one's at the other.

    A line that nothing opens may be a role alone: "National Harbour Reporter".
    """
    name, rest = words[:n], words[n:]
    outlet = _before_role(rest, rules)
    has_role = len(outlet) < len(rest)
    is_called = bool(outlet) and fold(outlet[-1]) in _OUTLETS
    is_set_apart = name[0].lower() not in PARTICLES and all(map(str.isupper, name))
    if is_set_apart and not any(map(str.isupper, rest)):
        return has_role or is_called or _is_agency(outlet, name)
    if not outlet or (has_role and len(outlet) == 1 and is_called):
        return is_opened
    if _is_agency(outlet, name) or _is_site(outlet, doc):
        return True
    leads = fold(outlet[0]) in ("the", "for") or outlet[:2] == ["Special", "to"]
    return leads and is_called and len(outlet) > 1


def _is_agency(outlet: list[str], name: list[str]) -> bool:
    """Whether words are an agency's name; where one alone is, it may be a surname."""
    told = " ".join(outlet)
    if len(outlet) == 1 and (not told.isupper() or name[-1].isupper()):
        return False
    return fold(told) in words_of_all("agency")


def _is_site(outlet: list[str], doc: Document) -> bool:
    """Whether words are what the site is called, with or without its article."""
    told = letters(" ".join(outlet)).removeprefix("the")
    return any(
        letters(hint.value[:_LONGEST]).removeprefix("the") == told
        for hint in doc.hints
        if hint.field == "publisher" and " " in hint.value
    )


def _before_role(words: list[str], rules: RuleSet) -> list[str]:
    """The words before the role that ends them."""
    roles = rules.words.get("role", frozenset())
    for n in range(len(words)):
        role = fold(" ".join(words[n:]))
        if role in roles or role.removesuffix("s") in roles:
            return words[:n]
    return words
