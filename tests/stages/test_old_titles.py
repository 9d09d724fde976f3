"""find_title: pages from before there were headings and metadata, `<title>` their only claim."""

import pytest

from articlekit import clean

PROSE = (
    "<p>The new quay in the old harbour was opened on Saturday before a crowd of some hundred, "
    "who had waited for it for nine years and did not mind the rain.</p>"
    "<p>The mayor cut the ribbon at noon, and the first of the ferries came in half an hour "
    "later with a brass band on its deck and flags from end to end.</p>"
)


def title_of(title, top, lead=""):
    table = f"<table><tr><td>{top}{lead}{PROSE}</td></tr></table>"
    return clean(f"<html lang=en><title>{title}</title><body>{table}").title


@pytest.mark.parametrize(
    ("title", "line", "found"),
    [
        # The part that is printed says what the text tells, and the longer one before it less.
        ("The Port Halden Gazette - New quay opened", "New quay opened", "New quay opened"),
        # The section is printed, and the headline is not.
        ("New quay opened on Saturday in rain - Port Life", "Port Life", "New quay opened on Saturday in rain - Port Life"),
        ("The quay that was opened on Saturday - Quay opened", "Quay opened", "The quay that was opened on Saturday - Quay opened"),
        ("The Port Halden Gazette - Night life", "Night life", "The Port Halden Gazette - Night life"),
    ],
)  # fmt: skip
def test_the_printed_part_of_a_title_says_what_the_text_tells(title, line, found):
    top = f"<p><font size=5><b>{line}</b></font></p><p>By MARA LIND</p>"
    assert title_of(title, top) == found


SLOGAN = "<p>The ferries and the mayor of a quay in rain.</p>"


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("<h3>New quay opened</h3>", "New quay opened"),
        # A heading that says little of the text, and a line that is none.
        ("<h3>Archives of the blog</h3>", "The ferries and the mayor of a quay in rain."),
        ("<p><b>New quay opened</b></p>", "The ferries and the mayor of a quay in rain."),
    ],
)  # fmt: skip
def test_a_heading_goes_before_the_slogan_of_the_site(heading, found):
    assert title_of("Life on the Edge", SLOGAN, heading) == found


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        # Under the name of the column and its writer stands the headline.
        ("The flood and the feast of the fish", True),
        ("The plenty of rain has had some evil consequences,", True),
        ("Culture and life", False),
        ("Halden,", False),
        ("<a href=/a>The flood and the feast of the fish</a>", False),
    ],
)
def test_some_words_below_the_byline_are_the_articles(line, stays):
    head = "<div><b>From the Quill</b></div><div>by Arthur Penhallow</div>"
    page = f"<html lang=en><title>From the Quill</title><body>{head}<div>{line}</div>{PROSE}"
    article = clean(page)
    assert (article.title, article.authors) == ("From the Quill", ("Arthur Penhallow",))
    assert (line in article.text) is stays


@pytest.mark.parametrize(
    "title",
    [
        "नदी किनारे की पुरानी नौका",  # vowel signs are no letters: half as many as characters
        "বৃষ্টির দিনে পুরনো নৌকা",
        "பழைய படகின் கடைசி நாள்",
        "วันสุดท้ายของเรือเก่าที่ท่า",
    ],
)
def test_a_headline_with_vowel_signs_is_found_in_a_lesser_heading(title):
    blocks = clean(
        f"<title>{title}</title><h1>Halden</h1><div class='post hentry'><h3>{title}</h3>{PROSE}"
    ).blocks
    assert [str(b.role) for b in blocks if b.text == title] == ["title"]
