"""repair_text: characters, stray markup, lines without a letter."""

import pytest

from articlekit import Document
from articlekit.stages.repair_text import repair_text

LEFT_ALONE = [
    "“Don’t,” she said – “it’s über’s”",
    "Voldymyr keept his typos",
    "AT&T and R&D; profits & losses",
    "if a < b and b > c",
    "Use <marquee> only in 1997",
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
