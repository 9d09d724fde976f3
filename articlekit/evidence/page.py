"""A line among the others: neighbours, repetition, place, the words of the article.

Two ways of counting neighbours: all lines, and those still undecided ("live"). Where
much was taken out, a teaser's neighbours are gone; a cross-head's are prose.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import and_
from statistics import median_high
from typing import Final

from articlekit.evidence import stretches as of_stretch
from articlekit.evidence.columns import Columns, between, columns, shifted, sums
from articlekit.lines import FULL_STOPS, Line, content
from articlekit.model import PICTURE_ROLES, UNKNOWN, Block, Document, Role
from articlekit.titles.headline_lines import first_line

_FAR = 30
_NEVER = 99
# Furniture that often stands where an article ends.
_TAILS = frozenset(
    ["related", "newsletter", "comments", "tags", "copyright", "bio", "share", "navigation"]
)  # fmt: skip
_CORE = 25  # words
_PIECE, _LINE_COSTS = 600.0, 40.0  # letters
_WINDOWS = (2, 6, 20)
_LIVE_WINDOWS = (1, 3, 8)

NAMES: Final = (
    "repeats", "said_near", "vocabulary", "title_words", "echo",
    *(f"mass_{side}_{width}" for width in _WINDOWS for side in ("before", "after")),
    *(f"live_{side}_{width}" for width in _LIVE_WINDOWS for side in ("before", "after")),
    "prose_before", "prose_after", "live_prose_before", "live_prose_after", "run", "run_place",
    "gone_after", "gone_near_6", "picture_after", "size_before", "size_after", "end_before", "end_after",
    "live_size_before", "live_size_after", "live_end_before", "live_end_after",
    "since_related", "place", "from_first_prose", "from_title", "lead_size",
    "total_mass", "headlines_near", "sentences_near", "relative_size",
    "tails_above", "mass_above", "in_segment", "from_segment", "core", "segment_words",
    "lines", "typical_size", "ended", "gaps",
    *of_stretch.NAMES,
)  # fmt: skip


class Page:
    """Every line of a document, and the columns its figures are read from.

    Columns are of all lines, or of the undecided ones where their name says "live".
    """

    def __init__(self, doc: Document) -> None:
        """One pass over the blocks."""
        blocks = doc.blocks
        self.lines = lines = [doc.once(Line, block.text) for block in blocks]
        gone = [b.role is not UNKNOWN and b.role is not Role.TITLE for b in blocks]
        live = [n for n, is_gone in enumerate(gone) if not is_gone]
        self.count = len(lines)
        self.gone = sums(gone)
        self.live_place = {n: place for place, n in enumerate(live)}
        mass = [
            line.mass if n in self.live_place else 0.0 for n, line in enumerate(lines)
        ]
        live_mass = [mass[n] for n in live]
        self.mass = sums(mass)
        self.windows = _windows(self.mass, _WINDOWS)
        self.live_windows = _windows(sums(live_mass), _LIVE_WINDOWS)
        self.before, self.after = _distances(mass)
        self.live_before, self.live_after = _distances(live_mass)
        self.runs = _runs(live_mass)
        pictures = sums(block.role in PICTURE_ROLES for block in blocks)
        self.beside = columns(
            between(self.gone, 1, 2), between(self.gone, -6, 7), between(pictures, 1, 2)
        )
        self.sizes = sizes = [math.log(line.size + 1) for line in lines]
        ends = [
            -1 if is_gone else line.end
            for line, is_gone in zip(lines, gone, strict=True)
        ]
        self.sides = _sides(sizes, ends)
        self.live_sides = _sides([sizes[n] for n in live], [ends[n] for n in live])
        self.related = _since_related(blocks, mass)
        self.near = columns(
            between(
                sums(
                    not end and 20 <= line.size <= 150
                    for line, end in zip(lines, ends, strict=True)
                ),
                -4,
                5,
            ),
            between(sums(map(bool, mass)), -4, 5),
        )
        prose = [n for n in live if mass[n]]
        self.first = prose[0] if prose else 0
        self.median = median_high(mass[n] for n in prose) if prose else 200.0
        self.tails = sums(
            n > self.first and block.kind in _TAILS for n, block in enumerate(blocks)
        )
        # The headline is found once the body is; till then, what reads like one.
        first = first_line(doc)
        self.title = lines[first].matter if first >= 0 else set()
        self.head = first if first >= 0 else -_FAR
        self.said = Vocabulary(lines[n] for n in prose)
        self.segment = start, end = _densest(mass)
        self.told = Vocabulary(lines[n] for n in prose if start <= n < end)
        self.core = self.told.most_said(_CORE)
        self.texts = Counter(line.folded for line in lines)
        # Of each line and the one above it.
        self.stretches = of_stretch.Stretches(doc, lines, mass, self.title)
        self.echoes = [False, *map(_echo, blocks, blocks[1:]), False]
        # What kind of scrape this is: a page has more and shorter lines than an article.
        shown = max(1, len(live))
        self.kind = (
            math.log1p(shown),
            median_high(sizes[n] for n in live) if live else 0.0,
            sum(ends[n] in FULL_STOPS for n in live) / shown,
            sum(blocks[n].gap for n in live) / shown,
        )
        matter = [line.matter for line in lines]
        self.shared = [0, *map(len, map(and_, matter, matter[1:])), 0]


class Vocabulary:
    """The words that carry the matter of some lines."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Each line says a word once."""
        # In the order they are said in: that of a set is another in each process.
        said = (dict.fromkeys(line.words) for line in lines)
        self.times = Counter(chain.from_iterable(said))
        self.again = {word for word, times in self.times.items() if times > 1}

    def shared(self, line: Line, *, is_in: bool) -> int:
        """How many words of a line other lines say; it may be one of them itself."""
        if is_in:
            return len(line.matter & self.again)
        return sum(map(self.times.__contains__, line.matter))

    def most_said(self, most: int) -> set[str]:
        """The words that most lines say, and more than one; the first of equals."""
        matter = content(self.again)
        often = [word for word in self.times if word in matter]
        return set(sorted(often, key=self.times.__getitem__, reverse=True)[:most])


def figures(page: Page, n: int) -> list[float]:
    """Of the line at a position, in the order of NAMES."""
    count, line, k = page.count, page.lines[n], page.live_place[n]
    matter, own = line.matter, line.mass > 0
    start, end = page.segment
    inside = start <= n < end
    head = page.head + 1
    is_lead = head <= n < head + 4 and page.gone[n] - page.gone[head] == n - head
    run_place, run = page.runs[k]
    many = len(matter)
    return [
        min(5, page.texts[line.folded]) if line.folded else 0,
        max(page.shared[n], page.shared[n + 1]) / max(1, many),
        page.said.shared(line, is_in=own) / max(1, many),
        len(matter & page.title) / max(1, many),
        page.echoes[n] + page.echoes[n + 1],
        *page.windows[n],
        *page.live_windows[k],
        page.before[n], page.after[n], page.live_before[k], page.live_after[k],
        min(_FAR, run), run_place / max(1, run),
        *page.beside[n],
        *page.sides[n],
        *page.live_sides[k],
        page.related[n],
        (n + 1) / (count + 1),
        max(-_FAR, min(_FAR, n - page.first)),
        max(-5, min(20, n - page.head)),
        page.sizes[n] if is_lead else 0.0,
        math.log1p(page.mass[-1]),
        *page.near[n],
        min(4.0, line.size / page.median),
        min(10, page.tails[n]),
        page.mass[n] / max(1.0, page.mass[-1]),
        inside,
        max(-_FAR, min(_FAR, min(0, n - start) + max(0, n - end + 1))),
        len(matter & page.core) / (2 + many),
        page.told.shared(line, is_in=own and inside) / (2 + many),
        *page.kind,
        *page.stretches.figures(n),
    ]  # fmt: skip


def _densest(mass: list[float]) -> tuple[int, int]:
    """The stretch that holds most prose for its length."""
    best, found, held, start = 0.0, (0, 0), 0.0, 0
    for n, weight in enumerate(mass):
        held += min(weight, _PIECE) - _LINE_COSTS
        if held <= 0:
            held, start = 0.0, n + 1
        elif held > best:
            best, found = held, (start, n + 1)
    return found


def _windows(sums: list[float], widths: tuple[int, ...]) -> Columns:
    """The mass of prose within so many lines before and after, each on a log scale."""
    stretches = (
        (start, stop)
        for width in widths
        for start, stop in ((-width, 0), (1, width + 1))
    )
    return columns(*(map(math.log1p, between(sums, *stretch)) for stretch in stretches))


def _sides(sizes: Sequence[float], ends: Sequence[float]) -> Columns:
    """Sizes and ends of the lines above and below."""
    return columns(
        *(shifted(sizes, by, 0, 0) for by in (-1, 1)),
        *(shifted(ends, by, -1, -1) for by in (-1, 1)),
    )


def _echo(one: Block, other: Block) -> bool:
    """A line repeats the start of the other."""
    a, b = one.text, other.text
    return min(len(a), len(b)) >= 12 and (b.startswith(a[:40]) or a.startswith(b[:40]))


def _distances(mass: list[float]) -> tuple[list[int], list[int]]:
    """Lines since the last prose, and to the next."""

    def since(ordered: list[float]) -> list[int]:
        found, steps = [], _FAR
        for weight in ordered:
            found.append(steps)
            steps = 1 if weight else min(_FAR, steps + 1)
        return found

    return since(mass), since(mass[::-1])[::-1]


def _runs(mass: list[float]) -> list[tuple[int, int]]:
    """For each line, its place in its run of lines without prose, and their number."""
    runs = [(0, 0)] * len(mass)
    start = 0
    for n in range(len(mass) + 1):
        if n == len(mass) or mass[n]:
            for place in range(start, n):
                runs[place] = (place - start + 1, n - start)
            start = n + 1
    return runs


def _since_related(blocks: Iterable[Block], mass: list[float]) -> list[int]:
    """Lines since one was taken out that often ends an article, up to prose."""
    since, found = _NEVER, []
    for block, weight in zip(blocks, mass, strict=True):
        found.append(min(_FAR, since))
        if block.kind in _TAILS:
            since = 1
        elif weight and since > 8:
            since = _NEVER
        else:
            since += 1
    return found
