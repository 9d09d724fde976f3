"""`articlekit rules`: list those that ship, check your own."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from articlekit.cli.given import failed, read
from articlekit.rules import LANGUAGES, load
from articlekit.rules.format import check

if TYPE_CHECKING:
    from articlekit.cli import Commands


def add_rules(commands: Commands) -> None:
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
            rules, errors = check(read(name), name)
        except OSError as error:
            code = failed(name, error)
            continue
        for problem in errors:
            code = 1
            print(problem, file=sys.stderr)
        if not errors:
            examples = sum(len(rule.drops) + len(rule.keeps) for rule in rules)
            print(f"{name}: {len(rules)} rules, all {examples} examples hold")
    return code
