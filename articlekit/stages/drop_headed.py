"""Take out the sections of a page that their own heading names.

A class name is the site's own affair; what stands above comments, other stories and the
newsletter is said to readers, in words the rules know. This comes before the article is
looked for, since a page's comments may be longer than its article.
"""

from bisect import bisect_right
from itertools import islice
from operator import and_
from sys import maxsize
from typing import Final, NamedTuple

from articlekit.dates import DateLine, read_line
from articlekit.model import UNKNOWN, Block, Document
from articlekit.page.markup import Markup, running
from articlekit.people import bylines
from articlekit.people.name_places import is_byline_box
from articlekit.people.names import is_person
from articlekit.prose import prose_mass
from articlekit.rules import words_of_all
from articlekit.text import ends_sentence, fold

NAME = "drop_headed"

_TALK: Final = "comments"
"""What may hold more prose than the article; it stands below it."""
_MENU: Final = "navigation"
_STORIES: Final = "related"
_BANNERS: Final = frozenset((_MENU, _STORIES))
"""What may stand above an article: "News", "Latest news"."""
_KINDS: Final = _BANNERS | {_TALK, "newsletter"}
_LEVELS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LINE: Final = 7  # the level of a line that opens an element, where headings are none
_NO_LINE: Final = frozenset(("tr", "td", "th", "li", "dt", "dd"))
_LONGEST = 240  # characters of a heading, which may name the post
_LONGEST_LINE = 60
_SHARE = 0.25  # of the page's prose, that what is no talk may hold
_READ, _READ_TO_LINE = 300, 600  # of prose between headline and talk
_LINKED = 0.3  # of a block below a heading, that is a teaser rather than a paragraph
_MOSTLY = 0.5
_WORDS = 5  # of a sentence too short to be prose
_LABELS = 4 / 3  # lines for each paragraph of talk, names and dates among them
_FEW = 6  # lines beside a headline: where it is filed, who wrote it, when
_NEAR = 3  # blocks between a headline and its text


class _Heading(NamedTuple):
    at: int
    level: int
    talk: bool
    menu: bool


def drop_headed(doc: Document) -> Document:
    """Remove each heading that a rule knows, with what stands below it.

    >>> from dataclasses import replace
    >>> from articlekit.reading import read
    >>> page = '''<h1>Storm</h1><p>The harbour was shut on Monday after waves broke over
    ... the pier.</p><section><h2>Related stories</h2><a>Ferry runs late</a></section>'''
    >>> doc = drop_headed(replace(read(page, "html"), lang="en"))
    >>> [block.rule for block in doc.blocks]
    ['', '', 'related-header', 'related-header']
    """
    markup = doc.markup
    if markup is None:
        return doc
    rules = doc.rules()
    is_bare = not any(box.tag in _LEVELS and box.tag != "h1" for box in markup.boxes)
    page: _Page | None = None
    changes: dict[int, Block] = {}
    end = 0
    for n, block in enumerate(doc.blocks):
        if n < end or block.role is not UNKNOWN or len(block.text) > _LONGEST:
            continue
        level = _level(markup, n, is_bare)
        if level == _LINE and len(block.text) > _LONGEST_LINE:
            continue
        rule = rules.find(fold(block.text), "tail") if level > 1 else None
        if rule is None or rule.kind not in _KINDS or _heads_nothing(block.text):
            continue
        if level == _LINE and rule.kind == _STORIES and _leads_on(doc, markup, n):
            continue
        page = page or _Page(doc, markup)
        end = page.end(_Heading(n, level, rule.kind == _TALK, rule.kind == _MENU))
        if rule.kind == _MENU and page.is_text(n, end):
            end = n  # "Books", "Health": a word of menus, that heads text too
        elif rule.kind in _BANNERS:
            is_head = page.is_signed(n, end, rule.kind)
            end = n if is_head else page.above_headline(n, end)
        for below in range(n, end):
            if doc.blocks[below].role is UNKNOWN:
                changes[below] = doc.blocks[below].removed(NAME, rule.id, rule.kind)
    return doc.changed(changes)


def _heads_nothing(text: str) -> bool:
    """An address, or the label of a credit: "Photo:" above who took it."""
    is_label = text.endswith((":", "："))
    return "://" in text or (is_label and fold(text[:-1]) in words_of_all("credit"))


def _leads_on(doc: Document, markup: Markup, n: int) -> bool:
    """A link to a place on the page: over a box to where the article goes on."""
    is_link = markup.linked[n] > _MOSTLY * len(doc.blocks[n].text)
    return is_link and markup.sites[n] == "#"


def _level(markup: Markup, n: int, is_bare: bool) -> int:
    """Of a heading; 0 for a line that heads nothing.

    Where a page has no headings, any line may be one: it is set in bold, or in colour.
    """
    opens = is_bare
    for box in islice(markup.around(n), 3):
        tag, _, _, start, end, _ = markup.boxes[box]
        if tag in _LEVELS:
            return _LEVELS[tag]
        opens = opens or (start == n and end > n + 1)
    return _LINE if opens and markup.tag(n) not in _NO_LINE else 0


class _Page:
    """What is asked of a page once a heading is found, as running sums."""

    def __init__(self, doc: Document, markup: Markup) -> None:
        self.doc, self.blocks, self.markup = doc, doc.blocks, markup
        live = [block.role is UNKNOWN for block in doc.blocks]
        share = [
            linked / max(1, len(block.text))
            for linked, block in zip(markup.linked, doc.blocks, strict=True)
        ]
        prose = prose_mass(doc)
        is_text = [
            mass > 0 and part < _LINKED for mass, part in zip(prose, share, strict=True)
        ]
        self.prose, self.live = running(prose), running(live)
        self.texts = running(is_text)
        self.sentences = running(
            part < _LINKED
            and len(block.text.split()) >= _WORDS
            and ends_sentence(block.text)
            for part, block in zip(share, doc.blocks, strict=True)
        )
        self.is_linked = [part > _MOSTLY for part in share]
        self.links = running(map(and_, live, self.is_linked))
        levels = [_LEVELS.get(markup.boxes[b].tag, _LINE) for b in markup.inner]
        self.ranks = {
            rank: [n for n, level in enumerate(levels) if level <= rank]
            for rank in _LEVELS.values()
        }
        """Positions of headings of a level and of those above it."""
        self.text = [n for n, is_it in enumerate(is_text) if is_it]
        text, h1 = _next(self.text, -1), _next(self.ranks[1], -1)
        self.begins = text if h1 == maxsize else max(text, h1 + _FEW)
        """Position of the first text; some lines below a main headline that it precedes."""

    def end(self, head: _Heading) -> int:
        """Where the section ends that has this heading; at it, if it must stay."""
        boxes, n = self.markup.boxes, head.at
        inner, found = self.markup.inner[n], n
        for box in self.markup.around(n):
            start, end = boxes[box].start, boxes[box].end
            if self.live[n] > self.live[start] or not self._may_go(head, end):
                break
            inner = box
            if self.live[end] - self.live[n] > 1:
                found = end
        parent = boxes[inner].parent
        if found > n or parent < 0 or (head.level == _LINE and not head.talk):
            return found
        # No element of its own: down to the next heading of its rank, or to the text.
        end = min(boxes[parent].end, _next(self.ranks[min(head.level, 6)], n))
        if not head.talk:
            end = min(end, _next(self.text, n))
        if head.menu and self._is_amid_text(n):
            # "Print", "PDF": what is no link is not what it leads to.
            unlinked = (m for m in range(n + 1, end) if not self._is_link(m))
            end = next(unlinked, end)
        alone = self.live[end] - self.live[n] < 2
        return n if alone or not self._may_go(head, end) else end

    def _is_amid_text(self, n: int) -> bool:
        """Whether a heading stands beside the last paragraph above it."""
        boxes, inner = self.markup.boxes, self.markup.inner
        beside = boxes[inner[_last(self.text, n)]].parent
        return self.prose[n] > 0 and boxes[inner[n]].parent == beside

    def _is_link(self, n: int) -> bool:
        """Whether a line is mostly a link, or gone already."""
        return self.is_linked[n] or self.live[n] == self.live[n + 1]

    def is_text(self, start: int, end: int) -> bool:
        """Whether some of these lines are text, and none of them a link."""
        texts, sentences = self.texts, self.sentences
        return self.links[end] == self.links[start] and (
            texts[end] > texts[start] or sentences[end] > sentences[start]
        )

    def is_signed(self, n: int, end: int, kind: str) -> bool:
        """Whether a word above the text says where the article is filed.

        Beside it stands who wrote it, or when, and nothing that leads elsewhere but to
        who wrote it and to that day. Dates apart from each other are those of events,
        or of stories, and several links those of an archive; a headline in capitals
        reads like a name below a word for stories.
        """
        if end - n > _FEW or n > self.begins:
            return False
        below = [m for m in range(n + 1, end) if self.live[m] < self.live[m + 1]]
        if not all(self._is_of_head(m, kind) for m in below if self.is_linked[m]):
            return False
        dates = [at for at, m in enumerate(below) if self._date(m) is not None]
        if dates:
            are_linked = sum(self.is_linked[below[at]] for at in dates) > 1
            return not are_linked and dates[-1] - dates[0] < len(dates)
        rules = self.doc.rules()
        return any(bylines.read(self.blocks[m].text, rules)[1] for m in below)

    def _is_of_head(self, n: int, kind: str) -> bool:
        """Whether a link leads to who wrote it, to its day, or to what is said of it."""
        text, rules = self.blocks[n].text, self.doc.rules()
        date = self._date(n)
        name = text if date is None else date.rest
        if not name or bylines.read(name, rules)[1]:
            return True
        if not is_person(name):
            rule = rules.find(fold(name), "tail")
            return rule is not None and rule.kind == _TALK
        around = (self.markup.boxes[box] for box in islice(self.markup.around(n), 3))
        return (
            (kind == _MENU and date is None)
            or any(h.field == "author" and h.value == name for h in self.doc.hints)
            or any(is_byline_box(box.name) for box in around)
        )

    def _date(self, n: int) -> DateLine | None:
        text = self.blocks[n].text
        is_short = len(text) <= _LONGEST_LINE
        return read_line(text, lang=self.doc.lang) if is_short else None

    def above_headline(self, n: int, end: int) -> int:
        """Where a menu ends below which the one headline of the page stands.

        No h1 does: it is a lesser heading, close above the text, and no link.
        """
        if self.ranks[1] or not end <= self.begins <= end + _NEAR:
            return end
        links = [m for m in range(n, end) if self.is_linked[m]]
        first = links[-1] + 1 if links else n + 1
        headline = _next(self.ranks[6], first - 1)
        if headline >= end:
            return end
        return headline if headline > n + 1 else n

    def _may_go(self, head: _Heading, end: int) -> bool:
        """No article is lost: no headline stands in it, and little prose.

        Comments may be long, if an article stands above them. A line that counts them
        also stands above articles, and links to them from there.
        """
        n = head.at
        if _next(self.ranks[1], n) < end:
            return False
        if not self._reads_so(head, end):
            return False
        if self.prose[end] - self.prose[n] < _SHARE * self.prose[-1]:
            return True
        above = self.prose[n] - self.prose[_last(self.ranks[1], n)]
        if head.level < _LINE:
            return head.talk and above >= _READ
        return head.talk and above >= _READ_TO_LINE and not self.is_linked[n]

    def _reads_so(self, head: _Heading, end: int) -> bool:
        """Comments say a name or a date each; what leads elsewhere links there."""
        n = head.at
        texts = self.texts[end] - self.texts[n]
        if head.talk:
            return self.live[end] - self.live[n] - 1 >= _LABELS * texts
        if self.markup.tag(n) == "p":
            return not texts
        return self.links[end] - self.links[n] >= texts


def _next(places: list[int], n: int) -> int:
    """The first place below a position."""
    at = bisect_right(places, n)
    return places[at] if at < len(places) else maxsize


def _last(places: list[int], n: int) -> int:
    """The last place down to a position; 0 if there is none."""
    at = bisect_right(places, n)
    return places[at - 1] if at else 0
