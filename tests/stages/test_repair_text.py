"""repair_text: characters, stray markup, lines without a letter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import articlekit
from articlekit import Document, Role
from articlekit.reading.plain import blocks
from articlekit.reading.sniff import is_html
from articlekit.stages.repair_text import repair_text

LEFT_ALONE = [
    "“Don’t,” she said – “it’s über’s”",
    "Voldymyr keept his typos",
    "AT&T and R&D; profits & losses",
    "if a < b and b > c",
    "Use <marquee> only in 1997",
    "Put the text in a <p> tag",
    "Put the text in a <p> tag, and end it with </p>. That is all there is to it.",
    "Tags such as <div>, <p> and <li> are older.",
    "The first line of a page is <!DOCTYPE html>, as it has been for years.",
    "naïve café, 10³ metres",
    "👨\u200d👩\u200d👧 came too",
    "می\u200cخواهم",
]
REPAIRED = [
    ("Fish &amp; chips", "Fish & chips"),
    ("Fish &amp;amp; chips", "Fish & chips"),
    ("&#8220;Yes&#8221;", "“Yes”"),
    ("a\u00a0b", "a b"),
    ("zero\u200bwidth", "zerowidth"),
    ("soft\u00adhyphen", "softhyphen"),
    ("a <b>bold</b> word", "a bold word"),
    ("One.<br>Two.", "One. Two."),
    ("&lt;section&gt;&lt;header&gt;Storm&lt;/header&gt;", "Storm"),
    ("<main>One <b>two</b></main><nav>Three</nav>", "One two Three"),
    ("One. <p> Two. <p> Three.", "One. Two. Three."),
    ("Use <p>, <p>, <p> or <p>, it is all one.", "Use , , or , it is all one."),
    ("&lt;!doctype html&gt;&lt;html&gt; One.", "One."),
    ("&lt;<b>p&gt;One.&lt;/p&gt;", "One."),
    ("<\u200bp>One.</\xadp>", "One."),
    ("One&#32;&#32;two", "One two"),
    ("bell\x07", "bell"),
    ("the sea \ud83c\udf0a rose", "the sea 🌊 rose"),
    ("the sea \ud83c rose", "the sea \ufffd rose"),
    ("the sea \udf0a\ud83c rose", "the sea \ufffd\ufffd rose"),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text):
    assert repair_text(Document.of(text)) == Document.of(text)


@pytest.mark.parametrize(("text", "repaired"), REPAIRED)
def test_repairs(text, repaired):
    assert repair_text(Document.of(text)).blocks[0].text == repaired


@pytest.mark.parametrize("text", ["<", "•", "***", "___", "\u200d", "——"])
def test_drops_a_line_without_letter_or_figure(text):
    block = repair_text(Document.of("One.", text)).blocks[1]
    assert (block.kind, block.rule, block.text) == ("stray", "stray-mark", text)


def test_a_lone_half_of_a_character_can_be_written_down():
    block = repair_text(Document.of("One.", "\udf0a")).blocks[1]
    assert (block.rule, block.text) == ("stray-mark", "\ufffd")


def test_tags_that_were_escaped_are_read_as_those_that_were_not():
    prose = "The harbour of Port Halden was shut on Monday after waves broke over it."
    html = f"<section><header>Storm shuts harbour</header><p>{prose}</p></section>"
    text = articlekit.clean(html.replace("<", "&lt;").replace(">", "&gt;")).text
    assert text == articlekit.clean(html).text == prose
    assert articlekit.clean(text).text == text


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<section>", "</section>", "<div class=x>", "<br>", "<b>", "</b>", "<",
     "</", "/p>", "p>", "<html>", "<!doctype html>", "<!-- a -->", "&lt;", "&gt;", "p", " x",
     " ", "\n", "\n\n", "\u200b", "Put the text in a ", "The sea rose. "]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14).map("".join), st.booleans())
@settings(max_examples=400, deadline=None)
def test_what_is_left_of_a_text_is_read_as_a_text(text, is_escaped):
    if is_escaped:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    if not is_html(text):
        left = repair_text(Document(blocks(text))).blocks
        kept = [block.text for block in left if block.role is not Role.REMOVED]
        assert not is_html("\n\n".join(kept))


@pytest.mark.parametrize("unit", ["<b", "<p>", "<<b>p>", "</p", "<!--"])
def test_a_flood_of_tags_in_a_text_is_taken_out(unit):
    text = "</p>" + unit * 20_000 + "word"
    assert "word" in repair_text(Document.of(text)).blocks[0].text
