"""What a rule is, and the checks no rule gets past.

A rule is data: a pattern that must match a *whole* block in its folded form
(`articlekit.text.fold`: lower case, straight quotes, bare ends), the part of the
article where it may, the reason, and examples on both sides.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, get_args

from articlekit.errors import RuleError
from articlekit.rules.openings import openings_of
from articlekit.rules.repeats import is_endless
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
        "site",
        "tags",
    ]
)
"""What `Removed.kind` may say of a block that a rule took out; "site" is furniture of
one site, of what sort ever."""

LONGEST: Final = 700
"""No block longer than this many characters is looked at, whatever a rule says."""

_NEEDED: Final = ("id", "kind", "match", "why", "drops", "keeps")
_TYPES: Final[Mapping[str, type]] = {
    **dict.fromkeys(("id", "kind", "match", "why", "zone", "lang"), str),
    **dict.fromkeys(("drops", "keeps", "hosts"), list),
    "max": int,
}
_NAMES: Final = {str: "a string", list: "a list of strings", int: "a whole number"}
HOST: Final = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
"""A host as a rule names it."""


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
    hosts: tuple[str, ...] = ()
    """The hosts, subdomains included, it is for; empty: every site."""
    lang: str = ""
    """The language it is for; empty: all that its file is for."""


class Problem(NamedTuple):
    """One thing that is wrong with a rule."""

    key: str
    reason: str
    example: str = ""


def parse(table: Mapping[str, Any], file: str) -> Rule:
    """Make a rule of a TOML table; `RuleError` names a key too many or too few."""
    name = str(table.get("id", "(no id)"))
    for key, value in table.items():
        if key not in _TYPES:
            raise RuleError(file, name, f"unknown key; known: {sorted(_TYPES)}", key)
        if not _is_of(value, _TYPES[key]):
            raise RuleError(file, name, f"must be {_NAMES[_TYPES[key]]}", key)
    for key in _NEEDED:
        if key not in table:
            raise RuleError(file, name, "is missing", key)
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in table.items()
    }
    return Rule(**values)


def _is_of(value: object, type_: type) -> bool:
    if isinstance(value, list):
        return type_ is list and all(isinstance(item, str) for item in value)
    return isinstance(value, type_) and not isinstance(value, bool)


def problems(rule: Rule) -> Iterator[Problem]:
    """Everything wrong with one rule taken alone.

    >>> rule = Rule("ad", "advertisement", "advertisement", "Marks an advert.",
    ...             drops=("Advertisement", "ADVERTISEMENT"),
    ...             keeps=("The advertisement ran twice.", "Advertisement."))
    >>> [(problem.key, problem.reason) for problem in problems(rule)]
    [('keeps', "it drops 'Advertisement.', which it must keep")]
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id):
        yield Problem("id", "must be lower case words with hyphens")
    if rule.kind not in KINDS:
        yield Problem("kind", f"unknown kind {rule.kind!r}; known: {sorted(KINDS)}")
    if rule.zone not in get_args(Zone):
        yield Problem(
            "zone", f"unknown zone {rule.zone!r}; known: {list(get_args(Zone))}"
        )
    if not rule.why.strip().endswith("."):
        yield Problem("why", "must be a sentence")
    if not 0 < rule.max <= LONGEST:
        yield Problem("max", f"must lie between 1 and {LONGEST}")
    if rule.lang and not re.fullmatch("[a-z]{2}", rule.lang):
        yield Problem("lang", f"{rule.lang!r} is no ISO 639-1 code such as 'en'")
    for host in rule.hosts:
        if not HOST.fullmatch(host):
            yield Problem("hosts", f"{host!r} is no bare host such as 'example.org'")
    try:
        pattern = re.compile(rule.match)
        openings_of(rule.match)  # which goes down deeper
        endless = is_endless(rule.match)
    except (re.error, OverflowError, RecursionError) as error:
        yield Problem("match", f"the pattern does not compile: {error}")
        return
    if endless:
        yield Problem("match", "nested unbounded repeats are not allowed")
        return  # its own examples might not come to an end
    if pattern.groups:
        yield Problem("match", "capturing groups are not allowed: write (?:...)")
    for name in ("drops", "keeps"):
        examples = getattr(rule, name)
        if len(set(map(fold, examples))) < 2 and len(set(examples)) < 2:
            yield Problem(name, "needs two different examples")
    for text in rule.drops:
        if len(text) > rule.max or not pattern.fullmatch(fold(text)):
            yield Problem("drops", f"it does not drop {text!r}", text)
    for text in rule.keeps:
        if len(text) <= rule.max and pattern.fullmatch(fold(text)):
            yield Problem("keeps", f"it drops {text!r}, which it must keep", text)
