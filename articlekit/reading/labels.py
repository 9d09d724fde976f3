"""What a page says of its encoding and its language, before it is decoded."""

import codecs
import re
from functools import lru_cache
from typing import Final

_HEAD: Final = 4096  # bytes; browsers look at the first 1024, some templates need more
_DECLARED: Final = re.compile(
    rb"<(?:meta\b[^>]{0,300}?|\?xml\b[^>]{0,100}?en)(?:charset|coding)\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_LANG: Final = re.compile(
    rb"(?:<html\b[^>]{0,300}?\blang|\bcontent-language[\"']?\s+content)\s*=\s*[\"']?\s*([a-z]{2})\b",
    re.IGNORECASE,
)
# Labels as browsers take them (encoding.spec.whatwg.org), where Python takes them
# otherwise: the older name stands for its larger successor.
_TAKEN_FOR: Final = {
    "big5hkscs": "big5",
    "cp874": "iso8859-11 tis-620 windows-874",
    "cp932": "shift_jis x-sjis windows-31j",
    "cp949": "euc_kr ks_c_5601-1987 ks_c_5601",
    "cp1251": "x-cp1251 win-1251",
    "cp1252": "iso8859-1 ascii",
    "cp1254": "iso8859-9",
    "euc_jp": "x-euc-jp",
    "gb18030": "gb2312 gbk x-gbk gb_2312-80",
    "iso8859-8": "iso-8859-8-i",
    "utf-8": "unicode utf8mb4",
}
_MEANS: Final = {old: new for new, olds in _TAKEN_FOR.items() for old in olds.split()}
_CODECS: Final = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|iso2022_\w+|euc_\w+|gb\w+|big5\w*|shift_jis\w*|koi8-\w|mac-\w+|hz|tis-620|ascii|johab|ptcp154|kz1048"
)
"""What may be the encoding of a page; Python calls other things codecs as well."""


def first(raw: bytes) -> str | None:
    """The codec the page declares first, if it is one: all that UTF-8 pays for."""
    match = _DECLARED.search(raw, 0, _HEAD)
    return codec_of(match[1].decode("ascii", "replace")) if match else None


def declared(raw: bytes) -> dict[str, str]:
    """Every codec the page declares, in order, with the label in its words.

    >>> declared(b"<?xml version='1.0' encoding='KOI8-R'?><meta charset=latin1>")
    {'koi8-r': 'KOI8-R', 'cp1252': 'latin1'}
    """
    found = [
        match[1].decode("ascii", "replace")
        for match in _DECLARED.finditer(raw, 0, _HEAD)
    ]
    return {codec: label for label in found if (codec := codec_of(label))}


def language(raw: bytes) -> str | None:
    """ISO 639-1 code of the language the page says it is in.

    >>> language(b'<HTML LANG="tr-TR">'), language(b"<html>")
    ('tr', None)
    """
    match = _LANG.search(raw, 0, _HEAD)
    return match[1].decode().lower() if match else None


@lru_cache(maxsize=128)
def codec_of(label: str) -> str | None:
    """The codec a label stands for, if it can be the codec of a page that was read so.

    >>> codec_of("ISO-8859-1"), codec_of("GB2312"), codec_of("utf-16"), codec_of("klingon")
    ('cp1252', 'gb18030', 'utf-8', None)
    """
    plain = label.strip().lower()
    try:
        name = codecs.lookup(_MEANS.get(plain, plain)).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")):
        # Whoever could read the label did not read UTF-16.
        return "utf-8"
    return _MEANS.get(name, name) if _CODECS.fullmatch(name) else None
