"""drop_outside: of a text, what it tells of its authors below the article."""

from dataclasses import replace

import pytest

from articlekit import Document, clean
from articlekit.stages.drop_outside import drop_outside

LINE = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
ARTICLE = [f"{LINE} {LINE} It was day {n}." for n in range(4)]
BIO = "Mara Lind is a baker who lives by the sea in Port Halden."
SHORT = "Mara has written about bread and boats for seven years."
OLE = "Ole Brandt lebt seit vielen Jahren von Booten und vom Brot."


def taken(*lines: str) -> list[str]:
    doc = replace(Document.of(*lines), authors=("Mara Lind", "Ole Brandt"))
    return [b.text for b in drop_outside(doc).blocks if b.rule == "author-at-end"]


@pytest.mark.parametrize("told", [[BIO], [SHORT], [BIO, SHORT], [BIO, OLE]])
def test_what_is_told_of_the_authors_at_the_end_goes(told):
    assert taken(*ARTICLE, *told) == told
    assert taken(*ARTICLE, *told, "Boats", LINE) == told


@pytest.mark.parametrize(
    "lines",
    [
        # Amid the article, and below next to nothing.
        [*ARTICLE[:2], BIO, *ARTICLE[2:]],
        [ARTICLE[0], BIO],
        # A person whom the article speaks of, and who speaks in it.
        [*ARTICLE, f"{LINE} So said Mara Lind, who saw it.", BIO],
        [*ARTICLE, f"{LINE} Nobody but Mara had seen it.", SHORT],
        [*ARTICLE, "Mara Lind said that the pier is to be built again."],
        # A story in which everything begins with her.
        [*ARTICLE, *[f"Mara went down to the sea again on day {n}." for n in range(4)]],
        # Somebody else, a name alone, and a long paragraph.
        [*ARTICLE, "Ida Sund is a photographer who lives by the sea in Halden."],
        [*ARTICLE, "Mara Lind, Port Halden, on the second day of the storm"],
        [*ARTICLE, f"{BIO} {LINE * 8}"],
    ],
)
def test_stays(lines):
    assert taken(*lines) == []


def test_a_text_without_authors_is_left_alone():
    doc = Document.of(*ARTICLE, BIO)
    assert drop_outside(doc) is doc


def test_of_a_whole_text_it_goes_as_a_bio():
    head = ["Storm shuts the harbour", "By Mara Lind", "12 May 2024"]
    article = clean("\n\n".join([*head, *ARTICLE, SHORT]))
    assert SHORT not in article.text
    assert [r.kind for r in article.removed if r.text == SHORT] == ["bio"]
    assert article.text.count(LINE) == 8
