"""drop_comments: what readers say below an article, and what only looks like it."""

import pytest

from articlekit import Document, Role, clean
from articlekit.stages.drop_boilerplate import drop_boilerplate
from articlekit.stages.drop_comments import drop_comments
from articlekit.stages.find_dates import find_dates

LINE = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
ARTICLE = [
    "Storm shuts the harbour",
    *[f"{LINE} {LINE} It was day {n}." for n in range(5)],
]
WHO = ["Ole", "Ida Brandt", "netmender77"]
SAID = "We had the boats in on Sunday already, as anybody could see what was coming."


def read(*lines: str) -> Document:
    doc = Document.of(*lines, lang="en")
    return drop_comments(drop_boilerplate(find_dates(doc)))


def taken(*lines: str) -> list[str]:
    return [b.text for b in read(*lines).blocks if b.rule == "comment-thread"]


def thread(*lines: str, who: list[str] = WHO) -> list[str]:
    return [line.format(who=name) for name in who for line in lines]


@pytest.mark.parametrize(
    "talk",
    [
        ["3 comments", *thread("{who}", "12 May 2024 at 6:05 pm", SAID)],
        ["Leave a comment", *thread("{who}", "3 days ago", SAID)],
        [
            "3 comments",
            *thread("{who}", "Share this article", "12 May 2024, 18:05", SAID),
        ],
        ["3 comments", *thread("{who} says:", SAID)],
        ["3 comments", *thread("{who} says:", "12 May 2024", SAID)],
        thread("{who} says:", "12 May 2024 at 6:05 pm", SAID),
        thread("{who} wrote: at", "12 May 2024 at 6:05 pm", SAID),
        thread("{who}", "12 May 2024 at 6:05 pm", SAID, "Reply"),
        thread("{who} sagt:", "12. Mai 2024 um 18:05 Uhr", SAID, "Antworten"),
        thread("{who} says", SAID, "Reply"),
        # Name and time in one line.
        ["3 comments", *thread("{who} 3 hours ago", SAID)],
        ["3 comments", *thread("{who} on May 12, 2024 at 6:05 pm", SAID)],
        ["3 comments", *thread("{who} – 12 May 2024, 18:05 Reply", SAID)],
        ["3 comments", *thread("Posted by {who} at May 12, 2024 06:05 PM", SAID)],
        thread("{who} · 2h ago", SAID, "Reply"),
        thread("{who} says: May 12, 2024 at 6:05 pm", SAID),
        # The day alone.
        ["3 comments", *thread("{who}", "12 May 2024", SAID)],
        ["3 comments", *thread("{who} on May 12, 2024", SAID)],
        thread("{who}", "12 May 2024", SAID, "Reply"),
        # A heading that is one only below the prose, and has prose below.
        ["Comments", *thread("{who}", "12 May 2024 at 6:05 pm", SAID)],
    ],
)
def test_goes(talk):
    found = taken(*ARTICLE, *talk)
    assert found.count(SAID) == 3
    assert not {*found} & {*ARTICLE}


@pytest.mark.parametrize(
    "lines",
    [
        # An interview, and statements of a day.
        thread("{who} says:", SAID),
        thread("{who} said:", "12 May 2024", SAID),
        # A live blog, and other stories below.
        thread("{who}", "12 May 2024, 18:05", SAID),
        thread("Boats out again", "3 hours ago", SAID),
        thread("{who} 3 hours ago", SAID),
        thread("Boats are out again: 12 May 2024, 18:05", SAID),
        ["3 comments", *thread("{who} said no on 12 May 2024, 18:05, or so", SAID)],
        thread("{who}", "12 May 2024", SAID),
        ["3 comments", *thread("{who}", "May 2024", SAID)],
        # A button that each of them has.
        thread("Comment", "{who} · 12 May 2024, 18:05", SAID, SAID),
        # Two are no thread.
        ["3 comments", *thread("{who}", "12 May 2024 at 6:05 pm", SAID, who=WHO[:2])],
        thread("{who} says:", "12 May 2024 at 6:05 pm", SAID, who=WHO[:2]),
        # What a heading of comments does not stand right above.
        ["3 comments", *[SAID] * 7, *thread("{who}", "12 May 2024 at 6:05 pm", SAID)],
        # One who reports.
        ["3 comments", *thread("{who}", "12 May 2024, 18:05", SAID, who=["Ole"] * 4)],
    ],
)
def test_stays(lines):
    assert taken(*ARTICLE, *lines) == []


def test_talk_below_nothing_is_the_text():
    talk = ["3 comments", *thread("{who} says:", "12 May 2024 at 6:05 pm", SAID)]
    assert taken("Storm shuts the harbour", LINE, *talk) == []


def test_an_article_that_quotes_stays_above_its_comments():
    quotes = ["We wrote", LINE, "The town wrote", LINE]
    talk = thread("{who} says:", "12 May 2024 at 6:05 pm", SAID, "Reply")
    found = taken(*ARTICLE, *quotes, *talk)
    assert found[0] == "Ole says:"
    assert LINE not in found


def test_the_articles_own_name_and_time_begin_no_thread():
    talk = thread("{who}", "12 May 2024 at 6:05 pm", SAID, "Reply")
    head = ["Mara Lind", "11 May 2024, 18:05"]
    found = taken(ARTICLE[0], *head, *ARTICLE[1:], *talk)
    assert found[0] == "Ole"


def test_a_counter_above_the_article_heads_no_thread():
    teasers = [f"{LINE} {LINE} It was read {n} times." for n in range(4)]
    head = ["3 comments", "Mara Lind", "11 May 2024, 18:05"]
    talk = ["3 comments", *thread("{who}", "12 May 2024 at 6:05 pm", SAID)]
    found = taken(*teasers, ARTICLE[0], *head, *ARTICLE[1:], *talk)
    assert found[0] == "Ole"
    assert found.count(SAID) == 3


@pytest.mark.parametrize(
    ("below", "last"),
    [
        (["And so say I.", "Reply"], "And so say I."),
        (["And so say I.", "© 2024 Halden Herald"], "And so say I."),
        (["And so say I."], SAID),
    ],
)
def test_the_thread_ends_with_the_last_comment(below, last):
    talk = ["3 comments", *thread("{who}", "12 May 2024 at 6:05 pm", SAID)]
    assert taken(*ARTICLE, *talk, *below, "Sailing school opens")[-1] == last


def test_a_headline_in_which_somebody_says_something_is_no_comment():
    talk = ["3 comments", *thread("{who}", "12 May 2024 at 6:05 pm", SAID)]
    found = taken(*ARTICLE, *talk, "© 2024", "Pier is safe, mayor says")
    assert "Pier is safe, mayor says" not in found


def test_names_beside_ages_are_read_in_the_language_of_the_text():
    talk = ["3 Kommentare", *thread("{who} vor 3 Stunden", SAID)]
    doc = Document.of(*ARTICLE, *talk, lang="de")
    doc = drop_comments(drop_boilerplate(find_dates(doc)))
    assert [b.rule for b in doc.blocks].count("comment-thread") >= 4
    assert all(b.role is Role.REMOVED for b in doc.blocks if b.text == SAID)


def test_pages_have_elements_for_it():
    doc = Document.of(*ARTICLE, *thread("{who} says:", "12 May 2024 at 6:05 pm", SAID))
    page = clean("<p>" + "</p><p>".join(b.text for b in doc.blocks) + "</p>")
    assert "comment-thread" not in {b.rule for b in page.blocks}


def test_of_a_whole_text_the_comments_go_and_are_named():
    talk = ["3 comments", *thread("{who} says:", "12 May 2024 at 6:05 am", SAID)]
    article = clean("\n".join([*ARTICLE[:1], "11 May 2024", *ARTICLE[1:], *talk]))
    assert SAID not in article.text
    assert article.text.count(LINE) == 10
    assert {r.kind for r in article.removed if SAID in r.text} == {"comments"}
    assert article.published.day == 11
    assert [b.role for b in article.blocks if b.text == SAID] == [Role.REMOVED] * 3
