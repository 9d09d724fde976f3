"""find_byline: a site that is called by its author's name, and an author by the site's."""

import json

import pytest

from articlekit import clean

TEXT = "".join(
    f"<p>{word} rings of apple hang above the stove for a week, turned once a day, and "
    "whoever passes through the kitchen breaks off a little piece of them.</p>"
    for word in ("Thirty", "Forty", "Fifty")
)
BY_HELGA, HELGA = "<p class=byline>By Helga Brandt</p>", ("Helga Brandt",)


def authors(host, head="", top="", title="Apples on a string", text=TEXT):
    return clean(
        f'<html lang=en><head><title>{title}</title><meta property="og:url" content="https://{host}/apples/">'
        f"{head}</head><body><main><article><h1>Apples on a string</h1>{top}{text}</article></main>"
    ).authors


def site(name):
    return f'<meta property="og:site_name" content="{name}">'


def meta(name):
    return f'<meta name="author" content="{name}">'


def both(name):
    return f'{meta(name)}<meta property="article:author" content="{name}">'


def person(name):
    author = {"@type": "Person", "name": name}
    thing = {"@type": "BlogPosting", "headline": "Apples on a string", "author": author}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


@pytest.mark.parametrize(
    ("head", "top", "named"),
    [
        (both("Helga Brandt"), "", True),
        (meta("Helga Brandt") + site("The Pantry"), "", True),
        (meta("Helga Brandt"), BY_HELGA, True),
        (person("Helga Brandt"), "", True),
        (both("Helga Brandt") + site("Helga Brandt"), BY_HELGA, True),
        # One field alone, or the address says as little as the site's name does.
        (meta("Helga Brandt"), "", False),
        (both("Helga Brandt") + site("Helga"), "", False),
        (both("Helga Apples") + site("Helga Fruit"), BY_HELGA.replace("Brandt", "Apples"), False),
    ],
)  # fmt: skip
def test_a_site_may_be_called_by_the_first_name(head, top, named):
    assert bool(authors("helga.example.org", head, top)) is named
    assert not named or authors("helga.example.org", head, top) == ("Helga Brandt",)


@pytest.mark.parametrize(
    ("head", "named"),
    [
        (meta("Helga Brandt") + site("The Pantry"), True),
        # A firm may be all of this.
        (both("Helga Brandt"), False),
        (both("Helga Brandt") + site("Helga Brandt"), False),
        (both("Helga Brandt") + site("Helga Brandt Ltd"), False),
    ],
)
def test_a_site_with_another_name_has_its_authors_in_the_address(head, named):
    assert bool(authors("helgabrandt.example", head)) is named


@pytest.mark.parametrize(
    ("host", "name", "head"),
    [
        ("haldenherald.example", "Halden Herald", site("The Pier")),
        ("haldenherald.example", "Port Halden", site("Port Halden")),
        ("halden.example", "Halden Orchards", site("Halden")),
        ("halden.example", "Halden Orchards", site("University of Halden")),
        ("haldenfruit.example", "HaldenFruit Norge", ""),
        # Words that the text has as any other.
        ("stove.example", "Stove Kitchen", site("The Pier")),
        ("stovekitchen.example", "Stove Kitchen", site("The Pier")),
    ],
)
def test_what_a_firm_is_called_is_nobody(host, name, head):
    assert authors(host, both(name) + head) == ()


def test_the_end_of_the_title_may_be_the_name_of_the_firm():
    head, title = both("Halden Orchards"), "Apples on a string | Halden"
    assert authors("halden.example", head, title=title) == ()
    assert authors("halden.example", head) == ("Halden Orchards",)


@pytest.mark.parametrize(
    ("title", "head", "told", "named"),
    [
        ("Apples on a string", site("Lindby Orchards"), "", True),
        ("Lindby Orchards", "", "", False),
        ("Apples on a string", site("Lindby Orchards"), "The Lindby Orchards sell them dried.", False),
        ("Apples on a string", site("Lindby Orchards"), "So say the Lindby Orchards.", False),
        # It is of something else that this is said.
        ("Apples on a string", site("Lindby Orchards"), "The Lindby Orchards Fair sells them.", True),
        ("Apples on a string", site("Lindby Orchards"), "They bathe Lindby Orchards in light.", True),
        # Her own page, whose data call her a person.
        ("Lindby Orchards", person("Lindby Orchards"), "", True),
    ],
)  # fmt: skip
def test_a_firm_may_sign_as_well(title, head, told, named):
    by = "<p class=byline>By: Lindby Orchards</p>"
    text = f"{TEXT}<p>{told} Nobody knows for how long the rings have been hanging there.</p>"
    found = authors("pantry.example", head, by, title, text)
    assert found == (("Lindby Orchards",) if named else ())


@pytest.mark.parametrize(
    ("name", "title", "top", "named"),
    [
        ("Halden Courier", "Apples on a string | Halden Courier", "", ()),
        ("Portal Haldeoria", "Portal Haldeoria - Apples on a string", "", ()),
        ("Stadt Haldenau", "Apples on a string - Stadt Haldenau", "", ()),
        ("Halden Courier", "Apples on a string | Halden Courier", BY_HELGA, HELGA),
        # A blog called by who writes it, and somebody called so, whatever the site is.
        ("Helga Brandt", "Apples on a string | Helga Brandt", "", HELGA),
        ("Helga Portal", "Apples on a string | Helga Portal", "", ("Helga Portal",)),
        ("Helga Courier", "Apples on a string | The Pantry", "", ("Helga Courier",)),
    ],
)
def test_a_site_that_names_itself_as_the_author_shows_it_by_a_word(
    name, title, top, named
):
    assert authors("pantry.example", meta(name), top, title=title) == named


def test_whom_its_data_calls_a_person_is_one():
    title = "Apples on a string | Helga Courier"
    head = person("Helga Courier")
    assert authors("pantry.example", head, title=title) == ("Helga Courier",)
