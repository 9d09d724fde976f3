"""What can be seen of a block of a page: its element's family, its branch, its company.

A family is what the page calls by one tag and name, whatever that name means. A branch
hangs, with all it holds, from the innermost element that holds half of the article's
prose.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from articlekit.lines import ending
from articlekit.model import UNKNOWN, Document
from articlekit.page.markup import Markup, running
from articlekit.prose import prose_mass

NAMES: Final = (
    "own_prose", "own_size", "own_end", "own_links", "running_text", "end_below",
    "family_prose", "family_lines", "levels", "branch_prose", "branch_lines", "branch_links",
    "branch_gone", "branches_alike", "branches_prose", "box_lines", "place_inside", "prose_above",
    "place_in_run", "gone_above", "gone_below", "gone_near",
)  # fmt: skip
"""The figures, in the order `figures` gives them. Prose is counted as a share of the
article's, links as a share of the text."""
_HALF = 0.5  # of the prose
_NEAR = 6  # blocks
_MANY = 30
_RUNNING: Final = frozenset(
    ("p", "li", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6")
)


class _Branch(NamedTuple):
    box: int
    levels: int
    """Elements between the block and the one that holds half of the prose."""
    around: int
    """The innermost element that holds more than the block; 0 if none does."""


def figures(doc: Document) -> Iterator[tuple[int, list[float]]]:
    """Each undecided block's position in a page's article, and its figures.

    >>> from articlekit.reading import read
    >>> page = "<p>The harbour was shut on Monday after waves broke over the pier.</p>"
    >>> ((n, found),) = figures(read(page, "html"))
    >>> dict(zip(NAMES, found))["family_prose"]
    1.0
    """
    if doc.markup is not None:
        article = _Article(doc, doc.markup)
        for place, n in enumerate(article.live):
            yield n, article.figures(place, n)


class _Article:
    """The undecided blocks of an article, and what stands before each block of the page.

    Sums of whatever stands in an element are differences of running sums.
    """

    def __init__(self, doc: Document, markup: Markup) -> None:
        self.markup = markup
        box = markup.boxes[doc.article]
        self.start, self.lines = box.start, box.end - box.start
        is_live = [block.role is UNKNOWN for block in doc.blocks]
        self.live = [n for n in range(box.start, box.end) if is_live[n]]
        self.own = prose_mass(doc)
        self.size = [len(block.text) * is_live[n] for n, block in enumerate(doc.blocks)]
        self.links = list(map(min, markup.linked, self.size))
        self.prose, self.sizes = running(self.own), running(self.size)
        self.linked, self.left = running(self.links), running(is_live)
        self.gone = running(not live for live in is_live)
        self.total = max(1, self.prose[box.end] - self.prose[box.start])
        self.ends = [ending(doc.blocks[n].text) for n in self.live] + [0]
        self.families = _Families(
            (self._name(markup.inner[n]), self.own[n]) for n in self.live
        )
        self._known: dict[int, _Branch] = {}
        self.branches = [self._branch(markup.inner[n]) for n in self.live]
        self.alike = _Families(
            (self._name(box), markup.mass(box, self.prose))
            for box in {branch.box for branch in self.branches}
        )
        self.runs = _places_in_runs([self.own[n] > 0 for n in self.live])

    def figures(self, place: int, n: int) -> list[float]:
        """Of the block at a position, in the order of NAMES."""
        markup, total = self.markup, self.total
        inner = markup.inner[n]
        branch, levels, around = self.branches[place]
        family, alike = self._name(inner), self._name(branch)
        return [
            self.own[n] / total,
            math.log1p(self.size[n]),
            self.ends[place],
            self.links[n] / max(1, self.size[n]),
            markup.boxes[inner].tag in _RUNNING,
            self.ends[place + 1],
            self.families.prose[family] / total,
            min(_MANY, self.families.members[family]),
            levels,
            markup.mass(branch, self.prose) / total,
            min(_MANY, markup.mass(branch, self.left)),
            markup.mass(branch, self.linked) / max(1, markup.mass(branch, self.sizes)),
            min(_MANY, markup.mass(branch, self.gone)),
            min(_MANY, self.alike.members[alike]),
            self.alike.prose[alike] / total,
            min(_MANY, markup.mass(around, self.left)),
            (n - self.start) / self.lines,
            (self.prose[n] - self.prose[self.start]) / total,
            self.runs[place],
            self._gone(n - 1, n),
            self._gone(n + 1, n + 2),
            self._gone(n - _NEAR, n + _NEAR + 1),
        ]

    def _gone(self, start: int, end: int) -> int:
        """How many blocks between two positions are decided."""
        return self.gone[min(end, len(self.own))] - self.gone[max(start, 0)]

    def _name(self, box: int) -> tuple[str, str]:
        element = self.markup.boxes[box]
        return element.tag, element.name

    def _branch(self, box: int) -> _Branch:
        """From an element up to the one that holds half of the prose."""
        path: list[int] = []
        while box not in self._known and not self._is_trunk(box):
            path.append(box)
            box = self.markup.boxes[box].parent
        found = self._known.get(box) or _Branch(box, 0, self._around(box, 0))
        for box in reversed(path):
            levels = min(_MANY, found.levels + 1)
            branch = found.box if found.levels else box
            found = _Branch(branch, levels, self._around(box, found.around))
            self._known[box] = found
        return found

    def _is_trunk(self, box: int) -> bool:
        return (
            self.markup.mass(box, self.prose) >= _HALF * self.total
            or self.markup.boxes[box].parent < 0
        )

    def _around(self, box: int, further: int) -> int:
        """The innermost element that holds more than a block: this one or one further."""
        return box if self.markup.mass(box, self.left) > 1 else further


class _Families:
    """How many members those of a tag and name have, and how much prose."""

    def __init__(self, members: Iterable[tuple[tuple[str, str], int]]) -> None:
        self.members: Counter[tuple[str, str]] = Counter()
        self.prose: Counter[tuple[str, str]] = Counter()
        for name, mass in members:
            self.members[name] += 1
            self.prose[name] += mass


def _places_in_runs(is_prose: list[bool]) -> list[float]:
    """How far into its run of lines without prose each line stands; 0 for prose.

    >>> _places_in_runs([False, False, True])
    [0.5, 1.0, 0.0]
    """
    found: list[float] = []
    start = 0
    for n, prose in enumerate([*is_prose, True]):
        if prose:
            found += [(place + 1) / (n - start) for place in range(n - start)] + [0.0]
            start = n + 1
    return found[:-1]
