"""Take out the elements of a page that are not the article, by tag and by class.

A guard stands before every rule: an element that holds much of the page's prose stays,
whatever its name, and so does a family of elements of one name that hold it together (a
site may write "paywall" on every paragraph).
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from articlekit.forms import alike, invitation
from articlekit.model import UNKNOWN, Block, Document
from articlekit.notes import Notes
from articlekit.page.markup import SUBHEADINGS, Markup, running
from articlekit.people.headers import headers, signatures
from articlekit.pictures.captioned_boxes import own_captions
from articlekit.pictures.figure_lines import says, signs_picture
from articlekit.prose import prose_mass
from articlekit.rules import classes
from articlekit.text import ends_sentence
from articlekit.titles.site import letters

NAME = "drop_sections"


class _Verdict(NamedTuple):
    rule: str
    kind: str
    share: float


_TAGS: Final = {
    "nav": _Verdict("nav", "navigation", 0.4),
    "footer": _Verdict("footer", "navigation", 0.4),
    "aside": _Verdict("aside", "related", 0.4),
    "form": _Verdict("form", "navigation", 0.6),
    "button": _Verdict("button", "navigation", 0.4),
    "select": _Verdict("select", "navigation", 0.75),
    "option": _Verdict("select", "navigation", 0.75),
    "textarea": _Verdict("form", "navigation", 0.75),
    "dialog": _Verdict("dialog", "placeholder", 0.75),
    "noscript": _Verdict("noscript", "placeholder", 0.75),
    "video": _Verdict("player", "player", 0.75),
    "audio": _Verdict("player", "player", 0.75),
    "object": _Verdict("player", "player", 0.4),
    "canvas": _Verdict("player", "player", 0.4),
    "menu": _Verdict("nav", "navigation", 0.4),
    "datalist": _Verdict("form", "navigation", 0.75),
}
_HIDDEN: Final = _Verdict("hidden", "placeholder", 0.2)
_CLOSED: Final = _Verdict("overlay", "placeholder", 0.75)
"""A dialog that the page has not opened; it may copy the article, headline and all."""
_TALK: Final = frozenset(("comments", "consent", "form", "select", "noscript"))
"""What may hold more prose than the article: it goes before prose is compared."""
_LEADS_ON: Final = frozenset(("related",))
"""What leads elsewhere holds a link."""
_OWNERS: Final = frozenset(("article", "main"))
_OWN = 0.15
_FAMILY = 0.4
_HEADED = 0.15  # of the prose, below a main headline: an article, whatever its name
_ANCHOR = 3  # words of a heading, that an id spells
_HEADING = 200  # characters
_NEAR = 4  # elements around a line
_FOLDS: Final = frozenset(("accordion", "faq"))
_QUOTES = 12  # in large type, that are looked for in the text
_LONGEST_NAME, _AROUND = 160, 3  # characters below a quote, and elements around them
_MAY_TELL: Final = frozenset(("navigation", "aside", "factbox"))
"""What may be a part of the text: see `articlekit.notes`."""
_MAY_SHOW: Final = frozenset(("navigation", "related", "aside"))
"""What may be a picture with its caption: see `own_captions`."""
_MAY_SIGN: Final = frozenset(("related", "advertisement"))
"""What may be called by who pays for it: see `signatures`."""
_FRAMES: Final = frozenset(("button", "overlay"))
_WRAPPERS: Final = frozenset(
    ("body", "html", "main", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption")
)
"""Their class names say how the page is laid out."""


def drop_sections(doc: Document) -> Document:
    """Remove what a tag or a class name names, the bulk of the prose excepted."""
    if doc.markup is None:
        return doc
    markup = doc.markup
    found = _named(doc, markup)
    page = _Page(
        markup,
        running(markup.linked),
        running([markup.boxes[box].tag == "h1" for box in markup.inner]),
        running([m and not markup.is_heading(n) for n, m in enumerate(markup.prose)]),
        headers(markup),
    )
    talk = {box: verdict for box, verdict in found.items() if verdict.rule in _TALK}
    return _dropped(_dropped(doc, page, talk), page, found)


class _Page(NamedTuple):
    markup: Markup
    linked: list[int]
    headed: list[int]
    told: list[int]
    heads: list[range]


def _dropped(doc: Document, page: _Page, found: dict[int, _Verdict]) -> Document:
    if not found:
        return doc
    markup = page.markup
    sums = running(prose_mass(doc))
    total = sums[-1]
    families: dict[tuple[str, str], float] = defaultdict(float)
    outer: dict[tuple[str, str], float] = defaultdict(float)
    ends: dict[tuple[str, str], int] = defaultdict(int)
    for box, verdict in found.items():
        element = markup.boxes[box]
        family, all_of_it = (verdict.rule, element.tag), (verdict.rule, "")
        mass = sums[element.end] - sums[element.start]
        is_outer = element.start >= ends[all_of_it]
        if is_outer:
            ends[all_of_it] = element.end
            outer[family] += mass
        # Sections of one name stay together, within a wrapper of that name too; but what
        # is hidden within what is hidden counts once.
        if element.start >= ends[family] and (is_outer or verdict is not _HIDDEN):
            ends[family] = element.end
            families[family] += mass
    small: dict[str, float] = defaultdict(float)
    for (rule, _), held in outer.items():
        if held < _FAMILY * total:
            small[rule] += held
    changes: dict[int, Block] = {}
    end = 0
    for box, verdict in found.items():
        element = markup.boxes[box]
        if element.start < end:
            continue
        if verdict.rule in _LEADS_ON and not markup.mass(box, page.linked):
            continue
        limit = verdict.share * total
        mass = sums[element.end] - sums[element.start]
        if verdict.rule == "aside" and not markup.mass(box, page.told):
            mass = 0  # headings alone: the name of the site, and a slogan
        if mass and (
            mass >= limit
            or families[verdict.rule, element.tag] >= limit
            or small[verdict.rule] >= limit
            or (
                mass >= _HEADED * total
                and verdict is not _CLOSED
                and markup.mass(box, page.headed)
            )
            or (
                mass >= _OWN * total
                and element.tag in _OWNERS
                and verdict.rule not in _TALK
            )
        ):
            continue
        end = element.end
        spared = (
            {*own_captions(doc, markup, box)} if verdict.rule in _MAY_SHOW else set()
        )
        if verdict.rule in _MAY_SIGN:
            spared.update(signatures(doc, markup, box, page.heads))
        for n in range(element.start, element.end):
            block = doc.blocks[n]
            if block.role is UNKNOWN and n not in spared:
                changes[n] = block.removed(NAME, verdict.rule, verdict.kind)
    return doc.changed(changes)


def _without_anchors(name: str, heading: str) -> str:
    """The name without what spells the first line: "podcast-gear-tips" is its address.

    >>> _without_anchors("lead podcast-gear-tips", "My tips for podcast gear")
    'lead'
    """
    said = heading[:_HEADING].lower()
    return " ".join(
        part
        for part in name.split()
        if part.count("-") < _ANCHOR - 1
        or not all(word in said for word in part.lower().split("-"))
    )


def _named(doc: Document, markup: Markup) -> dict[int, _Verdict]:
    """The elements a rule knows, in the order of the page."""
    found: dict[int, _Verdict] = {}
    captions = [
        b.start for b in markup.boxes if b.tag == "figcaption" and b.end > b.start
    ]
    figure = quotes = 0
    whole = ""
    notes = Notes(doc, markup)
    sums = running(prose_mass(doc)) if markup.asking else []
    twins = alike(markup, sums) if markup.asking else Counter()
    for place, (tag, name, _, start, end, hidden) in enumerate(markup.boxes):
        if start == end or not (name or hidden or tag in _TAGS or tag == "figure"):
            continue
        if tag == "figure" and end > figure:
            figure = end
        verdict = _verdict(tag, name, hidden)
        if verdict is not None and markup.tag(start) in SUBHEADINGS:
            verdict = _verdict(
                tag, _without_anchors(name, doc.blocks[start].text), hidden
            )
        if verdict is None or (end <= figure and tag not in _TAGS):
            continue
        if tag == "footer" and _signs_quote(doc, markup, place):
            continue
        if verdict.rule in _MAY_TELL and notes.has(place, name):
            continue
        # What is set in large type may be said nowhere else.
        if tag == "blockquote" and verdict.rule == "factbox" and quotes < _QUOTES:
            quotes += 1
            whole = whole or _letters(doc.blocks)
            if whole.count(_letters(doc.blocks[start:end])) == 1:
                continue
        if verdict.rule == "copyright" and signs_picture(doc, markup, place):
            continue
        if verdict.rule == "button" and _folds_text(doc, markup, place):
            continue
        # What frames a figure with its caption is there to enlarge it by a click.
        if verdict.rule in _FRAMES and captions:
            inside = bisect_left(captions, start)
            if inside < len(captions) and captions[inside] < end:
                continue
        if tag == "form":
            found.setdefault(invitation(doc, markup, place, sums, twins), verdict)
        else:
            found[place] = verdict
    return dict(sorted(found.items()))


def _signs_quote(doc: Document, markup: Markup, place: int) -> bool:
    """Whether a footer is that of the quote it stands in: who said it, in a line or two.

    All of it a link, it is a button.
    """
    _, _, around, start, end, _ = markup.boxes[place]
    held = doc.blocks[start:end]
    length = sum(len(block.text) for block in held)
    if (
        len(held) > 2
        or length > _LONGEST_NAME
        or sum(markup.linked[start:end]) >= length
    ):
        return False
    for _ in range(_AROUND):
        if around < 0:
            return False
        box = markup.boxes[around]
        if box.tag == "blockquote":
            return box.start < start and box.end == end
        around = box.parent
    return False


def _folds_text(doc: Document, markup: Markup, place: int) -> bool:
    """Whether a button heads the running text below it, which it shows and hides.

    It is all of a heading, or is called what folds. Above a line without an end, or
    links, it opens a menu.
    """
    _, name, parent, start, end, _ = markup.boxes[place]
    is_called = any(says(n, _FOLDS) for n in (name, markup.boxes[parent].name))
    heads = end == start + 1 < len(doc.blocks) and any(
        markup.boxes[box].tag in SUBHEADINGS and markup.boxes[box].end == end
        for box in islice(markup.around(start), _NEAR)
    )
    if is_called and end == start + 1 < len(doc.blocks) and markup.prose[end]:
        heads = True
    if not heads or markup.linked[end] or markup.is_heading(end):
        return False
    return markup.prose[end] > 0 or ends_sentence(doc.blocks[end].text)


def _letters(blocks: tuple[Block, ...]) -> str:
    return "\n".join(letters(block.text) for block in blocks)


@lru_cache(maxsize=16384)
def _verdict(tag: str, name: str, hidden: bool) -> _Verdict | None:
    if tag in _TAGS:
        return _TAGS[tag]
    rule = classes.find(name) if name and tag not in _WRAPPERS else None
    if hidden:
        return _CLOSED if rule is not None and rule.id == "overlay" else _HIDDEN
    return _Verdict(rule.id, rule.kind, rule.share) if rule is not None else None
