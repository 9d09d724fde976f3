"""highlighted: code is one block without the numbers of its lines; other tables are data."""

import pytest

from articlekit.reading import read

CODE = ["tide load", "tide show", "tide stop"]
ALL = " ".join(CODE)


def lines(html: str) -> list[tuple[str, str]]:
    doc = read(html, "html")
    return [(doc.markup.tag(n), block.text) for n, block in enumerate(doc.blocks)]


def rows(row: str) -> str:
    return "".join(row.format(n=n, code=code) for n, code in enumerate(CODE, 1))


def each(line: str, numbers: bool = False) -> str:
    return "".join(line.format(n if numbers else CODE[n - 1]) for n in (1, 2, 3))


PAIR = "<table{}><tr><td class='{}'>{}</td><td class='{}'>{}</td></tr></table>"
PRE = "<pre>{}</pre>"
SPANS = each("<span class=line>{}</span><br>")
HIGHLIGHTED = {
    "Hexo": f"<figure class=highlight>{PAIR.format('', 'gutter', PRE.format(each('<span>{}</span><br>', True)), 'code', PRE.format(SPANS))}</figure>",
    "Hexo without numbers": f"<figure class=highlight><table><tr><td class=code>{PRE.format(SPANS)}</table></figure>",
    "Rouge": f"<div class=highlight><pre><code>{PAIR.format(' class=rouge-table', 'rouge-gutter gl', PRE.format(each('{}&#10;', True)), 'rouge-code', PRE.format(each('<b>{}</b>&#10;')))}</code></pre></div>",
    "Rouge, a row to a line": f"<pre><code><table class=rouge-line-table>{rows('<tr class=lineno><td class=rouge-gutter><pre>{n}</pre><td class=rouge-code><pre>{code}</pre>')}</table></code></pre>",
    "Pygments": PAIR.format(" class=highlighttable", "linenos", f"<div>{PRE.format(each('{}&#10;', True))}</div>", "code", f"<div>{PRE.format(each('{}&#10;'))}</div>"),
    "Pygments in the line": PRE.format(rows("<span class=linenos> {n}</span><span>{code}</span>\n")),
    "Chroma": PAIR.format(" class=lntable", "lntd", PRE.format(each("<span class=lnt>{}\n</span>", True)), "lntd", PRE.format(each("<span>{}\n</span>"))),
    "Chroma in the line": PRE.format(f"<code>{rows('<span><span class=ln>{n}</span><span>{code}&#10;</span></span>')}</code>"),
    "Chroma with places": PRE.format(f"<code>{rows('<span class=ln id=l{n}><a href=#l{n}>{n}</a></span><span>{code}&#10;</span>')}</code>"),
    "GitHub": f"<table class=highlight>{rows('<tr><td class=blob-num data-line-number={n}></td><td class=blob-code>{code}</td>')}</table>",
    "GitHub, with numbers": f"<table class=highlight>{rows('<tr><td class=blob-num>4{n}</td><td class=blob-code>{code}</td>')}</table>",
    "GitHub, two files": f"<table>{rows('<tr><td class=blob-num>{n}</td><td class=blob-num>+</td><td class=blob-code>{code}</td>')}</table>",
    "Crayon": PAIR.format(" class=crayon-table", "crayon-nums", each("<div>{}</div>", True), "crayon-code", each("<div>{}</div>")),
    "SyntaxHighlighter": PAIR.format("", "gutter", each("<div>{}</div>", True), "code", each("<div><code>{}</code></div>")),
    "highlight.js": f"<pre><code><table class=hljs-ln>{rows('<tr><td class=hljs-ln-numbers><div></div></td><td class=hljs-ln-code>{code}</td>')}</table></code></pre>",
    "a break between lines": f"<pre><code>{each('{}<br>')}</code></pre>",
}  # fmt: skip


@pytest.mark.parametrize("html", HIGHLIGHTED.values(), ids=HIGHLIGHTED)
def test_code_is_one_block(html):
    assert lines(html) == [("pre", ALL)]


def test_code_of_one_line():
    html = PAIR.format("", "linenos", "<div><pre>1</pre></div>", "code", "<pre>a</pre>")
    assert lines(html) == [("pre", "a")]


def test_a_cell_that_is_not_called_code_holds_nothing_else():
    page = "<table><tr><td class=gutter></td><td>{}</td></tr></table>"
    assert lines(page.format("<div><pre>a</pre></div>")) == [("pre", "a")]
    two = page.format("<div><pre>a</pre><p>Boats came in.</p></div>")
    assert [text for _, text in lines(two)] == ["a", "Boats came in."]


def test_what_code_hides_is_not_read():
    cell = "<script>copy()</script><div>tide</div><div>load</div>"
    assert lines(PAIR.format("", "gutter", "1", "code", cell)) == [("pre", "tide load")]


@pytest.mark.parametrize(
    "html",
    [
        "<table class=highlight><tr><td>1<td>Halden<tr><td>2<td>Lindby</table>",
        "<table><tr><td class=num>1<td class=code>HA<tr><td class=num>2<td class=code>LI</table>",
        "<table><tr><td class=line-number>1<td class=postal-code>HA<tr><td class=line-number>2<td class=postal-code>LI</table>",
        "<table><tr><th class=gutter>No<th class=code>Code<tr><td class=gutter>1<td class=code>HA</table>",
        "<table><tr><td class=gutter>Pier 1<td class=code>HA<tr><td class=gutter>Pier 2<td class=code>LI</table>",
        "<table><tr><td class=code>HA<td>Halden<tr><td class=code>LI<td>Lindby</table>",
        "<table><tr><td class=gutter>1<td class=code>HA<tr><td>Halden<td>harbour</table>",
    ],
    ids=["a ranking", "numbered codes", "postal codes", "headed", "words", "codes first", "other rows"],
)  # fmt: skip
def test_other_tables_are_data(html):
    found = lines(html)
    assert [tag for tag, _ in found] == ["tr", "tr"]
    assert all(" | " in text for _, text in found)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<pre><span class=linenos>x1</span> tide</pre>", ["x1 tide"]),
        ("<pre><span class=ln></span> tide</pre>", ["tide"]),
        ("<pre><span class=ln>7 <b>boats</b></span></pre>", ["7 boats"]),
        ("<pre><span class=mi>7</span> boats</pre>", ["7 boats"]),
        ("<p><span class=ln>7</span> boats</p>", ["7 boats"]),
        ("<pre>The tide<br>The boats</pre>", ["The tide", "The boats"]),
    ],
)
def test_other_numbers_and_breaks_are_text(html, texts):
    assert [text for _, text in lines(html)] == texts
