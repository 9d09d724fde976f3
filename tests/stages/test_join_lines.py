"""join_lines: sentences that a scraper broke."""

import pytest

from articlekit import Document
from articlekit.reading import blocks
from articlekit.stages.join_lines import join_lines

LEFT_ALONE = [
    "Storm shuts harbour\nBy Mara Lind\n12 May 2024",
    "He left.\nshe stayed",
    "The boats are in.\n\nand the nets are out",
    "Facebook\nX\nEmail",
    "Nobody was hurt.\n- bring the boats in\n- close the pier",
]
JOINED = [
    ("He met\nthe mayor\n, who left.", ["He met the mayor, who left."]),
    (
        "The harbour of Port Halden was shut on Monday after waves\n"
        "had broken over the pier for most of the night, the town\n"
        "said. Nobody was hurt.\n\nFishermen had tied up.",
        [
            "The harbour of Port Halden was shut on Monday after waves had broken over"
            " the pier for most of the night, the town said. Nobody was hurt.",
            "Fishermen had tied up.",
        ],
    ),
    ("港は月曜日に閉鎖\nされた。", ["港は月曜日に閉鎖", "された。"]),
]


def texts(raw: str) -> list[str]:
    return [block.text for block in join_lines(Document(blocks(raw))).blocks]


@pytest.mark.parametrize("raw", LEFT_ALONE)
def test_leaves_alone(raw):
    assert texts(raw) == [line for line in raw.splitlines() if line]


@pytest.mark.parametrize(("raw", "joined"), JOINED)
def test_joins(raw, joined):
    assert texts(raw) == joined


def test_a_joined_block_keeps_the_place_of_its_first_line():
    doc = join_lines(Document(blocks("One.\nHe met\nthe mayor.\nTwo.")))
    assert [block.index for block in doc.blocks] == [0, 1, 3]
