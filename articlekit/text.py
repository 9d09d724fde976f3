"""Pure helpers on strings that several rooms of the house need."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_FOLD = {
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{IDEOGRAPHIC SPACE}": " ",
    "\N{COMBINING DOT ABOVE}": "",  # "İ".lower() is "i" and this
}
_SPECIAL = re.compile(f"[{''.join(_FOLD)}]")
# What scrapers and designers hang on the ends of a label; quotes and brackets stay.
_EDGE = " \t\n•·|–—―-»›>→▶►▸▾▼⟩«‹<←◀◂*_:;,.…!+↓↑■◆◇●○✓✔✕×~"

_SENTENCE_END = re.compile(r"""[.!?…。！？।؟۔][\s"'”’“»«›)\]）」』】]*$""")
LONG: Final = 100_000
"""Characters that are looked at together."""
PARAGRAPH: Final = 1500
"""Characters: hardly a paragraph is so long."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


_HALF = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """Halves of surrogate pairs put together; U+FFFD for one whose other half is lost.

    They are characters to Python, but no text that is written down may hold them.

    >>> whole("\\ud83c\\udf0a rose \\ud83c")
    '🌊 rose �'
    """
    if text.isascii() or not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


_REMEMBERED = 500  # characters of a line that is remembered
# Text in these scripts shows it in any dozen of its letters.
_FIRST_CJK, _SAMPLE = "\u3040", 12


def fold(text: str) -> str:
    """The form rules are matched on: lower case, plain quotes, bare ends.

    >>> fold("» READ MORE:  What we know…")
    'read more: what we know'
    >>> fold("“Don’t go,” she said.")
    '"don\\'t go," she said'
    """
    return _folded(text) if len(text) > _REMEMBERED else _remembered(text)


def _folded(text: str) -> str:
    text = text.lower()
    if not text.isascii():
        text = _SPECIAL.sub(_plain, text)
    if "  " in text or not text.isprintable():  # nearly all has single spaces alone
        text = " ".join(text.split())
    return text.strip(_EDGE)


# Stage after stage asks it of the same lines.
_remembered = lru_cache(maxsize=1024)(_folded)


def squeezed(text: str) -> str:
    """With single spaces, and none at its ends; a long text piece by piece.

    >>> squeezed(" One  line. ")
    'One line.'
    """
    if len(text) <= LONG:
        return " ".join(text.split())
    return " ".join(filter(None, (" ".join(part.split()) for part in parts(text))))


def parts(text: str, mark: str = " ") -> Iterator[str]:
    """A long text cut after a mark: what is made of a part takes little room.

    >>> [*parts("One line.")]
    ['One line.']
    """
    start = 0
    while start < len(text):
        end = text.find(mark, start + LONG) + 1 or len(text)
        yield text[start:end]
        start = end


def _plain(match: re.Match[str]) -> str:
    return _FOLD[match[0]]


def ends_sentence(text: str) -> bool:
    """Whether the text ends the way a sentence does, closing quotes included.

    >>> ends_sentence("“We will go on.”"), ends_sentence("What we know so far")
    (True, False)
    """
    return _SENTENCE_END.search(text[-12:]) is not None


def size(text: str) -> int:
    """Length in letters of an alphabet: a CJK character counts for three.

    >>> size("abc"), size("停戦交渉")
    (3, 12)
    """
    if text.isascii() or max(text[:: len(text) // _SAMPLE + 1]) < _FIRST_CJK:
        return len(text)
    return len(text) + 2 * sum(map(len, _CJK.findall(text)))


_PROSE, _SURE = 80, 250  # letters of running text, at least and whatever its end


def is_prose(text: str) -> bool:
    """Whether a block is long enough, and ends well enough, to be running text.

    >>> is_prose("Most read")
    False
    """
    length = len(text)
    if length < _PROSE:
        length = size(text) if 3 * length >= _PROSE else 0
    elif length < _SURE:
        length = size(text)
    return length >= _PROSE and (length >= _SURE or ends_sentence(text))


_BULLET = re.compile(r"(?:[-–—•*·▪◦‣]|\d{1,2}[.)])\s+(?=\S)")


def bullet(text: str) -> str:
    """The mark a line of a list opens with, and the space behind it; "" if none.

    >>> bullet("• Bring a torch."), bullet("2) Bring a torch."), bullet("2.5 litres")
    ('• ', '2) ', '')
    """
    found = _BULLET.match(text)
    return found[0] if found else ""
