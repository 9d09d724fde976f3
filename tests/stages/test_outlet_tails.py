"""find_byline: names that run into a role or an outlet."""

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
TEXT = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))
SITE = '<meta property="og:site_name" content="The Halden Tidings">'


def authors(line, head="", lang="en"):
    return clean(
        f"<html lang={lang}><head><title>Storm at night</title>{head}</head><body><main><article>"
        f"<h1>Storm at night</h1><div class=byline>{line}</div>{TEXT}</article></main>",
        lang=lang,
    ).authors


@pytest.mark.parametrize(
    "line",
    [
        "By Mara Lind Tribune Staff Writer",
        "By Mara Lind The Halden Tribune",
        "By Mara Lind Associated Press",
        "By Mara Lind AP",
        "Mara Lind For the Tribune",
        "Mara Lind Special to the Tribune",
        "Mara Lind Associated Press",
        "By Mara Lind The Halden Tidings",
        "By Mara Lind Halden Tidings Staff Writer",
    ],
)
def test_an_outlet_behind_two_words_ends_the_name(line):
    assert authors(line, SITE) == ("Mara Lind",)


@pytest.mark.parametrize(
    "line",
    [
        "By MARA LIND Tribune Staff Writer",
        "By MARA LIND Halden Tribune",
        "MARA LIND Staff Writer",
        "MARA LIND Tribune Staff Writer",
        "By MARA LIND Associated Press",
    ],
)
def test_so_does_where_capitals_end(line):
    assert authors(line) == ("MARA LIND",)
    assert authors(line.replace("MARA", "MARA ANN")) == ("MARA ANN LIND",)


@pytest.mark.parametrize("opener", ["", "By "])
def test_several_names_have_one_role(opener):
    line = f"{opener}Mara Lind and P.J. Brandt Staff Writers"
    assert authors(line) == ("Mara Lind", "P.J. Brandt")


@pytest.mark.parametrize(
    "line",
    [
        # Nobody knows where the name ends.
        "By Mara Lind Halden Tribune",
        "Mara Lind Tribune",
        # A role, a desk, an outlet.
        "National Harbour Reporter",
        "Great Harbour Editorial Team",
        "The Halden Tribune Staff",
        "By the Halden Tribune",
        # Surnames come first there.
        "DE LA CRUZ Maria Tribune",
    ],
)
def test_where_that_is_not_known_nobody_is_named(line):
    assert authors(line) == ()


def test_a_role_of_its_own_is_no_second_author():
    line = "Mara Lind</div><div class=byline>National Harbour Reporter"
    assert authors(line) == ("Mara Lind",)
    line = "By Mara Lind, National Harbour Reporter"
    assert authors(line) == ("Mara Lind",)
    assert authors("By Mara Lind, Halden Tribune Staff Writer") == ("Mara Lind",)


def test_a_surname_may_be_an_outlets_word():
    assert authors("By Mara Star") == ("Mara Star",)
    assert authors("By Mara Ann Star") == ("Mara Ann Star",)
    assert authors("By Mara Elena Ansa") == ("Mara Elena Ansa",)
