"""How a match begins and what it must hold: a rule is never passed over by mistake."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.rules import LANGUAGES, RuleSet, load
from articlekit.rules.openings import needs_of, opening, openings_of
from articlekit.rules.schema import Rule
from articlekit.text import fold

COMMON = load(None)
RULES = [("any", rule) for rule in COMMON.rules] + [
    (lang, rule)
    for lang in LANGUAGES
    for rule in load(lang).rules[: -len(COMMON.rules)]
]
IDS = [f"{lang}-{rule.id}" for lang, rule in RULES]
PLACES = ("head", "middle", "tail")
ZONES = {
    "head": (("any",), ("edge", "head")),
    "middle": (("any",),),
    "tail": (("any",), ("edge", "tail")),
}
OWN = {
    lang: {
        fold(t)
        for of, rule in RULES
        if of in (lang, "any")
        for t in rule.drops + rule.keeps
    }
    - {""}
    for lang in ("any", *LANGUAGES)
}
EVERY = sorted(set().union(*OWN.values()))
STARTS = [text[:length] for text in EVERY[::7] for length in (1, 5, 12, 40)]


compiled = cache(re.compile)


def plainly(rules: RuleSet, folded: str) -> dict[str, Rule | None]:
    """What `RuleSet.find` says at each place, by trying every rule in turn."""
    matching = [
        rule
        for rule in rules.rules
        if len(folded) <= rule.max and compiled(rule.match).fullmatch(folded)
    ]
    found = {}
    for place, order in ZONES.items():
        first = (rule for zones in order for rule in matching if rule.zone in zones)
        found[place] = next(first, None)
    return found


def _begins_so(text: str, begins: frozenset[str] | None) -> bool:
    start = opening(text[:2])
    return begins is None or start in begins or start[0] in begins


def quickly(rules: RuleSet, folded: str) -> dict[str, Rule | None]:
    return {place: rules.find(folded, place) for place in PLACES}


@pytest.mark.parametrize(("lang", "rule"), RULES, ids=IDS)
def test_what_a_rule_drops_begins_as_its_pattern_may(lang, rule):
    begins = openings_of(rule.match)
    assert [t for t in rule.drops if not _begins_so(fold(t), begins)] == []


@pytest.mark.parametrize(("lang", "rule"), RULES, ids=IDS)
def test_what_a_rule_drops_holds_a_word_it_needs(lang, rule):
    words = needs_of(rule.match)
    without = [t for t in rule.drops if not any(word in fold(t) for word in words)]
    assert words == () or without == []


@pytest.mark.parametrize("lang", ["any", *LANGUAGES])
def test_a_rule_is_found_as_if_every_one_were_tried(lang):
    rules = load(lang)
    texts = sorted(OWN[lang].union(EVERY[::5]))
    wrong = [t for t in texts if quickly(rules, t) != plainly(rules, t)]
    assert wrong == []


@pytest.mark.parametrize("lang", ["de", "en", "ja"])
def test_the_start_of_a_rule_is_not_a_rule(lang):
    rules = load(lang)
    wrong = [t for t in STARTS if quickly(rules, t) != plainly(rules, t)]
    assert wrong == []


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("read more", {"re"}),
        ("(?:read|see) more", {"re", "se"}),
        ("(?:re|se)?ad", {"ad", "re", "se"}),
        ("x?y*z", {"xy", "xz", "yy", "yz", "z"}),
        ("x+y", {"xx", "xy"}),
        ("xy?", {"x", "xy"}),
        ("x.*", {"x"}),
        ("[a-c]x", {"ax", "bx", "cx"}),
        ("[a-z][\u0100-\u0280]", set("abcdefghijklmnopqrstuvwxyz")),
        (r"\d{1,2} min", {"0 ", "00"}),
        ("[0-9x] min", {"0 ", "x "}),
        ("(?!more)m.*", {"m"}),
        (r"\bmore", {"mo"}),
        ("(?>a|b)c", None),
        ("(?:a|)b", {"ab", "b"}),
        ("", None),
        ("x?", None),
        (".*more", None),
        (r"\w+ more", None),
        ("[^a]more", None),
        ("(?:a|.)more", None),
        ("(?=more)m", None),
        (r"[\u0000-\uffff]x", None),
        ("港|海", {"港", "海"}),
    ],
)
def test_how_a_match_begins(pattern, begins):
    assert openings_of(pattern) == begins


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (".*", ()),
        (".*rights reserved", ("rights reserved",)),
        (".{0,9}(?:rights|copying) reserved.*", (" reserved",)),
        (".*(?:alpha|beta).*", ("alpha", "beta")),
        (".*(?:alpha|.).*", ()),
        (".*(?:alpha)?.*", ()),
        (".*(?:alpha)+ .*", ("alpha",)),
        (".*alp.?ha.*", ("alp",)),
        ("(?!alphabet).*beta", ("beta",)),
    ],
)
def test_what_a_match_must_hold(pattern, words):
    assert needs_of(pattern) == words


_PIECES = st.sampled_from(
    [
        "a",
        "bc",
        "(?:a|bc)",
        "(?:ab)?",
        "[ab]",
        "[^a]",
        ".",
        "c*",
        r"\d",
        "(?:|b)",
        "(?!a)",
    ]
)


@given(st.lists(_PIECES, max_size=6).map("".join), st.text("abc1", max_size=6))
@settings(max_examples=1000, deadline=None)
def test_no_match_begins_or_reads_otherwise(pattern, text):
    if not text or not re.fullmatch(pattern, text):
        return
    begins, words = openings_of(pattern), needs_of(pattern)
    assert _begins_so(text, begins)
    assert words == () or any(word in text for word in words)
