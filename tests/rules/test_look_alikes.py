"""What holds each rule back: its near misses, its zone, and its reach into prose."""

import pytest
from look_alikes import FILES, HERE, examples, reach, rules_of, table, takes
from mutants import survivors

from articlekit.rules import load
from articlekit.text import fold

ELSEWHERE = {"any": ("middle",), "edge": ("middle",), "tail": ("head", "middle")}
"""By zone, the places of a line that the rule would take but for its zone."""

ACCEPTED = {
    # Whatever follows these belongs to them, up to their length: no end to hold.
    "end": {
        "any cookie-plugin",
        "en affiliate-amazon",
        "en agency-feed",
        "en agency-reporting",
        "en author-interests",
        "en bio-academic",
        "en cookie-description",
        "en not-advice",
        "en opinions-own",
    },
    # The same: `max` ends them before their own bounds do.
    "bounds": {"any cookie-plugin", "en agency-reporting", "en opinions-own"},
}
"""By guard, the rules of which no example shows what it is for, and why not."""

IDLE = "max"
"""No guard of prose: the bounds within a pattern end a line sooner, so next to no text
tells a rule from one that may be as long as any. It spares work."""


@pytest.mark.parametrize("lang", FILES)
def test_a_near_miss_is_kept_by_every_rule_and_a_hit_is_dropped(lang):
    rules = {rule.id: rule for rule in rules_of(lang)}
    for name, lines in examples("keeps", lang).items():
        assert name in rules
        for line in lines:
            for place in ("head", "middle", "tail"):
                assert load(lang).find(fold(line), place) is None, (line, place)
    for name, lines in examples("drops", lang).items():
        assert all(takes(rules[name], line) for line in lines), name


@pytest.mark.parametrize("lang", FILES)
def test_a_rule_with_a_zone_has_a_line_that_stays_elsewhere(lang):
    lines = table("zones").get(lang, {})
    rules = {rule.id: rule for rule in rules_of(lang)}
    assert {name for name, rule in rules.items() if rule.zone != "any"} <= set(lines)
    for name, line in lines.items():
        rule = rules[name]
        assert takes(rule, line) == (rule.zone != "any"), name
        for place in ELSEWHERE[rule.zone]:
            assert load(lang).find(fold(line), place) is None, (name, place)


def reach_table() -> str:
    """What `reach.toml` must say."""
    lines = [
        "# How far a rule reaches into prose, where it does: the longest line it takes that",
        "# ends, or begins, with its furniture and is otherwise the prose of `prose.toml`; in",
        "# characters, 0 for none. A rule that is not here takes no such line.",
        "# `pytest --update-golden` writes this file: read what changed.",
    ]
    for lang in FILES:
        reaches = {rule.id: reach(lang, rule) for rule in rules_of(lang)}
        rows = [f"{n} = [{a}, {b}]" for n, (a, b) in reaches.items() if a or b]
        lines += ["", f"[{lang}]", *rows] if rows else []
    return "\n".join(lines) + "\n"


def test_a_rule_reaches_no_further_into_prose_than_is_known(request):
    told = reach_table()
    path = HERE / "reach.toml"
    if request.config.getoption("--update-golden"):
        path.write_text(told, "utf-8")
    assert path.read_text("utf-8").splitlines() == told.splitlines()


def test_a_rule_that_loses_a_guard_fails_some_example():
    alive = {
        (mutant.guard, f"{mutant.lang} {mutant.rule.id}")
        for mutant, survives in survivors()
        if survives and mutant.guard != IDLE
    }
    accepted = {(guard, rule) for guard, rules in ACCEPTED.items() for rule in rules}
    assert alive == accepted
