#!/usr/bin/env python3
"""What a long run leaves behind: memory over many calls, all of different scrapes.

    python tests/bench/leaks.py [--calls N] [--threads N]

Prints and asserts nothing. The scrapes are those of tests/documents.py, every third one
a page, so that what is remembered of short lines and names fills up as it would; it is
bounded, and after some ten thousand calls the figures should stand still. `blocks` are
those Python has handed out, `MB` is what the system has given the process.
"""

import argparse
import gc
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from documents import document, page

import articlekit

STEPS = 10


def megabytes() -> float:
    status = Path("/proc/self/status").read_text("utf-8")
    held = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(held.split()[1]) / 1024


def scrapes() -> Iterator[str]:
    seed = 0
    while True:
        yield page(seed) if seed % 3 == 2 else document(seed)
        seed += 1


def clean(raw: str) -> None:
    articlekit.clean(raw, url="https://halden.example/1").to_dict()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    raws = scrapes()
    print(f"{'calls':>9} {'blocks':>10} {'MB':>7}")
    with ThreadPoolExecutor(args.threads) as pool:
        for step in range(STEPS + 1):
            gc.collect()
            done = step * args.calls // STEPS
            print(
                f"{done:>9} {sys.getallocatedblocks():>10} {megabytes():>7.1f}",
                flush=True,
            )
            if step < STEPS:
                list(pool.map(clean, islice(raws, args.calls // STEPS)))


if __name__ == "__main__":
    main()
