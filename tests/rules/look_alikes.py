"""What only looks like furniture: near misses, quoted lines, lines amid the prose."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from articlekit.rules import LANGUAGES, Rule, load
from articlekit.rules.schema import LONGEST
from articlekit.text import _EDGE as EDGE
from articlekit.text import fold

HERE = Path(__file__).parent
FILES = ("any", *LANGUAGES)
UNSPACED, STEP = ("ja", "zh"), 8  # no spaces show where to cut: every so many letters


def rules_of(lang: str) -> tuple[Rule, ...]:
    """The rules of one file."""
    common = load(None).rules
    return common if lang == "any" else load(lang).rules[: -len(common)]


@cache
def table(name: str) -> dict:
    """A TOML file that stands beside this one."""
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))


def examples(kind: str, lang: str) -> dict[str, list[str]]:
    """By rule of one file, the `keeps` or `drops` of `examples.toml`."""
    return table("examples")[kind].get(lang, {})


@cache
def keeps(lang: str) -> tuple[str, ...]:
    """The near misses that a rule of this file meets: those of its language, or all."""
    met = FILES if lang == "any" else (lang,)
    own = [text for file in met for rule in rules_of(file) for text in rule.keeps]
    more = [
        text
        for file in met
        for each in examples("keeps", file).values()
        for text in each
    ]
    return (*own, *more)


def takes(rule: Rule, text: str) -> bool:
    """Whether the rule matches a block as printed, wherever it stands."""
    return len(text) <= rule.max and bool(re.fullmatch(rule.match, fold(text)))


def fails(lang: str, rule: Rule) -> bool:
    """Whether some example shows that the rule takes too much, or too little."""
    amid = table("zones").get(lang, {}).get(rule.id)
    if amid is not None and rule.zone == "any" and takes(rule, amid):
        return True
    if any(takes(rule, text) for text in keeps(lang)):
        return True
    drops = (*rule.drops, *examples("drops", lang).get(rule.id, ()))
    if not all(takes(rule, text) for text in drops):
        return True
    known = table("reach").get(lang, {}).get(rule.id, (0, 0))
    return reach(lang, rule) != tuple(known)


def reach(lang: str, rule: Rule) -> tuple[int, int]:
    """How long a line it takes that ends, or begins, with its furniture.

    In characters, 0 for none. The lines are those of `prose.toml`: a sentence that
    quotes one of `rule.drops`, then word by word as much of a story as fits.
    """
    match = re.compile(rule.match).fullmatch
    before, after = (
        max(
            (size for size, text in lines if size <= rule.max and match(text)),
            default=0,
        )
        for lines in quoting(lang, rule.drops)
    )
    return before, after


@lru_cache(maxsize=8)
def quoting(
    lang: str, drops: tuple[str, ...]
) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Sentences that quote these lines last, and such that quote them first.

    Each is as long as printed, and folded.
    """
    prose = table("prose")["en" if lang == "any" else lang]
    gap = "" if lang in UNSPACED else " "
    story = gap.join([prose["story"]] * 3)
    before, after = [], []
    for drop in drops:
        bare = drop.strip(EDGE)
        for lines, line, whole in (
            (before, prose["before"].format(bare), f"{story}{gap}%s"),
            (after, prose["after"].format(bare), f"%s{gap}{story}"),
        ):
            told = whole % line
            ends = range(0, len(told), STEP) if not gap else _spaces(told)
            cuts = [told[n:].lstrip() if lines is before else told[:n] for n in ends]
            lines += [line, *(cut for cut in cuts if len(line) < len(cut) <= LONGEST)]
    return tuple(
        tuple((len(text), fold(text)) for text in lines) for lines in (before, after)
    )


def _spaces(text: str) -> list[int]:
    return [space.start() for space in re.finditer(" ", text)]
