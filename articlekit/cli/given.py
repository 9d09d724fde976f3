"""What commands are given: files, what is known of them, rules of one's own."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from articlekit.article import Article
from articlekit.dates import zones
from articlekit.errors import InputTooLarge, RuleError, UnknownNameError
from articlekit.pipeline import Cleaner
from articlekit.rules import RuleSet


def knowledge() -> argparse.ArgumentParser:
    """The options of every command that cleans: what is known, and own rules."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--url", help="where the scrape is from")
    parser.add_argument("--lang", help="code of the language, if known, as en or en-US")
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
            article = cleaner.clean(read(name), **known)
        except (OSError, InputTooLarge) as error:
            failed(name, error)
            yield None
        else:
            yield article


def read(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-"."""
    if name != "-":
        return Path(name).read_bytes()
    if sys.stdin.isatty():
        print("articlekit: reads what you type; Ctrl-D ends it", file=sys.stderr)
    return sys.stdin.buffer.read()


def failed(name: str, error: OSError | InputTooLarge) -> int:
    """Say in one line which file could not be read or written; the exit code."""
    told = getattr(error, "strerror", None) or error
    print(f"articlekit: {name}: {told}", file=sys.stderr)
    return 1


def _time(value: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        msg = f"{value!r} is no time; write it as 2025-03-07T12:00Z"
        raise argparse.ArgumentTypeError(msg) from None


def _zone(value: str) -> tzinfo | None:
    try:
        return zones.given(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _rules(value: str) -> RuleSet:
    try:
        return RuleSet.load(value)
    except OSError as error:
        msg = f"{value}: {error.strerror or error}"
    except RuleError as error:
        msg = str(error)
    raise argparse.ArgumentTypeError(msg)
