"""Which story a line belongs to: the article, its author's bio, comments, the next one.

Below an article stands prose as good as its own. It comes in stretches: each speaks
other words than the article and its address do, after another date.
"""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from articlekit.evidence.columns import sums
from articlekit.evidence.headline import address_words
from articlekit.lines import Line
from articlekit.model import Document
from articlekit.rules import load

_OF_STRETCH: Final = (
    "stretch_mass", "stretch_place", "stretch_words", "stretch_title", "stretch_address",
    "stretch_dates",
)  # fmt: skip
NAMES: Final = ("address_words", "dates_above", *_OF_STRETCH)
_APART: Final = 3  # lines without prose, at most, within a stretch
_LEADS_IN: Final = 3  # lines above its first prose that belong to it
_WEIGHTY: Final = 300.0  # letters
_MOST: Final = 8  # weighty stretches that are counted
_DATES: Final = 6  # that are counted
_COMMON: Final = 5  # words: so that short stretches are not alike by chance


class _Stretch:
    def __init__(self, start: int) -> None:
        self.start = start
        self.mass = 0.0
        self.words: set[str] = set()


class Stretches:
    """Stretches of prose with little between them, and which of them a line is of."""

    def __init__(
        self,
        doc: Document,
        lines: Sequence[Line],
        mass: Sequence[float],
        title: AbstractSet[str],
    ) -> None:
        """Of the lines of a document, each with its mass of prose; words of its title."""
        self.lines = lines
        self.address = address_words(doc.url)
        first = next((n for n, weight in enumerate(mass) if weight), len(lines))
        dates = (b.kind == "date" and n > first for n, b in enumerate(doc.blocks))
        self.dates = [min(_DATES, many) for many in sums(dates)]
        self.all: list[_Stretch] = []
        self.of: list[int] = []
        self._cut(mass)
        stop = load(doc.lang).words.get("stop", frozenset())
        self.told = self._told(title, stop)

    def figures(self, n: int) -> list[float]:
        """Of the line at a position, in the order of NAMES."""
        line = self.lines[n]
        return [
            len(line.matter & self.address) / (1 + len(line.matter)),
            self.dates[n],
            *self.told[self.of[n]],
        ]

    def _cut(self, mass: Sequence[float]) -> None:
        """Begin another stretch where prose is far from that above it."""
        since = _APART + 1
        for n, weight in enumerate(mass):
            if weight:
                if since > _APART:
                    self.all.append(_Stretch(n))
                    leads = min(n, since, _LEADS_IN)
                    self.of[n - leads :] = [len(self.all) - 1] * leads
                self.all[-1].mass += weight
                self.all[-1].words |= self.lines[n].matter
                since = 0
            else:
                since += 1
            self.of.append(max(0, len(self.all) - 1))

    def _told(
        self, title: AbstractSet[str], stop: AbstractSet[str]
    ) -> list[tuple[float, ...]]:
        """The figures that all lines of a stretch share, in the order of _OF_STRETCH."""
        first = next((s for s in self.all if s.mass >= _WEIGHTY), None)
        article = first.words - stop if first else set()
        found: list[tuple[float, ...]] = []
        weighty = 0
        for stretch in self.all:
            words = stretch.words - stop
            found.append(
                (
                    math.log1p(stretch.mass),
                    min(_MOST, weighty),
                    1.0 if stretch is first else _likeness(words, article),
                    len(words & title) / (1 + len(title)),
                    len(words & self.address) / (1 + len(self.address)),
                    self.dates[stretch.start],
                )
            )
            weighty += stretch.mass >= _WEIGHTY
        return found or [(0.0,) * len(_OF_STRETCH)]


def _likeness(some: AbstractSet[str], others: AbstractSet[str]) -> float:
    """How many words two sets share, for their size."""
    sizes = (len(some) + _COMMON) * (len(others) + _COMMON)
    return len(some & others) / math.sqrt(sizes)
