"""The rules without their guards: each guard of each rule taken away in turn.

`python tests/rules/mutants.py` tells for each kind of guard how many rules have it, how
many are held to it by some example, and which are not.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from re import _parser as parser

from articlekit.rules import Rule
from articlekit.rules.schema import LONGEST

sys.path.insert(0, __file__.rpartition("/")[0])
from look_alikes import FILES, fails, rules_of  # noqa: E402

GUARDS = ("zone", "length", "start", "end", "look")
_LOOK = re.compile(r"\(\?<?[=!]")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", re.DOTALL)


@dataclass(frozen=True)
class Mutant:
    """A rule that lacks one of its guards."""

    lang: str
    guard: str
    """zone; length; start and end of the block; look, a lookaround of the pattern."""
    rule: Rule
    lost: str
    """What was taken away."""

    def __str__(self) -> str:
        return f"{self.lang} {self.rule.id} {self.guard} {self.lost}".strip()


def mutants(lang: str, rule: Rule) -> Iterator[Mutant]:
    """Every mutant of a rule that can differ from it."""
    if rule.zone != "any":
        yield Mutant(lang, "zone", replace(rule, zone="any"), rule.zone)
    if parser.parse(rule.match).getwidth()[1] > rule.max:
        yield Mutant(lang, "length", replace(rule, max=LONGEST), str(rule.max))
    yield Mutant(lang, "start", replace(rule, match=f".*(?:{rule.match})"), "")
    yield Mutant(lang, "end", replace(rule, match=f"(?:{rule.match}).*"), "")
    for start, end in _lookarounds(rule.match):
        match = rule.match[:start] + rule.match[end:]
        yield Mutant(lang, "look", replace(rule, match=match), rule.match[start:end])


def survivors() -> Iterator[tuple[Mutant, bool]]:
    """Every mutant, and whether nothing fails for it."""
    for lang in FILES:
        for rule in rules_of(lang):
            for mutant in mutants(lang, rule):
                yield mutant, not fails(lang, mutant.rule)


def _lookarounds(match: str) -> Iterator[tuple[int, int]]:
    open_at = []
    for token in _TOKEN.finditer(match):
        if token[0] == "(":
            open_at.append(token.start())
        elif token[0] == ")":
            start = open_at.pop()
            if _LOOK.match(match, start):
                yield start, token.end()


def main() -> None:
    """Print the table."""
    found = list(survivors())
    for mutant, survives in found:
        if survives:
            print(mutant)
    print(f"{'guard':8}{'rules':>7}{'mutants':>9}{'survive':>9}")
    for guard in GUARDS:
        here = [(m, survives) for m, survives in found if m.guard == guard]
        rules = {(m.lang, m.rule.id) for m, _ in here}
        print(f"{guard:8}{len(rules):7}{len(here):9}{sum(s for _, s in here):9}")


if __name__ == "__main__":
    main()
