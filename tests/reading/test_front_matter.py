"""front_matter: what a tool wrote above a text is heard, and is no part of it."""

import pytest

import articlekit
from articlekit.reading.front_matter import split

PROSE = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt, said the town.",
]
YAML = """---
title: "Storm shuts the harbour"
author: Mara Lind; Ole Brandt
url: https://herald.example/storm
sitename: Halden Herald
date: "2024-05-12"
tags:
- harbour
- storm
---
"""
LABELS = """Title: Storm shuts the harbour

URL Source: https://herald.example/storm

Published Time: 2024-05-12T18:05:00+02:00

Markdown Content:
"""


def test_yaml_says_what_page_it_is():
    found = articlekit.clean(YAML + "\n".join(PROSE))
    assert (found.title, found.publisher) == (
        "Storm shuts the harbour",
        "Halden Herald",
    )
    assert found.authors == ("Mara Lind", "Ole Brandt")
    assert found.url == "https://herald.example/storm"
    assert found.published.date().isoformat() == "2024-05-12"
    assert found.text == "\n\n".join(PROSE)
    assert {block.rule for block in found.removed} == {"front-matter"}


@pytest.mark.parametrize("headline", ["", "# Storm shuts the harbour\n\n"])
def test_labelled_lines_say_so_too(headline):
    found = articlekit.clean(LABELS + headline + "\n\n".join(PROSE))
    assert found.title == "Storm shuts the harbour"
    assert found.published.isoformat() == "2024-05-12T18:05:00+02:00"
    assert found.text == "\n\n".join(PROSE)


NONE = [
    "---\nThe sea rose.\n---\nIt fell.",
    "---\n---\nThe sea rose.",
    "---\ntitle: Storm\nThe sea rose, and nobody knew why it did.\n---\n",
    "---\ntitle: Storm\n" + "key: value\n" * 80 + "---\n",
    "Title: a play in three acts\n\nThe sea rose.",
    "Title: Storm\n\nMarkdown Content:\nThe sea rose.",
    "-----\ntitle: Storm\n-----\n",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_none_stays(text):
    assert split(text) == (0, ())
