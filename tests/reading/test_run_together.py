"""Lines that hold several elements: what is parted, and what must stay whole."""

from dataclasses import replace

import pytest

import articlekit
from articlekit.model import Caption, Document, Role
from articlekit.reading.run_together import parted

GLUED = (
    "The sea rose by two metres.Boats stayed in the harbour.Nobody there was hurt.The wind"
    " fell at noon."
)
SENTENCES = [
    f"Boat {n} came back to the harbour of the old town on Monday." for n in range(40)
]
ARTICLE = " ".join(SENTENCES)
MENU = (
    "Home News Sport Travel Weather Harbour Boats About Us Contact Jobs Shop Help"
    " Privacy Terms Cookies Advertise Careers Feeds Apps Radio Live"
)


def lines(*texts: str) -> list[str]:
    return [block.text for block in parted(Document.of(*texts)).blocks]


@pytest.mark.parametrize(
    ("glued", "pieces"),
    [
        ("HomeNewsSport", ["Home", "News", "Sport"]),
        ("A bell for every parishThe money came in.", ["A bell for every parish", "The money came in."]),
        ("Photo: Ines Farrow/NPABy Tom Ashgrove", ["Photo: Ines Farrow/NPA", "By Tom Ashgrove"]),
        ("By Tom Ashgrove14 October 2025The money", ["By Tom Ashgrove", "14 October 2025", "The money"]),
        ("“I was glad to do it.”A first bell will be cast.", ["“I was glad to do it.”", "A first bell will be cast."]),
        ("Terms and conditions© 2025 Halden Herald", ["Terms and conditions", "© 2025 Halden Herald"]),
    ],
)  # fmt: skip
def test_a_glued_text_is_parted_where_elements_meet(glued, pieces):
    assert lines(GLUED, glued)[4:] == pieces


@pytest.mark.parametrize(
    "whole",
    [
        "She posted it on YouTube and on TikTok, and Ronan McDonald shared it.",
        "The office of KwaZulu-Natal opens at nine.",
        "Her iPhone rang twice.",
        "Write to harbour@halden.example or see https://www.halden.example/FerryTimes/New.",
        "The tag #SaveTheFerry was seen 4000 times.",
        "Use the file_Name of the map.",
    ],
)
def test_names_addresses_and_tags_stay_whole_in_a_glued_text(whole):
    assert lines(GLUED, whole)[4:] == [whole]


def test_a_language_that_puts_a_short_word_before_the_name_keeps_it():
    text = "Abantu bahlala kulesi sakhiwo.Umphathi wakwaHalden ukhulume izolo.Akekho muntu osele olimele.Bona"
    assert (
        lines(f"{text} bahamba ezimbili.")[1] == "Umphathi wakwaHalden ukhulume izolo."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The sea rose.Boats stayed in. Nobody was hurt.The wind fell. It rained.",
        "The sea rose. Boats stayed in. Nobody was hurt. The wind fell.",
        "Set options.Level = 2, then options.Mode = 3, then call builder.Services.Add now.",
        "Prof.Hartmann spoke to Gen.Harlow, to Mrs.Pemberton and to Dr.Vale about ul.Nowa.",
        "Am 3.Mai, am 4.Juni und in der 15.Minute fielen Tore, in der 19.Minute keines.",
        "HomeNewsSport",
    ],
)
def test_a_text_that_is_not_glued_stays(text):
    assert lines(text, "It was late. The quay was empty. Lamps burnt.") == [
        text,
        "It was late. The quay was empty. Lamps burnt.",
    ]


def test_a_page_on_one_line_is_cut_into_its_menu_and_its_sentences():
    found = lines(f"{MENU} {ARTICLE} © 2025 Halden Herald Ltd. All rights reserved.")
    assert found[0] == "Home News Sport"
    assert found[-1] == "© 2025 Halden Herald Ltd. All rights reserved."
    assert " ".join(found[8:-1]) == ARTICLE


def test_the_headline_and_the_date_stand_alone():
    headline = "Storm shuts the harbour of Port Halden"
    page = f"{headline} | Herald {MENU} {headline} By Mara Lind Published: 3. May 2025, 9:15 {ARTICLE}"
    found = lines(page)
    assert found[0] == headline
    assert found.count(headline) == 2
    assert "Published: 3. May 2025, 9:15" in found


def test_a_label_before_a_sentence_does_not_take_it_along():
    teaser = "Read more: What the town knows about the quay"
    text = (
        "The mayor spoke for an hour, and nobody in the hall left before he was done."
    )
    found = lines(f"{MENU} {ARTICLE} {teaser} {text} {ARTICLE}")
    assert teaser in found
    assert any(line.startswith(text) for line in found)


@pytest.mark.parametrize(
    "article",
    [
        ARTICLE,
        f"Storm Shuts Harbour Of Port Halden {ARTICLE}",
        f"PORT HALDEN (NPA) - {ARTICLE}",
        f"Mara Lind, Ole Brandt and Nadia Brooke won the race. {ARTICLE}",
    ],
)
def test_an_article_on_one_line_stays_as_it_is(article):
    assert lines(article) == [article]


def test_japanese_on_one_line_is_cut_at_its_spaces():
    menu = "トップ 社会 政治 経済 国際 スポーツ 文化 科学 地域 天気 動画 写真 特集 社説 投書 訃報 催し 購読 案内 会員 検索 設定"
    text = "港は月曜日に閉鎖され、船は一隻も出なかった。" * 80
    assert lines(f"{menu} {text}")[:3] == ["トップ", "社会", "政治"]


def test_scripts_among_the_lines_say_that_ends_were_written():
    script = "window.tides = window.tides || [];"
    assert lines(GLUED, script) == [GLUED, script]


def test_what_is_left_of_a_page_is_parted_if_it_is_glued():
    """Whoever cleans the text again gets it back as it is."""
    page = "\n".join([*SENTENCES, GLUED, "Read more", *["Share"] * 3])
    article = articlekit.clean(page)
    assert articlekit.clean(article.text).text == article.text


def test_a_line_that_holds_most_of_the_prose_is_no_furniture():
    menu = [f"Harbour news {n}" for n in range(60)]
    article = articlekit.clean("\n".join(["Skip to content", *menu, ARTICLE, *menu]))
    assert ARTICLE in article.text


def test_a_line_of_which_nothing_would_be_left_stays_whole():
    refrain = "O Harbour Of The Western Sea O Harbour Mine, the old mill stood; "
    poem = (
        refrain
        + "O Bells Of Saint Halden Ring Out Ring Out Across The Bay; "
        + refrain * 30
    )
    assert articlekit.clean(poem).text == poem.strip()


def test_a_headline_printed_again_without_its_site_goes():
    page = "\n".join(
        [
            "Storm shuts the harbour | Herald",
            "Menu",
            "Storm shuts the harbour",
            *SENTENCES,
        ]
    )
    article = articlekit.clean(page)
    assert article.title == "Storm shuts the harbour"
    assert "Storm shuts" not in article.text


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("He said “no.”Then he left the quay.", ["He said “no.”", "Then he left the quay."]),
        ('It was late."Go," she said to him.', ["It was late.", '"Go," she said to him.']),
        ('She said "no."Then she left the quay.', ['She said "no."', "Then she left the quay."]),
        ("Er sagte „nein.“Dann ging er fort.", ["Er sagte „nein.“", "Dann ging er fort."]),
        ("It was late.– Go, she said to him.", ["It was late.", "– Go, she said to him."]),
    ],
)  # fmt: skip
def test_quotes_go_with_the_sentence_they_belong_to(line, pieces):
    assert lines(GLUED, line)[4:] == pieces


def test_the_parts_of_a_line_are_labelled_as_it_was_and_captions_keep_their_lines():
    doc = Document.of(GLUED, "The quay at noon", "It rained.")
    roles = (Role.PARAGRAPH, Role.CAPTION, Role.PARAGRAPH)
    doc = doc.changed(
        {n: doc.blocks[n].labelled(role, "x", "y") for n, role in enumerate(roles)}
    )
    doc = replace(doc, captions=(Caption("The quay at noon", blocks=(1,)),))
    found = parted(doc, {0, 2})
    assert [b.role for b in found.blocks] == [*[Role.PARAGRAPH] * 4, *roles[1:]]
    assert [found.blocks[n].text for n in found.captions[0].blocks] == [
        "The quay at noon"
    ]


def test_data_alone_stays_what_it_was():
    data = '{"@type": "NewsArticle", "name": "Storm", "url": "https://herald.example/storm"}'
    assert articlekit.clean(data).text == data
