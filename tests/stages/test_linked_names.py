"""find_byline: bylines in which some names are links, or all."""

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
TEXT = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))
MARA = '<a href="/author/mara-lind/">Mara Lind</a>'
OLE = '<a href="/author/ole-brandt/">Ole Brandt</a>'
MARAS, OLES = (link.replace("<a", "<a rel=author") for link in (MARA, OLE))
BOTH = ("Mara Lind", "Ole Brandt")
SAID = '<meta name="author" content="Mara Lind">'


def authors(line, head=""):
    return clean(
        f"<html lang=en><head><title>Storm at night</title>{head}</head><body><main><article>"
        f"<h1>Storm at night</h1><p>{line}</p>{TEXT}</article></main>"
    ).authors


@pytest.mark.parametrize(
    ("line", "head"),
    [
        (f"By {MARA} and Ole Brandt", ""),
        (f"By Mara Lind and {OLE}", ""),
        # What is said of one of them elsewhere says nothing of the other.
        (f"By Mara Lind and {OLE}", SAID),
        (f"By {MARAS} and {OLE}", ""),
        (f"By {MARAS} and Ole Brandt", SAID),
    ],
)
def test_a_byline_names_those_who_are_linked_and_those_who_are_not(line, head):
    assert authors(line, head) == BOTH


def test_one_linked_author_may_be_the_first_of_three():
    line = f"By {MARA}, Ole Brandt and Ida Sund"
    assert authors(line) == (*BOTH, "Ida Sund")


@pytest.mark.parametrize(
    "line",
    [
        f"By {MARAS}, {OLES}",
        f"Written by {MARA}, {OLE} | Port Halden | Updated: March 12, 2019 11:05:41 am",
        f"Written by {MARAS}, {OLES} | Port Halden | Updated: March 12, 2019 11:05:41 am",
    ],
)
def test_behind_a_comma_a_link_tells_a_name_from_a_place(line):
    assert authors(line) == BOTH


@pytest.mark.parametrize(
    "line",
    [
        f"By {MARA} and Halden News",
        f"By {MARA} and the city desk",
        f"By {MARA}, Port Halden",
        f"By {MARAS}, Port Halden",
        f"By {MARA}, edited by {OLE}",
        f"By {MARAS}, pictures {OLES}",
        f"By {MARAS}, <a rel=author href=/city/>Halden News</a>",
    ],
)
def test_who_else_stands_on_the_line_wrote_nothing(line):
    assert authors(line) == BOTH[:1]


DATE = "5 maggio 2024"
TESTO = (
    "<p>Le barche erano nella baia quando la tempesta arrivò dal nord, e il pilota disse al "
    "consiglio che nessuna di loro era stata ormeggiata per la notte.</p>" * 3
)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        (f"<a href=/porto/>Porto</a> <a href=/autore/12>Mara Lind</a> {DATE}", "Mara Lind"),
        (f"<a href=/citta/>Società</a> <a href=/autore/mara>Mara Lind</a> {DATE}", "Mara Lind"),
        (f"Porto <a href=/autore/12>Mara Lind</a> {DATE}", "Mara Lind"),
        # All of it is one link, or none, or another thing is.
        (f"<a href=/autore/12>Ida Mara Lind</a> {DATE}", "Ida Mara Lind"),
        (f"Ida Mara Lind {DATE}", "Ida Mara Lind"),
        (f"Ida Marai Lind <a href=/24>{DATE}</a>", "Ida Marai Lind"),
        (f"Ida Mara Brandt {DATE} <a href=/24/#c>12 commenti</a>", "Ida Mara Brandt"),
    ],
)  # fmt: skip
def test_a_section_has_a_link_of_its_own_before_a_name(line, author):
    doc = clean(
        "<html lang=it><head><title>Tempesta di notte</title></head><body><main><article>"
        f"<h1>Tempesta di notte</h1><div>{line}</div>{TESTO}</article></main>"
    )
    assert doc.authors == (author,)
