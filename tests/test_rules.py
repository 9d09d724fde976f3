"""Every example of every rule of every language, walked."""

import re

import pytest

from articlekit.errors import RuleError
from articlekit.rules import LANGUAGES, load, read
from articlekit.rules.schema import LONGEST, problems
from articlekit.text import fold

COMMON = load(None)
RULES = [("any", rule) for rule in COMMON.rules] + [
    (lang, rule)
    for lang in LANGUAGES
    for rule in load(lang).rules[: -len(COMMON.rules)]
]
IDS = [f"{lang}-{rule.id}" for lang, rule in RULES]
PLACES = ("head", "middle", "tail")


def found(lang: str, text: str, place: str) -> str | None:
    rule = load(lang).find(fold(text), place)
    return rule.id if rule else None


@pytest.mark.parametrize(("lang", "rule"), RULES, ids=IDS)
def test_a_rule_is_sound_taken_alone(lang, rule):
    assert list(problems(rule)) == []


@pytest.mark.parametrize(("lang", "rule"), RULES, ids=IDS)
def test_what_it_drops_is_dropped_and_the_rule_is_not_dead(lang, rule):
    place = {"any": "middle", "edge": "tail"}.get(rule.zone, rule.zone)
    by = {text: found(lang, text, place) for text in rule.drops}
    assert None not in by.values(), by
    assert rule.id in by.values(), by


@pytest.mark.parametrize(("lang", "rule"), RULES, ids=IDS)
def test_what_it_keeps_is_kept_by_every_rule(lang, rule):
    dropped = {
        t: found(lang, t, p) for t in rule.keeps for p in PLACES if found(lang, t, p)
    }
    assert dropped == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_its_words_and_enough_rules(lang):
    own = load(lang).rules[: -len(COMMON.rules)]
    assert len(own) >= (25 if lang in ("en", "de", "fr", "es", "it", "pt") else 10)
    assert {"byline", "role", "desk", "credit", "archive", "correction"} <= set(
        load(lang).words
    )


GOOD = """
[[rule]]
id = "tide-tables"
kind = "navigation"
match = 'see (?:all|our) tide tables'
why = "Links to the outlet's tide tables."
drops = ["See all tide tables", "» See our tide tables"]
keeps = ["See all tide tables as a guess.", "The tide tables were wrong."]
"""


def test_the_rule_of_the_readme_is_sound():
    assert [rule.id for rule in read(GOOD, "my.toml")] == ["tide-tables"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('why = "Links', 'whi = "Links', "whi: unknown key"),
        ("keeps = [", "# [", "keeps: is missing"),
        ('"» See our tide tables"', '"See no tide tables"', "does not drop 'See no"),
        ('"The tide tables were wrong."', '"See our tide tables"', "drops 'See our"),
        (', "» See our tide tables"', "", "drops: needs two"),
        ('"navigation"', '"nav"', "unknown kind 'nav'"),
        ("(?:all|our)", "(all|our)", "capturing groups"),
        ("(?:all|our)", "(?:all|our", "does not compile"),
        ('id = "tide-tables"', 'id = "Tide"', "lower case"),
        ('tables."', 'tables"', "must be a sentence"),
    ],
)
def test_the_loader_refuses_a_bad_rule_and_says_why(old, new, reason):
    assert old in GOOD
    with pytest.raises(RuleError, match=re.escape("my.toml")) as error:
        read(GOOD.replace(old, new), "my.toml")
    assert reason in str(error.value)


def test_two_rules_of_one_id_are_refused():
    with pytest.raises(RuleError, match="two rules"):
        read(GOOD + GOOD, "my.toml")


def test_no_rule_takes_the_body_of_a_fixture(golden):
    body = []
    section = None
    for entry in (golden / "expected.md").read_text("utf-8").split("\n\n"):
        if entry.startswith("# "):
            section = entry.strip()
        elif section == "# body":
            body.append(re.sub(r"^(?:## |> |- |! )", "", entry.strip()))
    lang = golden.parent.name
    taken = {
        t: found(lang, t, p)
        for t in body
        for p in PLACES
        if len(t) <= LONGEST and found(lang, t, p)
    }
    assert taken == {}
