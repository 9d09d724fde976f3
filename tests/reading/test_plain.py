"""Lines of a text, and floods of them."""

import pytest

from articlekit.reading.plain import blocks


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_every_line_end_of_unicode_ends_a_line(end):
    found = blocks(f"Title{end}{end}One.{end}Two.")
    assert [(b.text, b.gap) for b in found] == [
        ("Title", True),
        ("One.", True),
        ("Two.", False),
    ]


def test_a_line_end_where_the_text_is_cut_is_still_one():
    for length in range(99_997, 100_003):  # it is taken in by 100,000 characters
        for end in ("\n", "\r\n", "\n\n"):
            found = blocks("a" * length + end + "b")
            assert [(len(b.text), b.gap) for b in found] == [
                (length, True),
                (1, end == "\n\n"),
            ]


def test_a_flood_of_lines_loses_no_word_and_is_few_blocks():
    lines = [f"l{n}" for n in range(100_000)]
    found = blocks("\n".join(lines))
    assert " ".join(b.text for b in found).split() == lines
    assert len(found) < 10_000
    assert [b.index for b in found] == list(range(len(found)))


def test_the_text_of_a_flood_is_read_as_the_same_blocks():
    found = blocks("\n".join(f"l{n}" for n in range(100_000)))
    again = blocks("\n\n".join(b.text for b in found))
    assert [b.text for b in again] == [b.text for b in found]


def test_a_flood_that_ends_in_blank_lines_makes_no_empty_block():
    text = "\n".join(["word"] * 6000 + [" " * 99_999] * 3)
    assert all(b.text for b in blocks(text))


def test_lines_as_long_as_those_of_an_article_may_be_many():
    assert len(blocks(f"{'word ' * 30}\n" * 12_000)) == 12_000
