"""Which encoding bytes are in, where neither they nor the page say.

Pages in another script than Latin are told by their letters: `charset_normalizer` tries
the encodings such pages were written in. Of Latin ones all are alike but for a few
letters, so the language decides, as it does in browsers (the HTML Standard, "suggested
default encodings"); without one it is windows-1252.
"""

import re
from typing import Final

# What is not closed reaches to the end, as in browsers: so no page is read twice.
_MARKUP: Final = re.compile(
    rb"<(?:script|style)\b[^<]*+(?:<(?!/s(?:cript|tyle))[^<]*+)*+"
    rb"|<!--[^-]*+(?:-(?!->)[^-]*+)*+|<[^<>]{0,2000}+>",
    re.IGNORECASE,
)
# Western letters beyond ASCII stand one by one, or two.
_WORDS: Final = re.compile(rb"[\x80-\x9f\xa1-\xff]{3,}")
CONTROLS: Final = re.compile(rb"[\x80-\x9f]")
"""In ISO 8859; in windows-125x they are signs and letters."""
_ASCII: Final = re.compile(rb"[A-Za-z]")
_FOREIGN = 0.5  # of the letters: another script
_ENOUGH = 40  # such letters
_READ = 50_000  # bytes
_SCRIPTS: Final = (
    "koi8_r", "cp1251", "iso8859_5", "cp866", "cp932", "euc_jp", "gb18030", "big5",
    "cp949", "cp1253", "cp1255", "cp1256", "cp874",
)  # fmt: skip
"""Those of other scripts, by the names that `charset_normalizer` takes."""
_OF_LANGUAGE: Final = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro", "sq"), "windows-1250"),
    **dict.fromkeys(("lt", "lv", "et"), "windows-1257"),
    "tr": "windows-1254",
}


def guess(raw: bytes, lang: str | None) -> str | None:
    """The label of their encoding, by letters and language; None if neither tells.

    >>> guess("Порт закрыли в понедельник: шторм потопил две лодки".encode("koi8-r"), None)
    'koi8-r'
    >>> guess("Belediye çarşamba günü".encode("cp1254"), "tr")
    'windows-1254'
    >>> guess("Wałęsa said no.".encode("cp1250"), None) is None
    True
    """
    text = _told(raw)
    if not _is_foreign(text):
        return of_language(raw, lang)
    from charset_normalizer import from_bytes  # 60 ms, for the few that need it

    best = from_bytes(text, cp_isolation=[*_SCRIPTS], threshold=0.5).best()
    return _label(best.encoding) if best else None


def is_foreign(raw: bytes) -> bool:
    """Whether most letters are of another script than Latin.

    >>> is_foreign(("Порт закрыли. " * 9).encode("koi8-r")), is_foreign(b"caf\\xe9")
    (True, False)
    """
    return _is_foreign(_told(raw))


def _told(raw: bytes) -> bytes:
    """What a page says, its markup aside, as much of it as tells."""
    return _MARKUP.sub(b" ", raw[: 4 * _READ])[:_READ]


def _is_foreign(text: bytes) -> bool:
    high, ascii_ = sum(map(len, _WORDS.findall(text))), len(_ASCII.findall(text))
    return high >= max(_ENOUGH, _FOREIGN * (high + ascii_))


def of_language(raw: bytes, lang: str | None) -> str | None:
    """The label of what a language of Latin letters was written in before UTF-8.

    >>> of_language(b"", "tr"), of_language(b"", "fr")
    ('windows-1254', None)
    >>> of_language("śnieg".encode("iso8859-2"), "pl")
    'iso-8859-2'
    """
    found = _OF_LANGUAGE.get(lang or "")
    if found == "windows-1250":
        # Few letters moved from the older to the newer, some to where it has controls.
        older = letters(raw, "iso-8859-2") - letters(raw, found)
        if older > 0 or (older == 0 and not CONTROLS.search(raw)):
            return "iso-8859-2"
    return found


def letters(raw: bytes, label: str) -> int:
    """How many letters bytes spell in an encoding.

    >>> letters(b"caf\\xe9", "windows-1252"), letters(b"\\xa9 \\xb3", "windows-1252")
    (4, 0)
    """
    return sum(map(str.isalpha, raw.decode(label, "replace")))


def _label(codec: str) -> str:
    """Python's name of a codec as pages write it."""
    return codec.replace("cp125", "windows-125").replace("_", "-")
