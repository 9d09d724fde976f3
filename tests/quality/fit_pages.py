#!/usr/bin/env python3
"""Fit the weights of `weigh_elements`, and say how well they hold on sites unseen.

    python tests/quality/fit_pages.py CORPUS OTHER            five folds by site: fit on
                                                              four, clean() the fifth
    python tests/quality/fit_pages.py CORPUS OTHER --write    fit on all

Both corpora are pages with a gold body; those of OTHER count for half. Each page is
learnt from four times: as it is, with the names of its elements made unreadable, without
what else helps the rules, and laid out as it would have been twenty years ago. Other
sites use names that no rule knows, and archives hold pages older than any here.

Needs numpy and LightGBM (extra `fit`).
"""

import argparse
import re
from collections import defaultdict
from hashlib import md5
from pathlib import Path

import fit
import measure
import numpy as np

import articlekit
from articlekit.evidence import element
from articlekit.model import Document
from articlekit.reading import read
from articlekit.reading.decode import decode
from articlekit.stages import DEFAULT

OTHER = 0.5  # what a page of the other corpus counts for


def unnamed(page: str) -> str:
    """With each class and id exchanged for a name that says nothing."""

    def hashed(found: re.Match[str]) -> str:
        names = (md5(name.encode()).hexdigest()[:6] for name in found[2].split())
        return f'{found[1]}="{" ".join(f"c{name}" for name in names)}"'

    def renamed(tag: re.Match[str]) -> str:
        return re.sub(r'(?i)\b(class|id)="([^"]*)"', hashed, tag[0])

    return re.sub(r"<[a-zA-Z][^<>]*>", renamed, page)


def plain(page: str) -> str:
    """Unnamed, with no attributes that tell, all elements alike and no scripts."""
    page = re.sub(
        r'(?i)\s(data-[\w-]+|itemprop|role|aria-[\w-]+)="[^"]*"', "", unnamed(page)
    )
    tags = (
        r"(?i)<(/?)(article|main|aside|header|footer|nav|section|figure|figcaption)\b"
    )
    page = re.sub(tags, r"<\1div", page)
    return re.sub(r"(?is)<script\b[^>]*>.*?</script>", "", page)


def aged(page: str) -> str:
    """Plain, and laid out as pages were before style sheets, with nothing in its head.

    Tables stand for elements, a bold line for a heading or an item, breaks for an end.
    """
    page = plain(page)
    for pattern, new in _AGED:
        page = re.sub(pattern, new, page)
    return page


_AGED = (
    (r"(?is)<meta\b[^>]*(?:og:|article:|twitter:|description|author|date)[^>]*>", ""),
    (r"(?i)<p\b[^>]*>", ""),
    (r"(?i)</p>", "<br><br>\n"),
    (r"(?i)<div\b[^>]*>", "<table><tr><td>"),
    (r"(?i)</div>", "</td></tr></table>"),
    (r"(?i)<h[1-6]\b[^>]*>", "<br><font size=4><b>"),
    (r"(?i)</h[1-6]>", "</b></font><br><br>"),
    (r"(?i)</?[uo]l\b[^>]*>", "<br>"),
    (r"(?i)<li\b[^>]*>", "&bull; "),
    (r"(?i)</li>", "<br>"),
)
VARIANTS = {"as it is": str, "unnamed": unnamed, "plain": plain, "aged": aged}


def before(page: str) -> Document:
    """The page as `weigh_elements` meets it."""
    doc = read(page, "html")
    for stage in DEFAULT:
        if stage.name == "weigh_elements":
            break
        doc = stage(doc)
    return doc


def example(page: str, gold: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Figures, whether it is body, and a weight by length, one page 1 in all."""
    doc = before(page)
    truth = fit.labels([block.text for block in doc.blocks], fit.whole(gold))
    found = dict(element.figures(doc))
    x = np.array(list(found.values()), float).reshape(-1, len(element.NAMES))
    y = np.array([truth[n] == "body" for n in found], float)
    weight = np.sqrt([len(doc.blocks[n].text) for n in found])
    return x, y, weight / max(1.0, weight.sum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path, nargs=2, metavar="CORPUS")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = [
        (corpus, gold[id], decode(raw)[0], measure.site_fold(id, gold[id], fit.FOLDS))
        for corpus in args.corpora
        for gold in [measure.gold(corpus)]
        for id, raw in measure.raws(corpus, "html")
    ]
    rows = []
    for corpus, gold, page, own in pages:
        for variant in VARIANTS.values():
            x, y, weight = example(variant(page), gold)
            weight *= 1 if corpus == args.corpora[0] else OTHER
            rows.append((own, x, y, weight))

    def fitted(held: int | None) -> list:
        x, y, weight = (
            np.concatenate([row[k] for row in rows if row[0] != held])
            for k in (1, 2, 3)
        )
        return fit.trees("element", x, y, weight / weight.mean())

    if args.write:
        fit.write({"element": fitted(None)})
        return
    scores = defaultdict(list)
    for held in range(fit.FOLDS):
        fit.weigh_with({"element": fitted(held)})
        for corpus, gold, page, own in pages:
            if own == held:
                for name, variant in VARIANTS.items():
                    text = articlekit.clean(variant(page), url=gold["url"]).text
                    met = measure.overlap(gold["body"], text)
                    scores[corpus.name, name].append(met)
    for (corpus, name), found in scores.items():
        collapsed = sum(map(measure.collapsed, found))
        print(f"{corpus:<8}{name:<10}f1 {measure.f1(found):.4f} collapsed {collapsed}")


if __name__ == "__main__":
    main()
