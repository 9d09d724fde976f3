"""Rules as data: one TOML file per language, `any.toml` for all of them.

A file has `[words]` (lists that stages ask for: stop words for the language vote,
byline openers, credit labels, ...) and any number of `[[rule]]`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, Final

from articlekit.rules.format import check, parsed, written
from articlekit.rules.openings import needs_of, opening, openings_of
from articlekit.rules.schema import KINDS, Rule, Zone

__all__ = [
    "KINDS",
    "LANGUAGES",
    "Rule",
    "RuleSet",
    "Zone",
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

_SHORT, _MOST_VERDICTS = 60, 20_000
_LINE = 160  # characters: few rules look at more

_ZONES: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "head": (("any",), ("edge", "head")),
    "tail": (("any",), ("edge", "tail")),
    "middle": (("any",),),
}
"""The zones of the rules that are tried at a place, one group after the other."""


_Trial = tuple[int, int, tuple[str, ...], Rule]
"""Number, longest block, needed words, and the rule itself."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules and words of one language, those of every language included."""

    lang: str
    """ISO 639-1 code, or "any"."""
    rules: tuple[Rule, ...]
    """In the order they are tried."""
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Folded words by what they are for."""
    _openings: tuple[frozenset[str] | None, ...] = field(
        init=False, repr=False, compare=False
    )
    """For each rule what its match may begin with; None for anything."""
    _starts: frozenset[str] = field(init=False, repr=False, compare=False)
    """All of them together."""
    _needs: tuple[tuple[str, ...], ...] = field(init=False, repr=False, compare=False)
    """For each rule that may begin with anything, words it cannot do without."""
    _tried: dict[tuple[str, str, bool], tuple[_Trial, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By place, opening and whether it is long: the rules a block is tried on."""
    _patterns: dict[int, re.Pattern[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By number, compiled when first tried: most rules never are."""
    _verdicts: dict[tuple[str, str], Rule | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Of short lines, which one site prints on every page."""
    _longest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        openings = tuple(openings_of(rule.match) for rule in self.rules)
        needs = tuple(
            needs_of(rule.match) if begins is None else ()
            for rule, begins in zip(self.rules, openings, strict=True)
        )
        object.__setattr__(self, "_openings", openings)
        starts = frozenset().union(*(begins for begins in openings if begins))
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_needs", needs)
        longest = max((rule.max for rule in self.rules), default=0)
        object.__setattr__(self, "_longest", longest)

    def __reduce__(self) -> tuple[type[RuleSet], tuple[object, ...]]:
        """What was compiled stays at home when a rule set travels to a worker."""
        return RuleSet, (self.lang, self.rules, dict(self.words))

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
        if not folded or len(folded) > self._longest:
            return None
        if len(folded) > _SHORT:
            return self._found(folded, place)
        key = (folded, place)
        if key not in self._verdicts:
            if len(self._verdicts) >= _MOST_VERDICTS:
                self._verdicts.clear()
            self._verdicts[key] = self._found(folded, place)
        return self._verdicts.get(key)

    def _found(self, folded: str, place: str) -> Rule | None:
        start = opening(folded[:2])
        if start not in self._starts:
            start = start[0] if start[0] in self._starts else ""
        key = (place, start, len(folded) > _LINE)
        trials = self._tried.get(key)
        if trials is None:
            trials = self._tried[key] = self._order(*key)
        length, holds, patterns = len(folded), folded.__contains__, self._patterns
        for n, longest, needs, rule in trials:
            if length > longest or (needs and not any(map(holds, needs))):
                continue
            pattern = patterns.get(n)
            if pattern is None:
                pattern = patterns[n] = re.compile(rule.match)
            if pattern.fullmatch(folded):
                return rule
        return None

    def _order(self, place: str, start: str, is_long: bool) -> tuple[_Trial, ...]:
        """The rules that such a block may match, as they are tried."""
        return tuple(
            (n, rule.max, self._needs[n], rule)
            for zones in _ZONES[place]
            for n, (rule, begins) in enumerate(
                zip(self.rules, self._openings, strict=True)
            )
            if rule.zone in zones
            and (begins is None or start in begins or start[:1] in begins)
            and (rule.max > _LINE or not is_long)
        )


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
    return {rule.id: rule for lang in ("any", *LANGUAGES) for rule in _rules(lang)}


@cache
def _rules(lang: str) -> tuple[Rule, ...]:
    return parsed(_table(lang), f"{lang}.toml")


@cache
def _table(lang: str) -> dict[str, Any]:
    text = files(__name__).joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
