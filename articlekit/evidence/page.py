"""A line among the others: neighbours, repetition, place, the words of the article.

Two ways of counting neighbours: all lines, and those still undecided ("live"). Where
much was taken out, a teaser's neighbours are gone; a cross-head's are prose.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from operator import sub
from statistics import median_high
from typing import Final

from articlekit.headline import first_line
from articlekit.lines import Line
from articlekit.model import PICTURE_ROLES, Block, Document, Role

_FAR = 30
_NEVER = 99
# Furniture that often stands where an article ends.
_TAILS = frozenset(
    ["related", "newsletter", "comments", "tags", "copyright", "bio", "share", "navigation"]
)  # fmt: skip
# How descriptions of pictures begin: "A man in a striped shirt", "Zwei Frauen vor".
_INDEFINITE: Final = frozenset(
    ("a", "an", "two", "three", "several", "people", "ein", "eine", "zwei", "drei", "mehrere", "menschen", "un", "une", "deux", "des", "una", "dos",
     "uno", "due", "varios", "um", "uma", "dois", "duas", "een", "twee", "en", "et", "to", "två", "ett", "dwa", "mężczyzna", "kobieta", "muž", "žena")
)  # fmt: skip
_CORE = 25  # words
_PIECE, _LINE_COSTS = 600.0, 40.0  # letters
_WINDOWS = (2, 6, 20)
_LIVE_WINDOWS = (1, 3, 8)
_ABOVE, _BELOW = (-1, 0), (1, 2)

Columns = list[tuple[float, ...]]
"""Some figures of each line."""

NAMES: Final = (
    "repeats", "said_near", "vocabulary", "title_words", "same_opening", "echo",
    *(f"mass_{side}_{width}" for width in _WINDOWS for side in ("before", "after")),
    *(f"live_{side}_{width}" for width in _LIVE_WINDOWS for side in ("before", "after")),
    "prose_before", "prose_after", "live_prose_before", "live_prose_after", "run", "run_place",
    "gone_before", "gone_after", "gone_near_6", "picture_before", "picture_after",
    "button_before", "button_after", "size_before", "size_after", "end_before", "end_after",
    "live_size_before", "live_size_after", "live_end_before", "live_end_after",
    "since_related", "place", "from_first_prose", "from_last_prose", "from_title", "lead_size",
    "total_mass", "headlines_near", "sentences_near", "relative_size",
    "dated_before", "dated_after", "after_comments", "tails_above", "mass_above", "indefinite",
    "in_segment", "from_segment", "core", "segment_words",
)  # fmt: skip


class Page:
    """Every line of a document, and the columns its figures are read from.

    Columns are of all lines, or of the undecided ones where their name says "live".
    """

    def __init__(self, doc: Document) -> None:
        """One pass over the blocks."""
        blocks = doc.blocks
        self.lines = lines = [doc.line(block) for block in blocks]
        gone = [b.role is not Role.UNKNOWN and b.role is not Role.TITLE for b in blocks]
        live = [n for n, is_gone in enumerate(gone) if not is_gone]
        self.count = len(lines)
        self.gone = _sums(gone)
        self.live_place = {n: place for place, n in enumerate(live)}
        mass = [
            line.mass if n in self.live_place else 0.0 for n, line in enumerate(lines)
        ]
        live_mass = [mass[n] for n in live]
        self.mass = _sums(mass)
        self.windows = _windows(self.mass, _WINDOWS)
        self.live_windows = _windows(_sums(live_mass), _LIVE_WINDOWS)
        self.before, self.after = _distances(mass)
        self.live_before, self.live_after = _distances(live_mass)
        self.runs = _runs(live_mass)
        pictures = _sums(block.role in PICTURE_ROLES for block in blocks)
        # "Enlarge image" stands beside captions.
        buttons = _sums(block.kind == "placeholder" for block in blocks)
        self.beside = _columns(
            *(_between(self.gone, *stretch) for stretch in (_ABOVE, _BELOW, (-6, 7))),
            *(_between(pictures, *stretch) for stretch in (_ABOVE, _BELOW)),
            *(_between(buttons, *stretch) for stretch in (_ABOVE, _BELOW)),
        )
        sizes = [math.log(line.size + 1) for line in lines]
        ends = [
            -1 if is_gone else line.end
            for line, is_gone in zip(lines, gone, strict=True)
        ]
        self.sides = _sides(sizes, ends)
        self.live_sides = _sides([sizes[n] for n in live], [ends[n] for n in live])
        self.related = _since_related(blocks, mass)
        self.near = _columns(
            _between(
                _sums(
                    not end and 20 <= line.size <= 150
                    for line, end in zip(lines, ends, strict=True)
                ),
                -4,
                5,
            ),
            _between(_sums(map(bool, mass)), -4, 5),
        )
        dated = _sums(block.kind in ("date", "age") for block in blocks)
        self.dated = _columns(_between(dated, -4, 0), _between(dated, 0, 5))
        prose = [n for n in live if mass[n]]
        self.first, self.last = (prose[0], prose[-1]) if prose else (0, self.count)
        self.median = median_high(mass[n] for n in prose) if prose else 200.0
        below = [block.kind if n > self.first else "" for n, block in enumerate(blocks)]
        self.comments = _sums(kind == "comments" for kind in below)
        self.tails = _sums(kind in _TAILS for kind in below)
        # The headline is found once the body is; till then, what reads like one.
        first = first_line(doc)
        self.title = lines[first].matter if first >= 0 else set()
        self.head = first if first >= 0 else -_FAR
        self.said = Vocabulary(lines[n] for n in prose)
        self.segment = start, end = _densest(mass)
        self.told = Vocabulary(lines[n] for n in prose if start <= n < end)
        self.core = self.told.most_said(_CORE)
        self.texts = Counter(line.folded for line in lines)
        self.openings = [" ".join(lines[n].words[:2]) for n in live]
        self.opened = Counter(self.openings)
        self.echoes = [False, *map(_echo, blocks, blocks[1:]), False]


class Vocabulary:
    """The words that carry the matter of some lines."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Each line says a word once."""
        self.times = Counter(chain.from_iterable(line.matter for line in lines))
        self.once = set(self.times)
        self.again = {word for word, times in self.times.items() if times > 1}

    def shared(self, line: Line, *, is_in: bool) -> int:
        """How many words of a line other lines say; it may be one of them itself."""
        return len(line.matter & (self.again if is_in else self.once))

    def most_said(self, most: int) -> set[str]:
        """The words that most lines say, and more than one."""
        # Of words said as often, the order must not be that of a set.
        often = sorted((-self.times[word], word) for word in self.again)
        return {word for _, word in often[:most]}


def figures(page: Page, n: int) -> list[float]:
    """Of the line at a position, in the order of NAMES."""
    lines, count = page.lines, page.count
    line, k = lines[n], page.live_place[n]
    matter, own = line.matter, line.mass > 0
    start, end = page.segment
    inside = start <= n < end
    head = page.head + 1
    is_lead = head <= n < head + 4 and page.gone[n] - page.gone[head] == n - head
    run_place, run = page.runs[k]
    many = len(matter)
    return [
        min(5, page.texts[line.folded]) if line.folded else 0,
        _shared(line, lines[max(0, n - 1) : n] + lines[n + 1 : n + 2]),
        page.said.shared(line, is_in=own) / max(1, many),
        len(matter & page.title) / max(1, many),
        min(5, page.opened[page.openings[k]] - 1),
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
        max(-_FAR, min(_FAR, n - page.last)),
        max(-5, min(20, n - page.head)),
        math.log(line.size + 1) if is_lead else 0.0,
        math.log1p(page.mass[-1]),
        *page.near[n],
        min(4.0, line.size / page.median),
        *page.dated[n],
        page.comments[n] > 0,
        min(10, page.tails[n]),
        page.mass[n] / max(1.0, page.mass[-1]),
        bool(line.words) and line.words[0] in _INDEFINITE,
        inside,
        max(-_FAR, min(_FAR, min(0, n - start) + max(0, n - end + 1))),
        len(matter & page.core) / (2 + many),
        page.told.shared(line, is_in=own and inside) / (2 + many),
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


def _sums(values: Iterable[float]) -> list[float]:
    return list(accumulate(values, initial=0))


def _between(sums: list[float], start: int, stop: int) -> Iterator[float]:
    """What stands from so many lines after each line, to so many."""
    ends = _shifted(sums, stop, 0, sums[-1])
    return map(sub, ends, _shifted(sums, start, 0, sums[-1]))


def _shifted(
    column: Sequence[float], by: int, above: float, below: float
) -> Sequence[float]:
    """For each line the value of the one so many lines below it."""
    return [*column[by:], *[below] * by] if by > 0 else [*[above] * -by, *column]


def _columns(*columns: Iterable[float]) -> Columns:
    return list(zip(*columns, strict=False))


def _windows(sums: list[float], widths: tuple[int, ...]) -> Columns:
    """The mass of prose within so many lines before and after, each on a log scale."""
    stretches = (
        (start, stop)
        for width in widths
        for start, stop in ((-width, 0), (1, width + 1))
    )
    return _columns(
        *(map(math.log1p, _between(sums, *stretch)) for stretch in stretches)
    )


def _sides(sizes: Sequence[float], ends: Sequence[float]) -> Columns:
    """Sizes and ends of the lines above and below."""
    return _columns(
        *(_shifted(sizes, by, 0, 0) for by in (-1, 1)),
        *(_shifted(ends, by, -1, -1) for by in (-1, 1)),
    )


def _echo(one: Block, other: Block) -> bool:
    """A line repeats the start of the other."""
    a, b = one.text, other.text
    return min(len(a), len(b)) >= 12 and (b.startswith(a[:40]) or a.startswith(b[:40]))


def _shared(line: Line, near: list[Line]) -> float:
    """How much of the block the line above or below says too."""
    both = max((len(line.matter & other.matter) for other in near), default=0)
    return both / max(1, len(line.matter))


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
