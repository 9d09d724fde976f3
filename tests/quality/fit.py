#!/usr/bin/env python3
"""Fit the weights of `weigh_blocks`, and say how well they hold on publishers unseen.

    python tests/quality/fit.py CORPUS           five folds by publisher: fit on four,
                                                 run the whole clean() on the fifth
    python tests/quality/fit.py CORPUS --write [NAME ...]
                                                 fit on all, write weights.json, or
                                                 of it these: body, varied, caption,
                                                 headline

Folds differ by .002 from seed to seed: `--seeds 2 3 4 5` prints the mean of several fits.

`--pages OTHER` names a corpus of pages of every kind: the trees of "varied" and the
points of `find_headline` are fitted to the text of those too, as a corpus of news holds
no guides and lists and few headlines. Without it `--write` leaves both as they are, and
five folds say nothing of what ships.

Needs numpy and LightGBM (extra `fit`).

`weigh_blocks` sums small boosted trees; what ships is their questions and points, as plain
numbers. `find_headline` is a linear model: of all lines of a scrape, and none, it picks
the likeliest.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import lightgbm
import measure
import numpy as np
import varied

from articlekit import scales
from articlekit.evidence import NAMES, evidence
from articlekit.evidence.headline import NAMES as HEADLINE
from articlekit.evidence.headline import candidates
from articlekit.model import Document, Role
from articlekit.reading import read, run_together
from articlekit.stages import DEFAULT

# What a scrape counts for, beside 1: most people hand in the article's part of the page,
# and what is cut short stands there whole too.
COUNTS = {"region": 2.0, "aggregator": 2.0, "short": 0.1}
MODES = ("region", "aggregator", "page", "soup", "extracted")
KINDS = ("lines", "whole", "part")  # of text from the other corpus
ODD = ("strings", "glued", "one line", "markdown")  # made of the pages themselves
FOLDS = 5
ROUNDS = {"body": 220, "varied": 200, "caption": 60, "element": 100}
# Of each figure one place to split at, by chance: such trees remember fewer pages. Seeds
# differ by chance alone on publishers unseen; these let no floor of the gate fall.
OWN = {
    "body": {"extra_trees": True, "feature_fraction": 0.5, "seed": 13},
    "varied": {
        "extra_trees": True, "feature_fraction": 0.5, "learning_rate": 0.2, "seed": 13,
    },
    "caption": {"feature_fraction": 0.5, "seed": 2},
    "element": {"extra_trees": True, "feature_fraction": 0.4, "seed": 4},
}  # fmt: skip
HOW = {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.1, "min_data_in_leaf": 30,
    "lambda_l2": 1.0, "min_sum_hessian_in_leaf": 1e-3, "max_bin": 96,
    "bagging_fraction": 0.7, "bagging_freq": 1,
    "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
SHIPPED = scales.shipped
RATE = 0.1
STEPS, DECAY = 600, 0.0003
# What a page of the other corpus counts for: its body, its headline; and an odd text.
VARIED, OTHER, ODDITY = 0.3, 0.1, 0.4


def before(stage: str, raw: str, gold: dict) -> Document:
    """The document as a stage meets it."""
    doc = read(raw)
    if doc.markup is not None:
        doc = read(raw, "text")
    scraped_at = measure.moment(gold["retrieved"])
    doc = replace(run_together.parted(doc), url=gold["url"], scraped_at=scraped_at)
    for step in DEFAULT:
        if step.name == stage:
            return doc
        doc = step(doc)
    raise LookupError(stage)


def labels(texts: list[str], gold: dict) -> list[str]:
    """What each block is: "body", "caption" or "".

    Body is a gold paragraph itself, as often as the gold says it, or the first block of
    its words that is mostly made of the gold's; a caption is a block that holds a gold
    caption and little else.
    """
    own = Counter(
        measure.norm(t) for t in gold["summary"] + gold["paragraphs"] + gold["subheads"]
    )
    captions = [measure.norm(caption["text"]) for caption in gold["captions"]]
    body = measure.shingles(gold["body"])
    used: Counter[str] = Counter()
    found = []
    for text in texts:
        words = measure.norm(text)
        runs = measure.shingles(text)
        mostly = (
            len(words.split()) > 3 and sum((runs & body).values()) >= 0.6 * runs.total()
        )
        if words and used[words] < max(own[words], mostly):
            used[words] += 1
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
    return page.figures, y, weight * COUNTS.get(page.mode, 1.0)


def varied_examples(page: Page) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For "varied": the same, of more kinds of text, none of which counts for much."""
    x, y, weight = examples(page)
    if page.mode in (*KINDS, *ODD):
        most = VARIED if page.mode in KINDS else ODDITY
        weight = most * weight / max(1.0, weight.sum())
    return x, y, weight


def picture_examples(page: Page) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For "caption": told from the rest of what is no body."""
    rest = page.labels != "body"
    y = (page.labels[rest] == "caption").astype(float)
    return page.figures[rest], y, np.ones(len(y))


def trees(name: str, x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> list:
    """Fitted, each as `scales` reads it: `[figure, most, value, low, high]`."""
    figures = scales.FIGURES[name]
    data = lightgbm.Dataset(x, y, weight=weight)
    dump = lightgbm.train({**HOW, **OWN[name]}, data, ROUNDS[name]).dump_model()

    def node(of: dict) -> list | float:
        if "leaf_value" in of:
            return round(of["leaf_value"], 4)
        figure, most = figures[of["split_feature"]], round(of["threshold"], 4)
        value = round(of["internal_value"], 4)
        return [figure, most, value, node(of["left_child"]), node(of["right_child"])]

    return [node(tree["tree_structure"]) for tree in dump["tree_info"]]


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
        OTHER if mode in KINDS else 1.0,
    )


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


def fit(pages: list[Page]) -> dict[str, list]:
    """The trees for these pages; only "varied" is told of more than news in MODES."""
    fitted = {}
    news = [page for page in pages if page.mode not in (*KINDS, *ODD)]
    for name, of, rows in (
        ("body", examples, news),
        ("varied", varied_examples, pages),
        ("caption", picture_examples, news),
    ):
        x, y, weight = (np.concatenate(part) for part in zip(*map(of, rows)))
        fitted[name] = trees(name, x, y, weight / weight.mean())
    return fitted


def weigh_with(fitted: dict[str, list]) -> None:
    """From now on `clean()` weighs with these trees, and else with those that ship."""
    read = {name: scales.scale(name, found) for name, found in fitted.items()}
    scales.shipped = lambda name: read[name] if name in read else SHIPPED(name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    names = ("body", "varied", "caption", "headline")
    parser.add_argument("--write", nargs="*", choices=names, metavar="NAME")
    parser.add_argument("--pages", type=Path, metavar="OTHER")
    parser.add_argument("--seeds", type=int, nargs="+", default=[OWN["body"]["seed"]])
    args = parser.parse_args()
    gold, scrapes = measure.read(args.corpus)
    publishers = sorted({measure.publisher(id) for id in gold})
    fold = {id: publishers.index(measure.publisher(id)) * 7 % FOLDS for id in gold}
    odd = {mode: dict(measure.raws(args.corpus, mode)) for mode in ODD}
    scrapes = {
        id: {**scrape, **{mode: odd[mode][id] for mode in ODD if odd[mode].get(id)}}
        for id, scrape in scrapes.items()
    }
    others = dict(varied.scrapes(args.pages)) if args.pages else {}
    if others:
        known = {id: whole(row) for id, row in measure.gold(args.pages).items()}
        fold |= {id: measure.site_fold(id, known[id], FOLDS) for id in others}
        gold, scrapes = {**gold, **known}, {**scrapes, **others}
    pages = [
        page
        for id, scrape in scrapes.items()
        for mode in (*MODES, *KINDS, *ODD)
        if mode in scrape
        for page in pages_of(id, mode, scrape[mode], gold[id])
    ]
    headlines = [
        choice(id, mode, scrape[mode], gold[id])
        for id, scrape in others.items()
        for mode in ("lines", "whole")
    ]

    def fitted_without(held: int) -> dict[str, list]:
        return fit([page for page in pages if fold[page.id] != held])

    def choices(fitted: dict[str, list], folds: set[int]) -> list[Choice | None]:
        """Of some folds, with the body as these weights find it."""
        weigh_with(fitted)
        return [
            choice(id, mode, scrape[mode], gold[id])
            for id, scrape in scrapes.items()
            for mode in MODES
            if mode in scrape and fold[id] in folds
        ]

    def headline(own: list[Choice | None]) -> np.ndarray:
        return fit_headline([c for c in (*own, *headlines) if c])

    if args.write is not None:
        wanted = {*(args.write or names)}
        if not args.pages:
            wanted -= {"varied", "headline"}
        points = scales.headline()
        if "headline" in wanted:
            # Headlines are learnt from bodies as they are found on publishers unseen.
            own = [c for n in range(FOLDS) for c in choices(fitted_without(n), {n})]
            points = headline(own)
        fitted = fit(pages)
        write({name: fitted[name] for name in fitted if name in wanted}, points)
        return
    shown = (*MODES, *KINDS) if args.pages else MODES
    summaries: dict[str, list] = {mode: [] for mode in shown}
    for seed in args.seeds:
        OWN["body"]["seed"] = seed
        scores: dict[str, list] = {mode: [] for mode in shown}
        for held in range(FOLDS):
            seen = {*range(FOLDS)} - {held}
            points = tuple(headline(choices(fitted_without(held), seen)))
            scales.headline = lambda points=points: points
            for id, scrape in scrapes.items():
                for mode in shown:
                    if fold[id] == held and mode in scrape:
                        scores[mode].append(measure.score(scrape[mode], gold[id]))
        for mode, rows in scores.items():
            summaries[mode].append(measure.summary(rows))
    for mode, found in summaries.items():
        means = {name: np.mean([s[name] for s in found]) for name in found[0]}
        print(f"{mode:<11}", " ".join(f"{k} {v:.4f}" for k, v in means.items()))


def whole(gold: dict) -> dict:
    """Gold that knows the body alone, with what a page may lack."""
    lacks = {"summary": [], "subheads": [], "captions": []}
    return {**lacks, "paragraphs": gold["body"].split("\n"), **gold}


def pages_of(id: str, mode: str, raw: str, gold: dict) -> Iterator[Page]:
    """A scrape as figures and labels; and cut to a few paragraphs.

    No page of the corpus is very short, but users' scrapes are.
    """
    doc = before("weigh_blocks", raw, gold)
    truth = labels([block.text for block in doc.blocks], gold)
    yield page(id, mode, doc, truth)
    if mode == "region":
        kept = shortened(truth)
        short = replace(doc, blocks=tuple(doc.blocks[n] for n in kept))
        yield page(id, "short", short, [truth[n] for n in kept])


def shortened(truth: list[str]) -> list[int]:
    """The blocks down to the fourth of the body, and eight more that are not body."""
    body = [n for n, label in enumerate(truth) if label == "body"]
    end = body[3] if len(body) > 3 else len(truth)
    after = [n for n in range(end + 1, len(truth)) if truth[n] != "body"][:8]
    return [*range(min(end + 1, len(truth))), *after]


def page(id: str, mode: str, doc: Document, truth: list[str]) -> Page:
    """The figures and labels of the undecided blocks."""
    figures = dict(evidence(doc))
    x = np.array(list(figures.values()), float).reshape(-1, len(NAMES))
    return Page(id, mode, x, np.array([truth[n] for n in figures], dtype="<U7"))


def write(fitted: dict[str, list], points: Sequence[float] | None = None) -> None:
    """Put weights into the data file that ships, a tree a line; the others stay."""
    path = Path(scales.__file__).parent / "weights.json"
    table = json.loads(path.read_text("utf-8"))
    table.update(fitted)
    if points is not None:
        names = (*HEADLINE, "base")
        table["headline"] = {n: round(float(p), 3) for n, p in zip(names, points)}
    parts = []
    for name, held in table.items():
        if name in scales.FIGURES:
            rows = ",\n".join(f"  {json.dumps(tree)}" for tree in held)
            parts.append(f'"{name}": [\n{rows}\n]')
        else:
            line = ", ".join(f"{json.dumps(n)}: {p:.3f}" for n, p in held.items())
            parts.append(f'"{name}": {{{line}}}')
    path.write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
