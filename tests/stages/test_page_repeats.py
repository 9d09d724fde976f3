"""drop_repeats on pages: what stands twice goes once, tables and lists excepted."""

from dataclasses import replace

import pytest

from articlekit import Role
from articlekit.reading import read
from articlekit.stages.drop_repeats import drop_repeats

ONE = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay."
)
TWO = (
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the "
    "sea came over the wall of the town."
)
THREE = (
    "The town will close the harbour until the wall has been looked at, which may take "
    "until the end of the week, it said."
)
NOTICE = "Notice of the town of Port Halden on the storm"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def dropped(html: str, title: str = "Storm shuts harbour") -> list[tuple[int, str]]:
    doc = drop_repeats(replace(read(html, "html"), title=title))
    return [(b.index, b.rule) for b in doc.blocks if b.role is Role.REMOVED]


STORY = paragraphs(ONE, TWO, THREE)
STAYS = {
    "prose": STORY,
    "a short refrain": f"<div>Yes?</div>{STORY}<div>Yes?</div>",
    "the cells of a table": "<table>" + "<tr><td>Halden<td>2 m" * 4 + "</table>" + STORY,
    "the items of a list": f"<ul>{f'<li>{NOTICE}</li>' * 3}</ul>{STORY}",
    "what each thing of a list is told by": "".join(f"<div>Strengths:</div><p>{text}</p>" for text in (ONE, TWO, THREE)),
    "a label with a link in it": "<div>Strengths of the <a href=/x>pier</a></div>" * 3 + STORY,
    "cross-heads": "<h3>Question</h3>" * 3 + STORY,
    "nearly the same": paragraphs(ONE, ONE.replace("Monday", "Friday"), TWO),
    "a long block alone": f"<div>{f'{ONE} ' * 20}</div>{paragraphs(TWO)}",
    "a long block that quotes one paragraph": f"<div>{ONE} {'It was so and so. ' * 120}</div>{paragraphs(ONE, TWO)}",
    "a long block of three paragraphs said six times": f"<div>{f'{ONE} {TWO} {THREE} ' * 6}</div>{STORY}",
    "marks beside another headline": f"<p>Home > Boats > Storm shuts the pier</p>{STORY}",
    "a way that does not end there": f"<p>Storm shuts harbour > Boats</p>{STORY}",
    "a sign without spaces": f"<p>Waves>Storm shuts harbour</p>{STORY}",
    "a title within a line": f"<p>Storm shuts harbour, says town</p>{STORY}",
}  # fmt: skip
GOES = {
    "a paragraph said twice": (paragraphs(ONE, TWO, ONE), [(2, "said-before")]),
    "the page held twice": (STORY * 2, [(n, "said-before") for n in (3, 4, 5)]),
    "the page held three times": (STORY * 3, [(n, "said-before") for n in range(3, 9)]),
    "a notice that stands three times": (paragraphs(ONE, NOTICE, TWO, NOTICE, THREE, NOTICE), [(n, "said-before") for n in (1, 3, 5)]),
    "a link that stands three times": ("<div><a href=/x>See prices</a></div>" * 3 + STORY, [(n, "stands-often") for n in (0, 1, 2)]),
    "the way to the page": (f"<p><a href=/>Home</a> &gt; <a href=/b>Boats</a> &gt; Storm shuts harbour</p>{STORY}", [(0, "path-to-title")]),
    "the way, with another mark": (f"<p>You are here: Boats » Storm shuts harbour</p>{STORY}", [(0, "path-to-title")]),
    "a title printed again": (f"<div>STORM shuts harbour</div>{STORY}", [(0, "title-again")]),
}  # fmt: skip


@pytest.mark.parametrize("html", STAYS.values(), ids=STAYS)
def test_stays(html):
    assert dropped(html) == []


@pytest.mark.parametrize(("html", "gone"), GOES.values(), ids=GOES)
def test_goes(html, gone):
    assert dropped(html) == gone


def test_a_block_that_holds_the_paragraphs_around_it_goes():
    texts = [
        f"{n} {text} {text[::-1]} {text}"
        for n, text in enumerate((ONE, TWO, THREE) * 2)
    ]
    html = f"<div>{' '.join(texts)}</div>{paragraphs(*texts)}"
    assert dropped(html) == [(0, "whole-again")]


def test_what_another_stage_decided_does_not_count():
    doc = read(paragraphs(ONE, ONE), "html")
    doc = doc.changed({0: doc.blocks[0].labelled(Role.STANDFIRST, "x", "x")})
    assert drop_repeats(doc) == doc
