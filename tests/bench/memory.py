#!/usr/bin/env python3
"""How much memory `clean()` takes at its peak, as a multiple of its input.

    python tests/bench/memory.py [WORD ...] [--corpus CORPUS]

Each input is cleaned in a process of its own that has cleaned a small text, a small page
and the start of the input before, and has imported trafilatura: what code, patterns,
rules and words take, which does not grow, is not counted. The peak is the highest resident size during `clean()` less the size right
before it, when the input is held and whatever else was free is given back to the
system; the input counts in bytes of UTF-8. First come articles of real shape of 1, 3
and 10 MB, with --corpus (see speed.py) also its scrapes and pages joined; then the
shapes of shapes.py, at 1 MB or more. WORDs pick those whose name holds one.
Prints and asserts nothing. Needs /proc and glibc, so Linux.
"""

import argparse
import ctypes
import gc
import gzip
import json
import random
import subprocess
import sys
from functools import partial
from importlib import import_module
from itertools import chain, count, takewhile
from pathlib import Path

from scaling import page, ways
from shapes import PROSE, Shape, shapes

import articlekit
from articlekit import Cleaner, Options

_BOUNDS = {"text": 12, "page": 25, "bytes": 25}
_MB = 1_000_000
_WORDS = 4000
_FIRST = 50_000  # characters or bytes
_TOP = "Storm shuts harbour\n\nBy Mara Lind\n\n12 May 2024, 18:05\n\n"


def article(size: int) -> str:
    """Paragraphs of words some of which are said far more often than others."""
    chance = random.Random(7)
    words = [
        "".join(chance.choices("aeiounrstlmdk", k=chance.randint(2, 11)))
        for _ in range(_WORDS)
    ]
    often = [1 / rank for rank in range(1, _WORDS + 1)]
    parts, length = [_TOP], 0
    while length < size:
        said = chance.choices(words, often, k=chance.randint(15, 90))
        parts.append(" ".join(said).capitalize() + ".\n\n")
        length += len(parts[-1])
    return "".join([*parts, "Advertisement\n\n© 2024 Halden Herald\n"])


def joined(corpus: Path, mode: str, size: int) -> str | bytes:
    """Scrapes or pages of a corpus, one after the other and again."""
    if mode == "html":
        found = [
            gzip.decompress(path.read_bytes())
            for path in sorted((corpus / "pages").glob("*.html.gz"))
        ]
        return b"\n".join(found)[:size]
    with (corpus / "scrapes.jsonl").open(encoding="utf-8") as lines:
        rows = [row[mode] for row in map(json.loads, lines) if mode in row]
    text = "\n\n".join(rows)
    return (
        (text * (size // len(text.encode()) + 1))
        .encode()[:size]
        .decode("utf-8", "ignore")
    )


def inputs(corpus: Path | None):
    """By name the way it is read, and what makes the input and cleans it."""
    for size in (1, 3, 10):
        for way, entry in ways(Shape("", lambda _, n=size * _MB: article(n))).items():
            yield f"article of {size} MB", way, entry
        for mode in ("region", "soup", "html") if corpus else ():
            make = partial(
                lambda _, mode, size: joined(corpus, mode, size),
                mode=mode,
                size=size * _MB,
            )
            cleaner = Cleaner(options=Options(max_chars=10**9))
            yield (
                f"corpus, {mode}, {size} MB",
                "page" if mode == "html" else "text",
                (make, cleaner),
            )
    for shape in shapes():
        for way, entry in ways(shape).items():
            yield shape.name, way, entry


def one(name: str, way: str, corpus: Path | None) -> None:
    """Clean one input and print it: size, peak, size of what it became."""
    make, cleaner = next(e for n, w, e in inputs(corpus) if (n, w) == (name, way))
    counts = takewhile(lambda n: n <= 2**24, (2**k for k in count(12)))
    raw = next(
        r for n in chain(counts, [2**24]) if len(r := make(n)) >= _MB or n == 2**24
    )
    import_module("trafilatura")
    articlekit.clean(_TOP + PROSE, lang="en")
    articlekit.clean(page(PROSE), lang="en")
    cleaner.clean(raw[:_FIRST], lang="en")
    size = len(raw if isinstance(raw, bytes) else raw.encode("utf-8", "replace"))
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew
    before = peak()
    cleaner.clean(raw, lang="en")
    print(json.dumps([size, peak() - before]))


def peak() -> int:
    """The highest resident size, in bytes."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        one(*args.one, args.corpus)
        return
    found = []
    for name, way, _ in inputs(args.corpus):
        if args.words and not any(word in name for word in args.words):
            continue
        command = [sys.executable, __file__, "--one", name, way]
        command += ["--corpus", str(args.corpus)] if args.corpus else []
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"exit code {done.returncode}: {way} {name}\n{done.stderr[-500:]}")
            continue
        size, most = json.loads(done.stdout)
        over = most / size > _BOUNDS[way]
        print(
            f"{size / _MB:6.2f} MB {most / _MB:7.1f} MB {most / size:6.1f} x{'*' if over else ' '}"
            f" {way:<5} {name}",
            flush=True,
        )
        found.append((most / size / _BOUNDS[way], way, name))
    if found:
        over = sum(share > 1 for share, *_ in found)
        print(
            f"\n{len(found)} inputs, {over} above the bounds {_BOUNDS}; the worst: {max(found)}"
        )


if __name__ == "__main__":
    main()
