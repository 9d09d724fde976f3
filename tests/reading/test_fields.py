"""fields: labelled lines on top of a text are heard; a dialogue or a recipe is text."""

import pytest

import articlekit
from articlekit.reading.front_matter import split

PROSE = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt, said the town.",
]
TEXT = "\n\n".join(PROSE)
HEAD = """Title: Storm shuts the harbour
Author: Mara Lind
Date: 2024-05-12
Source: Halden Herald
URL: https://herald.example/storm
"""
MARKS = """---TITLE---
Storm shuts the harbour
---DATE---
Published: May 12, 2024
---CONTENT---
"""

NONE = {
    "prose": f"Title: the word alone opens no door in Halden.\n\n{TEXT}",
    "one field": f"Title: Storm\n\n{TEXT}",
    "no title": f"Author: Mara Lind\nDate: 2024-05-12\nSource: Halden Herald\n\n{TEXT}",
    "two fields": f"Title: Storm\nDate: 2024-05-12\n\n{TEXT}",
    "nobody, nowhere, never": f"Title: Storm\nTags: sea\nSection: News\n\n{TEXT}",
    "two titles": f"Title: Storm\nTitle: Ice\nAuthor: Mara Lind\n\n{TEXT}",
    "a dialogue": f"Title: Storm\nAnna: {PROSE[0]}\nBen: {PROSE[1]}\nDate: 2024-05-12",
    "a recipe": f"Title: Fish soup\nServes: 4\nTime: 30 minutes\nSource: my mother\n\n{TEXT}",
    "a subject alone": f"Subject: Storm\nAuthor: Mara Lind\nDate: 2024-05-12\n\n{TEXT}",
    # It may be read with the text's language, and the time of scraping.
    "a date that is none": f"Title: Storm\nAuthor: Mara Lind\nDate: 2 hours ago\n\n{TEXT}",
    "nothing below": HEAD,
    "marks without an end": MARKS.replace("---CONTENT---", "---") + TEXT,
    "marks of something else": f"---NEWS---\nStorm\n---SPORT---\nIce\n\n{TEXT}",
    "below the text": f"{TEXT}\n\n{HEAD}",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_none_stays(text):
    assert split(text) == (0, ())


@pytest.mark.parametrize("end", ["\n", "Text:\n", "Content: ", "  body :  "])
@pytest.mark.parametrize("head", [HEAD, HEAD.replace("\n", "\r\n"), HEAD.upper()])
def test_fields_say_what_article_it_is(head, end):
    found = articlekit.clean(head + end + TEXT)
    assert found.title.lower() == "storm shuts the harbour"
    assert [name.lower() for name in found.authors] == ["mara lind"]
    assert found.publisher.lower() == "halden herald"
    assert found.published.date().isoformat() == "2024-05-12"
    assert found.text == TEXT
    assert {block.rule for block in found.removed} == {"front-matter"}


@pytest.mark.parametrize(
    "marks",
    [
        MARKS,
        MARKS.replace("---\n", "--- "),
        MARKS.replace("---", "==="),
        "[Title]\nStorm shuts\nthe harbour\n[Date]\n12 May 2024\n[Text]\n",
    ],
)
def test_so_do_fields_between_marks(marks):
    found = articlekit.clean(marks + TEXT)
    assert found.title == "Storm shuts the harbour"
    assert found.published.date().isoformat() == "2024-05-12"
    assert found.text == TEXT


FIELDS = {
    "Authors: By Mara Lind and Ole Brandt": {"author": ["Mara Lind", "Ole Brandt"]},
    "Byline: Mara Lind, Ole Brandt; Ida Falk": {"author": ["Mara Lind", "Ole Brandt", "Ida Falk"]},
    "Author: Lind, Mara": {"author": ["Lind, Mara"]},
    "Source: https://herald.example/storm": {"url": ["https://herald.example/storm"]},
    "Newspaper: The Halden Herald": {"publisher": ["The Halden Herald"]},
    "Last updated: 2024-05-13": {"modified": ["2024-05-13"]},
    "SEARCH_ID: 9": {},
}  # fmt: skip


@pytest.mark.parametrize(("line", "told"), FIELDS.items(), ids=FIELDS)
def test_values(line, told):
    _, hints = split(f"Headline: Storm\n\nDate: 12 May 1985\n{line}\nText: {TEXT}")
    found: dict[str, list[str]] = {}
    for hint in hints:
        found.setdefault(hint.field, []).append(hint.value)
    assert found == {"title": ["Storm"], "published": ["12 May 1985"]} | told


def test_of_a_mail_the_subject_is_the_title_and_the_sender_nobody():
    mail = "From: Mara Lind <mara@herald.example>\nTo: press@halden.example\nSubject: Storm shuts the harbour\nDate: Sun, 12 May 2024 18:05:00 +0200\n\n"
    found = articlekit.clean(mail + TEXT)
    assert (found.title, found.authors) == ("Storm shuts the harbour", ())
    assert found.published.isoformat() == "2024-05-12T18:05:00+02:00"
    assert found.text == TEXT


def test_the_names_that_programs_give_their_fields_are_heard():
    head = """Source: Halden Herald
Author: Mara Lind
Title: Storm shuts the harbour
Description: Boats stayed at the quay.
URL: https://herald.example/storm
urlToImage: https://herald.example/storm.jpg
publishedAt: 2024-05-12T07:57:26Z
Content: """
    found = articlekit.clean(head + TEXT)
    assert (found.title, found.authors) == ("Storm shuts the harbour", ("Mara Lind",))
    assert found.published.isoformat() == "2024-05-12T07:57:26+00:00"
    assert found.text == TEXT


def test_so_are_those_with_underlines():
    head = "title: Storm\ncategory: sea\nsource_time: 2024-05-12 19:29\nlink: https://herald.example/storm\norigin_source: Halden Herald\ncontent: "
    _, hints = split(head + TEXT)
    assert [hint.field for hint in hints] == ["title", "published", "url"]
