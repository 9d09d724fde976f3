"""Pure helpers on strings that several rooms of the house need."""

import re
from functools import lru_cache

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
_FOLDED = re.compile(f"[{''.join(_FOLD)}]")
# What scrapers and designers hang on the ends of a label; quotes and brackets stay.
_EDGE = " \t\n•·|–—―-»›>→▶►▸▾▼⟩«‹<←◀◂*_:;,.…!+↓↑■◆◇●○✓✔✕×~"

_SENTENCE_END = re.compile(r"""[.!?…。！？।؟][\s"'”’“»«›)\]）」』】]*$""")
_LONG = 100_000  # characters that are cut into words at a time
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


# Text in these scripts shows it in any dozen of its letters.
_FIRST_CJK, _SAMPLE = "\u3040", 12


@lru_cache(maxsize=1024)  # stage after stage asks it of the same lines
def fold(text: str) -> str:
    """The form rules are matched on: lower case, plain quotes, bare ends.

    >>> fold("» READ MORE:  What we know…")
    'read more: what we know'
    >>> fold("“Don’t go,” she said.")
    '"don\\'t go," she said'
    """
    text = text.lower()
    if not text.isascii():
        text = _FOLDED.sub(_plain, text)
    if "  " in text or not text.isprintable():  # nearly all has single spaces alone
        text = " ".join(text.split())
    return text.strip(_EDGE)


def squeezed(text: str) -> str:
    """With single spaces, and none at its ends; a long text piece by piece.

    >>> squeezed(" One  line. ")
    'One line.'
    """
    if len(text) <= _LONG:
        return " ".join(text.split())
    pieces: list[str] = []
    start = 0
    while start < len(text):
        end = text.find(" ", start + _LONG)
        words = text[start : end if end > 0 else None].split()
        pieces += [" ".join(words)] if words else []
        start = end if end > 0 else len(text)
    return " ".join(pieces)


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
