#!/usr/bin/env python3
"""What processes and engines cost beside `clean()`, on the same rows in one run.

    python tests/bench/throughput.py CORPUS [--seconds N] [--memory ROWS]

Prints and asserts nothing: speeds are of one machine on one day, so read the ratios. The
corpus is laid out as in tests/quality/measure.py, with the pages in pages/ID.html.gz.
Needs the extra `engines`; an engine that is not installed is left out.

All ways get the same rows: the corpus, repeated until bare `clean()` has about N seconds
to do. Each way first does one corpus that is not counted, for it starts processes,
compiles rules and imports what is imported late. Bare `clean()` is measured again beside
each, since a machine has better and worse minutes. An engine's time is that of its whole
job, from Parquet files until the last batch is there, its planning included.

What counts is the time of processors, of this process and all below it: it is what a
core-hour is paid for, and other work on the machine changes it little. Rows a second are
by the clock on the wall, and mean something on an idle machine only.
"""

import argparse
import gzip
import itertools
import json
import os
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.util import find_spec
from multiprocessing import active_children
from pathlib import Path
from statistics import median

import articlekit
from articlekit import clean_many

Rows = list[str] | list[bytes]
Spent = tuple[float, float]
"""Seconds of the clock, and of processors."""
Timed = Callable[[Rows, Rows], Spent]
"""What the second rows take, once the first have been done."""

MILLION = 1_000_000
BATCH = 64
FILES = 4


def pages(corpus: Path) -> list[bytes]:
    found = sorted((corpus / "pages").glob("*.html.gz"))
    return [gzip.decompress(path.read_bytes()) for path in found]


def scrapes(corpus: Path) -> list[str]:
    with (corpus / "scrapes.jsonl").open(encoding="utf-8") as lines:
        return [row["region"] for row in map(json.loads, lines) if "region" in row]


def drain(found: Iterable, count: int | None = None) -> None:
    deque(itertools.islice(found, count), maxlen=0)


def now() -> Spent:
    """The clock, and what this process and all below it have used of processors."""
    below: dict[int, list[int]] = {}
    used = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:  # it has ended; its parent has taken over its time
            continue
        pid = int(path.parent.name)
        below.setdefault(int(fields[1]), []).append(pid)
        used[pid] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    tree = [os.getpid()]
    for pid in tree:
        tree += below.get(pid, [])
    return time.perf_counter(), sum(used.get(pid, 0) for pid in tree)


def since(begun: Spent) -> Spent:
    clock, used = now()
    return clock - begun[0], used - begun[1]


def timed(work: Callable[[Rows], object]) -> Timed:
    """How long work takes that returns when all is done."""

    def spent(warm: Rows, rows: Rows) -> Spent:
        work(warm)
        begun = now()
        work(rows)
        return since(begun)

    return spent


def in_processes(workers: int, warm: Rows, rows: Rows) -> Spent:
    """The same number of rows is read ahead when the clock starts and when it stops."""
    articles = clean_many(itertools.chain(warm, rows, warm), workers=workers)
    drain(articles, len(warm))
    begun = now()
    drain(articles, len(rows))
    spent = since(begun)
    articles.close()
    return spent


def in_batches(rows: Rows) -> None:
    import pyarrow as pa

    from articlekit.arrow import clean_batches

    parts = range(0, len(rows), BATCH)
    drain(
        clean_batches(
            pa.RecordBatch.from_pydict({"raw": rows[n : n + BATCH]}) for n in parts
        )
    )


def as_files(rows: Rows, folder: str) -> str:
    import pyarrow as pa
    from pyarrow import parquet

    for n in range(FILES):
        parquet.write_table(pa.table({"raw": rows[n::FILES]}), f"{folder}/{n}.parquet")
    return folder


def in_files(work: Callable[[str], object], warm: Rows, rows: Rows) -> Spent:
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as then:
        as_files(warm, first), as_files(rows, then)
        return timed(lambda rows: work(first if rows is warm else then))(warm, rows)


def by_spark(cores: int, warm: Rows, rows: Rows) -> Spent:
    from pyspark.sql import SparkSession

    from articlekit.adapters.spark import clean_frame

    os.environ["PYSPARK_PYTHON"] = sys.executable
    building = SparkSession.builder.master(f"local[{cores}]")
    building.config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
    building.config("spark.driver.memory", "2g")
    building.config("spark.ui.enabled", "false")
    spark = building.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")

    def work(folder: str) -> None:
        frame = clean_frame(spark.read.parquet(folder))
        frame.write.format("noop").mode("overwrite").save()

    spent = in_files(work, warm, rows)
    spark.stop()
    return spent


def by_ray(cores: int, warm: Rows, rows: Rows) -> Spent:
    import ray

    from articlekit.arrow import clean_batch

    ray.init(num_cpus=cores, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False

    def work(folder: str) -> None:
        found = ray.data.read_parquet(folder, override_num_blocks=FILES)
        found = found.map_batches(clean_batch, batch_format="pyarrow", batch_size=BATCH)
        drain(found.iter_batches(batch_format="pyarrow", batch_size=None))

    spent = in_files(work, warm, rows)
    ray.shutdown()
    return spent


def ways() -> Iterator[tuple[str, Timed]]:
    yield "clean_many()", timed(lambda rows: drain(clean_many(rows)))
    yield "clean_many(workers=2)", partial(in_processes, 2)
    if find_spec("pyarrow"):
        yield "arrow.clean_batches", timed(in_batches)
    for name, module, work in (("Spark", "pyspark", by_spark), ("Ray", "ray", by_ray)):
        if find_spec(module):
            yield f"{name}, 1 core", partial(work, 1)
            yield f"{name}, 2 cores", partial(work, 2)


bare = timed(lambda rows: drain(map(articlekit.clean, rows)))


def told(what: str, corpus: Rows, seconds: float) -> None:
    alone = bare(corpus, corpus)[1] / len(corpus)
    rows = corpus * (int(seconds / alone / len(corpus)) + 1)
    print(f"\n{len(rows)} {what}")
    print(f"  {'':24}{'rows/s':>8}{'ms/row':>9}{'clean()':>9}{'overhead':>10}")
    bares = []
    for name, clock in ways():
        bares.append(bare(corpus, rows)[1] / len(rows))
        lasted, used = clock(corpus, rows)
        per = used / len(rows)
        print(
            f"  {name:24}{len(rows) / lasted:8.1f}{1000 * per:9.2f}"
            f"{1000 * bares[-1]:9.2f}{per / bares[-1] - 1:+10.1%}",
            flush=True,
        )
    hours = median(bares) * MILLION / 3600
    print(f"  a million by bare clean(): {hours:.2f} core-hours")


def resident() -> float:
    """Megabytes that this process and its children hold."""
    found = 0
    for pid in (os.getpid(), *(child.pid for child in active_children())):
        status = Path(f"/proc/{pid}/status").read_text("ascii")
        found += int(status.split("VmRSS:")[1].split()[0])
    return found / 1000


def memory(corpus: Rows, count: int, workers: int) -> None:
    """Heads of scrapes, each with a line of its own, so that no cache can know it."""
    print(f"\nmemory over {count} scrapes, workers={workers}, MB")
    numbered = zip(range(count), itertools.cycle(corpus))
    rows = (f"{text[:1000]}\n\nFerry {n} left on Monday." for n, text in numbered)
    for n, _ in enumerate(clean_many(rows, workers=workers), 1):
        if n * 10 % count == 0:
            print(f"  {n * 100 // count:4} %{resident():9.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--seconds", type=float, default=20, metavar="N", help="0: no speeds"
    )
    parser.add_argument("--memory", type=int, default=0, metavar="ROWS")
    args = parser.parse_args()
    if args.seconds:
        told("pages", pages(args.corpus), args.seconds)
        told("text scrapes", scrapes(args.corpus), args.seconds)
    if args.memory:
        memory(scrapes(args.corpus), args.memory, 2)


if __name__ == "__main__":
    main()
