#!/usr/bin/env python3
"""How long `clean()` takes beside other tools, on the same pages in one process.

    python tests/bench/speed.py CORPUS [--runs N]

Prints and asserts nothing: times are of one machine on one day, so read the ratios. The
corpus is laid out as in tests/quality/measure.py, with the pages in pages/ID.html.gz.
Needs the extra `bench`; a tool that is not installed is left out.

The systems take turns on each page, and of N runs the shortest counts. Each run goes over
all pages, so that no page finds itself in a cache that it has just filled. A run over all
pages goes before and is not counted: it compiles rules and imports what is imported late.
articlekit remembers what class names and short lines mean in caches of a fixed size. They
are left as users have them, so a page that is read again may find its names there.
"""

import argparse
import gzip
import json
import math
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import linear_regression, mean

from selectolax.lexbor import LexborHTMLParser

import articlekit

Times = dict[str, list[float]]


def of_pages() -> dict[str, Callable[[bytes], object]]:
    """What reads a page's bytes; decoding is part of it."""
    import trafilatura

    found = {
        "articlekit": articlekit.clean,
        "trafilatura": lambda raw: trafilatura.bare_extraction(raw, with_metadata=True),
        "selectolax": LexborHTMLParser,
    }
    if find_spec("resiliparse"):
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        found["resiliparse"] = lambda raw: extract_plain_text(
            bytes_to_str(raw, detect_encoding(raw)), main_content=True
        )
    return found


def of_texts() -> dict[str, Callable[[str], object]]:
    """What reads a text scrape."""
    found = {"articlekit": articlekit.clean}
    if find_spec("ftfy"):
        import ftfy

        found["ftfy"] = ftfy.fix_text
    return found


def pages(corpus: Path) -> Iterator[bytes]:
    for path in sorted((corpus / "pages").glob("*.html.gz")):
        yield gzip.decompress(path.read_bytes())


def texts(corpus: Path) -> Iterator[str]:
    with (corpus / "scrapes.jsonl").open(encoding="utf-8") as lines:
        yield from (row["region"] for row in map(json.loads, lines) if "region" in row)


def timed(systems: dict[str, Callable], inputs: list, runs: int) -> Times:
    """For each system the milliseconds each input took, at best."""
    best: Times = {name: [math.inf] * len(inputs) for name in systems}
    for run in range(runs + 1):
        for place, raw in enumerate(inputs):
            for name, work in systems.items():
                start = time.process_time_ns()
                work(raw)
                took = (time.process_time_ns() - start) / 1e6
                if run:  # the first is not counted
                    best[name][place] = min(best[name][place], took)
    return best


def growth(sizes: list[int], times: list[float]) -> float:
    """The exponent of time over size: 1 is in step with it, 2 is its square."""
    return linear_regression([*map(math.log, sizes)], [*map(math.log, times)]).slope


def told(what: str, sizes: list[int], times: Times) -> None:
    print(f"\n{len(sizes)} {what}, {mean(sizes) / 1000:.1f} KB each in the mean")
    ours = times["articlekit"]
    for name, ms in sorted(times.items(), key=lambda entry: -mean(entry[1])):
        ratio = mean(ms) / mean(ours)
        beside = f"{name} / articlekit {ratio:.2f}"
        if ratio < 1:
            beside = f"articlekit / {name} {1 / ratio:.2f}"
        print(
            f"  {name:<12}{version(name):<8}{mean(ms):7.2f} ms",
            "" if ms is ours else f"  {beside}",
        )
    worst = max(range(len(ours)), key=ours.__getitem__)
    print(
        f"  longest by articlekit: {ours[worst]:.1f} ms, {sizes[worst] / 1000:.0f} KB"
    )
    print(f"  its time grows as size to the power of {growth(sizes, ours):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    args = parser.parse_args()
    for what, systems, inputs in (
        ("pages", of_pages(), [*pages(args.corpus)]),
        ("text scrapes", of_texts(), [*texts(args.corpus)]),
    ):
        if inputs:
            sizes = [
                len(raw if isinstance(raw, bytes) else raw.encode()) for raw in inputs
            ]
            told(what, sizes, timed(systems, inputs, args.runs))


if __name__ == "__main__":
    main()
