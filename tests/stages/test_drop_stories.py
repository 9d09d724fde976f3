"""drop_stories: lists of other stories with their dates, and what only looks like them."""

import pytest

from articlekit import Document, clean
from articlekit.stages.drop_boilerplate import drop_boilerplate
from articlekit.stages.drop_stories import drop_stories
from articlekit.stages.find_dates import find_dates

LINE = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
ARTICLE = [
    "Storm shuts the harbour",
    *[f"{LINE} {LINE} It was day {n}." for n in range(5)],
]
TEASER = (
    "Harbour towns all along the coast were counting the boats they lost on Monday, when"
    " the sea came over the walls of Port Halden and took the market hall with it."
)
HEADLINES = ["Pier to be rebuilt", "Ferry runs late", "Mayor opens market hall"]


def taken(*lines: str) -> list[str]:
    doc = drop_boilerplate(find_dates(Document.of(*lines, lang="en")))
    return [b.text for b in drop_stories(doc).blocks if b.rule == "dated-stories"]


def stories(*lines: str, of: list[str] = HEADLINES) -> list[str]:
    return [
        line.format(headline=headline, day=n)
        for n, headline in enumerate(of, 1)
        for line in lines
    ]


@pytest.mark.parametrize(
    ("below", "teasers"),
    [
        (stories("{headline}", "{day} May 2024"), 0),
        (stories("{headline}", "{day} May 2024", TEASER), 3),
        (stories("{headline}", "{day} May 2024", TEASER, "Mara Lind"), 3),
        (stories("{headline}", TEASER, "{day} hours ago"), 3),
        (stories("{headline}", "{day} May 2024", "18:05", TEASER), 3),
    ],
)
def test_goes(below, teasers):
    found = taken(*ARTICLE, "You might also like", *below)
    assert not {*found} & {*ARTICLE}
    assert {*HEADLINES[:-1]} <= {*found}
    assert found.count(TEASER) == teasers


@pytest.mark.parametrize(
    "lines",
    [
        # Below no heading, or not right below it.
        stories("{headline}", "{day} May 2024"),
        ["You might also like", *[LINE] * 5, *stories("{headline}", "{day} May 2024")],
        # A chronicle: its days are its headlines, or stand above them.
        ["You might also like", *stories("{day} May 2024", TEASER)],
        ["You might also like", *stories("{day} May 2024", "{headline}", TEASER)],
        # Two are no list, nor is what stands far apart.
        [
            "You might also like",
            *stories("{headline}", "{day} May 2024", of=HEADLINES[:2]),
        ],
        ["You might also like", *stories("{headline}", "{day} May 2024", *[LINE] * 9)],
        # The article goes on below them.
        ["You might also like", *stories("{headline}", "{day} May 2024"), *ARTICLE],
    ],
)
def test_stays(lines):
    assert taken(*ARTICLE, *lines) == []


def test_below_little_they_are_the_text():
    below = stories("{headline}", "{day} May 2024", TEASER)
    assert taken("Storm shuts the harbour", LINE, "You might also like", *below) == []


def test_what_follows_the_last_story_stays():
    below = stories("{headline}", "{day} May 2024", TEASER)
    found = taken(*ARTICLE, "You might also like", *below, LINE)
    assert found[-1] == TEASER


def test_of_a_whole_text_they_go_and_are_named():
    below = stories("{headline}", "{day} May 2024", TEASER)
    article = clean("\n\n".join([*ARTICLE, "You might also like", *below]))
    assert TEASER not in article.text
    assert article.text.count(LINE) == 10
    assert {r.kind for r in article.removed if r.text == TEASER} == {"related"}
