#!/usr/bin/env python3
"""Fit the weights of `weigh_blocks`, and say how well they hold on publishers unseen.

    python tests/quality/fit.py CORPUS           five folds by publisher: fit on four,
                                                 run the whole clean() on the fifth
    python tests/quality/fit.py CORPUS --write   fit on all, write weights.json

`--pages OTHER` names a corpus of pages with titles: the points of `find_headline` are
fitted to the text of those too, as there are few headlines in a corpus of text scrapes.

Needs numpy (extra `fit`).

`weigh_blocks` is an additive model: boosted stumps (Newton steps on the log-likelihood), summed up
per figure into one table of points, so that what ships is plain numbers. `find_headline` is
a linear one: of all lines of a scrape, and none, it picks the likeliest.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import measure
import numpy as np
from bs4 import BeautifulSoup

from articlekit import scales
from articlekit.evidence import NAMES, evidence
from articlekit.evidence.headline import NAMES as HEADLINE
from articlekit.evidence.headline import candidates
from articlekit.model import Document, Role
from articlekit.reading import blocks, read
from articlekit.reading.decode import decode
from articlekit.stages import DEFAULT

SHORT = 0.1  # what a page cut short counts for beside a whole one
MODES = ("region", "aggregator", "page", "soup", "extracted")
FOLDS, ROUNDS, RATE, RIDGE, CELLS = 5, 2000, 0.1, 1.0, 96
STEPS, DECAY = 600, 0.0003
OTHER = 0.1  # what a page of the other corpus counts for


def before(stage: str, raw: str, gold: dict) -> Document:
    """The document as a stage meets it."""
    doc = Document(
        blocks(raw), url=gold["url"], scraped_at=measure.moment(gold["retrieved"])
    )
    for step in DEFAULT:
        if step.name == stage:
            return doc
        doc = step(doc)
    raise LookupError(stage)


def labels(texts: list[str], gold: dict) -> list[str]:
    """What each block is: "body", "caption" or "".

    Body is a gold paragraph itself, or a block mostly made of the gold's words; a
    caption is a block that holds a gold caption and little else.
    """
    own = {
        measure.norm(t) for t in gold["summary"] + gold["paragraphs"] + gold["subheads"]
    }
    captions = [measure.norm(caption["text"]) for caption in gold["captions"]]
    body = measure.shingles(gold["body"])
    used: set[str] = set()
    found = []
    for text in texts:
        words = measure.norm(text)
        runs = measure.shingles(text)
        mostly = (
            len(words.split()) > 3 and sum((runs & body).values()) >= 0.6 * runs.total()
        )
        if words and words not in used and (words in own or mostly):
            used.add(words)
            found.append("body")
        elif any(
            c == words or (len(c) > 12 and c in words and len(words) < len(c) + 80)
            for c in captions
        ):
            found.append("caption")
        else:
            found.append("")
    return found


@dataclass(frozen=True)
class Page:
    """One scrape as the model sees it."""

    id: str
    mode: str
    figures: np.ndarray
    labels: np.ndarray


def examples(page: Page) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For "body": long blocks count for more, and a page by its share of text."""
    y = (page.labels == "body").astype(float)
    weight = np.exp(0.7 * page.figures[:, 0])
    weight[page.labels == "caption"] *= 4  # captions are what such models leak
    body = weight[y > 0].sum()
    weight = weight / body if body else np.full(len(y), 1e-6)
    return page.figures, y, weight * (1.0 if page.mode in MODES else SHORT)


def picture_examples(page: Page) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For "caption": told from the rest of what is no body."""
    rest = page.labels != "body"
    y = (page.labels[rest] == "caption").astype(float)
    return page.figures[rest], y, np.ones(len(y))


class Stumps:
    """Boosted stumps, kept as one table of points per figure."""

    def __init__(self, x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> None:
        self.cuts = [_cuts(x[:, k]) for k in range(x.shape[1])]
        self.points = [np.zeros(len(cuts) + 1) for cuts in self.cuts]
        cells = np.stack(
            [
                np.searchsorted(c, x[:, k], side="right")
                for k, c in enumerate(self.cuts)
            ],
            1,
        )
        widths = [len(points) for points in self.points]
        start = np.cumsum([0, *widths])
        flat = (cells + start[:-1]).ravel()
        share = np.average(y, weights=weight)
        self.bias = float(np.log(share / (1 - share)))
        score = np.full(len(y), self.bias)
        for _ in range(ROUNDS):
            p = 1 / (1 + np.exp(-score))
            gradient, curvature = weight * (y - p), weight * p * (1 - p)
            g = np.bincount(flat, np.repeat(gradient, len(widths)), start[-1])
            h = np.bincount(flat, np.repeat(curvature, len(widths)), start[-1])
            best = max(
                (
                    self._split(
                        g[start[k] : start[k + 1]], h[start[k] : start[k + 1]], k
                    )
                    for k in range(len(widths))
                    if widths[k] > 1
                ),
                key=lambda split: split[0],
            )
            _, k, cell, low, high = best
            self.points[k][: cell + 1] += RATE * low
            self.points[k][cell + 1 :] += RATE * high
            score += RATE * np.where(cells[:, k] <= cell, low, high)

    @staticmethod
    def _split(
        g: np.ndarray, h: np.ndarray, k: int
    ) -> tuple[float, int, int, float, float]:
        left, below = np.cumsum(g)[:-1], np.cumsum(h)[:-1]
        right, above = g.sum() - left, h.sum() - below
        gain = left**2 / (below + RIDGE) + right**2 / (above + RIDGE)
        cell = int(np.argmax(gain))
        return (
            float(gain[cell]), k, cell,
            float(left[cell] / (below[cell] + RIDGE)), float(right[cell] / (above[cell] + RIDGE)),
        )  # fmt: skip

    def scale(self) -> scales.Scale:
        """As the stage uses it."""
        return scales.Scale(
            self.bias,
            tuple(tuple(c) if p.any() else () for c, p in zip(self.cuts, self.points)),
            tuple(tuple(p) if p.any() else (0.0,) for p in self.points),
        )


@dataclass(frozen=True)
class Choice:
    """The lines of one scrape that may be its headline, and which of them are."""

    id: str
    figures: np.ndarray
    right: np.ndarray
    weight: float


def choice(id: str, mode: str, raw: str, gold: dict) -> Choice | None:
    """Of one scrape. A last line of zeros stands for none of them.

    That none is the headline is learnt from extractors' output, which may lack it. Any
    other scrape has one, if not always the one in the gold; it is left out then.
    """
    doc = before("find_headline", raw, gold)
    lines = candidates(doc)
    title = measure.norm(gold["title"])
    right = [bool(title) and measure.norm(line.text) == title for line in lines]
    clean = all(block.role is Role.UNKNOWN for block in doc.blocks)
    if clean or (mode != "extracted" and not any(right)):
        return None
    figures = [[*line.figures, 1.0] for line in lines]
    return Choice(
        id,
        np.array([*figures, [0.0] * (len(HEADLINE) + 1)], float),
        np.array([*right, not any(right)], float),
        1.0 if mode in MODES else OTHER,
    )


def other_choices(corpus: Path) -> Iterator[Choice | None]:
    """The text of pages, every string of them on a line and every block on one."""
    gold = measure.gold(corpus)
    for id, raw in measure.raws(corpus, "html"):
        text = decode(raw)[0]
        soup = BeautifulSoup(text, "lxml")
        for part in soup(["script", "style", "noscript", "template"]):
            part.decompose()
        lines = soup.get_text("\n", strip=True)
        whole = "\n\n".join(block.text for block in read(text, "html").blocks)
        for scrape in (lines, whole):
            yield choice(id, "other", scrape, gold[id])


def fit_headline(choices: list[Choice]) -> np.ndarray:
    """Points by figure, the base last: softmax over the lines of a scrape, by Adam."""
    x = np.concatenate([c.figures for c in choices])
    right = np.concatenate([c.right for c in choices])
    sizes = [len(c.right) for c in choices]
    starts = np.cumsum([0, *sizes[:-1]])
    owner = np.repeat(np.arange(len(sizes)), sizes)
    weight = np.array([c.weight for c in choices])
    weight = (weight / weight.sum())[owner]
    held = DECAY * np.r_[np.ones(x.shape[1] - 1), 0]
    points = np.zeros(x.shape[1])
    mean, spread = np.zeros_like(points), np.zeros_like(points)
    for step in range(1, STEPS + 1):
        score = x @ points
        odds = np.exp(score - np.maximum.reduceat(score, starts)[owner])
        share = odds / np.add.reduceat(odds, starts)[owner]
        wanted = share * right
        wanted /= np.maximum(1e-30, np.add.reduceat(wanted, starts)[owner])
        slope = x.T @ ((share - wanted) * weight) + held * points
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        rate = RATE if step < 0.75 * STEPS else RATE / 5
        points -= (
            rate * mean / (1 - 0.9**step) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-9)
        )
    return points


def _cuts(values: np.ndarray) -> np.ndarray:
    seen = np.unique(values)
    if len(seen) <= CELLS:
        return (seen[1:] + seen[:-1]) / 2
    return np.unique(np.quantile(values, np.linspace(0, 1, CELLS + 1)[1:-1]))


def fit(pages: list[Page]) -> dict[str, scales.Scale]:
    """The weights for these pages."""
    fitted = {}
    for name, of in (("body", examples), ("caption", picture_examples)):
        x, y, weight = (np.concatenate(part) for part in zip(*map(of, pages)))
        fitted[name] = Stumps(x, y, weight / weight.mean()).scale()
    return fitted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--pages", type=Path, metavar="OTHER")
    args = parser.parse_args()
    gold, scrapes = measure.read(args.corpus)
    pages = [
        page
        for id, scrape in scrapes.items()
        for mode in MODES
        if mode in scrape
        for page in pages_of(id, mode, scrape[mode], gold[id])
    ]
    others = list(other_choices(args.pages)) if args.pages else []

    def headline(fitted: dict[str, scales.Scale], but: set[str]) -> np.ndarray:
        """With the body as these weights find it."""
        scales.shipped = fitted.__getitem__
        own = [
            choice(id, mode, scrape[mode], gold[id])
            for id, scrape in scrapes.items()
            for mode in MODES
            if mode in scrape and id not in but
        ]
        return fit_headline([c for c in (*own, *others) if c])

    if args.write:
        fitted = fit(pages)
        write(fitted, headline(fitted, set()))
        return
    names = sorted({measure.publisher(id) for id in gold})
    fold = {name: n * 7 % FOLDS for n, name in enumerate(names)}
    scores: dict[str, list] = {mode: [] for mode in MODES}
    for held in range(FOLDS):
        fitted = fit([p for p in pages if fold[measure.publisher(p.id)] != held])
        out = {id for id in gold if fold[measure.publisher(id)] == held}
        points = tuple(headline(fitted, out))
        scales.headline = lambda points=points: points
        for p in pages:
            if fold[measure.publisher(p.id)] == held and p.mode in MODES:
                scores[p.mode].append(measure.score(scrapes[p.id][p.mode], gold[p.id]))
    for mode, rows in scores.items():
        print(
            f"{mode:<11}",
            " ".join(f"{k} {v:.4f}" for k, v in measure.summary(rows).items()),
        )


def pages_of(id: str, mode: str, raw: str, gold: dict) -> Iterator[Page]:
    """A scrape as figures and labels; and cut to a few paragraphs.

    No page of the corpus is very short, but users' scrapes are.
    """
    doc = before("weigh_blocks", raw, gold)
    truth = labels([block.text for block in doc.blocks], gold)
    yield page(id, mode, doc, truth)
    if mode in ("region", "aggregator"):
        for paragraphs in (2, 4):
            kept = shortened(truth, paragraphs)
            short = replace(doc, blocks=tuple(doc.blocks[n] for n in kept))
            yield page(id, f"short-{paragraphs}", short, [truth[n] for n in kept])


def shortened(truth: list[str], paragraphs: int) -> list[int]:
    """The blocks down to the nth of the body, and eight more that are not body."""
    body = [n for n, label in enumerate(truth) if label == "body"]
    end = body[paragraphs - 1] if len(body) >= paragraphs else len(truth)
    after = [n for n in range(end + 1, len(truth)) if truth[n] != "body"][:8]
    return [*range(min(end + 1, len(truth))), *after]


def page(id: str, mode: str, doc: Document, truth: list[str]) -> Page:
    """The figures and labels of the undecided blocks."""
    figures = dict(evidence(doc))
    x = np.array(list(figures.values()), float).reshape(-1, len(NAMES))
    return Page(id, mode, x, np.array([truth[n] for n in figures], dtype="<U7"))


def write(fitted: dict[str, scales.Scale], points: np.ndarray) -> None:
    """The weights as the data file that ships."""
    parts = []
    for name, scale in fitted.items():
        cells = {
            figure: {
                "cuts": [round(float(c), 4) for c in cuts],
                "points": [round(float(p), 3) for p in points],
            }
            for figure, cuts, points in zip(NAMES, scale.cuts, scale.points)
            if cuts
        }
        rows = ",\n".join(
            f"  {json.dumps(f)}: {json.dumps(c)}" for f, c in cells.items()
        )
        parts.append(
            f'"{name}": {{"bias": {scale.bias:.4f}, "evidence": {{\n{rows}\n}}}}'
        )
    names = zip((*HEADLINE, "base"), points)
    line = ", ".join(f"{json.dumps(n)}: {float(p):.3f}" for n, p in names)
    parts.append(f'"headline": {{{line}}}')
    path = Path(scales.__file__).parent / "weights.json"
    path.write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
