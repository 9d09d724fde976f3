"""Shapes of markup that many templates share: what must come out of each, and near misses."""

import pytest

import articlekit

SENTENCE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier. "
OTHERS = (
    "Nobody was hurt, but two boats sank, and a third lost its mast before it was towed in.",
    "The mayor asked people to stay away from the quay until the wind had dropped again.",
    "It was the fourth storm of a winter that has kept the fleet ashore for five weeks so far.",
    "Crews from three towns pumped water out of cellars through the night and into the morning.",
    "The ferry to the islands will run again once the ramp has been looked at by divers.",
    "Insurers spoke of a loss in the millions, and warned that it might take months to settle.",
    "A school near the market served as a shelter for those whose homes had lost their roofs.",
)
TEXT = "".join(f"<p>{line}</p>" for line in (SENTENCE, *OTHERS))
MORE = "".join(
    f"<p>In {town} the water stood in the streets for {n} days, and the trains did not run.</p>"
    for n, town in enumerate(
        ("Vik", "Sund", "Nes", "Lund", "Moss", "Holm", "Borg", "Dale"), 2
    )
)
HEAD = "<title>Storm shuts harbour for a week | Halden Herald</title>"
TITLE = "<h1>Storm shuts harbour for a week</h1>"


def clean(body, head=HEAD):
    page = f'<html lang="en"><head>{head}</head><body>{body}</body></html>'
    return articlekit.clean(page)


def article(inner):
    return clean(f"<main><article>{TITLE}{inner}</article></main>")


FACES = [
    '<div class="flex"><img src="/a.jpg"><div><div>Mara Lind</div><div>4 March 2025</div></div></div>',
    '<div class="x"><img src="/a.jpg"><div><p>Mara Lind</p><p>Senior reporter</p></div></div>',
    '<div class="x"><span><img src="/a.jpg"></span><span>Mara Lind</span><span>4 March 2025</span></div>',
    '<div class="flex"><img class="avatar" src="/a.jpg"><div><div>Mara Lind</div><div>4 March 2025</div></div></div>',
]


@pytest.mark.parametrize("face", FACES)
def test_the_face_of_an_author_has_no_caption(face):
    found = article(face + TEXT)
    assert (found.authors, found.captions) == (("Mara Lind",), ())


CAPTIONS = [
    # a name in a class that elsewhere means the author
    ('<div class="x"><img src="/i.jpg"><div><p>The pier in fog</p><p class="photo-byline">Ida Sund</p></div></div>', "The pier in fog", "Ida Sund"),
    # a class that elsewhere means the page's own notice
    ('<div class="image"><img src="/i.jpg"><div class="image__caption">The pier in fog</div><div class="image__copyright">Ida Sund</div></div>', "The pier in fog", "Ida Sund"),
    # no class at all
    ("<p><img src=/i.jpg><br><i>The pier in fog (Ida Sund)</i></p>", "The pier in fog", "Ida Sund"),
    ("<p><img src=/i.jpg></p><p><em>The pier in fog</em></p>", "The pier in fog", None),
    ("<p><img src=/i.jpg><br><font size=1>The pier stood in fog on Monday.</font></p>", "The pier stood in fog on Monday.", None),
    # a button beside it
    ("<table><tr><td><img src=/i.jpg></td></tr><tr><td>The pier stood in fog on Monday.</td></tr><tr><td><a href=/buy>Buy this photo</a></td></tr></table>", "The pier stood in fog on Monday.", None),
    ('<div class="image"><img src="/i.jpg"><p>The pier in fog</p></div>', "The pier in fog", None),
    # a bare name after a sentence
    ("<figure><img src=/i.jpg><figcaption>The pier stood in fog. Ida Sund / Herald</figcaption></figure>", "The pier stood in fog.", "Ida Sund / Herald"),
    ("<figure><img src=/i.jpg><figcaption>Most of the pier stood in fog. Archiwum prywatne</figcaption></figure>", "Most of the pier stood in fog.", "Archiwum prywatne"),
    ("<figure><img src=/i.jpg><figcaption>The pier stood in fog. Nobody was hurt</figcaption></figure>", "The pier stood in fog. Nobody was hurt", None),
    ("<figure><img src=/i.jpg><figcaption>The pier and the mayor of St. Mary Mead</figcaption></figure>", "The pier and the mayor of St. Mary Mead", None),
]  # fmt: skip


@pytest.mark.parametrize(("box", "text", "credit"), CAPTIONS)
def test_a_caption_is_found(box, text, credit):
    found = article(f"<p>{SENTENCE}</p>{box}{MORE}")
    assert [(c.text, c.credit) for c in found.captions] == [(text, credit)]
    assert text not in found.text


NO_CAPTIONS = [
    # paragraphs beside a picture, in columns
    '<div class="wp-block-media-text"><figure><img src="/i.jpg"></figure><div class="wp-block-media-text__content"><p>{text}</p></div></div>',
    '<div class="wp-block-column"><img src="/i.jpg"><p>{text}</p></div>',
    '<div><img class="alignleft" src="/i.jpg"><p>{text}</p></div>',
    # a note that a machine's suffix makes a caption of: "BU" is one in German
    '<div class="admonitionContent_BuS1"><p>{text}</p></div>',
    # italics below a picture that are a sentence
    "<p><img src=/i.jpg></p><p><em>{text}</em></p>",
]


@pytest.mark.parametrize("box", NO_CAPTIONS)
def test_a_paragraph_beside_a_picture_stays(box):
    text = "The keeper of the light had seen nothing like it since he was a boy of ten, he told the council."
    found = article(TEXT + box.format(text=text) + MORE)
    assert text in found.text
    assert found.captions == ()


MASTHEADS = [
    '<table><tr><td><img src="/pics/logo.gif"></td><td>No. 40, Thursday, September 26, 1996</td></tr></table>',
    "<div><img src=/a.jpg><div>Serving Halden and the islands since 1981</div></div>",
]


@pytest.mark.parametrize("masthead", MASTHEADS)
def test_a_masthead_is_no_caption(masthead):
    found = clean(f"{masthead}<div>{TITLE}{TEXT}</div>")
    assert found.captions == ()
    assert found.title == "Storm shuts harbour for a week"


GONE = [
    # one big link: heading and teaser
    ('<a href="/b"><img src="/t.jpg"><h4>Ferry runs late</h4><p>The ferry to the islands ran two hours late on Sunday, and nobody said why it did.</p></a>', "two hours late"),
    # what leads on to the form of a newsletter
    ('<div class="css-1abc"><h3>Morning in the valley</h3><p>The five stories that matter each weekday at seven, free for as long as you like.</p><form><input type=email><button>Go</button></form></div>', "five stories"),
]  # fmt: skip


@pytest.mark.parametrize(("box", "said"), GONE)
def test_a_box_goes_whole(box, said):
    half = TEXT.index("<p>Crews")
    found = article(TEXT[:half] + box + TEXT[half:] + MORE)
    assert said not in found.text
    assert len(found.body) == 1 + len(OTHERS) + MORE.count("<p>")


STAYS = [
    '<aside class="sidenote"><p>{text}</p></aside>',
    '<div class="accordion-item__dropdown"><p>{text}</p></div>',
    '<blockquote class="pullquote"><p>{text}</p></blockquote>',
    '<article class="message is-info"><p>{text}</p></article>',
    '<div class="code-toolbar"><p>{text}</p></div>',
    "<p><a href=/long>{text}</a></p>",
    "<div><form><input name=q></form><p>{text}</p><p>{text} Again.</p></div>",
]


@pytest.mark.parametrize("box", STAYS)
def test_a_box_of_text_stays(box):
    text = "If your cellar floods, turn off the power before you go down, and wait for help upstairs, says the council."
    half = TEXT.index("<p>Crews")
    assert text in article(TEXT[:half] + box.format(text=text) + TEXT[half:]).text


def test_a_quotation_that_is_lifted_out_of_the_text_goes():
    box = f'<blockquote class="pullquote"><p>{OTHERS[1]}</p></blockquote>'
    assert article(TEXT + box).text.count(OTHERS[1]) == 1


@pytest.mark.parametrize(
    "rest", ['<div class="rest">', '<div class="entry-more">', "<section>"]
)
def test_last_paragraphs_in_a_box_of_their_own_stay(rest):
    last = "There will be no party for the harbour master. He was quite firm about that, she said."
    body = f'<article class="entry">{TITLE}<div class="intro">{TEXT}</div>{rest}<p>{last}</p></article>'
    assert last in clean(body).text


@pytest.mark.parametrize(
    "rest",
    [
        '<div class="rest"><h3>Ida Sund</h3><p>{text}</p></div>',
        '<div class="rest"><img src=/face.jpg><p>{text}</p></div>',
        '<div class="rest"><p><a href=/x>{text}</a></p></div>',
    ],
)
def test_what_follows_the_text_and_is_something_else_goes(rest):
    text = "Ida has written about the sea for twenty years and lives on a boat with two cats now."
    rest = rest.format(text=text)
    body = (
        f'<article class="entry">{TITLE}<div class="intro">{TEXT}</div>{rest}</article>'
    )
    assert text not in clean(body).text


def test_the_next_article_of_a_page_that_scrolls_goes():
    second = TEXT.replace("harbour", "market").replace("pier", "hall")
    byline = "<p>By {name}</p><p>4 March 2025, 21:40</p>"
    body = "".join(
        f'<div class="k1"><h1>{title}</h1>{byline.format(name=name)}{text}</div>'
        for title, name, text in (
            ("Storm shuts harbour for a week", "Mara Lind", TEXT),
            ("Market hall to reopen after fire", "Ole Brandt", second),
        )
    )
    found = clean(f"<main>{body}</main>")
    assert (found.authors, len(found.body)) == (("Mara Lind",), 1 + len(OTHERS))
    # Sections of one article, each below an h1 of its own, stay.
    body = f"<main><div>{TITLE}{TEXT}</div><div><h1>After the storm</h1>{MORE}</div></main>"
    assert len(clean(body).body) >= 1 + len(OTHERS) + MORE.count("<p>")


DATES = [
    # published and never changed, as blogs call it
    ('<time class="entry-date published updated" datetime="2024-06-30T18:20:11+00:00">June 30, 2024</time>', "2024-06-30T18:20:11+00:00", None),
    # the change stands first
    ('<time class="updated" datetime="2024-07-02T08:00:00+00:00">July 2, 2024</time><time class="entry-date published" datetime="2024-06-30T18:20:11+00:00">June 30, 2024</time>', "2024-06-30T18:20:11+00:00", "2024-07-02T08:00:00+00:00"),
    ('<abbr class="published" title="2024-06-30T18:20:11+00:00">6:20 PM</abbr>', "2024-06-30T18:20:11+00:00", None),
    # the day above, its moment behind the link at the foot
    ('<h2>June 30, 2024</h2><div class="post-footer"><a rel="bookmark"><abbr class="published" itemprop="datePublished" title="2024-06-30T18:20:00+02:00">18:20</abbr></a></div>', "2024-06-30T18:20:00+02:00", None),
    # the day above, the time below
    ("<h2>June 30, 2024</h2><p>Posted by Ida Sund at June 30, 2024 10:14 PM</p>", "2024-06-30T22:14:00", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "published", "modified"), DATES)
def test_dates_of_blogs(line, published, modified):
    found = article(line + TEXT)
    told = [m and m.isoformat() for m in (found.published, found.modified)]
    assert told == [published, modified]


def test_days_that_head_a_diary_are_headings():
    days = f"<h3>June 12, 2023</h3>{TEXT}<h3>June 13, 2023</h3>{TEXT.replace('pier', 'quay')}"
    stamp = '<time class="published" datetime="2024-06-30T18:20:11+00:00">June 30, 2024</time>'
    found = article(f"{stamp}<p>{SENTENCE}</p>{days}")
    assert found.published.isoformat() == "2024-06-30T18:20:11+00:00"
    assert "June 12, 2023" in found.text


def test_days_that_head_a_diary_stay_where_other_dates_settle_the_order():
    days = f"<h3>June 12, 2023</h3>{TEXT}<h3>June 13, 2023</h3>{TEXT.replace('pier', 'quay')}"
    dates = "<p>Published 04/05/2024</p><p>Updated 20/05/2024</p>"
    found = article(f"{dates}<p>{SENTENCE}</p>{days}")
    assert (found.published.month, found.published.day) == (5, 4)
    assert "June 12, 2023" in found.text


def test_a_comment_does_not_date_a_short_post():
    stamp = '<time class="entry-date published" datetime="2024-06-30T18:20:11+00:00">June 30, 2024</time>'
    comment = '<div class="comment"><time>August 15, 2024</time><p>Lovely.</p></div>'
    body = f'<article><div>{stamp}</div>{TITLE}<p>{SENTENCE}</p><p>{OTHERS[0]}</p></article><div class="comments">{comment}</div>'
    assert clean(body).published.isoformat() == "2024-06-30T18:20:11+00:00"


BYLINES = [
    ("<div>Posted by Mara Lind on <time datetime=2024-06-30>June 30, 2024</time></div>", ("Mara Lind",)),
    ("<p><time>30 June 2024</time> <span>Culture</span> <span class=x>By <b>Mara Lind</b></span></p>", ("Mara Lind",)),
    ("<p>By Mara Lind, Consumer Editor and Ole Brandt</p>", ("Mara Lind", "Ole Brandt")),
    ("<p>By Mara Lind, Editor and Publisher</p>", ("Mara Lind",)),
    # an invitation that says who wrote the text, not until when
    ("<p>May 12, 2024 Leave a comment by Mara Lind</p>", ("Mara Lind",)),
    # the words of a role, and an outlet's town
    ("<p>By Mara Lind, Reporter, Public Health and Social Care</p>", ("Mara Lind",)),
    ("<p>By Mara Lind, Reuters / Port Halden</p>", ("Mara Lind",)),
    # a name with a particle that also opens bylines
    ("<p>Maria Di Lorenzo Bianchi, 12 maggio 2024</p>", ()),
    # links beside one another that are no list
    ("<div><a href=/a>Harbour</a></div><div><a href=/b>Mara Lind</a></div><div>12 May 2024</div>", ("Mara Lind",)),
    ("<div><a href=/a>Mara Lind</a></div><div><a href=/b rel=bookmark>12 May 2024</a></div>", ("Mara Lind",)),
    # the last entry of a menu
    ("<ul><li><a href=/a>Family Notices</a></li><li><a href=/b>Real Estate</a></li></ul><p>30 June 2024</p>", ()),
]  # fmt: skip


@pytest.mark.parametrize(("line", "authors"), BYLINES)
def test_bylines(line, authors):
    assert article(line + TEXT).authors == authors


def test_the_foot_of_a_post_names_its_author():
    foot = (
        '<footer class="entry-footer"><a href="/p" rel="bookmark"><time class="entry-date'
        ' published" datetime="2024-06-30T18:20:11+00:00">June 30, 2024</time></a> <span'
        ' class="author vcard">Author <a class="url fn n" href="/author/mara-lind/">Mara'
        " Lind</a></span></footer>"
    )
    found = article(TEXT + foot)
    assert found.authors == ("Mara Lind",)
    assert found.published.isoformat() == "2024-06-30T18:20:11+00:00"


def test_a_byline_in_capitals_is_spelled_as_the_page_spells_it():
    head = f'{HEAD}<meta name="author" content="Mara Lind">'
    body = f"<article>{TITLE}<p>By MARA LIND</p>{TEXT}</article>"
    assert clean(body, head).authors == ("Mara Lind",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p>By Ida Sund</p>", ("Ida Sund",)),
        ("<p>By Mara Lind</p>", ("Mara Lind",)),
        ("<p>Sunday</p>", ("Mara Lind",)),
        ("<h3>by Ida Sund</h3>", ("Mara Lind",)),
        ("<p>Translated by Ida Sund</p>", ("Mara Lind",)),
    ],
)
def test_whoever_signs_a_text_goes_before_whose_page_it_is(line, authors):
    head = '<title>Storm shuts harbour | Mara Lind</title><meta name="author" content="Mara Lind">'
    assert clean(f"<article>{TITLE}{line}{TEXT}</article>", head).authors == authors


TITLES = [
    # the site's name, and the town in it
    ("<title>Halden Courier: News</title>", "<h1>Storm shuts Halden harbour, sinks two boats</h1>", "Storm shuts Halden harbour, sinks two boats"),
    # a headline in bold as long as a paragraph
    ("<title>Courier | Storm shuts the harbour of Port Halden for a whole week, and sinks two boats</title>", "<b>Storm shuts the harbour of Port Halden for a whole week, and sinks two boats</b><br>", "Storm shuts the harbour of Port Halden for a whole week, and sinks two boats"),
    # the section's h1 calls itself the headline
    ("<title>Storm shuts harbour – Plot 14</title>", '<h1 itemprop="headline">Blog</h1><h2 itemprop="headline">Storm shuts harbour</h2>', "Storm shuts harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "top", "title"), TITLES)
def test_titles(head, top, title):
    assert clean(f"<div>{top}{TEXT}</div>", head).title == title


def test_a_headline_in_bold_is_not_glued_to_the_byline_below_it():
    top = "<b>Storm shuts the harbour of Port Halden for a whole week</b><br>By Mara Lind<p>"
    found = clean(f"<div>{top}{TEXT}</div>", "<title>Storm shuts the harbour of Port Halden for a whole week</title>")  # fmt: skip
    assert found.authors == ("Mara Lind",)


@pytest.mark.parametrize(
    ("below", "minute"),
    [
        ("<p>Posted on May 12, 2024 at 10:31 pm</p>", 31),
        # a comment's, and that of what the article announces
        ("<p>Ole Brandt says:</p><p>May 12, 2024 at 10:31 pm</p><p>Well said.</p>", 0),
        ("<h3>When</h3><p>12 May 2024, 19:30</p><h3>Where</h3><p>Town hall</p>", 0),
    ],
)
def test_only_a_labelled_time_below_is_the_articles(below, minute):
    found = article(f"<p>12 May 2024</p>{TEXT}{below}").published
    assert (found.day, found.minute) == (12, minute)


def test_an_invitation_with_a_deadline_is_no_date_line():
    last = "Join the conversation live on May 14 at 7 pm"
    found = article(f"{TEXT}<p>{last}</p>")
    assert found.published is None
    assert last in found.text
