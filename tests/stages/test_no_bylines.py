"""find_byline: what stands like a byline on old pages, and names nobody or another."""

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
TEXT = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))
MARA = '<meta name=author content="Mara Lind">'
POSTED = "<p>Posted by Mara Lind at May 17, 2008 02:48 PM</p>"


def authors(title, head, body):
    return clean(
        f"<html lang=en><head><title>{title}</title>{head}</head><body>{body}"
    ).authors


@pytest.mark.parametrize(
    ("title", "head", "name", "tag", "named"),
    [
        # A blog's own name above the date of its post, as it is in every title.
        ("Silent Quay: Storm at night", "", "Silent Quay", "p", ()),
        ("Storm at night - Silent Quay", "", "Silent Quay", "p", ()),
        ("Storm at night", "", "Silent Quay", "h1", ()),
        # One who writes and one whose blog is called by the name.
        ("Storm at night", "", "Mara Lind", "p", ("Mara Lind",)),
        ("Silent Quay: Storm at night", "", "Mara Lind", "p", ("Mara Lind",)),
        ("Mara Lind: Storm at night", MARA, "Mara Lind", "p", ("Mara Lind",)),
        ("Mara Lindqvist: Storm at night", "", "Mara Lind", "p", ("Mara Lind",)),
    ],
)
def test_the_blogs_name_by_the_date_is_nobodys(title, head, name, tag, named):
    top = (
        f"<{tag}><a href=/>{name}</a></{tag}><p>May 17, 2008</p><h3>Storm at night</h3>"
    )
    assert authors(title, head, top + TEXT) == named


def test_a_blog_called_by_its_authors_name_is_signed_in_its_foot():
    top = "<h1><a href=/>Mara Lind</a></h1><p>May 17, 2008</p><h3>Storm at night</h3>"
    title = "Mara Lind: Storm at night"
    assert authors(title, "", f"{top}<div>{TEXT}{POSTED}</div>") == ("Mara Lind",)


QUOTE = "<p><a href={}><b>{}</b></a><br>By {}<br>The council of Halden says that the plan for the quay is what it does already, and so on.</p>"
PAPER = "http://paper.example/1"


@pytest.mark.parametrize(
    ("link", "line", "text", "named"),
    [
        (PAPER, "The Quay Burns", TEXT, ()),
        # A section of the site itself, and an article whose lead stands above its byline.
        ("/opinion", "The Quay Burns", TEXT, ("Ole Brandt",)),
        ("http://pier.example/opinion", "The Quay Burns", TEXT, ("Ole Brandt",)),
        (PAPER, "Opinion", TEXT, ("Ole Brandt",)),
        # No text of the article above it: the column itself.
        (PAPER, "The Quay Burns", "", ("Ole Brandt",)),
    ],
)
def test_the_byline_of_what_is_quoted_is_not_the_articles(link, line, text, named):
    url = "<meta property=og:url content=http://pier.example/1>"
    top = "<h3>Two columns worth it</h3>" + text[: text.find("</p>") + 4]
    body = f"<div>{top}{QUOTE.format(link, line, 'Ole Brandt')}{TEXT}</div>"
    assert authors("Two columns worth it", url, body) == named


def test_what_is_quoted_stays_with_its_headlines_and_bylines():
    quotes = [
        QUOTE.format(PAPER, "The Quay Burns", "Ole Brandt"),
        QUOTE.format("http://other.example/2", "Let Us Be Honest", "Ida Sund"),
    ]
    top = "<h3>Two columns worth it</h3>" + PROSE.format("Two")
    article = clean(
        f"<title>Two columns worth it</title><div>{top}{''.join(quotes)}</div>"
    )
    assert article.authors == ()
    for line in ("The Quay Burns", "By Ole Brandt", "Let Us Be Honest", "By Ida Sund"):
        assert line in article.text


FULL = '<meta name=author content="Matthias Lindegger">'


@pytest.mark.parametrize(
    ("head", "line", "named"),
    [
        ("", "Submitted by Matthias_Lindeg... on June 18, 2012 - 03:43", ()),
        ("", "By Matthias Lindeg…", ()),
        ("", "By Mara Lind and Matthias Lindeg…", ("Mara Lind",)),
        ('<meta name=author content="Matthias Lindeg...">', "", ()),
        # The data have it whole: of one who begins so, and of no other.
        (FULL, "By Matthias_Lindeg...", ("Matthias Lindegger",)),
        (FULL, "By Mara Lind", ("Matthias Lindegger", "Mara Lind")),
        ("", "<a rel=author href=/u/1 title='Mara Lindegger'>Mara Lindeg...</a>", ("Mara Lindegger",)),
        ("", "<a rel=author href=/u/1 title='View user profile.'>Mara Lindeg...</a>", ()),
        # A full stop, and dots that do not belong to the name.
        ("", "By Mara Lind Jr.", ("Mara Lind Jr.",)),
        ("", "Submitted by Matthias_Lindegger on June 18, 2012 - 03:43", ("Matthias Lindegger",)),
    ],
)  # fmt: skip
def test_a_name_that_is_cut_off_is_nobodys(head, line, named):
    body = f"<main><article><h1>Storm at night</h1><p>{line}</p>{TEXT}</article></main>"
    assert set(authors("Storm at night", head, body)) <= set(named)
    assert bool(authors("Storm at night", head, body)) is bool(named)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        # Words are left out of the midst of it; the text has the words as any other.
        ("Loud Hits Nora Lindqvist (02.01.1986)", ()),
        ("Loud Pilot Council (02.01.1986)", ()),
        ("Nora Lindqvist (02.01.1986)", ("Nora Lindqvist",)),
        ("2 January 1986 Culture By Nora Lindqvist", ("Nora Lindqvist",)),
        ("Nora Lindqvist | 2 January 1986 | 40 hits", ("Nora Lindqvist",)),
    ],
)
def test_what_is_named_beside_a_date_in_a_text_is_a_name_and_whole(line, named):
    prose = TEXT.replace("<p>", "\n\n").replace("</p>", "")
    article = clean(f"Discs of the sea\n\n{line}{prose}")
    assert article.authors == named


@pytest.mark.parametrize("lang", ["de", "it", "en"])
@pytest.mark.parametrize(
    "line",
    [
        "Ursula Von Der Heide, 6. Mai 2019",
        "Maria Di Lorenzo Bianchi 06.05.2019",
        "17.10.2023 Hafen Von Henrike Dallmann",
    ],
)
def test_a_name_that_may_be_a_section_and_a_byline_does_no_harm(line, lang):
    """It left an empty name behind, of which the first word was asked."""
    prose = TEXT.replace("<p>", "\n\n").replace("</p>", "").strip()
    head = f"<h1>Storm at night</h1><p class=meta>{line}</p>"
    for scrape in (f"Storm at night\n\n{line}\n\n{prose}", head + TEXT):
        assert prose in clean(scrape, lang=lang).text
