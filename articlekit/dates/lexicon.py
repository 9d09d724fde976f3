"""The words of date lines, from `words.toml`, by language."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

KINDS: Final = {
    "published": "p",
    "modified": "u",
    "now": "j",
    "before": "v",
    "after": "o",
    "clock": "U",
    "at": "K",
    "fill": "f",
    "count": "c",
    "by": "b",
}
"""Lists of `words.toml` whose words have no value, and the letter of each."""
VALUED: Final = {
    "today": ("r", 0),
    "yesterday": ("r", -1),
    "before_yesterday": ("r", -2),
    "one": ("i", 1),
    "two": ("i", 2),
    "three": ("i", 3),
    "am": ("h", "am"),
    "pm": ("h", "pm"),
    "noon": ("h", "noon"),
    "night": ("h", "night"),
}
_NUMBERED: Final = (("months", "m", 1), ("persian_months", "q", 1), ("days", "w", 0))
UNITS: Final = ("second", "minute", "hour", "day", "week", "month", "year")
# The vowel signs of India's scripts and of Thai stand within words, and are no letters.
_SIGNS: Final = "".join(
    chr(code)
    for code in range(0x0900, 0x0E80)
    if unicodedata.category(chr(code))[0] == "M"
)
FIRST_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_SIGNS}])*(?:'[^\W\d_]+)*")
_NOT_LANGUAGES: Final = frozenset({"any", "zones", "homes"})
_FIRST_PRIVATE: Final = 0xE000
_SHORTEST_UNIT: Final = 2


class Entry(NamedTuple):
    """A word or phrase and all it may be."""

    phrase: str
    char: str
    """One letter for its kinds: the grammar is written in these."""
    values: Mapping[str, Any]
    """By kind: the number of a month, a weekday, the name of a unit."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language, those of its neighbours and English."""

    words: Mapping[str, Entry]
    """Single words."""
    plain: Mapping[str, Entry]
    """Words that need no second look: they open no phrase and are no zone."""
    phrases: Mapping[str, tuple[Entry, ...]]
    """By first word, the longest phrase first."""
    classes: Mapping[str, str]
    """By kind, a regex class of the letters that may be of this kind."""
    never: frozenset[str]
    particles: frozenset[str]
    small_zones: frozenset[str]
    """Zones that behind a time are one in small letters as well."""


@cache
def _table() -> dict[str, Any]:
    data = files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)


@cache
def zones() -> dict[str, str]:
    """Zone names by abbreviation."""
    return dict(_table()["zones"])


@cache
def homes() -> dict[str, dict[str, dict[str, str]]]:
    """Abbreviations with more than one home, by language and by place."""
    return dict(_table()["homes"])


@cache
def languages() -> frozenset[str]:
    """The languages that `words.toml` covers."""
    return frozenset(_table()) - _NOT_LANGUAGES


@cache
def wordless() -> frozenset[str]:
    """Words one of which a date line without any digit has."""
    found: set[str] = set()
    for lang in languages():
        table = _table()[lang]
        for name in ("today", "yesterday", "before_yesterday", "now"):
            found.update(max(phrase.split(), key=len) for phrase in table.get(name, ()))
        units = table.get("units", "").replace(",", " ").split()
        found.update(unit for unit in units if len(unit) > _SHORTEST_UNIT)
    return frozenset(found | {bare(word) for word in found})


def bare(text: str) -> str:
    """Latin and Greek letters without their accents.

    >>> bare("février"), bare("й")
    ('fevrier', 'й')
    """
    if text.isascii() or any("\u0400" <= char <= "\u04ff" for char in text):
        return text
    parts = unicodedata.normalize("NFD", text)
    kept = (char for char in parts if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", "".join(kept))


def _phrases(lang: str) -> Iterator[tuple[str, str, Any]]:
    """All (phrase, kind, value) of one language."""
    table = _table()[lang]
    for name, kind in KINDS.items():
        for phrase in table.get(name, ()):
            yield phrase, kind, None
    for name, (kind, value) in VALUED.items():
        for phrase in table.get(name, ()):
            yield phrase, kind, value
    for name, kind, first in _NUMBERED:
        for number, forms in enumerate(table.get(name, "").split(","), first):
            for form in forms.split():
                yield form.replace("_", " "), kind, number
    for unit, forms in zip(UNITS, table.get("units", "").split(","), strict=False):
        kind = {"hour": "H", "minute": "I", "second": "I"}.get(unit, "k")
        for form in forms.split():
            yield form, kind, unit


def _circle(lang: str | None) -> list[str]:
    if lang is None or lang not in languages():
        return sorted(languages())
    near = [lang, *_table()[lang].get("also", ())]
    return near if "en" in near else [*near, "en"]


@cache
def load(lang: str | None) -> Lexicon:
    """The lexicon of a language; of all languages if it is unknown.

    >>> load("fr").words["août"].values
    {'m': 8}
    """
    found: dict[str, dict[str, Any]] = {}
    merged = lang is None or lang not in languages()
    for member in _circle(lang):
        for phrase, kind, value in _phrases(member):
            for form in {phrase, bare(phrase)}:
                values = found.setdefault(form, {})
                if merged and values.get(kind, value) != value:
                    # Two languages differ: neither is believed.
                    values[kind] = None
                else:
                    values.setdefault(kind, value)
    for phrase, name in zones().items():
        found.setdefault(phrase, {})["z"] = name
    here = _table()[lang].get("small_zones", ()) if lang and not merged else ()
    return _index(found, frozenset((*_table()["any"]["small_zones"], *here)))


def _index(found: dict[str, dict[str, Any]], small: frozenset[str]) -> Lexicon:
    common = _table()["any"]
    never = frozenset(common["never"])
    chars: dict[str, str] = {}
    words: dict[str, Entry] = {}
    longer: dict[str, list[Entry]] = {}
    for phrase, values in sorted(found.items(), key=lambda item: -len(item[0])):
        usable = {k: v for k, v in values.items() if k not in "mHIk" or v is not None}
        first = FIRST_WORD.match(phrase)
        if not usable or first is None or phrase in never:
            continue
        kinds = "".join(sorted(usable))
        char = kinds if len(kinds) == 1 else chr(_FIRST_PRIVATE + len(chars))
        char = chars.setdefault(kinds, char)
        entry = Entry(phrase, char, usable)
        if first[0] == phrase:
            words[phrase] = entry
        else:
            longer.setdefault(first[0], []).append(entry)
    letters = {kind for kinds in chars for kind in kinds} | set("mwpurjvoHIkihUKfczb")
    classes = {
        kind: "[" + kind + "".join(c for ks, c in chars.items() if kind in ks) + "]"
        for kind in letters
    }
    return Lexicon(
        words,
        {
            word: entry
            for word, entry in words.items()
            if len(word) > 1 and word not in longer and "z" not in entry.values
        },
        {word: tuple(group) for word, group in longer.items()},
        classes,
        never,
        frozenset(common["particles"]),
        small,
    )
