"""Say which language the scrape is in, where nobody said; it picks the rule files.

A page says it itself, and one in twenty lies: a template keeps the language it was
bought in. So its word is taken unless the function words clearly speak against it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from articlekit.language import language
from articlekit.model import Document, Hint
from articlekit.rules import LANGUAGES, words

NAME = "find_language"

_WORDS = 400
_READ = 20_000  # characters of a block
# Below this share of function words the text is in a language we have no file for.
_SHARE: Final = 0.10
# Agglutinating languages have few: then the runner-up must be far behind.
_CLEAR_SHARE, _CLEAR = 0.05, 1.8
_KINDS = 3  # function words that are not the same
# Of a page: too few words to overrule it; a claim with no trace of its words; words so
# many that a claim of a language without a file must yield.
_FEW, _TRACE, _SURE = 40, 0.03, 0.25
_SCRIPT_ONLY: Final = frozenset(("ja", "ko", "zh"))
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.1),
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.2),
    ("zh", re.compile(r"[\u3400-\u9fff]"), 0.3),
)
_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SAMPLE = 3000  # characters
# The letters of an alphabet that its neighbours lack; those of many others last.
_OWN_LETTERS: Final = {
    "uk": re.compile(r"[іїєґ]"),
    "ru": re.compile(r"[ыэё]"),
    "bg": re.compile(r"ъ"),
    "sr": re.compile(r"[ћђ]"),
    "mk": re.compile(r"[ѓќѕ]"),
    None: re.compile(r"[ўәғқңөұүһӣӯҳҷҗ]"),
}
_MANY = 3
_IN_CYRILLIC: Final = frozenset(
    ("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk")
)
# Letters one of which any text of some length has: without them it is of a neighbour.
_LETTERS: Final = {
    "ru": re.compile(r"[ыэё]"),
    "uk": re.compile(r"[іїє]"),
    "cs": re.compile(r"[ěřůýáíé]"),
    "pl": re.compile(r"[ąęłśźż]"),
}
# Serbian, Croatian and Slovene have them; of the languages with rules, Czech and Polish.
_HOOKED = re.compile(r"[čšžćđ]")
_HOOKS = 0.015  # of all characters
_LONG = 300  # characters


def find_language(doc: Document) -> Document:
    """Set `doc.lang` by script, else by a vote of function words; leave it if set.

    >>> find_language(Document.of("Die Polizei hat den Mann am Abend in der Stadt "
    ...                           "gesehen und nicht festgenommen.")).lang
    'de'
    >>> find_language(Document.of("Ok")).lang is None
    True
    """
    if doc.lang is not None:
        return doc
    texts = sorted([b.text for b in doc.blocks], key=len, reverse=True)[:12]
    texts = [text[:_READ] for text in texts]
    sample = " ".join(texts)[:_SAMPLE].lower()
    claim = _claimed(doc.hints)
    script = _by_script(sample, claim)
    if script:
        return replace(doc, lang=script)
    said = " ".join(texts).lower().split(None, _WORDS)[:_WORDS]
    votes, kinds = _votes(said)
    for lang in votes.keys() & _foreign(sample):
        votes[lang] = 0
    elected = _elected(votes, kinds, len(said))
    return replace(
        doc, lang=_believed(claim, elected, votes, len(said)) if claim else elected
    )


def _claimed(hints: Iterable[Hint]) -> str | None:
    """The first language code among the hints.

    Not its country: that is mostly the template's.
    """
    for hint in hints:
        if hint.field == "lang":
            said = language(hint.value)
            if said is not None:
                return said.code
    return None


def _believed(
    claim: str, elected: str | None, votes: Mapping[str, int], words: int
) -> str | None:
    """What the page claims, unless its words say clearly otherwise."""
    if elected == claim or words < _FEW:
        return claim
    if elected is None:
        known = claim in LANGUAGES and claim not in _SCRIPT_ONLY
        return None if known and votes.get(claim, 0) < _TRACE * words else claim
    if claim not in LANGUAGES:
        # A neighbour of a language we know shares its function words: Afrikaans, Dutch.
        return elected if votes[elected] >= _SURE * words else claim
    return elected if votes[elected] >= _CLEAR * votes.get(claim, 0) else claim


def _by_script(text: str, claim: str | None) -> str | None:
    if text.isascii() or not _OTHER_SCRIPT.search(text):
        return None
    letters = max(1, len(text))
    for lang, script, share in _SCRIPTS:
        if len(script.findall(text)) >= share * letters:
            return lang
    if len(_CYRILLIC.findall(text)) >= 0.4 * letters:
        return _by_letters(text) or (claim if claim in _IN_CYRILLIC else None)
    return None


def _by_letters(text: str) -> str | None:
    """The language of a Cyrillic text, by the letters that others lack.

    >>> _by_letters("съд, път, ъгъл"), _by_letters("был объект"), _by_letters("он там")
    ('bg', None, None)
    """
    found = {lang: len(own.findall(text)) for lang, own in _OWN_LETTERS.items()}
    best, second = sorted(found, key=lambda lang: -found[lang])[:2]
    few = _MANY if best not in ("ru", "uk") else 1
    return best if found[best] >= max(few, _MANY * found[second] + 1) else None


def _foreign(text: str) -> set[str]:
    """The languages that a text is not in, by the letters that are met and are not.

    Without any accent it may be written by someone who has none on the keyboard.
    """
    if len(text) < _LONG:
        return set()
    without = {lang for lang, own in _LETTERS.items() if not own.search(text)}
    if _CYRILLIC.search(text):
        return without & _IN_CYRILLIC
    hooked = len(_HOOKED.findall(text)) >= _HOOKS * len(text)
    return set(LANGUAGES) - _LETTERS.keys() | without if hooked else set()


def _votes(said: list[str]) -> tuple[dict[str, int], dict[str, int]]:
    """For each language how many words speak for it, and how many that are not the same."""
    ballots = _ballots()
    votes: dict[str, int] = {}
    kinds: dict[str, int] = {}
    for word, often in Counter(filter(ballots.__contains__, said)).items():
        for lang in ballots[word]:
            votes[lang] = votes.get(lang, 0) + often
            kinds[lang] = kinds.get(lang, 0) + 1
    return votes, kinds


def _elected(
    votes: Mapping[str, int], kinds: Mapping[str, int], words: int
) -> str | None:
    """The language with most votes, of several words: Hungarian's "a" is Czech too."""
    votes = {lang: often for lang, often in votes.items() if kinds[lang] >= _KINDS}
    if not votes:
        return None
    ranked = sorted(votes, key=lambda lang: -votes[lang])
    most = votes[ranked[0]]
    second = votes[ranked[1]] if len(ranked) > 1 else 0
    plain = most >= max(3, _SHARE * words) and most > second
    clear = most >= max(3, _CLEAR_SHARE * words) and most >= _CLEAR * second
    return ranked[0] if plain or clear else None


@cache
def _ballots() -> dict[str, tuple[str, ...]]:
    ballots: dict[str, tuple[str, ...]] = {}
    for lang in LANGUAGES:
        for word in words(lang).get("stop", ()):
            ballots[word] = (*ballots.get(word, ()), lang)
    return ballots
