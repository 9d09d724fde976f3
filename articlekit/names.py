"""Names of people: what one looks like on a byline or a credit."""

import regex

_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:['’.\-][\p{L}\p{M}]*)*"
_PARTICLE = (
    "af|al|av|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|las|le|los|ten|ter|v|van"
    "|vom|von|y|zu|zum|zur"
)
_PERSON = regex.compile(rf"{_WORD}(?: (?:{_WORD}|(?:{_PARTICLE})\b\.?)){{1,5}}")
_AND = r"and|und|et|y|e|i|en|og|och|oraz|a|и|та|і|ve|with|mit|&"
_PIECES = regex.compile(rf"\s*(,|;|/|、|(?<=\s)(?:{_AND})(?=\s))\s*")
_END = regex.compile(r"\s*(?:[|•·(\[]|\s[-–—]\s)")
_MAIL = regex.compile(r"\(?\S+@\S+\)?|@\w+")


def is_person(text: str) -> bool:
    """Two to six capitalised words, particles between them.

    >>> is_person("Mara van der Lind"), is_person("Most Read"), is_person("he said")
    (True, True, False)
    """
    return len(text) <= 50 and _PERSON.fullmatch(text) is not None


def pieces(text: str) -> list[str]:
    """The parts of a byline that may be names.

    What stands after a bar or a dash is an outlet or a date. After a comma a place
    or a role may follow as well as a second name: only an "and" further on tells.

    >>> pieces("Mara Lind, Ole Brandt and Ida Sund | Halden Herald")
    ['Mara Lind', 'Ole Brandt', 'Ida Sund']
    >>> pieces("Mara Lind, Port Halden")
    ['Mara Lind']
    """
    parts = _PIECES.split(_END.split(_MAIL.sub(",", text), maxsplit=1)[0])
    names, joints = parts[::2], parts[1::2]
    last = max((n for n, joint in enumerate(joints, 1) if joint not in ",;"), default=0)
    return [name for name in names[: last + 1] if name]
