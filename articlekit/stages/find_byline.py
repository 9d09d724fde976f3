"""Read who wrote the article, from a line that opens like a byline or sits by the date.

Authors are people's names only: no roles, agencies or desks. Rather none than wrong.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.page.extent import is_own_foot, masthead, reopened, window
from articlekit.page.markup import HEADINGS
from articlekit.people.authors import (
    Read,
    after_opener,
    author_pages,
    checked,
    claimed_authors,
    claimed_by_links,
    claimed_groups,
    reconciled,
)
from articlekit.people.bylines import (
    EAST_ASIANS,
    in_date_line,
    is_name,
    is_role,
    named,
    parted,
    read,
)
from articlekit.people.date_lines import beside_its_date, beside_own_date
from articlekit.people.editors import are_editors
from articlekit.people.linked_names import by_link, fuller, with_links
from articlekit.people.name_places import (
    LONGEST_IN_BOX,
    above_role,
    by_authors,
    by_date,
    in_box,
)
from articlekit.people.own_links import behind_linked_section
from articlekit.people.own_names import in_small_letters
from articlekit.people.quotations import is_in_quotation, without_amid
from articlekit.people.quoted import is_quoted
from articlekit.people.several_names import are_below_headline, second_name
from articlekit.people.signatures import signed_at_end
from articlekit.people.single_names import single_names
from articlekit.prose import prose_mass
from articlekit.rules import RuleSet
from articlekit.text import is_prose
from articlekit.titles.site import PARTS, letters

NAME = "find_byline"

_LONGEST = 200
_AFTER = 12  # blocks below the element that holds the article
_BY_PLACE = ("name-by-date", "name-above-role")
_HEAD = 3  # prose blocks: a byline may stand below the first paragraphs
_MOST = 100  # lines: nobody is named on so many


def find_byline(doc: Document) -> Document:
    """Set `doc.byline` and `doc.authors`, and label the lines they were read from.

    >>> doc = find_byline(Document.of("By Mara Lind and Ole Brandt, Political Reporters",
    ...                               "By the time they left, it was dark.", lang="en"))
    >>> doc.authors, [str(role) for role in doc.roles()]
    (('Mara Lind', 'Ole Brandt'), ['byline', 'unknown'])
    """
    given, doc = doc, reopened(doc)
    rules = doc.rules()
    claimed = claimed_authors(doc) if doc.hints else ()
    groups = claimed_groups(doc) if doc.hints and not claimed else ()
    known = {letters(name): name for name in claimed}
    linked = author_pages(doc) if doc.hints else ()
    found: dict[int, Read] = {}
    head: list[int] = []
    prose, top = 0, masthead(doc)
    for n in window(doc):
        block = doc.blocks[n]
        if prose > _HEAD or len(found) == _MOST:
            break
        head.append(n)
        if block.role is Role.BYLINE:
            found[n] = (
                block.rule,
                behind_linked_section(
                    doc, block, beside_its_date(block.text, doc, rules)
                ),
            )
        authors = by_link(block, linked)
        if block.kind == "date" and not authors:
            authors = in_date_line(block.text, rules)
        if authors:
            found[n] = fuller(
                found.get(n) or read(parted(doc, block, rules), rules), authors
            )
        if block.role is not UNKNOWN or authors:
            continue
        prose += is_prose(block.text)
        if len(block.text) > _LONGEST:
            continue
        rule, authors = _of_line(doc, n, found, known, rules, top)
        if rule == "name-by-date" and (second := second_name(doc, n, linked)):
            authors = (second,)
        if rule and not (prose and is_in_quotation(doc, n)):
            found[n] = (rule, authors)
    if _is_outlet(doc, claimed, found):
        claimed, known = (), {}
    found = by_authors(doc, without_amid(doc, _surest(with_links(doc, found, linked))))
    if not found:
        found = _east_asian_below(doc, rules)
    if not claimed and doc.markup and not any(names for _, names in found.values()):
        found |= _below(doc, found, linked, rules)
    claimed = claimed or groups
    if doc.hints and not claimed and not any(names for _, names in found.values()):
        claimed, lines = single_names(doc, rules, head, _foot(doc))
        known = {}
        found |= {n: ("single-name", ()) for n in lines if n not in found}
    if not found:
        return replace(given, authors=claimed) if claimed else given
    found = checked(doc, found, known if doc.markup is not None else {}, rules)
    changes: dict[int, Block] = {
        n: doc.blocks[n].labelled(Role.BYLINE, NAME, rule)
        for n, (rule, _) in found.items()
    }
    names = tuple(dict.fromkeys(chain(*(told for _, told in found.values()))))
    if names and (claimed_by_links(doc) or are_editors(doc, claimed)):
        claimed = ()
    printed = "\n".join(dict.fromkeys(doc.blocks[n].text for n in found))
    return given.changed(
        changes,
        byline=printed or None,
        authors=names if claimed is groups and names else reconciled(claimed, names),
    )


def _of_line(
    doc: Document,
    n: int,
    found: Mapping[int, Read],
    known: Mapping[str, str],
    rules: RuleSet,
    top: int,
) -> Read:
    """What a line of the head says, by itself or by its place among what is found."""
    block = doc.blocks[n]
    rule, authors = read(parted(doc, block, rules), rules)
    if not rule and doc.markup is not None:
        rule, authors = in_box(doc, n, known, rules)
    if (
        not rule
        and n >= top
        and by_date(doc, n, named=any(names for _, names in found.values()))
        and (_is_own_name(doc, n, rules) or are_below_headline(doc, n, rules))
    ):
        rule, authors = "name-by-date", named(block.text, rules)
    if not rule and _is_own_name(doc, n, rules) and above_role(doc, n, rules):
        rule, authors = "name-above-role", named(block.text, rules)
    if not rule and n - 1 in found and is_role(block.text, rules):
        rule = "role-below-name"
    return rule, authors


def _is_own_name(doc: Document, n: int, rules: RuleSet) -> bool:
    text = doc.blocks[n].text
    return is_name(text, rules) and not in_small_letters(text, doc)


def _is_outlet(
    doc: Document, claimed: tuple[str, ...], found: Mapping[int, Read]
) -> bool:
    """Whether who is claimed is whose page it is, by its title, and a line names others.

    Somebody's own blog is called by a name as well. There a heading names who wrote
    what is reviewed, and "Translated by" tells of another hand.
    """
    own = {letters(name) for name in claimed}
    if not own or any(h.field == "author" and h.source == "json-ld" for h in doc.hints):
        return False
    rules = doc.rules()
    signed = {
        letters(name)
        for n, (rule, names) in found.items()
        if rule == "opener" and not _is_heading(doc, n)
        if " " not in after_opener(doc.blocks[n].text, rules)[0]
        for name in names
    }
    if not signed or own & signed:
        return False
    titles = [hint.value for hint in doc.hints if hint.source == "title"]
    ends = (PARTS.split(title)[-1] for title in titles if len(title) <= _LONGEST * 2)
    return own <= set(map(letters, ends))


def _is_heading(doc: Document, n: int) -> bool:
    return doc.markup is not None and doc.markup.tag(doc.blocks[n].index) in HEADINGS


def _surest(found: dict[int, Read]) -> dict[int, Read]:
    """Without names that only stand by a date, where a line says it is the byline.

    A picture's caption may be a name alone, too. Beside a line that says so may stand
    another name; what is left out of a box for the authors is where they work.
    """
    sure = [n for n, (rule, names) in found.items() if names and rule not in _BY_PLACE]
    return {
        n: read
        for n, read in found.items()
        if not sure
        or read[0] not in _BY_PLACE
        or any(abs(n - m) == 1 and found[m][0] != "author-box" for m in sure)
    }


def _east_asian_below(doc: Document, rules: RuleSet) -> dict[int, Read]:
    """In Korea and China the reporter is named below the article as well."""
    if rules.lang not in EAST_ASIANS:
        return {}
    for n, block in enumerate(doc.blocks):
        if block.role is UNKNOWN and len(block.text) <= _LONGEST:
            rule, authors = read(block.text, rules)
            if rule == "east-asian":
                return {n: (rule, authors)}
    return {}


def _below(
    doc: Document, found: Mapping[int, object], linked: tuple[str, ...], rules: RuleSet
) -> dict[int, Read]:
    """Further down a page: a signature, or a box about the author, or its own foot."""
    if not doc.article:
        return {}
    prose = prose_mass(doc)
    end = max((n for n, mass in enumerate(prose) if mass), default=0)
    foot = max((n for n in window(doc) if prose[n]), default=end)
    for n in window(doc, _AFTER):
        block = doc.blocks[n]
        # Blogs sign in the line of the post's tags, or of its date.
        if block.role is Role.BYLINE and n >= end:
            authors = beside_its_date(block.text, doc, rules)
            if authors:
                return {n: (block.rule, authors)}
        if is_own_foot(doc, block):
            authors = by_link(block._replace(role=UNKNOWN), linked)
            if authors:
                return {n: ("author-page", authors)}
        is_open = block.role is UNKNOWN or block.rule in ("tags", "author-box")
        is_long = len(block.text) > _LONGEST
        if not is_open or is_long or n in found:
            continue
        if is_quoted(doc, n) or is_in_quotation(doc, n):
            continue
        is_signed = n >= foot and after_opener(block.text, rules)[0]
        if is_signed and (authors := beside_its_date(block.text, doc, rules)):
            return {n: ("byline-and-date", authors)}
        if len(block.text) > LONGEST_IN_BOX:
            continue
        rule, authors = in_box(doc, n, {}, rules)
        if not authors:
            rule, authors = read(block.text, rules)
        if authors:
            return {n: (rule, authors)}
    return signed_at_end(doc, foot, end, rules) or beside_own_date(doc, rules)


def _foot(doc: Document) -> range:
    """The lines below the article's last paragraph."""
    end = max((n for n, mass in enumerate(prose_mass(doc)) if mass), default=0)
    return range(end + 1, window(doc, _AFTER).stop)
