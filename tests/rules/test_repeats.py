"""Patterns that would be tried for ever are refused, and those that look like them not."""

import pytest

from articlekit.rules import LANGUAGES, load
from articlekit.rules.repeats import is_endless

SOUND = [
    "a+b+",
    r"(?:\w+ )+",
    r"\d+(?:[.,:/-]\d+)*",
    "(?:ab?)*",
    "(?:a{2})*",
    "(?:a+b)*",
    "(?:a+ ?){1,9}",
    "(?:(?:a|b) )*",
    "(?:a|b)*",
    "(?:a++)?",
]
ENDLESS = [
    "(?:a+)+",
    "(?:a*)*?",
    r"(?:\w+\s?)+",
    r"see (?:all|\w+)* tides",
    "(?:a?b?)*",
    "(?:(?:a|b)+)*",
    "(?:a{1,3})*",
    "(?:a+){2,99}",
    "x|(?:y(?:a+)*)?",
    "(?=(?:a+)+b)a",
    "(?>(?:a+)+)b",
]


@pytest.mark.parametrize("pattern", SOUND)
def test_what_comes_to_an_end_is_left_alone(pattern):
    assert not is_endless(pattern)


@pytest.mark.parametrize("pattern", ENDLESS)
def test_a_repeat_that_may_be_cut_into_repeats_is_seen(pattern):
    assert is_endless(pattern)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_that_ships_is_endless(lang):
    assert [rule.id for rule in load(lang).rules if is_endless(rule.match)] == []
