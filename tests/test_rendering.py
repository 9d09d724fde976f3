"""Articles in other people's formats: what is printed is read as it was written."""

import pytest

from articlekit import Article, Block, Role

ALONE = [
    "A well-known ferry - at 12.5 knots - left on the 12. of May, AT&T said.",
    "R&D, A & B; and #tag; 3.",
    "1234567890. is no number of a list.",
    "12.May and #3 and +1 and -5 degrees",
]

ESCAPED = [
    ("12. May was warm.", r"12\. May was warm."),
    ("3) The pier", r"3\) The pier"),
    ("## Rain", r"\## Rain"),
    ("#", r"\#"),
    ("+ one", r"\+ one"),
    ("- - -", r"\- - -"),
    ("---", r"\---"),
    ("~~~ Rain", r"\~~~ Rain"),
    ("> Rain", r"\> Rain"),
    ("AT&copy;T", r"AT\&copy;T"),
    ("&#38; and &#x26;", r"\&#38; and \&#x26;"),
    ("1. *Rain*", r"1\. \*Rain\*"),
]


def rendered(text, role=Role.PARAGRAPH):
    return Article((Block(text, 0, role),)).to_markdown()


@pytest.mark.parametrize("text", ALONE)
@pytest.mark.parametrize(
    ("role", "mark"),
    [(Role.PARAGRAPH, ""), (Role.SUBHEAD, "## "), (Role.QUOTE, "> ")],
)
def test_markdown_leaves_alone_what_is_no_markup(text, role, mark):
    assert rendered(text, role) == mark + text


@pytest.mark.parametrize(("text", "wanted"), ESCAPED)
def test_markdown_escapes_what_would_open_a_block_or_be_an_entity(text, wanted):
    assert rendered(text) == wanted
    assert rendered(text, Role.QUOTE) == f"> {wanted}"


def test_a_list_item_may_begin_with_a_number():
    assert rendered("12. May", Role.LIST_ITEM) == r"- 12\. May"


def test_a_heading_may_begin_with_a_number():
    assert rendered("12. May", Role.SUBHEAD) == "## 12. May"
    assert Article(title="12. May").to_markdown() == "# 12. May"


def test_a_list_item_loses_its_own_bullet_alone():
    assert rendered("• Rona – Tarrant", Role.LIST_ITEM) == "- Rona – Tarrant"
