"""Whom a line names by links: to pages about them, or that the page calls its author's."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

import regex

from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.people.authors import Read, after_opener, people
from articlekit.people.several_names import says
from articlekit.rules import RuleSet
from articlekit.text import ends_sentence

_OTHER_HAND: Final = regex.compile(
    r"\b(?:edit(?:ed|ing)|curated|reviewed|fact[- ]?checked|photos?|photographs|illustrations?) by[: ]*$",
    regex.IGNORECASE,
)
_LINE: Final = 200  # characters
_BESIDE_NAMES: Final = 60  # characters of openers, roles and dates
_MOST: Final = 30  # names
_JOINT: Final = regex.compile(r"\s?(?:[,;/&]|, &)\s?")


def by_link(block: Block, linked: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a line names that says little else, by links to pages about them."""
    text = block.text
    if not linked or len(text) > _LINE or ends_sentence(text):
        return ()
    if block.role not in (UNKNOWN, Role.BYLINE) and block.kind != "date":
        return ()
    names = tuple(
        name
        for name in linked
        if says(text, name) and not _OTHER_HAND.search(text[: text.find(name)])
    )
    return names if len(text) - sum(map(len, names)) <= _BESIDE_NAMES else ()


def fuller(read: Read, linked: tuple[str, ...]) -> Read:
    """What a line says in words, where it names all that are linked in it, and others.

    >>> fuller(("opener", ("Mara Lind", "Ole Brandt")), ("Ole Brandt",))
    ('opener', ('Mara Lind', 'Ole Brandt'))
    >>> fuller(("opener", ("Mara Lind",)), ("Ole Brandt",))
    ('author-page', ('Ole Brandt',))
    """
    rule, names = read
    return read if rule and set(linked) < set(names) else ("author-page", linked)


def with_links(
    doc: Document, found: dict[int, Read], pages: tuple[str, ...]
) -> dict[int, Read]:
    """The lines, with whom they name by links right behind those named in words.

    Links that the page calls an author's tell that, too, and not only those to pages.
    """
    if not doc.hints:
        return found
    rules = doc.rules()
    called = (
        name
        for hint in doc.hints
        if hint.field == "author" and hint.source == "link"
        for name in people(hint.value, doc, rules)
    )
    linked = tuple(dict.fromkeys((*pages, *islice(called, _MOST))))
    return {
        n: (rule, with_linked(doc.blocks[n].text, names, linked, rules))
        for n, (rule, names) in found.items()
    }


def with_linked(
    text: str, names: tuple[str, ...], linked: Iterable[str], rules: RuleSet
) -> tuple[str, ...]:
    """The names that a line opens with, and the linked ones right behind them.

    Behind a comma may stand a place as well: there only a link tells.

    >>> from articlekit.rules import load
    >>> line, linked = "By Mara Lind, Ole Brandt | Halden", ["Ole Brandt"]
    >>> with_linked(line, ("Mara Lind",), linked, load("en"))
    ('Mara Lind', 'Ole Brandt')
    >>> with_linked("By Mara Lind for Ole Brandt", ("Mara Lind",), linked, load("en"))
    ('Mara Lind',)
    """
    if not names or len(text) > _LINE or not after_opener(text, rules)[0]:
        return names
    found = list(names)
    left = [name for name in linked if name not in names and says(text, name)]
    end = text.find(found[-1]) + len(found[-1])
    while left and end >= len(found[-1]):
        joint = _JOINT.match(text, end)
        start = joint.end() if joint else len(text)
        follows = [name for name in left if text.startswith(name, start)]
        if not follows:
            break
        found.append(max(follows, key=len))
        left.remove(found[-1])
        end = start + len(found[-1])
    return tuple(found)
