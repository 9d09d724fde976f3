#!/usr/bin/env python3
"""Look for scrapes that break a target of `targets.py`, guided by what they reach.

    python tests/fuzz/run.py TARGET [FOLDER ...] [-max_total_time=SECONDS ...]

Needs the extra `fuzz`. Begins with the seeds of the target and the project's fixtures;
new ones go into the first FOLDER, if one is given. What follows with a dash is
libFuzzer's. Stops at the first finding and writes it down: put it into `seeds/TARGET`.
"""

import random
import re
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["articlekit"]):
    import articlekit

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import targets

SECONDS = 10  # for one input: more is a finding
LONGEST = 1500


def phrases() -> list[bytes]:
    """Lines that mean something to the package: the examples of its rules."""
    shipped = articlekit.rules.shipped().values()
    found = [text for rule in shipped for text in (*rule.drops, *rule.keeps)]
    for path in (HERE.parent.parent / "fixtures").glob("*/*/raw.*"):
        text = path.read_text("utf-8")
        found += re.findall(r"<[^<>]{1,200}>|\S[^\n]*", text)
    return [line.encode() for line in dict.fromkeys(found)]


class Mutator:
    """Half of the time whole lines change places, else what libFuzzer does to bytes."""

    def __init__(self) -> None:
        self.phrases = phrases()

    def __call__(self, data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.5:
            return bytes(atheris.Mutate(data, most))
        lines = re.split(rb"(?<=[\n>])", data)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(lines) + 1)
            new = chance.choice(
                [*chance.choices(lines, k=2), *chance.choices(self.phrases, k=2)]
            )
            end = chance.choice([b"\n", b"\n\n", b"", b" "])
            lines[at : at + chance.randint(0, 1)] = [new + end] * chance.choice(
                [1, 1, 1, 1, 2, 3, 50]
            )
        return b"".join(lines)[:most]


def main() -> None:
    name, *args = sys.argv[1:]
    folders = [arg for arg in args if not arg.startswith("-")]
    flags = [arg for arg in args if arg.startswith("-")]
    seeds = [str(folder) for folder in (HERE / "seeds" / name,) if folder.exists()]
    defaults = [f"-timeout={SECONDS}", f"-max_len={LONGEST}", "-rss_limit_mb=4096"]
    atheris.Setup(
        [sys.argv[0], *folders, *seeds, *defaults, *flags],
        targets.TARGETS[name],
        custom_mutator=Mutator(),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
