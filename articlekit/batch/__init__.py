"""`articlekit batch`: files of scrapes in, one file of articles out."""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from articlekit import Article, WorkerError, clean_many, failure
from articlekit.batch.bar import Bar
from articlekit.batch.inputs import FIELDS, Found, Inputs
from articlekit.batch.parts import Parts
from articlekit.many import failed

_EPILOG = """\
examples:
  articlekit batch scrapes.jsonl -o articles.parquet --workers 4
  articlekit batch pages/ news.warc.gz -o articles.jsonl
  articlekit batch table.parquet -o articles.parquet --column raw=html --resume

exit codes: 0 all done, 1 some rows failed (they are in OUT, with the reason), 2 wrong
usage, a file that cannot be written or a process that does not start, 130 stopped by
Ctrl-C (--resume goes on)
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = "Clean files of scrapes, one article for each row."
    parser.epilog = _EPILOG
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a .jsonl, .csv, .parquet or .warc file (.gz too), a page, or a folder",
    )
    parser.add_argument(
        "-o",
        "--out",
        required=True,
        metavar="OUT",
        help="a .parquet or .jsonl file; it appears when all is done",
    )
    parser.add_argument(
        "--workers",
        type=_one_or_more,
        default=1,
        metavar="N",
        help="processes (default: 1)",
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on where a stopped run was"
    )
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=_column,
        metavar="FIELD=NAME",
        help=f"what the column of a field is called; fields: {', '.join(FIELDS)}",
    )
    parser.add_argument("--tz", help="zone of dates that name none, as Europe/London")
    parser.add_argument(
        "--part",
        type=_one_or_more,
        default=1000,
        metavar="ROWS",
        help="rows written at a time: what a kill can cost (default: 1000)",
    )


def run(args: argparse.Namespace) -> int:
    """Clean all rows; return the exit code."""
    try:
        inputs = Inputs(args.inputs, dict(args.column), args.out)
        parts = Parts(args.out, {**inputs.told, "tz": args.tz}, resume=args.resume)
        if parts.whole:
            print(f"articlekit: {args.out} is there already", file=sys.stderr)
        else:
            _fill(parts, inputs, args)
        rows, bad, first = parts.join()
    except (OSError, ValueError, KeyError, ImportError, WorkerError) as error:
        # A KeyError would say its message in quotes.
        told = error.args[0] if isinstance(error, KeyError) else error
        print(f"articlekit: {told}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("articlekit: stopped; --resume goes on", file=sys.stderr)
        return 130
    if not parts.whole:
        print(f"articlekit: {rows} rows, {bad} failed: {args.out}", file=sys.stderr)
    for source, row, why in first:
        print(f"  {source}, row {row}: {why}", file=sys.stderr)
    if len(first) < bad:
        print("  and others: see 'error' in the output", file=sys.stderr)
    return 1 if bad else 0


def _fill(parts: Parts, inputs: Inputs, args: argparse.Namespace) -> None:
    block: list[tuple[str, int, Article]] = []
    with Bar(inputs, parts.rows) as bar:
        for found, article in _cleaned(inputs, parts.rows, args):
            block.append((found.source, found.row, article))
            bar.count(bool(failure(article)))
            if len(block) == args.part:
                parts.add(block)
                block = []
    if block:
        parts.add(block)


def _cleaned(
    inputs: Inputs, done: int, args: argparse.Namespace
) -> Iterator[tuple[Found, Article]]:
    asked: deque[Found] = deque()

    def scrapes() -> Iterator[Mapping[str, Any]]:
        for found in islice(inputs, done, None):
            asked.append(found)
            yield found.scrape

    for article in clean_many(scrapes(), workers=args.workers, tz=args.tz):
        found = asked.popleft()
        yield found, failed(found.why) if found.why else article


def _one_or_more(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is not 1 or more"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _column(text: str) -> tuple[str, str]:
    field, _, name = text.partition("=")
    if field not in FIELDS or not name:
        msg = f"{text!r} is not FIELD=NAME with a field of {', '.join(FIELDS)}"
        raise argparse.ArgumentTypeError(msg)
    return field, name
