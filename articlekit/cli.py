"""The command line. A command is one function, and one that adds its parser.

`COMMANDS` lists the latter; what a command returns is the exit code.
"""

import argparse
import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from articlekit.article import Article
from articlekit.errors import RuleError, UnknownNameError
from articlekit.pipeline import Cleaner
from articlekit.rules import LANGUAGES, RuleSet, load
from articlekit.rules.format import check
from articlekit.stages import DEFAULT, summary

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

_EPILOG = """\
examples:
  articlekit page.html scrape.txt
  articlekit --format jsonl --scraped-at 2025-03-07T12:00Z scrapes/*.txt > out.jsonl
  articlekit explain page.html --html explained.html
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


def add_clean(commands: "Commands") -> None:
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
        print(json.dumps(one, ensure_ascii=False, indent=2))
    return code


def _rendered(article: Article, format: str) -> str:
    if format == "jsonl":
        return article.to_json()
    return article.text if format == "text" else article.to_markdown()


def add_explain(commands: "Commands") -> None:
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
        return _failed(args.html, error)
    return 0


def add_rules(commands: "Commands") -> None:
    """The parsers of `articlekit rules list` and `articlekit rules check`."""
    parser = commands.add_parser("rules", help="list the rules, or check your own")
    parts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    part = parts.add_parser("list", help="list the rules that ship")
    part.add_argument(
        "--lang",
        choices=["any", *LANGUAGES],
        help="of one language alone; any: those of every language",
    )
    part.set_defaults(run=list_rules)
    part = parts.add_parser("check", help="run every example of your own rules")
    part.add_argument("files", nargs="+", metavar="FILE", help="rules in TOML")
    part.set_defaults(run=check_rules)


def list_rules(args: argparse.Namespace) -> int:
    """Print one line a rule."""
    common = load(None).rules
    for lang in [args.lang] if args.lang else ["any", *LANGUAGES]:
        own = load(lang).rules[: -len(common)] if lang != "any" else common
        for rule in own:
            print(f"{lang:<4} {rule.id:<34} {rule.kind:<14} {rule.zone:<5} {rule.why}")
    return 0


def check_rules(args: argparse.Namespace) -> int:
    """Print what is wrong with each file; 1 if anything is."""
    code = 0
    for name in args.files:
        try:
            rules, errors = check(_read(name).decode("utf-8", "replace"), name)
        except OSError as error:
            code = _failed(name, error)
            continue
        for problem in errors:
            code = 1
            print(problem, file=sys.stderr)
        if not errors:
            examples = sum(len(rule.drops) + len(rule.keeps) for rule in rules)
            print(f"{name}: {len(rules)} rules, all {examples} examples hold")
    return code


def add_stages(commands: "Commands") -> None:
    """The parser of `articlekit stages`."""
    parser = commands.add_parser("stages", help="list what is done, in order")
    parser.set_defaults(run=list_stages)


def list_stages(_: argparse.Namespace) -> int:
    """Print one line a stage."""
    for stage in DEFAULT:
        print(f"{stage.name:<17} {summary(stage)}")
    return 0


COMMANDS: Final[tuple[Callable[["Commands"], None], ...]] = (
    add_clean,
    add_explain,
    add_rules,
    add_stages,
)


def knowledge() -> argparse.ArgumentParser:
    """The options of every command that cleans: what is known, and own rules."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--url", help="where the scrape is from")
    parser.add_argument("--lang", help="ISO 639-1 code of the language, if known")
    parser.add_argument(
        "--scraped-at",
        type=_time,
        metavar="TIME",
        help="when it was scraped (ISO 8601): dates ages such as '3 hours ago'",
    )
    parser.add_argument(
        "--tz", type=_zone, help="zone of dates that name none, as Europe/London"
    )
    parser.add_argument(
        "--rules", type=_rules, metavar="FILE", help="rules of your own, in TOML"
    )
    parser.add_argument(
        "--disable",
        action="append",
        default=[],
        metavar="ID",
        help="a rule that is not tried; may be said again",
    )
    return parser


def cleaned(args: argparse.Namespace, names: Sequence[str]) -> Iterator[Article | None]:
    """The article of each file; None for one that could not be read."""
    try:
        cleaner = Cleaner(rules=args.rules, disable=args.disable)
    except UnknownNameError as error:
        print(f"articlekit: --disable: {error}", file=sys.stderr)
        sys.exit(2)
    known = {key: getattr(args, key) for key in ("url", "lang", "scraped_at", "tz")}
    for name in names:
        try:
            raw = _read(name)
        except OSError as error:
            _failed(name, error)
            yield None
        else:
            yield cleaner.clean(raw, **known)


def _read(name: str) -> bytes:
    if name != "-":
        return Path(name).read_bytes()
    if sys.stdin.isatty():
        print("articlekit: reads what you type; Ctrl-D ends it", file=sys.stderr)
    return sys.stdin.buffer.read()


def _failed(name: str, error: OSError) -> int:
    print(f"articlekit: {name}: {error.strerror or error}", file=sys.stderr)
    return 1


def _time(value: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        msg = f"{value!r} is no time; write it as 2025-03-07T12:00Z"
        raise argparse.ArgumentTypeError(msg) from None


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        msg = f"{value!r} is no time zone; write an IANA key such as Europe/London"
        raise argparse.ArgumentTypeError(msg) from None


def _rules(value: str) -> RuleSet:
    try:
        return RuleSet.load(value)
    except OSError as error:
        msg = f"{value}: {error.strerror or error}"
    except RuleError as error:
        msg = str(error)
    raise argparse.ArgumentTypeError(msg)
