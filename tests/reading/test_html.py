"""The walk over a page: its lines, what of them is linked, its pictures, its elements."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.reading import read

LONG = "The harbour of Port Halden was shut on Monday after the waves had broken over the pier."
SENTENCE = "The sea rose by two metres, and the harbour of Port Halden was shut."


def lines(html: str) -> list[tuple[str, str]]:
    """The tag and the text of each block."""
    doc = read(html, "html")
    return [(doc.markup.tag(block.index), block.text) for block in doc.blocks]


def pictures(html: str) -> list[tuple[str, str, int]]:
    found = read(html, "html").markup.pictures
    return [(picture.src, picture.alt, picture.at) for picture in found]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("<p></p><div> </div><p>&nbsp;</p>", []),
        ("<html><head><title>Storm</title></head></html>", []),
        ("One.", [("body", "One.")]),
        ("<p>One.</p><p>Two.</p>", [("p", "One."), ("p", "Two.")]),
        ("<p>One.</p>tail<p>Two.</p>", [("p", "One."), ("body", "tail"), ("p", "Two.")]),
        ("<div>One<p>Two</p>three</div>", [("div", "One"), ("p", "Two"), ("div", "three")]),
        ("<div>One<hr>Two</div>", [("div", "One"), ("div", "Two")]),
        ("<harbour-card>One</harbour-card>", [("harbour-card", "One")]),
        ("<ul><li>One<ul><li>Two</ul>three</ul>", [("li", "One"), ("li", "Two"), ("li", "three")]),
        ("<dl><dt>Port<dd>Halden</dl>", [("dt", "Port"), ("dd", "Halden")]),
        ("<pre>a\n   b</pre>", [("pre", "a b")]),
        ("<p>a\n\t b</p>", [("p", "a b")]),
    ],
)  # fmt: skip
def test_each_line_of_the_page_is_a_block(html, expected):
    assert lines(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One<br>two.</p>", ["One two."]),
        ("<div>The sea rose,<br>and fell.</div>", ["The sea rose, and fell."]),
        ("<p>One.<br><br>Two.</p>", ["One.", "Two."]),
        ("<p>One.<br> <br/>\n<br>Two.</p>", ["One.", "Two."]),
        (f"<p>{SENTENCE}<br>{SENTENCE}</p>", [f"{SENTENCE} {SENTENCE}"]),
        (f"<p>{SENTENCE}<br><br>{SENTENCE}</p>", [SENTENCE, SENTENCE]),
        ("<p><br></p><div><br><br>One<br></div>", ["One"]),
        ("<h1>Storm<br>shuts harbour</h1>", ["Storm shuts harbour"]),
        # Loose text: a short line before a break stands for itself, a long one goes on.
        (f"<div>By Mara Lind<br>12 May 2024<br>{SENTENCE}</div>", ["By Mara Lind", "12 May 2024", SENTENCE]),
        (f"<div>{SENTENCE}<br>Nobody was hurt.</div>", [f"{SENTENCE} Nobody was hurt."]),
        ("<figure>Waves<br>Mara Lind</figure>", ["Waves", "Mara Lind"]),
        # Scripts without capitals: a comma shows that the line goes on, and its length.
        ("<p>朝に港へ行ったのですが、<br>船は出ませんでした。</p>", ["朝に港へ行ったのですが、船は出ませんでした。"]),
        ("<p>港の人は船をここに置いておくと私たちに言って<br>帰りました。</p>", ["港の人は船をここに置いておくと私たちに言って帰りました。"]),
        ("<div>記者 林まら<br>船は出ませんでした。</div>", ["記者 林まら", "船は出ませんでした。"]),
        ("<p>في الصباح ذهبنا إلى الميناء،<br>ولم تغادر السفينة.</p>", ["في الصباح ذهبنا إلى الميناء، ولم تغادر السفينة."]),
        # An indent opens a paragraph; so does each of several lines that are sentences.
        (f"<div>{SENTENCE}<br>\xa0\xa0\xa0{SENTENCE}</div>", [SENTENCE, SENTENCE]),
        (f"<div>{SENTENCE}<br>\u3000{SENTENCE}</div>", [SENTENCE, SENTENCE]),
        (f"<div>{LONG}<br>{LONG}<br>{LONG}<br></div>", [LONG, LONG, LONG]),
        (f"<div>{LONG}<br>{LONG}</div>", [f"{LONG} {LONG}"]),
        (f"<div>{LONG}<br>{LONG[:-1]}<br>{LONG}</div>", [f"{LONG} {LONG[:-1]} {LONG}"]),
        (f"<div>{LONG}<br>and {LONG}<br>{LONG}</div>", [f"{LONG} and {LONG} {LONG}"]),
        # A change of type parts a headline from what stands above and below it.
        (f"<div><font size=5>{LONG[:-1]}</font><br><font size=2>By Mara Lind</font><br><br>{SENTENCE}</div>", [LONG[:-1], "By Mara Lind", SENTENCE]),
        (f"<div><i>{LONG[:-1]}</i><br><i>and fell</i></div>", [f"{LONG[:-1]} and fell"]),
        (f"<div>{LONG[:-1]} <b>now</b><br><i>and</i> then</div>", [f"{LONG[:-1]} now and then"]),
    ],
)  # fmt: skip
def test_one_break_is_a_space_and_two_are_a_paragraph(html, expected):
    assert [text for _, text in lines(html)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>The <b>sea</b> <i>ro</i>se.</p>", ["The sea rose."]),
        ("<p>H<sub>2</sub>O and <em>all <strong>that</strong></em>.</p>", ["H2O and all that."]),
        ("<p>x<wbr>y<!-- z -->z</p>", ["xyz"]),
        ("<b><p>One</b></p>Two", ["One", "Two"]),
        # A word may be set in pieces; a bar of labels is not one word.
        ("<p><span>Port</span><span>Halden</span></p>", ["PortHalden"]),
        ("<div><span>Port</span><span>Halden</span></div>", ["Port Halden"]),
        ("<div><em>One</em><em>two</em></div>", ["One two"]),
        ("<div>un<b>broken</b></div>", ["unbroken"]),
        # The first letter may be a picture of it.
        ("<p><img src=t.gif alt=T>he sea rose.</p>", ["The sea rose."]),
        ("<p><img src=t.gif alt=T> he sea rose.</p>", ["he sea rose."]),
        ("<p>The sea <img src=a.gif alt=A>rose.</p>", ["The sea rose."]),
        # The tag or its name says that it is a line of its own.
        ("<div><time>12 May</time>Storm</div>", ["12 May", "Storm"]),
        ('<div>Waves <span class="photo-credit">NPA</span></div>', ["Waves", "NPA"]),
        ('<div><span>12 May</span><a class="author">Mara Lind</a> x</div>', ["12 May", "Mara Lind", "x"]),
        ("<figcaption>Waves <span>NPA</span></figcaption>", ["Waves", "NPA"]),
        ("<figure>Waves <small>NPA</small></figure>", ["Waves", "NPA"]),
        # Not within a paragraph: there it is said in passing.
        ("<p>On <time>12 May</time> it rose.</p>", ["On 12 May it rose."]),
        ('<p>By <span class="author">Mara Lind</span> on Monday</p>', ["By Mara Lind on Monday"]),
        ("<figcaption><p>Waves <b>over</b> the pier</p></figcaption>", ["Waves over the pier"]),
    ],
)  # fmt: skip
def test_a_change_of_type_does_not_break_a_line(html, expected):
    assert [text for _, text in lines(html)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><th>Port<th>Sea<tr><td>Halden<td>2 m</table>", [("tr", "Port | Sea"), ("tr", "Halden | 2 m")]),
        ("<table><tr><td>Halden</table>", [("div", "Halden")]),
        ("<table><tr><td>Halden<td></table>", [("div", "Halden")]),
        ("<table><caption>Tides</caption><tr><td>a<td>b</table>", [("caption", "Tides"), ("tr", "a | b")]),
        # It lays out the page.
        (f"<table><tr><td><p>{SENTENCE * 4}</p><td>Menu</table>", [("p", SENTENCE * 4), ("div", "Menu")]),
        ("<table><tr><td><div>a</div><div>b</div><td>c</table>", [("div", "a"), ("div", "b"), ("div", "c")]),
        ("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>", [("tr", "a | b"), ("tr", "c | d")]),
        ("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table>e</table>", [("tr", "a | b"), ("tr", "c | d"), ("div", "e")]),
        # A row alone lays out the page too, if nothing heads it.
        ("<table><tr><td>a<td>b</table>", [("div", "a"), ("div", "b")]),
        ("<table><tbody><tr><td>a<td>b</tbody></table>", [("div", "a"), ("div", "b")]),
        ("<table><thead><tr><td>a<td>b</thead><tbody><tr><td>c<td>d</table>", [("tr", "a | b"), ("tr", "c | d")]),
        ("<table><tr><th>a<td>b</table>", [("tr", "a | b")]),
        # Of a table that holds data every cell is one.
        ("<table><tr><td>a<td>b<tr><td>c</table>", [("tr", "a | b"), ("td", "c")]),
        ("<table><tr><th>a<tr><td>c</table>", [("th", "a"), ("td", "c")]),
    ],
)  # fmt: skip
def test_a_row_is_one_block_unless_it_lays_out_the_page(html, expected):
    assert lines(html) == expected


def test_the_paragraphs_of_a_cell_stay_apart():
    html = f"<table><tr><td><p>{SENTENCE}</p><p>Nobody was hurt.</p></table>"
    assert lines(html) == [("p", SENTENCE), ("p", "Nobody was hurt.")]


MENU = (
    "<a href=/>Home page</a> <a href=/news>News of the day</a> <a href=/x>Ferries</a>"
)
MENU_TEXT = "Home page News of the day Ferries"


@pytest.mark.parametrize(
    "tag", ["nav", "footer", "div class=main-menu", "ul class=related"]
)
def test_a_menu_is_one_block_and_all_of_it_linked(tag):
    for inner in (MENU, f"<li>{MENU}</li>", f"<div><ul><li>{MENU}</ul></div>"):
        html = f"<{tag}>{inner}</{tag.split()[0]}><p>One.</p>"
        assert lines(html) == [(tag.split()[0], MENU_TEXT), ("p", "One.")]
        assert read(html, "html").markup.linked == (len(MENU_TEXT), 0)


@pytest.mark.parametrize(
    "html",
    [
        f"<nav>{MENU}<p>One.</p></nav>",
        f"<nav><ul><li>{MENU}</li></ul><h1>Storm</h1></nav>",
        f"<div class=story><div>{MENU}</div><div>One.</div></div>",
        "<nav>Fishermen had tied up their boats.<div>Nobody was hurt.</div></nav>",
    ],
)
def test_what_holds_more_than_links_is_no_menu(html):
    assert len(lines(html)) == 2


def test_a_menu_in_and_after_what_is_none_is_one_block():
    text = "<nav>Fishermen had tied up their boats."
    for html in (
        f"{text}<nav>{MENU}</nav></nav>",
        f"{text}{text}<nav>{MENU}</nav></nav></nav>",
        f"{text}</nav>" * 9 + f"<nav>{MENU}</nav>",
        f"{text}<div>" * 9 + "</div></nav>" * 9 + f"<nav>{MENU}</nav>",
    ):
        assert lines(html)[-1] == ("nav", MENU_TEXT)


@pytest.mark.parametrize("unit", ["<nav>a", "<nav class=foot>a"])
def test_menus_that_are_none_are_not_looked_through_again_and_again(unit):
    start = time.process_time()
    assert lines(unit * 7_600)
    assert time.process_time() - start < 2  # each in each takes four and more


def test_a_menu_does_not_tell_its_scripts():
    html = f"<nav><script>var a = 1</script><style>a {{}}</style>{MENU}</nav>"
    assert lines(html) == [("nav", MENU_TEXT)]


@pytest.mark.parametrize(
    "html",
    [
        "<script>document.write('<p>Two.</p>')</script>",
        "<style>p { content: 'Two.' }</style>",
        "<template><p>Two.</p></template>",
        "<svg><title>Two.</title><text>Two.</text></svg>",
        "<iframe>Two.</iframe>",
        "<!-- Two. -->",
        "<ruby><rt>Two.</rt><rp>Two.</rp></ruby>",
        "<input value='Two.'>",
        "<noframes><p>Two.</p></noframes>",
        "<noembed><p>Two.</p></noembed>",
    ],
)
def test_what_no_reader_reads_is_silent(html):
    assert lines(f"<p>One.</p>{html}<p>Three.</p>") == [("p", "One."), ("p", "Three.")]


def test_what_stands_in_for_scripts_is_read():
    html = "<noscript><p>Turn on scripts.</p><img src=/a.jpg></noscript>"
    assert lines(html) == [("p", "Turn on scripts.")]
    assert pictures(html) == [("/a.jpg", "", 1)]


@pytest.mark.parametrize(
    "html",
    [
        "<frameset><frame src=a><noframes>{}</noframes></frameset>",
        "<FRAMESET COLS='1,*'><FRAME SRC=a><NOFRAMES><BODY BGCOLOR=x>{}</BODY></NOFRAMES></FRAMESET>",
        "<head><title>Storm</title></head><frameset><noframes>{}",
        "<body><frameset><frame src=a><noframes>{}</noframes></frameset></body>",
    ],
)
def test_what_stands_in_for_frames_is_read_where_the_page_has_no_other_text(html):
    text = "<h2>Storm</h2><p>One.<p>Two."
    assert lines(html.format(text)) == [("h2", "Storm"), ("p", "One."), ("p", "Two.")]


@pytest.mark.parametrize("inner", ["{0}<br><br>{0}<br><br>{0}", "<p>{0}<p>{0}<p>{0}"])
def test_a_bullet_that_never_ends_does_not_hold_the_text_below_it(inner):
    bullets = "<li>Fees double<br><li>Free half-hour scrapped<br>"
    html = f"<div><font size=2>{bullets}</font><br>{inner.format(LONG)}</div>"
    assert [tag for tag, text in lines(html) if text == LONG].count("li") == 0
    assert lines(html)[0] == ("li", "Fees double")


@pytest.mark.parametrize(
    "html",
    [
        f"<ul><li>Storm<p>{LONG}<p>{LONG}<p>{LONG}</ul>",
        f"<div><li>Storm<p>{LONG}<p>{LONG}</div>",
        f"<div><li>{LONG}<li>{LONG}<li>{LONG}</div>",
    ],
)
def test_other_items_are_items(html):
    markup = read(html, "html").markup
    assert "li" in [box.tag for box in markup.boxes]


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("", False),
        ("class=hidden", False),
        ("style='color: red'", False),
        ("style='display: block'", False),
        ("aria-hidden=true", False),
        ("hidden", True),
        ("hidden=until-found", True),
        ("style='color:red; display: none'", True),
        ("style=display:none", True),
        ("style=DISPLAY:NONE", True),
    ],
)
def test_what_the_page_does_not_show_is_marked(attributes, hidden):
    doc = read(f"<div {attributes}><p>One.</p></div>", "html")
    assert [box.hidden for box in doc.markup.boxes if box.tag == "div"] == [hidden]
    assert [block.text for block in doc.blocks] == ["One."]


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>The sea rose.</p>", [0]),
        ("<p>The <a href=/x>sea</a> rose.</p>", [3]),
        ("<p><a href=/x>The <b>sea</b> rose.</a></p>", [11]),
        ("<p><a href=/x>The sea</a> <a href=/y>rose</a></p>", [11]),
        ("<a href=/x><div>Card</div><p>Text</p></a><p>Rest</p>", [4, 4, 0]),
        ("<ul><li><a href=/x>One</a><li>Two</ul>", [3, 0]),
        ("<table><tr><th><a href=/x>One</a><td>Two</table>", [3]),
        ("<a href=/x class=author>Mara Lind</a>", [9]),
        # A place that links lead to; a class may make a button of it.
        ("<p><a name=top>The sea</a> rose.</p>", [0]),
        ("<p><a name=top>The sea rose.<p>It fell.", [0, 0]),
        ("<p><a id=go class=button>Go</a></p>", [2]),
        ("<p><a onclick=go()>Go</a></p>", [2]),
        (f"<p><a href=/x>{SENTENCE}</a><br><br>{SENTENCE}</p>", [len(SENTENCE), 0]),
    ],
)
def test_the_characters_that_are_links_are_counted(html, linked):
    assert list(read(html, "html").markup.linked) == linked


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Fish &amp; chips&nbsp;&lt;b&gt; &#8220;x&#8221; &eacute;</p>", "Fish & chips <b> “x” é"),
        ("<p>AT&T, R&D; &unknown;</p>", "AT&T, R&D; &unknown;"),
        ("<p>a &amp;amp; b</p>", "a &amp; b"),
        ("<p>a < b</p>", "a < b"),
        ("<p>港は<b>月曜日</b>に閉鎖された。</p>", "港は月曜日に閉鎖された。"),
        ("<p><ruby>港<rt>みなと</rt></ruby>は閉鎖</p>", "港は閉鎖"),
        ("<p>Гавань <i>закрыта</i></p>", "Гавань закрыта"),
        ("<p>الميناء <b>مغلق</b></p>", "الميناء مغلق"),
    ],
)  # fmt: skip
def test_characters_are_read_as_they_are_meant(html, expected):
    assert [text for _, text in lines(html)] == [expected]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One", ["One"]),
        ("One</p></div>", ["One"]),
        ("<p>One <b>two <p>three", ["One two", "three"]),
        ("<p>One<div>two</p>three", ["One", "two", "three"]),
        ("<li>One<li>Two", ["One", "Two"]),
        ("<p>One</p></body></html><p>Two</p>", ["One", "Two"]),
        ("<p title='><b>One</b>", []),
        ("<<<p>One", ["<<", "One"]),
        ("<p>One\0two</p>", ["Onetwo"]),
        ("<p>One\x1ftwo</p>", ["One two"]),
        ("<frameset><frame></frameset>", []),
        ("<plaintext><p>One", ["<p>One"]),
    ],
)
def test_broken_markup_is_read_as_far_as_it_goes(html, expected):
    assert [text for _, text in lines(html)] == expected


@pytest.mark.parametrize(
    "html",
    ["<!-- One -->", "<!doctype html>", "<?xml version='1.0'?>", "<template>", "<html>",
     "<head>", "</body>", "<frameset>", "<frameset><frame src=a></frameset>", "\0"],
)  # fmt: skip
def test_a_page_of_nothing_has_an_element_all_the_same(html):
    doc = read(html, "html")
    assert [box.parent for box in doc.markup.boxes][:1] == [-1]
    assert not doc.blocks


def test_half_a_character_does_not_stop_the_walk():
    assert lines("<p>One</p><p>\ud800</p><p>Two</p>")[::2] == [
        ("p", "One"),
        ("p", "Two"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000 + "One",
        "<nav>" * 5_000 + "One",
        "<b>" * 20_000 + "One",
        "<a href=/x>" * 20_000 + "One",
        "<blockquote>" * 20_000 + "One" + "</blockquote>" * 20_000,
        "<table><tr><td>" * 5_000 + "One",
        "<nav><div>" * 5_000 + "<p>One",
    ],
    ids=lambda html: html[:12],
)
def test_a_page_may_nest_as_deep_as_it_likes(html):
    assert [text for _, text in lines(html)] == ["One"]


@pytest.mark.parametrize("html", ["<" * 100_000, "&" * 100_000, "< /" * 50_000])
def test_a_flood_of_one_character_is_text(html):
    assert lines(html) == [("body", html)]


@pytest.mark.parametrize(
    "html",
    [
        "<p " * 50_000,
        "<svg>" * 20_000,
        "<template>" * 5_000,
        "<select>" * 5_000,
        "</p" * 50_000,
    ],
)
def test_a_flood_of_tags_holds_nothing(html):
    lines(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One.</p>", []),
        ("<p>One.</p><img src=/a.jpg alt=' Waves  here '><p>Two.</p>", [("/a.jpg", "Waves here", 1)]),
        ("<img src=/a.jpg>", [("/a.jpg", "", 0)]),
        ("<img alt=Waves>", [("", "Waves", 0)]),
        ("<img src=' '>", [("", "", 0)]),
        ("<img src=data:image/gif;base64,xx data-src=/a.jpg>", [("/a.jpg", "", 0)]),
        ("<img srcset='/a.jpg 1x, /b.jpg 2x'>", [("/a.jpg", "", 0)]),
        ("<picture><source srcset=/b.webp><img src=/a.jpg alt=Waves></picture>", [("/a.jpg", "Waves", 0)]),
        ("<a href=/x><img src=/a.jpg></a>", [("/a.jpg", "", 0)]),
        ("<p>One <img src=/a.jpg> two</p>", [("/a.jpg", "", 0)]),
        ("<table><tr><th>a<td><img src=/a.jpg>b</table><p>c</p>", [("/a.jpg", "", 0)]),
        ("<amp-img src=/a.jpg alt=Waves></amp-img>", [("/a.jpg", "Waves", 0)]),
        ("<img src=/w_300,h_200/a.jpg>", [("/w_300,h_200/a.jpg", "", 0)]),
    ],
)  # fmt: skip
def test_pictures_are_noted_with_their_place(html, expected):
    assert pictures(html) == expected


def test_an_element_has_the_names_the_page_gives_it():
    html = (
        "<div class='story body' id=main role=main itemprop=articleBody>One</div>"
        "<div id=foot>Two</div><div data-tide=high>Three</div>"
    )
    assert [box.name.split() for box in read(html, "html").markup.boxes] == [
        [],
        ["story", "body", "main", "main", "articleBody"],
        ["foot"],
        [],
    ]


_TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "a",
        "b",
        "nav",
        "table",
        "tr",
        "td",
        "ul",
        "li",
        "figure",
        "figcaption",
        "blockquote",
        "h2",
        "time",
        "em",
        "br",
        "img",
        "select",
        "option",
        "section",
        "script",
        "noscript",
        "header",
        "cite",
        "picture",
        "hr",
    ]
)
_NAMES = st.sampled_from(["", " class=credit", " hidden", " id=x class='a b'"])
_TEXTS = st.sampled_from(
    [
        "",
        " ",
        "One.",
        "two, ",
        SENTENCE,
        "港は閉鎖",
        "&amp;",
        "a\nb",
        "\x1f",
        SENTENCE * 4,
    ]
)
_PAGES = st.recursive(
    _TEXTS,
    lambda inner: st.builds(
        lambda tag, name, parts, end: (
            f"<{tag}{name}>{''.join(parts)}" + (f"</{tag}>" if end else "")
        ),
        _TAGS,
        _NAMES,
        st.lists(inner, max_size=4),
        st.booleans(),
    ),
    max_leaves=30,
)


@given(st.lists(_PAGES, max_size=4).map("".join))
@settings(max_examples=400, deadline=None)
def test_elements_hold_what_they_say(html):
    doc = read(html, "html")
    boxes, blocks = doc.markup.boxes, doc.blocks
    assert [block.index for block in blocks] == list(range(len(blocks)))
    assert (boxes[0].parent, boxes[0].start, boxes[0].end) == (-1, 0, len(blocks))
    for place, box in enumerate(boxes[1:], 1):
        around = boxes[box.parent]
        assert 0 <= box.parent < place
        assert around.start <= box.start <= box.end <= around.end
    starts = [box.start for box in boxes]
    assert starts == sorted(starts)
    for block in blocks:
        holds = [n for n, box in enumerate(boxes) if box.start <= block.index < box.end]
        assert list(doc.markup.around(block.index)) == holds[::-1]


@given(st.lists(_PAGES, max_size=4).map("".join))
@settings(max_examples=200, deadline=None)
def test_every_block_is_counted_once_in_every_list(html):
    doc = read(html, "html")
    markup, blocks = doc.markup, doc.blocks
    assert len(markup.inner) == len(markup.linked) == len(markup.prose) == len(blocks)
    for block, linked in zip(blocks, markup.linked, strict=True):
        assert block.text == " ".join(block.text.split()) != ""
        assert 0 <= linked <= len(block.text)
    for picture in markup.pictures:
        assert 0 <= picture.at <= len(blocks)
        assert 0 <= picture.box < len(markup.boxes)


@pytest.mark.parametrize(
    ("html", "joints"),
    [
        ("<div><b>By Mara Lind</b><i>Reporter</i></div>", {0: (12,)}),
        ("<div><b>One</b><b> two</b><b>three</b></div>", {0: (3, 7)}),
        ("<div><b>One</b> <b>two</b></div>", {}),
        ("<p><b>One</b><b>two</b></p>", {}),  # a word may be set in pieces
        (f"<div><b>{SENTENCE}</b><b>{SENTENCE * 3}</b></div>", {}),
        ("<table><tr><th><b>a</b><i>b</i><td>c</table>", {}),
    ],
)
def test_where_elements_of_a_line_touch_is_noted(html, joints):
    doc = read(html, "html")
    assert dict(doc.markup.joints) == joints
    assert not any("\x1e" in block.text for block in doc.blocks)


KEPT = "white-space: pre-wrap;"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # What an editor wraps each run of text in.
        (f"<figcaption><span style='{KEPT}'>The pier at </span><a href=/h><span style='{KEPT}'>Halden</span></a><span style='{KEPT}'>, at night</span></figcaption>",
         ["The pier at Halden, at night"]),
        ("<figcaption>The pier <span>Mara Lind</span></figcaption>", ["The pier", "Mara Lind"]),
        (f"<figcaption>The pier <span class=credit style='{KEPT}'>Mara Lind</span></figcaption>", ["The pier", "Mara Lind"]),
        # A quote in a figure, with its marks.
        ("<figure><blockquote><span>“</span>The sea rose.<span>”</span></blockquote><figcaption>Mara Lind</figcaption></figure>",
         ["“The sea rose.”", "Mara Lind"]),
        ("<figure><blockquote><p>The sea rose.</p><cite>Mara Lind</cite></blockquote></figure>",
         ["The sea rose.", "Mara Lind"]),
    ],
)  # fmt: skip
def test_spans_of_a_figure_that_are_no_lines(html, expected):
    assert [text for _, text in lines(html)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>The pier<a hidden class=anchor href=#pier>#</a></h2>", "The pier"),
        ("<h2><a href=#pier>§</a> The pier</h2>", "The pier"),
        ("<p>The sea rose.&nbsp;<a href=#ref1>↩︎</a></p>", "The sea rose."),
        ("<h2><a href=#pier>The pier</a></h2>", "The pier"),
        ("<p>The sea rose.<a href=#note1>[1]</a></p>", "The sea rose.[1]"),
        ("<p>The letter <a href=/c>#</a></p>", "The letter #"),
        ("<p>In C#</p>", "In C#"),
    ],
)
def test_a_mark_that_leads_to_its_own_place_is_no_text(html, expected):
    assert [text for _, text in lines(html)] == [expected]
