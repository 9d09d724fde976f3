"""Every target over what the fuzzer found and begins with, and over what chance makes."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from targets import TARGETS, page, row, rules, script, text

SEEDS = sorted(Path(__file__).parent.glob("seeds/*/*"))


@pytest.mark.parametrize(
    "seed", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}"
)
def test_a_seed_breaks_nothing(seed):
    TARGETS[seed.parent.name](seed.read_bytes())


def test_every_target_has_seeds():
    assert {seed.parent.name for seed in SEEDS} == {*TARGETS}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
@given(data=st.binary(max_size=300))
@settings(max_examples=50, deadline=None)
def test_no_bytes_break_a_target(target, data):
    target(data)


_CHARACTERS = st.characters() | st.characters(categories=["Mn", "Cf", "Cc", "Cs", "Nd"])
_MARKS = st.sampled_from(["\n", "\n\n", " ", "<p>", "</p>", "<", "&amp;", "(", ": ", "©", "By ", "12 May 2024", "Foto: "])  # fmt: skip


@given(st.lists(st.text(_CHARACTERS, max_size=20) | _MARKS, max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_no_characters_break_text_and_pages(raw):
    data = raw.encode("utf-8", "surrogatepass")
    text(data)
    page(data)


_NAMES = st.sampled_from(["@type", "@id", "@graph", "@value", "headline", "name", "author", "datePublished", "publisher", "image", "url", "articleBody", "raw", "lang", "scraped_at"])  # fmt: skip
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["NewsArticle", "Mara Lind", "2024-05-12T18:05Z", "0000-99-99", "<p>Storm", "\ud83c"]),
)  # fmt: skip
_JSON = st.recursive(
    _VALUES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=5)
    ),
    max_leaves=20,
)


@given(_JSON)
@settings(max_examples=200, deadline=None)
def test_no_json_breaks_a_page_or_a_row(value):
    data = json.dumps(value).encode("utf-8")
    script(data)
    row(data)


_KEYS = st.sampled_from(["id", "kind", "match", "why", "drops", "keeps", "zone", "max", "hosts", "lang", "foo"])  # fmt: skip
_TOML = st.one_of(
    st.sampled_from(["true", "1", "-9e9", "nan", "1979-05-27", "[]", "{}", "[[1]]", "'ads?'", "'('", "'(x)'", "''", "'a.'"]),
    st.lists(st.text("abé\ud83c\u202e \\", max_size=5), max_size=3).map(json.dumps),
)  # fmt: skip


@given(st.lists(st.dictionaries(_KEYS, _TOML, max_size=9), max_size=3))
@settings(max_examples=100, deadline=None)
def test_no_rules_break_the_loader(tables):
    lines = [
        f"{key} = {value}" if key else "[[rule]]"
        for table in tables
        for key, value in {"": "", **table}.items()
    ]
    rules("\n".join(lines).encode("utf-8", "surrogatepass"))
