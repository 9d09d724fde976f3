"""Names of people: what one looks like on a byline or a credit."""

from unicodedata import category

import regex

GLUED = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
"""Where a capital follows a small letter: two elements were read as one word."""
_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:['’.\-][\p{L}\p{M}]*)*"
_PARTICLE = (
    "af|al|av|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|las|le|los|ten|ter|v|van"
    "|vom|von|y|zu|zum|zur"
)
PARTICLES = frozenset(_PARTICLE.split("|"))
_PERSON = regex.compile(rf"{_WORD}(?: (?:{_WORD}|(?:{_PARTICLE})\b\.?)){{1,5}}")
# Scripts without capitals: two to four words, or a name written in one.
_UNCASED = regex.compile(r"\p{Lo}[\p{Lo}\p{M}'’.\-]+(?: [\p{Lo}\p{M}'’.\-]+){1,3}")
_EAST = regex.compile(
    r"[\u3400-\u9fff々·・]{2,6}(?: ?[\u3400-\u9fff々]{1,4})?|[\uac00-\ud7af]{2,4}|[\u30a0-\u30ff・]{4,20}"
)
_PLACE = regex.compile(rf"{_WORD}(?:,? {_WORD}){{0,2}}")
_AND = r"and|und|et|y|e|i|en|og|och|oraz|a|и|та|і|ve|with|mit|avec|con|com|met|med|&"
# Where all else may stand on the line: the last word must be a name too.
_WHOLE = regex.compile(rf"{_WORD}(?: (?:{_WORD}|(?:{_PARTICLE})\b\.?)){{0,4}} {_WORD}")
_PIECES = regex.compile(rf"\s*(,|;|/|、|，|(?<=\s)(?:{_AND})(?=\s))\s*")
_END = regex.compile(
    r"\s*(?:[|•·(\[]|\s[-–—]\s|\s(?:at|@|um|à|às|a las|alle|kl\.?|om|o|в|о)\s\d)"
)
_PEOPLE = 90  # characters
# Whoever writes, and a pen; a camera stands before who took the picture.
_WRITERS = regex.compile(
    r"(?:[👤👥🧑👩👨🙋🙎🗣✍🖊🖋✒✏📝][\u200d\ufe0f\u2640\u2642💻🎨🏫🔬🏻-🏿]*+\s*+)+"
)
_SIGNS = regex.compile(
    "(?![📷📸🎥🎦📹🖼])[\u2600-\u27bf\u2b50\ufe0f\u200d\U0001f300-\U0001faff]"
)
_MAIL = regex.compile(r"\(?\S+@\S+\)?|@\w+")


def is_person(text: str) -> bool:
    """Two to six capitalised words, particles between them.

    >>> is_person("Mara van der Lind"), is_person("Most Read"), is_person("he said")
    (True, True, False)
    """
    return len(text) <= 50 and _PERSON.fullmatch(text) is not None


def is_place(text: str) -> bool:
    """One to three capitalised words.

    >>> is_place("Port Halden"), is_place("the sea")
    (True, False)
    """
    return len(text) <= 50 and _PLACE.fullmatch(text) is not None


def in_word(char: str) -> bool:
    """Whether a character is a part of a word: a letter, a figure, or a vowel sign.

    >>> in_word("a"), in_word("\N{DEVANAGARI VOWEL SIGN AA}"), in_word(":"), in_word("")
    (True, True, False, False)
    """
    return char.isalnum() or (char > "\x7f" and category(char)[0] == "M")


def in_any_script(text: str) -> bool:
    """The same where something else says that it is a name, whatever the script.

    >>> in_any_script("松岡大地"), in_any_script("Ярослав Кузишин"), in_any_script("admin")
    (True, True, False)
    """
    if len(text) > 50:
        return False
    if _WHOLE.fullmatch(text):
        return True
    return bool(_EAST.fullmatch(text) or _UNCASED.fullmatch(text))


def without_icon(text: str) -> str:
    """A line without the picture of a person or a pen that opens it.

    >>> without_icon("👤 Mara Lind"), without_icon("✍️ By Mara Lind"), without_icon("📷 Mara Lind")
    ('Mara Lind', 'By Mara Lind', '📷 Mara Lind')
    """
    match = None if text.isascii() else _WRITERS.match(text)
    return text[match.end() :] if match else text


def without_signs(text: str) -> str:
    """A claim without any pictures around it: no page says so who took a photo.

    >>> without_signs("🌊 Mara Lind 🌊"), without_signs("© Mara Lind")
    ('Mara Lind', '© Mara Lind')
    """
    return text if text.isascii() else _SIGNS.sub(" ", text).strip()


def pieces(text: str, *, listed: bool = False) -> list[str]:
    """The parts of a byline that may be names.

    What stands after a bar or a dash is an outlet or a date. After a comma a place
    or a role may follow as well as a second name: only an "and" further on tells,
    unless the text is known to be a list.

    >>> pieces("Mara Lind, Ole Brandt and Ida Sund | Halden Herald")
    ['Mara Lind', 'Ole Brandt', 'Ida Sund']
    >>> pieces("Mara Lind, Port Halden"), pieces("Mara Lind*")
    (['Mara Lind'], ['Mara Lind'])
    """
    parts = _PIECES.split(_END.split(_MAIL.sub(",", text), maxsplit=1)[0])
    names, joints = [name.rstrip("* ") for name in parts[::2]], parts[1::2]
    if listed:
        return [name for name in names if name]
    last = max((n for n, joint in enumerate(joints, 1) if joint not in ",;"), default=0)
    return [name for name in names[: last + 1] if name]


def are_people(text: str) -> bool:
    """Whether a line is the name of a person or of several, up to a bar or dash.

    >>> are_people("Mara Lind and Ole Brandt"), are_people("Mara Lind left")
    (True, False)
    """
    names = pieces(text) if len(text) <= _PEOPLE else []
    return bool(names) and all(map(is_person, names))
