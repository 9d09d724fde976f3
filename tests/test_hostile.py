"""Scrapes that mean harm, or came to it: each gets its article, and nothing is lost.

None may hang; how long each takes is measured in tests/bench. A shape is made from the
number of its repetitions, so that other tests can ask for a small one.
"""

import json
import pickle
import random
from collections.abc import Callable, Mapping

import pytest
from test_conservation import check_fixed_point, check_partition, letters
from test_explain import Tags, hostile

import articlekit
from articlekit import Article, Options, RuleError
from articlekit.dates.stamp import read_stamp
from articlekit.reading import read
from articlekit.rules.format import check

Shape = tuple[int, Callable[[int], str]]

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the pier, the town said."
STORY = "Storm shuts the harbour\n\nBy Mara Lind\n\n12 May 2024, 18:05\n\n" + "\n\n".join(
    PROSE.replace("waves", f"waves of {n} metres") for n in range(6)
)  # fmt: skip
ARTICLE = "<article><h1>Storm shuts the harbour</h1>" + "".join(
    f"<p>{PROSE.replace('waves', f'waves of {n} metres')}</p>" for n in range(6)
)  # fmt: skip


def among(unit: str, end: str = "") -> Callable[[int], str]:
    """The unit so many times below a story that can be read."""
    return lambda n: f"{STORY}\n\n{unit * n}{end}"


def below(unit: str, end: str = "") -> Callable[[int], str]:
    """The same in the article of a page."""
    return lambda n: f"{ARTICLE}{unit * n}{end}</article>"


def counted(unit: str, around: str = "{}") -> Callable[[int], str]:
    """The unit so many times, the number of each in place of the #."""
    return lambda n: around.format("".join(unit.replace("#", str(k)) for k in range(n)))


TEXTS: dict[str, Shape] = {
    "less than": (100_000, lambda n: "<" * n),
    "less than on lines": (5_000, among("<\n")),
    "unclosed tags": (20_000, among("<div ")),
    "tags": (10_000, among("x<b>y</b>")),
    "one line": (100_000, lambda n: "harbour " * n),
    "one word": (2_000_000, lambda n: "x" * n),
    "one word of a script without spaces": (200_000, lambda n: "港" * n),
    "figures": (200_000, lambda n: "1" * n),
    "lines of one word": (20_000, counted("word#\n")),
    "the same word on every line": (20_000, lambda n: "word\n" * n),
    "blank lines": (1_000_000, among("\n", "x")),
    "spaces": (1_000_000, among(" ", "x")),
    **{
        f"brackets {mark}": (50_000, among(mark))
        for mark in ("(", ")", "[", "]", "{", "«", "“", '"', "'", "（", "([{", "(a ", "|")
    },
    "brackets around an agency": (5_000, lambda n: f"{STORY}\n\n{'(' * n}NPA{')' * n}"),
    **{
        f"{name}, {way}": (2_000, among(phrase + between))
        for name, phrase in {
            "credit": "Foto: Ole Brandt / NPA",
            "caption": "Waves over the pier on Monday (Image: NPA)",
            "date": "Updated: 12 May 2024, 18:05",
            "age": "3 hours ago",
            "byline": "By Mara Lind",
            "copyright": "© 2024 The Halden Herald. All rights reserved.",
        }.items()
        for way, between in (("on one line", " "), ("on lines", "\n"), ("apart", "\n\n"))
    },
    "entities": (50_000, among("&amp;")),
    "entities of entities": (50_000, lambda n: f"{STORY}\n\n&{'amp;' * n}lt;"),
    "entities of no character": (10_000, among("&#0;&#xD800;&#1114112;&#x1F600;")),
    "entities without end": (50_000, among("&a")),
    "combining marks": (50_000, among("\u0301", "e")),
    "marks on every letter": (20_000, among("e\u0301\u0302\u0303 ")),
    "overrides of direction": (50_000, among("\u202e")),
    "overrides around words": (20_000, among("\u202ea\u202c ")),
    "joiners": (50_000, among("\u200d", "a")),
    "null": (50_000, among("\0")),
    "null between letters": (20_000, among("\0a")),
    "halves of surrogate pairs": (50_000, among("\ud800")),
    "halves the wrong way round": (20_000, among("a\udfff\ud800 ")),
    "separators nobody uses": (10_000, among("a\u2028\u2029\x85\x0b\x0c\x1c")),
    "the dotted I": (50_000, among("İ")),
    "dates that cannot be": (2_000, counted("\n\n#.#.#, #:#", STORY + "{}")),
    "offsets that cannot be": (2_000, counted("\n\n12 May 2024 18:05 UTC+#", STORY + "{}")),
    "years that cannot be": (2_000, counted("\n\n12 May 9#", STORY + "{}")),
    "ages that cannot be": (2_000, counted("\n\n9#99999999999999999 days ago", STORY + "{}")),
    "markup without blocks": (20_000, lambda n: "<!-- a --><?xml ?>" * n),
}  # fmt: skip

PAGES: dict[str, Shape] = {
    **{
        f"deep {tag}": (2_000, lambda n, tag=tag: f"<{tag}>" * n + PROSE)
        for tag in ("div", "b", "a href=/x", "ul><li", "nav", "table><tr><td", "section class=related",
                    "figure><figcaption", "span class=credit", "p><font", "svg><g", "select><option")
    },
    "deep around an article": (2_000, lambda n: "<div>" * n + ARTICLE),
    "ends without beginnings": (50_000, lambda n: "</div></p></br>" * n),
    "attributes": (5_000, lambda n: f"<p {' '.join(f'a{k}=1' for k in range(n))}>{PROSE}"),
    "an attribute without end": (50_000, lambda n: f"{ARTICLE}<p a='{'x ' * n}"),
    "a class list": (20_000, lambda n: f"<div class='{'related-a B1 ' * n}'>{ARTICLE}"),
    "a name of an element": (100_000, lambda n: f"<x{'a' * n} class={'b' * n}>{ARTICLE}"),
    "many class lists": (500, counted(f"<div class='{'related-# c# ' * 50}'>Halden #</div>")),
    "figures": (2_000, counted("<figure><img src=/#.jpg alt='Wave #'><figcaption>Wave # (Image: NPA)</figcaption></figure>", ARTICLE + "{}")),
    "pictures": (5_000, counted("<img src=/#.jpg alt='Wave #'>", ARTICLE + "{}")),
    "a script without end": (50_000, lambda n: f"{ARTICLE}<script>{'a < b; ' * n}"),
    "scripts without end": (5_000, lambda n: ARTICLE + "<script>var a = [" * n),
    "a comment without end": (50_000, lambda n: f"{ARTICLE}<!--{'<p>a' * n}"),
    "cdata": (20_000, below("<![CDATA[")),
    "templates": (2_000, below("<template><p>")),
    "plaintext": (20_000, lambda n: f"{ARTICLE}<plaintext>{'<p>x' * n}"),
    "entities": (5_000, below("<p>&NotEqualTilde;&#x1F600;&amp;amp;")),
    "halves of surrogate pairs": (5_000, below("<p>a\ud800</p>")),
    "headlines": (5_000, counted("<h1>Storm #</h1>", "{}" + ARTICLE)),
    "titles": (5_000, counted("<meta property=og:title content='Storm #'>", "{}" + ARTICLE)),
    "dates of the page": (5_000, counted("<meta property=article:published_time content='#-99-99T#:99+99:#'>", "{}" + ARTICLE)),
    "authors of the page": (2_000, counted("<meta name=author content='Mara Lind #'><span itemprop=author>Ole #</span>", "{}" + ARTICLE)),
    "times": (5_000, counted("<time datetime='2024-05-12T18:05:00+#:99'>#</time>", ARTICLE + "{}")),
    "bylines": (2_000, below("<p>By Mara Lind</p>")),
    "credits": (2_000, below("<p><small>Foto: Ole Brandt / NPA</small></p>")),
    "rows": (5_000, below("<tr><td>Halden<td>2 m", "</table>")),
    "articles": (500, counted(f"<article><h2>Storm #</h2><p>{PROSE}</p></article>")),
}  # fmt: skip


def ld(json_text: str) -> str:
    return f'<script type="application/ld+json">{json_text}</script>{ARTICLE}'


CONFUSED = [None, True, 0, 1e999, "", "x", [], [[]], {}, {"@value": 3}, {"name": {"name": []}}, [None, {"url": []}]]  # fmt: skip
JSON = {
    "deep lists": ld("[" * 50_000 + "]" * 50_000),
    "deep objects": ld('{"@graph":' * 50_000 + "1" + "}" * 50_000),
    "deep lists that never end": ld("[" * 50_000),
    "deep within depth": ld('{"@graph":[' * 400 + '{"@type":"Article","headline":"Storm"}' + "]}" * 400),
    "many articles": ld(json.dumps([{"@type": "NewsArticle", "headline": f"Storm {n}"} for n in range(5_000)])),
    "itself by its id": ld('{"@type":"Article","@id":"a","author":{"@id":"a"},"publisher":{"@id":"a"}}'),
    "a number of digits": ld('{"@type":"Article","datePublished":' + "9" * 5_000 + "}"),
    "a string without end": ld('{"@type":"NewsArticle","headline":"' + '\\"' * 20_000),
    "commas": ld('{"@type":"NewsArticle"' + ", " * 50_000),
    "escapes of nothing": ld('{"@type":"NewsArticle","headline":"' + "\\q" * 50_000 + '"}'),
    "half a character": ld('{"@type":"NewsArticle","headline":"Storm \\ud83c","articleBody":"' + "\\udf0a rose. " * 99 + '"}'),
    "state of half characters": f'<div>.</div><script>window.a={{"p":["{PROSE} \\ud83c{PROSE * 9}"]}}</script>' + " " * 1_500,
    "values": ld("{} " * 20_000),
    "comments": ld("<!--" * 20_000),
    **{
        f"{key} is {value!r:.20}": ld(json.dumps({"@type": "NewsArticle", "headline": "Storm", key: value}))
        for key in ("@type", "@id", "@graph", "headline", "author", "datePublished", "publisher", "image", "articleBody", "mainEntityOfPage", "url", "inLanguage")
        for value in CONFUSED
    },
}  # fmt: skip

KANJI, UMLAUTS = (
    "港は月曜日に閉鎖された。" * 40,
    "Zürich, „bis auf Weiteres“ – größer. " * 40,
)
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
BYTES = {
    "noise": random.Random(1).randbytes(20_000),
    "noise that calls itself a page": b"<html><body><p>" + random.Random(2).randbytes(20_000),
    "a picture": _PNG + random.Random(3).randbytes(20_000),
    "a zip of nulls": b"PK\x03\x04" + b"\0" * 50_000,
    "every byte": bytes(range(256)) * 200,
    **{f"mark of {mark!r} alone": mark for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0")},
    **{
        f"{said} is said of {is_}": f"<meta charset={said}><p>".encode() + text.encode(is_)
        for said in ("utf-8", "utf-16", "utf-7", "shift_jis", "gb18030", "iso-2022-jp", "hz", "big5", "koi8-r", "idna", "rot13", "zlib", "klingon", "unicode_escape", "utf-8\0")
        for is_, text in (("utf-8", UMLAUTS), ("cp1252", UMLAUTS), ("shift_jis", KANJI), ("utf-16-le", UMLAUTS))
    },
    **{
        f"{name} cut after {n} bytes": KANJI.encode(name)[:n]
        for name in ("utf-8", "utf-16", "utf-32", "shift_jis", "euc_jp", "iso-2022-jp")
        for n in (1, 2, 3, 100, 101)
    },
    "utf-8 of half characters": "a\ud800b".encode("utf-8", "surrogatepass") * 2_000,
    "overlong utf-8": b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80" * 2_000,
}  # fmt: skip


def small(shapes: Mapping[str, Shape], most: int = 40) -> list[str]:
    """Each shape with a few repetitions."""
    return [make(min(times, most)) for times, make in shapes.values()]


def check_whole(article: Article) -> None:
    """What can be asked of an article can be asked of this one."""
    check_partition(article)
    written = article.to_json().encode("utf-8")
    assert Article.from_dict(json.loads(written)) == article
    assert pickle.loads(pickle.dumps(article)) == article
    article.to_markdown().encode("utf-8")
    json.dumps(article.to_schema_org()).encode("utf-8")


@pytest.mark.parametrize("shape", TEXTS.values(), ids=TEXTS)
def test_a_hostile_text_gets_an_article_that_holds_every_letter(shape):
    raw = shape[1](shape[0])
    article = articlekit.clean(raw, options=Options(reads="text"))
    check_whole(article)
    if "&" not in raw and "<" not in raw:
        told = "".join(block.text for block in article.blocks)
        assert letters(told) == letters(raw)


@pytest.mark.parametrize("raw", small(TEXTS), ids=TEXTS)
def test_the_text_of_a_hostile_text_is_clean(raw):
    check_fixed_point(articlekit.clean(raw, options=Options(reads="text")))


@pytest.mark.parametrize("shape", PAGES.values(), ids=PAGES)
def test_a_hostile_page_gets_an_article_that_holds_every_block(shape):
    raw = shape[1](shape[0])
    article = articlekit.clean(raw, options=Options(reads="html"))
    check_whole(article)
    own = [b.text for b in article.blocks if b.stage != "fallback" or b.kind]
    told = "".join(block.text for block in read(raw, "html").blocks)
    assert letters("".join(own)) == letters(told)


@pytest.mark.parametrize("page", JSON.values(), ids=JSON)
def test_hostile_data_of_a_page_is_heard_or_not(page):
    article = articlekit.clean(page)
    check_whole(article)
    assert "waves broke over the pier" in article.text.replace("of 3 metres ", "")


@pytest.mark.parametrize("raw", BYTES.values(), ids=BYTES)
def test_hostile_bytes_get_an_article(raw):
    article = articlekit.clean(raw)
    check_whole(article)
    assert articlekit.clean(raw) == article


def test_text_cut_within_a_character_keeps_the_rest():
    for name in ("utf-8", "shift_jis", "euc_jp"):
        page = f"<meta charset={name}><p>{KANJI}".encode(name)[:-1]
        assert KANJI[:-1] in articlekit.clean(page).text


@pytest.mark.parametrize(
    "line",
    ["9" * 5_000, "12 May " + "9" * 190, "31.02.2024", "00.00.0000", "99:99", "12 May 2024 18:05 +99:99",
     "9999-12-31T23:59:60+14:00", "0001-01-01T00:00:00-14:00", "2024-02-30T25:61:61Z", "٣٤ May ٢٠٢٤", "²³ May 2024",
     "9" * 15 + " years ago", "-1 days ago", "12 May 2024 " * 16, "1" * 10, "9999999999999", "\ud83c May 2024", "May\0 2024"],
)  # fmt: skip
def test_an_absurd_date_is_no_date_or_a_real_one(line):
    at = articlekit.dates.Moment
    found = articlekit.dates.read_line(line)
    moments = [read_stamp(line), *((found.published, found.modified) if found else ())]
    assert all(moment is None or isinstance(moment, at) for moment in moments)
    check_whole(articlekit.clean(STORY.replace("12 May 2024, 18:05", line)))


@pytest.mark.parametrize("raw", [*small(TEXTS), *small(PAGES)])
def test_the_page_of_a_hostile_scrape_holds_no_element_of_it(raw):
    article = articlekit.clean(raw)
    shown = article.explain("html")
    shown.encode("utf-8")
    article.explain().encode("utf-8")
    found, known = Tags(shown), Tags(hostile().explain("html"))
    assert found.tags <= known.tags and found.attributes <= known.attributes
    assert shown.count("<details>") == len(article.blocks)


GOOD = """
[[rule]]
id = "tide-tables"
kind = "navigation"
match = '{match}'
why = "Links to the outlet's tide tables."
drops = ["See all tide tables", "See our tide tables"]
keeps = ["See all tide tables as a guess.", "The tide tables were wrong."]
"""
FILES = {
    "nothing": b"",
    "noise": random.Random(4).randbytes(5_000),
    "null": b"\0" * 5_000,
    "utf-16": GOOD.encode("utf-16"),
    "deep lists": b"rule = " + b"[" * 5_000,
    "deep tables": b"rule = " + b"{a=" * 5_000,
    "deep names": b"a" + b".a" * 5_000 + b" = 1",
    "a rule that is no table": b"rule = 3",
    "rules that are no tables": b"rule = [1, 2]",
    "a table of rules": b"[rule]\na = 1",
    "keys of other types": b"[[rule]]\nid = 1\nkind = []\nmatch = {}\ndrops = 'a'\nkeeps = [1]\nmax = true\nhosts = [[]]",
    "a date for a name": b"[[rule]]\nid = 2024-05-12\n",
    "a number of digits": b"[[rule]]\nmax = " + b"9" * 5_000,
    **{
        f"match {pattern:.20}": GOOD.replace("{match}", pattern).encode()
        for pattern in ("(", "[", "*", "(?P<a>x)", r"(x)\1", "(?:" * 500 + ")" * 500, "(?:a{1,9999}){1,9999}",
                        "x{99999999999}", "(?i)x", "(?L)x", r"\p{Lu}", "a**", "(?<=a+)b", "see.*(?(1)a|b)", "\u202e")
    },
}  # fmt: skip


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_hostile_file_of_rules_is_refused_in_words(text):
    rules, errors = check(text, "hostile.toml")
    assert rules == ()
    assert errors and all(isinstance(error, RuleError) for error in errors)
    for error in errors:
        assert str(error).startswith("hostile.toml: ")
        assert pickle.loads(pickle.dumps(error)).args == error.args
