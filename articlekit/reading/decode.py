"""Bytes into text: by mark, by declaration, by trial."""

import codecs
import re
from functools import lru_cache
from typing import Final

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD: Final = 4096  # bytes; browsers look at the first 1024, some templates need more
_DECLARED: Final = re.compile(
    rb"<(?:meta\b[^>]{0,300}?|\?xml\b[^>]{0,100}?en)(?:charset|coding)\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
# Labels as browsers take them (encoding.spec.whatwg.org), where Python takes them
# otherwise: the older name stands for its larger successor.
_MEANS: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "big5": "big5hkscs",
}
_NAMED: Final = {
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-euc-jp": "euc_jp",
    "iso-8859-8-i": "iso8859-8",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
    "unicode": "utf-8",
    "utf8mb4": "utf-8",
    "windows-874": "cp874",
}


_CODECS: Final = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|iso2022_\w+|euc_\w+|gb\w+|big5\w*|shift_jis\w*|koi8-\w|mac-\w+|hz|tis-620|ascii|johab|ptcp154|kz1048"
)
"""What may be the encoding of a page; Python calls other things codecs as well."""
_SEVEN_BIT: Final = frozenset(("iso2022_jp", "hz"))
"""Their text is plain ASCII with escapes, so it is valid UTF-8 too."""
_SPOILT: Final = 0.001  # share of bytes that may be no character of the encoding
_TORN: Final = 20  # whole characters of UTF-8 to each broken one, at least


def as_utf8(raw: bytes) -> str | None:
    """The text of bytes that are UTF-8 as they stand, without a mark; else None.

    >>> as_utf8("Zürich".encode()), as_utf8("Zürich".encode("cp1252"))
    ('Zürich', None)
    """
    if raw[1:2] == b"\0" or raw[:1] == b"\0" or raw.startswith(codecs.BOM_UTF8):
        return None
    if _declared(raw[:_HEAD]) in _SEVEN_BIT:
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def decode(raw: bytes) -> tuple[str, str | None]:
    """The text of the bytes, and a warning where the encoding was guessed.

    A byte order mark decides. Then valid UTF-8 is UTF-8, whatever the page declares:
    no other encoding looks like it by chance. Then what a `meta` in its head says,
    then `bs4.dammit` (imported only then; it falls back to windows-1252).

    >>> decode("Zürich".encode())
    ('Zürich', None)
    >>> decode('<meta charset="iso-8859-1">“Zürich”'.encode("cp1252"))
    ('<meta charset="iso-8859-1">“Zürich”', None)
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), None
    if raw[1:2] == b"\0" == raw[3:4]:
        return raw.decode("utf-16-le", "replace"), None
    if raw[:1] == b"\0" == raw[2:3]:
        return raw.decode("utf-16-be", "replace"), None
    declared = _declared(raw[:_HEAD])
    if declared not in _SEVEN_BIT:
        try:
            return raw.decode("utf-8"), None
        except UnicodeDecodeError:
            text = raw.decode("utf-8", "replace")
        if _is_utf8_torn(text):
            return text, "encoding: utf-8 with broken characters"
    if declared is not None:
        declared_text = _as_declared(raw, declared)
        if declared_text is not None:
            return declared_text, None
    from bs4.dammit import UnicodeDammit

    guess = UnicodeDammit(raw, ["windows-1252"])
    if guess.unicode_markup is None:
        return raw.decode("utf-8", "replace"), "encoding: not known, read as utf-8"
    return guess.unicode_markup, f"encoding: guessed {guess.original_encoding}"


def _is_utf8_torn(text: str) -> bool:
    """Nearly all is UTF-8: somebody cut the page, or pasted a line into it."""
    broken = text.count("\ufffd")
    return len(text.encode()) - len(text) - 2 * broken >= _TORN * broken


def _as_declared(raw: bytes, encoding: str) -> str | None:
    """The text in the declared encoding; None where it cannot be that."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    # One broken advertisement does not make the declaration a lie.
    text = raw.decode(encoding, "replace")
    return text if text.count("\ufffd") <= max(1, _SPOILT * len(raw)) else None


def _declared(head: bytes) -> str | None:
    match = _DECLARED.search(head)
    return _codec(match[1].decode("ascii", "replace")) if match else None


@lru_cache(maxsize=128)
def _codec(label: str) -> str | None:
    """The codec a label stands for, if it can be the codec of a page that was read so.

    >>> _codec("ISO-8859-1"), _codec("GB2312"), _codec("utf-16"), _codec("klingon")
    ('cp1252', 'gb18030', 'utf-8', None)
    """
    plain = label.strip().lower()
    try:
        name = codecs.lookup(_NAMED.get(plain, plain)).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")):
        # Whoever could read the label did not read UTF-16.
        return "utf-8"
    return _MEANS.get(name, name) if _CODECS.fullmatch(name) else None
