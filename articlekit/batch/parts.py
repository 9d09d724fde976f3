"""The output: written in parts, each whole or not there, and joined at the end."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from articlekit.batch.formats import FORMATS, Failed, Line

_SHOWN: Final = 10
"""Failed rows that are told one by one."""


class Outcome(NamedTuple):
    """What became of the rows of a run."""

    rows: int
    failed: int
    first: list[Failed]
    """The first of those that failed."""


def beside(out: Path) -> Path:
    """The folder of a file's parts.

    >>> beside(Path("out.jsonl")).name
    'out.jsonl.parts'
    """
    return out.with_name(out.name + ".parts")


class Parts:
    """What a run has written so far, in a folder beside the file that it will be.

    What the run was asked to do is kept in a hidden file beside both, for `--resume`.

    A part is named after its rows, "000000001000-000000002000-3": the first, the one
    after the last, and how many of them failed.
    """

    def __init__(self, out: str, job: Mapping[str, Any], *, resume: bool) -> None:
        self._out = Path(out)
        if self._out.suffix not in FORMATS:
            msg = f"{out}: the name must end in {' or '.join(FORMATS)}"
            raise ValueError(msg)
        self._format = FORMATS[self._out.suffix]()
        self._folder = beside(self._out)
        # It outlives the parts, and what reads folders passes over hidden files.
        self._job = self._out.with_name(f".{self._out.name}.job")
        begun, there = bool(self._parts()), self._out.exists()
        if there and not resume:
            msg = f"{out} is there already"
            raise FileExistsError(msg)
        if begun and not resume:
            msg = f"{self._folder} is of a run that was stopped: --resume goes on"
            raise FileExistsError(msg)
        self.whole = there
        """Whether an earlier run wrote all of it."""
        if there:
            self._compare(job, self._out, "move it, or name another")
        else:
            self._take_up(job)

    @property
    def rows(self) -> int:
        """How many rows are written."""
        parts = self._parts()
        return int(parts[-1].name.split("-")[1]) if parts else 0

    def add(self, lines: Sequence[Line]) -> None:
        """Write the rows that come next."""
        start = self.rows
        with self._written() as file:
            bad = self._format.write(lines, file)
        name = f"{start:012}-{start + len(lines):012}-{bad}"
        self._unfinished.replace(self._folder / name)

    def join(self) -> Outcome:
        """Make the parts the output, and say what became of the rows."""
        parts = self._parts()
        bad = [part for part in parts if _failed(part)]
        first = islice(chain.from_iterable(map(self._format.failed, bad)), _SHOWN)
        outcome = Outcome(self.rows, sum(map(_failed, bad)), [*first])
        if not self.whole:
            with self._written() as file:
                self._format.join(parts, file)
            self._unfinished.replace(self._out)
        shutil.rmtree(self._folder, ignore_errors=True)
        return outcome

    def _take_up(self, job: Mapping[str, Any]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._parts():
            self._compare(job, self._folder, "delete it")
            return
        with self._written() as file:
            file.write(json.dumps(dict(job)).encode())
        self._unfinished.replace(self._job)

    def _compare(self, job: Mapping[str, Any], found: Path, advice: str) -> None:
        """Refuse what another run wrote."""
        try:
            before = json.loads(self._job.read_text("utf-8"))
        except FileNotFoundError:
            msg = f"{found} is of no known run: {advice}"
            raise ValueError(msg) from None
        if differ := [name for name in job if job[name] != before.get(name)]:
            msg = f"{found} is of a run with other {', '.join(differ)}: {advice}"
            raise ValueError(msg)

    def _parts(self) -> list[Path]:
        return sorted(self._folder.glob("[0-9]*"))

    @contextmanager
    def _written(self) -> Iterator[IO[bytes]]:
        """A file that is on the disk when it is closed, under a name of no account."""
        with self._unfinished.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())

    @property
    def _unfinished(self) -> Path:
        return self._folder / "unfinished"


def _failed(part: Path) -> int:
    return int(part.name.split("-")[2])
