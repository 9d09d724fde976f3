"""What the place of a line says of a name in it: by the date, above a role."""

from articlekit.bylines import is_role
from articlekit.model import UNKNOWN, Document
from articlekit.rules import RuleSet
from articlekit.site import letters, sites
from articlekit.text import fold

_LISTED = 4  # lines
_REPOST = 4  # lines at the top
_LONGEST = 90  # characters


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
        return letters(blocks[n].text) not in sites(doc)
    # A repost says how old it is instead; comments further down do, too.
    if n < _REPOST and n + 1 < len(blocks) and blocks[n + 1].kind == "age":
        return True
    is_below = n > 0 and blocks[n - 1].kind == "date" and not named
    return is_below and letters(blocks[n].text) not in sites(doc)


def _is_in_menu(doc: Document, n: int) -> bool:
    """Whether a page's line is one link, and so is one beside it: "Real Estate"."""
    return _is_link(doc, n) and (_is_link(doc, n - 1) or _is_link(doc, n + 1))


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
