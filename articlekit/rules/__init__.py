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
from typing import Any, Final

from articlekit.errors import RuleError
from articlekit.rules.schema import KINDS, Rule, Zone, parse, problems

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Rule",
    "RuleSet",
    "Zone",
    "load",
    "read",
    "words",
    "words_of_all",
]

LANGUAGES: Final = (
    "cs", "da", "de", "en", "es", "fr", "it", "ja", "ko",
    "nl", "no", "pl", "pt", "ru", "sv", "tr", "uk", "zh",
)  # fmt: skip
"""The languages that have a rules file."""

_ZONES: Final[dict[str, tuple[str, ...]]] = {
    "head": ("edge", "head"),
    "tail": ("edge", "tail"),
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
        joined = {place: _join(self.rules, zones) for place, zones in _ZONES.items()}
        object.__setattr__(self, "_joined", joined)

    def find(self, folded: str, place: str = "middle") -> Rule | None:
        """The first rule that matches a folded block at a place in the article.

        `place` is "head", "middle" or "tail".

        >>> load("en").find("advertisement").kind
        'advertisement'
        >>> load("en").find("the advertisement ran twice") is None
        True
        """
        match = self._joined["middle"].fullmatch(folded)
        if match is None and place != "middle":
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
        return RuleSet("any", _rules("any"), words("any"))
    own, common = words(lang), words("any")
    both = {
        name: own.get(name, frozenset()) | common.get(name, frozenset())
        for name in {*own, *common}
    }
    return RuleSet(lang, _rules(lang) + _rules("any"), both)


@cache
def words(lang: str) -> Mapping[str, frozenset[str]]:
    """The word lists of one language's file, without reading its rules.

    >>> "von" in words("de")["byline"]
    True
    """
    return {
        key: frozenset(value) for key, value in _table(lang).get("words", {}).items()
    }


@cache
def words_of_all(key: str) -> frozenset[str]:
    """One word list of every language at once."""
    return frozenset().union(
        *(words(lang).get(key, frozenset()) for lang in ("any", *LANGUAGES))
    )


def read(text: str, file: str) -> tuple[Rule, ...]:
    """The rules of a TOML text, every one checked against its own examples.

    Raises `RuleError`, which names the file, the rule and what is wrong with it. The
    files that ship are not checked again on every start: the tests do that.

    >>> read("[[rule]]\\nid = 'ad'\\nkind = 'advertisement'\\nmatch = 'ad'", "my.toml")
    Traceback (most recent call last):
    articlekit.errors.RuleError: my.toml: rule 'ad': 'why' is missing
    """
    rules = _parsed(tomllib.loads(text), file)
    for rule in rules:
        for problem in problems(rule):
            raise RuleError(file, rule.id, problem)
    return rules


def _parsed(table: Mapping[str, Any], file: str) -> tuple[Rule, ...]:
    rules = tuple(parse(entry, file) for entry in table.get("rule", ()))
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(file, rule.id, "two rules have this id")
        seen.add(rule.id)
    return rules


@cache
def _rules(lang: str) -> tuple[Rule, ...]:
    return _parsed(_table(lang), f"{lang}.toml")


@cache
def _table(lang: str) -> dict[str, Any]:
    text = files(__name__).joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
