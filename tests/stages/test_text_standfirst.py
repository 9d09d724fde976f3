"""find_standfirst on texts: a lead stands below the headline as it is printed."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.stages.find_standfirst import find_standfirst

TITLE = "Storm shuts the harbour"
LEAD = "The ferries will not sail before Friday, says the town."
CALL = "Sign up now and join the thousands who read us every morning."
TEXT = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
MENU = ["Home", "News", "Sport", "Weather", "Ferries", "Boats", "Log in"]


def lead(*lines: str, title: str = TITLE) -> list[str]:
    """The standfirst of these lines; those of the menu are gone, as the first date is."""
    doc = replace(Document.of(*lines, lang="en"), title=title)
    changes = {}
    for n, block in enumerate(doc.blocks):
        if block.text in MENU or (n and block.text == TITLE):
            changes[n] = block.removed("weigh_blocks", "in-segment", "")
        elif block.text == "12 May 2024":
            changes[n] = block.removed("find_dates", "date-line", "date")
    changes[0] = doc.blocks[0].labelled(Role.TITLE, "find_title", "headline")
    doc = find_standfirst(doc.changed(changes))
    return [b.text for b in doc.blocks if b.role is Role.STANDFIRST]


def test_a_line_above_the_printed_headline_is_none():
    assert lead(TITLE, *MENU, CALL, TITLE, "12 May 2024", TEXT) == []
    assert lead(TITLE, *MENU, CALL, TITLE, LEAD, "12 May 2024", TEXT) == [LEAD]


def test_a_line_below_the_headline_is_one_though_it_is_printed_again():
    for again in ([], [TITLE], ["Home", TITLE]):
        assert lead(TITLE, LEAD, *again, "12 May 2024", TEXT) == [LEAD]


def test_below_the_date_the_headline_may_be_that_of_a_link():
    assert lead(TITLE, *MENU, LEAD, "12 May 2024", TEXT, TITLE) == [LEAD]


def test_above_the_signature_of_a_blog_stands_the_whole_post():
    said = "Here too, and the mill end is under water since noon."
    assert lead(TITLE, TEXT, LEAD, "12 May 2024", said) == []
    assert lead(TITLE, LEAD, "12 May 2024", TEXT) == [LEAD]


@pytest.mark.parametrize(
    ("above", "found"),
    [
        # The headline of the page, where that of the window was taken.
        (["Halden: storm shuts the long harbour"], [LEAD]),
        # A sentence; other words; two of the title's.
        (["The storm that shuts the harbour is the worst so far."], None),
        (["Boats, ferries and the harbour wall"], None),
        (["Winter storm shuts all"], None),
    ],
)
def test_the_headline_printed_in_other_words_is_no_lead(above, found):
    title = "Storm shuts the harbour of Halden"
    lines = [title, *MENU, *above, LEAD, "12 May 2024", TEXT, 2 * TEXT]
    assert lead(*lines, title=title) == (found or [*above, LEAD])


def test_right_below_the_title_a_line_that_says_its_words_is_a_lead():
    title = "Storm shuts the harbour of Halden"
    above = "Halden: storm shuts the long harbour"
    lines = [title, above, LEAD, "12 May 2024", TEXT, 2 * TEXT]
    assert lead(*lines, title=title) == [above, LEAD]
