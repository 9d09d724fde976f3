"""decode: bytes into text, by mark, declaration and trial."""

import pytest

from articlekit.reading.decode import decode

PAGE = '<html><head><meta charset="{}"></head><body>{}</body></html>'
TEXTS = {
    "cp1252": "Müller zahlt 5 € für „Crème brûlée“ – sagt er",
    "cp1251": "Порт закрыли в понедельник после шторма",
    "cp1254": "İstanbul'da ağaçlar devrildi, şehirde dün",
    "gb18030": "港口星期一关闭，渔民说",
    "cp932": "港は月曜日に閉鎖された①",
    "cp949": "항구는 월요일에 폐쇄됐다 똠방각하",
    "big5hkscs": "港口星期一關閉",
    "euc_jp": "港は月曜日に閉鎖された",
    "koi8-r": "Порт закрыли в понедельник",
    "iso8859-2": "Příliš žluťoučký kůň",
}


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("iso-8859-1", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1252", "cp1252"),
        ("windows-1251", "cp1251"),
        ("iso-8859-9", "cp1254"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("shift_jis", "cp932"),
        ("x-sjis", "cp932"),
        ("euc-kr", "cp949"),
        ("ks_c_5601-1987", "cp949"),
        ("big5", "big5hkscs"),
        ("euc-jp", "euc_jp"),
        ("koi8-r", "koi8-r"),
        ("iso-8859-2", "iso8859-2"),
    ],
)
def test_a_declared_label_means_what_browsers_take_it_for(label, encoding):
    page = PAGE.format(label, TEXTS[encoding])
    assert decode(page.encode(encoding)) == (page, None)


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "gb2312", "utf-16", "klingon", "base64"]
)
def test_valid_utf8_is_utf8_whatever_it_declares(label):
    page = PAGE.format(label, "Zürich – „naïve“ 港口")
    assert decode(page.encode()) == (page, None)


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
        "<META CHARSET=windows-1251>",
        '<?xml version="1.0" encoding="windows-1251"?>',
        "<html>" + "<!-- a long comment -->" * 80 + '<meta charset="windows-1251">',
    ],
)
def test_declarations_come_in_many_forms(declaration):
    page = declaration + "<p>Порт закрыли в понедельник</p>"
    assert decode(page.encode("cp1251")) == (page, None)


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_a_mark_or_the_zeros_of_utf16_decide(encoding):
    page = PAGE.format("iso-8859-1", "Zürich")
    assert decode(page.encode(encoding)) == (page, None)


def test_a_label_outside_a_tag_is_prose():
    page = "<p>Write charset=koi8-r into the meta, he said: “façade”.</p>"
    assert decode(page.encode("cp1252"))[0] == page


def test_seven_bit_japanese_is_read_though_it_is_valid_utf8():
    page = PAGE.format("iso-2022-jp", "港は月曜日に閉鎖された")
    assert decode(page.encode("iso2022_jp")) == (page, None)


def test_one_torn_character_does_not_make_utf8_latin():
    page = PAGE.format("utf-8", "Zürich, Genève, São Paulo, Łódź, Århus, Öland. " * 9)
    text, warning = decode(page.encode() + "ü".encode()[:1])
    assert text == page + "\ufffd" and warning is not None


def test_a_lie_is_not_believed_and_the_guess_is_named():
    # Declares Japanese, is windows-1252.
    raw = PAGE.format("shift_jis", "Müller über Öl, Käse, Äpfel: ÿþ" * 30).encode(
        "cp1252"
    )
    text, warning = decode(raw)
    assert "Müller" in text
    assert warning == "encoding: guessed windows-1252, not shift_jis as declared"


@pytest.mark.parametrize(
    "raw", [b"", b"\xff", b"\x00", b"<", b"\xfe\xff", bytes(range(256))]
)
def test_anything_decodes(raw):
    assert isinstance(decode(raw)[0], str)
