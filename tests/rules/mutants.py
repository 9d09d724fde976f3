"""The rules without their guards: each guard of each rule taken away in turn.

`python tests/rules/mutants.py` tells for each kind of guard how many rules have it, how
many are held to it by some example, and which are not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from re import _parser as parser

from look_alikes import FILES, fails, rules_of

from articlekit.rules import Rule
from articlekit.rules.schema import LONGEST

GUARDS = {
    "zone": "where it may match",
    "start": "nothing may stand before the match",
    "end": "nothing may stand after it",
    "look": "a lookaround of the pattern",
    "bounds": "how long the free text in the pattern may be",
    "max": "how long the block may be",
}
_LOOK = re.compile(r"\(\?<?[=!]")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,\d+\}|.", re.DOTALL)
_FREE = re.compile(r"\.|\\[wS]|\[\^.*|\[.*(?:\\w|[a-zа-яà]-[zя]).*", re.DOTALL)


@dataclass(frozen=True)
class Mutant:
    """A rule that lacks one of its guards."""

    lang: str
    guard: str
    """One of `GUARDS`."""
    rule: Rule
    lost: str
    """What was taken away."""

    def __str__(self) -> str:
        return f"{self.lang} {self.rule.id} {self.guard} {self.lost}".strip()


def mutants(lang: str, rule: Rule) -> Iterator[Mutant]:
    """Every mutant of a rule that can differ from it."""
    if rule.zone != "any":
        yield Mutant(lang, "zone", replace(rule, zone="any"), rule.zone)
    yield Mutant(lang, "start", replace(rule, match=f".*(?:{rule.match})"), "")
    yield Mutant(lang, "end", replace(rule, match=f"(?:{rule.match}).*"), "")
    for start, end in _lookarounds(rule.match):
        match = rule.match[:start] + rule.match[end:]
        yield Mutant(lang, "look", replace(rule, match=match), rule.match[start:end])
    if (match := _unbounded(rule.match)) != rule.match:
        yield Mutant(lang, "bounds", replace(rule, match=match, max=LONGEST), "")
    if parser.parse(rule.match).getwidth()[1] > rule.max:
        yield Mutant(lang, "max", replace(rule, max=LONGEST), str(rule.max))


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


def _unbounded(match: str) -> str:
    """The pattern with no upper bound on text of any words: `.{0,60}` is `.{0,}`."""
    out = []
    groups = [False]  # whether each open group holds such text
    free = False  # whether the last atom does
    for token in _TOKEN.findall(match):
        bound = len(token) > 1 and token[0] == "{"
        out.append(re.sub(r"\d+\}", "}", token) if bound and free else token)
        if token == "(":
            groups.append(False)
        elif token == ")":
            free = groups.pop()
            groups[-1] |= free
        else:
            groups[-1] |= bound and free
            free = not bound and bool(_FREE.fullmatch(token))
    return "".join(out)


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
