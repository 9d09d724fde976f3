"""find_dates and choose_dates: which lines go, and which moment is the article's."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from articlekit import Document, Role
from articlekit.stages.choose_dates import choose_dates
from articlekit.stages.find_dates import find_dates

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."
AT = datetime(2024, 6, 3, 12, 0, tzinfo=UTC)

LEFT_ALONE = [
    PROSE,
    "The findings were published on 12 May 2024.",
    "In 2019 he moved to Port Halden.",
    "10:45",
    "9/11",
    "More than 12 May",
]


def dated(*lines: str, lang: str | None = "en") -> Document:
    return choose_dates(
        find_dates(replace(Document.of(*lines, lang=lang), scraped_at=AT))
    )


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text):
    assert dated(text).roles() == [Role.UNKNOWN]


def test_a_date_line_goes_and_dates_the_article():
    doc = dated("Storm", "Published: 12 May 2024 18:05 GMT", PROSE)
    assert doc.blocks[1].kind == "date"
    assert doc.published.value == datetime(2024, 5, 12, 18, 5, tzinfo=UTC)
    assert doc.modified is None


def test_published_is_told_from_modified():
    doc = dated("Storm", "12:43, 20 Apr 2024Updated 12:44, 20 Apr 2024", PROSE)
    assert doc.published.value.minute == 43
    assert doc.modified.value.minute == 44


def test_a_label_on_a_line_of_its_own_counts():
    doc = dated("Storm", "Updated", "12 May 2024, 18:05", PROSE)
    assert doc.modified.value.hour == 18
    assert doc.roles()[1:3] == [Role.REMOVED, Role.REMOVED]


DAY, TIMED = "12 May 2024", "12 May 2024 10:12"


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        ([f"{TIMED}, updated", "14:20"], "12 10:12", "12 14:20"),
        ([TIMED, ", updated", "14:20"], "12 10:12", "12 14:20"),
        ([TIMED, "Updated", "14:20"], "12 10:12", "12 14:20"),
        ([DAY, "10:12, updated", "14:20"], "12 10:12", "12 14:20"),
        ([DAY, "Updated", "14:20"], "12 00:00", "12 14:20"),
        ([f"{TIMED}, updated", "13 May 2024 14:20"], "12 10:12", "13 14:20"),
        ([TIMED, "Updated", "13 May 2024 14:20"], "12 10:12", "13 14:20"),
        ([DAY, "Published", "14:20"], "12 14:20", None),
        (["Published", DAY, "Updated", "14:20"], "12 00:00", "12 14:20"),
        (["Updated", DAY, "14:20"], "12 14:20", "12 14:20"),
        # Without a label the second time may be of anything, as may an earlier one.
        ([TIMED, "14:20"], "12 10:12", None),
        ([TIMED, "Share", "14:20"], "12 10:12", None),
        ([f"Updated {TIMED}", "14:20"], "12 10:12", "12 10:12"),
        ([f"{TIMED} updated", "09:20"], "12 10:12", "12 10:12"),
        # Of fourteen pictures the first.
        ([f"{TIMED} updated", "1/14"], "12 10:12", "12 10:12"),
        # What a date has below it is mostly the next story's.
        ([f"{TIMED} updated", "Storm at sea"], "12 10:12", "12 10:12"),
        ([TIMED, "Storm at sea", "14:20"], "12 10:12", None),
    ],
)
def test_a_label_at_the_end_of_a_line_is_of_the_time_below(lines, published, modified):
    doc = dated("Storm", *lines, PROSE)
    told = [m and f"{m.value:%d %H:%M}" for m in (doc.published, doc.modified)]
    assert told == [published, modified]


def test_a_time_on_the_next_line_belongs_to_the_date():
    doc = dated("Storm", "30. Juni 2024,", "15:59 Uhr", PROSE, lang="de")
    assert doc.published.value == datetime(2024, 6, 30, 15, 59)
    assert doc.blocks[2].kind == "date"


def test_only_a_modified_date_stands_for_both_and_is_doubtful():
    doc = dated("Sturm", "Stand: 28.04.2024 16:11 Uhr", PROSE, lang="de")
    assert doc.published.value == doc.modified.value
    assert doc.published.ambiguous and not doc.modified.ambiguous
    assert doc.warnings[0].startswith("published: only a modified date")


def test_an_age_without_the_time_of_the_scrape_is_a_warning():
    doc = choose_dates(
        find_dates(Document.of("Storm", "3 hours ago 4", PROSE, lang="en"))
    )
    assert doc.published is None
    assert doc.warnings == (
        "published: an age is printed, but scraped_at was not given",
    )


def test_an_age_goes_and_dates_the_article_only_if_it_tells_the_day():
    assert dated("Storm", "3 hours ago 4", PROSE).published.value == AT.replace(hour=9)
    weeks = dated("Storm", "3 weeks ago 4", PROSE)
    assert weeks.blocks[1].kind == "age"
    assert weeks.published is None
    assert weeks.dates[0].precision == "week"


def test_a_date_beats_an_age():
    doc = dated("Storm", "2 hours ago 4", "12 May 2024", PROSE)
    assert doc.published.value.day == 12


def test_dates_of_teasers_below_do_not_date_the_article():
    doc = dated("Storm", PROSE, PROSE, PROSE, PROSE, "Pier to be rebuilt", "1 May 2024")
    assert doc.published is None
    assert doc.blocks[-1].kind == "date"


def test_a_page_with_a_clear_date_settles_day_and_month():
    doc = dated("Storm", "05/04/2024", PROSE, "25/04/2024")
    assert doc.published.value.month == 4
    assert not doc.published.ambiguous


PLAIN = "The port of Halden was shut on Monday after waves broke over the pier in the night."
AMERICAN = f"{PLAIN} The water was gray, and so was the color of the harbor."


@pytest.mark.parametrize(
    ("line", "prose", "month"),
    [
        ("04/05/2024", AMERICAN, 4),
        ("04/05/2024", PLAIN, 5),
        ("04/05/2024", f"{AMERICAN} They drank grey water.", 5),
        ("04-05-2024", AMERICAN, 5),
        ("04/05/2024", f"{PLAIN} The Harbor Center and the Labor Council.", 5),
    ],
)
def test_spelling_suggests_the_order_and_the_date_stays_ambiguous(line, prose, month):
    found = dated("Storm", line, prose).published
    assert (found.value.month, found.ambiguous) == (month, True)


def test_a_byline_glued_to_its_date_is_a_byline():
    doc = dated("Storm", "By Mara Lind12 May 2024, 18:05", PROSE)
    assert doc.blocks[1].role is Role.BYLINE
    assert doc.published.value.day == 12


def test_clock_times_are_stamps_only_among_others():
    doc = dated("Storm", "10:45", PROSE, "10:52", PROSE, "11:03", PROSE)
    assert [b.kind for b in doc.blocks if b.kind] == ["live", "live", "live"]
    doc = dated("Storm", "10:45 GMT", PROSE, "10:52 BST", PROSE, "11:03 CEST", PROSE)
    assert [b.kind for b in doc.blocks if b.kind] == ["live", "live", "live"]
    doc = dated("Storm", "10:45 Pier", PROSE, "10:52 Quay", PROSE, "11:03 Mole", PROSE)
    assert [b.kind for b in doc.blocks if b.kind] == []
