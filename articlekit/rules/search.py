"""The first of many rules that matches a block, found without trying them all."""

import re
from collections.abc import Collection
from typing import Final

from articlekit.rules.openings import needs_of, opening, openings_of
from articlekit.rules.schema import Rule

_SHORT, _VERDICTS = 60, 100
"""What was found for blocks of so many characters is remembered: one site prints them on
every page. So many are for each rule, so that many small searches take no more than one
large one."""
_LENGTHS: Final = (160, 450)
"""Characters: few rules look at more, and next to none at more still."""

_ZONES: Final = {
    "head": ("any", "edge", "head"),
    "tail": ("any", "edge", "tail"),
    "middle": ("any",),
}
"""The zones of the rules that are tried at a place."""

_Trial = tuple[int, int, tuple[str, ...], Rule]
"""Number, longest block, needed words, and the rule itself."""


class Search:
    """Rules in the order they are tried, and what is known of their patterns."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._longest = max((rule.max for rule in rules), default=0)
        # For each rule what its match may begin with; None for anything, and then the
        # words it cannot do without.
        self._openings = [openings_of(rule.match) for rule in rules]
        self._needs = [
            needs_of(rule.match) if begins is None else ()
            for rule, begins in zip(rules, self._openings, strict=True)
        ]
        self._starts: frozenset[str] = frozenset().union(*filter(None, self._openings))
        # By place, opening and which of _LENGTHS is passed: the rules a block is tried on.
        self._tried: dict[tuple[str, str, int], tuple[_Trial, ...]] = {}
        # By number, compiled when first tried: most rules never are.
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._verdicts: dict[tuple[str, str], Rule | None] = {}

    def first(self, folded: str, place: str, less: Collection[str]) -> Rule | None:
        """The first rule that matches a folded block at a place, as `RuleSet.find`.

        `less` are ids of rules that are passed over.

        >>> rule = Rule("ad", "advertisement", "ads?", "Marks an advert.", (), ())
        >>> Search((rule,)).first("ads", "head", ()).id
        'ad'
        >>> Search((rule,)).first("ads", "head", ("ad",)) is None
        True
        """
        if not folded or len(folded) > self._longest:
            return None
        if len(folded) > _SHORT:
            return self._found(folded, place, less)
        key = (folded, place)
        # Threads share this, and one may just clear it.
        try:
            rule = self._verdicts[key]
        except KeyError:
            rule = self._found(folded, place, ())
            if len(self._verdicts) >= _VERDICTS * len(self.rules):
                self._verdicts.clear()
            self._verdicts[key] = rule
        # Those who pass nothing over share this memory with those who do.
        if rule is not None and rule.id in less:
            return self._found(folded, place, less)
        return rule

    def _found(self, folded: str, place: str, less: Collection[str]) -> Rule | None:
        start = opening(folded[:2])
        if start not in self._starts:
            start = start[0] if start[0] in self._starts else ""
        length = len(folded)
        least = 0 if length <= _LENGTHS[0] else _LENGTHS[length > _LENGTHS[1]]
        key = (place, start, least)
        trials = self._tried.get(key)
        if trials is None:
            trials = self._tried[key] = self._order(*key)
        holds, patterns = folded.__contains__, self._patterns
        for n, longest, needs, rule in trials:
            if length > longest or (needs and not any(map(holds, needs))):
                continue
            pattern = patterns.get(n)
            if pattern is None:
                pattern = patterns[n] = re.compile(rule.match)
            if pattern.fullmatch(folded) and rule.id not in less:
                return rule
        return None

    def _order(self, place: str, start: str, least: int) -> tuple[_Trial, ...]:
        """The rules that such a block may match, as they are tried."""
        return tuple(
            (n, rule.max, self._needs[n], rule)
            for n, (rule, begins) in enumerate(
                zip(self.rules, self._openings, strict=True)
            )
            if rule.zone in _ZONES[place]
            and (begins is None or start in begins or start[:1] in begins)
            and rule.max > least
        )
