"""Texts that a scrape holds twice, line by line, piece by piece or as a whole."""

import pytest

import articlekit
from articlekit import Document, Role
from articlekit.evidence import evidence
from articlekit.pictures.pairs import longest_of_pairs
from articlekit.stages.drop_repeats import drop_repeats
from articlekit.stages.split_captions import split_captions

HEAD = ["Storm shuts the harbour of Port Halden", "By Mara Lind", "12 May 2024, 18:05"]
STORY = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier, the town said.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the sea came over the wall.",
    "“We have not seen water like this since my father’s time,” said Ole Brandt, who has run the ferry for years.",
    "The town will close the harbour until the wall has been looked at, which may take until the end of the week.",
    "Boats that were out at sea on Monday were sent to the next harbour along the coast, the harbour master said.",
]
WAVES = "Waves break over the pier of Port Halden."


def twice(lines: list[str]) -> list[str]:
    return [line for line in lines for _ in "12"]


def kept(lines: list[str]) -> list[str]:
    return [block.text for block in articlekit.clean("\n".join(lines)).body]


@pytest.mark.parametrize("many", [4, 5])
def test_of_a_text_scraped_line_by_line_twice_each_line_stays_once(many):
    story = [*STORY[:2], "What the town says", *STORY[2:many]]
    article = articlekit.clean("\n".join(twice([*HEAD, *story])))
    assert [block.text for block in article.body] == story
    assert (article.title, article.authors) == (HEAD[0], ("Mara Lind",))
    assert article.captions == ()


def test_a_clean_text_scraped_line_by_line_twice_has_no_headline_either():
    article = articlekit.clean("\n".join(twice(STORY)))
    assert (article.title, [block.text for block in article.body]) == (None, STORY)


def test_one_paragraph_scraped_twice_stays_once():
    assert kept([*HEAD, STORY[0], *twice(STORY[1:2]), *STORY[2:]]) == STORY


def test_a_long_paragraph_that_stands_twice_is_no_caption():
    long = " ".join(STORY[:2])
    doc = split_captions(Document.of(*(f"{n} {long}" for n in range(4)), long, long))
    assert set(doc.roles()) == {Role.UNKNOWN}


def test_a_short_sentence_that_stands_twice_is_an_alt_and_its_caption():
    doc = split_captions(Document.of(*STORY[:2], WAVES, WAVES, *STORY[2:]))
    assert doc.roles()[2:4] == [Role.ALT, Role.CAPTION]
    assert [caption.text for caption in doc.captions] == [WAVES]


def test_pairs_are_pictures_only_where_more_paragraphs_stand_once():
    blocks = Document.of(*STORY[:2], WAVES, WAVES, "Ice.", "Ice.").blocks
    assert longest_of_pairs(blocks) == 0
    blocks = Document.of(*STORY[:4], WAVES, WAVES, "Ice.", "Ice.").blocks
    assert longest_of_pairs(blocks) > len(WAVES)


def test_a_label_that_stands_four_times_in_a_doubled_text_stood_twice():
    lines = [STORY[0], "Asked again:", STORY[1], "Asked again:", STORY[2]]
    doc = drop_repeats(Document.of(*twice(lines)))
    assert [b.text for b in doc.blocks if b.role is Role.UNKNOWN] == lines


def test_lines_that_stand_twice_among_single_paragraphs_are_weighed_both():
    doc = drop_repeats(Document.of(*STORY, "Ferry late again", "Ferry late again"))
    assert doc.roles()[-2:] == [Role.UNKNOWN] * 2


def test_the_second_lines_of_a_doubled_text_are_no_evidence():
    doc = drop_repeats(Document.of(*twice(STORY)))
    single = [figures for _, figures in evidence(Document.of(*STORY))]
    assert [*evidence(doc)] == [(2 * n, figures) for n, figures in enumerate(single)]


@pytest.mark.parametrize("many", [3, 5])
def test_of_an_article_scraped_twice_in_a_row_the_first_stays_whole(many):
    story = [*STORY[: many - 1], "Nobody was hurt.", STORY[many - 1]]
    article = articlekit.clean("\n".join([*HEAD, *story] * 2))
    assert [block.text for block in article.body] == story
    assert (article.title, article.standfirst) == (HEAD[0], None)


def test_two_paragraphs_that_a_teaser_says_first_are_no_copy():
    doc = drop_repeats(Document.of(*STORY[:2], "Sport", "Weather", *STORY))
    gone = [n for n, b in enumerate(doc.blocks) if b.rule == "said-twice"]
    assert gone == [0, 1]


def test_a_block_goes_whose_pieces_stand_below_it():
    assert kept([*HEAD, " ".join(STORY), *STORY]) == STORY
    sections = [" ".join(STORY[:2]), *STORY[:2], " ".join(STORY[2:]), *STORY[2:]]
    assert kept([*HEAD, *sections]) == STORY
    assert kept([*HEAD, " ".join(STORY), *sections]) == STORY


@pytest.mark.parametrize(
    "lines",
    [
        # A quote of one sentence below the paragraph it is from.
        [" ".join(STORY[:2]), STORY[1], *STORY[2:]],
        # Half of what a paragraph says, point by point.
        [" ".join(STORY), *STORY[:2]],
        # The pieces in another order.
        [" ".join(STORY[:2]), STORY[1], STORY[0], *STORY[2:]],
    ],
)
def test_a_paragraph_stays_of_which_some_is_said_again(lines):
    doc = drop_repeats(Document.of(*HEAD, *lines))
    assert all(block.rule != "whole-again" for block in doc.blocks)


def test_the_path_to_a_headline_goes_if_it_is_printed_twice():
    path = f"You are here: Home > News > {HEAD[0]}!"
    lines = [f"{HEAD[0]} | Halden Post", path, "Main", path, *HEAD, *STORY]
    article = articlekit.clean("\n".join(lines))
    assert [block.text for block in article.body] == STORY
    assert article.captions == ()


@pytest.mark.parametrize(
    "line",
    [
        "The town said > the harbour would stay shut.",  # its end is no other line
        "News > Ice.",  # nor this one's, which is short
    ],
)
def test_other_lines_with_such_a_mark_stay(line):
    doc = drop_repeats(Document.of("Storm", "Ice.", line, STORY[0], line))
    assert doc.roles() == [Role.UNKNOWN] * 5
