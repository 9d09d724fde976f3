"""Which story a line belongs to."""

from dataclasses import replace

from articlekit.evidence import NAMES, evidence
from articlekit.model import Document

STORM = [
    "The storm shut the harbour of Port Halden on Monday, and no ferries left until the wind fell late in the evening, the harbour office said.",
    "Boats in the harbour broke their moorings in the storm, and two ferries were damaged when the wind pushed them against the northern quay.",
    "The harbour office of Port Halden hopes that the ferries can leave on Tuesday, once divers have looked at the moorings of the northern quay.",
]
CHESS = [
    "Ole Brandt won the chess open of Lindby for the third time, with a sacrifice in the last round that nobody among the spectators had seen coming.",
    "His rival had the better pieces until the endgame, where Brandt gave his queen away for two pawns and a knight, and promoted on the next move.",
    "The open of Lindby has been played for forty years in the old brewery, and this year more spectators came than the brewery has chairs for them.",
]
MENU = ["Sport", "Weather", "Most read", "Contact"]
URL = "https://halden.example/news/storm-shuts-harbour"


def figures(*lines: str, **fields: object) -> list[dict[str, float]]:
    doc = replace(Document.of("Storm shuts harbour", *lines, lang="en"), **fields)
    return [dict(zip(NAMES, found, strict=True)) for _, found in evidence(doc)]


def test_the_next_story_is_a_stretch_that_says_other_words():
    found = figures(*STORM, *MENU, *CHESS, url=URL)
    own, other = found[2], found[-1]
    assert own["stretch_words"] == 1 and other["stretch_words"] < 0.2
    assert own["stretch_place"] == 0 and other["stretch_place"] == 1
    assert own["stretch_title"] > other["stretch_title"] == 0
    assert own["stretch_address"] > other["stretch_address"] == 0


def test_what_goes_on_below_a_few_loose_lines_is_the_same_stretch():
    found = figures(*STORM[:2], *MENU[:3], STORM[2])
    assert found[-1]["stretch_words"] == 1 and found[-1]["stretch_place"] == 0


def test_what_goes_on_below_many_says_the_words_of_the_article():
    found = figures(*STORM, *MENU, *STORM[::-1])
    assert found[-1]["stretch_words"] > 0.8


def test_the_headline_right_above_a_story_belongs_to_it():
    found = figures(*STORM, *MENU, "Brandt wins the open", *CHESS)
    headline = found[1 + len(STORM) + len(MENU)]
    assert headline["stretch_words"] < 0.2


def test_dates_count_from_the_first_prose_on():
    doc = Document.of("1 May 2024", *STORM, "2 May 2024", *CHESS, lang="en")
    doc = doc.changed(
        {n: doc.blocks[n].removed("find_dates", "date-line", "date") for n in (0, 4)}
    )
    dated = {n: dict(zip(NAMES, found, strict=True)) for n, found in evidence(doc)}
    assert dated[1]["dates_above"] == dated[3]["stretch_dates"] == 0
    assert dated[5]["dates_above"] == 1


def test_without_prose_there_is_nothing_to_tell():
    assert all(f["stretch_mass"] == 0 for f in figures("Sport", "Weather"))
