"""Names of people: what one looks like on a byline or a credit."""

import regex

_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:['’.\-][\p{L}\p{M}]*)*"
_PARTICLE = (
    "af|al|av|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|las|le|los|ten|ter|v|van"
    "|vom|von|y|zu|zum|zur"
)
_PERSON = regex.compile(rf"{_WORD}(?: (?:{_WORD}|(?:{_PARTICLE})\b\.?)){{1,5}}")
_CJK_PERSON = regex.compile(r"[\u3400-\u9fff]{2,5}|[\uac00-\ud7af]{2,4}")
_SEPARATOR = regex.compile(
    r"\s*(?:[,;|/&•·、]|\s[-–—]\s|\b(?:and|und|et|y|e|i|en|og|och|oraz|a|и|та|ve|with|mit)\b)\s*"
)
_MAIL = regex.compile(r"\(?\S+@\S+\)?|@\w+")


def is_person(text: str) -> bool:
    """Two to six capitalised words, particles between them.

    >>> is_person("Mara van der Lind"), is_person("Most Read"), is_person("he said")
    (True, True, False)
    """
    return len(text) <= 50 and _PERSON.fullmatch(text) is not None


def is_cjk_person(text: str) -> bool:
    """Two to five characters of a script without capitals."""
    return _CJK_PERSON.fullmatch(text) is not None


def pieces(text: str) -> list[str]:
    """The names and other parts of a byline, as far as separators tell.

    >>> pieces("Mara Lind and Ole Brandt, Port Halden")
    ['Mara Lind', 'Ole Brandt', 'Port Halden']
    """
    return [part for part in _SEPARATOR.split(_MAIL.sub(",", text)) if part]
