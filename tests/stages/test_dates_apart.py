"""find_dates where a date stands in pieces, or away from the head of its article."""

import pytest

from articlekit import clean
from articlekit.model import TEXT_ROLES

SAID = (
    "The new quay in the old harbour was opened on Saturday before a crowd of hundreds.",
    "The mayor cut the ribbon at noon, and the first of the ferries came in with a band.",
    "The work has cost the town four million, and the ferries will pay for a part of it.",
    "A second quay is to follow in two years, if the town finds the money for it by then.",
)
TEXT = "".join(f"<p>{said}</p>" for said in SAID)
OLD = "2021-04-21T08:40:12+02:00"


def read(above="", below="", lang="en"):
    html = f"<title>New quay opened</title><div class=post><h1>New quay opened</h1>{above}<div class=text>{TEXT}</div>{below}</div>"
    return clean(html, lang=lang)


def days(found):
    return [at and at.date().isoformat() for at in (found.published, found.modified)]


@pytest.mark.parametrize(
    ("badge", "published"),
    [
        ("9. Mrz<br>2012", "2012-03-09"),
        ("9<br>Mrz<br>2012", "2012-03-09"),
        ("<div>9</div><div>Mrz</div><div>2012</div>", "2012-03-09"),
        ("<div>Mrz 9</div><div>2012</div>", "2012-03-09"),
        ("<div>2012</div><div>Mrz</div><div>9</div>", "2012-03-09"),
        ("<div>9</div><div>Kai</div><div>2012</div>", None),
        ("<div>Mrz</div><div>2012</div>", None),
        ("<div>39</div><div>Mrz</div><div>2012</div>", None),
        ("<div>9</div><p>Der Kai</p><div>Mrz 2012</div>", None),
    ],
)
def test_day_month_and_year_of_a_badge_are_one_date(badge, published):
    found = read(f"<div class=date>{badge}</div>", lang="de")
    assert days(found) == [published, None]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("6/1/2020<br>09:00 AM", "2020-06-01T09:00:00"),
        ("6/1/2020<br>9:00 pm", "2020-06-01T21:00:00"),
        ("6/1/2020<br>09:00", "2020-01-06T09:00:00"),
        ("6/1/2020", "2020-01-06T00:00:00"),
        ("6 January 2020<br>09:00 AM", "2020-01-06T09:00:00"),
    ],
)
def test_the_half_of_the_day_on_the_next_line_suggests_the_order(line, told):
    found = read(f"<p class=date>{line}</p>")
    assert found.published.isoformat() == told


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 4th, 2016 | Boats | Comments Off on New quay opened", "2016-03-04"),
        ("4. März 2016 | Kommentare deaktiviert für New quay opened", "2016-03-04"),
        ("4 maart 2016 | Reacties uitgeschakeld voor New quay opened", "2016-03-04"),
        ("March 4th, 2016 was the day on which the quay was shut", None),
    ],
)
def test_a_date_line_may_end_in_the_note_that_comments_are_shut(line, published):
    lang = {"K": "de", "R": "nl"}.get(line.split("| ")[-1][0], "en")
    assert days(read(below=f"<div>{line}</div>", lang=lang)) == [published, None]


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        (f"<span class=updated>{OLD}</span><span>March 4, 2016</span>", ["2016-03-04", "2021-04-21"]),
        (f"<span class=updated>{OLD}</span>", [None, None]),
        # In a box of another name, or as readers are told.
        (f"<span class=stamp>{OLD}</span>", ["2021-04-21", None]),
        ("<span class=updated>April 21, 2021</span>", ["2021-04-21", None]),
        # It was changed before it appeared: a draft.
        (f"<span class=updated>{OLD}</span><span>March 4, 2022</span>", ["2022-03-04", None]),
    ],
)  # fmt: skip
def test_a_stamp_for_machines_in_a_box_called_updated_is_of_the_change(foot, told):
    foot = foot.replace("<span", "<div").replace("</span", "</div")
    assert days(read(below=foot)) == told


@pytest.mark.parametrize(
    ("line", "name", "modified"),
    [
        ("Last modified on Tuesday, 18 November 2014 17:12", "itemDateModified", "2014-11-18"),
        ("Last modified on Tuesday, 18 November 2014 17:12", "itemHits", None),
        ("Tuesday, 18 November 2014 17:12", "itemDateModified", None),
        ("Last modified on Sunday, 16 November 2014 17:12", "itemDateModified", None),
    ],
)  # fmt: skip
def test_a_change_may_be_told_at_the_foot_of_a_post(line, name, modified):
    above = "<span>Monday, 17 November 2014</span>"
    foot = f"<div class=itemContentFooter><span>Read <b>84</b> times</span><div class={name}>{line}</div></div>"
    html = f"<title>New quay opened</title><body><div class=menu><a href=/>Herald</a></div><div><h2>New quay opened</h2>{above}<div>{TEXT}</div>{foot}</div>"
    assert days(clean(f"<html lang=en>{html}</html>")) == ["2014-11-17", modified]


def test_a_badge_leaves_the_text():
    found = read("<div class=date>9<br>Mar<br>2012</div>")
    assert [b.text for b in found.blocks if b.role in TEXT_ROLES] == list(SAID)


@pytest.mark.parametrize(
    ("foot", "lang", "told"),
    [
        ("Este post fue escrito el jueves 10 de abril de 2008 a las 9:12 en la categoría de Barcos", "es", "2008-04-10"),
        ("Questo articolo è stato pubblicato giovedì, 10 aprile 2008 alle 9:12 e classificato in Barche.", "it", "2008-04-10"),
        ("Cet article a été écrit le 10 avril 2008 à 9:12 dans la catégorie Bateaux.", "fr", "2008-04-10"),
        ("Escrito por Mara em 10 de abril de 2008 na categoria Barcos", "pt", "2008-04-10"),
        ("Dieser Eintrag wurde geschrieben am 10. April 2008 und ist gespeichert unter Boote.", "de", "2008-04-10"),
        ("Dit bericht werd geschreven op 10 april 2008 om 9:12 in de categorie Boten.", "nl", "2008-04-10"),
        ("Este libro fue escrito el jueves 10 de abril de 2008 en la isla de Halden.", "es", None),
    ],
)  # fmt: skip
def test_the_sentence_at_the_foot_of_an_old_blog_dates_its_post(foot, lang, told):
    found = read(below=f"<p>{foot}</p>", lang=lang)
    assert days(found) == [told, None]
    kept = [b.text for b in found.blocks if b.role in TEXT_ROLES]
    assert (foot in kept) == (told is None)
