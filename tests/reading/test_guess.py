"""guess: the encoding bytes are in, where neither they nor the page say."""

import subprocess
import sys

import pytest
from tongues import ENCODINGS, TEXTS, WESTERN

from articlekit.reading.decode import decode

CASES = [(text, e) for text in TEXTS for e in ENCODINGS[text]]
PAGE = (
    "<html><head>{}<title>{}</title><script>for (i in a) do_it(i)</script></head>"
    '<body><a href="/">Home</a> <a href="/archive">Archive</a><h1>{}</h1><p>{}</p>'
    "<p>Copyright 2001 The Halden Post. All rights reserved</p></body></html>"
)


def page(text, declaration=""):
    return PAGE.format(declaration, text[:30], text[:30], text)


@pytest.mark.parametrize("lang", WESTERN)
@pytest.mark.parametrize("label", ["", "<meta charset=iso-8859-1>"])
def test_what_is_western_stays_so(lang, label):
    for text in (WESTERN[lang], WESTERN[lang].upper(), page(WESTERN[lang], label)):
        raw = text.encode("cp1252", "ignore")
        assert decode(raw)[0] == raw.decode("cp1252")


@pytest.mark.parametrize(
    "text",
    [
        "“It’s over,” she said — “don’t cry.” 30° and 5 m² of 20 m³ at ½ price, ±5 %. "
        * 9,
        "\xa0\xa0\xa0 • ¦ ¤ § ¬ « » \xa0\xa0" * 20,
        "© ® £5 £10 £20 ¥ ¢ § 12 " * 20,
        "Björk, José Núñez, Søren Ærø, Þórður Ýmisson and Zoë Müller met in Malmö.",
        "Davíð Þór Guðmundsson and Ýr Sigurðardóttir won in Ísafjörður, he said. " * 3,
        "¿Qué pasó? ¡Ay! ¿Cómo? ¿Dónde? ¡No! 3.º piso, 2.ª planta. " * 5,
        "Býráðið samtykti at stongja gomlu brúnna; fólk óttast at verða uttan buss.",
        "D'Gemeng huet e Mëttwoch decidéiert, déi al Bréck zouzemaachen.",
        "Viktor Orbán and Péter Szijjártó met László Kövér in Gödöllo, he said.",
        "Wałęsa".translate({0x142: "³", 0x119: "ê"}) + " said no.",
    ],
)
def test_thin_evidence_leaves_windows_1252_with_its_warning(text):
    raw = text.encode("cp1252")
    assert decode(raw) == (text, "encoding: guessed windows-1252")


def test_whoever_reads_utf8_or_a_believed_label_loads_no_guesser():
    code = (
        "import sys; from articlekit.reading.decode import decode;"
        "decode('<meta charset=iso-8859-1>Zürich'.encode());"
        "decode('<html lang=fr><meta charset=latin1>été'.encode('cp1252'));"
        "print('charset_normalizer' in sys.modules, 'bs4' in sys.modules)"
    )
    told = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert told == "False False\n"


# Its own letters are told from no other encoding's, or not from its neighbour's.
NOT_TOLD = {("uk", "koi8-u"), ("ar", "iso8859-6")}


@pytest.mark.parametrize(("lang", "encoding"), sorted({*CASES} - NOT_TOLD))
def test_what_declares_nothing_is_told_by_its_letters_and_its_language(lang, encoding):
    said = f"<html lang={lang[:2]}>"
    for text in (page(TEXTS[lang]), page(TEXTS[lang] * 50)):
        text = text.replace("<html>", said)
        text = text.encode(encoding, "ignore").decode(encoding)
        decoded, warning = decode(text.encode(encoding))
        assert decoded == text
        assert warning is not None and warning.startswith("encoding: guessed ")


@pytest.mark.parametrize(
    "lang", ["ru", "ja", "zh_hans", "zh_hant", "ko", "el", "he", "th"]
)
def test_another_script_needs_no_language(lang):
    encoding = ENCODINGS[lang][0]
    raw = TEXTS[lang].encode(encoding, "ignore")
    assert decode(raw)[0] == raw.decode(encoding)


def test_the_language_may_be_the_callers_word():
    raw = TEXTS["tr"].encode("cp1254", "ignore")
    assert decode(raw)[0] != raw.decode("cp1254")
    assert decode(raw, "tr") == (raw.decode("cp1254"), "encoding: guessed windows-1254")


WESTERN_LABELS = ("iso-8859-1", "ISO-8859-1", "latin1")
LABELS = {"gb2312": "gb2312", "euc_kr": "euc-kr", "euc_jp": "euc-jp"}


@pytest.mark.parametrize(("lang", "encoding"), CASES)
def test_a_true_label_is_believed_without_a_word(lang, encoding):
    label = LABELS.get(encoding, encoding.replace("iso8", "iso-8"))
    for text in (TEXTS[lang], TEXTS[lang].upper()):
        text = page(text, f"<meta charset={label}>")
        text = text.encode(encoding, "ignore").decode(encoding)
        assert decode(text.encode(encoding)) == (text, None)


@pytest.mark.parametrize(
    ("lang", "label", "warning"),
    [
        ("tr", "ISO-8859-1", "guessed windows-1254, not ISO-8859-1 as declared"),
        ("pl", "latin1", "guessed windows-1250, not latin1 as declared"),
    ],
)
def test_a_western_label_of_habit_gives_way_to_the_language(lang, label, warning):
    encoding = ENCODINGS[lang][0]
    text = page(TEXTS[lang], f"<meta charset={label}>")
    raw = text.encode(encoding, "ignore")
    assert decode(raw) == (raw.decode("cp1252", "replace"), None)
    text = text.replace("<html>", f"<html lang={lang}>")
    raw = text.encode(encoding, "ignore")
    assert decode(raw) == (raw.decode(encoding), f"encoding: {warning}")


@pytest.mark.parametrize("lang", WESTERN)
@pytest.mark.parametrize("said", [None, "en", "fr", "pl", "ru"])
def test_a_western_label_is_believed_where_the_letters_are_western(lang, said):
    label = "<meta charset=iso-8859-1>"
    text = page(WESTERN[lang], label).replace("<html>", f"<html lang={said or lang}>")
    raw = text.encode("cp1252", "ignore")
    assert decode(raw) == (raw.decode("cp1252"), None)


def test_of_two_labels_that_disagree_the_bytes_choose():
    labels = "<meta charset=iso-8859-1><meta charset=koi8-r>"
    text = page(TEXTS["bg"], labels)
    assert decode(text.encode("koi8-r")) == (text, None)
    raw = page(WESTERN["fr"], labels).encode("cp1252", "ignore")
    assert decode(raw) == (raw.decode("cp1252"), None)


def test_iso_8859_2_means_windows_1250_where_its_letters_stand():
    label = "<meta charset=iso-8859-2>"
    for lang in ("pl", "cs", "hu"):
        text = page(TEXTS[lang], label)
        assert decode(text.encode("cp1250")) == (text, None)
        text = text.encode("iso8859-2", "ignore").decode("iso8859-2")
        assert decode(text.encode("iso8859-2")) == (text, None)


def test_the_next_label_is_asked_where_the_first_is_none():
    labels = '<?xml version="1.0" encoding="utf-8"?><meta charset=koi8-r>'
    text = page(TEXTS["bg"], labels)
    assert decode(text.encode("koi8-r")) == (text, None)


def test_the_language_a_page_says_it_is_in_tips_what_is_thin():
    text = "<html lang=tr><p>Ağaçlar devrildi, yollar kapandı"
    raw = text.encode("cp1254")
    assert decode(raw) == (text, "encoding: guessed windows-1254")


def test_tags_and_scripts_that_nothing_closes_are_read_once():
    for part in (b"<script>", b"<!--", b"<style", b"<", b"<!-- -", b"</scrip"):
        decode(part * 100_000 + b"\xe9")
