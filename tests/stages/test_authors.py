"""find_byline: whom a page names as its author, and whom it only seems to name."""

import json

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
TEXT = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))
BY_MARA = "<p class=byline>By Mara Lind</p>"


def cleaned(head="", top="", end="", text=TEXT, lang="en"):
    html = f"<html lang={lang}><head>{head}</head><body><main><article><h1>Storm at night</h1>{top}{text}{end}"
    return clean(html)


def site(name):
    return f'<meta property="og:site_name" content="{name}">'


def meta(name):
    return f'<meta name="author" content="{name}">'


def posting(name, kind="Person"):
    thing = {"@type": "BlogPosting", "headline": "Storm at night"}
    author = {"@type": kind, "name": name}
    return f'<script type="application/ld+json">{json.dumps({**thing, "author": author})}</script>'


@pytest.mark.parametrize(
    ("head", "top", "authors"),
    [
        (site("Mara Lind"), BY_MARA, ("Mara Lind",)),
        (site("Mara Lind") + posting("Mara Lind"), "", ("Mara Lind",)),
        (site("Mara Lind"), "<p>May 17, 2008 by Mara Lind</p>", ("Mara Lind",)),
        # The site itself, which nobody calls a person.
        (site("Mara Lind") + meta("Mara Lind"), "", ()),
        (site("Mara Lind") + posting("Mara Lind", "Organization"), "", ()),
        (site("Quiet Harbour"), "<p>Quiet Harbour</p><p>12 May 2024</p>", ()),
        # A firm: the words of its name stand in the text in small letters.
        (site("Night Council"), "<p class=byline>By Night Council</p>", ()),
        (site("Night Council") + posting("Night Council"), "", ()),
        (site("Le Phare"), "<p class=byline>By Le Phare</p><p>Le ferry, dit-on, et le port.", ()),
    ],
)  # fmt: skip
def test_a_site_may_be_called_by_its_authors_name(head, top, authors):
    assert cleaned(head, top).authors == authors
