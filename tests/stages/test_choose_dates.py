"""choose_dates: which of many dates of a text is its own."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.choose_dates import choose_dates
from articlekit.stages.find_dates import find_dates

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."
AT = datetime(2024, 6, 3, 12, 0, tzinfo=UTC)
TITLE = "Storm shuts the harbour"
MENU = ["Menu"] * 9


def dated(*lines: str, url: str | None = None) -> Document:
    doc = replace(Document.of(*lines, lang="en"), scraped_at=AT, url=url)
    doc = find_dates(doc)
    titles = [n for n, b in enumerate(doc.blocks) if b.text == TITLE]
    doc = doc.changed(
        {n: doc.blocks[n].labelled(Role.TITLE, "", "") for n in titles[:1]}
    )
    return choose_dates(doc)


def day(*lines: str, url: str | None = None) -> str | None:
    published = dated(*lines, url=url).published
    return published.value.date().isoformat() if published else None


def test_today_on_the_masthead_is_not_the_day():
    assert (
        day("Monday, 3 June 2024", *MENU, TITLE, "12 March 2024", PROSE) == "2024-03-12"
    )
    assert day("Monday, 3 June 2024", *MENU, TITLE, PROSE, PROSE) is None


def test_a_date_right_above_the_headline_is_the_day():
    assert day(*MENU, "12 March 2024", TITLE, PROSE) == "2024-03-12"


def test_the_date_below_the_headline_goes_before_one_above():
    assert day(*MENU, "3 June 2024", TITLE, "12 March 2024", PROSE) == "2024-03-12"


def test_dates_of_teasers_inside_the_article_do_not_count():
    assert day(TITLE, PROSE, PROSE, "Pier to be rebuilt", "1 May 2024", PROSE) is None


def test_a_date_with_its_time_below_the_article_counts_and_a_bare_one_does_not():
    assert day(TITLE, PROSE, PROSE, "12 March 2024, 18:05") == "2024-03-12"
    assert day(TITLE, PROSE, PROSE, "Pier to be rebuilt", "12 March 2024") is None


def test_without_a_headline_the_nearest_line_above_the_article_counts():
    assert (
        day("1 June 2024", *MENU, "12 March 2024", "Mara Lind", PROSE) == "2024-03-12"
    )


def test_the_day_in_the_address_stands_in_for_none():
    url = "https://halden.example/2024/03/12/storm"
    assert day(TITLE, PROSE, url=url) == "2024-03-12"
    assert day(TITLE, "14 March 2024", PROSE, url=url) == "2024-03-14"


def test_what_the_address_says_is_among_the_dates():
    doc = replace(
        Document.of(TITLE, PROSE), url="https://halden.example/2024/03/12/storm"
    )
    doc = choose_dates(find_dates(doc))
    assert doc.published in doc.dates
    assert doc.published.source == "url"


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (["12 March 2024", "Updated", "14 March 2024"], [12, 14]),
        (["12 March 2024", "Updated: 14 March 2024"], [12, 14]),
        (["Updated: 14 March 2024", "12 March 2024"], [12, 14]),
        (["12 March 2024", "14 March 2024"], [12, 14]),
        (["14 March 2024", "12 March 2024"], [12, 14]),
        # A change before it appeared is none, and a label tells which is which.
        (["Updated: 11 March 2024", "12 March 2024"], [12, 11]),
        (["Published: 14 March 2024", "12 March 2024"], [14, None]),
        # The same day twice, and a list of days.
        (["12 March 2024", "12 March 2024"], [12, None]),
        (["14 March 2024", "12 March 2024", "10 March 2024"], [14, None]),
        (["12 March 2024", "Mara Lind", "14 March 2024"], [12, None]),
    ],
)
def test_two_dates_one_below_the_other_tell_when_it_appeared_and_changed(lines, days):
    doc = dated(TITLE, *lines, PROSE)
    found = [moment and moment.value.day for moment in (doc.published, doc.modified)]
    assert found == days


def test_two_dates_below_a_name_are_read_together():
    # A line that is no head's own, "Photos", sets what follows apart.
    lines = [TITLE, PROSE, "Photos", "12 March 2024", "Updated", "14 March 2024"]
    assert day(*lines, PROSE, PROSE) == "2024-03-12"


def test_of_a_page_too():
    page = (
        f"<h1>{TITLE}</h1><p>14 March 2024</p><p>12 March 2024</p>"
        + f"<p>{PROSE}</p>" * 3
    )
    doc = find_dates(read(page, "html"))
    assert (doc.published.value.day, doc.modified.value.day) == (12, 14)
