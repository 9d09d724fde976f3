"""Find the element that holds the article's text."""

from typing import Final

from articlekit.dates import read_line
from articlekit.model import UNKNOWN, Document
from articlekit.page.containers import is_body, is_container, is_post
from articlekit.page.markup import HEADINGS, Markup, running
from articlekit.people import bylines
from articlekit.prose import prose_mass
from articlekit.rules.classes import words_of
from articlekit.text import ends_sentence, fold

NAME = "find_article"

_BELOW = 12  # blocks: some pages name the author below the article
_TOP = 12  # blocks of an article: its headline may stand below its picture
_ABOVE = 8  # blocks: a kicker, a picture over the headline
_ANOTHER = 0.25  # of the longest one's prose, that another whole article holds
_SEVERAL = 2
_NEAR, _LINE = 4, 90  # blocks below a headline, and characters of a byline
_MOST, _ENOUGH, _KEEPS = 0.9, 0.55, 0.85
_TOLD, _LINKS = 0.8, 0.1  # of the letters below a text: sentences, and links
_GRID: Final = frozenset(
    ("col", "cols", "column", "columns", "grid", "cell", "row", "widget")
)
"""What stands side by side on a page, whatever it holds."""
_WITHIN: Final = frozenset(
    ("div", "section", "article", "main", "td", "tr", "tbody", "table", "span", "center", "form")
)  # fmt: skip
"""What paragraphs stand in; a lone paragraph is not the article's element."""


def find_article(doc: Document) -> Document:
    """Set `doc.article`: the smallest element that says so and holds the prose."""
    if doc.markup is None:
        return doc
    markup = doc.markup
    sums = running(prose_mass(doc))
    total = sums[-1]
    if not total:
        return doc
    least = _ENOUGH * total
    named = [
        (sums[end] - sums[start], end - start, n)
        for n, (tag, name, _, start, end, _) in enumerate(markup.boxes)
        if sums[end] - sums[start] >= least and is_container(tag, name)
    ]
    most = [entry for entry in named if entry[0] >= _MOST * total] or named
    best = min(most, key=lambda entry: (entry[1], -entry[2]))[2] if most else 0
    best = _widened(markup, best, sums)
    article = _descended(markup, _first(doc, markup, best, sums), sums)
    article = _continued(doc, markup, article, sums)
    head = _head(doc, markup, article)
    last = markup.boxes[article].end + _BELOW
    far = {
        n: block.removed(NAME, "far-from-article", "outside")
        for n, block in enumerate(doc.blocks)
        if block.role is UNKNOWN and not head <= n < last
    }
    return doc.changed(far, article=article, head=head)


def _head(doc: Document, markup: Markup, article: int) -> int:
    """Where the page's head begins: some blocks above its headline, or its article."""
    box = markup.boxes[article]
    start = box.start
    for n in range(min(box.start + _TOP, box.end) - 1, -1, -1):
        if markup.tag(n) == "h1":
            start = min(start, n)
            break
    above = [n for n in range(start) if doc.blocks[n].role is UNKNOWN][-_ABOVE:]
    return above[0] if above else start


def _widened(markup: Markup, box: int, sums: list[int]) -> int:
    """The element around a body that is parted: by an advert, or "read on" below a fold.

    Its parts stand side by side, are called alike or are notes below it, and hold the
    prose together; none of them has a headline.
    """
    most = _MOST * sums[-1]
    element = markup.boxes[box]
    if element.parent < 0 or markup.mass(box, sums) >= most:
        return box
    called = words_of(element.name)[:1]
    parts = [
        n
        for n, other in enumerate(markup.boxes)
        if other.parent == element.parent
        and sums[other.end] > sums[other.start]
        and (
            (other.tag == "ol" and n > box)
            or (called and words_of(other.name)[:1] == called)
        )
    ]
    is_headed = any(
        markup.tag(n) == "h1"
        for part in parts
        if part != box
        for n in range(markup.boxes[part].start, markup.boxes[part].end)
    )
    held = sum(markup.mass(n, sums) for n in parts)
    return element.parent if held >= most and not is_headed else box


def _continued(doc: Document, markup: Markup, box: int, sums: list[int]) -> int:
    """The element around a text whose last paragraphs stand in boxes of their own.

    "Read on" below a fold, a second field of the text, an afterword: sentences, few of
    them links, right below, in the same post.
    """
    element = markup.boxes[box]
    around = markup.boxes[element.parent] if element.parent > 0 else None
    if around is None or not (around.tag == "article" or is_post(around.name)):
        return box
    below = [n for n in range(element.end, around.end) if doc.blocks[n].role is UNKNOWN]
    texts = [doc.blocks[n].text for n in below]
    whole = sum(map(len, texts))
    told = sum(len(text) for text in texts if ends_sentence(text))
    linked = sum(markup.linked[n] for n in below)
    is_prose = sums[around.end] > sums[element.end]
    is_headed = any(markup.tag(n) in HEADINGS for n in below)
    is_pictured = any(element.end <= p.at < around.end for p in markup.pictures)
    if (
        not is_prose
        or is_headed
        or is_pictured  # the face of who wrote it, or cards
        or told < _TOLD * whole
        or linked > _LINKS * whole
    ):
        return box
    return element.parent


def _first(doc: Document, markup: Markup, box: int, sums: list[int]) -> int:
    """The first of several whole articles: pages that scroll on load the next ones."""
    headed = running([markup.boxes[inner].tag == "h1" for inner in markup.inner])
    whole: list[tuple[int, int]] = []
    end = 0
    for n, element in enumerate(markup.boxes):
        if element.tag != "article" or element.start < end:
            continue
        mass = markup.mass(n, sums)
        if mass and markup.mass(n, headed):
            whole.append((n, mass))
            end = element.end
    if len(whole) < _SEVERAL:
        whole = _signed(doc, markup, headed, sums)
    most = max((mass for _, mass in whole), default=0)
    whole = [(n, mass) for n, mass in whole if mass >= _ANOTHER * most]
    held = sum(mass for _, mass in whole)
    if len(whole) >= _SEVERAL and held >= _ENOUGH * sums[-1]:
        return whole[0][0]
    return box


def _signed(
    doc: Document, markup: Markup, headed: list[int], sums: list[int]
) -> list[tuple[int, int]]:
    """Elements with a headline each, and below all but the first a byline or date.

    A page may set every subheading as an h1; nobody signs or dates those.
    """
    found: list[tuple[int, int]] = []
    for n, element in enumerate(markup.boxes):
        if element.tag != "h1" or element.end == element.start:
            continue
        around = element.parent
        while around > 0 and markup.mass(around, headed) == markup.mass(n, headed):
            n, around = around, markup.boxes[around].parent
        if not found and not _is_titled(doc, element.start):
            return []
        mass = markup.mass(n, sums)
        below = range(element.end, min(element.end + _NEAR, markup.boxes[n].end))
        if found and not any(_is_signature(doc, m) for m in below):
            return []
        if mass:
            found.append((n, mass))
        elif not found:
            return []
    return found


def _is_titled(doc: Document, n: int) -> bool:
    said = fold(doc.blocks[n].text)
    return any(hint.field == "title" and said in fold(hint.value) for hint in doc.hints)


def _is_signature(doc: Document, n: int) -> bool:
    text = doc.blocks[n].text
    if len(text) > _LINE:
        return False
    rules = doc.rules()
    return (
        bool(bylines.read(text, rules)[1]) or read_line(text, lang=doc.lang) is not None
    )


def _has_twin(markup: Markup, box: int, siblings: list[int]) -> bool:
    """Whether an element of its name stands beside it: one of several sections."""
    element = markup.boxes[box]
    if not element.name or not _GRID.isdisjoint(words_of(element.name)):
        return False
    at = siblings.index(box)
    beside = siblings[max(0, at - 1) : at] + siblings[at + 1 : at + 2]
    return any(
        (markup.boxes[n].tag, markup.boxes[n].name) == (element.tag, element.name)
        for n in beside
    )


def _descended(markup: Markup, box: int, sums: list[int]) -> int:
    """Into the one child that keeps nearly all of the prose, and on.

    An element whose name says that it holds the text is where that ends, and so is one
    beside another of its name.
    """
    place = box
    children: dict[int, list[int]] = {}
    for n, other in enumerate(markup.boxes):
        if other.end > other.start:
            children.setdefault(other.parent, []).append(n)
    while not is_body(markup.boxes[box].name):
        # Elements stand in the order of the page: what comes next and holds the prose
        # is a child, or there is none.
        least = _KEEPS * markup.mass(box, sums)
        end = markup.boxes[box].end
        place += 1
        while place < len(markup.boxes) and markup.boxes[place].start < end:
            tag, _, _, first, last, _ = markup.boxes[place]
            if tag in _WITHIN and last > first and sums[last] - sums[first] >= least:
                break
            place += 1
        else:
            return box
        if _has_twin(markup, place, children[markup.boxes[place].parent]):
            return box
        box = place
    return box
