"""Language tags: one spelling for each language, wherever a tag is met."""

import pytest

from articlekit import Document
from articlekit.dates import read_line
from articlekit.dates.lexicon import languages
from articlekit.language import language
from articlekit.model import Hint
from articlekit.rules import LANGUAGES
from articlekit.stages.find_language import find_language


@pytest.mark.parametrize(
    "tag",
    ["", " ", "English", "unknown", "und", "zxx", "xx", "e", "en, fr", "C.UTF-8", "*"],
)
def test_what_is_no_code_names_no_language(tag):
    assert language(tag) is None


@pytest.mark.parametrize(
    ("tag", "code", "region"),
    [
        ("en", "en", ""),
        (" EN ", "en", ""),
        ("en-US", "en", "US"),
        ("en_gb", "en", "GB"),
        ("en_US.UTF-8", "en", "US"),
        ("en-001", "en", "001"),
        ("en-Latn-US", "en", "US"),
        ("en-US-u-ca-gregory", "en", "US"),
        ("en-u-ca-gregory", "en", ""),
        ("en-x-us", "en", ""),
        ("es-419", "es", "419"),
        ("zh-Hant-TW", "zh", "TW"),
        ("zh-cmn-Hans-CN", "zh", "CN"),
        ("de-1996", "de", ""),
        ("eng", "en", ""),
        ("ger", "de", ""),
        ("deu-AT", "de", "AT"),
        ("nb-NO", "no", "NO"),
        ("nn", "no", ""),
        ("iw", "he", ""),
        ("in", "id", ""),
        ("ua", "uk", ""),
        ("cmn", "zh", ""),
        # Of languages we know no words of, the code as it is.
        ("ceb-PH", "ceb", "PH"),
        ("EU", "eu", ""),
    ],
)
def test_a_tag_is_a_code_and_a_country(tag, code, region):
    assert language(tag) == (code, region)


def test_each_language_we_know_has_its_longer_codes():
    known = languages() | {*LANGUAGES}
    longer = {
        "af": "afr", "ar": "ara", "bg": "bul", "bn": "ben", "ca": "cat", "cs": "ces cze",
        "da": "dan", "de": "deu ger", "el": "ell gre", "en": "eng", "es": "spa",
        "et": "est", "fa": "fas per", "fi": "fin", "fr": "fra fre", "he": "heb", "hi": "hin", "hr": "hrv",
        "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit",
        "lv": "lav", "ms": "msa may", "nl": "nld dut", "no": "nor nob nno", "pl": "pol",
        "pt": "por", "ro": "ron rum", "ru": "rus", "sk": "slk slo", "sl": "slv",
        "sr": "srp", "sv": "swe", "sw": "swa", "th": "tha", "tr": "tur", "uk": "ukr", "ur": "urd",
        "vi": "vie", "zh": "zho chi",
    }  # fmt: skip
    assert known == {*longer}
    for code, others in longer.items():
        assert {language(tag).code for tag in (code, *others.split())} == {code}


@pytest.mark.parametrize("tag", ["de", "DE", "deu", "ger-CH", "de_DE.UTF-8"])
def test_every_door_takes_every_spelling(tag):
    assert read_line("zuletzt aktualisiert: 5.6.2024", lang=tag).modified is not None
    claim = Document(hints=(Hint("lang", tag, "html"),))
    assert find_language(claim).lang == "de"


@pytest.mark.parametrize(("tag", "month"), [("en-US", 5), ("eng-US", 5), ("en-GB", 6)])
def test_the_country_settles_day_and_month_of_a_line(tag, month):
    moment = read_line("05/06/2024", lang=tag).published
    assert (moment.value.month, moment.ambiguous) == (month, False)
