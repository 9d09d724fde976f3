"""Dates that only those hear who have the page read aloud."""

import pytest

from articlekit import clean

SAID = (
    "The lock at the mouth of the Vels canal was opened on Sunday, the water board said.",
    "Barges had waited for nine days, and the first of them carried gravel for the dike.",
    "The gates are to be painted in the autumn, when there is less traffic on the canal.",
)
TEXT = "".join(f"<p>{said}</p>" for said in SAID)
LABEL = "Published 9:02 a.m. ET May 5, 2024 Updated 4:37 p.m. ET May 6, 2024"


def days(inside, head="", below=""):
    """The days of a page with this between its headline and its text."""
    page = f"<title>Lock opened</title>{head}<article><h1>Lock opened</h1>{inside}{TEXT}</article>{below}"
    found = clean(f'<html lang="en">{page}</html>')
    return [at and at.date().isoformat() for at in (found.published, found.modified)]


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (f'<div aria-label="{LABEL}"></div>', ["2024-05-05", "2024-05-06"]),
        ('<span aria-label="Posted May 5, 2024"> </span>', ["2024-05-05", None]),
        (f'<div aria-label="{LABEL}"></div>' * 2, ["2024-05-05", "2024-05-06"]),
        # No known label, no day, a text of its own, another story.
        ('<div aria-label="May 5, 2024"></div>', [None, None]),
        ('<div aria-label="Published stories, 3 of 8"></div>', [None, None]),
        ('<div aria-label="Published by 12 May Street Press"></div>', [None, None]),
        (f'<div aria-label="{LABEL}">Share</div>', [None, None]),
        (f'<aside><div aria-label="{LABEL}"></div></aside>', [None, None]),
    ],
)
def test_an_empty_element_may_say_its_date_aloud(inside, told):
    assert days(inside) == told


def test_where_two_of_them_disagree_neither_counts():
    other = '<div aria-label="Published May 7, 2024"></div>'
    assert days(f'<div aria-label="{LABEL}"></div>', below=other) == [None, None]


def test_any_other_date_goes_before_it():
    aloud = f'<div aria-label="{LABEL}"></div>'
    meta = '<meta property="article:published_time" content="2024-05-03">'
    assert days(aloud, head=meta) == ["2024-05-03", None]
    assert days(f"<p>May 4, 2024</p>{aloud}")[0] == "2024-05-04"
