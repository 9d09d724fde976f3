"""What a language tag says: one code for each language, and the country beside it."""

import re
from typing import Final, NamedTuple

_TAG: Final = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_](.{0,40}))?\s*\Z")
_PART: Final = re.compile(r"[A-Za-z0-9]+")
_REGION: Final = re.compile(r"[A-Za-z]{2}|\d{3}")
_NO_LANGUAGE: Final = frozenset(("und", "mul", "zxx", "xx"))

# ISO 639-1 first. Behind it the codes of ISO 639-2 and 639-3, codes that were withdrawn,
# and the countries that pages write for the language.
_CODES: Final = """
af afr | ar ara arb | bg bul | bn ben | ca cat | cs ces cze cz | da dan | de deu ger
el ell gre | en eng | es spa | et est ekk | fa fas per pes | fi fin | fr fra fre | he heb iw | hi hin
hr hrv scr | hu hun | id ind in | it ita | ja jpn jp | ko kor kr | lt lit | lv lav lvs
ms msa may zsm | nl nld dut | no nor nb nob nn nno | pl pol | pt por
ro ron rum mo mol | ru rus | sk slk slo | sl slv | sr srp scc | sv swe | sw swa swh | th tha
tr tur | uk ukr ua | ur urd | vi vie | zh zho chi cmn cn
"""
_SAME: Final = {
    code: first
    for first, *others in map(str.split, re.split(r"[|\n]", _CODES.strip()))
    for code in (first, *others)
}


class Language(NamedTuple):
    """A language, and the country whose way of writing it is meant."""

    code: str
    """ISO 639-1, lower case; of a language we know no words of, the code as given."""
    region: str = ""
    """ISO 3166-1 or the number of a larger region, upper case; "" if none is named."""


def language(tag: str) -> Language | None:
    """The language a tag names, however it is spelled; None for what is no code.

    >>> language("eng"), language("nb_NO")
    (Language(code='en', region=''), Language(code='no', region='NO'))
    >>> language("zh-Hant-TW")
    Language(code='zh', region='TW')
    >>> language("English") is language("und") is None
    True
    """
    match = _TAG.match(tag)
    if match is None or match[1].lower() in _NO_LANGUAGE:
        return None
    code = match[1].lower()
    return Language(_SAME.get(code, code), _region(match[2] or ""))


def _region(rest: str) -> str:
    for part in _PART.findall(rest):
        if len(part) == 1:  # what follows is a setting of some program
            break
        if _REGION.fullmatch(part):
            return str(part).upper()
    return ""
