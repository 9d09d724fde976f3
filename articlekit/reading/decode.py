"""Bytes into text."""

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(raw: bytes) -> tuple[str, str | None]:
    """The text of the bytes, and a warning where the encoding was guessed.

    A byte order mark decides, else UTF-8, else `bs4.dammit` (which is imported only
    then, and falls back to windows-1252).

    >>> decode("Zürich".encode())
    ('Zürich', None)
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), None
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    from bs4.dammit import UnicodeDammit

    guess = UnicodeDammit(raw, ["windows-1252"])
    if guess.unicode_markup is None:
        return raw.decode("utf-8", "replace"), "encoding: not known, read as utf-8"
    return guess.unicode_markup, f"encoding: guessed {guess.original_encoding}"
