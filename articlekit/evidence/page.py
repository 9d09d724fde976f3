"""A line among the others: neighbours, repetition, place, the words of the article.

Two ways of counting neighbours: all lines, and those still undecided ("live"). Where
much was taken out, a teaser's neighbours are gone; a cross-head's are prose.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from articlekit.evidence.line import Line, content, word_list
from articlekit.headline import first_line
from articlekit.model import Document
from articlekit.text import fold

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
    """Every line of a document, and the sums its figures are read from."""

    def __init__(self, doc: Document) -> None:
        """One pass over the blocks."""
        self.lines = lines = [Line(block) for block in doc.blocks]
        self.live = [line for line in lines if not line.gone]
        self.live_place = {id(line): k for k, line in enumerate(self.live)}
        self.mass = _sums(line.mass for line in lines)
        self.live_mass = _sums(line.mass for line in self.live)
        self.gone = _sums(line.gone for line in lines)
        self.sentences = _sums(line.mass > 0 for line in lines)
        self.headlines = _sums(
            not line.gone and not line.end and 20 <= line.size <= 150 for line in lines
        )
        self.before, self.after = _distances(lines)
        self.live_before, self.live_after = _distances(self.live)
        self.runs = _runs(self.live)
        self.related = _since_related(lines)
        prose = [n for n, line in enumerate(lines) if line.mass]
        self.first, self.last = (prose[0], prose[-1]) if prose else (0, len(lines))
        sizes = sorted(lines[n].mass for n in prose)
        self.median = sizes[len(sizes) // 2] if sizes else 200.0
        self.vocabulary = Counter(
            word for n in prose for word in content(lines[n].words)
        )
        # The headline is found once the body is; till then, what reads like one.
        first = first_line(doc)
        title = doc.blocks[first].text if first >= 0 else ""
        self.title = content(word_list(title))
        self.head = first if first >= 0 else -_FAR
        self.dated = _sums(line.block.kind in ("date", "age") for line in lines)
        self.comments = _sums(
            line.block.kind == "comments" and n > self.first
            for n, line in enumerate(lines)
        )
        self.tails = _sums(
            line.block.kind in _TAILS and n > self.first for n, line in enumerate(lines)
        )
        self.segment = start, end = _densest(lines)
        self.told = Counter(
            word
            for line in lines[start:end]
            if line.mass
            for word in content(line.words)
        )
        # Of words said as often, the order must not be that of a set.
        often = sorted((-times, w) for w, times in self.told.items() if times > 1)
        self.core = {w for _, w in often[:_CORE]}
        self.texts = Counter(
            fold(line.block.text) for line in lines if len(line.block.text) < 200
        )
        self.openings = Counter(_opening(line) for line in self.live)


def figures(page: Page, n: int) -> list[float]:
    """Of the line at a position, in the order of NAMES."""
    lines, live, count = page.lines, page.live, len(page.lines)
    line = lines[n]
    k = page.live_place[id(line)]
    text = line.block.text
    above = lines[n - 1] if n else None
    below = lines[n + 1] if n + 1 < count else None
    over = live[k - 1] if k else None
    under = live[k + 1] if k + 1 < len(live) else None
    matter = content(line.words)
    own = 1 if line.mass else 0
    start, end = page.segment
    own_told = own if start <= n < end else 0
    is_lead = 0 < n - page.head <= 4 and all(x.gone for x in lines[page.head + 1 : n])
    run_place, run = page.runs[k]
    return [
        min(5, page.texts.get(fold(text), 0) if len(text) < 200 else 0),
        _shared(matter, above, below),
        sum(page.vocabulary[word] > own for word in matter) / max(1, len(matter)),
        sum(word in page.title for word in matter) / max(1, len(matter)),
        min(5, page.openings[_opening(line)] - 1),
        _echo(text, below) + _echo(text, above),
        *_windows(page.mass, n, _WINDOWS),
        *_windows(page.live_mass, k, _LIVE_WINDOWS),
        min(_FAR, page.before[n]), min(_FAR, page.after[n]),
        min(_FAR, page.live_before[k]), min(_FAR, page.live_after[k]),
        min(_FAR, run), run_place / max(1, run),
        bool(above and above.gone), bool(below and below.gone),
        page.gone[min(count, n + 7)] - page.gone[max(0, n - 6)],
        bool(above and above.picture), bool(below and below.picture),
        # "Enlarge image" stands beside captions.
        bool(above and above.block.kind == "placeholder"),
        bool(below and below.block.kind == "placeholder"),
        _log_size(above), _log_size(below),
        above.end if above and not above.gone else -1.0,
        below.end if below and not below.gone else -1.0,
        _log_size(over), _log_size(under),
        over.end if over else -1.0, under.end if under else -1.0,
        min(_FAR, page.related[n]),
        (n + 1) / (count + 1),
        max(-_FAR, min(_FAR, n - page.first)),
        max(-_FAR, min(_FAR, n - page.last)),
        max(-5, min(20, n - page.head)),
        math.log(line.size + 1) if is_lead else 0.0,
        math.log1p(page.mass[-1]),
        page.headlines[min(count, n + 5)] - page.headlines[max(0, n - 4)],
        page.sentences[min(count, n + 5)] - page.sentences[max(0, n - 4)],
        min(4.0, line.size / page.median),
        page.dated[n] - page.dated[max(0, n - 4)],
        page.dated[min(count, n + 5)] - page.dated[n],
        page.comments[n] > 0,
        min(10, page.tails[n]),
        page.mass[n] / max(1.0, page.mass[-1]),
        bool(line.words) and line.words[0] in _INDEFINITE,
        start <= n < end,
        max(-_FAR, min(_FAR, min(0, n - start) + max(0, n - end + 1))),
        sum(word in page.core for word in matter) / (2 + len(matter)),
        sum(page.told[word] > own_told for word in matter) / (2 + len(matter)),
    ]  # fmt: skip


def _densest(lines: list[Line]) -> tuple[int, int]:
    """The stretch that holds most prose for its length."""
    best, found, held, start = 0.0, (0, 0), 0.0, 0
    for n, line in enumerate(lines):
        held += min(line.mass, _PIECE) - _LINE_COSTS
        if held <= 0:
            held, start = 0.0, n + 1
        elif held > best:
            best, found = held, (start, n + 1)
    return found


def _sums(values: Iterable[float]) -> list[float]:
    return list(accumulate(values, initial=0))


def _windows(sums: list[float], n: int, widths: tuple[int, ...]) -> list[float]:
    """The mass of prose within so many lines before and after, each on a log scale."""
    found = []
    for width in widths:
        start, stop = max(0, n - width), min(len(sums) - 1, n + 1 + width)
        found += [
            math.log1p(sums[n] - sums[start]),
            math.log1p(sums[stop] - sums[n + 1]),
        ]
    return found


def _log_size(line: Line | None) -> float:
    return math.log(line.size + 1) if line else 0.0


def _echo(text: str, near: Line | None) -> bool:
    """The neighbour repeats the start of the line, or the line the neighbour's."""
    if near is None or len(text) < 12:
        return False
    other = near.block.text
    return len(other) >= 12 and (
        other.startswith(text[:40]) or text.startswith(other[:40])
    )


def _opening(line: Line) -> str:
    return " ".join(line.words[:2])


def _shared(matter: set[str], above: Line | None, below: Line | None) -> float:
    """How much of the block the line above or below says too."""
    best = 0.0
    for near in (above, below):
        if near and matter:
            theirs = set(near.words or word_list(near.block.text))
            best = max(best, len(matter & theirs) / len(matter))
    return best


def _distances(lines: list[Line]) -> tuple[list[int], list[int]]:
    """Lines since the last prose, and to the next."""

    def since(ordered: list[Line]) -> list[int]:
        found, steps = [], _NEVER
        for line in ordered:
            found.append(steps)
            steps = 1 if line.mass else steps + 1
        return found

    return since(lines), since(lines[::-1])[::-1]


def _runs(lines: list[Line]) -> list[tuple[int, int]]:
    """For each line, its place in its run of lines without prose, and their number."""
    runs = [(0, 0)] * len(lines)
    start = 0
    for n in range(len(lines) + 1):
        if n == len(lines) or lines[n].mass:
            for place in range(start, n):
                runs[place] = (place - start + 1, n - start)
            start = n + 1
    return runs


def _since_related(lines: list[Line]) -> list[int]:
    """Lines since one was taken out that often ends an article, up to prose."""
    since, found = _NEVER, []
    for line in lines:
        found.append(since)
        if line.block.kind in _TAILS:
            since = 1
        elif line.mass and since > 8:
            since = _NEVER
        else:
            since += 1
    return found
