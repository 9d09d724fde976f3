"""Which files a run reads, and what they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from articlekit.batch.parts import beside


def of(path: Path, out: Path) -> Iterator[Path]:
    """The file, or those of the folder in order, less hidden ones and our own output.

    Raises `FileNotFoundError` where there is neither.
    """
    if path.is_dir():
        root, ours = path.resolve(), out.parent.resolve() / out.name
        parts = beside(ours)
        for file in sorted(path.rglob("*")):
            below = file.relative_to(path)
            if any(part.startswith(".") for part in below.parts):
                continue
            # A run that goes on must find the inputs that it began with.
            if root / below == ours or parts in (root / below).parents:
                continue
            if file.is_file():
                yield file
    elif path.is_file():
        yield path
    else:
        msg = f"{path}: no such file or folder"
        raise FileNotFoundError(msg)


def name(file: Path) -> str:
    """As text that can be written down: names of files may be any bytes."""
    return os.fsencode(file).decode("utf-8", "replace")


def kind(file: Path) -> str:
    """What its name says it is, however it is packed.

    >>> kind(Path("news.warc.gz")), kind(Path("rows.JSONL")), kind(Path("page"))
    ('.warc', '.jsonl', '')
    """
    suffixes = [suffix.lower() for suffix in file.suffixes]
    if ".warc" in suffixes[-2:]:
        return ".warc"
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""
