"""find_language: script, then a vote of function words."""

import pytest

from articlekit import Document
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
