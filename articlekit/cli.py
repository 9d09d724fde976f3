"""The command line: files or standard input in, articles out."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib.metadata import version

from articlekit.article import Article
from articlekit.pipeline import clean

_EPILOG = """\
examples:
  articlekit page.html scrape.txt
  articlekit --format jsonl --scraped-at 2025-03-07T12:00Z scrapes/*.txt > out.jsonl
  pbpaste | articlekit --explain

exit codes: 0 all done, 1 a file could not be read, 2 wrong usage
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Clean every file named, or standard input; return the exit code."""
    if (given := list(sys.argv[1:] if argv is None else argv))[:1] == ["batch"]:
        from articlekit import batch

        parser = argparse.ArgumentParser(prog="articlekit batch")
        batch.configure(parser)
        return batch.run(parser.parse_args(given[1:]))
    args = _parser().parse_args(argv)
    failed = False
    articles: list[Article] = []
    for name in args.files or ["-"]:
        try:
            raw = _read(name)
            article = clean(
                raw,
                url=args.url,
                lang=args.lang,
                scraped_at=args.scraped_at,
                tz=args.tz,
            )
        except OSError as error:
            print(f"articlekit: {name}: {error.strerror or error}", file=sys.stderr)
            failed = True
            continue
        except ValueError as error:  # a --tz nobody knows: every file would fail
            print(f"articlekit: {error}", file=sys.stderr)
            return 2
        if args.format == "json":
            articles.append(article)
        else:
            print(_rendered(article, args.format))
        if args.explain:
            for line in _explained(article):
                print(line, file=sys.stderr if args.format in _DATA else sys.stdout)
    if args.format == "json":
        dicts = [article.to_dict() for article in articles]
        one = dicts[0] if len(dicts) == 1 else dicts
        print(json.dumps(one, ensure_ascii=False, indent=2))
    return 1 if failed else 0


_DATA = ("json", "jsonl")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="articlekit",
        description="Turn news pages and raw scrapes of them into structured articles.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
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
    parser.add_argument(
        "--explain",
        action="store_true",
        help="also print each removed block with its stage and rule"
        " (to standard error where the format is json or jsonl)",
    )
    parser.add_argument("--url", help="where the scrape is from")
    parser.add_argument("--lang", help="ISO 639-1 code of the language, if known")
    parser.add_argument(
        "--scraped-at",
        type=datetime.fromisoformat,
        metavar="TIME",
        help="when it was scraped (ISO 8601): dates ages such as '3 hours ago'",
    )
    parser.add_argument("--tz", help="zone of dates that name none, as Europe/London")
    parser.add_argument(
        "--version", action="version", version=f"articlekit {version('articlekit')}"
    )
    return parser


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    with open(name, "rb") as file:
        return file.read()


def _rendered(article: Article, format: str) -> str:
    if format == "jsonl":
        return article.to_json()
    return article.text if format == "text" else article.to_markdown()


def _explained(article: Article) -> Iterator[str]:
    yield ""
    yield f"removed: {len(article.removed)} of {len(article.blocks)} blocks"
    for block in article.removed:
        yield f"  [{block.stage}/{block.rule}] {block.text}"
    for warning in article.warnings:
        yield f"warning: {warning}"
