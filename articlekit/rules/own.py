"""A user's own rules, put before those that ship."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import urlsplit

from articlekit.errors import UnknownNameError
from articlekit.rules import LANGUAGES, Rule, RuleSet, load, shipped

_ADDRESS = 2000  # characters that are looked at


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What a cleaner adds to the rules that ship, and which of them it leaves out."""

    rules: tuple[Rule, ...] = ()
    """Tried first; one with the id of a rule that ships takes its place."""
    disable: frozenset[str] = frozenset()
    """Ids of rules, its own or shipped, that are not tried."""
    _places: dict[tuple[Rule, ...], OwnRules] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _sets: dict[str | None, RuleSet] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By language, made when first asked for."""

    def __reduce__(self) -> tuple[type[OwnRules], tuple[object, ...]]:
        """The sets are made again where they are needed."""
        return OwnRules, (self.rules, self.disable)

    def at(self, url: str | None) -> OwnRules:
        """Those that count at an address."""
        if not any(rule.hosts for rule in self.rules):
            return self
        host = _host(url)
        here = tuple(
            rule
            for rule in self.rules
            if not rule.hosts or any(_is_under(host, name) for name in rule.hosts)
        )
        return self._places.setdefault(here, OwnRules(here, self.disable))

    def load(self, lang: str | None) -> RuleSet:
        """They and the rules that ship, of a language.

        >>> OwnRules(disable=frozenset({"newsletter"})).load("en").lang
        'en'
        """
        lang = lang if lang in LANGUAGES else None
        if lang not in self._sets:
            own = tuple(
                rule
                for rule in self.rules
                if rule.lang in ("", lang) and rule.id not in self.disable
            )
            out = self.disable | {rule.id for rule in own}
            all_of = load(lang)
            rest = tuple(rule for rule in all_of.rules if rule.id not in out)
            self._sets[lang] = RuleSet(all_of.lang, own + rest, all_of.words)
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


def _is_under(host: str, name: str) -> bool:
    return host == name or host.endswith(f".{name}")


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
