"""Rows out of files: what a file is, its name says."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from io import TextIOWrapper
from itertools import count
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, cast

from articlekit.batch import files

FIELDS: Final = ("raw", "url", "lang", "scraped_at")


class Found(NamedTuple):
    """One row, and where it is from."""

    source: str
    row: int
    """Place in its file, from 0; in JSONL and CSV that of a line or record."""
    scrape: Mapping[str, Any]
    why: str | None = None
    """Why it could not be read, where it could not."""


class Inputs:
    """The rows of all files in order, the same each time they are read.

    In folders, hidden files and `out` with its parts are passed over.
    """

    def __init__(self, names: list[str], columns: Mapping[str, str], out: str) -> None:
        self._columns = {field: columns.get(field, field) for field in FIELDS}
        self._named = dict(columns)
        self._files = [
            file for name in names for file in files.of(Path(name), Path(out))
        ]
        self._size = sum(file.stat().st_size for file in self._files)
        self._before = 0
        self._here = 0

    @property
    def told(self) -> dict[str, Any]:
        """What must be the same for a run to go on where another was stopped."""
        digest = hashlib.sha256()
        for file in self._files:
            found = file.stat()
            told = f"\n{found.st_size} {found.st_mtime_ns}\n"
            digest.update(os.fsencode(file) + told.encode())
        return {
            "articlekit": version("articlekit"),
            "inputs": digest.hexdigest(),
            "columns": self._columns,
        }

    @property
    def part_read(self) -> float:
        """How much of the bytes has been read, from 0 to 1."""
        return (self._before + self._here) / (self._size or 1)

    def __iter__(self) -> Iterator[Found]:
        self._before = 0
        for file in self._files:
            self._here = 0
            row = -1
            try:
                for found in self._rows(file):
                    row = found.row
                    yield found
            except (KeyError, ImportError):  # nothing is wrong with the file
                raise
            except Exception as error:  # noqa: BLE001
                why = f"{type(error).__name__}: {error}; nothing more was read of it"
                yield Found(files.name(file), row + 1, {}, why)
            self._before += file.stat().st_size

    def _rows(self, file: Path) -> Iterator[Found]:
        kind = files.kind(file)
        if kind == ".parquet":
            return self._parquet(file)
        if kind == ".warc":
            return self._warc(file)
        return self._opened(file, kind)

    def _opened(self, file: Path, kind: str) -> Iterator[Found]:
        with file.open("rb") as raw:
            opened = raw
            if file.suffix.lower() == ".gz":
                opened = cast("Any", gzip.GzipFile(fileobj=raw))
            read = {".jsonl": self._jsonl, ".csv": self._csv}.get(kind, self._page)
            for found in read(files.name(file), opened):
                self._here = raw.tell()
                yield found

    def _jsonl(self, source: str, lines: IO[bytes]) -> Iterator[Found]:
        for row, line in enumerate(lines):
            if not line.strip():
                continue
            try:
                found = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield Found(source, row, {}, f"{type(error).__name__}: {error}")
                continue
            name = self._columns["raw"]
            if not isinstance(found, dict):
                yield Found(source, row, {"raw": found})
            elif name in found or name == "raw":
                yield Found(source, row, self._scrape(found))
            else:
                has = ", ".join(found)
                why = f"the row has no 'raw' under the name {name!r}; it has: {has}"
                yield Found(source, row, {}, f"KeyError: {why}")

    def _csv(self, source: str, file: IO[bytes]) -> Iterator[Found]:
        csv.field_size_limit(sys.maxsize)  # the limit is shorter than a page
        with TextIOWrapper(file, "utf-8-sig", errors="replace", newline="") as text:
            lines = csv.DictReader(text)
            self._check(source, lines.fieldnames or ())
            for row in count():
                try:
                    scrape = self._scrape(next(lines))
                except StopIteration:
                    return
                except csv.Error as error:
                    yield Found(source, row, {}, f"csv.Error: {error}")
                else:
                    yield Found(source, row, scrape)

    def _page(self, source: str, file: IO[bytes]) -> Iterator[Found]:
        yield Found(source, 0, {"raw": file.read()})

    def _parquet(self, file: Path) -> Iterator[Found]:
        from pyarrow import parquet

        from articlekit import arrow

        size = file.stat().st_size
        with parquet.ParquetFile(file) as table:
            there = table.schema_arrow.names
            self._check(files.name(file), there)
            wanted = [name for name in self._columns.values() if name in there]
            total = table.metadata.num_rows
            row = 0
            for batch in table.iter_batches(_ROWS, columns=wanted):
                for scrape in arrow.rows(batch, **self._named):
                    self._here = size * row // total
                    yield Found(files.name(file), row, scrape)
                    row += 1

    def _warc(self, file: Path) -> Iterator[Found]:
        from articlekit import warc

        for row, scrape in enumerate(warc.read(file)):
            self._here = scrape["offset"]
            yield Found(files.name(file), row, scrape)

    def _scrape(self, found: dict[str, Any]) -> dict[str, Any]:
        """The row under the names `clean_many` knows; as it is where it has no raw."""
        if self._columns["raw"] not in found:
            return found
        return {
            field: found[name] for field, name in self._columns.items() if name in found
        }

    def _check(self, source: str, names: Sequence[str]) -> None:
        for field, name in self._columns.items():
            if name not in names and (field == "raw" or field in self._named):
                there = ", ".join(names)
                msg = f"{source}: no column is called {name!r}; there are: {there}"
                raise KeyError(msg)


_ROWS: Final = 64
