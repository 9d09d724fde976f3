"""join_lines: sentences that a scraper broke."""

import pytest

from articlekit import Document
from articlekit.reading import blocks
from articlekit.stages.join_lines import join_lines
from articlekit.stages.repair_text import repair_text

LEFT_ALONE = [
    "Then run this:\nnpm install gate\nnpm run gate\nWhen it is done, look at the gate.",
    # A tag below a headline in capitals.
    "Three Gauges\nnews\nMay 12, 2024",
    "tides About\nThree Gauges\nnews\nMay 12, 2024",
    # What readers are to type.
    "You can build the gate with:\npip install larchgate",
    "Then run this:\n$ git clone https://herald.test/gate",
    # scripts without capitals: headings, buttons, dates
    "港は閉鎖された。\n港の歴史\n最初の船は一九〇二年に入港した。",
    "登録しました。\nキャンセル\n投稿する\n投稿を受け付けました。",
    "船が戻った。\n1月13日\n港の祭り\n町の神社で祭りが始まった。",
    "أغلق الميناء.\nتاريخ الميناء\nدخلت أول سفينة عام 1902.",
    "Storm shuts harbour\nBy Mara Lind\n12 May 2024",
    "He left.\nshe stayed",
    "The boats are in.\n\nand the nets are out",
    "Facebook\nX\nEmail",
    "Nobody was hurt.\n- bring the boats in\n- close the pier",
    # A byline and a role in small letters are not the headline's.
    "Burza zamyka port\noprac. Mara Lind\n12 maja",
    "La tempesta chiude il porto\ndi Mara Lind\n12 maggio",
    "Ludmila Lind\nredaktorka\n12. 5. 2024",
    # A link between two lines of which neither is half a sentence.
    "Subhead\nPort Halden\nThe harbour is shut.",
    "The sea\nPort Halden\n, which owns the pier, has shut it.".replace("\n,", "\nIt"),
    # A quote that is closed there, tags and ingredients, the line below a date.
    "Gefahr am Kai: „Extreme Lage“\nDer Hafen ist zu.",
    "Fare ved kajen: »Ekstremt«\nHavnen er lukket.",
    "Ingredients\nflour\nsugar\nbrown eggs\nMix them all.",
    "Zalety\nszybkie gotowanie\ncicha praca\nwygodny uchwyt",
    "12 May 2024\nbees on a flower\nThe bees are in.",
    # "am" ends no line, but a time of day does.
    "Ole says\n12 May 2024 at 6:05 am\nI had the boats in on Sunday.",
    "Ole on May 12, 2024 at 6:05 am\nI had the boats in on Sunday.",
    # Rules drawn by a machine, and by a hand.
    "The pier is shut.\n---\nThe boats are in, and the nets are out.",
    "The pier is shut.\n===\nThe boats are in, and the nets are out.",
    "The pier is shut, and it will be so until the winter is over\n"
    "------------------------------------------------------------\n"
    "The boats of the harbour are in, and the nets of the boats are out",
    "2. The pier on the sea\n3. The market hall\n4. The harbour",
    # A caption with its credit, above the paragraph: no two lines of one.
    "The wall that fell into the water at the end of January. Photo: Mara Lind\n"
    "Ida Sund of the council said that nobody had told her of it.",
    # A headline as wide as the text below it, and a byline.
    "Waves break over the long pier of Port Halden, where\nMara Lind\n12 May 2024",
    # Verse, a list and addresses: no line is full.
    "The sea is wide, and all its boats\nAre out, and none is in the bay\n"
    "Tonight the harbour of the town\nHas lights on every pier and quay",
    "Ida Sund, who has been on the council since the storm\n"
    "Ole Brandt, who runs the ferry\nMara Lind, who wrote of it",
]
# A text set in one width, without blank lines.
SET = [
    "Storm shuts the harbour of Port Halden until Friday",
    "Mara Lind",
    "12 May 2024",
    "The harbour of Port Halden was shut on Monday after",
    "waves had broken over the long pier for most of the",
    "night, the town said in the morning.",
    "Harbour master Ida Sund and the head of the council",
    "Ole Brandt will speak to fishermen on Tuesday about",
    "the wall, which fell into the water when the storm",
    "came in.",
    "What the town says",
    "The ferry will not sail before Friday, and those who",
    "need to go to Old Halden must go by bus, or wait for",
    "the boats.",
]
SET_JOINED = [
    *SET[:3],
    " ".join(SET[3:6]),
    " ".join(SET[6:10]),
    SET[10],
    " ".join(SET[11:]),
]
BELOW = [
    "Harbour master Ida Sund and the head of the council",
    "were seen on the quay, where they spoke to fishermen",
    "of the wall.",
]
JOINED = [
    # A credit of its own below a caption is the caption's.
    (
        "The wall that fell into the water in the night. (AP Photo/Mara Lind)\nAP Photo",
        [
            "The wall that fell into the water in the night. (AP Photo/Mara Lind) AP Photo"
        ],
    ),
    ("\n".join(SET), SET_JOINED),
    # A cross-head as wide as the text, which says its first word again.
    (
        "\n".join([*SET[:10], "Harbour Wall, Ferry and Bus: What Halden Says", *BELOW]),
        [
            *SET_JOINED[:5],
            "Harbour Wall, Ferry and Bus: What Halden Says",
            " ".join(BELOW),
        ],
    ),
    # The same without a stop above the paragraph that a capital goes on.
    (
        "\n".join([*SET[:5], "night, the town said", *SET[6:]]),
        [
            *SET[:3],
            " ".join([*SET[3:5], "night, the town said"]),
            *SET[6:7],
            " ".join(SET[7:10]),
            *SET_JOINED[5:],
        ],
    ),
    # a link amid a sentence, in scripts without capitals
    (
        "港は閉鎖された。\n児童の減少で閉校した北浦町の\n旧浜小学校\nの体育館が水族館になった。",
        [
            "港は閉鎖された。",
            "児童の減少で閉校した北浦町の旧浜小学校の体育館が水族館になった。",
        ],
    ),
    (
        "港口已经关闭。\n负责修复港口的工程师\n周明远\n告诉记者，工程下月完工。",
        ["港口已经关闭。", "负责修复港口的工程师周明远告诉记者，工程下月完工。"],
    ),
    (
        "أغلق الميناء.\nوقال رئيس البلدية\nعادل منصور\nإن الميناء سيفتح غدا.",
        ["أغلق الميناء.", "وقال رئيس البلدية عادل منصور إن الميناء سيفتح غدا."],
    ),
    (
        "बंदरगाह बंद रहा।\nइस काम की शुरुआत\nरमेश पटेल\nने की, जो शहर में रहते हैं।",
        ["बंदरगाह बंद रहा।", "इस काम की शुरुआत रमेश पटेल ने की, जो शहर में रहते हैं।"],
    ),
    # a short beginning that no line can end with
    (
        "It rained.\nCouncillors in\nTansley\nvoted to rebuild the weir.",
        ["It rained.", "Councillors in Tansley voted to rebuild the weir."],
    ),
    ("He met\nthe mayor\n, who left.", ["He met the mayor, who left."]),
    (
        "The harbour of Port Halden was shut on Monday after waves\n"
        "had broken over the pier for most of the night, the town\n"
        "said. Nobody was hurt.\n\nFishermen had tied up.",
        [
            "The harbour of Port Halden was shut on Monday after waves had broken over"
            " the pier for most of the night, the town said. Nobody was hurt.",
            "Fishermen had tied up.",
        ],
    ),
    # A link with a capital, amid a sentence: what stands above is no headline.
    (
        "The pier is shut. The lorries that bring road salt to\nPort Halden\n, and none of the others, wait.",
        [
            "The pier is shut. The lorries that bring road salt to Port Halden, and none of the others, wait."
        ],
    ),
    (
        "Subhead\nPort Halden\n, which owns the pier, has shut it.",
        ["Subhead", "Port Halden, which owns the pier, has shut it."],
    ),
    # A preposition at its end, where a headline could not end in it.
    (
        "The pier is shut. The mayor went by boat to\nPort Halden for the night.",
        ["The pier is shut. The mayor went by boat to Port Halden for the night."],
    ),
    (
        "Five films to look up to\nThe harbour is shut.",
        ["Five films to look up to", "The harbour is shut."],
    ),
    ("He quoted the „\nTimes of the Sea“.", ["He quoted the „Times of the Sea“."]),
    ("He quoted the “\nTimes of the Sea”.", ["He quoted the “Times of the Sea”."]),
    ("He met\nthe mayor of\nPort Halden.", ["He met the mayor of Port Halden."]),
    (
        "The pier is shut, says the office of the sea\n(OSA)\n, and will stay so.",
        ["The pier is shut, says the office of the sea (OSA), and will stay so."],
    ),
    # What is joined so far tells, not the last line alone.
    (
        "He met the mayor\nand\nIda Sund\n, who left.",
        ["He met the mayor and Ida Sund, who left."],
    ),
    (
        "Bu yüzden,\n19. yüzyılın sonunda kapandı.",
        ["Bu yüzden, 19. yüzyılın sonunda kapandı."],
    ),
    # A byline that is broken off.
    (
        "Storm shuts harbour\nBy\nMara Lind\nShare",
        ["Storm shuts harbour", "By Mara Lind", "Share"],
    ),
    (
        "La tempesta chiude il porto\ndi\nMara Lind\n12 maggio",
        ["La tempesta chiude il porto", "di Mara Lind", "12 maggio"],
    ),
    (
        "Storm shuts harbour\nBy\nMara Lind\nand\nOle Brandt\n12 May",
        ["Storm shuts harbour", "By Mara Lind and Ole Brandt", "12 May"],
    ),
    (
        "Ha letto il libro\ndi\nMara Lind\nche parla del mare.",
        ["Ha letto il libro di Mara Lind che parla del mare."],
    ),
    (
        "He saw a film\nby Mara Lind\nthat won.",
        ["He saw a film by Mara Lind that won."],
    ),
    (
        "The pilot put it so:\ngo to the harbour and wait.",
        ["The pilot put it so: go to the harbour and wait."],
    ),
    (
        "We were told to\npip install larchgate",
        ["We were told to pip install larchgate"],
    ),
    ("Three gauges\nfail\nMay 12", ["Three gauges fail", "May 12"]),
    (
        "Three Gauges\nfailed\nin the night.",
        ["Three Gauges failed in the night."],
    ),
    (
        "It is the best way:\ndocker compose up -d\n, and the gate opens.",
        ["It is the best way: docker compose up -d, and the gate opens."],
    ),
    ("Mara Lind\nleft the town.", ["Mara Lind left the town."]),
    ("港は月曜日に閉鎖\nされた。", ["港は月曜日に閉鎖", "された。"]),
    # Who signs in by a name in small letters, above a bar or the date.
    (
        "Storm at night\nby\nadmin\n|\nBoats",
        ["Storm at night", "by admin", "|", "Boats"],
    ),
    (
        "Storm at night\nby\nmara\nMay 12, 2024",
        ["Storm at night", "by mara", "May 12, 2024"],
    ),
    (
        "The pier is closed\nby\nstorms\nand ice.",
        ["The pier is closed by storms and ice."],
    ),
]


def texts(raw: str) -> list[str]:
    return [block.text for block in join_lines(Document(blocks(raw))).blocks]


@pytest.mark.parametrize("raw", LEFT_ALONE)
def test_leaves_alone(raw):
    assert texts(raw) == [line for line in raw.splitlines() if line]


@pytest.mark.parametrize(("raw", "joined"), JOINED)
def test_joins(raw, joined):
    assert texts(raw) == joined


def test_a_joined_block_keeps_the_place_of_its_first_line():
    doc = join_lines(Document(blocks("One.\nHe met\nthe mayor.\nTwo.")))
    assert [block.index for block in doc.blocks] == [0, 1, 3]


def test_what_is_joined_to_a_stray_mark_is_no_mark():
    doc = join_lines(
        repair_text(Document(blocks("«-\nThe boats are in.\n-\nHe left.")))
    )
    told = [(b.index, b.text, b.kind) for b in doc.blocks]
    assert told[0] == (0, "«- The boats are in.", "")
    assert told[1:] == [(2, "-", "stray"), (3, "He left.", "")]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("},\nsize: 4,\nboats: 2", "stray"),
        ("*/\nboats { nets: 2", "stray"),
        ("}/\nThe boats are in.", ""),
        ("[-\nThe boats are in", ""),
        # A stray mark alone is none but a mark.
        ("[-\n-(", "stray"),
    ],
)
def test_a_bracket_of_code_takes_code_with_it_and_no_sentence(raw, kind):
    first, *_ = join_lines(repair_text(Document(blocks(raw)))).blocks
    assert first.kind == kind


def test_a_mark_of_its_own_that_ends_the_sentence_above_is_still_joined():
    doc = join_lines(
        repair_text(Document(blocks("He met\nthe mayor\n.\n--\nHe left.")))
    )
    assert [b.text for b in doc.blocks] == ["He met the mayor.", "--", "He left."]
