"""Stages whose rules fit on a page: title, repeats, standfirst, dateline, publisher, body."""

from dataclasses import replace

import pytest

from articlekit import Document, Role, scales
from articlekit.reading import read
from articlekit.stages.drop_repeats import drop_repeats
from articlekit.stages.find_dateline import find_dateline
from articlekit.stages.find_publisher import find_publisher
from articlekit.stages.find_standfirst import find_standfirst
from articlekit.stages.find_title import find_title
from articlekit.stages.label_body import label_body
from articlekit.stages.weigh_blocks import weigh_blocks

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."


STORY = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier, the town said.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the sea came over the wall.",
    "“We have not seen water like this since my father’s time,” said Ole Brandt, who has run the ferry for years.",
    "The town will close the harbour until the wall has been looked at, which may take until the end of the week.",
    "Boats that were out at sea on Monday were sent to the next harbour along the coast, the harbour master said.",
    "The ferry will not sail before Friday, and the town asked people to stay away from the pier until then.",
]


def gone(doc: Document, *places: int) -> Document:
    return doc.changed({n: doc.blocks[n].removed("x", "x", "date") for n in places})


def test_of_a_text_that_stands_there_twice_the_first_stays():
    notes = [line for text in STORY for line in (text, "Advertisement")]
    doc = drop_repeats(Document.of("Storm", *notes, "Reading speed", *STORY))
    again = [n for n, b in enumerate(doc.blocks) if b.rule == "said-twice"]
    assert again == [*range(len(doc.blocks) - len(STORY), len(doc.blocks))]


def test_a_digest_of_first_sentences_is_no_copy():
    sections = [
        line
        for n, text in enumerate(STORY)
        for line in (text, f"{n} {PROSE}", f"{n} more. {PROSE}")
    ]
    doc = drop_repeats(Document.of("Storm", *STORY, *sections))
    gone = [b for b in doc.blocks[1 + len(STORY) :] if b.role is Role.REMOVED]
    assert len(gone) < len(STORY) / 2


def test_find_title_leaves_text_to_find_headline():
    doc = gone(Document.of("Storm shuts the harbour", "12 May 2024", PROSE), 1)
    assert find_title(doc) is doc


def test_drop_repeats_leaves_a_refrain_of_two():
    doc = Document.of("Yes?", "No.", "Yes?", PROSE)
    assert drop_repeats(doc) == doc


def test_drop_repeats_keeps_of_a_paragraph_the_copy_with_more_prose_around_it():
    other = "Boats had been tied up on Sunday evening, and nobody in the harbour was hurt by it."
    teaser = [
        "Sport",
        PROSE,
        *["Weather"] * 2,
        *["Jobs", "Homes", "Cars", "Log in"] * 2,
    ]
    doc = drop_repeats(Document.of(*teaser, PROSE, other, other.upper()))
    assert [n for n, b in enumerate(doc.blocks) if b.rule == "said-twice"] == [1]


@pytest.mark.parametrize(
    ("label", "below", "stays"),
    [
        # The things of a list, and who speaks: a sentence stands below each.
        ("What we like:", ["It floats.", "It sails well.", PROSE], True),
        ("MR. OSTEN:", [PROSE, "That is right.", PROSE + " Twice."], True),
        ("Why we picked it", [PROSE, PROSE + " Twice.", PROSE + " Thrice."], True),
        # A button leads to a headline, a colon with it or none.
        ("Read this too:", ["Ferry late", "Pier shut", "Ice on the bay"], False),
        ("Buy it here", ["It floats.", "It sails well.", PROSE], False),
        # So does one that a sentence follows by chance.
        ("Buy it here", [PROSE, "Ferry late", PROSE + " Twice."], False),
        # Whose pictures they are.
        ("(Mara Lind/NPA)", [PROSE, PROSE + " Twice.", PROSE + " Thrice."], False),
    ],
)
def test_drop_repeats_leaves_what_sentences_stand_below_each_time(label, below, stays):
    lines = [line for text in below for line in (label, text)]
    done = drop_repeats(Document.of("Storm", *lines))
    found = [b.rule for b in done.blocks if b.text == label]
    assert found == ["" if stays else "stands-often"] * 3


def test_drop_repeats_takes_labels_and_the_title_again():
    doc = Document.of("12 May", PROSE, "Storm shuts the harbour")
    doc = replace(doc, title="Storm shuts the harbour")
    assert drop_repeats(doc).blocks[2].rule == "title-again"


ITEMS = [
    "Work on the north bank begins on 8 September",
    "The footbridge closes on 14 August",
    "Anglers keep away",
]


def test_weigh_blocks_leaves_a_list_with_bullets_below_a_colon():
    opener = "People in the harbour have been told to expect this:"
    for mark in ("• ", "- ", "1. "):
        items = [mark + item for item in ITEMS]
        doc = gone(
            Document.of("Storm", "12 May 2024", *STORY[:3], opener, *items, *STORY[3:]),
            1,
        )
        found = weigh_blocks(doc).blocks
        assert [b.role for b in found if b.text in items] == [Role.UNKNOWN] * 3
    # A list nothing leads to, at the end.
    items = [f"• {item}" for item in ITEMS]
    doc = gone(Document.of("Storm", "12 May 2024", *STORY, *items), 1)
    assert weigh_blocks(doc).blocks[-1].role is Role.REMOVED


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind (42) - a baker - won.",
        "The boats (three) - all of them - were lost.",
        "“Go,” he said (twice) – then left.",
        PROSE,
    ],
)
def test_find_dateline_leaves_alone(text):
    assert find_dateline(Document.of(text)).dateline is None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("PORT HALDEN, April 25 (NPA) - The sea rose.", "PORT HALDEN, April 25 (NPA)"),
        ("LA CROIX, Wis. (AP) — The sea rose.", "LA CROIX, Wis. (AP)"),
        ("Halden/Berlin (dpa) - Das Meer stieg.", "Halden/Berlin (dpa)"),
        ("新华社北京4月24日电 海面上升。", "新华社北京4月24日电"),
    ],
)
def test_find_dateline_reads_and_leaves_it_in_the_body(text, dateline):
    doc = find_dateline(Document.of(text))
    assert doc.dateline == dateline
    assert doc.blocks[0].text == text


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("© 2024 Halden Herald. All rights reserved.", "Halden Herald"),
        ("Copyright 2024 The Associated Press. All rights reserved.", None),
        ("© 2024", None),
        (
            'Copyright ©2025 Halden Newspapers. "Daily Pier" is a registered trademark.',
            "Daily Pier",
        ),
    ],
)
def test_find_publisher(line, publisher):
    doc = Document.of(line)
    doc = doc.changed({0: doc.blocks[0].removed("x", "x", "copyright")})
    assert find_publisher(doc).publisher == publisher
    assert find_publisher(Document.of(line)).publisher is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (PROSE, Role.PARAGRAPH),
        ("What happens next", Role.SUBHEAD),
        ("Who pays?", Role.PARAGRAPH),
        ("Dear friends of the harbour", Role.PARAGRAPH),
        ("Nobody knew who paid for it.1", Role.PARAGRAPH),
        ("Nobody knew who paid for it.[12]", Role.PARAGRAPH),
        ("The storm of 1953", Role.SUBHEAD),
        ("A ticket at $3.50", Role.SUBHEAD),
        ("朝に港へ行ったのですが、", Role.PARAGRAPH),
        ("海を渡る風", Role.SUBHEAD),
        ("- Bring the boats in", Role.LIST_ITEM),
        ("“We have not seen water like this since my father’s time.”", Role.QUOTE),
        ("Correction: the pier is 40 metres long.", Role.CORRECTION),
    ],
)
def test_label_body(text, role):
    assert label_body(Document.of(text, PROSE, lang="en")).roles()[0] is role


@pytest.mark.parametrize(
    ("below", "role"),
    [("<pre>turn --hull {0}\n\nturn --mast {0}</pre>", Role.PARAGRAPH), ("<p>{0}</p>", Role.SUBHEAD)],
)  # fmt: skip
def test_a_line_above_code_leads_on_to_it(below, role):
    page = f"<h3>The hull</h3><p>{PROSE}</p><p>Turn it by hand</p>{below.format(PROSE)}"
    roles = {b.text: b.role for b in label_body(read(page, "html")).blocks}
    assert roles["Turn it by hand"] is role
    assert roles["The hull"] is Role.SUBHEAD


def test_code_is_no_subhead():
    doc = label_body(read(f"<pre>print(halden)</pre><p>{PROSE}</p>", "html"))
    assert doc.roles() == [Role.PARAGRAPH] * 2


def test_what_code_is_called_is_no_subhead():
    page = f"<figure><figcaption><span>tide.py</span></figcaption><pre>t</pre></figure><p>{PROSE}</p>"
    assert label_body(read(page, "html")).roles() == [Role.PARAGRAPH] * 3


@pytest.mark.parametrize(
    ("headings", "line", "role"),
    [
        (0, "<p>Salt</p><p>Two lemons</p>", Role.SUBHEAD),
        (0, f"<p>What happens next</p><p>{PROSE}</p>", Role.SUBHEAD),
        (2, f"<p>What happens next</p><p>{PROSE}</p>", Role.SUBHEAD),
        (2, f"<p>Ask at the <a href=/inn>Inn</a></p><p>{PROSE}</p>", Role.PARAGRAPH),
        (1, "<p>Salt</p><p>Two lemons</p>", Role.PARAGRAPH),
        (1, "<p>Salt</p><h2>What happens next</h2>", Role.PARAGRAPH),
        (3, f"<p>What happens next</p><p>{PROSE}</p>", Role.PARAGRAPH),
        (
            0,
            f"<p>Ole Brandt<br>The harbour crew</p><p>{PROSE}</p>",
            [Role.SUBHEAD, Role.PARAGRAPH],
        ),
        (0, f"<p>{PROSE}<br><br>What happens next</p>", [Role.PARAGRAPH, Role.SUBHEAD]),
        (0, f"<table><tr><th>A pier</table><p>{PROSE}</p>", Role.PARAGRAPH),
        (
            0,
            f"<dl><dt>A pier<dd>A quay of wood</dl><p>{PROSE}</p>",
            [Role.LIST_ITEM] * 2,
        ),
        (3, f"<h4>What happens next</h4><p>{PROSE}</p>", Role.SUBHEAD),
    ],
)
def test_a_short_line_on_a_page_with_headings(headings, line, role):
    page = f"<h2>What we know</h2><p>{PROSE}</p>" * headings
    doc = label_body(read(f"{page}{line}<p>{PROSE}</p>", "html"))
    roles = [role] if isinstance(role, Role) else role
    assert doc.roles()[2 * headings :][: len(roles)] == roles


def test_weigh_blocks_leaves_a_text_alone_in_which_nothing_was_found():
    doc = Document.of("Most read", "Sport", "Weather", PROSE)
    assert weigh_blocks(doc) is doc


def test_weigh_blocks_takes_a_run_of_headlines_below_the_article():
    teasers = [
        "Pier to be rebuilt by autumn",
        "Halden wins the cup again",
        "Ten walks by the sea",
    ]
    doc = gone(Document.of("Storm", "12 May 2024", *STORY, *teasers), 1)
    roles = weigh_blocks(doc).roles()
    assert roles[-3:] == [Role.REMOVED] * 3
    assert roles[2:8] == [Role.UNKNOWN] * 6


@pytest.mark.parametrize(
    "line", ["WHAT COMES NEXT", "What happens next", "- The sea rises"]
)
def test_weigh_blocks_leaves_a_lone_line_between_two_paragraphs(line):
    doc = gone(Document.of("Storm", "12 May 2024", *STORY[:3], line, *STORY[3:]), 1)
    assert weigh_blocks(doc).roles()[5] is Role.UNKNOWN


def test_weigh_blocks_condemns_no_sentence_of_a_very_short_scrape():
    doc = gone(Document.of("Storm", "12 May 2024", "The sea rose.", STORY[0]), 1)
    assert weigh_blocks(doc).roles()[2:] == [Role.UNKNOWN] * 2


@pytest.mark.parametrize(
    ("elsewhere", "kept"), [(2.0, True), (1.0, False), (-2.0, False)]
)
def test_weigh_blocks_keeps_what_is_surely_body_on_pages_of_another_kind(
    elsewhere, kept, monkeypatch
):
    # News holds no line of this size; other pages say with so many points that they do.
    points = {"body": (-3, 3), "varied": (elsewhere, 3), "caption": (-3, -3)}
    scale = {
        name: scales.scale(name, [["size", 4.2, 0, *ends]])
        for name, ends in points.items()
    }
    monkeypatch.setattr(scales, "shipped", scale.__getitem__)
    lines = ["Storm", "12 May 2024", *STORY[:2], "Four nets", "Two boats", *STORY[2:]]
    doc = weigh_blocks(gone(Document.of(*lines), 1))
    roles = [Role.UNKNOWN if kept else Role.REMOVED] * 2
    assert doc.roles()[4:6] == roles


@pytest.mark.parametrize(
    ("points", "steps", "kept"),
    [
        # On a page of news one long line or few lines are not believed ...
        (1.0, ["Mend the nets before the tide comes in " * 3], False),
        (1.0, ["Mend the nets"], False),
        # ... and where much of the page is in dispute, it is no page of news.
        (1.0, ["Mend the nets before the tide comes in"] * 6, True),
        (-2.0, ["Mend the nets before the tide comes in"] * 6, False),
    ],
)
def test_weigh_blocks_believes_the_other_scale_the_more_the_two_disagree(
    points, steps, kept, monkeypatch
):
    # News has a comma in each line; the other scale says of all lines the same.
    trees = {"body": ("commas", 0.5, -3, 3), "caption": ("size", 0, -3, -3)}
    trees["varied"] = ("size", 0, points, points)
    scale = {
        name: scales.scale(name, [[figure, most, 0, *ends]])
        for name, (figure, most, *ends) in trees.items()
    }
    monkeypatch.setattr(scales, "shipped", scale.__getitem__)
    story = [f"{line}, they said." for line in STORY]
    doc = Document.of("Storm", "12 May 2024", *story, *steps, "Sport", "Sport")
    roles = weigh_blocks(gone(doc, 1)).roles()
    here = 2 + len(story)
    wanted = Role.UNKNOWN if kept else Role.REMOVED
    assert roles[here : here + len(steps)] == [wanted] * len(steps)


@pytest.mark.parametrize(
    ("below", "credit", "roles"),
    [
        (["(Halden Picture Desk)"], "Halden Picture Desk", [Role.CREDIT]),
        (["Image:", "HALDEN CREW"], "HALDEN CREW", [Role.CREDIT] * 2),
        (["(Bild: the office's own)"], "the office's own", [Role.CREDIT]),
        (["Read on:", "Pier shut"], None, [Role.REMOVED] * 2),
        (["Pier shut"], None, [Role.REMOVED]),
    ],
)
def test_weigh_blocks_finds_whom_the_lines_below_a_caption_name(
    below, credit, roles, monkeypatch
):
    # Long lines are body; of others, those of some words are captions.
    trees = {"body": ("size", 4.2), "varied": ("size", 4.2), "caption": ("words", 1.7)}
    scale = {
        name: scales.scale(name, [[figure, most, 0, -3, 3]])
        for name, (figure, most) in trees.items()
    }
    monkeypatch.setattr(scales, "shipped", scale.__getitem__)
    caption = "Two boats tied up in the harbour of Port Halden"
    lines = ["Storm", "12 May 2024", *STORY[:2], caption, *below, *STORY[2:]]
    doc = weigh_blocks(gone(Document.of(*lines), 1))
    assert [(c.text, c.credit) for c in doc.captions] == [(caption, credit)]
    assert doc.roles()[5 : 5 + len(below)] == roles


LINE = "The ferries across the sound will not sail before Friday, says the town."


@pytest.mark.parametrize(
    ("below", "leads"),
    [
        ((LINE, "picture", LINE), 1),
        ((LINE, LINE, "picture", LINE), 0),  # two paragraphs open the text
        ((LINE, LINE, "date", LINE), 2),
        ((LINE, LINE, LINE), 0),
    ],
)
def test_a_text_has_one_lead_above_its_picture(below, leads):
    doc = Document.of("Storm at night", *below, LINE * 3)
    changes = {0: doc.blocks[0].labelled(Role.TITLE, "", "")}
    for n, line in enumerate(below, 1):
        if line == "picture":
            changes[n] = doc.blocks[n].labelled(Role.CAPTION, "", "")
        elif line == "date":
            changes[n] = doc.blocks[n].removed("find_dates", "date-line", "date")
    roles = find_standfirst(doc.changed(changes)).roles()
    assert roles.count(Role.STANDFIRST) == leads
