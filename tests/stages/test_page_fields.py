"""find_title, find_dates, find_byline, find_publisher, find_language on pages.

What the metadata says and what is printed, reconciled: the printed form where they
agree, the better one where they do not.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from articlekit import clean
from articlekit.model import Document, Role
from articlekit.reading import read
from articlekit.stages.drop_sections import drop_sections
from articlekit.stages.find_byline import find_byline
from articlekit.stages.find_dates import find_dates
from articlekit.stages.find_language import find_language
from articlekit.stages.find_publisher import find_publisher
from articlekit.stages.find_title import find_title

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over "
    "the pier, and the ferries that would have left it were kept in the bay.</p>"
)


def page(head="", body="", lang="en", **given) -> Document:
    html = f"<html><head>{head}</head><body>{body}{PROSE * 3}</body></html>"
    return replace(read(html, "html"), lang=lang, **given)


def og(**values):
    names = {"published": "article:published_time", "modified": "article:modified_time"}
    return "".join(
        f'<meta property="{names.get(name, "og:" + name)}" content="{value}">'
        for name, value in values.items()
    )


def dc(issued, date):
    return f'<meta name="DC.date.issued" content="{issued}"><meta name="Date" content="{date}">'


def ld(*things):
    return f'<script type="application/ld+json">{json.dumps(things)}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", "", None),
        (og(title="Storm shuts harbour"), "", "Storm shuts harbour"),
        # The printed form, where they differ in type alone.
        (og(title='"Storm" shuts harbour'), "<h1>“STORM” shuts harbour</h1>", "“STORM” shuts harbour"),
        ("<title>Storm shuts harbour | Halden Herald</title>", "", "Storm shuts harbour"),
        (og(site_name="Herald") + "<title>Storm shuts harbour - Herald</title>", "", "Storm shuts harbour"),
        (og(site_name="Herald") + "<title>Herald: Storm shuts harbour</title>", "<h1>Storm shuts harbour</h1>", "Storm shuts harbour"),
        # A dash of the headline is no suffix.
        ("<title>Storm - the day after</title>", "", "Storm - the day after"),
        # An h1 for the name of the site, a second one for the article.
        (og(title="Storm shuts harbour", site_name="Herald"), "<h1>Herald</h1><h1>Storm shuts harbour</h1>", "Storm shuts harbour"),
        (og(title="Storm shuts harbour"), "<h1>94</h1><h1>Storm shuts harbour</h1>", "Storm shuts harbour"),
        # The h1 is the site's name on every page, and the headline an h2.
        ("<title>Halden Herald » Storm shuts harbour</title>", "<h1>Halden Herald</h1><h2><a href=/1>Storm shuts harbour</a></h2>", "Storm shuts harbour"),
        ("<title>Storm shuts harbour - Halden Herald</title>", "<h1>Halden Herald</h1><h3>Storm shuts harbour</h3>", "Storm shuts harbour"),
        ("<title>Storm shuts harbour - Sport - HH.test</title>", "<h2>Storm shuts harbour</h2>", "Storm shuts harbour"),
        ("<title>Storm shuts harbour | Halden Herald</title>", "<h1>Storm shuts harbour</h1><h2>Halden Herald</h2>", "Storm shuts harbour"),
        ("<title>Storm - the day after</title>", "<h1>Storm</h1>", "Storm"),
        # Broken in two by its own layout.
        (og(title="Ferry: Storm shuts harbour"), "<h1><div>Ferry:</div><div>Storm shuts harbour</div></h1>", "Ferry: Storm shuts harbour"),
        # No heading at all: a line of the title stands above the text.
        ("<title>Storm shuts harbour - Halden Herald</title>", "<b>Storm shuts harbour</b><br><br>", "Storm shuts harbour"),
        ("<title>Halden Herald - Storm shuts harbour</title>", "<div>Halden Herald</div><div>Storm shuts harbour</div>", "Storm shuts harbour"),
        ("<title>Halden and Ostby Herald - Harbour is shut again</title>", "<div>Halden and Ostby Herald</div><div>Harbour is shut again</div>", "Harbour is shut again"),
        ("<title>Harbour is shut - Halden and Ostby Herald</title>", "<div>Harbour is shut</div><div>Sport</div>", "Harbour is shut"),
        ("<title>Halden Herald - Storm shuts harbour</title>", "<div>Halden Herald</div>", "Halden Herald"),
        ("<title>Herald notes: Storm shuts harbour</title>", "<div>Storm shuts harbour</div>", "Storm shuts harbour"),
        # What stands before the colon is printed too: it may be the headline's.
        ("<title>After the storm: Harbour is shut</title>", "<div>After the storm</div><div>Harbour is shut</div>", "After the storm: Harbour is shut"),
        ("<title>Harbour is shut: what we know</title>", "<div>Harbour is shut</div>", "Harbour is shut: what we know"),
        # The name of the blog is its h1, and stands before a colon.
        ("<title>Notes of the Lock: Storm shuts harbour</title>", "<h1>Notes of the Lock</h1><h3>Storm shuts harbour</h3>", "Storm shuts harbour"),
        # A logo that leads to the front page, though the headline is the shorter; a slogan.
        ("<title>Wet rye - Kitchen window</title>", "<h1><a href=/>Kitchen window</a></h1><h2>Wet rye</h2>", "Wet rye"),
        ("<title>Storm tonight - Window</title>", "<h1>Storm tonight</h1><h2>Window</h2>", "Storm tonight"),
        ("<title>What the storm has left | Quayside</title>", "<h1>Quayside reads the harbour</h1><h2>What the storm has left</h2>", "What the storm has left"),
        ("<title>防波堤だより : 台風の夜の釣具屋</title>", "<h1><a href=/>防波堤だより</a></h1><h2>台風の夜の釣具屋</h2>", "台風の夜の釣具屋"),
        # The name of the site is longer than the headline, which stands on the text.
        ("<title>A slow diary of the storm coast | Wet rye</title>", "<div>Coast</div><h3>Wet rye</h3><p>by Ole</p>", "Wet rye"),
        ("<title>A slow diary (of the coast): Wet rye</title>", "<h2>Links</h2><h3>Wet rye</h3>", "Wet rye"),
        ("<title>A slow diary of the coast: Wet rye</title>", "<h3>Wet rye</h3><h3>The night before</h3>", "A slow diary of the coast: Wet rye"),
        ("<title>A slow diary of the coast: Wet rye</title>", "<h3>Wet rye</h3><b>Diary of a slow coast</b><br><br>", "A slow diary of the coast: Wet rye"),
        ("<title>A slow diary of the coast | Rye</title>", "<div>Rye</div>", "A slow diary of the coast"),
        ("<title>Why all the ferries were kept in the bay for two days | Coast</title>", "<h3>Coast</h3>", "Why all the ferries were kept in the bay for two days"),
        # A button in the headline's own element; its words may be the headline's.
        ("<title>Wet rye</title>", "<h1><a href=/1>Wet rye</a> <a href=/s class=share>Tweet</a></h1>", "Wet rye"),
        ("<title>Wet rye - Window</title>", "<h1>Wet rye <small>12 comments</small></h1>", "Wet rye"),
        ("<title>Wet rye Print</title>", "<h1>Wet rye Print</h1>", "Wet rye Print"),
        ("<title>Wet rye</title>", "<h1>Wet rye bread</h1>", "Wet rye bread"),
        ("<title>Window</title>", "<h1>What to like and what to print</h1>", "What to like and what to print"),
        # The headline stands amid the parts; what Chinese and Korean pages write.
        ("<title>Weather: Storm shuts harbour - Coast - HERALD</title>", "<div>Storm shuts harbour</div>", "Storm shuts harbour"),
        ("<title>Halden: Weather: Storm shuts harbour</title>", "<h2>Storm shuts harbour</h2>", "Storm shuts harbour"),
        ("<title>台风登陆哈尔登港口_新闻中心_哈尔登网</title>", "<div>台风登陆哈尔登港口</div>", "台风登陆哈尔登港口"),
        ("<title>[Herald] Storm shuts harbour</title>", "<div>Storm shuts harbour</div>", "Storm shuts harbour"),
        ("<title>[Video] Storm shuts harbour</title>", "<div>[Video] Storm shuts harbour</div>", "[Video] Storm shuts harbour"),
        ("<title>The snake_case of names</title>", "<div>The snake in the harbour</div>", "The snake_case of names"),
        # The title names the site alone, or a section of it.
        ("<title>Lindby Herald</title>", "<h1>Storm ends the summer early</h1>", "Storm ends the summer early"),
        ("<title>Halden Herald</title>", "<h1>Ferries kept in the bay</h1>", "Ferries kept in the bay"),
        ("<title>Halden Herald</title>", "<h1>The coast</h1>", "Halden Herald"),
        ("<title>Columns of note</title>", "<h2>Waves over the harbour and its ferries</h2>", "Waves over the harbour and its ferries"),
        ("<title>Columns of note</title>", "<h2>Another line on something else</h2>", "Columns of note"),
        ("<title>Ferries stay in Halden</title>", "<h1>Notes from the northern coast</h1>", "Ferries stay in Halden"),
        # An h1 that is all of the title, or begins it, is the headline; a logo is none.
        ("<title>A plain guide to caulking</title>", "<h1>A plain guide to caulking</h1><h3>Waves over the harbour and its ferries</h3>", "A plain guide to caulking"),
        ("<title>A plain guide to caulking (Mara Lind)</title>", "<h1>Mara Lind on boats:</h1><h1>A plain guide to caulking</h1>", "A plain guide to caulking"),
        ("<title>Columns of note</title>", "<h1><a href=/>Columns of note</a></h1><h2>Waves over the harbour and its ferries</h2>", "Waves over the harbour and its ferries"),
        ("<title>Halden harbour: ice report for the week</title>", "<h1><a href=/>Halden</a></h1>", "Halden harbour: ice report for the week"),
        ("<title>Halden harbour: ice report for the week</title>", "<h1>Halden</h1>", "Halden"),
        (og(title="Storm shuts the harbour of Halden"), "<h1><a href=/1>Storm shuts harbour</a></h1>", "Storm shuts harbour"),
        ("<title>Storm - the Herald of Port Halden</title>", "<h1><a href=/1>Storm</a></h1>", "Storm"),
        # A slogan for every page, while the title is printed word for word.
        (og(title="Halden, the news of the coast") + "<title>Storm shuts harbour</title>", "<h2>Storm shuts harbour</h2>", "Storm shuts harbour"),
        (og(title="Halden, the news of the coast") + "<title>Storm shuts harbour</title>", "", "Halden, the news of the coast"),
        (og(title="Ferries kept in the bay") + "<title>Storm shuts harbour</title>", "<h2>Storm shuts harbour</h2><h3>Ferries kept in the bay</h3>", "Ferries kept in the bay"),
        (og(title="Ferries kept in the bay") + "<title>Weather and the sea</title>", "<h1>All ferries stay</h1><h2>Weather and the sea</h2>", "All ferries stay"),
        (og(title="Ferries kept in the bay") + "<title>Storm - Weather and sea</title>", "<h2>Storm - Weather and sea</h2><h2>Storm</h2>", "Ferries kept in the bay"),
        (og(title="Ferries kept in the bay") + "<title>Weather and the sea | Herald</title>", "<h2>Weather and the sea</h2>", "Ferries kept in the bay"),
        ("<title>30 Years of &lt;br&gt; Tags</title>", "", "30 Years of <br> Tags"),
        (og(title=""), "<h1></h1>", None),
    ],
)  # fmt: skip
def test_the_title_is_voted_on(head, body, title):
    doc = find_title(page(head, body))
    assert doc.title == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h2><a href=/1 rel=bookmark>Wet rye</a></h2><small>Bread</small>", "Wet rye"),
        # A link to nowhere, another heading beside it, none, and the article's own h1.
        ("<h2>Wet rye</h2>", "Window yard"),
        ("<h2><a href=/1>Wet rye</a></h2><h3>A second loaf</h3>", "Window yard"),
        ("", "Window yard"),
        ("<h1><a href=/>Window yard</a></h1><h2><a href=/1>Wet rye</a></h2>", "Window yard"),
    ],
)  # fmt: skip
def test_where_the_title_is_the_front_pages_a_post_has_one_of_its_own(head, title):
    top = (
        "<h1><a href=/>Window yard</a></h1><p>Of bread and the sea beyond the lock</p>"
    )
    about = '<meta name=description content="Of bread and the sea beyond the lock">'
    post = f"<article><header>{head}</header>{PROSE * 3}</article>"
    html = f"<title>Window yard</title>{about}<header>{top}</header>{post}"
    done = clean(html if "h1" not in head else html.replace(top, ""))
    assert done.title == title
    # What describes the site stands above the headline.
    assert done.standfirst is None or title == "Window yard"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "You look at an old copy of what Port Halden wrote when the ferries were kept "
            "in the bay; most of it is out of date.",
            "Lindby Yard",
        ),
        ("Waves over the pier, and the ferries kept", "Waves over the pier, and the ferries kept"),
    ],
)  # fmt: skip
def test_a_notice_above_the_article_is_no_headline(line, title):
    menu = "<ul><li><a href=/>Boats</a></li><li><a href=/a>Oars</a></li></ul>"
    html = f"<title>Lindby Yard</title><p>{line}</p>{menu}<main>{PROSE * 3}</main>"
    assert clean(html).title == title


@pytest.mark.parametrize(
    ("title", "line", "elected"),
    [
        # The text tells of the Port Halden Guild, which the site is called by.
        ("Port Halden Guild", "<h2>A pilot for the second ferry</h2>", "A pilot for the second ferry"),
        # No heading, nothing of what is told, only words of the name.
        ("Port Halden Guild", "<div>A pilot for the second ferry</div>", "Port Halden Guild"),
        ("Port Halden Guild", "<h2>Also on these pages</h2>", "Port Halden Guild"),
        ("Port Halden Guild", "<h2>Port Halden and its Guild</h2>", "Port Halden Guild"),
        # Nobody tells of a headline in the midst of a sentence.
        ("Guild: Halden has a ferry", "<h2>A pilot for the second ferry</h2>", "Guild: Halden has a ferry"),
        ("Port Halden Guilds", "<h2>A pilot for the second ferry</h2>", "Port Halden Guilds"),
    ],
)  # fmt: skip
def test_a_title_that_the_text_tells_of_is_the_sites_name(title, line, elected):
    told = (
        "<p>The Port Halden Guild has found a pilot for the second ferry, and on Friday "
        "he was seen on the pier with all of his luggage and a dog.</p>"
    )
    doc = find_title(page(f"<title>{title}</title>", line + told))
    assert doc.title == elected


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("Wet rye <div class=share>Share</div>", "Wet rye"),
        ("Wet rye <button>Save</button>", "Wet rye"),
        ("<button>Wet rye</button>", "Wet rye"),
        ("Wet rye <div>at last</div>", "Wet rye at last"),
    ],
)
def test_a_button_in_an_element_of_its_own_is_no_part_of_the_headline(inside, title):
    assert clean(f"<html lang=en><article><h1>{inside}</h1>{PROSE * 3}").title == title


def test_all_of_the_headline_is_labelled_and_nothing_else():
    body = "<h1><div>Ferry:</div><div>Storm shuts harbour</div></h1>"
    doc = find_title(page(og(title="Ferry: Storm shuts harbour"), body))
    assert [b.role is Role.TITLE for b in doc.blocks] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("head", "body", "published", "modified"),
    [
        ("", "", None, None),
        (og(published="2024-05-12T18:05:00+0200"), "", "2024-05-12T18:05:00+02:00", None),
        # Never invented: no zone stays no zone.
        (og(published="2024-05-12 18:05"), "", "2024-05-12T18:05:00", None),
        (og(published="0001-01-01T00:00:00Z"), "", None, None),
        (og(published="2031-01-01T00:00:00Z"), "<div>12 May 2024</div>", "2024-05-12T00:00:00", None),
        (og(published="yesterday"), "<div>12 May 2024</div>", "2024-05-12T00:00:00", None),
        # The printed line adds the time, the zone, or the change.
        (og(published="2024-05-12"), "<div>12 May 2024, 18:05</div>", "2024-05-12T18:05:00", None),
        (og(published="2024-05-12T00:00:00"), "<div>12 May 2024, 18:05</div>", "2024-05-12T18:05:00", None),
        (og(published="2024-05-12T18:05"), "<div>12 May 2024, 18:05 UTC</div>", "2024-05-12T18:05:00+00:00", None),
        (og(published="2024-05-12T18:05Z"), "<div>Updated: 13 May 2024, 9:00</div>", "2024-05-12T18:05:00+00:00", "2024-05-13T09:00:00"),
        # A blog introduces itself above the headline; the text begins below it.
        ("", f"{PROSE}<h1>Storm</h1><div>Filed by Ole, again, on 12 May 2024</div>", "2024-05-12T00:00:00", None),
        ("", f"<h1>Storm</h1>{PROSE}<div>Filed by Ole, again, on 12 May 2024</div>", None, None),
        # Another zone on the wall: the metadata stands.
        (og(published="2024-05-12T18:05:00Z"), "<div>12 May 2024, 20:05</div>", "2024-05-12T18:05:00+00:00", None),
        # Changed before it appeared: a draft.
        (og(published="2024-05-12T18:05Z", modified="2024-05-12T18:00Z"), "", "2024-05-12T18:05:00+00:00", None),
        (og(published="2024-05-12T18:05Z", modified="2024-05-13T18:00Z"), "", "2024-05-12T18:05:00+00:00", "2024-05-13T18:00:00+00:00"),
        # Only the last touch of the page is known: nobody says when it appeared.
        (og(modified="2024-05-13T18:00Z"), "", None, "2024-05-13T18:00:00+00:00"),
        # Moved to a new system last year; the reader is told the old day.
        (og(published="2023-05-12T18:05Z"), "<h1>Storm</h1><div>3 March 2014</div>", "2014-03-03T00:00:00", None),
        # The claims disagree about the day: the printed one tells which is right.
        (dc("2013-06-06", "2013-06-05"), "<h1>Storm</h1><p>June 5, 2013</p>", "2013-06-05T00:00:00", None),
        (dc("2013-06-06", "2013-06-05") + og(modified="2013-06-05T18:00Z"), "<h1>Storm</h1><p>June 5, 2013</p>", "2013-06-06T00:00:00", None),
        (dc("2013-06-06", "2013-06-05"), "<h1>Storm</h1><p>Updated: June 5, 2013</p>", "2013-06-06T00:00:00", None),
        (dc("2013-06-06", "2013-06-05"), "<p>June 4, 2013</p>", "2013-06-06T00:00:00", None),
        # The day as it was called there, and the same moment with its time.
        (dc("2013-06-06T02:10Z", "2013-06-05"), "<h1>Storm</h1><p>June 5, 2013</p>", "2013-06-06T02:10:00+00:00", None),
        # Below the headline stands the day of the change, which it does not say.
        (og(published="2023-05-12T18:05Z", modified="2024-03-03T09:00Z"), "<h1>Storm</h1><div>3 March 2024</div>", "2023-05-12T18:05:00+00:00", "2024-03-03T09:00:00+00:00"),
        # The same instant where the paper is: there it was another day.
        (og(published="2024-05-13T02:05Z"), '<h1>Storm</h1><time datetime="2024-05-12T19:05-07:00">May 12</time>', "2024-05-12T19:05:00-07:00", None),
        ("<title>Storm | Herald | 12.05.2024</title>", "", "2024-05-12T00:00:00", None),
        ('<link rel="canonical" href="https://h.test/2024/05/12/storm">', "", "2024-05-12T00:00:00", None),
        ('<script>var page = {"publishDate": "2024-05-12"}</script>', "", "2024-05-12T00:00:00", None),
        ('<script>[{"publishDate": "2024-05-12"}, {"publishDate": "2024-05-13"}]</script>', "", None, None),
        ("", '<time datetime="2024-05-12T18:05Z">Sunday</time>', "2024-05-12T18:05:00+00:00", None),
        # Today's date on the masthead; what is printed below the headline is the article's.
        ("", "<header>Monday, 13 May 2024</header><main><h1>Storm</h1><p>Published: 12 May 2024, 10:30</p>", "2024-05-12T10:30:00", None),
        ("", "<header>Monday, 13 May 2024</header><main><h1>Storm</h1>", "2024-05-13T00:00:00", None),
        ("", "<div>Published: 12 May 2024</div><h1>Storm</h1><p>Updated: 13 May 2024</p>", "2024-05-12T00:00:00", "2024-05-13T00:00:00"),
        # Its last change is told at its foot.
        ("", f"<p>12 May 2024, 8:14</p>{PROSE * 4}<p>Last updated: 13 May 2024, 9:00</p>", "2024-05-12T08:14:00", "2024-05-13T09:00:00"),
        # A line in the head that is no date line, and opens with what its date is.
        ("", "<p>Last updated on 13 May 2024 by the harbour office of our town</p>", "2024-05-13T00:00:00", "2024-05-13T00:00:00"),
        ('<link rel="canonical" href="https://h.test/2024/05/12/storm">', "<p>Last updated on 13 May 2024 by the harbour office of our town</p>", "2024-05-12T00:00:00", "2024-05-13T00:00:00"),
        ("", "<p>The harbour office of our town wrote on 13 May 2024</p>", "2024-05-13T00:00:00", None),
        # A weblog's line below its post.
        ("", f"{PROSE * 3}<p>posted May 12, 2024 10:08 AM (<a href=/b>Boats</a>) <a href=/1>#</a></p>", "2024-05-12T10:08:00", None),
        ("", f"{PROSE}<p>This entry was posted on Sunday, May 12th, 2024 at 9:12 am and is filed under <a href=/t>Town</a>.</p>", "2024-05-12T09:12:00", None),
        # The box around the date is called by what else stands in it.
        ("", '<div class="head"><h1>Storm</h1><div class="share">12 May 2024, 14:22 UTC</div></div>', "2024-05-12T14:22:00+00:00", None),
        (ld({"@type": "VideoObject", "name": "Storm", "uploadDate": "2024-05-12T18:05Z"}), "<h1>Storm</h1>", "2024-05-12T18:05:00+00:00", None),
        (ld({"@type": "Article", "headline": "Storm"}, {"@type": "VideoObject", "uploadDate": "2024-05-12"}), "<h1>Storm</h1>", None, None),
        ("", '<aside><time datetime="2024-05-12T18:05Z">Sunday</time></aside>', None, None),
    ],
)  # fmt: skip
def test_dates_are_reconciled(head, body, published, modified):
    doc = find_dates(drop_sections(page(head, body, scraped_at=datetime(2024, 6, 1))))
    dates = [m and m.value.isoformat() for m in (doc.published, doc.modified)]
    assert dates == [published, modified]


@pytest.mark.parametrize(
    ("boxes", "published"),
    [
        ("<aside><h3>Published</h3><p>12 May 2024</p></aside>", "2024-05-12T00:00:00"),
        (
            "<div class=author-box>Mara Lind<p>12 May 2024</p></div>",
            "2024-05-12T00:00:00",
        ),
        ("<aside><p>12 May 2024</p></aside>" * 2, "2024-05-12T00:00:00"),
        (
            "<aside><p>12 May 2024, 18:05</p></aside>",
            "2024-05-12T18:05:00+00:00",
        ),
        ("<aside><p>12 May 2024</p><p>3 May 2024</p></aside>", None),
        ("<aside><p><a href=/x>12 May 2024</a></p></aside>", None),
        ("<aside><p>5/6/2024</p></aside>", None),
        ("<aside><p>May 2024</p></aside>", None),
        ("<aside><p>The storm of 12 May 2024 in pictures</p></aside>", None),
        ("<div class=related><a href=/x>Pier</a><p>12 May 2024</p></div>", None),
        ("<footer><p>12 May 2024</p></footer>", None),
        (
            "<aside><p>Published</p><p>12 May 2024</p><p>Reviewed</p><p>3 June 2024</p></aside>",
            "2024-05-12T00:00:00",
        ),
    ],
)
def test_a_date_alone_in_what_was_set_aside(boxes, published):
    html = f"<article><h1>Storm</h1>{PROSE * 9}</article>{boxes}"
    doc = find_dates(drop_sections(page(body=html, tz=UTC)))
    found = doc.published
    assert (found and found.value.isoformat()) == published
    assert doc.dates == ((found,) if found else ())


def test_a_date_at_the_foot_of_the_article():
    foot = "<footer><span>Sport</span><p>12 May 2024</p><p>By The Herald</p></footer>"
    html = (
        f"<article><h1>Storm</h1>{PROSE * 9}{foot}</article><footer>3 May 2020</footer>"
    )
    doc = find_dates(drop_sections(page(body=html)))
    assert doc.published.value.isoformat() == "2024-05-12T00:00:00"


@pytest.mark.parametrize(
    ("note", "published", "modified"),
    [
        ("This article was first published on 12 May 2020 and has been updated.", 2020, 2024),
        ("This article was first published on 12 May 2026.", 2024, None),
        ("This novel was first published on 12 May 2020 by a rival.", 2024, None),
    ],
)  # fmt: skip
def test_a_note_says_when_it_first_appeared(note, published, modified):
    html = (
        f"<article><h1>Storm</h1><p>3 June 2024</p>{PROSE * 9}<p>{note}</p></article>"
    )
    doc = find_dates(page(body=html))
    years = [m and m.value.year for m in (doc.published, doc.modified)]
    assert years == [published, modified]


@pytest.mark.parametrize(
    ("body", "kept", "published", "ambiguous"),
    [
        # What was told took place there and then; nothing else dates the page.
        ("<p>Rona, 3 May 2024.</p>", True, "2024-05-03", True),
        ("<p>12 May 2024</p><p>Rona, 3 May 2024.</p>", True, "2024-05-12", False),
        # No full stop, the time of day, a byline, or no text below.
        ("<p>Rona, 3 May 2024</p>", False, "2024-05-03", False),
        ("<p>Rona, 3 May 2024, 6 p.m.</p>", False, "2024-05-03", False),
        ("<p>Mara Lind, 3 May 2024.</p>", False, "2024-05-03", False),
        ("<p>Rona, 3 May 2024.</p><p>Harbour</p>", False, "2024-05-03", False),
    ],
)
def test_place_and_day_open_a_text(body, kept, published, ambiguous):
    doc = find_dates(page(body=f"<h1>Storm</h1>{body}"))
    block = next(b for b in doc.blocks if "3 May" in b.text)
    assert (block.role is Role.UNKNOWN) is kept
    assert doc.published.value.date().isoformat() == published
    assert doc.published.ambiguous is ambiguous


@pytest.mark.parametrize(
    ("words", "published", "ambiguous"),
    [
        ("PORT HALDEN, Maine - May 3, 2024 - ", "2024-05-03", False),
        ("PORT HALDEN, 3 May 2024 (Coast Wire) – ", "2024-05-03", False),
        ("Rona, 3. Mai 2024 – ", "2024-05-03", True),
        ("RONA, May 3 – ", None, None),
        ("In Rona on May 3, 2024, ", None, None),
        ("Rona, 3 May 2024, ", None, None),
    ],
)
def test_the_first_words_date_a_page_that_nothing_else_does(
    words, published, ambiguous
):
    def read(before=""):
        html = PROSE.replace("The", f"{words}The", 1)
        return find_dates(
            page(body=f"<h1>Storm</h1>{before}{html}", lang="de")
        ).published

    found = read()
    assert (found and found.value.date().isoformat()) == published
    assert (found and found.ambiguous) == ambiguous
    assert read("<p>12.5.2024</p>").value.day == 12
    if published:
        assert read(PROSE) is None  # a second paragraph opens nothing


@pytest.mark.parametrize(
    ("graph", "script", "published", "ambiguous"),
    [
        # One clock time in two zones: the one that is a place's, whoever gives it.
        ("18:05:04+00:00", "18:05:04+02:00", "18:05:04+02:00", False),
        ("18:05:04+02:00", "18:05:04Z", "18:05:04+02:00", False),
        ("18:05:04+01:00", "18:05:04+02:00", "18:05:04+02:00", True),
        # The same moment in both, and two moments.
        ("16:05:04Z", "18:05:04+02:00", "18:05:04+02:00", False),
        ("18:09:04+02:00", "18:05:04Z", "18:05:04+00:00", False),
    ],
)
def test_one_clock_time_in_two_zones(graph, script, published, ambiguous):
    day = "2024-05-12T"
    story = {"@type": "Article", "headline": "Storm", "datePublished": day + script}
    doc = find_dates(page(og(published=day + graph) + ld(story), "<h1>Storm</h1>"))
    assert doc.published.value.isoformat() == day + published
    assert doc.published.ambiguous is ambiguous


def test_one_clock_time_in_two_zones_of_an_element_leaves_the_claim():
    time = '<time datetime="2024-05-12T18:05+02:00">Sunday</time>'
    doc = find_dates(page(og(published="2024-05-12T18:05Z"), time))
    assert doc.published.value.isoformat() == "2024-05-12T18:05:00+00:00"


@pytest.mark.parametrize(
    ("stamp", "printed", "published"),
    [
        ("2024-05-12T09:05:40Z", "2024-05-12 18:05:40", "2024-05-12T18:05:40+09:00"),
        ("2024-05-12T09:05:40Z", "2024-05-12 18:05", "2024-05-12T18:05:00+09:00"),
        ("2024-05-12T09:05:40Z", "2024-05-12 14:35", "2024-05-12T14:35:00+05:30"),
        # It was the next day there already, and the day before.
        ("2024-05-11T20:05:40Z", "2024-05-12 05:05", "2024-05-12T05:05:00+09:00"),
        ("2024-05-13T02:05:40Z", "2024-05-12 19:05", "2024-05-12T19:05:00-07:00"),
        # Another second, another minute, a clock of twelve hours, nowhere on earth.
        ("2024-05-12T09:05:40Z", "2024-05-12 18:05:41", "2024-05-12T18:05:41"),
        ("2024-05-12T09:05:40Z", "2024-05-12 18:06", "2024-05-12T18:06:00"),
        ("2024-05-12T15:05:40Z", "2024-05-12 03:05", "2024-05-12T03:05:00"),
        ("2024-05-11T18:05:40Z", "2024-05-12 12:05", "2024-05-12T12:05:00"),
        # Much is published on the hour; a day alone, and a time that has its zone.
        ("2024-05-12T09:00:00Z", "2024-05-12 18:00", "2024-05-12T18:00:00"),
        ("2024-05-12", "2024-05-12 18:05", "2024-05-12T18:05:00"),
        ("2024-05-12T10:05+01:00", "2024-05-12 18:05", "2024-05-12T18:05:00"),
    ],
)  # fmt: skip
def test_a_stamp_tells_in_which_zone_the_printed_clock_is(stamp, printed, published):
    doc = find_dates(page("", f"<h1>Storm</h1><time datetime={stamp}>{printed}</time>"))
    assert doc.published.value.isoformat() == published


def test_a_change_after_the_printed_time_of_a_place_stays():
    change = '<meta itemprop=dateModified content="2024-05-12T10:15:20Z">'
    time = "<time datetime=2024-05-12T09:05:40Z>2024-05-12 18:05:40</time>"
    doc = find_dates(page("", f"<h1>Storm</h1>{time}{change}"))
    assert doc.published.value.isoformat() == "2024-05-12T18:05:40+09:00"
    assert doc.modified.value.isoformat() == "2024-05-12T10:15:20+00:00"
    doc = find_dates(page("", f"<h1>Storm</h1>{time}{change.replace('T10', 'T08')}"))
    assert doc.modified is None


def test_a_moment_names_its_source():
    doc = find_dates(page(og(published="2024-05-12T18:05Z")))
    assert (doc.published.source, doc.published.zone) == ("open-graph", "stated")


def author(*names):
    return "".join(f'<meta name="author" content="{name}">' for name in names)


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        ("", "", ()),
        (author("Halden Herald"), "", ()),
        (author("AFP", "Reuters", "Staff", "admin", "newsroom@herald.test"), "", ()),
        (author("https://www.facebook.com/herald", "@maralind", "herald.test"), "", ()),
        (og(site_name="Le Monde") + author("Le Monde"), "<div>Par Le Monde</div>", ()),
        (author("Mara Lind"), "", ("Mara Lind",)),
        (author("By Mara Lind"), "", ("Mara Lind",)),
        (author("Mara Lind (mli)"), "", ("Mara Lind",)),
        (author("Mara Lind, Ole Brandt and Ida Sund"), "", ("Mara Lind", "Ole Brandt", "Ida Sund")),
        (author("Mara Lind / Reporter"), "", ("Mara Lind",)),
        (author("Mara Lind, AFP"), "", ("Mara Lind",)),
        (author("松岡大地"), "", ("松岡大地",)),
        (author("毎日新聞"), "", ()),
        (author("Ярослав Кузишин"), "", ("Ярослав Кузишин",)),
        # Only the byline names the second.
        (author("Mara Lind"), "<div>By Mara Lind and Ole Brandt</div>", ("Mara Lind", "Ole Brandt")),
        (author("Mara Lind"), '<div class="byline"><p>Ole Brandt</p><p>Mara Lind</p></div>', ("Ole Brandt", "Mara Lind")),
        # A teaser's author, a photographer, a button.
        (author("Mara Lind"), "<div>Ida Sund</div><div>12 May 2024</div>", ("Mara Lind",)),
        (author("Mara Lind"), '<figure class="author"><p>Ida Sund</p></figure><div>Mara Lind</div>', ("Mara Lind",)),
        (author("Mara Lind"), '<div class="author"><p>Mara Lind</p><p>WATCH LIVE</p></div>', ("Mara Lind",)),
        # The desk in the metadata, the reporter on the page.
        (author("Online Desk"), "<div>By Mara Lind</div>", ("Mara Lind",)),
        ("", '<div class="article-author"><span>Mara Lind</span></div>', ("Mara Lind",)),
        ("", '<div class="article-author"><span>Read More</span></div>', ()),
        # Their own pages are linked where they are named.
        ("", "<div><a href=/authors/mara-lind>Mara Lind</a></div>", ("Mara Lind",)),
        ("", "<div><a href=/authors/mara-lind>Mara Lind</a> Parliamentary editor</div>", ("Mara Lind",)),
        ("", "<div>von <a href=/autor/mara-lind>Mara Lind</a> , <a href=/autor/ole-brandt>Ole Brandt</a></div>", ("Mara Lind", "Ole Brandt")),
        ("", "<div><a href=/authors/mara-lind>Mara Lind</a> / HERALD.TEST / 12 May 2024, 17:07</div>", ("Mara Lind",)),
        ("", "<p>The harbour had been shut since Monday morning, and no ferry left it, wrote <a href=/authors/mara-lind>Mara Lind</a>.</p>", ()),
        ("", "<div>By Mara Lindgren</div><p><a href=/authors/mara-lind>Mara Lind</a> has written of harbours for years, and of the boats in them, and of the sea.</p>", ("Mara Lindgren",)),
        (author("Liu Di"), "", ("Liu Di",)),
        (author("Ida Sund"), "<div><a href=/authors/mara-lind>Mara Lind</a></div>", ("Ida Sund",)),
        # A name by the date, where a line says that it is the byline.
        ("", "<div>Ida Sund</div><div>12 May 2024</div><div>Port</div><div>By Mara Lind</div>", ("Mara Lind",)),
        # What leads on to a name is none.
        ("", '<div class="author"><p>Written By</p><p>Mara Lind</p></div>', ("Mara Lind",)),
        (author("Written By"), "", ()),
        # The paper itself, and an agency, beside a person.
        (ld({"@type": "Article", "author": [{"@type": "Person", "name": "Mara Lind"}, {"@type": "Organization", "name": "Halden Gazette"}]}), "", ("Mara Lind",)),
        ("", "<div>By Mara Lind and AFP Paris</div>", ("Mara Lind",)),
        (ld({"@type": "Article", "headline": "S", "author": "Mara Lind"}, {"@type": "Recipe", "name": "S", "author": "Ida Sund"}), "", ("Mara Lind",)),
        (ld({"@type": "Recipe", "name": "S", "author": "Ida Sund"}), "", ("Ida Sund",)),
        # The name of the paper beside today's date; a byline there opens like one.
        ("", "<header>Halden Voice</header><p>13 May 2024</p><main><h1>Storm</h1>", ()),
        ("", "<header><b>Halden Voice</b> 13 May 2024</header><main><h1>Storm</h1>", ()),
        ("", "<header>13 May 2024 by Mara Lind</header><main><h1>Storm</h1>", ("Mara Lind",)),
        ("", "<main><h1>Storm</h1><p>Mara Lind</p><p>13 May 2024</p>", ("Mara Lind",)),
        ("", "<p>13 May 2024</p><p>FOR IMMEDIATE RELEASE</p>", ()),
        # What stands on the other side of the date is no part of the name.
        ("", "<p>Posted by Mara Lind on May 17, 2008 in Sewing</p>", ("Mara Lind",)),
        ("", "<p>May 17, 2008 by Mara Lind</p>", ("Mara Lind",)),
        ("", "<p><span>By: Mara Lind</span> | Updated: May 17, 2008</p>", ("Mara Lind",)),
        ("", "<p>By Mara Lind in Port Halden</p>", ("Mara Lind",)),
        ("", "<p>By Mara Lind in the sea of Port Halden</p>", ()),
        ("", '<div class="author"><p>Fact Checked By</p></div>', ()),
        # A mark, a role, the site's name or others of a list between the name and the date.
        ("", "<div>Mara Lind ·</div><time>12 May 2024</time>", ("Mara Lind",)),
        ("", "<div>Mara Lind, Reporter</div><div>12 May 2024</div>", ("Mara Lind",)),
        ("", "<div>Mara Lind, Port Halden</div><div>12 May 2024</div>", ()),
        (og(site_name="Halden Voice"), "<div>Mara Lind</div><div>Halden Voice</div><div>12 May 2024</div>", ("Mara Lind",)),
        (og(site_name="Halden Voice"), "<div>Halden Voice</div><div>12 May 2024</div>", ()),
        ("", "<ul><li>Mara Lind</li><li>Ole Brandt</li></ul><div>12 May 2024</div>", ("Mara Lind", "Ole Brandt")),
        ("", "<div>Climate Change</div><div>Mara Lind</div><div>12 May 2024</div>", ("Mara Lind",)),
        ("", "<div>Climate Change and Mental Health</div><div>12 May 2024</div>", ()),
        ("", "<div>28.03.10 - 00:47 - MARA LIND | HALDEN</div>", ("MARA LIND",)),
        ("", "<div>12 May 2024 11:40 Actual | Essential</div>", ()),
        # Whoever is called an organisation is asked last.
        (ld({"@type": "Article", "author": {"@type": "Organization", "name": "Halden Boats"}}), "<div>By Mara Lind</div>", ("Mara Lind",)),
        (ld({"@type": "Article", "author": {"@type": "Organization", "name": "Mara Lind"}}), "", ("Mara Lind",)),
        # Elements that touch: a name, and another name, a place, a role.
        ("", "<div><span>By Mara Lind</span><span>Reporter</span></div>", ("Mara Lind",)),
        ("", "<div>By <a>Mara Lind</a><a>Ole Brandt</a></div>", ("Mara Lind",)),
        ("", "<div><span>By Mara Lind</span><span>Brussels</span></div>", ("Mara Lind",)),
        ("", "<div>By <b>Mara</b><b>Lind</b></div>", ("Mara Lind",)),
        ("", '<div class="author"><span>Mara Lind</span><span>journalist</span></div>', ("Mara Lind",)),
        ("", '<div class="author"><span>Post author</span>By Mara Lind</div>', ("Mara Lind",)),
        # Where a post is filed is nobody.
        ("", "<div>Posted 3 May 2020 in Home Cooking</div>", ()),
        ("", "<div>By Mara Lind in Port Halden, 3 May 2020</div>", ("Mara Lind",)),
        # Pages of people, where nothing else names an author; who edited it.
        ("", "<div><a href=/staff/mara-lind>Mara Lind</a></div>", ("Mara Lind",)),
        (author("Ida Sund"), "<div><a href=/staff/mara-lind>Mara Lind</a></div>", ("Ida Sund",)),
        ("", "<div><a href=/authors/mara-lind>Mara Lind</a></div><div>Edited by: <a href=/authors/ole-brandt>Ole Brandt</a></div>", ("Mara Lind",)),
    ],
)  # fmt: skip
def test_authors_are_people_alone(head, body, authors):
    assert find_byline(find_dates(page(head, body))).authors == authors


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        ("Posted by Mara Lind on May 17, 2008 at 10:02 AM | Permalink", ("Mara Lind",)),
        ("June 30, 2009 by Mara Lind · 2 Comments", ("Mara Lind",)),
        ("May 17, 2008", ()),
    ],
)
def test_a_blog_signs_and_dates_below_its_post(foot, authors):
    text = f"<h1>Storm</h1><div class=entry>{PROSE * 4}</div><p class=foot>{foot}</p>"
    article = clean(f"<div class=post>{text}</div>", lang="en")
    assert (article.authors, article.published is None) == (authors, False)
    assert article.body[-1].text.endswith("kept in the bay.")


@pytest.mark.parametrize(
    ("lang", "end", "authors"),
    [
        ("de", "<p><b>MARA LIND</b></p>", ("MARA LIND",)),
        ("it", "<p>(Mara Lind)</p>", ("Mara Lind",)),
        ("en", "<p>-- Mara Lind</p>", ("Mara Lind",)),
        ("en", "<p>Schedule An Appointment</p>", ()),
        ("de", "<p>Mara Lind</p><p>Ole Brandt</p>", ()),
        ("de", "<ul><li>Mara Lind</li></ul>", ()),
        ("de", "<p>Mara Lind, Port Halden</p>", ()),
        ("de", "<p>Redaktion Halden</p>", ()),
    ],
)
def test_a_name_alone_below_the_last_paragraph_signs_it(lang, end, authors):
    text = "".join(f"<p>{n}. {PROSE[3:]}" for n in range(1, 5))
    article = clean(f"<article><h1>Storm</h1>{text}{end}</article>", lang=lang)
    assert article.authors == authors


def test_a_blog_signs_among_the_tags_of_its_post():
    foot = (
        "<p class=post-footer><em>posted by Mara Lind @ <a href=/x>9:14 PM</a></em></p>"
    )
    post = f"<main><div class=post><h1>Storm</h1>{PROSE * 4}{foot}</div></main>"
    article = clean(post, lang="en")
    assert article.authors == ("Mara Lind",)
    assert article.body[-1].text.endswith("kept in the bay.")


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("", None),
        (og(site_name="Halden Herald"), "Halden Herald"),
        (og(site_name="herald.test") + '<meta name="publisher" content="Halden Herald">', "Halden Herald"),
        (og(site_name="Herald Verlag GmbH") + '<meta name="publisher" content="Herald">', "Herald"),
        (og(site_name="Herald | News of the coast"), "Herald"),
        (og(site_name="https://herald.test"), None),
    ],
)  # fmt: skip
def test_the_publisher_is_a_title_not_a_firm(head, publisher):
    assert find_publisher(page(head)).publisher == publisher


GERMAN = (
    "<p>Der Hafen wurde am Montag geschlossen, weil die Wellen über die Mauer schlugen "
    "und die Fähren nicht mehr aus der Bucht fahren konnten, wie die Polizei sagte.</p>"
)


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        (f'<html lang="de-AT"><body>{GERMAN}</body></html>', "de"),
        (f'<html lang="nb-NO"><body>{"<p>Havna i Halden</p>" * 3}</body></html>', "no"),
        (f"<html><body>{GERMAN * 2}</body></html>", "de"),
        # The template's language: the words say otherwise.
        (f'<html lang="en-US"><body>{GERMAN * 2}</body></html>', "de"),
        ('<html lang="vi"><body><p>Cảng đã đóng cửa hôm thứ Hai.</p></body></html>', "vi"),
        ('<html lang="x"><body><p>Ok</p></body></html>', None),
    ],
)  # fmt: skip
def test_the_language_a_page_claims_is_checked(html, lang):
    assert find_language(read(html, "html")).lang == lang


def test_address_and_picture_of_the_page():
    head = '<link rel="canonical" href="https://herald.test/storm">' + og(
        image="/logo.png"
    )
    head += '<meta name="twitter:image" content="//cdn.herald.test/storm.jpg">'
    html = f"<html><head>{head}</head><body><h1>Storm</h1>{PROSE * 4}</body></html>"
    article = clean(html)
    assert article.url == "https://herald.test/storm"
    assert article.image == "https://cdn.herald.test/storm.jpg"
    assert type(article).from_dict(article.to_dict()) == article
    assert article.to_schema_org()["image"] == [
        {"@type": "ImageObject", "contentUrl": "https://cdn.herald.test/storm.jpg"}
    ]
    assert clean(html, url="https://other.test/").url == "https://other.test/"


def test_the_foot_of_a_post_dates_it_in_any_language():
    foot = "Cette entrée a été publiée le 30 juin 2009 à 21:10, et rangée dans Humeurs."
    text = "".join(f"<p>{n}. {PROSE[3:]}" for n in range(1, 5))
    article = clean(f"<article><h1>Storm</h1>{text}<p>{foot}</p></article>", lang="fr")
    assert article.published.isoformat() == "2009-06-30T21:10:00"
    assert (article.removed[-1].text, article.removed[-1].rule) == (foot, "tags-entry")


def test_a_foot_full_of_links_may_sign_the_post():
    links = "".join(f"<a href=/{n}>Share to no. {n}</a> " for n in range(9))
    foot = f"<span class=post-author>Posted by <b>Mara Lind</b></span> {links}"
    post = f"<h3>Storm</h3><div class=post-body>{PROSE * 4}</div>"
    html = f"<div class=post>{post}<div class=post-footer>{foot}</div></div>"
    assert clean(html, lang="en").authors == ("Mara Lind",)


@pytest.mark.parametrize(
    ("box", "published"),
    [
        ("<aside class=author><b>Mara Lind</b> · @lind 12 May 2024 · 5 min read</aside>", "2024-05-12"),
        ("<aside class=author><b>Mara Lind</b> · @lind May 12, 2024 · 5 min read · 8.2.1</aside>", "2024-05-12"),
        # What is told of the author, and of the harbour.
        ("<aside class=author><b>Mara Lind</b> born 12 May 1974 in Halden</aside>", None),
        ("<aside class=author><b>Mara Lind</b>, at sea since 12 May 2004 · @lind</aside>", None),
        ("<aside class=facts><b>Port Halden</b> opened 12 May 1974</aside>", None),
    ],
)  # fmt: skip
def test_below_the_first_paragraph_the_authors_box_dates_it(box, published):
    text = "".join(f"<p>{n}. {PROSE[3:]}" for n in range(1, 5))
    lead = f"<p>The lower lock has a new gate. {PROSE[3:]}"
    article = clean(f"<article><h1>Storm</h1>{lead}{box}{text}</article>", lang="en")
    day = article.published and article.published.date().isoformat()
    assert day == published
