"""find_dates where a text tells when something takes place: that is no date of its own."""

import pytest

from articlekit import clean
from articlekit.model import TEXT_ROLES

TEXT = (
    "The rowers of Port Halden ask everybody to their regatta on the lake this year again.",
    "As ever the boats set off at the old mill and come back to the long pier by the evening.",
)
LAST = "Whoever wants to row should tell the club by the evening before, and bring an oar along."


def read(*facts, above=""):
    """What comes of a page with lines of facts below its first paragraphs."""
    prose = "".join(f"<p>{said}</p>" for said in TEXT)
    html = f"<h1>Regatta on the lake</h1>{above}{prose}<h3>Facts</h3><p>{'<br>'.join(facts)}</p><p>{LAST}</p>"
    found = clean(f"<title>Regatta on the lake</title><article>{html}</article>")
    kept = [block.text for block in found.blocks if block.role in TEXT_ROLES]
    return found.published and found.published.day, kept


@pytest.mark.parametrize(
    "fact",
    [
        "When: 21 December 2014",
        "Wann: 21.12.2014",
        "Termin: 21.12.2014, 20 Uhr",
        "Beginn: 21.12.2014, 20:00 Uhr",
        "Wanneer: 21 december 2014",
        "Deadline: 21 December 2014",
    ],
)
@pytest.mark.parametrize("other", ["Boats: 12", "Where: the long pier"])
def test_a_line_called_so_is_of_the_event(fact, other):
    published, kept = read(fact, other)
    assert published is None and fact in kept


@pytest.mark.parametrize(
    ("fact", "other", "is_event"),
    [
        ("Date: 21 December 2014, 8pm", "Where: the long pier", True),
        ("Datum: 21.12.2014, 20 Uhr", "Startgeld: 10 Euro", True),
        ("21 December 2014", "Venue: the long pier", True),
        ("Date: 21 December 2014, 8pm", "Boats: 12", False),
        ("Published: 21 December 2014", "Where: the long pier", False),
        ("Updated: 21 December 2014", "Where: the long pier", False),
        ("Date: 21 December 2014", "Whereupon: nothing", False),
    ],
)
def test_other_lines_are_where_the_place_or_the_price_stands_beside(
    fact, other, is_event
):
    published, kept = read(fact, other)
    assert (published is None, fact in kept) == (is_event, is_event)


def test_its_label_may_have_a_line_of_its_own():
    assert read("Termin:", "21.12.2014", "Boats: 12")[0] is None
    assert read("Datum:", "21.12.2014", "Boats: 12")[0] == 21


def test_above_the_text_a_date_beside_a_place_is_the_article_s():
    above = "<p>Date: 3 May 2014</p><p>Location: Port Halden</p>"
    assert read("Boats: 12", above=above)[0] == 3
    assert read("Boats: 12", above="<p>When: 3 May 2014</p>")[0] is None


@pytest.mark.parametrize(
    ("fact", "modified"),
    [
        ("Datum: 19.12.2014 – 21.12.2014", None),
        ("Date: 19 December 2014 - 21 December 2014", None),
        ("Published: 19 December 2014 - Updated: 21 December 2014", 21),
    ],
)
def test_a_range_is_no_update(fact, modified):
    prose = "".join(f"<p>{said}</p>" for said in TEXT)
    html = f"<article><h1>Regatta</h1><time>11 December 2014</time>{prose}<p>{fact}<br>Boats: 12</p><p>{LAST}</p></article>"
    found = clean(html)
    assert found.published.day == 11
    assert (found.modified and found.modified.day) == modified
