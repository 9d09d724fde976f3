"""What a `<pre>` holds: prose is paragraphs, numbers of lines are nothing, the rest stays."""

import pytest

from articlekit.reading import read
from articlekit.reading.plain import paragraphs

WIRE = """\
   PORT HALDEN (NPA) - The harbour was shut on Monday after waves
broke over the pier, and the ferry stayed at the quay until the
wind had gone down.
   "No boat, no bread," said Mara Lind, who has sold fish there
since 1946 and whose stall was <b>swept</b> into the sea.
   The harbour master said it would be open again on Wednesday if
the wind turned, as it does at this time of the year.
"""
FIRST = "PORT HALDEN (NPA) - The harbour was shut on Monday after waves broke"
AIRY = WIRE.replace("\n   ", "\n\n").lstrip()
PARAGRAPH = "The sea rose by two metres, and the harbour of Port Halden was shut. "


def lines(html: str) -> list[tuple[str, str]]:
    doc = read(html, "html")
    return [(doc.markup.tag(block.index), block.text) for block in doc.blocks]


@pytest.mark.parametrize(
    "text",
    [WIRE, AIRY, AIRY.replace("\n\n", "\n \t\n"), WIRE.replace("\n", "\r\n"),
     AIRY.replace("\n", "<br>"), WIRE.replace("   ", "\t"), f"\n\n{AIRY}\n\n"],
    ids=["indents", "blank lines", "lines of spaces", "two marks at an end", "breaks",
         "tabs", "blank lines around"],
)  # fmt: skip
@pytest.mark.parametrize(
    "around",
    ["<h2>Storm</h2>{}", "<td><div>{}</div>", "<div class=x>{}</div><p>NPA</p>"],
)
def test_a_release_that_was_typed_is_read_as_paragraphs(text, around):
    found = lines(around.format(f"<pre>{text}</pre>"))
    read_as = [text for tag, text in found if tag == "p" and text != "NPA"]
    assert len(read_as) == 3
    assert read_as[0].startswith(FIRST)
    assert read_as[1].endswith("whose stall was swept into the sea.")


CODE = """\
def tide(metres):
    # the sea rose on monday and it will rise again on tuesday, so
    return metres + 2

for day in week: print(tide(day.metres), "at the pier of the harbour")
if the_sea_rose: shut(harbour, until=wednesday, because="of the waves")
"""
POEM = """\
The harbour lay in silence when the winter sun went down,
And all the boats were gathered in the shelter of the town,
The wind that came from northward was a thing that no one heard,

But Mara at her window knew the meaning of the word,
And waited for the morning with her lantern and her gown,
The harbour lay in silence when the winter sun went down.
"""
TABLE = "".join(
    f"Port Halden    {n} metres       from the {n}th of may at noon\n" for n in range(9)
)
LOG = "".join(
    f"12:0{n} the sea rose at /dev/pier{n} (harbour_{n}=shut; ferry=out)\n\n"
    for n in range(9)
)
MAIL = WIRE.replace("\n", "\n> ")


@pytest.mark.parametrize(
    "text",
    [CODE, POEM, TABLE, LOG, MAIL, "a\n   b", "The sea rose.\n\nIt fell.", " ".join(WIRE.split())],
    ids=["code", "poem", "table", "log", "mail", "little", "few lines", "one line"],
)  # fmt: skip
def test_other_text_stays_one_block(text):
    escaped = text.replace("<b>", "").replace("</b>", "").replace("<", "&lt;")
    assert lines(f"<h2>Storm</h2><pre>{escaped}</pre>") == [
        ("h2", "Storm"),
        ("pre", " ".join(text.replace("<b>", "").replace("</b>", "").split())),
    ]


def test_prose_that_a_text_quotes_stays_one_block():
    html = f"<p>{PARAGRAPH * 9}</p><div><pre>{WIRE}</pre></div><p>{PARAGRAPH}</p>"
    assert [tag for tag, _ in lines(html)] == ["p", "pre", "p"]


def test_pictures_and_headings_in_it_are_read_as_ever():
    html = f"<pre>{WIRE}<img src=/a.jpg></pre>"
    assert [tag for tag, _ in lines(html)] == ["pre"]
    assert read(html, "html").markup.pictures


def test_links_of_its_paragraphs_are_counted():
    html = WIRE.replace(
        "Mara Lind", "<a href=https://halden.example/lind>Mara Lind</a>"
    )
    markup = read(f"<div hidden><pre class=wire>{html}</pre></div>", "html").markup
    assert list(markup.linked) == [0, 9, 0]
    assert markup.sites[1] != "" == markup.sites[2]
    assert [box.tag for box in markup.boxes] == ["body", "div", "pre", "p", "p", "p"]


def test_a_link_over_several_paragraphs_is_part_of_each():
    html = WIRE.replace("The harbour was", "<a href=x>The harbour was").replace(
        "said Mara", "said</a> Mara"
    )
    linked = read(f"<pre>{html}</pre>", "html").markup.linked
    assert linked[0] > 100
    assert 20 < linked[1] < 40
    assert linked[2] == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One.", ["One."]),
        ("  * bring a torch and a coat\n    for the night\n  * a tent", ["* bring a torch and a coat for the night", "* a tent"]),
        ("Mara Lind\nHarbour Road 4, Port Halden", ["Mara Lind", "Harbour Road 4, Port Halden"]),
        ("    One of the boats was lost\n    on Monday.\nIt fell.", ["One of the boats was lost on Monday.", "It fell."]),
    ],
)  # fmt: skip
def test_lines_are_joined_within_a_paragraph(text, expected):
    found = [*paragraphs(text, 28)]
    assert [paragraph.text for paragraph in found] == expected
    for joined, start, end in found:
        assert " ".join(text[start:end].split()) == joined


CODE_CELL = "<pre>$ a\n$ b\n$ c\n</pre>"


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr><td class=gl><pre>1\n2\n3\n</pre><td>{CODE_CELL}</table>",
        f"<table><tr><td><pre><code><span>1\n</span><span>2\n</span><span>3\n</span></code></pre></td>\n<td>{CODE_CELL}</table>",
        f"<figure><table><tr><td><pre><span>1</span><br><span>2</span><br><span>3</span><br></pre></td><td>{CODE_CELL}</table></figure>",
        f"<table><tr><td>1<br>2<br>3<td>{CODE_CELL}</table>",
        f"<table><tr><td><pre>1</pre><td>{CODE_CELL}</table>",
        f"<div><pre>1\n2\n3</pre>{CODE_CELL}</div>",
    ],
    ids=["rouge", "chroma", "hexo", "a cell", "one line", "side by side"],
)  # fmt: skip
def test_the_numbers_of_lines_of_code_are_no_text(html):
    assert [text for _, text in lines(html)] == ["$ a $ b $ c"]


@pytest.mark.parametrize(
    ("html", "first"),
    [
        ("<pre>1\n2\n3</pre><p>One.</p>", "1 2 3"),
        ("<pre>1</pre><pre>2</pre>", "1"),
        ("<pre>1 2 3</pre><pre>print(4)</pre>", "1 2 3"),
        ("<pre>2\n4\n6</pre><pre>a\nb\nc</pre>", "2 4 6"),
        (f"<table><tr><td><pre>1\n2\nlast</pre><td>{CODE_CELL}</table>", "1 2 last"),
        (f"<table><tr><td>1<td>{CODE_CELL}<tr><td>2<td>{CODE_CELL}</table>", "1 | $ a $ b $ c"),
        ("<table><tr><td>1<br>2<td>Two boats</table>", "1"),
        (f"<table><tr><td>{CODE_CELL}<td><pre>1\n2\n3</pre></table>", "$ a $ b $ c"),
    ],
)  # fmt: skip
def test_other_numbers_are_text(html, first):
    assert lines(html)[0][1] == first


def test_code_in_a_figure_has_no_credit_in_it():
    html = "<figure><pre>a <span>b</span> c</pre><figcaption>d</figcaption></figure>"
    assert lines(html) == [("pre", "a b c"), ("figcaption", "d")]
