"""find_byline: whom a page names as its author, and whom it only seems to name."""

import json

import pytest

from articlekit import Document, clean
from articlekit.stages.find_byline import find_byline

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


LENA = '<span class="author vcard"><a class="url fn n" href="/author/lena/">Lena</a></span>'
LINK = '<a rel=author href="/about">{}</a>'


@pytest.mark.parametrize(
    ("head", "top", "authors"),
    [
        # One place that surely means a person, or two that agree.
        (posting("Lena"), "", ("Lena",)),
        (meta("Lena"), "<p>By Lena</p>", ("Lena",)),
        (meta("Lena"), "<p>Lena</p><p>12 May 2024</p>", ("Lena",)),
        (meta("Лена"), "<p>by</p><p>Лена</p>", ("Лена",)),
        (posting("Lena &amp; Jean-Luc"), "", ("Lena", "Jean-Luc")),
        ("", LINK.format("Lena"), ("Lena",)),
        ("", LENA, ("Lena",)),
        ("", "<p itemprop=author>Lena</p>", ("Lena",)),
        (site("Lena's Boats") + posting("Lena"), "", ("Lena",)),
        # Nobody but one place says it.
        (meta("Lena"), "", ()),
        (meta("Lena"), "<p>Lena</p>", ()),
        (meta("Lena"), "<p>By Lenard</p>", ()),
        ("", "<p>By Lena</p>", ()),
        (posting("Lena", "Organization"), "", ()),
        ("", LINK.format("Lena") + LINK.format("Ole"), ()),
        ("", LENA + LENA.replace("Lena", "Ole"), ()),
        # Roles, accounts, firms, and what is no name by its form.
        *((posting(name), f"<p>By {name}</p>", ()) for name in (
            "Admin", "Redaktion", "Staff", "Guest", "Webmaster", "Gastautor", "Reuters",
            "lena", "lena84", "Lena84", "LENA", "LenaLind", "Le", "Storm", "Council",
        )),
        # The site, or a part of its name.
        (site("Halmar") + posting("Halmar"), "<p>By Halmar</p>", ()),
        (site("Halmar Boats") + posting("Halmar"), "<p>By Halmar</p>", ()),
        ("<title>Storm at night - Halmar</title>" + posting("Halmar"), "", ()),
        # The whole name, where the page has it.
        (posting("Lena"), "<p class=byline>By Lena Brandt</p>", ("Lena Brandt",)),
        (posting("Lena") + meta("Lena Brandt"), "", ("Lena Brandt",)),
    ],
)  # fmt: skip
def test_one_name_alone_is_an_author_where_the_page_surely_means_a_person(
    head, top, authors
):
    assert cleaned(head, top).authors == authors


def test_the_line_that_prints_a_single_name_is_the_byline():
    article = cleaned(posting("Lena"), "<p>Posted by Lena</p>")
    assert (article.byline, len(article.body)) == ("Posted by Lena", 4)


POSTS = (
    "<li><a href=/x>Herring are back</a> by <a href=/o rel=author>Ole Brandt</a></li>"
    * 2
)
BY_LINK = "<p>posted by <a href=/m rel=author>Mara Lind</a></p>"


@pytest.mark.parametrize(
    ("top", "end", "authors"),
    [
        (BY_LINK, f"<aside><ul>{POSTS}</ul></aside>", ("Mara Lind",)),
        (BY_LINK, f"<div id=sidebar><ul>{POSTS}</ul></div>", ("Mara Lind",)),
        (BY_LINK, f"<div><ul>{POSTS}</ul></div>", ("Mara Lind",)),
        (BY_MARA, f"<div><ul>{POSTS}</ul></div>", ("Mara Lind",)),
        ("", f"<aside><ul>{POSTS}</ul></aside>", ()),
        (f"{BY_LINK}<p><a href=/i rel=author>Ida Sund</a></p>", "", ("Mara Lind", "Ida Sund")),
        ("<p><a href=/i rel=author>Ida Sund</a></p>", "", ("Ida Sund",)),
    ],
)  # fmt: skip
def test_links_to_the_authors_of_other_posts_name_nobody(top, end, authors):
    assert cleaned(top=top, end=end).authors == authors


GERMAN = (
    "<p>{} Boote lagen in der Bucht von Halden, als der Sturm aus dem Norden kam, und "
    "der Lotse sagte dem Rat, keines davon sei für die Nacht festgemacht gewesen.</p>"
)
VIETNAMESE = (
    "<p>{} con thuyền nằm trong vịnh khi cơn bão đến từ phía bắc, và hoa tiêu nói với "
    "hội đồng thành phố rằng không con thuyền nào được buộc lại trong đêm hôm ấy.</p>"
)


WAYS = "<a href=/4>zurück</a> | <a href=/>Inhalt</a> | <a href=/6>weiter</a>"


@pytest.mark.parametrize(
    ("lang", "prose", "end", "authors", "kept"),
    [
        ("de", GERMAN, "<p>Viele Grüße Mara</p>", (), True),
        ("de", GERMAN, "<p>Frohe Weihnachten</p>", (), True),
        ("de", GERMAN, "<p>Groetjes Mara</p>", (), True),
        ("de", GERMAN, "<p>Aus Norden</p>", (), True),
        ("de", GERMAN, "<h3>MARA LIND</h3>", (), True),
        ("de", GERMAN, "<p>Mara Lind</p>", ("Mara Lind",), False),
        ("de", GERMAN, "<p>MARA LIND</p>", ("MARA LIND",), False),
        ("de", GERMAN, f"<p>Mara Lind</p><p>{WAYS}</p>", ("Mara Lind",), False),
        ("de", GERMAN, f"<p>(Mara Lind)</p><p>« {WAYS}</p>", ("Mara Lind",), False),
        ("de", GERMAN, f"<p>Mara LIND.</p><p>{WAYS}</p><p>© 2002 Haldenbote</p>", ("Mara LIND",), False),
        # What heads other links, and whom a press release names last.
        ("de", GERMAN, "<p>Ferne Häfen</p><p><a href=/5>Rona</a> | <a href=/6>Ask</a></p>", (), True),
        ("de", GERMAN, "<p>Mara Lind</p><p>Telefon 0123 456</p><p>mara@halden.example</p>", (), True),
        ("vi", VIETNAMESE, "<p>BÀI LIÊN QUAN</p>", (), True),
        ("vi", VIETNAMESE, "<p>Lê Mara</p>", ("Lê Mara",), False),
    ],
)  # fmt: skip
def test_a_wish_or_a_heading_below_the_text_signs_nothing(
    lang, prose, end, authors, kept
):
    text = "".join(map(prose.format, (2, 4, 9, 12)))
    article = cleaned(end=end, text=text, lang=lang)
    assert article.authors == authors
    assert (article.body[-1].text in end) == kept


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("en", "RSS Feed Print", ()),
        ("en", "Latest Podcasts", ()),
        ("en", "Tagged Storm", ()),
        ("en", "Mara Lind", ("Mara Lind",)),
        ("en", "Mara Reed", ("Mara Reed",)),
        ("de", "Kategorien Uncategorized", ()),
        ("de", "Rubrik Hafen", ()),
        ("de", "Mara Kategor", ("Mara Kategor",)),
        ("fr", "Catégorie Voile", ()),
        ("es", "Categorías Puerto", ()),
    ],
)
def test_buttons_and_labels_by_the_date_are_nobody(lang, line, authors):
    doc = Document.of(line, "12 May 2024", lang=lang)
    doc = doc.changed({1: doc.blocks[1].removed("find_dates", "date-line", "date")})
    assert find_byline(doc).authors == authors


@pytest.mark.parametrize(
    ("line", "below", "authors"),
    [
        ("Harbour Council", "12 May 2024", ()),
        ("Night Pilots", "Senior Reporter", ()),
        ("Mara Lind", "12 May 2024", ("Mara Lind",)),
        ("Mara Lind", "Senior Reporter", ("Mara Lind",)),
        ("Mara Van der Storm", "12 May 2024", ()),
    ],
)
def test_a_line_of_words_that_the_text_has_too_is_no_name(line, below, authors):
    text = "The storm came from der harbour at night, and no council or pilots saw it."
    doc = Document.of(line, below, text, lang="en")
    if below[0] == "1":
        doc = doc.changed({1: doc.blocks[1].removed("find_dates", "date-line", "date")})
    assert find_byline(doc).authors == authors


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("<div class=author>Mara Lind</div><i>NIBIO Bergen</i>", ("Mara Lind",)),
        ("<div class=author>Mara Lind</div><div class=author>Ole Brandt</div>", ("Mara Lind", "Ole Brandt")),
        ("<p>By Mara Lind</p><p>Ole Brandt</p>", ("Mara Lind", "Ole Brandt")),
        ("<p>Mara Lind</p>", ("Mara Lind",)),
    ],
)  # fmt: skip
def test_where_the_author_works_is_no_second_author(lines, authors):
    assert cleaned(top=f"{lines}<p>12 May 2024</p>").authors == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<span>By <b>Mara Lind</b></span>\n<span>SPRING ISSUE</span>", ("Mara Lind",)),
        ("<span>By <b>Mara</b></span>\n<span>Lind</span>", ("Mara Lind",)),
        ("By <b>Mara Jane</b> <b>Lind</b>", ("Mara Jane Lind",)),
        ("By <b>Mara Lind</b>\nand <b>Ole Brandt</b>", ("Mara Lind", "Ole Brandt")),
    ],
)
def test_elements_on_lines_of_their_own_are_no_part_of_the_name(line, authors):
    assert cleaned(top=f"<div>{line}</div>").authors == authors


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("<p>By Mara Lind, Writer</p><p>Reviewed by Ole Brandt, MD</p>", ("Mara Lind",)),
        ("<p>By Mara Lind</p><p>Fact-checked by: Ole Brandt</p>", ("Mara Lind",)),
        ("<div class=author><p>Mara Lind</p><p>Medically reviewed by</p><p>Ole Brandt</p></div>", ("Mara Lind",)),
        ("<p>By Mara Lind</p><p>Reviewed by Mara Lind</p>", ("Mara Lind",)),
        # Where nobody else is named, and who wrote a review.
        ("<p>Reviewed by Ole Brandt</p>", ("Ole Brandt",)),
        ("<p>By Mara Lind</p><p>Words by Ole Brandt</p>", ("Mara Lind", "Ole Brandt")),
    ],
)  # fmt: skip
def test_who_reviewed_it_is_no_author_beside_who_wrote_it(lines, authors):
    assert cleaned(top=lines).authors == authors


@pytest.mark.parametrize(
    ("head", "top", "authors"),
    [
        (meta("👤 Mara Lind"), "", ("Mara Lind",)),
        (meta("🌊 Mara Lind, 🌊 Ole Brandt"), "", ("Mara Lind", "Ole Brandt")),
        ("", "<p>👤 Mara Lind</p><p>12 May 2024</p>", ("Mara Lind",)),
        ("", "<p>✍️ By Mara Lind</p>", ("Mara Lind",)),
        # Who took the picture, and whose rights they are.
        ("", "<p>📷 Mara Lind</p><p>12 May 2024</p>", ()),
        ("", "<p>© Mara Lind</p><p>12 May 2024</p>", ()),
        (meta("👤"), "<p>👤</p><p>12 May 2024</p>", ()),
    ],
)
def test_a_picture_of_a_person_opens_a_name(head, top, authors):
    assert cleaned(head, top).authors == authors


FOOT = "<p class=entry-footer>{}</p><p><a href=/r>Reblog (0)</a> | <a href=/d>Clip This</a></p>"


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        ("Posted by Mara Lind on May 03, 2009 at 09:14 PM in <a href=/c>Boats</a>, Town | Permalink", ("Mara Lind",)),
        ("Posted by Mara Lind on May 03, 2009 at 09:14 PM | TrackBack (0)", ("Mara Lind",)),
        ("Filed by boat on a wet day in May", ()),
        ("Posted by mara.lind on May 03, 2009 at 09:14 PM", ()),
    ],
)  # fmt: skip
def test_a_post_is_signed_in_its_foot_and_its_own_box_names_nobody(foot, authors):
    html = (
        "<html lang=en><h3>Storm at night</h3><div class='entry entry-author-mara'>"
        f"<div class=entry-body>{TEXT}</div>{FOOT.format(foot)}</div>"
    )
    assert clean(html).authors == authors


@pytest.mark.parametrize("name", ["post-author-box", "author"])
def test_a_box_for_the_author_still_names_them(name):
    assert cleaned(top=f"<div class={name}>Mara Lind</div>").authors == ("Mara Lind",)


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("<h5 class=byline>Halden News</h5><h4>Posted: May 15, 2024 3:12 PM</h4>", "Halden News"),
        ("<div>May 15, 2024</div><div class=story-byline>Halden News</div>", "Halden News"),
        # Nothing calls it a byline, or it stands by no date, or is a sentence.
        ("<h5 class=kicker>Halden News</h5><h4>Posted: May 15, 2024 3:12 PM</h4>", None),
        ("<h5 class=byline>Halden News</h5><h4>After the storm</h4>", None),
        ("<p class=byline>The pier is shut.</p><p>May 15, 2024</p>", None),
    ],
)  # fmt: skip
def test_a_byline_by_the_date_names_the_house_and_nobody(lines, byline):
    article = cleaned(top=lines)
    assert (article.byline, article.authors) == (byline, ())


@pytest.mark.parametrize(
    ("head", "top", "end", "authors"),
    [
        (posting("Ole Brandt"), BY_MARA, "<p>Editor: Ole Brandt</p>", ("Mara Lind",)),
        (meta("Ole Brandt"), BY_MARA, "<p>(Edited by Ole Brandt)</p>", ("Mara Lind",)),
        # Nobody is printed as the author; another is the editor; one did both.
        (posting("Ole Brandt"), "", "<p>Editor: Ole Brandt</p>", ("Ole Brandt",)),
        (posting("Ole Brandt"), BY_MARA, "<p>Editor: Ida Sund</p>", ("Ole Brandt",)),
        (posting("Mara Lind"), BY_MARA, "<p>Editor: Mara Lind</p>", ("Mara Lind",)),
        ("", "<p class=author>Editor: Ole Brandt</p>", "", ()),
    ],
)  # fmt: skip
def test_the_data_may_call_the_editor_the_author(head, top, end, authors):
    assert cleaned(head, top, end).authors == authors


CARD = "<div class=factbox><h2>21 October 2022</h2><ul>{}</ul></div>"
OWN = "<li id='author card'><a href=/author/mara>Mara Lind</a></li>"


@pytest.mark.parametrize(
    ("card", "authors"),
    [
        (CARD.format(OWN), ("Mara Lind",)),
        # Nobody's box, no link, a second story of the day, and no date beside it.
        (CARD.format("<li><a href=/tag/x>Night Watch</a></li>"), ()),
        (CARD.format("<li class=author>Mara Lind</li>"), ()),
        (CARD.format(OWN) + CARD.format("<li>More</li>"), ()),
        (CARD.format("<li>Boats</li><li>Tar</li>" + OWN), ()),
    ],
)
def test_a_card_beside_the_article_names_its_author_beside_its_date(card, authors):
    html = f"<html lang=en>{card}<main><article><h1>Storm at night</h1>{TEXT}"
    done = clean(html)
    assert done.published.date().isoformat() == "2022-10-21"
    assert done.authors == authors


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<div>Authors</div><p>Mara Lind</p><p>Ole Brandt</p>", ("Mara Lind", "Ole Brandt")),
        ("<div>Author</div><div><p>Mara Lind</p></div><div>Published</div>", ("Mara Lind",)),
        ("<p>A storm came in.</p><div>Autoren:</div><p>Mara Lind</p>", ("Mara Lind",)),
        # Another label; a line between; no name; words that the text has too.
        ("<div>Captains</div><p>Mara Lind</p><p>Ole Brandt</p>", ()),
        ("<div>Authors</div><p>of the storm</p><p>Mara Lind</p>", ()),
        ("<div>Authors</div><p>Staff Reporter</p>", ()),
        # Beside a name that is a link stands one that is none.
        ("<div><span class=author-first><a href=/author/mara-lind>Mara Lind</a></span>, <span>Ole Brandt</span></div><p>12 May 2024</p>", ("Mara Lind", "Ole Brandt")),
        ("<div><span class=author-first><a href=/author/mara-lind>Mara Lind</a></span>, <span>Port Halden</span></div><p>12 May 2024</p><p>In Port Halden it rained.</p>", ("Mara Lind",)),
        # Two names between headline and date; topics; a place; what is linked.
        ("<div>Mara Lind and Ole Brandt</div><p>12 May 2024</p>", ("Mara Lind", "Ole Brandt")),
        ("<div>Mara Lind, Ida Sund and Ole Brandt</div><p>12 May 2024</p>", ("Mara Lind", "Ida Sund", "Ole Brandt")),
        ("<div>Night Pilots and Town Council</div><p>12 May 2024</p>", ()),
        ("<div>Mara Lind, Port Halden</div><p>12 May 2024</p>", ()),
        ("<div><a href=/a>Long Waves</a> and <a href=/b>Wide Bays</a></div><p>12 May 2024</p>", ()),
        ("<p>In Halden.</p><p>Again.</p><div>Long Waves and Wide Bays</div><p>12 May 2024</p>", ()),
    ],
)  # fmt: skip
def test_several_names_stand_below_the_headline(top, authors):
    assert cleaned(top=top).authors == authors


def test_a_label_further_down_heads_other_names():
    list_of_them = "<div>Authors</div><p>Mara Lind</p><p>Ole Brandt</p>"
    assert cleaned(text=TEXT + list_of_them + TEXT).authors == ()


@pytest.mark.parametrize(
    ("end", "authors"),
    [
        (f"<p>Mara Lind</p><p>{WAYS}</p>", ("Mara Lind",)),
        ("<p>Mara LIND.</p>", ("Mara LIND",)),
        # It heads what is told below the article.
        ("<p>Ferne Häfen</p>", ()),
    ],
)
def test_prose_below_the_article_may_have_a_heading_and_no_signature(end, authors):
    text = "".join(map(GERMAN.format, (2, 4, 9, 12)))
    below = f"</article></main><div class=teaser>{GERMAN.format(7)}</div>"
    assert cleaned(end=end + below, text=text, lang="de").authors == authors
