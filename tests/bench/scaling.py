#!/usr/bin/env python3
"""How the time of `clean()` grows with the size of hostile input.

    python tests/bench/scaling.py [WORD ...] [--runs N] [--patience SECONDS]

Each shape of shapes.py is doubled four times, the last time to the size the shape is
for; WORDs pick the shapes whose name holds one of them. Text is cleaned bare and inside
a page, markup and JSON inside a page, bytes as they are. Prints the processor time of
the largest, the time by its size, and the exponent of growth: the slope of the line
through the five points, both axes logarithmic. 1 is in step with the size, 2 is its
square. Asserts nothing: times are of one machine on one day.

Of N runs of a size the shortest counts; a size that takes more than a second is run
once. A shape whose next size would take more than PATIENCE seconds is not doubled
further, and its row says at how much of its size it stopped. One that grows by more
than the bound is doubled twice more, and the last five points count: a step, where a
flood is first met with care, is left behind; growth is not.
"""

import argparse
import time
from math import inf, log
from statistics import linear_regression

from shapes import PROSE, Shape, shapes

import articlekit
from articlekit import Cleaner, Options

_DOUBLINGS, _MORE = 4, 2
_BOUND = 1.2
_TEXT = Cleaner(options=Options(reads="text", max_chars=10**9))
_ANY = Cleaner(options=Options(max_chars=10**9))


def page(inside: str) -> str:
    return f"<!doctype html><html><body><article><h1>Storm shuts harbour</h1>{inside}"


def ways(shape: Shape) -> dict[str, object]:
    """How a shape is read: by name, what makes the input and who cleans it."""
    if isinstance(shape.make(1), bytes):
        return {"bytes": (shape.make, _ANY)}
    found = {"page": (lambda n: page(shape.make(n).replace("\n", "<p>")), _ANY)}
    if not shape.of_page:
        found["text"] = (shape.make, _TEXT)
    return found


def seconds(cleaner: Cleaner, raw: str | bytes, runs: int) -> float:
    best = inf
    for _ in range(runs):
        start = time.process_time()
        cleaner.clean(raw)
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


def growth(points: list[tuple[int, float]]) -> float:
    """The exponent of time over size."""
    sizes, times = zip(*points[-_DOUBLINGS - 1 :], strict=True)
    return linear_regression([*map(log, sizes)], [*map(log, times)]).slope


def measured(make, cleaner, most: int, runs: int, patience: float):
    """The size and the time of each doubling, and the count reached."""
    points: list[tuple[int, float]] = []
    for step in range(-_DOUBLINGS, _MORE + 1):
        if step > 0 and growth(points) <= _BOUND:
            break
        count = most << step if step > 0 else most >> -step
        raw = make(count)
        points.append((len(raw), seconds(cleaner, raw, runs)))
        rise = points[-1][1] / points[-2][1] if len(points) > 1 else 2
        if points[-1][1] * rise > patience:
            break
    return points, count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--patience", type=float, default=60, metavar="SECONDS")
    args = parser.parse_args()
    articlekit.clean(PROSE)  # rules are read and patterns compiled on first use
    articlekit.clean(page(PROSE))
    print(f"{'size':>9} {'time':>8} {'per MB':>8}  growth")
    found = []
    for shape in shapes():
        if args.words and not any(word in shape.name for word in args.words):
            continue
        for way, (make, cleaner) in ways(shape).items():
            points, count = measured(
                make, cleaner, shape.most, args.runs, args.patience
            )
            size, took = points[-1]
            exponent = growth(points) if len(points) > 1 else inf
            note = (
                "" if count >= shape.most else f" (stopped at {count} of {shape.most})"
            )
            print(
                f"{size / 1e6:6.2f} M {took:6.2f} s {took / size * 1e6:6.2f} s  {exponent:5.2f}"
                f"{'*' if exponent > _BOUND else ' '} {way:<5} {shape.name}{note}",
                flush=True,
            )
            found.append((exponent, way, shape.name))
    if found:
        worst = max(found)
        over = sum(exponent > _BOUND for exponent, *_ in found)
        print(
            f"\n{len(found)} shapes; worst {worst[0]:.2f}: {worst[1]}, {worst[2]}; {over} above {_BOUND}"
        )


if __name__ == "__main__":
    main()
