"""split_captions: credits, captions, alt texts; and what only looks like them."""

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.split_captions import split_captions

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."

LEFT_ALONE = [
    PROSE,
    "He told Reuters he would not go.",
    "Photo editors met in Port Halden",
    "The agency AFP has opened an office (its third)",
    "The picture: grim",
    "She said (and this is new) that she would stay.",
]
CAPTIONS = [
    ("Waves over the pier (Image: NPA)", "Waves over the pier", "NPA"),
    (
        "Waves over the pier (AP Photo/Mara Lind)",
        "Waves over the pier",
        "AP Photo/Mara Lind",
    ),
    ("Waves over the pier. Photo: Mara Lind", "Waves over the pier.", "Mara Lind"),
    ("Wellen am Kai. Foto: Mara Lind/dpa", "Wellen am Kai.", "Mara Lind/dpa"),
    ("Wellen am Kai. © Mara Lind/dpa", "Wellen am Kai.", "Mara Lind/dpa"),
    ("Wellen am Kai (Bild: Mara Lind)", "Wellen am Kai", "Mara Lind"),
    (
        "Ondas no cais — Foto: Mara Lind/Arquivo Pessoal",
        "Ondas no cais",
        "Mara Lind/Arquivo Pessoal",
    ),
    ("Olas en el muelle. EFE/ Mara Lind", "Olas en el muelle.", "EFE/ Mara Lind"),
    ("波止場の波（山田花子撮影）", "波止場の波", "山田花子"),
    # An agency before the photographer; the caption keeps its last word and its stop.
    ("波浪拍打着码头。新华社记者 林安 摄", "波浪拍打着码头。", "林安"),
    ("波浪拍打着码头新华社记者 林安 摄", "波浪拍打着码头", "林安"),
    ("渡轮停在码头旁。林安摄", "渡轮停在码头旁。", "林安"),
    ("부두의 파도 [사진 = 연합뉴스]", "부두의 파도", "연합뉴스"),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_leaves_alone(text):
    assert split_captions(Document.of(text, PROSE)).captions == ()


@pytest.mark.parametrize(("line", "text", "credit"), CAPTIONS)
def test_splits_the_credit(line, text, credit):
    (caption,) = split_captions(Document.of(PROSE, line, PROSE)).captions
    assert (caption.text, caption.credit) == (text, credit)


def test_a_credit_alone_joins_the_caption_above():
    doc = split_captions(
        Document.of(PROSE, "Waves over the long pier", "Foto: Mara Lind", PROSE)
    )
    (caption,) = doc.captions
    assert (caption.text, caption.credit) == ("Waves over the long pier", "Mara Lind")
    assert doc.roles()[1:3] == [Role.CAPTION, Role.CREDIT]


def test_the_alt_line_above_is_kept_as_alt():
    doc = split_captions(
        Document.of(PROSE, "waves at pier", "Waves over the pier (Image: NPA)", PROSE)
    )
    assert doc.captions[0].alt == "waves at pier"
    assert doc.roles()[1] is Role.ALT


def test_a_subhead_above_a_caption_stays():
    doc = split_captions(
        Document.of(
            PROSE, "What happens next", "Waves over the pier (Image: NPA)", PROSE
        )
    )
    assert doc.roles()[1] is Role.UNKNOWN


def test_a_line_and_the_same_line_with_its_credit_are_one_caption():
    doc = split_captions(
        Document.of(
            PROSE, "Waves over the pier", "Waves over the pier NPA/Mara Lind", PROSE
        )
    )
    (caption,) = doc.captions
    assert (caption.text, caption.credit) == ("Waves over the pier", "NPA/Mara Lind")


def test_the_agency_that_ends_a_report_is_no_picture_credit():
    doc = split_captions(
        Document.of(
            PROSE,
            "„Wir warten ab“, sagte der Hafenmeister am Montag den Reportern. (dpa)",
        )
    )
    assert doc.captions == ()


PARAGRAPH = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay."
)
IMG = "<img src=/a.jpg>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Waves over the pier</p><p>Photo: Mara Lind</p>", "Waves over the pier"),
        (f"{IMG}<p>{PARAGRAPH}</p><p>Photo: Mara Lind</p>", PARAGRAPH),
        (f"<p>{PARAGRAPH}</p><p>Photo: Mara Lind</p>", None),
        (f"<p>Waves over the pier</p>{IMG}<p>Photo: Mara Lind</p>", None),
    ],
)
def test_a_line_above_a_credit_on_a_page_is_a_caption_unless_it_is_a_paragraph(
    body, text
):
    page = read(
        f"<article><p>{PARAGRAPH}</p>{body}<p>{PARAGRAPH}</p></article>", "html"
    )
    assert [c.text for c in split_captions(page).captions] == ([text] if text else [])
