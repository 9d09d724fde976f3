"""`articlekit explain`: every block, with what became of it and why."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit.cli.given import cleaned, failed, knowledge

if TYPE_CHECKING:
    from articlekit.cli import Commands


def add_explain(commands: Commands) -> None:
    """The parser of `articlekit explain`."""
    parser = commands.add_parser(
        "explain",
        parents=[knowledge()],
        help="show every block, with what became of it and why",
        description="Show every block of a page or scrape, with its role, and with the"
        " stage and rule that moved or removed it. Coloured on a terminal, unless"
        " NO_COLOR is set.",
    )
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help="a page (HTML) or a raw scrape; - or none: standard input",
    )
    parser.add_argument(
        "--html", metavar="OUT", help="write it as an HTML page to this file instead"
    )
    parser.set_defaults(run=explain)


def explain(args: argparse.Namespace) -> int:
    """Explain one article on the terminal, or into a page."""
    article = next(cleaned(args, [args.file]))
    if article is None:
        return 1
    if args.html is None:
        seen = sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if seen else None
        color = seen and not os.environ.get("NO_COLOR")
        print(article.explain(color=color, width=width))
        return 0
    try:
        Path(args.html).write_text(article.explain("html"), "utf-8")
    except OSError as error:
        return failed(args.html, error)
    return 0
