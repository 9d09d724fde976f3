"""What a rule is, and the checks no rule gets past.

A rule is data: a pattern that must match a *whole* block in its folded form
(`articlekit.text.fold`: lower case, straight quotes, bare ends), the part of the
article where it may, the reason, and examples on both sides.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from articlekit.errors import RuleError
from articlekit.text import fold

Zone = Literal["any", "edge", "head", "tail"]
"""Where a rule may match: anywhere; outside the prose; before it; after it."""

KINDS: Final = frozenset(
    [
        "advertisement",
        "affiliate",
        "agency",
        "app",
        "bio",
        "comments",
        "consent",
        "contact",
        "copyright",
        "counter",
        "credit",
        "disclaimer",
        "live",
        "navigation",
        "newsletter",
        "paywall",
        "placeholder",
        "player",
        "poll",
        "reading_time",
        "related",
        "share",
        "tags",
    ]
)
"""What `Removed.kind` may say of a block that a rule took out."""

_KEYS: Final = frozenset(
    ("id", "kind", "zone", "match", "why", "drops", "keeps", "max")
)
_UNBOUNDED = re.compile(r"(?<!\\)[)\]][*+](?![+])[*+{]|\)[*+]\)[*+]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of furniture that can be named."""

    id: str
    """Unique within its language, lower case with hyphens."""
    kind: str
    """One of `KINDS`; becomes `Removed.kind`."""
    match: str
    """Regular expression on the folded block; it must match the whole of it."""
    why: str
    """A sentence: what the line is for on the page."""
    drops: tuple[str, ...]
    """Whole blocks as printed that the rule must drop: two or more."""
    keeps: tuple[str, ...]
    """Near misses, as printed, that must stay: two or more."""
    zone: Zone = "any"
    """Where it may match."""
    max: int = 160
    """Blocks longer than this many characters are never looked at."""


def parse(table: Mapping[str, Any], file: str) -> Rule:
    """Make a rule of a TOML table; `RuleError` names a key too many or too few."""
    name = str(table.get("id", "(no id)"))
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise RuleError(
            file, name, f"unknown key {unknown[0]!r}; known: {sorted(_KEYS)}"
        )
    for key in ("id", "kind", "match", "why", "drops", "keeps"):
        if key not in table:
            raise RuleError(file, name, f"{key!r} is missing")
    return Rule(
        **{**table, "drops": tuple(table["drops"]), "keeps": tuple(table["keeps"])}
    )


def problems(rule: Rule) -> Iterator[str]:
    """Everything wrong with one rule taken alone, a sentence each.

    >>> rule = Rule("ad", "advertisement", "advertisement", "Marks an advert.",
    ...             drops=("Advertisement", "ADVERTISEMENT"),
    ...             keeps=("The advertisement ran twice.", "Advertisement."))
    >>> list(problems(rule))
    ["it drops 'Advertisement.', which it must keep"]
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id):
        yield "the id must be lower case words with hyphens"
    if rule.kind not in KINDS:
        yield f"unknown kind {rule.kind!r}; known: {sorted(KINDS)}"
    if rule.zone not in get_args(Zone):
        yield f"unknown zone {rule.zone!r}; known: {list(get_args(Zone))}"
    if not rule.why.strip().endswith("."):
        yield "'why' must be a sentence"
    if _UNBOUNDED.search(rule.match):
        yield "nested unbounded repeats are not allowed"
    try:
        pattern = re.compile(rule.match)
    except re.error as error:
        yield f"the pattern does not compile: {error}"
        return
    if pattern.groups:
        yield "capturing groups are not allowed: write (?:...)"
    for name in ("drops", "keeps"):
        examples = getattr(rule, name)
        if len(set(map(fold, examples))) < 2 and len(set(examples)) < 2:
            yield f"{name!r} needs two different examples"
    for example in rule.drops:
        if len(example) > rule.max or not pattern.fullmatch(fold(example)):
            yield f"it does not drop {example!r}"
    for example in rule.keeps:
        if len(example) <= rule.max and pattern.fullmatch(fold(example)):
            yield f"it drops {example!r}, which it must keep"
