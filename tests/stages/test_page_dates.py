"""find_dates on pages of tables and columns: whose date is it that stands there."""

import pytest

from articlekit import clean

SAID = (
    "The new quay in the old harbour was opened on Saturday before a crowd of hundreds.",
    "The mayor cut the ribbon at noon, and the first of the ferries came in with a band.",
    "The work has cost the town four million, and the ferries will pay for a part of it.",
)
TEXT = "".join(f"<p>{said}</p>" for said in SAID)
HEAD = "<p><font size=5><b>New quay opened</b></font></p>"
MENU = "<td><a href=/n>News</a><br><a href=/s>Sport</a></td>"
TODAY = "Tuesday, July 18, 2006"


def day(rows):
    """When a page of these rows of one table appeared."""
    html = f"<title>New quay opened - The Harbour Gazette</title><table>{rows}</table>"
    found = clean(html, lang="en").published
    return found and found.date().isoformat()


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<p>May 12, 2003</p>", "2003-05-12"),
        ("<p>By Mara Lind<br>May 12, 2003</p>", "2003-05-12"),
        ("<p>Updated: May 22, 2006</p>", "2006-05-18"),
    ],
)
def test_without_an_h1_the_date_in_the_article_goes_before_one_above(line, published):
    rows = f"<tr><td colspan=2>May 18, 2006</td></tr><tr>{MENU}<td>{HEAD}{{}}{TEXT}</td></tr>"
    assert day(rows.format(line)) == published
    assert day(rows.format("")) == "2006-05-18"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        (TODAY, None),
        # The day is told by nothing else, or is said to be the article's.
        ("July 18, 2006", "2006-07-18"),
        (f"Published {TODAY}", "2006-07-18"),
        (f"{TODAY}, 10:30", "2006-07-18"),
        (f"By Mara Lind, {TODAY}", "2006-07-18"),
    ],
)
def test_a_bare_weekday_above_the_menu_is_today(line, published):
    rows = f"<tr><td colspan=2>{line}</td></tr><tr>{MENU}<td>{HEAD}{TEXT}</td></tr>"
    assert day(rows) == published


@pytest.mark.parametrize(
    ("rows", "published"),
    [
        # In a column beside the article.
        (f"<tr><td>{HEAD}{TEXT}</td><td>{TODAY}<br>Log in here</td></tr>", None),
        (f"<tr>{MENU}<td>{HEAD}{TEXT}</td><td>{TODAY}<p>Our shop</p></td></tr>", None),
        # Alone at its foot, right above its headline, within it.
        (f"<tr><td>{HEAD}{TEXT}</td></tr><tr><td>{TODAY}</td></tr>", "2006-07-18"),
        (f"<tr><td>{TODAY}</td></tr><tr><td>{HEAD}{TEXT}</td></tr>", "2006-07-18"),
        (f"<tr>{MENU}<td>{TODAY}{HEAD}{TEXT}</td></tr>", "2006-07-18"),
        (f"<tr>{MENU}<td>{HEAD}<p>{TODAY}</p>{TEXT}</td></tr>", "2006-07-18"),
    ],
)
def test_a_bare_weekday_beside_the_article_is_today(rows, published):
    assert day(rows) == published


@pytest.mark.parametrize(
    ("above", "below", "published", "modified"),
    [
        # Today's date, on the masthead, is later than the last change.
        ("18 July 2006", "Updated: 10:22, 12 May 2006", "2006-05-12", "2006-05-12"),
        ("12 May 2006 14:10", "Last update: 12 May 2006, 10:22", "2006-05-12", "2006-05-12"),
        # What stands above may be when it appeared: before the change, or on its day.
        ("9 May 2006", "Updated: 10:22, 12 May 2006", "2006-05-09", "2006-05-12"),
        ("12 May 2006", "Updated: 10:22, 12 May 2006", "2006-05-12", "2006-05-12"),
        ("18 July 2006", "12 May 2006", "2006-05-12", None),
        ("18 July 2006", "", "2006-07-18", None),
    ],
)  # fmt: skip
def test_a_day_after_the_change_below_the_headline_is_today(above, below, published, modified):  # fmt: skip
    html = (
        f"<title>New quay opened</title><div>{above}</div>"
        f"<h1>New quay opened</h1><p>{below}</p>{TEXT}"
    )
    found = clean(html, lang="en")
    days = [day and day.date().isoformat() for day in (found.published, found.modified)]
    assert days == [published, modified]


def test_above_a_heading_with_a_link_stands_the_day_of_a_post():
    post = f"<h3><a href=/p>New quay opened</a></h3><div class=post-body>{TEXT}</div>"
    html = f"<title>Quay</title><div class=blog><h2>{TODAY}</h2>{post}</div>"
    assert clean(html, lang="en").published.day == 18


SIGNED = "<div class=meta>Submitted by mara.lind on Mon, 03/06/2024 - 14:22</div>"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<div class='event-start dtstart'>8 June 2024, 17:30</div>", None),
        ("<div class=field-event-date><b>8 June 2024</b></div>", None),
        (
            "<p>When: <time itemprop=startDate datetime=2024-06-08>8 June</time></p>",
            None,
        ),
        ("<abbr class=dtstart title=2024-06-08T17:30Z>8 June</abbr>", None),
        ("<div class=event><p class=date>8 June 2024</p></div>", "2024-06-08"),
        ("<div class=start><p>8 June 2024</p></div>", "2024-06-08"),
        ("<time class=date datetime=2024-06-08>Saturday</time>", "2024-06-08"),
    ],
)
def test_when_an_event_takes_place_is_not_when_its_page_appeared(line, published):
    html = f"<h1>An evening at the quay</h1>{{}}<div class=content>{line}{TEXT}</div>"
    found = clean(html.format(""), lang="en").published
    assert (found and found.date().isoformat()) == published
    assert clean(html.format(SIGNED), lang="de").published.day == 3


@pytest.mark.parametrize("where", ["below", "above"])
def test_a_post_is_signed_dated_and_filed_in_one_line(where):
    line = "Posted by Mara Lind in <a href=/b>boats and ferries</a> at 5:39 PM on June 30, 2009"
    post = (
        f"{TEXT}<div>{line}</div>" if where == "below" else f"<div>{line}</div>{TEXT}"
    )
    article = clean(f"<div class=post><h1>New quay opened</h1>{post}</div>", lang="en")
    assert article.authors == ("Mara Lind",)
    assert article.published.isoformat() == "2009-06-30T17:39:00"
