"""Rules as data: one TOML file per language, `any.toml` and `engines.toml` for all.

A file has `[words]` (lists that stages ask for: stop words for the language vote,
byline openers, credit labels, ...) and any number of `[[rule]]`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, Final

from articlekit.rules.format import check, written
from articlekit.rules.schema import KINDS, Rule, Zone, parse
from articlekit.rules.search import Search

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Rule",
    "RuleSet",
    "Zone",
    "engines",
    "load",
    "read",
    "shipped",
    "words",
    "words_of_all",
]

LANGUAGES: Final = (
    "cs", "da", "de", "en", "es", "fr", "it", "ja", "ko",
    "nl", "no", "pl", "pt", "ru", "sv", "tr", "uk", "zh",
)  # fmt: skip
"""The languages that have a rules file."""

_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules and words of one language, those of every language included."""

    lang: str
    """ISO 639-1 code, or "any"."""
    rules: tuple[Rule, ...]
    """The `first` ones are tried in this order; of the others, those that may match
    anywhere go before the rest."""
    words: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)
    """Folded words by what they are for."""
    first: int = 0
    """How many of the rules, a user's own, are tried before all others."""
    _searches: tuple[tuple[Search, frozenset[str]], ...] = field(
        init=False, repr=False, compare=False
    )
    """What is asked one after the other, and the ids of rules that it passes over."""

    def __post_init__(self) -> None:
        rest = sorted(self.rules[self.first :], key=lambda rule: rule.zone != "any")
        search = Search((*self.rules[: self.first], *rest))
        object.__setattr__(self, "_searches", ((search, _NONE),))

    def __reduce__(self) -> tuple[type[RuleSet], tuple[object, ...]]:
        """What was compiled stays at home when a rule set travels to a worker."""
        return RuleSet, (self.lang, self.rules, dict(self.words), self.first)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> RuleSet:
        """The rules of a TOML file of your own, every one checked by its examples.

        The README shows the format. `RuleError` names the file, the rule, the key and
        the example that fails; `OSError` is that of the file.
        """
        return cls("any", read(Path(path).read_bytes(), str(path)))

    def to_toml(self) -> str:
        """The rules as a TOML text that `load` reads back."""
        return written(self.rules)

    def find(self, folded: str, place: str = "middle") -> Rule | None:
        """The first rule that matches a folded block at a place in the article.

        `place` is "head", "middle" or "tail".

        >>> load("en").find("advertisement").kind
        'advertisement'
        >>> load("en").find("the advertisement ran twice") is None
        True
        """
        for search, less in self._searches:
            rule = search.first(folded, place, less)
            if rule is not None:
                return rule
        return None

    def after(self, own: Iterable[Search], less: frozenset[str]) -> RuleSet:
        """The same tried after a user's own, and without the rules of some ids.

        >>> load("en").after([], frozenset({"advert-label"})).find("advertisement").id
        'ad-label'
        """
        searches = [(search, _NONE) for search in own]
        before = [rule for search, _ in searches for rule in search.rules]
        first = [rule for rule in self.rules[: self.first] if rule.id not in less]
        rest = [rule for rule in self.rules[self.first :] if rule.id not in less]
        searches += [(search, less | passed) for search, passed in self._searches]
        # Not by `__init__`, which reads every pattern: there is such a set a scrape.
        found = object.__new__(RuleSet)
        for name, value in (
            ("lang", self.lang),
            ("rules", (*before, *first, *rest)),
            ("words", self.words),
            ("first", len(before) + len(first)),
            ("_searches", tuple(searches)),
        ):
            object.__setattr__(found, name, value)
        return found


def load(lang: str | None) -> RuleSet:
    """The rules of a language and those of every language; only the latter if unknown.

    >>> load("xx").lang
    'any'
    """
    # A page may claim any language: what is remembered is what there are files for.
    return _load(lang if lang in LANGUAGES else "any")


@cache
def _load(lang: str) -> RuleSet:
    if lang == "any":
        return RuleSet("any", _rules("any") + engines(), words("any"))
    own, common = words(lang), words("any")
    both = {
        name: own.get(name, frozenset()) | common.get(name, frozenset())
        for name in {*own, *common}
    }
    return RuleSet(lang, _rules(lang) + _rules("any") + engines(), both)


def engines() -> tuple[Rule, ...]:
    """What the engines of sites print, in whatever language: part of every rule set.

    >>> {rule.lang for rule in engines()}
    {''}
    """
    return _rules("engines")


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


def read(text: str | bytes, file: str) -> tuple[Rule, ...]:
    """The rules of a TOML text, every one checked against its own examples.

    Raises `RuleError`, which names the file, the rule and what is wrong with it. The
    files that ship are not checked again on every start: the tests do that.

    >>> read("[[rule]]\\nid = 'ad'\\nkind = 'advertisement'\\nmatch = 'ad'", "my.toml")
    Traceback (most recent call last):
    articlekit.errors.RuleError: my.toml: rule 'ad': why: is missing
    """
    rules, errors = check(text, file)
    for error in errors:
        raise error
    return rules


@cache
def shipped() -> Mapping[str, Rule]:
    """The rules that ship by id, of every language; of one id, any of them.

    >>> shipped()["advert-label"].kind
    'advertisement'
    """
    files = ("any", "engines", *LANGUAGES)
    return {rule.id: rule for name in files for rule in _rules(name)}


@cache
def _rules(lang: str) -> tuple[Rule, ...]:
    return tuple(parse(entry, f"{lang}.toml") for entry in _table(lang)["rule"])


@cache
def _table(lang: str) -> dict[str, Any]:
    text = files(__name__).joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
