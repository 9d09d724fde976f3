"""The command line. A command is one function, and one that adds its parser.

`COMMANDS` lists the latter; what a command returns is the exit code.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from articlekit.cli.batch import add_batch
from articlekit.cli.clean import add_clean
from articlekit.cli.explain import add_explain
from articlekit.cli.rules import add_rules
from articlekit.cli.stages import add_stages

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

COMMANDS: Final[tuple[Callable[["Commands"], None], ...]] = (
    add_clean,
    add_explain,
    add_batch,
    add_rules,
    add_stages,
)

_EPILOG = """\
examples:
  articlekit page.html scrape.txt
  articlekit --format jsonl --scraped-at 2025-03-07T12:00Z scrapes/*.txt > out.jsonl
  articlekit explain page.html --html explained.html
  articlekit batch scrapes.jsonl -o articles.parquet --workers 4
  articlekit rules check site.toml && articlekit --rules site.toml page.html

exit codes: 0 all done, 1 a file could not be read or a rule failed, 2 wrong usage
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    parser = argparse.ArgumentParser(
        prog="articlekit",
        description="Turn news pages and raw scrapes of them into structured articles."
        " Without a command: clean.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action="version", version=f"articlekit {version('articlekit')}"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in COMMANDS:
        add(commands)
    if not given or given[0] not in (*commands.choices, "-h", "--help", "--version"):
        given.insert(0, "clean")
    args = parser.parse_args(given)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # No character that a terminal lacks may stop the other articles.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = int(args.run(args))
        sys.stdout.flush()
    except BrokenPipeError:
        # `| head` has what it wanted; Python would complain once more as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
