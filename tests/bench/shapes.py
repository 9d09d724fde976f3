"""Scrapes that nobody wrote by hand: shapes that a slow reader chokes on.

Each is made from a count, so that a bench may double it. `most` is the count at which
the issue that asked for it stops: a hundred thousand marks, ten megabytes, half a
million lines.
"""

import random
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

HUNDRED_THOUSAND, TEN_MB = 100_000, 10_000_000

PROSE = (
    "The harbour of Port Halden was shut on Monday after waves broke over the pier,"
    " and the ferry stayed at the quay until the wind had gone down in the evening. "
)
WIRE = "   {}\nbroke over the pier of the harbour, and the ferry stayed at its quay.\n".format(
    "The harbour was shut on Monday after the waves of the morning had\nat noon"
) * 4  # fmt: skip
PHRASES = {
    "credit": "Waves on Monday (Photo: Mara Lind/NPA)",
    "credit alone": "Photo: Mara Lind/NPA",
    "date": "Updated: 12 May 2024, 18:05",
    "age": "3 hours ago",
    "byline": "By Mara Lind and Ole Brandt, Political Reporters",
    "copyright": "© 2025 Halden Herald. All rights reserved.",
    "paragraph": PROSE,
    "teaser": "Ferry delayed again",
}


class Shape(NamedTuple):
    """One kind of hostile input."""

    name: str
    make: Callable[[int], str | bytes]
    """The input of so many repetitions."""
    most: int = HUNDRED_THOUSAND
    of_page: bool = False
    """Whether it is markup, or JSON in it: then it is read as a page alone."""


def repeated(unit: str | bytes, n: int) -> str | bytes:
    return unit * n


def within(before: str, unit: str, after: str, n: int) -> str:
    return before + unit * n + after


def nested(unit: str, inner: str, end: str, n: int) -> str:
    return unit * n + inner + end * n


def numbered(unit: str, n: int) -> str:
    return "".join(unit.replace("#", str(k)) for k in range(n))


def cut_to(unit: str, n: int) -> str:
    return (unit * (n // len(unit) + 1))[:n]


def noise(start: bytes, n: int) -> bytes:
    return start + random.Random(7).randbytes(n)


def declared(charset: str, text: str, encoding: str, n: int) -> bytes:
    head = f'<meta charset="{charset}"><p>'.encode("ascii")
    return head + text.encode(encoding) * n


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def nested_json(unit: str, inner: str, end: str, n: int) -> str:
    return script(unit * n + inner + end * n)


def listed_json(before: str, unit: str, after: str, n: int) -> str:
    return script(
        before + ",".join(unit.replace("#", str(k)) for k in range(n)) + after
    )


def listed_beside(thing: str, unit: str, n: int) -> str:
    return numbered(unit, n) + listed_json("[", thing, "]", n)


def shapes() -> Iterator[Shape]:
    """Every shape, the plain ones first."""
    yield from _of_characters()
    yield from _of_lines()
    yield from _of_tags()
    yield from _of_json()
    yield from _of_bytes()


def _of_characters() -> Iterator[Shape]:
    yield Shape("one line", partial(cut_to, PROSE), TEN_MB)
    yield Shape("one word", partial(repeated, "a"), TEN_MB)
    yield Shape("one CJK word", partial(repeated, "停"), TEN_MB // 3)
    yield Shape("spaces", partial(within, "a", " ", "a"), TEN_MB)
    for mark in ("<", "a < b ", "(", "[", ")(", "((a ", "【", '"', "“a ", ".", "! ", ": ",
                 "/a", "- ", "| ", "©", "@a", "a@", "www.", "http://a.", "1", "1.", "12:"):  # fmt: skip
        yield Shape(f"marks {mark!r}", partial(repeated, mark), 4 * HUNDRED_THOUSAND)
    for entity in (
        "&amp;",
        "&#38;",
        "&lt;p&gt;",
        "&",
        "&#",
        "&a",
        "&nbsp;",
        "&#xd800;",
    ):
        yield Shape(
            f"entities {entity}", partial(repeated, entity), 4 * HUNDRED_THOUSAND
        )
    yield Shape(
        "entities escaped again", partial(within, "&", "amp;", "lt;"), TEN_MB // 8
    )
    for mark in ("\u0301", "a\u0301\u0302 ", "\u202e", "\u202ea\u202c ", "\u200d", "\ufeff",
                 "\x00", "a\x00", "\ud800", "a\udfff ", "\u2028", "\x1f", "İ"):  # fmt: skip
        yield Shape(f"flood {mark!a}", partial(repeated, mark), 4 * HUNDRED_THOUSAND)
    for date in ("99/99/9999 ", "0000-00-00T99:99:99+99:99 ", "31 February 99999 ", "12:61 ",
                 "99999999999999999999 days ago ", "12 May 2024 +9999 ", "May "):  # fmt: skip
        yield Shape(f"dates {date.strip()}", partial(repeated, date))
        yield Shape(
            f"dates {date.strip()}, a line each", partial(repeated, date + "\n")
        )


def _of_lines() -> Iterator[Shape]:
    words = 5 * HUNDRED_THOUSAND
    yield Shape("one-word lines", partial(repeated, "Halden\n"), words)
    yield Shape("one-word lines, all different", partial(numbered, "word#\n"), words)
    yield Shape("blank lines", partial(within, "a", "\n", "a"), TEN_MB // 4)
    yield Shape("broken lines", partial(repeated, "the sea rose and the\n"), words)
    yield Shape("sentences", partial(numbered, f"{PROSE}And so on, #.\n\n"), 20_000)
    yield Shape("captions, all different", partial(numbered, "Wave # (Photo: NPA)\n"))
    yield Shape("dates, all different", partial(numbered, "12 May 2024, 18:05:#\n"))
    for name, phrase in PHRASES.items():
        yield Shape(f"{name} on one line", partial(repeated, f"{phrase} "))
        yield Shape(f"{name} on a line each", partial(repeated, f"{phrase}\n"))
        yield Shape(
            f"{name} between paragraphs", partial(numbered, f"{phrase}\n\n{PROSE}#.\n\n"), 20_000
        )  # fmt: skip


def _of_tags() -> Iterator[Shape]:
    for tag in ("p", "div", "span", "b", "a", "li", "table", "td", "nav", "article", "figure",
                "figcaption", "blockquote", "h1", "ul", "form", "time", "select", "svg",
                'div class="caption"', 'div class="related"', "a href=x", "p title='",
                "!--", "![CDATA[", "/p", "a b=1 c=2"):  # fmt: skip
        yield Shape(f"unclosed <{tag}>", partial(repeated, f"<{tag}>"), of_page=True)
        yield Shape(
            f"unclosed <{tag}> and a word",
            partial(repeated, f"<{tag}>word "),
            of_page=True,
        )
    for tag in ("div", "span", "b", "ul><li", "blockquote", "table><tr><td", "nav", "article",
                "figure", "figcaption", "section", "font", "details", "svg><g",
                'div class="caption"><img src="a"', 'div class="article-body"'):  # fmt: skip
        end = "".join(f"</{part.split()[0]}>" for part in reversed(tag.split("><")))
        for name, inner in (("a word", "word"), ("a paragraph", f"<p>{PROSE * 4}</p>")):
            yield Shape(
                f"<{tag}> deep around {name}", partial(nested, f"<{tag}>", inner, end), of_page=True
            )  # fmt: skip
        yield Shape(
            f"<{tag}> deep, a word in each", partial(nested, f"<{tag}>word", PROSE, end), of_page=True
        )  # fmt: skip
    for tag in ("nav", "nav class=foot", "ul class=related"):
        # Fewer than `nesting` takes for a flood: what is deeper is thinned.
        yield Shape(
            f"<{tag}> in its like, a word in each",
            partial(repeated, f"<{tag}>a"),
            7_500,
            of_page=True,
        )
    for name, unit in {
        "figures": '<figure><img src="/#.jpg" alt="pier #"><figcaption>Wave # <small>Photo: NPA</small></figcaption></figure>',
        "one figure again": '<figure><img src="/a.jpg"><figcaption>A wave (NPA)</figcaption></figure>',
        "figures in paragraphs": f"<p>{PROSE}</p><figure><img src=a><figcaption>Wave #</figcaption></figure>",
        "pictures": '<img src="/#.jpg" alt="pier">',
        "caption boxes": '<div class="picture"><img src="#"><div class="caption">Waves on Monday, #</div></div>',
        "class lists of their own": f'<div class="{" ".join(f"c{k}-#" for k in range(20))}">word</div>',
        "links": '<a href="/#">Storm #</a>',
        "linked headings": '<div><h2><a href="/#">Storm shuts harbour #</a></h2><p>Word #</p></div>',
        "lists of links": "<ul><li><a href=a>Storm</a></li></ul>",
        "rows": "<table><tr><td>a</td><td>b</td></tr></table>",
        "cells": "<td>a",
        "breaks": "word<br>",
        "headlines": "<h1>Storm shuts harbour #</h1>",
        "articles": f"<article><h1>Storm #</h1><p>{PROSE}</p></article>",
        "times": '<time datetime="2024-05-12T18:05:#Z">12 May</time>',
        "headed sections": "<section><h2>Related stories</h2><a href=#>Storm</a></section>",
        "headings of comments": f"<h3>Comments</h3><p>{PROSE}</p>",
        "lines that count comments": "<div><p>2 comments</p><p>Newest</p></div>",
        "boxes around a heading": "<div><h2>Comments</h2>",
        "lesser headings": "<h2>Storm shuts harbour #</h2>",
        "author pages": "<a href=/authors/mara-lind-#><p>Mara Lind</p></a>",
        "author links": "<a rel=author href=#>Mara Lind</a>",
        "author properties": "<div itemprop=author>Mara Lind #",
        "meta authors": '<meta name="author" content="Desk #">',
        "meta titles": '<meta property="og:title" content="Storm #">',
        "meta dates": '<meta name="date" content="2024-05-12T18:05:#Z">',
        "meta addresses": '<meta property="og:url" content="https://halden.example/#">',
        "bold with attributes": "<b id=#><p>",
        "paragraphs": f"<p>{PROSE} And so on, #.</p>",
        "paragraphs read aloud": f'<p class="paywall">{PROSE}</p>',
        "typed releases": f"<pre>{WIRE}</pre>",
        "numbered lines": "<table><tr><td><pre>1\n2</pre><td><pre>a\nb</pre></table>",
        "numbers": "<pre>1\n2\n",
        "frames": "<frame src=#><noframes>Word",
        "loose bullets": f"<li>Storm #<p>{PROSE}<p>{PROSE}<p>{PROSE}",
        "scripts": "<script>var a = #;</script>",
        "data scripts unclosed": '<script type="application/json">{',
        "data scripts": '<script type="application/json">{"text": "word"}</script>',
        "state": "<script>window.a# = {",
        "titles": "<title>Storm #",
    }.items():
        most = 20_000 if len(unit) > 200 else HUNDRED_THOUSAND
        yield Shape(f"many {name}", partial(numbered, unit), most, of_page=True)
    for tag in ("script", "style", "textarea", "title", "!--", "p title='", "xmp", "plaintext",
                'script type="application/ld+json"', 'script type="application/json"'):  # fmt: skip
        yield Shape(
            f"<{tag}> never ends",
            partial(within, f"<p>{PROSE}<{tag}>", "word <a>", ""),
            10 * HUNDRED_THOUSAND,
            of_page=True,
        )
    yield Shape(
        "one huge class list",
        partial(within, '<div class="', "related-a B1 ", f'">{PROSE}</div>'),
        of_page=True,
    )
    yield Shape(
        "one huge style",
        partial(within, '<div style="', "color : red; ", f'">{PROSE}</div>'),
        of_page=True,
    )
    yield Shape(
        "one huge title",
        partial(within, "<title>", "Storm | Port - Halden: ", "</title>"),
        of_page=True,
    )
    yield Shape(
        "one huge headline",
        partial(within, "<h1>", "Storm | Port - Halden: ", "</h1>"),
        of_page=True,
    )
    yield Shape(
        "one element of many attributes",
        partial(numbered, "<p " + "a#=1 "),
        of_page=True,
    )


def _of_json() -> Iterator[Shape]:
    thing = '{"@type":"NewsArticle","headline":"Storm #","datePublished":"2024-05-12"}'
    for name, make in {
        "lists in lists": partial(nested_json, "[", "1", "]"),
        "lists unclosed": partial(nested_json, "[", "1", ""),
        "objects in objects": partial(nested_json, '{"@graph":', "1", "}"),
        "objects unclosed": partial(nested_json, '{"a":', "1", ""),
        "authors in authors": partial(nested_json, '{"@type":"NewsArticle","author":{"name":', '"Mara Lind"', "}}"),
        "articles": partial(listed_json, "[", thing, "]"),
        "articles one after the other": partial(listed_json, "", thing, ""),
        "a list of types": partial(listed_json, '{"@type":[', '"NewsArticle"', '],"headline":[1,null,{}]}'),
        "a list of authors": partial(listed_json, '{"@type":"NewsArticle","author":[', '{"name":"Mara Lind #"}', "]}"),
        "a headline of lists": partial(listed_json, '{"@type":"NewsArticle","headline":[', '{"@value":[#]}', "]}"),
        "ids": partial(listed_json, '{"@graph":[', '{"@id":"#","author":{"@id":"#"}}', "]}"),
        "an unescaped quote": partial(listed_json, '{"@type":"NewsArticle","headline":"a "b" c",', '"k#":"v"', "}"),
        "escaped quotes": lambda n: script('{"a":"' + '\\"' * n),
        "spaces": lambda n: script('{"@type":' + " " * n + "x"),
        "commas": lambda n: script("[1" + ", " * n + "]"),
        "backslashes": lambda n: script('{"a":"' + "\\x" * n + '"}'),
        "comments": lambda n: script("/*" * n + '{"a":1}' + "*/" * n),
        "an article of one text": partial(lambda n: script('{"@type":"NewsArticle","articleBody":"' + PROSE * n + '"}')),
    }.items():  # fmt: skip
        yield Shape(f"JSON-LD: {name}", make, of_page=True)
    yield Shape("JSON-LD: scripts", partial(numbered, script(thing)), of_page=True)
    yield Shape(
        "JSON-LD: broken scripts", partial(numbered, script(thing[:-1])), of_page=True
    )
    yield Shape(
        "JSON-LD: articles and titles of the page",
        partial(listed_beside, thing, '<meta property="og:title" content="Harbour #">'),
        20_000,
        of_page=True,
    )


def _of_bytes() -> Iterator[Shape]:
    text = "Zürich – Größe, 12 May. "
    for name, make in {
        "UTF-8 said to be UTF-16": partial(declared, "utf-16", text, "utf-8"),
        "windows-1252 said to be UTF-8": partial(declared, "utf-8", text, "cp1252"),
        "windows-1252 said to be Shift JIS": partial(declared, "shift_jis", text, "cp1252"),
        "windows-1252 said to be nothing known": partial(declared, "klingon", text, "cp1252"),
        "windows-1252": lambda n: text.encode("cp1252") * n,
        "UTF-16 without a mark": lambda n: text.encode("utf-16-le") * n,
        "UTF-16 cut in a character": lambda n: b"\xff\xfe" + text.encode("utf-16-le") * n + b"a",
        "UTF-8 cut in each character": lambda n: b"a \xe3\x81 b \xc3 " * n,
        "first bytes alone": lambda n: b"\xe3" * n,
        "following bytes alone": lambda n: b"\x80" * n,
        "ISO-2022-JP that never ends": partial(declared, "iso-2022-jp", "\x1b$B$", "ascii"),
        "half of a GB 18030 character": partial(declared, "gb18030", "\x81", "latin-1"),
    }.items():  # fmt: skip
        yield Shape(f"bytes: {name}", make)
    for name, start in {
        "noise": b"",
        "a picture": b"\x89PNG\r\n\x1a\n",
        "a PDF": b"%PDF-1.7\n",
        "noise in a page": b"<html><p>",
    }.items():
        yield Shape(f"bytes: {name}", partial(noise, start), TEN_MB // 4)
