"""Rules of a user's own: loaded, checked, put over those that ship."""

import gc
import pickle
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median

import pytest
from test_rules import GOOD

from articlekit import Cleaner, RuleError, RuleSet, UnknownNameError
from articlekit.rules import LANGUAGES, Rule, load
from articlekit.rules.format import check
from articlekit.rules.own import OwnRules

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
MORE = (
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt at all."
)


def scrape(line: str) -> str:
    return f"Storm shuts Port Halden\n\n12 May 2024\n\n{PROSE}\n\n{line}\n\n{MORE}"


def rules(tmp_path, text: str) -> RuleSet:
    path = tmp_path / "my.toml"
    path.write_text(text, "utf-8")
    return RuleSet.load(path)


def rule(**changes: str) -> str:
    """The good rule with some of its lines exchanged or added."""
    lines = [
        line for line in GOOD.strip().splitlines() if line.split(" ")[0] not in changes
    ]
    return "\n".join([*lines, *(f"{key} = {value}" for key, value in changes.items())])


def taken(cleaner: Cleaner, line: str, **known) -> list[str]:
    """What removed the line, as stage/rule."""
    article = cleaner.clean(scrape(line), **known)
    return [f"{b.stage}/{b.rule}" for b in article.removed if b.text == line]


def test_no_rules_of_ones_own_change_nothing(tmp_path):
    line = "Ask the harbour cat"
    plain = Cleaner().clean(scrape(line))
    assert Cleaner(rules=rules(tmp_path, GOOD)).clean(scrape(line)) == plain


def test_an_own_rule_takes_its_lines_and_keeps_its_near_misses(tmp_path):
    cleaner = Cleaner(rules=rules(tmp_path, GOOD))
    assert taken(cleaner, "» See our tide tables") == ["drop_boilerplate/tide-tables"]
    assert taken(cleaner, "The tide tables were wrong.") == []


def test_an_own_rule_takes_the_place_of_a_shipped_one_of_its_id(tmp_path):
    assert taken(Cleaner(), "Advertisement") == ["drop_boilerplate/advert-label"]
    own = rule(id='"advert-label"') + "\n\n" + rule(id='"ad-label"')
    cleaner = Cleaner(rules=rules(tmp_path, own))
    assert taken(cleaner, "See all tide tables") == ["drop_boilerplate/advert-label"]
    assert "drop_boilerplate/advert-label" not in taken(cleaner, "Advertisement")


def mine(name: str = "mine", **changes) -> Rule:
    """A rule that takes what one that ships takes too."""
    kind, match, why = "site", "advertisement", "Marks an advert."
    return Rule(name, kind, match, why, ("Advertisement",), (), **changes)


@pytest.mark.parametrize("zone", ["any", "edge", "tail"])
def test_an_own_rule_goes_before_those_that_ship_whatever_its_zone(zone):
    own = OwnRules((mine(zone=zone),)).load("en")
    for rules in own, pickle.loads(pickle.dumps(own)):
        assert rules.find("advertisement", "tail").id == "mine"
        inside = "mine" if zone == "any" else "advert-label"
        assert rules.find("advertisement", "middle").id == inside


def test_own_rules_are_tried_in_their_order_whatever_their_zones():
    own = (mine("one", zone="tail"), mine("two"), mine("three", lang="en"))
    found = OwnRules(own).load("en")
    assert (found.rules[:3], found.first) == (own, 3)
    assert found.find("advertisement", "tail").id == "one"
    less = found.after([], frozenset({"one", "advert-label"}))
    assert (less.rules[:2], less.first) == (own[1:], 2)
    for rules in less, pickle.loads(pickle.dumps(less)):
        assert rules.find("advertisement", "tail").id == "two"
    assert OwnRules(own, frozenset({"two"})).load("en").find("advertisement") == own[2]


def test_what_one_cleaner_leaves_out_another_still_finds():
    for _ in range(2):
        assert load("en").find("advertisement").id == "advert-label"
        less = OwnRules(disable=frozenset({"advert-label", "ad-label"})).load("en")
        assert less.find("advertisement") is None


def test_one_site_more_costs_its_own_rules_and_no_others():
    sites = [f"{n}.example" for n in range(120)]
    own = tuple(mine(f"rule-{n}", hosts=(site,)) for n, site in enumerate(sites))
    cleaner = Cleaner(rules=RuleSet("any", own))

    def visit(numbers: range) -> None:
        for n in numbers:
            url = f"https://www.{sites[n]}/"
            assert taken(cleaner, "Advertisement", url=url)[0].endswith(f"/rule-{n}")

    def grown(numbers: range) -> float:
        gc.collect()
        tracemalloc.start()
        visit(numbers)
        gc.collect()
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return size / len(numbers)

    visit(range(20))
    # What a process loads once is in one of these; with a copy of the rules that ship
    # each site took most of a megabyte.
    assert median(grown(range(n, n + 25)) for n in range(20, 120, 25)) < 20_000


def test_a_site_has_the_rules_of_all_that_it_is_below():
    own = (
        mine("site", hosts=("a.example", "b.example")),
        mine("part", hosts=("x.a.example",)),
        mine("german", hosts=("a.example",), lang="de"),
        mine("all"),
    )
    for host, lang, ids in (
        ("x.a.example", "en", ["site", "part", "all"]),
        ("x.a.example", "de", ["site", "part", "german", "all"]),
        ("b.example", "de", ["site", "all"]),
        ("xa.example", "de", ["all"]),
    ):
        found = OwnRules(own).at(f"https://{host}/").load(lang)
        assert [rule.id for rule in found.rules[: found.first]] == ids


def test_rules_and_cleaners_are_values_that_hash(tmp_path):
    one, other = rules(tmp_path, GOOD), rules(tmp_path, GOOD)
    assert len({one, other, pickle.loads(pickle.dumps(one))}) == 1
    assert len({load("en"), load("de"), pickle.loads(pickle.dumps(load("en")))}) == 2
    cleaners = [Cleaner(rules=own, disable=["advert-label"]) for own in (one, other)]
    assert len({*cleaners, pickle.loads(pickle.dumps(cleaners[0])), Cleaner()}) == 2


def test_a_disabled_rule_is_not_tried_and_others_still_are():
    cleaner = Cleaner(disable=["advert-label"])
    assert taken(cleaner, "Advertisement") == ["drop_boilerplate/ad-label"]
    assert taken(cleaner, "Read more") != []


def test_an_own_rule_can_be_disabled(tmp_path):
    cleaner = Cleaner(rules=rules(tmp_path, GOOD), disable=["tide-tables"])
    assert "drop_boilerplate/tide-tables" not in taken(cleaner, "See our tide tables")


def test_a_rule_nobody_knows_cannot_be_disabled():
    with pytest.raises(UnknownNameError, match="advert-label") as error:
        Cleaner(disable=["advert-lable"])
    assert isinstance(error.value, KeyError)
    assert pickle.loads(pickle.dumps(error.value)).known == error.value.known
    with pytest.raises(TypeError, match="a list of ids"):
        Cleaner(disable="advert-label")


@pytest.mark.parametrize(
    ("url", "counts"),
    [
        ("https://halden.example/a", True),
        ("https://www.halden.example:8080/a?b#c", True),
        ("http://WWW.Halden.Example/", True),
        ("halden.example/a", True),
        ("https://reader@halden.example/", True),
        ("https://nothalden.example/", False),
        ("https://halden.example.org/", False),
        ("https://other.example/halden.example", False),
        ("http://[broken", False),
        (None, False),
    ],
)
def test_a_rule_of_a_host_counts_there_and_below(tmp_path, url, counts):
    cleaner = Cleaner(rules=rules(tmp_path, rule(hosts='["halden.example"]')))
    found = "drop_boilerplate/tide-tables" in taken(
        cleaner, "See our tide tables", url=url
    )
    assert found is counts


@pytest.mark.parametrize(("lang", "counts"), [("de", True), ("en", False)])
def test_a_rule_of_a_language_counts_in_it_alone(tmp_path, lang, counts):
    cleaner = Cleaner(rules=rules(tmp_path, rule(lang='"de"')))
    found = "drop_boilerplate/tide-tables" in taken(
        cleaner, "See our tide tables", lang=lang
    )
    assert found is counts


def test_a_rule_without_a_language_counts_where_none_has_a_file(tmp_path):
    cleaner = Cleaner(rules=rules(tmp_path, GOOD))
    assert taken(cleaner, "See our tide tables", lang="xx") == [
        "drop_boilerplate/tide-tables"
    ]


def test_cleaning_what_an_own_rule_left_changes_nothing(tmp_path):
    own = rules(tmp_path, rule(hosts='["halden.example"]'))
    cleaner = Cleaner(rules=own)
    text = cleaner.clean(
        scrape("See our tide tables"), url="https://halden.example/"
    ).text
    assert cleaner.clean(text, url="https://halden.example/").text == text


def test_a_cleaner_with_rules_travels_to_a_worker(tmp_path):
    cleaner = Cleaner(rules=rules(tmp_path, GOOD), disable=["advert-label"])
    raw = scrape("See our tide tables")
    here = cleaner.clean(raw)
    assert pickle.loads(pickle.dumps(cleaner)) == cleaner
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(cleaner.clean, raw).result() == here


def test_what_to_toml_writes_is_read_back(tmp_path):
    odd = rule(
        match="'''see (?:all|our)'? tide \"?tables'''",
        drops="['See all tide \"tables', \"» See our' tide tables…\"]",
        keeps='["One \\" two", "Tab \\t, \\u007f and \\\\."]',
        zone='"edge"',
        max="200",
        hosts='["halden.example", "b.example"]',
    )
    own = rules(tmp_path, odd)
    assert rules(tmp_path, own.to_toml()).rules == own.rules


@pytest.mark.parametrize("lang", [None, *LANGUAGES])
def test_the_rules_that_ship_can_be_written_and_read(lang):
    common = len(load(None).rules) if lang else 0
    shipped = RuleSet("any", load(lang).rules[: len(load(lang).rules) - common])
    found, errors = check(shipped.to_toml(), "shipped.toml")
    assert (found, [str(error) for error in errors]) == (shipped.rules, [])


@pytest.mark.parametrize(
    ("text", "rule_id", "key", "example", "says"),
    [
        ("[[rule]", "", "", "", "is not TOML"),
        ("", "", "", "", "holds no [[rule]]"),
        ("[words]\nstop = ['a']", "", "words", "", "is not read from a file"),
        ("rule = 3", "", "rule", "", "write [[rule]]"),
        ("rule = [3]", "", "rule", "", "write [[rule]]"),
        (rule(drops='"See all"'), "tide-tables", "drops", "", "a list of strings"),
        (rule(keeps="[1, 2]"), "tide-tables", "keeps", "", "a list of strings"),
        (rule(match="3"), "tide-tables", "match", "", "must be a string"),
        (rule(max="true"), "tide-tables", "max", "", "a whole number"),
        (rule(max="9000"), "tide-tables", "max", "", "between 1 and 700"),
        (rule(zone='"foot"'), "tide-tables", "zone", "", "unknown zone 'foot'"),
        (rule(lang='"english"'), "tide-tables", "lang", "", "no ISO 639-1 code"),
        (
            rule(hosts='["https://a.example"]'),
            "tide-tables", "hosts", "", "no bare host",
        ),
        (rule(match="'(?:(?:see)+)+'"), "tide-tables", "match", "", "unbounded"),
        (
            rule(drops='["See all tide tables", "See the cat"]'),
            "tide-tables", "drops", "See the cat", "does not drop 'See the cat'",
        ),
        (
            rule(keeps='["See our tide tables!", "A cat."]'),
            "tide-tables", "keeps", "See our tide tables!", "which it must keep",
        ),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_by_file_rule_key_and_example(
    tmp_path, text, rule_id, key, example, says
):
    with pytest.raises(RuleError) as error:
        rules(tmp_path, text)
    found = error.value
    assert (found.rule, found.key, found.example) == (rule_id, key, example)
    assert str(tmp_path / "my.toml") in str(found)
    assert says in str(found)
    assert str(pickle.loads(pickle.dumps(found))) == str(found)


def test_a_file_may_begin_with_a_byte_order_mark_but_must_be_utf_8(tmp_path):
    (tmp_path / "my.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert RuleSet.load(tmp_path / "my.toml").rules
    (tmp_path / "my.toml").write_bytes(GOOD.encode("utf-16"))
    with pytest.raises(RuleError, match="is not UTF-8"):
        RuleSet.load(tmp_path / "my.toml")


def test_a_file_that_is_not_there_is_the_systems_own_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        RuleSet.load(tmp_path / "none.toml")


def test_an_own_rule_goes_before_the_shape_of_a_line(tmp_path):
    cleaner = Cleaner(rules=rules(tmp_path, rule(match="'.*tide tables'")))
    line = ">> All about the tide tables"
    assert taken(Cleaner(), line) == ["drop_boilerplate/arrows"]
    assert taken(cleaner, line) == ["drop_boilerplate/tide-tables"]
