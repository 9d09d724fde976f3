"""find_language: script, then a vote of function words."""

from dataclasses import replace
from unicodedata import normalize

import pytest

from articlekit import Document
from articlekit.model import Hint
from articlekit.stages.find_language import find_language

SENTENCES = {
    "en": "The harbour was shut on Monday and the boats that were out came back in.",
    "de": "Der Hafen wurde am Montag geschlossen und die Boote sind nicht mehr draußen.",
    "fr": "Le port a été fermé lundi et les bateaux qui étaient en mer sont dans le port.",
    "es": "El puerto fue cerrado el lunes y los barcos que estaban en el mar han vuelto.",
    "it": "Il porto è stato chiuso lunedì e le barche che erano nel mare sono tornate.",
    "pt": "O porto foi fechado na segunda e os barcos que estavam no mar já não estão lá.",
    "nl": "De haven werd maandag gesloten en de boten die op zee waren zijn niet terug.",
    "sv": "Hamnen stängdes på måndagen och båtarna som var till havs är inte tillbaka.",
    "pl": "Port został zamknięty w poniedziałek, a łodzie, które były na morzu, nie wróciły.",
    "cs": "Přístav byl v pondělí uzavřen a lodě, které jsou na moři, se ještě nevrátily.",
    "tr": "Liman pazartesi günü kapatıldı ve denizde olan tekneler için bir karar çıkmadı.",
    "ru": "Порт был закрыт в понедельник, и лодки, которые вышли в море, ещё не вернулись.",
    "uk": "Порт закрили в понеділок, і човни, які вийшли в море, ще не повернулися її.",
    "ja": "港は月曜日に閉鎖され、沖にいた船は戻った。",
    "ko": "항구는 월요일에 폐쇄되었고 바다에 있던 배들은 돌아왔다.",
    "zh": "港口周一关闭，出海的船只已经返回。",
}


@pytest.mark.parametrize(
    "text", ["", "Ok", "Port Halden 12:30", "Xhosa lwesi iphephandaba"]
)
def test_says_nothing_where_nothing_tells(text):
    assert find_language(Document.of(text)).lang is None


def test_one_word_over_and_over_is_no_language():
    hungarian = (
        "A kikötőt hétfőn lezárták, a hajók a parton álltak, a víz a móló fölé csapott."
    )
    assert find_language(Document.of(hungarian)).lang is None


@pytest.mark.parametrize("lang", SENTENCES)
def test_finds(lang):
    assert find_language(Document.of(SENTENCES[lang])).lang == lang


def test_what_the_caller_says_holds():
    assert find_language(Document.of(SENTENCES["de"], lang="en")).lang == "en"


BULGARIAN = (
    "Кметът съобщи, че пристанището на Халден ще бъде затворено до петък, защото вълните "
    "разбиха моста. Ремонтът ще струва два милиона, а корабите ще чакат във външния залив."
)
SERBIAN = (
    "Лука у Халдену биће затворена до петка, јер су таласи срушили мост, рекао је јуче "
    "председник општине. Поправка ће коштати два милиона, а бродови ће чекати код рта."
)
KYRGYZ = (
    "Порттун башчысы көпүрөнү толкун бузганын, кемелер жумага чейин сыртта күтөрүн айтты. "
    "Ошондуктан шаардын бюджетинен эки миллион сом бөлүнөт, бул өткөн жылкыдан көп."
)
SERBIAN_IN_LATIN = (
    "Luka u Haldenu biće zatvorena do petka, jer su talasi srušili most, rekao je juče "
    "predsednik opštine. Popravka će koštati dva miliona, a brodovi će čekati kod rta. "
    "Ribari su se okupili na keju i traže da se most popravi pre leta, a na to se čeka "
    "od zime. Kafane su pune, jer niko ne može da isplovi, i o tome se priča do kasno."
)


def page(text: str, lang: str | None = None) -> str | None:
    """The language of a page that claims one."""
    hints = (Hint("lang", lang, "html"),) if lang else ()
    return find_language(replace(Document.of(text), hints=hints)).lang


@pytest.mark.parametrize(
    ("text", "claim", "lang"),
    [
        (BULGARIAN, "bg", "bg"),
        (BULGARIAN, None, "bg"),
        (BULGARIAN, "en", "bg"),
        (SERBIAN, "sr", "sr"),
        (SERBIAN, None, "sr"),
        # What it says of itself holds, but not against the letters.
        (KYRGYZ, "ky", "ky"),
        (KYRGYZ, None, None),
        (BULGARIAN.replace("ъ", "о"), "bg", "bg"),
        (SENTENCES["ru"] * 3, "bg", "ru"),
        (SENTENCES["uk"] * 3, "ru", "uk"),
        # One hard sign is met in Russian.
        ("Объект закрыт, и лодки на пристани.", "ru", "ru"),
    ],
)
def test_of_cyrillic_the_letters_tell(text, claim, lang):
    assert page(text, claim) == lang


@pytest.mark.parametrize("claim", [None, "en-US"])
def test_a_text_without_the_letters_of_a_language_is_not_in_it(claim):
    assert page(SERBIAN_IN_LATIN, claim) is None
    assert page(SERBIAN_IN_LATIN, "sr") == "sr"
    # On a keyboard without accents.
    czech = (
        f"{SENTENCES['cs']} Lide jsou na nabrezi a cekaji, co se bude dale dit. " * 3
    )
    assert page(czech, claim) == "cs"
    plain = "".join(c for c in normalize("NFD", czech) if c.isascii())
    assert page(plain, claim) == "cs"
