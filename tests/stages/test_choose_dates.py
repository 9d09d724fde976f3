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
    doc = replace(find_dates(doc), title=TITLE)
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


BUTTONS = ("Share", "Facebook", "X", "WhatsApp", "Telegram", "Copy", "Print")


def test_buttons_may_stand_between_headline_and_the_dates_above_it():
    dates = ["12 May 2024", "Last updated at", "12:42"]
    assert placed(*MENU, *dates, *BUTTONS, TITLE, PROSE) == ["12 00:00", "12 12:42"]
    # A day alone may be anything's, and so is what has other lines below it.
    bare = ["12 May 2024", *BUTTONS]
    assert placed(*MENU, *bare, TITLE, PROSE) == [None, None]
    others = ["Boats", "Ferries", "Tides", "Weather", "Harbour", "Fish"]
    assert placed(*MENU, *dates, *others, TITLE, PROSE) == [None, None]


def placed(*lines: str) -> list[str | None]:
    """The dates of a text whose buttons were taken out."""
    doc = replace(find_dates(Document.of(*lines, lang="en")), title=TITLE)
    changes = {
        n: block.removed("", "", "share")
        for n, block in enumerate(doc.blocks)
        if block.text in BUTTONS
    }
    title = lines.index(TITLE)
    changes[title] = doc.blocks[title].labelled(Role.TITLE, "", "")
    doc = choose_dates(doc.changed(changes))
    return [at and f"{at.value:%d %H:%M}" for at in (doc.published, doc.modified)]


def test_a_date_right_above_the_headline_is_the_day():
    assert day(*MENU, "12 March 2024", TITLE, PROSE) == "2024-03-12"


def test_the_date_below_the_headline_goes_before_one_above():
    assert day(*MENU, "3 June 2024", TITLE, "12 March 2024", PROSE) == "2024-03-12"


def test_the_date_above_the_headline_goes_before_one_below_a_short_text():
    assert (
        day("11 January 2024", TITLE, PROSE, PROSE, "12 January 2024") == "2024-01-11"
    )
    # One below the headline or amid the text still goes before both, and alone it counts.
    lines = ["11 January 2024", TITLE, PROSE, "10 January 2024", PROSE]
    assert day(*lines) == "2024-01-10"
    assert day(TITLE, PROSE, PROSE, "12 January 2024") == "2024-01-12"


def test_when_a_database_took_the_article_in_is_not_the_day():
    loaded = "LOAD-DATE: January 12, 2024"
    assert day("January 11, 2024", TITLE, PROSE, PROSE, loaded) == "2024-01-11"
    assert day("January 11, 2024", *MENU, TITLE, *[PROSE] * 5, loaded) is None
    assert day(TITLE, PROSE, loaded) is None
    assert day(TITLE, PROSE, "Posted: January 12, 2024") == "2024-01-12"


TEASERS = ["Pier to be rebuilt", "1 May 2024", "Ferry late", "2 May 2024"]


def test_the_date_below_the_byline_goes_before_those_of_teasers_above_it():
    for byline in (["By Mara Lind"], ["By Mara Lind", "HALDEN", "|"]):
        lines = [TITLE, *TEASERS, *byline, "Fri May 3, 2024 5:09am EDT", PROSE]
        assert signed_day(lines) == "2024-05-03"


def test_a_date_above_the_byline_or_far_below_it_is_none_of_its_own():
    near = [TITLE, "12 March 2024", "Pier to be rebuilt", "1 May 2024"]
    assert signed_day([*near, "By Mara Lind", PROSE]) == "2024-03-12"
    far = ["By Mara Lind", "Print", "Share", "Pier to be rebuilt", "1 May 2024"]
    assert signed_day([TITLE, "12 March 2024", *far, PROSE]) == "2024-03-12"


def signed_day(lines: list[str]) -> str | None:
    doc = dated(*lines)
    signed = doc.changed(
        {
            n: block.labelled(Role.BYLINE, "", "")
            for n, block in enumerate(doc.blocks)
            if block.text == "By Mara Lind"
        }
    )
    published = choose_dates(signed).published
    return published.value.date().isoformat() if published else None


def test_dates_of_teasers_inside_the_article_do_not_count():
    assert day(TITLE, PROSE, PROSE, "Pier to be rebuilt", "1 May 2024", PROSE) is None


def test_a_date_with_its_time_below_the_article_counts_and_a_bare_one_does_not():
    assert day(TITLE, PROSE, PROSE, "12 March 2024, 18:05") == "2024-03-12"
    assert day(TITLE, PROSE, PROSE, "Pier to be rebuilt", "12 March 2024") is None


def test_dates_with_their_times_below_the_article_are_other_stories_where_they_are_many():
    stories = [
        line
        for n in range(12, 15)
        for line in (f"Pier {n} to be rebuilt", f"{n} March 2024, 18:05")
    ]
    assert day(TITLE, PROSE, PROSE, *stories[:4]) == "2024-03-12"
    assert day(TITLE, PROSE, PROSE, *stories) is None
    parted = [part for line in stories for part in line.split(", ")]
    assert day(TITLE, *[PROSE] * 4, *parted) is None


ARCHIVE = ["3 March 2024", "10 March 2024", "17 March 2024"]


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ([TITLE, "Archives", *ARCHIVE, "May 2024 in the harbour", PROSE], None),
        ([TITLE, "Archives", *ARCHIVE, "Mara Lind", "12 May 2024", PROSE], "2024-05-12"),
        # The headline once more, below the archive and the story's own date.
        ([TITLE, "Archives", *ARCHIVE, "12 May 2024", TITLE, PROSE], "2024-05-12"),
        ([TITLE, "12 May 2024", *ARCHIVE, PROSE], "2024-05-12"),
        # Two dates, one day printed thrice, and dates with text between are no list.
        ([TITLE, "Archives", *ARCHIVE[:2], "Mara Lind", PROSE], "2024-03-03"),
        ([TITLE, "Share", *ARCHIVE[:1] * 3, "Mara Lind", PROSE], "2024-03-03"),
        ([TITLE, "Share", ARCHIVE[0], PROSE, ARCHIVE[1], PROSE, ARCHIVE[2], PROSE], "2024-03-03"),
    ],
)  # fmt: skip
def test_a_run_of_bare_dates_is_an_archive(lines, published):
    assert day(*lines) == published


def test_below_a_long_menu_the_headline_is_printed_once_more():
    doc = Document.of(
        TITLE, *["Menu"] * 70, TITLE, "12 March 2024", *["Share"] * 20, *[PROSE] * 3
    )
    doc = replace(find_dates(doc), title=TITLE)
    doc = doc.changed({0: doc.blocks[0].labelled(Role.TITLE, "", "")})
    assert choose_dates(doc).published.value.day == 12
    assert choose_dates(replace(doc, title="Storm")).published is None


WINDOW = f"{TITLE} | Halden Wave"


def windowed(*lines: str) -> str | None:
    """The day of a text whose first line is the title of the window."""
    doc = replace(Document.of(*lines, lang="en"), scraped_at=AT)
    doc = replace(find_dates(doc), title=TITLE)
    doc = doc.changed({0: doc.blocks[0].labelled(Role.TITLE, "", "")})
    published = choose_dates(doc).published
    return published.value.date().isoformat() if published else None


@pytest.mark.parametrize("first", [WINDOW, TITLE])
def test_between_the_title_of_the_window_and_the_headline_today_may_stand(first):
    own = "12 March 2024"
    assert windowed(first, "3 June 2024", *MENU[:4], TITLE, own, PROSE) == "2024-03-12"
    assert windowed(first, "3 June 2024", *MENU, own, TITLE, PROSE) == "2024-03-12"
    # Where no other stands by the headline, one right above it is its own.
    assert windowed(first, *MENU, own, TITLE, PROSE) == "2024-03-12"
    assert windowed(first, own, "By Mara Lind", PROSE) == "2024-03-12"


def test_a_name_and_a_day_right_above_the_headline_are_of_the_story_above():
    teasers = ["14 May 2024", *MENU[:4], "Mara Lind and Ole Brandt 16 May 2024"]
    assert windowed(TITLE, *teasers, TITLE, PROSE) == "2024-05-14"
    teasers[-1] = "16 May 2024"
    assert windowed(TITLE, *teasers, TITLE, PROSE) == "2024-05-16"


def test_today_below_the_title_of_the_window_is_not_the_day():
    today = "3 June 2024"
    assert windowed(WINDOW, today, *MENU, TITLE, PROSE) is None
    # What is printed twice in the same words may be a headline and its picture's.
    assert windowed(TITLE, today, *MENU, TITLE, PROSE) == "2024-06-03"


def test_a_day_after_the_change_is_today():
    changed = "Updated: 12 March 2024"
    assert day("3 June 2024", *MENU[:3], TITLE, changed, PROSE) == "2024-03-12"
    assert day("9 March 2024", *MENU[:3], TITLE, changed, PROSE) == "2024-03-09"


TALK = ["Mara Lind", "19/03/2024 at 15:53", "I have never seen such waves."]


@pytest.mark.parametrize(
    ("above", "published"),
    [
        (["2 thoughts on “Storm shuts the harbour”"], None),
        (["2 comments"], None),
        ([], "2024-03-19"),
    ],
)
def test_the_time_of_a_comment_is_not_the_day(above, published):
    assert day(TITLE, PROSE, PROSE, *above, *TALK) == published


def test_a_counter_above_the_text_heads_no_comments():
    assert day(TITLE, "2 comments", "12 March 2024", PROSE, PROSE) == "2024-03-12"
    assert day(TITLE, PROSE, "2 comments", "12 March 2024", PROSE) == "2024-03-12"


@pytest.mark.parametrize(
    ("line", "lang", "published"),
    [
        ("This entry was posted in Culture and tagged boats on 16/03/2024 by", "fr", "2024-03-16"),
        ("This entry was posted in Culture on March 16, 2024 by Ole Brandt.", "en", "2024-03-16"),
        ("Esta entrada fue publicada en Cultura el 16 de marzo de 2024 por Ole Brandt.", "es", "2024-03-16"),
        ("Dieser Beitrag wurde am 16. März 2024 von Ole Brandt in Kultur veröffentlicht.", "de", "2024-03-16"),
        # Somebody tells of another entry, and of another book.
        ("This entry was posted to the wrong harbour on March 16, 2024 by mistake.", "en", None),
        ("Esta entrada de un libro fue escrita el 16 de marzo de 2024 en la cárcel.", "es", None),
    ],
)  # fmt: skip
def test_the_sentence_that_files_a_post_dates_it(line, lang, published):
    lines = [TITLE, PROSE, PROSE, line, "2 comments", *TALK]
    doc = replace(Document.of(*lines, lang=lang), scraped_at=AT)
    found = choose_dates(find_dates(doc)).published
    assert (found and found.value.date().isoformat()) == published
    assert found is None or found in choose_dates(find_dates(doc)).dates
    assert day(TITLE, "12 March 2024", PROSE, PROSE, line) == "2024-03-12"


def test_the_place_and_day_a_text_opens_with_are_a_doubt():
    assert dated(TITLE, "Rona, 12 March 2024.", PROSE).published.ambiguous
    assert not dated(TITLE, "Rona, 12 March 2024", PROSE).published.ambiguous
    assert day(TITLE, "14 March 2024", "Rona, 12 March 2024.", PROSE) == "2024-03-14"
    release = f"PORT HALDEN, Maine - March 12, 2024 - {PROSE}"
    assert day(TITLE, release, PROSE) == "2024-03-12"
    assert day(TITLE, "14 March 2024", release, PROSE) == "2024-03-14"


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


def test_far_below_the_headline_a_label_between_two_dates_still_tells():
    lines = ["12 March 2024", "Updated", "14 March 2024"]
    assert day(TITLE, *[PROSE] * 5, *MENU, *lines, *[PROSE] * 4) == "2024-03-12"


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
