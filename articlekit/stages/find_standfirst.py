"""Find the lead that stands between the headline and the article.

It counts as a standfirst only where something of the page's head (date, byline,
picture) sets it apart from the first paragraph: nothing else tells the two apart.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from articlekit.lines import Line
from articlekit.model import PICTURE_ROLES, UNKNOWN, Block, Document, Role
from articlekit.page.markup import HEADINGS, Box, Markup, running
from articlekit.prose import prose_mass
from articlekit.text import ends_sentence, fold, is_prose, size
from articlekit.titles.leads import is_lead

NAME = "find_standfirst"

_SHORTEST, _LONGEST = 20, 600
_MOST = 2  # blocks
_MENU = 6  # lines
_SAID = 3  # words of a title
_MOST_LEADS = 8
_NEAR, _SAME, _LINKED = 6, 15, 0.3
_DECK = 40  # letters
_OPENING, _LOOK_AT = 36, 200  # letters, and the characters they are looked for in
_NO_LETTER = re.compile(r"[\W_]+")
_BUTTONS = frozenset(("drop_sections", "drop_boilerplate"))
_HEAD = frozenset(("share", "comments", "reading_time", "player", "counter"))


def find_standfirst(doc: Document) -> Document:
    """Label the blocks between the title and the rest of the page's head.

    >>> doc = Document.of("Storm hits Port Halden", "The harbour stays shut for a week.",
    ...                   "12 May 2024", "The sea rose by two metres, and the waves broke.")
    >>> doc = doc.changed({0: doc.blocks[0].labelled(Role.TITLE, "", ""),
    ...                    2: doc.blocks[2].removed("", "", "date")})
    >>> [str(role) for role in find_standfirst(doc).roles()]
    ['title', 'standfirst', 'removed', 'unknown']
    """
    if doc.markup is not None:
        return _told_by_page(doc, doc.markup)
    title = next((n for n, b in enumerate(doc.blocks) if b.role is Role.TITLE), None)
    if title is None:
        return doc
    blocks = doc.blocks
    title = _printed_again(doc, title)
    start = next(
        (n for n in range(title + 1, len(blocks)) if _is_text(blocks[n])), None
    )
    if start is None:
        return doc
    end = start
    while end < len(blocks) and _is_text(blocks[end]):
        end += 1
    after = next((n for n in range(end, len(blocks)) if _is_text(blocks[n])), None)
    lead = blocks[start:end]
    printed = start if _is_printed_else(doc, title, lead) else None
    if printed is not None:
        start, lead = start + 1, lead[1:]
    if after is None or len(lead) > _MOST or not all(map(_fits, lead)):
        return doc
    signed = any(b.is_signature for b in blocks[title + 1 : start])
    marks = blocks[end:after]
    if not _outweighs(blocks[after:], lead):
        return doc
    # Of several blocks above a picture one alone may be a lead: two open the text.
    is_pictured = not signed and len(lead) == 1 and any(map(_is_head, marks))
    if is_pictured or any(b.is_signature for b in marks):
        changes = {
            n: blocks[n].labelled(Role.STANDFIRST, NAME, "above-the-head")
            for n in range(start, end)
        }
        if printed is not None:
            changes[printed] = blocks[printed].removed(NAME, "title-again", "repeat")
        return doc.changed(changes)
    return doc


def _printed_again(doc: Document, title: int) -> int:
    """Where the headline is printed below the menu, if the first is that of the window."""
    headline = fold(doc.title or "")
    for n in range(title + 1, len(doc.blocks)):
        if doc.blocks[n].is_signature:
            break
        if fold(doc.blocks[n].text) == headline:
            return n if n - title > _MENU else title
    return title


def _is_printed_else(doc: Document, title: int, lead: Sequence[Block]) -> bool:
    """Whether two lines far below the window's title are the headline and the lead.

    A headline that is printed in other words says half of its own in the title.
    """
    if len(lead) != _MOST or lead[0].index - doc.blocks[title].index <= _MENU:
        return False
    text = lead[0].text
    matter = doc.once(Line, text).matter
    said = len(matter & Line(doc.title or "").matter)
    return not ends_sentence(text) and said >= _SAID and 2 * said >= len(matter)


def _told_by_page(doc: Document, markup: Markup) -> Document:
    """A block above the text that a class names, or that the page is described by."""
    article = markup.boxes[doc.article]
    openings = {_opening(h.value) for h in doc.hints if h.field == "description"} - {""}
    above = _start_of(doc, article)
    title = max((n for n in above if doc.blocks[n].role is Role.TITLE), default=-1)
    is_titled = title >= 0  # what describes the site stands above it
    if title < 0:
        heads = (n for n in above if markup.tag(n) in ("h1", "h2"))
        title = next((n for n in heads if n < article.start), article.start)
    prose = [
        0 if markup.tag(n) in HEADINGS else mass
        for n, mass in enumerate(prose_mass(doc))
    ]
    sums = running(prose)
    changes: dict[int, Block] = {}
    below: dict[int, Block] = {}
    for n in above:
        block = doc.blocks[n]
        if (
            not _is_text(block)
            or not _fits(block)
            or markup.linked[n] > _LINKED * len(block.text)
        ):
            continue
        inside = n >= article.start
        if not inside and _is_bio(doc, block.text):
            continue
        # Below text that is no lead stand cross-heads and boxes of key points.
        leads = 0 if markup.tag(n) in HEADINGS else sum(prose[m] for m in changes)
        if inside and sums[n] - sums[max(article.start, title + 1)] > leads:
            continue
        if any(
            is_lead(markup.boxes[box].name, is_above=n < title)
            for box in islice(markup.around(n), 3 if inside else 4)
            if box > doc.article or not inside
        ):
            changes[n] = block.labelled(Role.STANDFIRST, NAME, "lead-class")
        elif (
            not inside
            and (n > title or not is_titled)
            and any(_agree(_opening(block.text), opening) for opening in openings)
        ):
            changes[n] = block.labelled(Role.STANDFIRST, NAME, "description")
        elif (
            not inside and n > title and is_prose(block.text) and markup.tag(n) != "li"
        ):
            below[n] = block.labelled(Role.STANDFIRST, NAME, "below-title")
    if len(below) <= _MOST:
        changes.update(below)
    if not changes:
        changes = _above_signature(doc, markup, title)
    return doc.changed(changes) if len(changes) <= _MOST_LEADS else doc


def _start_of(doc: Document, article: Box) -> range:
    """From the page's head to the first few blocks of the article, a paragraph in them."""
    end = min(article.start + _NEAR, article.end)
    is_head = not any(map(_is_paragraph, doc.blocks[article.start : end]))
    while is_head and end < article.end:
        is_head = not _is_paragraph(doc.blocks[end])
        end += 1
    return range(doc.head, end)


def _above_signature(doc: Document, markup: Markup, title: int) -> dict[int, Block]:
    """What stands right below the headline, and above who wrote it and when.

    Outside of the article's element as many kickers and names of blogs do: there it is a
    sentence beside the headline.
    """
    found: dict[int, Block] = {}
    start = markup.boxes[doc.article].start
    if not title < len(doc.blocks) or doc.blocks[title].role is not Role.TITLE:
        return found
    around = markup.boxes[markup.inner[title]].parent
    for n in range(title + 1, len(doc.blocks)):
        block = doc.blocks[n]
        if block.is_signature:
            rest = doc.blocks[n : markup.boxes[doc.article].end]
            return found if _outweighs(rest, found.values()) else {}
        if block.stage in _BUTTONS:
            continue
        if title < start and (
            size(block.text) < _DECK or markup.boxes[markup.inner[n]].parent != around
        ):
            break
        if (
            not _is_text(block)
            or not _fits(block)
            or len(found) == _MOST
            or markup.linked[n] > _LINKED * len(block.text)
        ):
            break
        found[n] = block.labelled(Role.STANDFIRST, NAME, "above-the-head")
    return {}


def _outweighs(rest: Iterable[Block], lead: Iterable[Block]) -> bool:
    """Whether more text follows than stands above the signature.

    Blogs sign below a post: what stands above is all of it, and what follows a comment.
    """
    text = sum(size(block.text) for block in rest if _is_text(block))
    return text > sum(size(block.text) for block in lead)


def _is_bio(doc: Document, text: str) -> bool:
    """It goes on about an author from the name: "Mara is", "Mara Lind has covered"."""
    openings = (opening for name in doc.authors for opening in (name, name.split()[0]))
    return any(
        text.startswith(f"{opening} ") and text[len(opening) + 1].islower()
        for opening in openings
    )


def _opening(text: str) -> str:
    return _NO_LETTER.sub("", text[:_LOOK_AT].casefold())[:_OPENING]


def _agree(block: str, description: str) -> bool:
    shorter = min(len(block), len(description))
    return shorter >= _SAME and block[:shorter] == description[:shorter]


def _is_text(block: Block) -> bool:
    return block.role is UNKNOWN


def _is_paragraph(block: Block) -> bool:
    return _is_text(block) and is_prose(block.text)


def _fits(block: Block) -> bool:
    return _SHORTEST <= size(block.text) <= _LONGEST and block.text[-1] not in ":："


def _is_head(block: Block) -> bool:
    """A picture or a bar of buttons, as stands below a headline."""
    return block.role in PICTURE_ROLES or block.kind in _HEAD
