"""Rules as data: one TOML file per language, `any.toml` for all of them.

A file has `[words]` (lists that stages ask for: stop words for the language vote,
byline openers, credit labels, ...) and any number of `[[rule]]`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from articlekit.errors import RuleError
from articlekit.rules.schema import KINDS, Rule, Zone, parse

__all__ = ["KINDS", "LANGUAGES", "Rule", "RuleSet", "Zone", "load"]

LANGUAGES: Final = tuple(
    "cs da de en es fr it ja ko nl no pl pt ru sv tr uk zh".split()
)
"""The languages that have a rules file."""

_PLACES: Final[dict[str, tuple[str, ...]]] = {
    "head": ("any", "edge", "head"),
    "tail": ("any", "edge", "tail"),
    "middle": ("any",),
}


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules and words of one language, those of every language included."""

    lang: str
    """ISO 639-1 code, or "any"."""
    rules: tuple[Rule, ...]
    """In the order they are tried."""
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Folded words by what they are for."""
    _joined: Mapping[str, re.Pattern[str]] = field(
        init=False, repr=False, compare=False
    )
    """One alternation of all patterns a place: the group that matched names the rule."""

    def __post_init__(self) -> None:
        joined = {place: _join(self.rules, zones) for place, zones in _PLACES.items()}
        object.__setattr__(self, "_joined", joined)

    def find(self, folded: str, place: str = "middle") -> Rule | None:
        """The first rule that matches a folded block at a place in the article.

        `place` is "head", "middle" or "tail".

        >>> load("en").find("advertisement").kind
        'advertisement'
        >>> load("en").find("the advertisement ran twice") is None
        True
        """
        match = self._joined[place].fullmatch(folded)
        if match is None or match.lastgroup is None:
            return None
        rule = self.rules[int(match.lastgroup[1:])]
        return rule if len(folded) <= rule.max else None


def _join(rules: tuple[Rule, ...], zones: tuple[str, ...]) -> re.Pattern[str]:
    parts = [
        f"(?P<r{n}>{rule.match})" for n, rule in enumerate(rules) if rule.zone in zones
    ]
    return re.compile("|".join(parts) or r"(?!)")


@cache
def load(lang: str | None) -> RuleSet:
    """The rules of a language and those of every language; only the latter if unknown.

    >>> load("xx").lang
    'any'
    """
    if lang not in LANGUAGES:
        return _read("any")
    own, common = _read(lang), _read("any")
    words = {
        name: own.words.get(name, frozenset()) | common.words.get(name, frozenset())
        for name in {*own.words, *common.words}
    }
    return RuleSet(lang, own.rules + common.rules, words)


@cache
def _read(lang: str) -> RuleSet:
    name = f"{lang}.toml"
    table = tomllib.loads(files(__name__).joinpath(name).read_text(encoding="utf-8"))
    rules = tuple(parse(entry, name) for entry in table.get("rule", ()))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(name, rule.id, "two rules have this id")
        seen.add(rule.id)
    words = {key: frozenset(value) for key, value in table.get("words", {}).items()}
    return RuleSet(lang, rules, words)
