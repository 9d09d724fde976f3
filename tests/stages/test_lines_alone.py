"""join_lines and find_byline: lines a scrape set together that are none of a sentence's."""

import pytest

import articlekit
from articlekit import Document
from articlekit.reading import blocks
from articlekit.stages.find_byline import find_byline
from articlekit.stages.join_lines import join_lines

HEADLINE = "Millionaire says the new harbour of Port Halden takes ten years to build"


@pytest.mark.parametrize(
    "raw",
    [
        f"{HEADLINE}\nOle Lind",
        f"{HEADLINE}\nLong pier\n\nLong pier, seen from the quay. Photo: Mara Lind",
        "By Mara Lind\nimage source, Halden Press\nimage caption, Waves at the pier",
        "image caption, Waves at the pier\nThe harbour is shut",
    ],
)
def test_lines_of_their_own_are_not_joined(raw):
    lines = [line for line in raw.split("\n") if line]
    assert [b.text for b in join_lines(Document(blocks(raw))).blocks] == lines


@pytest.mark.parametrize(
    "raw",
    [
        "The harbour of Port Halden takes ten years to build, says the\nmillionaire Lind.",
        "The harbour of Port Halden was shut on Monday after\nThe Storm had come.",
        "He took an\nimage of the pier, and left.",
    ],
)
def test_a_broken_sentence_is_put_together(raw):
    assert len(join_lines(Document(blocks(raw))).blocks) == 1


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Mara LindBusiness reporter", ("Mara Lind",)),
        ("By Mara LindNorth America technology reporter", ("Mara Lind",)),
        ("By Mara LindNPA News, Berlin", ("Mara Lind",)),
        ("By Mara MacLind, Business reporter", ("Mara MacLind",)),
        ("By Mara MacLind Reporter", ("Mara MacLind",)),
        ("By Mara DeLind", ("Mara DeLind",)),
        ("By XiaoMei Lind, reporter", ("XiaoMei Lind",)),
    ],
)
def test_a_role_glued_to_a_name_is_no_part_of_it(line, authors):
    doc = find_byline(Document.of(line, "The harbour is shut.", lang="en"))
    assert doc.authors == authors


def test_a_copyright_said_twice_is_no_publisher():
    text = "The harbour of Port Halden was shut on Monday.\n\n"
    found = articlekit.clean(f"{text}© Copyright 1999-2017 HarbourPlanet")
    assert found.publisher == "HarbourPlanet"
