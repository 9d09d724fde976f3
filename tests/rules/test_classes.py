"""Every example of every rule on class names; and what only looks like one."""

import pytest

from articlekit.rules import classes
from articlekit.rules.classes import exceptions, find, rules, vocabulary, words_of
from articlekit.rules.schema import KINDS

RULES = rules()


def found(name: str) -> str | None:
    rule = find(name)
    return rule.id if rule else None


@pytest.mark.parametrize(
    ("rule", "name"), [(rule.id, name) for rule in RULES for name in rule.drops]
)
def test_what_it_drops_is_found_by_this_rule(rule, name):
    assert found(name) == rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_it_keeps_is_found_by_no_rule(rule):
    assert [name for name in rule.keeps if found(name)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_sound_taken_alone(rule):
    assert rule.kind in KINDS
    assert rule.why.endswith(".") and rule.why[0].isupper()
    assert 0 < rule.share < 1
    assert len(rule.drops) >= 2 and len(rule.keeps) >= 2
    assert all(word == word.lower().strip() and word for word in rule.words)
    assert all(len(pair.split()) == 2 for pair in rule.but)


def test_no_two_rules_have_one_id():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_no_word_belongs_to_two_rules():
    words = [word for rule in RULES for word in set(rule.words)]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_word_of_a_rule_is_dead(rule):
    words = {word for word in rule.words if not word.endswith("*")}
    assert [word for word in words if found(word.replace(" ", "-")) is None] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", []),
        ("related", ["related"]),
        ("ArticleRelatedLinks__item", ["article", "related", "links", "item"]),
        ("article--has2cols", ["article", "has", "cols"]),
        ("HTMLBlock", ["html", "block"]),
        ("a2a_kit", ["a", "a", "kit"]),
        ("comentários", ["coment", "á", "rios"]),
        ("block-id-n1AuAdJlVL", ["block", "id"]),
        ("n1AuAdJlVL", []),
        ("css-1x2y3zAB related", ["css", "related"]),
        ("css-1ad3b related", ["css", "related"]),
        ("c1ad", ["c"]),
        ("ad300x250", ["ad", "x"]),
        ("nav2", ["nav"]),
    ],
)
def test_a_name_is_cut_into_its_words(name, words):
    assert list(words_of(name)) == words


@pytest.mark.parametrize(
    "name",
    [
        "",
        "article-body",
        "story content main",
        # A state of the page is not the thing itself.
        "has-sidebar",
        "no-comments",
        "with-related",
        "is-popup article",
        "show-newsletter",
        "hide-ads",
        "enable-sharing",
        "without-banner",
        "not-login",
        "allow-comments",
        "disable-popup",
        "enabled-sharing",
        "js-newsletter",
        "non-related",
        # What stands beside it, whatever it is like.
        "has-minimal-nav",
        "hasMinimalNav hero",
        "no-top-banner",
        "with-social-share article",
        "without-right-rail",
        "pre-login",
        # A word is not its neighbour in the dictionary.
        "commentary",
        "adventure",
        "navy",
        "shareholder",
        "registered-office",
        "tagesschau",
        "popularity",
        # Names that machines make.
        "block-id-n1AuAdJlVL",
        "css-9AdNavXx",
        "sc-1ShareAbc",
        # Pairs in which the word means something else.
        "teaser-text",
        "article-teaser",
        "paywall-content",
        "post-paywall",
        "lightbox-image",
        "caption-overlay",
        "image-embed",
        "popular-science",
        "LatestUpdate",
    ],
)
def test_these_names_say_nothing(name):
    assert found(name) is None


def test_a_rule_that_loses_a_pair_takes_what_it_must_keep(monkeypatch):
    keeps = [name for rule in RULES for name in rule.keeps]
    all_pairs = exceptions()
    for pair in sorted(all_pairs):
        monkeypatch.setattr(classes, "exceptions", lambda less=pair: all_pairs - {less})
        find.cache_clear()
        assert any(map(find, keeps)), pair
    monkeypatch.undo()
    find.cache_clear()


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("related", "related"),
        ("RELATED", "related"),
        ("relatedbroadcasts", "related"),
        ("newsletterbox", "newsletter"),
        ("article__related-links", "related"),
        ("articleRelated", "related"),
        ("wp-block-buttons social-links", "share"),
        ("teaser", "related"),
        ("teaser-text teaser", "related"),
        ("has-sidebar related", "related"),
        ("has-minimal-nav site-footer", "navigation"),
        ("menu-has-items", "navigation"),
        ("skip has-icon link", "navigation"),
        ("no-comments comments", "comments"),
        ("block-id-n1AuAdJlVL newsletter", "newsletter"),
        ("skip-link", "navigation"),
        ("fil-ariane", "navigation"),
        ("read-more", "related"),
        ("line-clamp-3", "clamped"),
        # The first word that is known decides.
        ("comments-share", "comments"),
        ("share-comments", "share"),
    ],
)
def test_these_names_are_known(name, rule):
    assert found(name) == rule


def test_the_vocabulary_and_the_exceptions_are_those_of_the_rules():
    assert set(vocabulary()) == {word for rule in RULES for word in rule.words}
    assert exceptions() == {pair for rule in RULES for pair in rule.but}
    assert exceptions().isdisjoint(vocabulary())


def test_a_name_of_a_million_letters_is_looked_at():
    assert found("x" * 1_000_000) is None
    assert found("related" * 100_000) == "related"
