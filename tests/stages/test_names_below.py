"""find_byline: a name below the line that opens a byline, and in the author's box."""

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
TEXT = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))
TEXTS = {
    "de": "<p>Die Boote lagen in der Bucht, als der Sturm aus dem Norden kam, und der Lotse "
    "sagte dem Rat, dass keines von ihnen für die Nacht festgemacht worden war.</p>"
    * 3,
    "tr": "<p>Kuzeyden fırtına geldiğinde tekneler koyda yatıyordu ve kılavuz kaptan meclise "
    "bunların hiçbirinin gece için bağlanmamış olduğunu söyledi.</p>" * 3,
}


def cleaned(above="", top="", end="", lang="en"):
    return clean(
        f"<html lang={lang}><title>Storm at night</title>{above}<main><article>"
        f"<h1>Storm at night</h1>{top}{TEXTS.get(lang, TEXT)}{end}</article></main>"
    )


@pytest.mark.parametrize(
    ("lang", "lines", "authors"),
    [
        ("en", "<p>Written by</p><p>Mara Lind</p>", ("Mara Lind",)),
        ("en", "<p>By:</p><p>Mara Lind and Ole Brandt</p>", ("Mara Lind", "Ole Brandt")),
        ("en", "<p>Author</p><p>Mara Lind, Senior Reporter</p>", ("Mara Lind",)),
        ("de", "<p>Von</p><p>Mara Lind</p>", ("Mara Lind",)),
        # Templates are in English more often than what they hold.
        ("tr", "<p>Published by</p><p>Mara Lind</p>", ("Mara Lind",)),
        # Not what opens a byline, not right above, not a name.
        ("en", "<p>Powered by</p><p>Mara Lind</p>", ()),
        ("en", "<p>Von</p><p>Mara Lind</p>", ()),
        ("en", "<p>Written by</p><p>12 May 2024</p><p>About boats</p><p>Mara Lind</p>", ()),
        ("en", "<p>Author</p><p>Recent Posts</p>", ()),
        ("en", "<p>By</p><p>Storm Pilot</p>", ()),
        ("en", "<p>By</p><p>Halden Staff</p>", ()),
        ("en", "<p>By</p><p>Mara sings and Ole Brandt</p>", ()),
        # Who reviewed it, beside who wrote it.
        ("en", "<p>By</p><p>Mara Lind</p><p>Reviewed by</p><p>Ole Brandt</p>", ("Mara Lind",)),
        # Things are listed here, each by somebody.
        ("en", "<p>By</p><p>Mara Lind</p><p>Sails</p><p>By</p><p>Ole Brandt</p>", ()),
        ("en", "<p>By</p><p>Mara Lind</p><p>Sails</p><p>By</p><p>Mara Lind</p>", ("Mara Lind",)),
        ("en", 4 * "<p>By</p><p>Mara Lind</p><p>Sails</p>", ()),
    ],
)  # fmt: skip
def test_a_name_may_stand_below_what_opens_a_byline(lang, lines, authors):
    assert cleaned(top=lines, lang=lang).authors == authors


def test_so_it_may_below_the_article_and_not_far_above_its_headline():
    lines = "<p>Written by</p><p>Mara Lind</p>"
    assert cleaned(end=lines).authors == ("Mara Lind",)
    assert cleaned(above=lines + 9 * "<p>Boats</p>").authors == ()


def test_a_headline_further_down_leaves_the_byline_where_it_is():
    html = (
        "<html lang=en><title>Storm at night</title><h1>Storm at night</h1>"
        f"<p>Written by</p><p>Mara Lind</p><div class=entry><h1>Before the storm</h1>{TEXT}</div>"
    )
    assert clean(html).authors == ("Mara Lind",)


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("<p class=author-name>Mara Lind</p><p>She sails.</p>", ("Mara Lind",)),
        ("<p class=author-name>By Mara Lind</p><p>She sails.</p>", ("Mara Lind",)),
        ("<p class=author-name>About Mara</p><p>She writes about boats, and sails.</p>", ()),
        ("<p class=author-name>Storm Pilot</p><p>He sails.</p>", ()),
        ("<p>Reviewed by</p><p class=author-name>Mara Lind</p>", ()),
        ("<p class=author-name>Sails and oars</p><p>She sails.</p>", ()),
    ],
)  # fmt: skip
def test_who_wrote_it_may_be_said_in_their_box_alone(lines, authors):
    article = cleaned(top=2 * TEXT, end=f"<div class=author-box>{lines}</div>")
    assert article.authors == authors
    assert "sails" not in article.body
