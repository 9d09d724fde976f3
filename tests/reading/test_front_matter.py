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


SAYS = {
    "quotes within": ('title: "It is \\"late\\""', {"title": ['It is "late"']}),
    "single quotes": ("title: 'Don''t go'", {"title": ["Don't go"]}),
    "a list in brackets": ('author: [Mara Lind, "Ole Brandt"]', {"author": ["Mara Lind", "Ole Brandt"]}),
    "a list of things": ("authors:\n  - name: Mara Lind\n    url: /m\n  - name: Ole Brandt", {"author": ["Mara Lind", "Ole Brandt"]}),
    "a thing": ("author:\n  name: Mara Lind", {"author": ["Mara Lind"]}),
    "a link to a note": ('author: "[[Mara Lind]]"', {"author": ["Mara Lind"]}),
    "a remark": ("# of the page\ndate: 2024-05-12 # set by hand", {"published": ["2024-05-12"]}),
    "a value on two lines": ("title: A long title that\n  goes on", {"title": ["A long title that goes on"]}),
    "a folded value": ("title: >-\n  A long title", {"title": ["A long title"]}),
    "keys of other tools": ("published_at: 2024-05-12\nlastmod: 2024-05-13\nsource: https://a.example/b", {"published": ["2024-05-12"], "modified": ["2024-05-13"], "url": ["https://a.example/b"]}),
    "nothing": ("title: Storm\nauthor: null", {"title": ["Storm"]}),
}  # fmt: skip


@pytest.mark.parametrize(("yaml", "told"), SAYS.values(), ids=SAYS)
def test_values(yaml, told):
    end, hints = split(f"---\n{yaml}\n---\nThe sea rose.")
    found: dict[str, list[str]] = {}
    for hint in hints:
        found.setdefault(hint.field, []).append(hint.value)
    assert (end > 0, found) == (True, told)


def test_toml():
    toml = '+++\ntitle = "Storm"\ndate = 2024-05-12T18:05:00+02:00\nauthors = ["Mara Lind", "Ole Brandt"]\n+++\n'
    found = articlekit.clean(f"{toml}\n{PROSE[0]}\n\n## After it\n\n{PROSE[1]}")
    assert (found.title, found.authors) == ("Storm", ("Mara Lind", "Ole Brandt"))
    assert found.published.isoformat() == "2024-05-12T18:05:00+02:00"
    assert [block.text for block in found.body] == [PROSE[0], "After it", PROSE[1]]


def test_an_article_below_it_that_is_clean_stays_whole():
    body = f"{PROSE[0]}\n\n## Food\n\n* No bread\n* Lettuce\n\n{PROSE[1]}"
    found = articlekit.clean(f"---\ntitle: Storm\n---\n# Storm shuts it\n\n{body}")
    assert found.title == "Storm shuts it"
    assert found.text == body.replace("## ", "").replace("\n* L", "\n\n* L")


NONE = [
    "---\nAnna: The pier is shut, and nobody knows why.\nBen: The sea took it.\n---\n",
    "---\nThe sea rose.\n---\nIt fell.",
    "---\n---\nThe sea rose.",
    "---\ntitle: Storm\nThe sea rose, and nobody knew why it did.\n---\n",
    "---\ntitle: Storm\n" + "key: value\n" * 120 + "---\n",
    "Title: a play in three acts\n\nThe sea rose.",
    "Title: Storm\n\nMarkdown Content:\nThe sea rose.",
    "+++\ntitle = \n+++\nThe sea rose.",
    "+++\nThe sea rose.\n+++\nIt fell.",
    "-----\ntitle: Storm\n-----\n",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_none_stays(text):
    assert split(text) == (0, ())
