"""What the place of a line says of a name in it: by the date, above a role, in a box."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import islice, pairwise

import regex

from articlekit.model import UNKNOWN, Document, Role
from articlekit.page.markup import Box
from articlekit.people.authors import Read, after_opener, people
from articlekit.people.bylines import is_name, is_role, named, parted
from articlekit.people.cards import name_on_card
from articlekit.people.names import is_person, pieces
from articlekit.people.outlet_tails import before_outlet
from articlekit.people.own_names import in_small_letters
from articlekit.people.quotations import says_who_is_quoted
from articlekit.people.quoted import is_quoted
from articlekit.people.seeming_names import is_titled
from articlekit.people.several_names import below_label
from articlekit.rules import RuleSet, load, words_of_all
from articlekit.rules.classes import words_of
from articlekit.text import ends_sentence, fold
from articlekit.titles.site import letters, sites

_LISTED = 4  # lines
_REPOST = 4  # lines at the top
_LONGEST = 90  # characters
_BOX = regex.compile(
    r"byline|author|autor|auteur|redakt|redact|verfasser|journalist|writer|contributor|kirjoittaja|forfatter|yazar|penulis|signature|firma\b|firmas"
)
_REVIEW = regex.compile(
    r"(?:\w{2,20} )?(?:(?:reviewed|(?:fact[- ]?)?checked|tested|verified) by|(?:geprüft|überprüft) von"
    r"|(?:relu|révisé|vérifié) par|(?:revisado|revisto|verificado) por|(?:rivisto|revisionato) da)\b",
    regex.IGNORECASE,
)
_PICTURE = regex.compile(
    r"photo|foto|image|figure|caption|credit|img|picture|media__", regex.IGNORECASE
)
_FIGURES = ("figure", "figcaption")
LONGEST_IN_BOX = 90
"""Characters of a line that names somebody in a box."""
_OPENER = 40  # characters
_LIST, _FEW = 20, 3  # lines, and of them those of one author
_MARKS = " ·•|–—-,:"


def above_role(doc: Document, n: int, rules: RuleSet) -> bool:
    """Whether the line below tells what somebody does."""
    below = doc.blocks[n + 1] if n + 1 < len(doc.blocks) else None
    if below is None or below.role is not UNKNOWN:
        return False
    if doc.markup is not None and fold(below.text) in rules.words.get("agency", ()):
        return False  # on a page, two tags rather than a byline
    return is_role(below.text, rules)


def by_date(doc: Document, n: int, *, named: bool) -> bool:
    """A date line stands right below, or right above and nobody is named yet.

    Between the two may stand the name of the site, or others like this one on a list.
    """
    blocks = doc.blocks
    if _is_in_menu(doc, n):
        return False
    below = n + 1
    while below < len(blocks) and blocks[below].kind != "date":
        if not _may_stand_between(doc, n, below):
            break
        below += 1
    if below < len(blocks) and blocks[below].kind == "date":
        return not _is_of_site(doc, n)
    # A repost says how old it is instead; comments further down do, too.
    if n < _REPOST and n + 1 < len(blocks) and blocks[n + 1].kind == "age":
        return True
    is_below = n > 0 and blocks[n - 1].kind == "date" and not named
    return is_below and not _is_of_site(doc, n)


def _is_of_site(doc: Document, n: int) -> bool:
    """Whether a line is what the site is called, or its headline: no byline is an h1."""
    text = doc.blocks[n].text
    if letters(text) in sites(doc) or is_titled(text, doc):
        return True
    return doc.markup is not None and doc.markup.tag(doc.blocks[n].index) == "h1"


def _is_in_menu(doc: Document, n: int) -> bool:
    """Whether an item of a page's list is one link, and so is one beside it: "Sport"."""
    return _is_link(doc, n) and any(
        _is_link(doc, other) and _is_beside(doc, n, other) for other in (n - 1, n + 1)
    )


def _is_link(doc: Document, n: int) -> bool:
    markup = doc.markup
    if markup is None or not 0 <= n < len(doc.blocks):
        return False
    block = doc.blocks[n]
    is_whole = markup.linked[block.index] >= len(block.text)
    return is_whole and markup.tag(block.index) != "h1"


def _may_stand_between(doc: Document, n: int, below: int) -> bool:
    """Whether a line between a name and its date is the site's, or another name."""
    if doc.markup is None or below - n >= _LISTED:
        return False
    return letters(doc.blocks[below].text) in sites(doc) or _is_beside(doc, n, below)


def _is_beside(doc: Document, n: int, other: int) -> bool:
    """Whether two short lines are items of one list."""
    markup = doc.markup
    if markup is None or len(doc.blocks[other].text) > _LONGEST:
        return False
    box, beside = (markup.boxes[markup.inner[doc.blocks[m].index]] for m in (n, other))
    return box.tag == beside.tag == "li" and box.parent == beside.parent


def by_authors(doc: Document, found: Mapping[int, Read]) -> dict[int, Read]:
    """The lines, without the names of who reviewed it where others name who wrote it.

    And without the bylines of what it quotes.

    >>> doc = Document.of("By Mara Lind", "Reviewed by Ole Brandt")
    >>> by_authors(doc, {0: ("opener", ("Mara Lind",)), 1: ("opener", ("Ole Brandt",))})
    {0: ('opener', ('Mara Lind',)), 1: ('opener', ())}
    """
    found = {n: told for n, told in found.items() if not is_quoted(doc, n)}
    reviews = {n for n in found if _is_review(doc, n)}
    if not any(names for n, (_, names) in found.items() if n not in reviews):
        return found
    return {
        n: (rule, () if n in reviews else names) for n, (rule, names) in found.items()
    }


def _is_review(doc: Document, n: int) -> bool:
    """Whether a line names who reviewed it, or stands below one that opens so."""
    above = doc.blocks[n - 1].text.rstrip(": ") if n else ""
    return bool(_REVIEW.match(doc.blocks[n].text) or _REVIEW.fullmatch(above))


def in_box(doc: Document, n: int, known: Mapping[str, str], rules: RuleSet) -> Read:
    """A short line that is in a box for the author, or that is a name we know."""
    block = doc.blocks[n]
    if len(block.text) > LONGEST_IN_BOX or doc.markup is None:
        return "", ()
    name = known.get(letters(block.text)) if known else None
    if name:
        return "known-name", (name,)
    if below_label(doc, n) and is_name(block.text, rules):
        return "opener", named(block.text, rules)
    if known and block.text.isupper():
        return "", ()  # a button in the author's box
    below = _below_opener(doc, n, rules)
    if below:
        return "below-opener", below
    boxes = [doc.markup.boxes[box] for box in islice(doc.markup.around(block.index), 3)]
    # Blogs name a whole post by who wrote it: "entry entry-author-mara".
    article = doc.markup.boxes[doc.article]
    boxes = [box for box in boxes if not doc.article or not _holds(box, article)]
    if not any(is_byline_box(box.name) for box in boxes):
        return "", ()
    if any(box.tag in _FIGURES or _PICTURE.search(box.name) for box in boxes):
        return "", ()
    if says_who_is_quoted(doc, n):
        return "", ()
    if rules.find(fold(block.text), "head"):
        return "", ()
    carded = name_on_card(doc, n, boxes, rules)
    if carded:
        return "author-box", (carded,)
    if block.role is not UNKNOWN and not _is_names_alone(doc, n, rules):
        return "", ()
    authors = tuple(people(before_outlet(block.text, doc, rules), doc, rules))
    line = "" if authors else parted(doc, block, rules)
    if line and line != block.text:
        authors = named(after_opener(line, rules)[1], rules)
    if authors:
        return "author-box", authors
    is_said = is_role(block.text, rules) or _is_of_house(doc, n, boxes[0].name)
    return ("author-box", ()) if is_said else ("", ())


def _is_names_alone(doc: Document, n: int, rules: RuleSet) -> bool:
    """Whether a line of a box that went is who wrote it, and not "About" them."""
    line = after_opener(doc.blocks[n].text, rules)[1]
    is_anybodys = is_name(line, rules) and not in_small_letters(line, doc)
    return is_anybodys and not _is_review(doc, n)


def _below_opener(doc: Document, n: int, rules: RuleSet) -> tuple[str, ...]:
    """Whom a line names below one that opens a byline and says no more."""
    block, above = doc.blocks[n], doc.blocks[n - 1]
    if not n or above.index + 1 != block.index:
        return ()
    if above.role not in (UNKNOWN, Role.BYLINE) or len(above.text) > _OPENER:
        return ()
    opener = fold(above.text).strip(_MARKS)
    if not any(opener in words["byline"] for words in (rules.words, load("en").words)):
        return ()
    names = pieces(block.text)
    if not names or not all(is_name(name, rules) for name in names):
        return ()
    if opener in words_of_all("author_label") and is_person(_text(doc, n + 1)):
        return ()  # a list, which is one of the head's: `below_label`
    if _is_listed(doc, n) or any(in_small_letters(name, doc) for name in names):
        return ()
    return named(block.text, rules)


def _text(doc: Document, n: int) -> str:
    return doc.blocks[n].text if n < len(doc.blocks) else ""


def _is_listed(doc: Document, n: int) -> bool:
    """Whether things are listed, each by somebody: the line above stands above others.

    Above the same name it stands a few times: in the head, and in a box below.
    """
    above = doc.blocks[n - 1].text
    around = doc.blocks[max(0, n - _LIST) : n + _LIST]
    names = [
        other.text
        for one, other in pairwise(around)
        if one.text == above and one.role is other.role is UNKNOWN
    ]
    return len(names) > _FEW or any(name != doc.blocks[n].text for name in names)


def _is_of_house(doc: Document, n: int, name: str) -> bool:
    """Whether a line called a byline stands by the date, whoever "Halden News" is."""
    block = doc.blocks[n]
    around = doc.blocks[max(0, n - 1) : n] + doc.blocks[n + 1 : n + 2]
    return (
        "byline" in words_of(name)
        and not ends_sentence(block.text)
        and any(beside.kind == "date" for beside in around)
    )


def _holds(box: Box, article: Box) -> bool:
    return box.start <= article.start < article.end <= box.end


@lru_cache(maxsize=4096)
def is_byline_box(name: str) -> bool:
    """Whether a class name says that an element names who wrote it.

    >>> is_byline_box("post__author-name"), is_byline_box("post__date")
    (True, False)
    """
    return bool(name) and _BOX.search(name.lower()) is not None
