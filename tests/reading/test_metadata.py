"""metadata: what a page says of itself, and what only looks as if it did."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from articlekit.reading.metadata import hints


def read(page, field=None, source=None):
    return [
        h.value
        for h in hints(LexborHTMLParser(page))
        if field in (None, h.field) and source in (None, h.source)
    ]


def script(thing):
    text = thing if isinstance(thing, str) else json.dumps(thing)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": "Storm shuts harbour"}

NOT_THE_ARTICLE = [
    {"@type": "WebSite", "name": "Halden Herald"},
    {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "name": "Sport"}],
    },
    {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ARTICLE}]},
    {"@type": "Organization", "name": "Halden Herald", "subjectOf": ARTICLE},
    {"@type": "Comment", "name": "So true"},
    {"@type": "JobPosting", "title": "Reporter", "name": "Reporter wanted"},
    {"@type": 5, "name": ["x"]},
    {"@type": None},
    [],
    [[[[[[[[[[[[ARTICLE]]]]]]]]]]]],
    7,
    None,
    "NewsArticle",
]


@pytest.mark.parametrize("thing", NOT_THE_ARTICLE)
def test_other_things_are_not_the_article(thing):
    assert read(script(thing), "title") == []


SHAPES = [
    ARTICLE,
    [ARTICLE],
    {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, ARTICLE]},
    {"@graph": {"@graph": [ARTICLE]}},
    {"@type": "WebPage", "mainEntity": ARTICLE},
    {"0": {"@type": "WebSite", "name": "Herald"}, "1": ARTICLE},
    {**ARTICLE, "@type": ["NewsArticle", "ReportageNewsArticle"]},
    {**ARTICLE, "@type": "http://schema.org/NewsArticle"},
    {**ARTICLE, "@type": "schema:BlogPosting"},
    {
        **ARTICLE,
        "@type": "LiveBlogPosting",
        "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "18:05"}],
    },
    {**ARTICLE, "comment": [{"@type": "Article", "headline": "So true"}]},
    {**ARTICLE, "headline": ["Storm shuts harbour", "Storm"]},
    {**ARTICLE, "headline": {"@value": "Storm shuts harbour"}},
    {**ARTICLE, "headline": "Storm  shuts\n harbour "},
    {"@type": "Article", "name": "Storm shuts harbour"},
    {**ARTICLE, "headline": "Storm <em>shuts</em> harbour"},
]


@pytest.mark.parametrize("thing", SHAPES)
def test_the_article_is_found_in_every_shape(thing):
    assert read(script(thing), "title")[:1] == ["Storm shuts harbour"]
    assert "18:05" not in read(script(thing), "title")


BROKEN = [
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour",}',
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour", "keywords": ["a", "b",],}',
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour", "description": "two\nlines\tand a tab"}',
    '<!-- {"@type": "NewsArticle", "headline": "Storm shuts harbour"} -->',
    '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Storm shuts harbour"}\n//]]>',
    '/* <![CDATA[ */ {"@type": "NewsArticle", "headline": "Storm shuts harbour"} /* ]]> */',
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour"};',
    '{"@type": "WebSite"}{"@type": "NewsArticle", "headline": "Storm shuts harbour"}',
    '{"@type": "WebSite"},\n{"@type": "NewsArticle", "headline": "Storm shuts harbour"}',
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour"} trailing words',
    "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Storm shuts harbour&quot;}",
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour", "description": "it\\\'s \\x loud"}',
    # The quotes inside were not escaped: what can be told apart is kept.
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour", "description": "the "big" one"}',
    '{"@type": "NewsArticle", "headline": "Storm shuts harbour", "author": [{"@type": "Pers',
    '\ufeff{"@type": "NewsArticle", "headline": "Storm shuts harbour"}',
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_json_is_mended(text):
    assert read(script(text), "title")[:1] == ["Storm shuts harbour"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "{",
        "}",
        "window.data = 1",
        "[" * 9999,
        '{"a":' * 5000,
        "\x00",
        '"',
        "NaN",
        "9" * 5000,
    ],
)
def test_what_is_no_json_says_nothing(text):
    assert read(script(text)) == []


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Mara Lind", ["Mara Lind"]),
        ({"@type": "Person", "name": "Mara Lind"}, ["Mara Lind"]),
        ([{"name": "Mara Lind"}, {"name": "Ole Brandt"}], ["Mara Lind", "Ole Brandt"]),
        ([["Mara Lind"], [["Ole Brandt"]]], ["Mara Lind", "Ole Brandt"]),
        ({"name": ["Mara Lind", "Ole Brandt"]}, ["Mara Lind", "Ole Brandt"]),
        ({"name": {"@value": "Mara Lind"}}, ["Mara Lind"]),
        ({"givenName": "Mara", "familyName": "Lind"}, ["Mara Lind"]),
        ({"@id": "#mara"}, ["Mara Lind"]),
        ({"name": None}, []),
        ({"name": 5}, ["5"]),
        ([None, 3.5, {}, [], True], ["3.5"]),
    ],
)
def test_authors_come_in_many_wrappings(author, names):
    graph = [
        {**ARTICLE, "author": author},
        {"@type": "Person", "@id": "#mara", "name": "Mara Lind"},
    ]
    assert read(script({"@graph": graph}), "author") == names


def test_of_several_articles_the_one_the_page_is_called_by():
    other = {**ARTICLE, "headline": "Most read: ferry", "datePublished": "2024-01-01"}
    page = '<meta property="og:title" content="Storm shuts harbour | Herald">'
    page += script([other, ARTICLE])
    assert read(page, "title", "json-ld") == ["Storm shuts harbour"]
    assert read(page, "published") == []


def test_of_several_articles_the_one_at_the_pages_address():
    page = '<link rel="canonical" href="https://www.herald.test/storm">'
    page += script(
        [
            {**ARTICLE, "headline": "Ferry", "url": "/ferry"},
            {**ARTICLE, "url": "http://herald.test/storm/?x=1"},
        ]
    )
    assert read(page, "title") == ["Storm shuts harbour"]


@pytest.mark.parametrize(
    ("page", "field", "values"),
    [
        ('<meta name="viewport" content="width=1">', None, []),
        ('<meta property="og:title">', None, []),
        ('<meta property="article:published_time" content="2024-05-12">', "published", ["2024-05-12"]),
        ('<meta name="article:published:time" content="2024-05-12">', "published", ["2024-05-12"]),
        ('<meta property="og:article:published_time" content="2024-05-12">', "published", ["2024-05-12"]),
        ('<meta name="DC.date.issued" content="2024-05-12">', "published", ["2024-05-12"]),
        ('<meta name="cXenseParse:recs:publishtime" content="2024-05-12">', "published", ["2024-05-12"]),
        ('<meta name="parsely-pub-date" content="2024-05-12">', "published", ["2024-05-12"]),
        ('<meta itemprop="dateModified" content="2024-05-12">', "modified", ["2024-05-12"]),
        ('<meta name="byl" content="By Mara Lind">', "author", ["By Mara Lind"]),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Lind">', "author", ["Mara Lind"]),
        ('<meta name="twitter:label2" content="Lesezeit"><meta name="twitter:data2" content="4 Minuten">', "author", []),
        ('<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Mara Lind">', "author", ["Mara Lind"]),
        ('<html lang="de-AT">', "lang", ["de-AT"]),
        ("<title>Storm &amp; sea</title><svg><title>Icon</title></svg>", "title", ["Storm & sea"]),
        ('<a rel="author" href="/m">Mara Lind</a>', "author", ["Mara Lind"]),
        ('<a href="/autor/747/mara-lind/">Mara Lind</a>', "author", ["Mara Lind"]),
        ('<a href="/authors/mara-lind-brandt">Mara Lind-Brandt</a>', "author", ["Mara Lind-Brandt"]),
        ('<a href="/autor/lucie-stuchlikova-12">Lucie Stuchlíková</a>', "author", ["Lucie Stuchlíková"]),
        ('<a href="/author/yaroslav-kuzyshyn">Ярослав Кузишин</a>', "author", ["Ярослав Кузишин"]),
        ('<a href="/toireporter/author-mara-lind-7.cms">Mara Lind</a>', "author", ["Mara Lind"]),
        ('<a href="/authors/mara-lind">View Full Profile</a>', "author", []),
        ('<a href="/authors/">Authors</a>', "author", []),
        ('<a href="/automobile/mara">Mara</a>', "author", []),
        ('<aside><a href="/authors/ole-brandt">Ole Brandt</a></aside>', "author", []),
        ('<header><h1>Storm</h1><aside><a rel="author">Ole Brandt</a></aside></header>', "author", []),
        ('<span itemprop="author" itemscope><a itemprop="name">Mara Lind</a></span>', "author", ["Mara Lind"]),
        ('<h1>Storm</h1><time datetime="2024-05-12T18:05Z">Sunday</time>', "published", ["2024-05-12T18:05Z"]),
        ('<h1>Storm</h1><time class="updated" datetime="2024-05-12T18:05Z">Sunday</time>', "modified", ["2024-05-12T18:05Z"]),
        # What the property says goes before the class, and the zone before none.
        ('<h1>Storm</h1><time class="date updated" itemprop="datePublished" datetime="2024-05-12T18:05Z">Sunday</time>', "modified", []),
        ('<h1>Storm</h1><time class="date updated" itemprop="dateModified" datetime="2024-05-12T18:05Z">Sunday</time>', "modified", ["2024-05-12T18:05Z"]),
        ('<h1>Storm</h1><time datetime="2024-05-12 18:05:07" content="2024-05-12T18:05:07Z">Sunday</time>', "published", ["2024-05-12T18:05:07Z"]),
        ('<h1>Storm</h1><time datetime="2024-05-12 18:05:07" content="2024-05-11T18:05:07Z">Sunday</time>', "published", ["2024-05-12 18:05:07"]),
        ('<meta name="last-modified" content="2024-05-12T18:05Z">', "modified", ["2024-05-12T18:05Z"]),
        ('<meta http-equiv="Last-Modified" content="2024-05-12T18:05Z">', "modified", []),
        ('<link rel="canonical" href="https://herald.test/a">', "url", ["https://herald.test/a"]),
    ],
)  # fmt: skip
def test_elements(page, field, values):
    assert read(page, field) == values


@pytest.mark.parametrize(
    "box",
    [
        "<aside>{}</aside>",
        "<footer>{}</footer>",
        '<div class="comments"><ol><li>{}</li></ol></div>',
        '<section id="related-articles">{}</section>',
        '<a href="/other">{}</a>',
        '<div class="site-clock">{}</div>',
        '<ul class="most-read"><li>{}</li></ul>',
    ],
)
def test_dates_of_teasers_comments_and_clocks_are_not_the_articles(box):
    date = '<time itemprop="datePublished" datetime="2024-05-12T18:05Z">Sunday</time>'
    assert read("<h1>Storm</h1>" + box.format(date), "published") == []


@pytest.mark.parametrize(
    ("box", "is_own"),
    [
        ('<h1>Storm</h1><a href="/storm" rel="bookmark">{}</a>', True),
        ('<header><p><a href="/2024">{}</a></p><h1>Storm</h1></header>', True),
        ("<header><h1>Storm</h1><p>Mara Lind<aside>{}</aside></p></header>", True),
        ("<header><h1>Storm</h1></header><aside>{}</aside>", False),
        ('<header><h1>Storm</h1><aside class="related">{}</aside></header>', False),
        ('<header><a href="/other">{}</a></header><h1>Storm</h1>', False),
        ('<h1>Storm</h1><div class="related"><a rel="bookmark">{}</a></div>', False),
        # At the foot of a post, within what blogs call one.
        ('<div class="post-footer"><a rel="bookmark">{}</a></div>', True),
        ('<div class="widget feed"><div class="hentry"><p>{}</p></div></div>', True),
        ('<div class="post-footer"><a href="/other">{}</a></div>', False),
        ('<div class="page-footer"><a rel="bookmark">{}</a></div>', False),
        ('<div class="hentry"><div class="comments">{}</div></div>', False),
    ],
)
def test_a_date_may_be_a_link_to_its_own_page(box, is_own):
    date = '<time datetime="2024-05-12T18:05Z">Sunday</time>'
    found = read(box.format(date), "published")
    assert found == (["2024-05-12T18:05Z"] if is_own else [])


@pytest.mark.parametrize(
    ("page", "is_own"),
    [
        ("<div><h1>Storm</h1><p>Mara Lind {}</p></div>", True),
        ('<abbr class="published" title="2024-05-12T18:05-0700">Sunday</abbr>', True),
        # Far from the headline, above it, in a comment, or no moment with its zone.
        ("<main><h1>Storm</h1><div><p>Ole: yes! {}</p></div></main>", False),
        ("<div><p>Ole {}</p><h1>Storm</h1></div>", False),
        ('<div><h1>Storm</h1><p class="comment">{}</p></div>', False),
        ('<div><h1>Storm</h1><abbr title="2024-05-12">Sunday</abbr></div>', False),
        ('<div><h1>Storm</h1><abbr title="Port of Halden">PH</abbr></div>', False),
    ],
)
def test_an_abbreviation_may_be_a_time(page, is_own):
    date = '<abbr class="timedate" title="2024-05-12T18:05-0700">Sun May 12</abbr>'
    found = read(page.format(date), "published")
    assert found == (["2024-05-12T18:05-0700"] if is_own else [])


@pytest.mark.parametrize(
    ("page", "is_own"),
    [
        ('<div class="submitted"><span property="dc:date dc:created" {}</span></div>', True),
        ('<span property="schema:dateCreated" {}</span>', True),
        ('<div class="comment"><span property="dc:date dc:created" {}</span></div>', False),
        ('<span property="dc:modified" {}</span>', False),
        ('<span property="event:start" {}</span>', False),
    ],
)  # fmt: skip
def test_a_span_may_tell_when_the_article_appeared(page, is_own):
    date = 'content="2024-05-12T18:05:00-07:00">By Ole, 05/12/2024 - 18:05'
    found = read(f"<h1>Storm</h1>{page.format(date)}", "published")
    assert found == (["2024-05-12T18:05:00-07:00"] if is_own else [])


def test_the_most_trusted_first():
    page = "<title>D</title>" + '<meta name="twitter:title" content="C">'
    page += '<meta property="og:title" content="B">' + script(
        {**ARTICLE, "headline": "A"}
    )
    assert read(page, "title") == ["A", "B", "C", "D"]


def test_the_body_keeps_its_paragraphs():
    page = script({**ARTICLE, "articleBody": "One  line.\n\nAnother &amp; more."})
    assert read(page, "text") == ["One line.\n\nAnother & more."]


def test_half_characters_do_not_get_out():
    assert read(
        script('{"@type": "Article", "headline": "Storm \\ud83d"}'), "title"
    ) == ["Storm"]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["NewsArticle", "Person", "#a"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@id",
                    "@graph",
                    "@value",
                    "headline",
                    "name",
                    "author",
                    "publisher",
                    "image",
                    "url",
                    "datePublished",
                    "articleBody",
                    "mainEntity",
                    "description",
                    "inLanguage",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(JSON)
def test_no_shape_of_json_is_too_much(thing):
    read(
        script(
            {
                "@type": "Article",
                "author": thing,
                "headline": thing,
                "image": thing,
                "@graph": thing,
            }
        )
    )
    read(script(json.dumps(thing)[:-1]))
