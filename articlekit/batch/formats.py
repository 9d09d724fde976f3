"""How articles are written: as lines of JSON or as a Parquet file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final, Protocol, TypeAlias

from articlekit import Article, failure

Line: TypeAlias = tuple[str, int, Article]
"""Source, row and article."""

Failed: TypeAlias = tuple[str, int, str]
"""Source, row and why."""


class Format(Protocol):
    """How parts are written, read for what failed, and joined."""

    def write(self, lines: Sequence[Line], file: IO[bytes]) -> int:
        """Write a part; how many of its rows failed."""

    def failed(self, part: Path) -> Iterator[Failed]:
        """The rows of a part that failed."""

    def join(self, parts: Iterable[Path], file: IO[bytes]) -> None:
        """Write the parts one after the other."""


class Jsonl:
    """`Article.to_dict()` a line, with `source`, `row` and `error` before it."""

    def write(self, lines: Sequence[Line], file: IO[bytes]) -> int:
        """Write a part; how many of its rows failed."""
        for source, row, article in lines:
            place = {"source": source, "row": row, "error": failure(article)}
            line = json.dumps(place | article.to_dict(), ensure_ascii=False)
            # Half a pair of surrogates is no UTF-8; so escaped it is JSON.
            file.write(line.encode("utf-8", "backslashreplace") + b"\n")
        return sum(failure(article) is not None for _, _, article in lines)

    def failed(self, part: Path) -> Iterator[Failed]:
        """The rows of a part that failed."""
        with part.open("rb") as file:
            for line in map(json.loads, file):
                if line["error"]:
                    yield line["source"], line["row"], line["error"]

    def join(self, parts: Iterable[Path], file: IO[bytes]) -> None:
        """Write the parts one after the other."""
        for part in parts:
            with part.open("rb") as lines:
                shutil.copyfileobj(lines, file)


class Parquet:
    """The columns of `articlekit.arrow.SCHEMA`, with `source` and `row` before them."""

    def __init__(self) -> None:
        import pyarrow as pa

        from articlekit import arrow

        place = [pa.field("source", pa.string()), pa.field("row", pa.int64())]
        self._schema = pa.schema([*place, *arrow.SCHEMA])

    def write(self, lines: Sequence[Line], file: IO[bytes]) -> int:
        """Write a part; how many of its rows failed."""
        import pyarrow as pa

        from articlekit import arrow

        sources, rows, articles = zip(*lines, strict=True)
        batch = arrow.to_batch(articles)
        cells = [pa.array(sources), pa.array(rows), *batch.columns]
        with self._writer(file) as writer:
            writer.write_batch(pa.RecordBatch.from_arrays(cells, schema=self._schema))
        return len(lines) - int(batch.column("error").null_count)

    def failed(self, part: Path) -> Iterator[Failed]:
        """The rows of a part that failed."""
        from pyarrow import parquet

        for line in parquet.read_table(part, columns=_FAILED).to_pylist():
            if line["error"]:
                yield line["source"], line["row"], line["error"]

    def join(self, parts: Iterable[Path], file: IO[bytes]) -> None:
        """Write the parts one after the other."""
        from pyarrow import parquet

        with self._writer(file) as writer:
            for part in parts:
                writer.write_table(parquet.read_table(part))

    def _writer(self, file: IO[bytes]) -> Any:  # noqa: ANN401
        from pyarrow import parquet

        return parquet.ParquetWriter(file, self._schema, compression="zstd")


_FAILED: Final = ["source", "row", "error"]

FORMATS: Final[dict[str, type[Format]]] = {".jsonl": Jsonl, ".parquet": Parquet}
"""By the end of the file's name."""
