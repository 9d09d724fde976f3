"""A user's own rules, put before those that ship."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from urllib.parse import urlsplit

from articlekit.errors import UnknownNameError
from articlekit.rules import LANGUAGES, Rule, RuleSet, load, shipped
from articlekit.rules.search import Search

_ADDRESS = 2000  # characters that are looked at


@dataclass(frozen=True)
class _Group:
    """Rules for the same hosts and language."""

    rules: tuple[Rule, ...]

    @cached_property
    def search(self) -> Search:
        """Made when first asked for: of most sites there may never be a scrape."""
        return Search(self.rules)


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What a cleaner adds to the rules that ship, and which of them it leaves out."""

    rules: tuple[Rule, ...] = ()
    """Tried first; one with the id of a rule that ships takes its place."""
    disable: frozenset[str] = frozenset()
    """Ids of rules, its own or shipped, that are not tried."""
    _groups: tuple[_Group, ...] = field(default=(), repr=False, compare=False)
    """All that are tried, each rule in one group."""
    _sites: dict[str | None, list[int]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By host the numbers of its groups; under None those for every site."""
    _sets: dict[str | None, RuleSet] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By language, made when first asked for."""

    def __post_init__(self) -> None:
        if self._groups:
            return
        alike: dict[tuple[object, ...], list[Rule]] = {}
        for rule in self.rules:
            if rule.id not in self.disable:
                alike.setdefault((rule.hosts, rule.lang), []).append(rule)
        for n, (first, *_) in enumerate(alike.values()):
            for host in first.hosts or (None,):
                self._sites.setdefault(host, []).append(n)
        groups = tuple(_Group(tuple(rules)) for rules in alike.values())
        object.__setattr__(self, "_groups", groups)

    def __reduce__(self) -> tuple[type[OwnRules], tuple[object, ...]]:
        """The sets are made again where they are needed."""
        return OwnRules, (self.rules, self.disable)

    def at(self, url: str | None) -> OwnRules:
        """Those that count at an address."""
        if self._sites.keys() <= {None}:
            return self
        names = (None, *_above(_host(url)))
        numbers = {n for name in names for n in self._sites.get(name, ())}
        # Made anew each time, which is quick, and kept for no longer than the scrape:
        # there is no end of sites. What takes time and room is in the groups.
        here = tuple(self._groups[n] for n in sorted(numbers))
        rules = tuple(rule for group in here for rule in group.rules)
        return OwnRules(rules, self.disable, here)

    def load(self, lang: str | None) -> RuleSet:
        """They and the rules that ship, of a language.

        >>> OwnRules(disable=frozenset({"newsletter"})).load("en").lang
        'en'
        """
        lang = lang if lang in LANGUAGES else None
        if lang not in self._sets:
            here = [g for g in self._groups if g.rules[0].lang in ("", lang)]
            ids = {rule.id for group in here for rule in group.rules}
            searches = [group.search for group in here]
            self._sets[lang] = load(lang).after(searches, self.disable | ids)
        return self._sets[lang]


def own_rules(rules: RuleSet | None, disable: Collection[str]) -> OwnRules | None:
    """What a cleaner was given, checked; None where it was given nothing."""
    if isinstance(disable, str):
        msg = f"disable takes a list of ids: [{disable!r}]"
        raise TypeError(msg)
    own = rules.rules if rules else ()
    if disable:
        known = {*shipped(), *(rule.id for rule in own)}
        for name in disable:
            if name not in known:
                near = get_close_matches(name, sorted(known), n=8, cutoff=0.4)
                raise UnknownNameError("rule", name, near or sorted(known))
    return OwnRules(own, frozenset(disable)) if own or disable else None


def _above(host: str) -> list[str]:
    """A host and all that it is below.

    >>> _above("www.example.org")
    ['www.example.org', 'example.org', 'org']
    """
    labels = host.split(".")
    return [".".join(labels[n:]) for n in range(len(labels))]


def _host(url: str | None) -> str:
    """The host of an address, with or without its scheme; empty for what is none.

    >>> _host("https://www.Example.org:8080/a"), _host("example.org/a"), _host(None)
    ('www.example.org', 'example.org', '')
    """
    if not url:
        return ""
    url = url[:_ADDRESS]
    try:
        return urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
