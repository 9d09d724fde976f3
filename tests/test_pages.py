"""Pages as a whole: every way of handing one in, nothing vanishes, nothing hangs."""

import json
import pickle
import re
import subprocess
import sys
import unicodedata
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from conftest import FIXTURES, hints
from hypothesis import given, settings
from hypothesis import strategies as st
from test_conservation import check_partition

import articlekit
from articlekit import Article, Cleaner, Options
from articlekit.reading import read

PAGES = sorted(FIXTURES.glob("*/html-*/raw.html"))
IDS = [f"{path.parent.parent.name}/{path.parent.name}" for path in PAGES]
AS_HTML = Options(reads="html")

STORY = """
<h1>Storm shuts Port Halden harbour</h1>
<p class="standfirst">The ferries will not sail before Friday, says the town.</p>
<div class="byline">By <a href="/mara">Mara Lind</a></div>
<time datetime="2024-05-12T18:05:00+01:00">12 May 2024, 18:05</time>
<div class="article-body">
<p>The harbour of Port Halden was shut on Monday after the waves had broken over the
pier, and the <a href="/ferries">ferries</a> that would have left it were kept in the bay.</p>
<figure><img src="/waves.jpg" alt="the pier"><figcaption>Waves over the pier on Monday
<span class="credit">Photo: Ida Sund</span></figcaption></figure>
<p>Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the sea
came over the wall of the old town &amp; its market.</p>
<h2>What happens next</h2>
<p>The town will close the harbour until the wall has been looked at, which may take
until the end of the week, it said in a notice on Tuesday.</p>
<ul><li>Bring the boats in before the evening</li><li>Stay away from the pier</li></ul>
<blockquote>No boat, no bread: that is how it has been here for as long as I have
lived, she told the council.</blockquote>
<div class="related"><a href="/pier">Pier to be rebuilt</a></div>
</div>
"""
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Storm shuts Port Halden harbour</title>
<script>var page = {{"n": 1}}</script><style>p {{ margin: 0 }}</style></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>{STORY}</article></main>
<footer><p>About us</p></footer></body></html>"""


def test_a_page_is_read():
    article = articlekit.clean(PAGE)
    assert article.title == "Storm shuts Port Halden harbour"
    assert (
        article.standfirst == "The ferries will not sail before Friday, says the town."
    )
    assert article.authors == ("Mara Lind",)
    assert article.published.isoformat() == "2024-05-12T18:05:00+01:00"
    assert [block.kind for block in article.body] == [
        "paragraph",
        "paragraph",
        "subhead",
        "paragraph",
        "list_item",
        "list_item",
        "quote",
    ]
    (caption,) = article.captions
    assert (caption.text, caption.credit, caption.alt, caption.image) == (
        "Waves over the pier on Monday",
        "Ida Sund",
        "the pier",
        "/waves.jpg",
    )
    assert [(b.text, b.kind) for b in article.removed] == [
        ("Home News", "navigation"),
        ("12 May 2024, 18:05", "date"),
        ("Pier to be rebuilt", "related"),
        ("About us", "navigation"),
    ]
    assert article.warnings == ()
    check_partition(article)


@pytest.mark.parametrize("parser", ["html.parser", "lxml"])
def test_a_page_is_the_same_however_it_is_handed_in(parser):
    article = articlekit.clean(PAGE)
    soup = BeautifulSoup(PAGE, parser)
    assert articlekit.clean(PAGE.encode()) == article
    assert articlekit.clean(PAGE.encode("utf-8-sig")) == article
    assert articlekit.clean(PAGE.encode("utf-16")) == article
    assert articlekit.clean(soup) == article
    assert articlekit.clean(soup.html) == article
    assert articlekit.clean(PAGE, options=AS_HTML).blocks == article.blocks


def test_a_part_of_a_page_is_the_same_however_it_is_handed_in():
    html = f"<article>{STORY}</article>"
    article = articlekit.clean(html, lang="en")
    soup = BeautifulSoup(html, "html.parser")
    assert articlekit.clean(html.encode(), lang="en") == article
    assert articlekit.clean(soup, lang="en") == article
    assert articlekit.clean(soup.article, lang="en") == article
    whole = articlekit.clean(PAGE)
    assert (article.title, article.text) == (whole.title, whole.text)
    assert article.captions[0].text == whole.captions[0].text


def test_a_soup_is_not_changed():
    soup = BeautifulSoup(PAGE, "html.parser")
    before = str(soup)
    articlekit.clean(soup)
    assert str(soup) == before


def test_a_soup_of_plain_text_is_a_page():
    assert articlekit.clean(BeautifulSoup("", "html.parser")).body == ()
    article = articlekit.clean(BeautifulSoup("The sea rose", "html.parser"))
    assert [block.text for block in article.blocks] == ["The sea rose"]


def test_a_fragment_of_paragraphs_has_no_title():
    texts = [
        "The harbour of Port Halden was shut on Monday.",
        "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when "
        "the sea came over the wall of the old town.",
    ]
    article = articlekit.clean("".join(f"<p>{text}</p>" for text in texts))
    assert article.title is None
    assert article.text.split("\n\n") == texts


@pytest.mark.parametrize("path", PAGES, ids=IDS)
def test_the_laws_hold_for_every_page(path):
    raw = path.read_bytes()
    known = hints(path.parent)
    article = articlekit.clean(raw, **known)
    check_partition(article)
    assert articlekit.clean(raw, **known) == article
    assert pickle.loads(pickle.dumps(article)) == article
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_dict(json.loads(article.to_json())) == article


@pytest.mark.parametrize("path", PAGES, ids=IDS)
def test_every_word_of_a_page_is_in_exactly_one_block(path):
    raw = path.read_bytes()
    article = articlekit.clean(raw, **hints(path.parent))
    page = read(raw.decode("utf-8"), "html")
    added = {b.index for b in article.blocks if b.stage == "fallback"} - {
        b.index for b in page.blocks
    }
    told = [block.text for block in article.blocks if block.index not in added]
    assert words(told) == words(block.text for block in page.blocks)


@pytest.mark.parametrize("path", PAGES, ids=IDS)
def test_the_text_of_a_page_is_clean(path):
    article = articlekit.clean(path.read_bytes(), **hints(path.parent))
    assert articlekit.clean(article.text, lang=article.lang).text == article.text


def words(texts) -> Counter:
    """The words of some texts, as the repairs leave them."""
    visible = "".join(
        c
        for c in "\n".join(texts)
        if unicodedata.category(c) not in ("Cc", "Cf") or c.isspace()
    )
    return Counter(re.findall(r"\w+", visible))


_PARTS = st.sampled_from(
    [
        "<h1>Storm shuts Port Halden harbour</h1>",
        "<div>By Mara Lind</div>",
        "<time datetime='2024-05-12T18:05Z'>12 May 2024, 18:05</time>",
        "<p>The harbour of Port Halden was shut on Monday after the waves had broken over"
        " the pier, and the ferries stayed in the bay.</p>",
        "<p>Fishermen had tied up their boats on Sunday evening.<br><br>Nobody was hurt"
        " when the sea came over the wall of the old town, the harbour master said.</p>",
        "<p><a href=/x>Pier to be rebuilt</a></p>",
        "<ul><li><a href=/x>Pier</a><li><a href=/y>Boats</a></ul>",
        "<ul><li>Bring the boats in</ul>",
        "<figure><img src=/a.jpg><figcaption>Waves <span>NPA</span></figcaption></figure>",
        "<div><img src=/a.jpg alt=Sea><p>Waves over the pier (Image: NPA)</p></div>",
        "<div>Waves over the pier on Monday<br>Foto: Ole Brandt / NPA</div>",
        "<table><tr><th>Port<th>Sea<tr><td>Halden<td>2 m</table>",
        "<blockquote>“We have not seen water like this,” said Ole Brandt.</blockquote>",
        "<h2>What happens next</h2>",
        "<div><h3><a href=/x>Gulls</a></h3><p>They are back.</p></div>",
        "<nav>Home News</nav>",
        "<button>Share</button>",
        "<p>Advertisement</p>",
        "<p>© 2024 The Halden Herald. All rights reserved.</p>",
        "<script>var a = {}</script>",
        "<p>Mara Lind is a reporter in Port Halden.</p>",
        "<p>港は月曜日に閉鎖された。</p>",
        "loose text",
        "<p>Fish &amp; chips</p>",
        "",
    ]
)
_NAMES = st.sampled_from(
    ["", " class=related", " class=article-body", " class=teaser", " hidden", " id=comments", " class=caption"]
)  # fmt: skip
_BOXES = st.recursive(
    _PARTS,
    lambda inner: st.builds(
        lambda tag, name, parts: f"<{tag}{name}>{''.join(parts)}</{tag}>",
        st.sampled_from(["div", "article", "main", "aside", "section", "figure", "td"]),
        _NAMES,
        st.lists(inner, max_size=6),
    ),
    max_leaves=25,
)
_PAGES = st.lists(_BOXES, max_size=8).map("".join)


@given(_PAGES)
@settings(max_examples=200, deadline=None)
def test_blocks_of_a_page_partition_into_the_views(html):
    article = articlekit.clean(html, options=AS_HTML)
    check_partition(article)
    assert articlekit.clean(html, options=AS_HTML) == article
    assert Article.from_dict(article.to_dict()) == article


@given(_PAGES)
@settings(max_examples=150, deadline=None)
def test_no_block_of_a_page_vanishes(html):
    article = articlekit.clean(html, options=AS_HTML)
    own = [block for block in article.blocks if block.rule != "trafilatura"]
    assert words(b.text for b in own) == words(
        block.text for block in read(html, "html").blocks
    )


def test_a_page_may_speak_of_tags():
    text = (
        "Put it in a &lt;b&gt; tag, or write &amp;amp; as the manual of the port says."
    )
    block, *_ = articlekit.clean(f"<article><p>{text}</p>{STORY}</article>").blocks
    assert block.text == text.replace("&lt;", "<").replace("&gt;", ">").replace(
        "&amp;amp;", "&amp;"
    )


def test_cleaners_of_pages_travel():
    cleaner = pickle.loads(pickle.dumps(Cleaner(options=AS_HTML)))
    assert cleaner.clean(PAGE) == Cleaner(options=AS_HTML).clean(PAGE)


def test_documents_of_pages_travel():
    doc = read(PAGE, "html")
    assert pickle.loads(pickle.dumps(doc)) == doc


def run(code: str, text: str, **env: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", f"import sys, articlekit; {code}"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONUTF8": "1", **env},
    ).stdout


PARSERS = (
    "[m for m in ('selectolax', 'bs4', 'lxml', 'trafilatura') if m in sys.modules]"
)


def test_cleaning_text_loads_no_parser_of_pages():
    text = "Storm\n\n12 May 2024\n\nThe sea rose by < 2 metres."
    assert run(f"articlekit.clean(sys.stdin.read()); print({PARSERS})", text) == "[]\n"


def test_cleaning_a_page_loads_one_parser():
    code = f"articlekit.clean(sys.stdin.read()); print({PARSERS})"
    assert run(code, PAGE) == "['selectolax']\n"


PROSE = "<p>The harbour of Port Halden was shut on Monday after waves broke over the pier, the town said.</p>"
ARTICLE = "".join(PROSE.replace("waves", f"waves of {n} metres") for n in range(8))
HOSTILE = {
    "nested divs": "<div>" * 20_000 + "The sea rose.",
    "nested divs around an article": "<div>" * 3_000 + ARTICLE,
    "nested menus": "<nav>" * 3_000 + "<p>Home",
    "nested tables": "<table><tr><td>The sea<td>rose" * 1_000,
    "nested figures": "<figure><figcaption>Waves over the pier" * 1_000,
    "nested boxes with names": "<div class=related><a href=/x>Pier</a>" * 2_000,
    "list items": "<ul>" + "<li>One two three" * 50_000 + "</ul>",
    "linked items": "<ul>" + "<li><a href=/x>One two</a>" * 5_000 + "</ul>",
    "less than": "<" * 100_000,
    "open tags": "<p " * 50_000,
    "entities": "<p>" + "&amp;" * 100_000,
    "a word": f"<p>{'x' * 1_000_000}</p>",
    "a word without spaces among others": f"{ARTICLE}<p>{'港' * 300_000}</p>",
    "figures": ARTICLE + "".join(
        f"<figure><img src=/{n}.jpg><figcaption>Waves {n} over the pier (Image: NPA)</figcaption></figure>"
        for n in range(5_000)
    ),
    "pictures": ARTICLE + "<div><img src=/a.jpg></div>" * 10_000,
    "cards": ARTICLE + "<div><h3><a href=/x>Pier</a></h3><p>Work begins.</p></div>" * 2_000,
    "the same paragraph": PROSE * 5_000,
    "breaks": "The sea rose.<br>" * 20_000,
    "rows": "<table>" + "<tr><td>Halden<td>2 m" * 20_000 + "</table>",
    "brackets": f"{ARTICLE}<figure><figcaption>{'(' * 800}</figcaption></figure>",
    "capitals": f"{ARTICLE}<figure><p>Waves.</p><p>{'Ab ' * 19}9</p></figure>",
    "class names": f"<div class='{'related-' * 20_000}'>{PROSE}</div>",
    "names of letters": f"<div class='{'aB' * 50_000}'>{PROSE}</div>",
    "scripts": "<script type=application/json>[" * 2_000,
    "comments": "<!--" * 50_000,
    "null": "\0" * 100_000 + PROSE,
}  # fmt: skip


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_comes_to_an_end(html):
    check_partition(articlekit.clean(html, options=AS_HTML))
