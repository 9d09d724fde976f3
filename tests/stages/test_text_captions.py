"""split_captions: prose above a credit, and an excerpt above the first paragraph."""

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.split_captions import split_captions

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
MORE = (
    "Boats had been tied up on Sunday evening, and nobody was hurt in the storm at all."
)


@pytest.mark.parametrize(
    "line",
    [
        '"It was a big sea, a very big sea," she told the council.',
        "„Das war eine große See. Sie hat den Kai zerstört.“ Das sagte sie dem Rat.",
        "The sea rose. It broke the pier of Port Halden. Who pays for a new one?",
        "Who wants to know how the boats came to lie on the quay has to ask the crews, who"
        " tied them up late in the evening, or the harbour master, who had let them do so"
        " although he knew what the weather service had said of the storm and the sea.",
    ],
)
def test_prose_above_a_credit_stays(line):
    doc = split_captions(Document.of(PROSE, line, "(Image: NPA)", MORE))
    assert [b.role for b in doc.blocks] == [Role.UNKNOWN] * 2 + [
        Role.CREDIT,
        Role.UNKNOWN,
    ]
    assert doc.captions == ()


@pytest.mark.parametrize(
    "line",
    [
        "Boats lie at the pier of Port Halden.",
        "Boats lie at the pier. The harbour is shut, and they cannot go out.",
        "„Das ist eine große See“, sagt Mara Lind.",
        "„Große See“: Wellen schlagen über den Kai.",
        "Waves over the pier of Port Halden on May 7, 2025, when the storm had reached the"
        " coast and the harbour master had told the crews to tie up their boats, which lie"
        " on the quay in this picture, with the long pier behind them, and the ferry.",
    ],
)
def test_a_caption_above_a_credit_is_one(line):
    doc = split_captions(Document.of(PROSE, line, "(Image: NPA)", MORE))
    assert [(caption.text, caption.credit) for caption in doc.captions] == [
        (line, "NPA")
    ]


def test_two_credits_in_a_row_tell_that_the_captions_are_lost():
    own = "However, the harbour master has not said who will pay."
    credits = ["(Image: NPA)", "(Image: Halden Press)"]
    doc = split_captions(Document.of(PROSE, own, *credits, MORE, own, "(Image: NPA)"))
    assert doc.captions == ()
    assert [n for n, b in enumerate(doc.blocks) if b.role is Role.CREDIT] == [2, 3, 6]


def test_agencies_in_a_row_are_a_list():
    doc = split_captions(
        Document.of(PROSE, "Boats at the pier", "(Image: NPA)", MORE, "AFP", "Reuters")
    )
    assert [caption.text for caption in doc.captions] == ["Boats at the pier"]


@pytest.mark.parametrize(
    ("picture", "text", "found"),
    [
        ("<img src=x.jpg>", "You cross the river. The fare is up. Who pays?", ()),
        ("", 3 * "You cross the river and the fare goes up, ", ()),
        ("<img src=x.jpg>", "Boats at the pier. The fare is up", ("NPA",)),
        ("", "Boats at the pier", ("NPA",)),
    ],
)
def test_a_paragraph_that_ends_in_a_credit_on_a_page_stays(picture, text, found):
    page = f"<article>{picture}<p>{PROSE}</p><p>{MORE}</p>{picture}<p>{text} (Photo: NPA)</p><p>{PROSE}</p></article>"
    doc = split_captions(read(page, "html"))
    assert tuple(caption.credit for caption in doc.captions) == found


@pytest.mark.parametrize("mark", ["...", "....", " [...]", "…", " […]"])
def test_an_excerpt_above_the_first_paragraph_is_no_alt_text(mark):
    excerpt = "The bridge at the mill has been shut for days" + mark
    lead = "The bridge at the mill has been shut for days. It opens in March."
    doc = split_captions(Document.of("Bridge shut", excerpt, lead, PROSE, MORE))
    assert doc.captions == ()
    assert {b.role for b in doc.blocks} == {Role.UNKNOWN}


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("Waves broke over the pier. The harbour is shut.", []),
        ("Waves broke over the pier. Mara Lind/NPA", ["Mara Lind/NPA"]),
        ("Waves broke over the pier. (Photo: NPA.)", ["NPA"]),
    ],
)
def test_the_next_sentence_behind_the_words_of_the_line_above_is_no_credit(
    below, found
):
    doc = split_captions(Document.of(PROSE, "Waves broke over the pier.", below, MORE))
    assert [caption.credit for caption in doc.captions] == found
