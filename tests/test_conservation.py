"""Nothing vanishes, and cleaning a clean text changes nothing."""

import re
import unicodedata
from collections import Counter

from conftest import hints, scrape
from hypothesis import given, settings
from hypothesis import strategies as st

import articlekit
from articlekit.model import BODY_ROLES, PICTURE_ROLES, Role

_WORD = re.compile(r"\w+")
_LINES = st.sampled_from(
    [
        "Storm shuts Port Halden harbour",
        "By Mara Lind",
        "3 weeks ago 4",
        "12 May 2024, 18:05",
        "Updated: 13 May 2024",
        "Advertisement",
        "Read more",
        "Share",
        "Waves over the pier on Monday (Image: NPA)",
        "storm at port halden",
        "Foto: Ole Brandt / NPA",
        "The harbour of Port Halden was shut on Monday after waves broke over the pier.",
        "“We have not seen water like this since my father’s time,” said Ole Brandt, who"
        " has run the ferry across the sound for more than thirty years.",
        "What happens next",
        "- Bring the boats in",
        "Correction: an earlier version misspelt the name of the harbour master.",
        "PORT HALDEN, May 12 (NPA) - Fishermen tied up their boats on Sunday evening.",
        "© 2024 The Halden Herald. All rights reserved.",
        "<",
        "&amp; more &lt;b&gt;",
        "Die Polizei hat den Mann am Abend in der Stadt gesehen, aber nicht festgenommen.",
        "港は月曜日に閉鎖された。",
        "10:45",
        "and went on",
        "",
        "",
    ]
)
_TEXTS = st.one_of(
    st.lists(_LINES, max_size=25).map("\n\n".join),
    st.lists(_LINES, max_size=25).map("\n".join),
    st.lists(st.one_of(_LINES, st.text(max_size=60)), max_size=15).map("\n".join),
)


def words(text: str) -> Counter:
    """The words of a text, as the repairs leave them."""
    visible = "".join(
        c for c in text if unicodedata.category(c) not in ("Cc", "Cf") or c.isspace()
    )
    return Counter(_WORD.findall(visible))


def letters(text: str) -> str:
    """The letters and figures of a text, in order."""
    return "".join(filter(str.isalnum, text))


def check_partition(article: articlekit.Article) -> None:
    """Each block is in exactly one view."""
    indices = [block.index for block in article.blocks]
    assert indices == sorted(set(indices))
    roles = Counter(block.role for block in article.blocks)
    assert roles[Role.UNKNOWN] == 0
    assert len(article.body) == sum(roles[role] for role in BODY_ROLES)
    assert len(article.removed) == roles[Role.REMOVED]
    fields = sum(roles[r] for r in (Role.TITLE, Role.STANDFIRST, Role.BYLINE))
    pictures = sum(roles[role] for role in PICTURE_ROLES)
    assert len(article.body) + len(article.removed) + fields + pictures == len(
        article.blocks
    )
    for block in article.blocks:
        assert block.stage and block.rule, block
        assert bool(block.kind) == (block.role is Role.REMOVED)
    for caption in article.captions:
        assert set(caption.blocks) <= set(indices)


def check_fixed_point(article: articlekit.Article) -> None:
    again = articlekit.clean(article.text)
    assert again.text == article.text


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_blocks_partition_into_the_views(raw):
    check_partition(articlekit.clean(raw))


@given(st.lists(_LINES, max_size=25).map("\n\n".join))
@settings(max_examples=200, deadline=None)
def test_every_word_is_in_exactly_one_block(raw):
    article = articlekit.clean(raw)
    left = words(raw.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    assert words("\n".join(block.text for block in article.blocks)) == left


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_cleaning_a_clean_text_changes_nothing(raw):
    check_fixed_point(articlekit.clean(raw))


def test_the_laws_hold_for_every_fixture(golden):
    raw = scrape(golden).decode()
    article = articlekit.clean(raw, **hints(golden))
    check_partition(article)
    if (golden / "raw.txt").exists():  # the text of a page is not promised to stand
        check_fixed_point(article)
