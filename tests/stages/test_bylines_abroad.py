"""Bylines in languages without a rules file: openers, sources, scripts without capitals."""

import pytest

from articlekit import clean

PROSE = {
    "fi": "Satama oli kiinni koko yön, sillä myrsky oli vienyt laiturin ja kaksi venettä.",
    "sr": "Luka je bila zatvorena cele noći, jer je oluja odnela kej i dva broda iz sela.",
    "vi": "Cảng đã đóng cửa cả đêm, vì cơn bão đã cuốn trôi cầu tàu và hai chiếc thuyền.",
    "hu": "A kikötő egész éjjel zárva volt, mert a vihar elvitte a mólót és két csónakot is.",
    "ar": "كان الميناء مغلقا طوال الليل لأن العاصفة جرفت الرصيف وقاربين من قوارب القرية.",
    "he": "הנמל היה סגור כל הלילה משום שהסערה סחפה את הרציף ושתי סירות של אנשי הכפר.",
    "hi": "बंदरगाह पूरी रात बंद रहा, क्योंकि तूफ़ान घाट और गाँव की दो नावें बहा ले गया था।",
    "bn": "বন্দর সারা রাত বন্ধ ছিল, কারণ ঝড় ঘাট আর গ্রামের দুটি নৌকা ভাসিয়ে নিয়ে গেছে।",
    "de": "Der Hafen war die ganze Nacht zu, denn der Sturm hatte den Kai und zwei Boote mitgenommen.",
}  # fmt: skip


def cleaned(lang, line, below="<p>12.5.2015</p>"):
    text = f"<p>{PROSE[lang]}</p>" * 2
    return clean(
        f"<html lang={lang}><title>Halden</title><article><h1>Halden 7</h1>{line}{below}{text}"
    )


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("fi", "<p>Kirjoittanut Mara Lind 12.5.2015</p>", ("Mara Lind",)),
        ("sr", "<p>Piše: Mara Lind</p>", ("Mara Lind",)),
        ("sr", "<p>Аутор: Мара Линд, 12.5.2015</p>", ("Мара Линд",)),
        ("vi", "<p>Bởi Mara Lind - 12/05/2015</p>", ("Mara Lind",)),
        ("hu", "<p>Szerző: Lind Mara</p>", ("Lind Mara",)),
    ],
)
def test_the_verb_is_no_part_of_the_name(lang, line, authors):
    assert cleaned(lang, line).authors == authors


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("sr", "<p>Izvor: Haldenpost | 12.5.2015</p>"),
        ("de", "<p>Quelle: Haldenpost | 12.5.2015</p>"),
        ("vi", "<p class=author>Theo HaldenPost</p>"),
        ("bn", "<p class=author>নিজস্ব প্রতিবেদক, হালদেন</p>"),
        ("hi", "<p class=author>हालडेन डाक ब्यूरो, हालडेन</p>"),
        ("he", "<p class=author>מערכת הלדן</p>"),
        ("ar", "<p class=author>هالدن بريس</p>"),
    ],
)
def test_a_source_and_a_desk_are_nobody(lang, line):
    assert cleaned(lang, line).authors == ()


def test_theo_is_a_first_name_elsewhere():
    assert cleaned("de", "<p class=author>Theo Lind</p>").authors == ("Theo Lind",)


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("ar", "<p>كتب: ماره ليند</p>", ("ماره ليند",)),
        ("ar", "<p>بقلم: ماره ليند - 12.5.2015</p>", ("ماره ليند",)),
        ("ar", "<p>بواسطة ماره ليند - 12.5.2015</p>", ("ماره ليند",)),
        ("he", "<p>מאת: מרה לינד</p>", ("מרה לינד",)),
        ("hi", "<p>लेखक: मारा लिंड | 12.5.2015</p>", ("मारा लिंड",)),
        ("hi", "<p>लेखक: मारा लिंड और ओले ब्रांट</p>", ("मारा लिंड", "ओले ब्रांट")),
        ("bn", "<p>লেখক: মারা লিন্ড</p>", ("মারা লিন্ড",)),
    ],
)
def test_a_name_without_capitals_behind_a_label(lang, line, authors):
    assert cleaned(lang, line).authors == authors


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("ar", "<p>كتب ماره رسالة طويلة</p>"),  # "wrote a long letter"
        ("ar", "<p>كتب: رسالة من الميناء</p>"),  # with a preposition
        ("ar", "<p>بقلم: ماره ليند وأوله برانت</p>"),  # "and", or a letter of a name
        ("ar", "<p>كتب ماره ليند، 12.5.2015</p>"),
        ("ar", "<p>بقلم: فريق التحرير</p>"),
        ("hi", "<p>लेखकों: मारा लिंड</p>"),  # another word than the opener
        ("he", "<p>מאת: הסערה סחפה את הרציף</p>"),
    ],
)
def test_words_that_may_be_no_name(lang, line):
    assert cleaned(lang, line).authors == ()


NAME, AGENCY = "<a href=/mara>Mara Lind</a>", "<a href=/agency>Reuters</a>"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        (f"16. 3. 2018 11:35 {NAME}, {AGENCY}", ("Mara Lind",)),
        (f"{NAME}, AFP 16.3.2018", ("Mara Lind",)),
        # A town, which no page links, and what is no agency.
        ("16. 3. 2018 11:35 Port Halden, Reuters", ()),
        (f"16. 3. 2018 11:35 Port Nord-Halden, {AGENCY}", ()),
        (f"16. 3. 2018 11:35 {NAME}, <a href=/halden>Halden</a>", ()),
    ],
)
def test_an_agency_behind_a_linked_name_beside_the_date(line, authors):
    assert cleaned("fi", f"<p>{line}</p>", below="").authors == authors
