"""split_captions: credits, captions, alt texts; and what only looks like them."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.split_captions import split_captions

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."

CAPTIONED = "Boats lie at the long pier of Port Halden, where the storm had left them on Monday."

LEFT_ALONE = [
    PROSE,
    "He told Reuters he would not go.",
    "Photo editors met in Port Halden",
    "The agency AFP has opened an office (its third)",
    "The picture: grim",
    "She said (and this is new) that she would stay.",
    "The Foto Museum of Port Halden",
    "We saw the harbour. Photo editors met there",
    "Photo Of The Day",
    "Nobody wanted to go. READ",
    "Already have an account? SIGN IN",
    "Photo Gallery Sunday",
    "Image, sound and light at the harbour",
    "The winning photo by Mara Lind was sold at the harbour",
    "Photo. He said he would not go to the harbour",
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
    (
        "Olas en el muelle, este lunes. MARA LIND",
        "Olas en el muelle, este lunes.",
        "MARA LIND",
    ),
    ("Les vagues. MARA LIND / LE PORT", "Les vagues.", "MARA LIND / LE PORT"),
    # No colon: a name must follow, after a sentence, a bar, or a short form with a stop.
    ("Les vagues. Photo Mara Lind", "Les vagues.", "Mara Lind"),
    ("Les vagues. Photo NPA /Mara Lind", "Les vagues.", "NPA /Mara Lind"),
    ("Le onde. Foto di Mara Lind", "Le onde.", "Mara Lind"),
    ("Fale na molo Fot. Mara Lind / Głos", "Fale na molo", "Mara Lind / Głos"),
    ("Fale na molo (fot. Mara Lind)", "Fale na molo", "Mara Lind"),
    ("Ombak di dermaga (Dok.NPA )", "Ombak di dermaga", "NPA"),
    ("Fale na molo. Fot. PAP", "Fale na molo.", "PAP"),
    ("Waves. Staff photo by Mara Lind", "Waves.", "Mara Lind"),
    ("Waves. PHOTO BY MARA LIND/NPA", "Waves.", "MARA LIND/NPA"),
    ("Waves. Credit...Mara Lind for The Herald", "Waves.", "Mara Lind for The Herald"),
    (
        "Cake. Photograph: Mara Lind/NPA. Food styling: Ida Sund",
        "Cake.",
        "Mara Lind/NPA. Food styling: Ida Sund",
    ),
    ("Waves at dawn. [Mara Lind/AFP]", "Waves at dawn.", "Mara Lind/AFP"),
    (
        "Ondas na quarta (26) - REUTERS/Mara Lind",
        "Ondas na quarta (26)",
        "REUTERS/Mara Lind",
    ),
    ("港口一片忙碌。（記者林佳蓉／攝影）", "港口一片忙碌。", "林佳蓉"),
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


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        (["Storm shuts the harbour", "AFP, MANILA", PROSE], 0),
        (["Storm shuts the harbour", "Reuters", "12 May 2024", PROSE], 0),
        (["Sport", "Waves over the long pier", "Reuters", PROSE], 1),
    ],
)
def test_the_agency_below_a_headline_is_no_picture_credit(lines, captions):
    doc = Document.of(*lines)
    dated = {n: b for n, b in enumerate(doc.blocks) if b.text == "12 May 2024"}
    doc = doc.changed({n: b.removed("", "", "date") for n, b in dated.items()})
    assert len(split_captions(doc).captions) == captions


def test_an_alt_that_opens_its_caption_does_not_cut_it():
    caption = "Waves over the pier of Port Halden, on 20 January. Photo: Mara Lind"
    doc = split_captions(Document.of(PROSE, "Waves over the pier", caption, PROSE))
    (found,) = doc.captions
    assert (found.text, found.credit, found.alt) == (
        "Waves over the pier of Port Halden, on 20 January.",
        "Mara Lind",
        "Waves over the pier",
    )


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
        # A sentence is the article's, with no picture in sight.
        ("<p>Nobody was hurt at the pier.</p><p>Photo: Mara Lind</p>", None),
        ("<p>Nobody was hurt at the pier.</p><p>© Halden Herald</p>", None),
        (f"{IMG}<p>The pier at dawn.</p><p>© Halden Herald</p>", "The pier at dawn."),
    ],
)
def test_a_line_above_a_credit_on_a_page_is_a_caption_unless_it_is_a_paragraph(
    body, text
):
    page = read(
        f"<article><p>{PARAGRAPH}</p>{body}<p>{PARAGRAPH}</p></article>", "html"
    )
    assert [c.text for c in split_captions(page).captions] == ([text] if text else [])


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        (("Image caption, Waves over the pier",), [("Waves over the pier", None)]),
        (("Image source, NPA", "Image caption, Waves over the pier"), [("Waves over the pier", "NPA")]),
        (("التعليق على الصورة، أمواج فوق الرصيف",), [("أمواج فوق الرصيف", None)]),
        (("The image caption, waves and all, was wrong.",), []),
        # on the first line of what an extractor returned
        (("The pier stood in fog on Monday.", "Foto: Mara Lind"), [("The pier stood in fog on Monday.", "Mara Lind")]),
    ],
)  # fmt: skip
def test_a_caption_that_says_so_or_stands_first(lines, captions):
    above = () if lines[-1].startswith("Foto") else ("Storm", PROSE)
    doc = split_captions(Document.of(*above, *lines, PROSE, PROSE))
    assert [(c.text, c.credit) for c in doc.captions] == captions
    assert [b.role for b in doc.blocks if b.text == PROSE] == [Role.UNKNOWN] * (
        2 + bool(above)
    )


def test_a_headline_above_a_credit_on_the_first_line_is_no_caption():
    doc = split_captions(Document.of("Storm shuts the pier", "Foto: Mara Lind", PROSE))
    assert doc.blocks[0].role is Role.UNKNOWN


@pytest.mark.parametrize(
    ("line", "above"),
    [
        # Where a paragraph has its facts from, and whose picture is above the line.
        ("Source: Halden Research", Role.UNKNOWN),
        ("Quelle: Halden Research", Role.UNKNOWN),
        ("Photo: Mara Lind", Role.CAPTION),
    ],
)
def test_a_source_below_a_paragraph_makes_it_no_caption(line, above):
    doc = split_captions(Document.of(PROSE, CAPTIONED, line, PROSE, PROSE))
    assert doc.roles()[1:3] == [above, Role.CREDIT]
    short = split_captions(Document.of(PROSE, "Waves over the pier", line, PROSE))
    assert short.roles()[1:3] == [Role.CAPTION, Role.CREDIT]


STENGT = "STENGT: Ingen slapp ut av Port Halden mandag."
STORM = "FULL STORM: Bølgene slo over moloen."
NORSK = (
    "Havnen i Port Halden ble stengt mandag etter at bølgene slo over den lange moloen."
)
MER = "Fiskerne hadde fortøyd båtene sine søndag kveld, og ingen ble skadet i uværet."


@pytest.mark.parametrize(
    ("lang", "lines", "captions"),
    [
        ("no", [NORSK, STORM, MER, STENGT, NORSK], [STORM, STENGT]),
        # The other one has a credit, and is a caption for that.
        (
            "no",
            [NORSK, f"{STORM} Foto: NPA", MER, STENGT, NORSK],
            [STORM, STENGT],
        ),
        ("no", [NORSK, STORM, NORSK, STORM, MER, STENGT], [STORM, STENGT]),
        # One alone; a list; who speaks; no sentence; a whole paragraph; English.
        ("no", [NORSK, STORM, NORSK], []),
        ("no", [NORSK, STORM, STENGT, "VÅTT: Det regnet.", NORSK], []),
        (
            "no",
            ["LIND: Vi stengte.", MER, "MO: Når?", MER, "LIND: I går.", MER],
            [],
        ),
        ("no", [NORSK, "STED: Port Halden", MER, "TID: mandag kl. 18", MER], []),
        ("no", [NORSK, STORM, MER, f"STENGT: {3 * NORSK}{MER}", NORSK], []),
        ("no", [NORSK, "OSLO (NPA): Det regnet.", MER, STENGT, NORSK], []),
        ("en", [PROSE, "FULL STORM: Waves.", PROSE, "SHUT: The pier.", PROSE], []),
    ],
)
def test_captions_of_norwegian_papers_open_with_a_word_in_capitals(
    lang, lines, captions
):
    doc = split_captions(replace(Document.of(*lines), lang=lang))
    assert [caption.text for caption in doc.captions] == captions


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("[image: The ferry at the old quay on Friday]", Role.ALT),
        ("[image: Getty Images]", Role.CREDIT),
        ("[Image: Ole Brandt]", Role.CREDIT),
    ],
)
def test_what_a_picture_in_a_mail_shows_is_no_credit(line, role):
    above = (
        "The mayor of Port Halden said on Monday that the pier would be shut all week."
    )
    below = (
        "The harbour will open on Friday, and the ferry will leave at nine as it did."
    )
    doc = split_captions(Document.of("Storm", above, above[::-1], line, below, below))
    assert doc.blocks[3].role is role
    assert (doc.blocks[2].role is Role.UNKNOWN) == (role is Role.ALT)
