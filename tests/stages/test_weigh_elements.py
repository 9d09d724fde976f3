"""weigh_elements: what hangs beside the prose goes, whatever its elements are called."""

import pytest

import articlekit
from articlekit import Cleaner, Document, scales
from articlekit.reading import read
from articlekit.stages.weigh_elements import weigh_elements

STORY = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the"
    " sea came over the wall, the town said in the morning.",
    "“We have not seen water like this since my father’s time,” said Ole Brandt, who"
    " has run the ferry across the sound for more than thirty years.",
    "The town will close the harbour until the wall has been looked at, which may take"
    " until the end of the week.",
    "The ferries to Lindby go from the old quay for now, and the bus waits for them.",
    "Two boats that had broken loose were found on Tuesday in the reeds of the far shore.",
]
BODY, ABOVE, BELOW = (
    "".join(f'<p class="c81f2">{line}</p>' for line in part)
    for part in (STORY, STORY[:3], STORY[3:])
)
BOX = (
    '<div class="b77"><div class="b78"><span>Harbour Post Plus</span></div>'
    '<div class="b79">Puzzles, tides and the fish of the week</div>'
    '<div class="b80"><a href="/plus">To the offers</a></div></div>'
)


def page(inside: str) -> str:
    return f'<body><div class="a1"><h1>Storm shuts harbour</h1><div class="a2">{inside}</div></div></body>'


def test_a_box_that_no_rule_knows_goes() -> None:
    article = articlekit.clean(page(BODY + BOX), lang="en")
    assert article.text.split("\n\n") == STORY
    weighed = [r.text for r in article.removed if r.stage == "weigh_elements"]
    assert weighed == ["Harbour Post Plus", "Puzzles, tides and the fish of the week"]
    kept = Cleaner().without("weigh_elements").clean(page(BODY + BOX), lang="en")
    assert kept.text.split("\n\n") == STORY + weighed


@pytest.mark.parametrize(
    "inside",
    [
        BODY,
        "".join(f"<div>{line}</div>" for line in STORY),
        "<br><br>".join(STORY),
        f"<section>{ABOVE}</section><section>{BELOW}</section>",
        ABOVE + "<h2>What happens next</h2>" + BELOW,
        ABOVE + "<ul><li>Bring the boats in</li><li>Close the pier</li></ul>" + BELOW,
        ABOVE + "<blockquote><p>“The sea takes what it wants, and it has time.”</p></blockquote>" + BELOW,
        ABOVE
        + "<figure><blockquote><p>“The sea has time.”</p></blockquote><figcaption>Ole"
        + f" Brandt</figcaption></figure>{BELOW}",
        BODY + "<div><div><div><pre>tide</pre></div></div></div><div><a href=/b>More of the harbour</a><img src=a></div>" * 3,
        BODY + "<figure><figcaption><span>tide.py</span></figcaption><table><tr><td class=gutter>1</td><td class=code>tide load</td></tr></table></figure>",
        "<table><tr><td>Pier</td><td>40 metres</td></tr></table>" + BODY,
        f"<p>{STORY[0]}</p>",
    ],
    ids=[
        "paragraphs", "elements", "breaks", "sections", "cross-head", "list", "quote", "who is quoted", "code", "what code is called",
        "table", "one paragraph",
    ],
)  # fmt: skip
def test_text_stays_however_it_is_built(inside: str) -> None:
    article = articlekit.clean(page(inside), lang="en")
    assert "weigh_elements" not in {r.stage for r in article.removed}


def test_a_paragraph_like_most_stays_wherever_it_stands() -> None:
    box = f'<div class="b77"><div><p class="c81f2">{STORY[1]} {STORY[4]}</p></div><div>Plus</div></div>'
    article = articlekit.clean(page(ABOVE + BELOW + box * 2), lang="en")
    assert STORY[1] + " " + STORY[4] in article.text


def test_text_is_left_alone() -> None:
    doc = Document.of("Most read today", "Sport", "Weather")
    assert weigh_elements(doc) is doc


@pytest.mark.parametrize(
    ("rows", "gone"),
    [
        (["Boat | Owner", "Merganser | Mary Field", "Good Intent | The Alder family"], []),
        (["Boat | Owner", "Tern | Ole", "Good Intent | The Alder family"], []),
        (["Boat | Owner", "Good Intent | The Alder family"], []),
        (["Boat | Owner", "Tern | Ole"], ["Boat | Owner", "Tern | Ole"]),
    ],
)  # fmt: skip
def test_a_table_of_which_a_row_stays_is_not_torn(monkeypatch, rows, gone) -> None:
    # A line of twelve letters or so weighs too little.
    short = scales.scale("element", [["own_size", 2.7, 0.0, -5.0, 5.0]])
    monkeypatch.setattr(scales, "shipped", lambda _: short)
    cells = ("".join(f"<td>{cell}" for cell in row.split(" | ")) for row in rows)
    table = f"<table>{''.join(f'<tr>{row}' for row in cells)}</table>"
    doc = weigh_elements(read(page(BODY + table), "html"))
    assert [b.text for b in doc.blocks if b.stage and "|" in b.text] == gone


TORN = ["Ole", "Good Intent", "Tern"]


@pytest.mark.parametrize(
    ("lines", "gone"),
    [
        (f"<p>{'<br>'.join(TORN)}</p>", []),
        (f"<table><tr><th>Boat{''.join(f'<tr><td>{line}' for line in TORN)}</table>", []),
        (f"<dl><dt>{TORN[0]}<dd>{TORN[1]}<dt>{TORN[2]}</dl>", []),
        ("".join(f"<p>{line}</p>" for line in TORN), ["Ole", "Tern"]),
        (f"<div>{TORN[0]}<p>{TORN[1]}</p>{TORN[2]}</div>", ["Ole", "Tern"]),
        (f"<table><tr><th>{TORN[0]}</table><p>{TORN[1]}</p>", ["Ole"]),
        (f"<p>{TORN[0]}<br>{TORN[2]}</p>", ["Ole", "Tern"]),
    ],
)  # fmt: skip
def test_lines_of_one_element_share_their_fate(monkeypatch, lines, gone) -> None:
    short = scales.scale("element", [["own_size", 2.0, 0.0, -5.0, 5.0]])
    monkeypatch.setattr(scales, "shipped", lambda _: short)
    doc = weigh_elements(read(page(ABOVE + lines + BELOW), "html"))
    assert [b.text for b in doc.blocks if b.stage and b.text in TORN] == gone


SAID = "Grandfathers never swam."
PULLED = "<p>“Grandfathers never,” she said, “swam.”</p>"


@pytest.mark.parametrize(
    ("inside", "gone"),
    [
        (f"{ABOVE * 3}<div class=quote><div>{SAID}</div></div>{BELOW}", []),
        (f"{ABOVE * 3}<blockquote>{SAID}</blockquote>{BELOW}", []),
        (f"{ABOVE * 3}<div class=quota><div>{SAID}</div></div>{BELOW}", [SAID]),
        (f"{ABOVE * 3}<div class=quote><a href=/x>{SAID}</a></div>{BELOW}", [SAID]),
        (f"{ABOVE * 3}<div class=quote>HLD 41</div>{BELOW}", ["HLD 41"]),
        (f"{BODY * 2}<div class=quote>{SAID}</div>", [SAID]),
        # The text says it in other places.
        (f"{ABOVE * 3}{PULLED}<div class=quote>{SAID}</div>{BELOW}", [SAID]),
    ],
)
def test_what_is_called_a_quote_amid_the_prose_stays(monkeypatch, inside, gone) -> None:
    short = scales.scale("element", [["own_size", 4.0, 0.0, -5.0, 5.0]])
    monkeypatch.setattr(scales, "shipped", lambda _: short)
    doc = weigh_elements(read(page(inside), "html"))
    assert [
        b.text for b in doc.blocks if b.stage and b.text in (SAID, "HLD 41")
    ] == gone


def test_what_the_page_calls_its_lead_stays_above_the_text(monkeypatch) -> None:
    short = scales.scale("element", [["own_size", 5.0, 0.0, -5.0, 5.0]])
    monkeypatch.setattr(scales, "shipped", lambda _: short)
    lines = [
        f"<div class={name}>Boats {place} on Monday</div>"
        for name, place in (
            ("topper__sub-title", "in the bay"),
            ("topper__x", "at sea"),
        )
    ]
    doc = weigh_elements(read(page(lines[0] + lines[1] + BODY + lines[0]), "html"))
    gone = [b.text for b in doc.blocks if b.stage and b.text.startswith("Boats")]
    assert gone == ["Boats at sea on Monday", "Boats in the bay on Monday"]


@pytest.mark.parametrize(
    ("last", "gone"),
    [
        ("<h2>Next</h2>{prose}", []),
        ("<h3>Next</h3>{prose}", ["Next"]),
        ("<h2>Next</h2><p>Pier</p>{prose}", ["Next", "Pier"]),
        ("<h2>Next</h2><div>{prose}</div>", ["Next"]),
        ("<p>Next</p>{prose}", ["Next"]),
        ("{prose}<h2>Next</h2>", ["Next"]),
    ],
)
def test_a_short_heading_like_others_above_a_paragraph_stays(
    monkeypatch, last, gone
) -> None:
    short = scales.scale("element", [["own_size", 2.7, 0.0, -5.0, 5.0]])
    monkeypatch.setattr(scales, "shipped", lambda _: short)
    prose = f"<p>{STORY[0]}</p>"
    body = f"{prose}<h2>What the crews say</h2>{prose}{last.format(prose=prose)}"
    doc = weigh_elements(read(f"<article>{body}</article>", "html"))
    assert [b.text for b in doc.blocks if b.stage] == gone


@pytest.mark.parametrize(
    ("end", "gone"),
    [
        ("<h2>More of what the harbour says</h2><p>Pier</p>", 2),
        ("<h2>More of the harbour men</h2><h3>From the archive</h3><p>Pier</p>", 3),
        ("<h2>More of what the harbour says</h2>", 0),
        ("<h2>Have you seen water like this?</h2><p>Pier</p>", 1),
        ("<h2>More of what the harbour says</h2>{prose}<p>Pier</p>", 1),
        ("<p>More of what the harbour says</p><p>Pier</p>", 1),
    ],
)
def test_a_heading_at_the_end_of_what_all_went_goes_with_it(
    monkeypatch: pytest.MonkeyPatch, end: str, gone: int
) -> None:
    short = scales.scale("element", [["own_size", 2.7, 0.0, -5.0, 5.0]])
    monkeypatch.setattr(scales, "shipped", lambda _: short)
    prose = f"<p>{STORY[0]}</p>"
    html = f"<article>{prose * 3}{end.format(prose=prose)}</article>"
    doc = weigh_elements(read(html, "html"))
    assert len([b for b in doc.blocks if b.stage]) == gone
