"""Bytes into text: by mark, by declaration, by trial."""

import codecs
from typing import Final

from articlekit.reading import labels
from articlekit.reading.guess import CONTROLS, guess, is_foreign, letters, of_language

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BIT: Final = frozenset(("iso2022_jp", "hz"))
"""Their text is plain ASCII with escapes, so it is valid UTF-8 too."""
_SPOILT: Final = 0.001  # share of bytes that may be no character of the encoding
_MORE: Final = 8  # letters, by which an encoding reads better than the declared one
_TORN: Final = 20  # whole characters of UTF-8 to each broken one, at least
# Where it spells more letters, the first is a label of habit: as iso-8859-1 is.
_SUCCESSORS: Final = {"iso8859-2": "cp1250", "iso8859-7": "cp1253"}


def as_utf8(raw: bytes) -> str | None:
    """The text of bytes that are UTF-8 as they stand, without a mark; else None.

    >>> as_utf8("Zürich".encode()), as_utf8("Zürich".encode("cp1252"))
    ('Zürich', None)
    """
    if raw[1:2] == b"\0" or raw[:1] == b"\0" or raw.startswith(codecs.BOM_UTF8):
        return None
    if labels.first(raw) in _SEVEN_BIT:
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def decode(raw: bytes, lang: str | None = None) -> tuple[str, str | None]:
    """The text of the bytes, and a warning where the encoding was guessed.

    A byte order mark decides. Then valid UTF-8 is UTF-8, whatever the page declares:
    no other encoding looks like it by chance. Then what the page declares, unless its
    language clearly refutes it; then what the letters and the language tell (see
    `guess`), and windows-1252 where they do not. `lang` is the language, if it is known.

    >>> decode("Zürich".encode())
    ('Zürich', None)
    >>> decode('<meta charset="iso-8859-1">“Zürich”'.encode("cp1252"))
    ('<meta charset="iso-8859-1">“Zürich”', None)
    >>> decode("Порт закрыли в понедельник: шторм потопил две лодки".encode("koi8-r"))
    ('Порт закрыли в понедельник: шторм потопил две лодки', 'encoding: guessed koi8-r')
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), None
    if raw[1:2] == b"\0" == raw[3:4]:
        return raw.decode("utf-16-le", "replace"), None
    if raw[:1] == b"\0" == raw[2:3]:
        return raw.decode("utf-16-be", "replace"), None
    if labels.first(raw) not in _SEVEN_BIT:
        try:
            return raw.decode("utf-8"), None
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
        if _is_utf8_torn(text):
            return text, "encoding: utf-8 with broken characters"
    return _as_something_else(raw, lang)


def _as_something_else(raw: bytes, lang: str | None) -> tuple[str, str | None]:
    """As the page declares, unless its language refutes that; else guessed, and said."""
    declared = labels.declared(raw)
    lang = lang or labels.language(raw)
    western = len(declared) > 1 and not is_foreign(raw)
    # windows-1252 is a label of habit: of two, the other is meant, where it can be.
    for codec in sorted(declared, key=lambda codec: (codec == "cp1252") != western):
        label, text = declared[codec], _as_declared(raw, codec)
        if text is None:
            continue
        other = of_language(raw, lang) if codec == "cp1252" else None
        # Six letters part Turkish from the West; of others there are more, or none.
        more = letters(raw, other) - letters(raw, codec) if other else 0
        if other and (lang == "tr" or more >= _MORE):
            better = raw.decode(other, "replace")
            if better != text:
                return better, f"encoding: guessed {other}, not {label} as declared"
        return text, None
    text, label = _as_guessed(raw, guess(raw, lang))
    warning = f"encoding: guessed {label}"
    if declared:
        warning += f", not {next(iter(declared.values()))} as declared"
    return text, warning


def _as_guessed(raw: bytes, label: str | None) -> tuple[str, str]:
    """The text as guessed where it can be that, else as what the West wrote in."""
    if label:
        try:
            return raw.decode(label), label
        except UnicodeDecodeError:
            pass
    return raw.decode("windows-1252", "replace"), "windows-1252"


def _is_utf8_torn(text: str) -> bool:
    """Nearly all is UTF-8: somebody cut the page, or pasted a line into it."""
    broken = text.count("\ufffd")
    return len(text.encode()) - len(text) - 2 * broken >= _TORN * broken


def _as_declared(raw: bytes, encoding: str) -> str | None:
    """The text in the declared encoding; None where it cannot be that."""
    larger = _SUCCESSORS.get(encoding)
    if larger and CONTROLS.search(raw):
        likelier = max((larger, encoding), key=lambda codec: letters(raw, codec))
        return raw.decode(likelier, "replace")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    # One broken advertisement does not make the declaration a lie.
    text = raw.decode(encoding, "replace")
    return text if text.count("\ufffd") <= max(1, _SPOILT * len(raw)) else None
