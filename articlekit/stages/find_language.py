"""Say which language the scrape is in, where nobody said; it picks the rule files."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Final

from articlekit.model import Document
from articlekit.rules import LANGUAGES, words

NAME = "find_language"

_WORDS = 400
# Below this share of function words the text is in a language we have no file for.
_SHARE: Final = 0.10
# Agglutinating languages have few: then the runner-up must be far behind.
_CLEAR_SHARE, _CLEAR = 0.05, 1.8
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.1),
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.2),
    ("zh", re.compile(r"[\u3400-\u9fff]"), 0.3),
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")


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
    texts = sorted((b.text for b in doc.blocks), key=len, reverse=True)[:12]
    return replace(doc, lang=_by_script(" ".join(texts)[:3000]) or _by_vote(texts))


def _by_script(text: str) -> str | None:
    if text.isascii():
        return None
    letters = max(1, len(text))
    for lang, script, share in _SCRIPTS:
        if len(script.findall(text)) >= share * letters:
            return lang
    if len(_CYRILLIC.findall(text)) >= 0.4 * letters:
        ours, theirs = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
        if max(ours, theirs) > 3 * min(ours, theirs):
            return "uk" if ours > theirs else "ru"
    return None


def _by_vote(texts: list[str]) -> str | None:
    said = " ".join(texts).lower().split()[:_WORDS]
    ballots = _ballots()
    votes: Counter[str] = Counter()
    for word in said:
        if word in ballots:
            votes.update(ballots[word])
    if not votes:
        return None
    (lang, most), *rest = votes.most_common(2)
    second = rest[0][1] if rest else 0
    plain = most >= max(3, _SHARE * len(said)) and most > second
    clear = most >= max(3, _CLEAR_SHARE * len(said)) and most >= _CLEAR * second
    return lang if plain or clear else None


@cache
def _ballots() -> dict[str, tuple[str, ...]]:
    ballots: dict[str, tuple[str, ...]] = {}
    for lang in LANGUAGES:
        for word in words(lang).get("stop", ()):
            ballots[word] = (*ballots.get(word, ()), lang)
    return ballots
