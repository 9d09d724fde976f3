"""`articlekit clean`: pages and scrapes in, articles out."""

from __future__ import annotations

import argparse
import codecs
import json
import sys
from typing import TYPE_CHECKING, Any

from articlekit.article import Article
from articlekit.cli.given import cleaned, knowledge

if TYPE_CHECKING:
    from articlekit.cli import Commands


def add_clean(commands: Commands) -> None:
    """The parser of `articlekit clean`."""
    parser = commands.add_parser(
        "clean",
        parents=[knowledge()],
        help="print the article (what is done without a command)",
        description="Print the article of each page or scrape.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a page (HTML) or a raw scrape; - or none: standard input",
    )
    parser.add_argument(
        "--format",
        choices=["markdown", "json", "jsonl", "text"],
        default="markdown",
        help="how articles are printed (default: markdown)",
    )
    parser.set_defaults(run=clean)


def clean(args: argparse.Namespace) -> int:
    """Print every article; a file that cannot be read stops no other."""
    articles: list[Article] = []
    code = 0
    for article in cleaned(args, args.files or ["-"]):
        if article is None:
            code = 1
        elif args.format == "json":
            articles.append(article)
        else:
            print(_rendered(article, args.format))
    if args.format == "json":
        dicts = [article.to_dict() for article in articles]
        one = dicts[0] if len(dicts) == 1 else dicts
        print(_json(one, indent=2))
    return code


def _rendered(article: Article, format: str) -> str:
    if format == "jsonl":
        return _json(article.to_dict())
    return article.text if format == "text" else article.to_markdown()


def _json(found: Any, indent: int | None = None) -> str:  # noqa: ANN401
    # JSON is read as UTF-8. Escaped, it is the same in whatever else can be printed.
    encoding = sys.stdout.encoding or "utf-8"
    is_utf8 = codecs.lookup(encoding).name == "utf-8"
    return json.dumps(found, ensure_ascii=not is_utf8, indent=indent)
