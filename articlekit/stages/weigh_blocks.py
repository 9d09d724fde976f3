"""Decide by shape, words, neighbours and place what no rule could name.

Phrases explain a fifth of the furniture inside articles; the rest is told by how a
line looks and what stands around it (`articlekit.evidence`, `articlekit.scales`). The
figure that spoke loudest against a block is its rule. What weighs too little among news
stays where another scale, which knows guides, lists and blogs too, says that it is body:
the more of a page the two disagree about, the less it is a page of news, and the sooner
that scale is believed.

A scrape in which no stage before this found anything is taken to be clean, and left
alone: shape alone never condemns a text.
"""

from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice

from articlekit import scales
from articlekit.code_lines import is_in_words
from articlekit.cut_texts import cut_off
from articlekit.evidence import evidence
from articlekit.model import PICTURE_ROLES, UNKNOWN, Block, Caption, Document, Role
from articlekit.people.names import is_person
from articlekit.pictures.caption_credit import last_bracket, with_credit
from articlekit.text import PARAGRAPH, bullet, ends_sentence, is_prose, size
from articlekit.titles.headline_lines import first_line

NAME = "weigh_blocks"

# With less prose than this on the page, each sentence of it stays: there is too
# little to compare it with.
_SCARCE, _SENTENCE = 1600, 6
# A block goes only if it weighs clearly too little; a paragraph is the dearer loss.
_DOUBT = 0.3
# Points by which a page of any kind says that it is body: asked on a page of news, and
# where the scales disagree about all of it. From _TOLD on, a block counts as disputed.
_BODY_ELSEWHERE, _BODY_HERE = 1.2, -0.6
_TOLD, _GIVES_WAY = 0.8, 8.0
_BELOW = 4  # blocks
# Characters: a lone line between two paragraphs may be a cross-head, and stays.
_CROSSHEAD = 72
# Letters: such a line right below the headline may be the standfirst.
_LEAD, _DOUBT_LEAD = 50, 1.5
_AGAIN = 12  # letters of a headline
_OPENS, _ITEMS = 30, 15  # letters of a line that opens a list, and its lines at most
_AMID = frozenset(("row", "heading"))
_CLAUSES = 30  # letters of a Chinese line with a comma: it is more than a label
_SURE = 0.5  # that it is a caption, once it is no body


def weigh_blocks(doc: Document) -> Document:
    """Take out the blocks that weigh too little to be body text.

    >>> doc = Document.of("Most read today", "Sport", "Weather")
    >>> weigh_blocks(doc) is doc  # nothing shows that it is a scrape
    True
    """
    untouched = all(
        b.role in (UNKNOWN, Role.TITLE) or b.rule == "front-matter" for b in doc.blocks
    )
    if untouched or doc.markup is not None:
        return doc
    body, caption, varied = map(scales.shipped, ("body", "caption", "varied"))
    prose = {
        n
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN and is_prose(block.text)
    }
    last = max(prose, default=0)
    credited = frozenset(n for c in doc.captions if c.text for n in c.blocks)
    is_spared = _spares(doc, prose)
    changes: dict[int, Block] = {}
    pictured: list[int] = []
    kept = disputed = longest = 0  # characters
    elsewhere: dict[int, float] = {}
    for n, figures in evidence(doc):
        ends = body.ends(figures)
        weight = body.weigh(ends)
        block = doc.blocks[n]
        if weight >= -_DOUBT or is_spared(n, weight):
            kept += len(block.text)
            continue
        if (
            n < last
            and (
                caption.weigh(caption.ends(figures)) >= _SURE
                or last_bracket(block.text)
            )
            and not _is_name_below(doc, n, credited)
        ):
            pictured.append(n)
            continue
        rule = body.loudest(ends).replace("_", "-")
        changes[n] = block.removed(NAME, rule, "outside")
        points = varied.weigh(varied.ends(figures))
        if points >= _BODY_HERE:
            elsewhere[n] = points
        if points >= _TOLD:
            disputed += len(block.text)
            longest = max(longest, len(block.text))
    # One block, however long, says nothing of the page.
    share = (disputed - longest) / max(1, kept + disputed)
    enough = max(_BODY_HERE, _BODY_ELSEWHERE - _GIVES_WAY * share)
    for n, points in elsewhere.items():
        if points >= enough:
            del changes[n]
    for n in cut_off(doc, changes.keys()):
        changes.pop(n, None)
    if doc.signs:
        for n in _amid(doc, changes.keys()):
            del changes[n]
    captions: list[Caption] = []
    for n in pictured:
        if n in changes:
            continue  # a credit
        changes[n] = doc.blocks[n].labelled(Role.CAPTION, NAME, "reads-like-caption")
        found, below = with_credit(doc, n, credited)
        for line in below:
            credit = doc.blocks[line]
            changes[line] = credit.labelled(Role.CREDIT, NAME, "credit-below")
        captions.append(found)
    doc = replace(doc.changed(changes), captions=(*doc.captions, *captions))
    return _without_teasers(doc)


def _spares(doc: Document, prose: set[int]) -> Callable[[int, float], bool]:
    """Tell of a block that weighs too little whether its loss would be too dear."""
    scarce = sum(size(doc.blocks[n].text) for n in prose) < _SCARCE
    unstopped = _unstopped(doc, prose)
    around = prose | unstopped
    times = Counter(b.text for b in doc.blocks if len(b.text) <= _CROSSHEAD)
    leads = _below_headline(doc)
    listed = _listed(doc, prose)
    most = sum(len(doc.blocks[n].text) for n in prose) / 2

    def is_spared(n: int, weight: float) -> bool:
        text = doc.blocks[n].text
        return (
            (
                times[text] == 1
                and (text.isupper() or not is_person(text))
                and _live(doc, n, -1) in around
                and _live(doc, n, 1) in around
            )
            or (scarce and ends_sentence(text) and size(text) >= _SENTENCE)
            or n in listed
            or n in unstopped
            or (len(text) >= max(PARAGRAPH, most) and is_in_words(text[:PARAGRAPH]))
            or (n in leads and weight >= -_DOUBT_LEAD and size(text) >= _LEAD)
        )

    return is_spared


def _amid(doc: Document, gone: AbstractSet[int]) -> set[int]:
    """Of what goes, headings and rows that Markdown marks, between text that stays.

    And lists, where links are told from what is none.
    """
    links_are_told = "link" in doc.signs.values()
    found: set[int] = set()
    run: list[int] = []
    is_below = False
    for n, block in enumerate(doc.blocks):
        sign = doc.signs.get(block.index)
        is_text = block.role is UNKNOWN and n not in gone
        is_item = links_are_told and sign is None and bool(bullet(block.text))
        if is_text and (
            is_item or (size(block.text) >= _OPENS and ends_sentence(block.text))
        ):
            if is_below:
                found.update(run)
            run, is_below = [], True
        elif (is_item or sign in _AMID) and (is_text or n in gone):
            run += [n] if n in gone else []
        elif block.role not in PICTURE_ROLES:
            is_below = False
    return found


def _below_headline(doc: Document) -> set[int]:
    """The line below the headline, and below where it is printed once more.

    All strings of a page begin with its title, and the site's name in it.
    """
    first = first_line(doc)
    if first < 0:
        return {0}
    title = doc.blocks[first].text
    again = (
        n
        for n, block in enumerate(doc.blocks[first + 1 :], first + 1)
        if len(block.text) >= _AGAIN and title.startswith(block.text)
    )
    return {first + 1, *(n + 1 for n in islice(again, 1))}


def _listed(doc: Document, prose: set[int]) -> set[int]:
    """Items of lists that a line of prose with a colon opens and prose follows."""
    found: set[int] = set()
    opener = False
    items: list[int] = []
    for n, block in enumerate(doc.blocks):
        if block.role is not UNKNOWN:
            if block.role not in PICTURE_ROLES:
                opener = False
            continue
        text = block.text
        is_opener = text[-1] in ":：" and size(text) >= _OPENS
        if n in prose or is_opener:
            if opener and 2 <= len(items) <= _ITEMS:
                found.update(items)
            opener, items = is_opener, []
        elif opener and bullet(text):
            items.append(n)
        else:
            opener = False
    return found


def _unstopped(doc: Document, prose: set[int]) -> set[int]:
    """Chinese sentences amid the prose that stand in a line each, without a stop.

    So steps of guides are written; hardly a label or a menu has a comma.
    """
    amid = range(min(prose, default=0) + 1, max(prose, default=0))
    texts = ((n, doc.blocks[n].text) for n in amid if doc.blocks[n].role is UNKNOWN)
    return {n for n, text in texts if "，" in text and size(text) >= _CLAUSES}


def _live(doc: Document, n: int, step: int) -> int:
    """The nearest line above or below that is neither taken out nor a picture's."""
    aside = PICTURE_ROLES | {Role.REMOVED}
    n += step
    while 0 <= n < len(doc.blocks) and doc.blocks[n].role in aside:
        n += step
    return n


def _without_teasers(doc: Document) -> Document:
    """Pictures well below the last paragraph belong to other stories."""
    body = [n for n, block in enumerate(doc.blocks) if block.role is UNKNOWN]
    end = body[-1] + _BELOW if body else len(doc.blocks)
    below = {
        n: block.removed(NAME, "below-the-article", "outside")
        for n, block in enumerate(doc.blocks)
        if n > end and block.role in PICTURE_ROLES
    }
    return doc.changed(below)


def _is_name_below(doc: Document, n: int, credited: frozenset[int]) -> bool:
    """A name alone below another caption's credit: who wrote the article, rather."""
    above = doc.blocks[n - 1] if n else None
    return (
        above is not None
        and above.role is Role.CREDIT
        and above.index in credited
        and is_person(doc.blocks[n].text)
    )
