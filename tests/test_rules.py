"""Every example of every rule of every language, walked."""

import re
import time

import pytest

from articlekit.rules import LANGUAGES, RuleSet, load
from articlekit.rules.schema import problems
from articlekit.text import fold

SETS = [load(lang) for lang in (None, *LANGUAGES)]
RULES = [(s, rule) for s in SETS for rule in s.rules]


def name(value: object) -> str:
    return value.lang if isinstance(value, RuleSet) else getattr(value, "id", "")


@pytest.mark.parametrize(("rules", "rule"), RULES, ids=name)
def test_a_rule_is_sound_taken_alone(rules, rule):
    assert list(problems(rule)) == []


@pytest.mark.parametrize(("rules", "rule"), RULES, ids=name)
def test_what_it_drops_is_dropped_by_it_and_no_other(rules, rule):
    place = {"any": "middle", "edge": "tail"}.get(rule.zone, rule.zone)
    for example in rule.drops:
        found = rules.find(fold(example), place)
        assert found is not None and found.id == rule.id, example


@pytest.mark.parametrize(("rules", "rule"), RULES, ids=name)
def test_what_it_keeps_is_kept_by_every_rule(rules, rule):
    for example in rule.keeps:
        for place in ("head", "middle", "tail"):
            found = rules.find(fold(example), place)
            assert found is None, (example, place, found.id)
