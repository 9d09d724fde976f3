#!/usr/bin/env python3
"""Fit the weights of `weigh_blocks`, and say how well they hold on publishers unseen.

    python tests/quality/fit.py CORPUS [--write]

Five folds by publisher: fit on four, run the whole `clean()` on the fifth; that is
what is printed. `--write` then fits on everything and writes articlekit/weights.json.
Needs numpy (extra `fit`).

The model is additive: boosted stumps (Newton steps on the log-likelihood), summed up
per figure into one table of points, so that what ships is plain numbers.
"""

import argparse
import json
from pathlib import Path

import measure
import numpy as np

import articlekit
from articlekit import scales
from articlekit.evidence import NAMES, evidence
from articlekit.model import Document
from articlekit.reading import blocks
from articlekit.stages import DEFAULT


MODES = ("region", "aggregator", "page", "soup", "extracted")
FOLDS, ROUNDS, RATE, RIDGE, CELLS = 5, 300, 0.15, 2.0, 24


def before_weighing(raw: str, gold: dict) -> Document:
    """The document as `weigh_blocks` meets it."""
    doc = Document(
        blocks(raw), url=gold["url"], scraped_at=measure.moment(gold["retrieved"])
    )
    for step in DEFAULT:
        if step.name == "weigh_blocks":
            return doc
        doc = step(doc)
    raise LookupError("weigh_blocks")


def labels(texts: list[str], gold: dict) -> list[bool]:
    """Which blocks are body: a gold paragraph itself, or mostly made of the gold's."""
    own = {measure.norm(t) for t in gold["summary"] + gold["paragraphs"] + gold["subheads"]}
    body = measure.shingles(gold["body"])
    used: set[str] = set()
    found = []
    for text in texts:
        words = measure.norm(text)
        runs = measure.shingles(text)
        is_body = words not in used and (
            words in own
            or (len(words.split()) > 3 and sum((runs & body).values()) >= 0.6 * runs.total())
        )
        if is_body:
            used.add(words)
        found.append(bool(words) and is_body)
    return found


def examples(doc: Document, gold: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Figures, labels and weights of one page: a page counts by its share of text."""
    figures = evidence(doc)
    truth = labels([block.text for block in doc.blocks], gold)
    x = np.array(list(figures.values()), float).reshape(-1, len(NAMES))
    y = np.array([truth[n] for n in figures], float)
    weight = np.exp(0.7 * x[:, 0])
    body = weight[y > 0].sum()
    return x, y, weight / body if body else np.full(len(y), 1e-6)


class Stumps:
    """Boosted stumps, kept as one table of points per figure."""

    def __init__(self, x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> None:
        self.cuts = [_cuts(x[:, k]) for k in range(x.shape[1])]
        self.points = [np.zeros(len(cuts) + 1) for cuts in self.cuts]
        cells = np.stack(
            [np.searchsorted(c, x[:, k], side="right") for k, c in enumerate(self.cuts)], 1
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
                    self._split(g[start[k] : start[k + 1]], h[start[k] : start[k + 1]], k)
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
    def _split(g: np.ndarray, h: np.ndarray, k: int) -> tuple[float, int, int, float, float]:
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
            tuple(tuple(p) if p.any() else () for p in self.points),
        )


def _cuts(values: np.ndarray) -> np.ndarray:
    seen = np.unique(values)
    if len(seen) <= CELLS:
        return (seen[1:] + seen[:-1]) / 2
    return np.unique(np.quantile(values, np.linspace(0, 1, CELLS + 1)[1:-1]))


def fit(pages: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> scales.Scale:
    """The weights for these pages."""
    x, y, weight = (np.concatenate(part) for part in zip(*pages))
    return Stumps(x, y, weight / weight.mean()).scale()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    gold, scrapes = measure.read(args.corpus)
    pages = [
        (id, mode, examples(before_weighing(scrape[mode], gold[id]), gold[id]))
        for id, scrape in scrapes.items()
        for mode in MODES
        if mode in scrape
    ]
    names = sorted({measure.publisher(id) for id in gold})
    fold = {name: n * 7 % FOLDS for n, name in enumerate(names)}
    scores: dict[str, list] = {mode: [] for mode in MODES}
    for held in range(FOLDS):
        scale = fit([p for id, _, p in pages if fold[measure.publisher(id)] != held])
        scales.body_scale = lambda scale=scale: scale
        for id, mode, _ in pages:
            if fold[measure.publisher(id)] == held:
                article = articlekit.clean(
                    scrapes[id][mode], url=gold[id]["url"], scraped_at=measure.moment(gold[id]["retrieved"])
                )
                scores[mode].append(measure.overlap(gold[id]["body"], article.text))
    for mode, rows in scores.items():
        print(f"{mode:<11} body_f1 {measure.f1(rows):.4f} collapsed {sum(map(measure.collapsed, rows))}")
    if args.write:
        write(fit([p for _, _, p in pages]))


def write(scale: scales.Scale) -> None:
    """The weights as the data file that ships."""
    cells = {
        name: {"cuts": [round(float(c), 4) for c in cuts], "points": [round(float(p), 3) for p in points]}
        for name, cuts, points in zip(NAMES, scale.cuts, scale.points)
        if points
    }
    path = Path(scales.__file__).parent / "weights.json"
    rows = ",\n".join(f"  {json.dumps(n)}: {json.dumps(c)}" for n, c in cells.items())
    path.write_text(f'{{"body": {{"bias": {scale.bias:.4f}, "evidence": {{\n{rows}\n}}}}}}\n', "utf-8")


if __name__ == "__main__":
    main()
