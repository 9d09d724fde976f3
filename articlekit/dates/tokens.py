"""A line in tokens: each character must belong to one, or it is no date line."""

import re
import unicodedata
from typing import Final

from articlekit.dates.lexicon import FIRST_WORD, Entry, Lexicon
from articlekit.dates.numbers import Token, number, whole_year

MOST_REST: Final = 6
"""Words that may stand beside the dates: more is a sentence or a headline."""
_TIME = 12  # characters of a time of day, less than all of "10:30:45 a.m."
_TIMED = re.compile(r"\d[:.h]\d\d(?: ?[ap]\.?m\.?)? ?[(]?\Z", re.IGNORECASE)

# Characters that stand for others inside numbers and words.
_SAME = {
    "'": "’ʼ`´‘",
    "-": "−－",
    "(": "（［",
    ")": "）］",
    ":": "：﹕",
    "/": "／⁄",
    ",": "，،",
    ".": "．",
    " ": "\u00a0\u202f\u2009\u200a\u2007\u3000\u200b\u200e\u200f\ufeff\u00ad\u2060",
    "i": "İ",
}
_FOLD = {ord(char): to for to, chars in _SAME.items() for char in chars}
_FOLD |= {0xFF10 + n: str(n) for n in range(10)}
# Arabic, Persian, Devanagari and Bengali figures.
_FOLD |= {
    first + n: str(n) for first in (0x660, 0x6F0, 0x966, 0x9E6) for n in range(10)
}
_ODD: Final = re.compile("[" + "".join(map(chr, _FOLD)) + "]")
_MARKS: Final = {
    char: mark
    for mark, chars in {
        ",": ",.;'",
        ":": ":",
        "-": "-‐‑‒–—―",
        "|": "|•·・●∙｜│¦►▶»›→⋅◦*_~◆■▪￨‧",
        "/": "/",
        "(": "([【〔",
        ")": ")]】〕",
        "&": "&@",
    }.items()
    for char in chars
}
_SYMBOLS: Final = frozenset({"So", "Cf", "Mn", "Sk", "Co"})

_HOSTS = (
    "com|org|net|de|at|ch|fr|es|it|pt|br|nl|se|no|dk|fi|pl|cz|tr|ru|ua|jp|kr|cn|uk|ie"
    "|in|au|nz|za|ca|us|eu|info|news|tv|co|id|my|vn|gr|ro|hu|io|be|mx|ar|hk|sg|kz|by"
)
_WORD: Final = FIRST_WORD
_OF_HOSTS: Final = frozenset(".-")
_OF_ADDRESSES: Final = frozenset(":.-_@")
_HOST: Final = re.compile(
    rf"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:{_HOSTS})(?![a-z0-9])"
)
# "http://www.halden.example 2005-03-12", "8 May 1998, desk@halden.example"
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s]{2,100}|[a-z][a-z0-9._-]{0,40}@[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{2,20}){1,4}"
)
_HALF: Final = re.compile(r"([apπμ])\. ?[mμ](?![^\W\d_])\.?")
_OFFSET: Final = re.compile(
    r"(?:gmt|utc) ?([+-]) ?(\d\d?)(?::?(\d\d))?(?!\d)|([+-])(\d\d):?(\d\d)(?!\d)"
)
# "2024Updated", "UhrLesedauer", "NEWSPublished": where glued words come apart.
_CASE: Final = re.compile(
    r"(?<=[a-zß-öø-ÿа-яёіїєґąćęłńóśźżčďěňřšťůžğış])"
    r"(?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐŚŻŠČŘŽĞİŞ])|(?<=[A-Z])(?=[A-Z][a-z])"
)
# Names are seldom written with these: Japanese endings, a Korean verb's last syllable,
# the short words of Hindi, Urdu and Bengali sentences.
_PROSE: Final = re.compile(
    "[ぁ-ゖ]|다$|^(?:ने|को|का|की|के|में|से|है|हैं|था|थे|थी|और|पर|कि|نے|کو|کا|کی|کے|میں|سے|ہے|ہیں|تھا|এবং|হয়|করে|থেকে)$"
)
_LONGEST_NAME = 12
# Agency and author in small letters: "(dpa/mau)".
_INITIALS: Final = frozenset((left, right) for left in "(/" for right in ")/")
_LONGEST_INITIALS = 4


def fold(text: str) -> str:
    """Lower case and plain punctuation, character by character.

    >>> fold("２０２４/１/１４（火）")
    '2024/1/14(火)'
    """
    if not text.isascii() and _ODD.search(text):
        text = text.translate(_FOLD)
    folded = text.lower()
    # No letter but the dotted I, which is gone, grows in lower case.
    return folded if len(folded) == len(text) else text


def tokenise(text: str, lexicon: Lexicon) -> list[Token] | None:
    """The tokens of a line; `None` as soon as one cannot stand in a date line.

    Letters beyond those of the lexicon: n 1-31, y year, N other number, d date,
    e date without year, t time, T time or day and month ("11.08"), Z offset,
    x other word, and the marks | , : / ( ) & - themselves.
    """
    folded = fold(text)
    tokens: list[Token] = []
    names = pos = 0
    size = len(folded)
    while pos < size:
        char = folded[pos]
        if char == " ":
            pos += 1
        elif char.isalpha():
            found = _letters(text, folded, pos, lexicon)
            if found is None:
                return None
            tokens += found
            token = found[-1]
            pos = token.end
            if token.char == "x":
                names += 1
                if names > MOST_REST:
                    return None
        elif char in "0123456789":
            token = number(folded, pos)
            tokens.append(token)
            pos = token.end
        else:
            mark = _mark(text, folded, pos, tokens)
            if mark is None:
                return None
            tokens.append(mark)
            pos = mark.end
    return tokens


def _mark(text: str, folded: str, pos: int, tokens: list[Token]) -> Token | None:
    char = folded[pos]
    if char in "+-" and tokens and tokens[-1].char in "tTh":
        # "06.01.2026 -13:55" is a dash and a time: an offset follows a time.
        offset = _offset(folded, pos)
        if offset is not None:
            return offset
    if char == "@" and tokens and tokens[-1].char == "(":
        # "Jane Doe (@jane) May 5, 2024" signs a post that is quoted.
        return None
    mark = _MARKS.get(char)
    if mark is not None:
        year = folded[pos + 1 : pos + 3] if char == "'" else ""
        if (
            year.isdecimal()
            and len(year) == 2
            and not folded[pos + 3 : pos + 4].isdigit()
        ):
            return Token("y", pos, pos + 3, whole_year(int(year)))
        return Token(mark, pos, pos + 1)
    # Symbols such as a clock before the time; never a sentence's marks.
    if text[pos] in "©®™" or unicodedata.category(text[pos]) not in _SYMBOLS:
        return None
    return Token("|", pos, pos + 1)


def _offset(folded: str, pos: int) -> Token | None:
    match = _OFFSET.match(folded, pos)
    if match is None:
        return None
    sign, hours, minutes = (
        match[1] or match[4],
        match[2] or match[5],
        match[3] or match[6],
    )
    value = int(hours) * 60 + int(minutes or 0)
    return Token("Z", pos, match.end(), value if sign == "+" else -value)


def _letters(
    text: str, folded: str, start: int, lexicon: Lexicon
) -> list[Token] | None:
    match = _WORD.match(folded, start)
    if match is None:
        # A letter that is no letter to regexes: part of a script without any words here.
        return None
    end = match.end()
    follows = folded[end : end + 1]
    if follows in _OF_ADDRESSES and (address := _ADDRESS.match(folded, start)):
        return [Token("x", start, address.end())]
    plain = lexicon.plain.get(match[0])
    if plain is not None and follows not in _OF_HOSTS:
        return [Token(plain.char, start, end, plain.values)]
    if follows == "." and end - start < 40:
        if end - start == 1 and (half := _HALF.match(folded, start)):
            name = "am" if half[1] in "aπ" else "pm"
            return [Token("h", start, half.end(), {"h": name})]
        if (host := _HOST.match(folded, start)) is not None:
            return [Token("x", start, host.end())]
    elif end - start == 3 and folded[start:end] in ("gmt", "utc"):
        offset = _offset(folded, start)
        if offset is not None:
            return [offset]
    elif follows == "-" and (host := _HOST.match(folded, start)) is not None:
        return [Token("x", start, host.end())]
    return _word(text, folded, start, end, lexicon)


def _word(
    text: str, folded: str, start: int, end: int, lexicon: Lexicon
) -> list[Token] | None:
    """A word or phrase of the lexicon, or a word that may be part of a name."""
    word = folded[start:end]
    token = _known(text, folded, start, end, lexicon)
    if token is not None:
        initial = token.end - start == 1 and text[start].isupper() and start > 0
        if initial and not folded[:start].rstrip()[-1:].isdigit():
            # "Ilanga D" ends with no unit; "16:30 H" and "10:00Z" do.
            return [Token("x", start, end)]
        return [token]
    if word >= "⺀":
        tokens = _run(folded, start, end, lexicon)
        if tokens:
            return tokens
        if len(word) > _LONGEST_NAME:
            return None
    else:
        cut = _CASE.search(text, start, end)
        if cut is not None and start < cut.start() < end:
            end = cut.start()
            token = _known(text, folded, start, end, lexicon)
            if token is not None:
                return [token]
            word = folded[start:end]
        if text[start].islower() and word not in lexicon.particles:
            # Names have capitals; "was", "he" and "findings" open sentences.
            around = folded[start - 1 : start], folded[end : end + 1]
            if around not in _INITIALS or end - start > _LONGEST_INITIALS:
                return None
    if word in lexicon.never or (not word.isascii() and _PROSE.search(word)):
        return None
    return [Token("x", start, end)]


def _known(
    text: str, folded: str, start: int, end: int, lexicon: Lexicon
) -> Token | None:
    """The longest entry that begins with this word."""
    word = folded[start:end]
    for entry in lexicon.phrases.get(word, ()):
        if not folded.startswith(entry.phrase, start):
            continue
        stop = start + len(entry.phrase)
        follows = folded[stop : stop + 1]
        # "tháng 1" must not be read in "tháng 12", nor "il y a" in "il y avait".
        if entry.phrase[-1:].isdigit() and follows.isdigit():
            continue
        if follows.isalpha() and not _CASE.match(text, stop):
            continue
        return _fit(text, start, stop, entry, lexicon)
    known = lexicon.words.get(word)
    return _fit(text, start, end, known, lexicon) if known else None


def _fit(
    text: str, start: int, stop: int, entry: Entry, lexicon: Lexicon
) -> Token | None:
    char = entry.char
    if (
        "z" in entry.values
        and text[start:stop].islower()
        and stop - start < 5
        and not (entry.phrase in lexicon.small_zones and _is_timed(text[:start]))
    ):
        # "et", "ist" and "est" are words; zones are printed in capitals.
        if char == "z":
            return Token("z", start, stop, entry.values) if text[start] > "z" else None
        return Token(char, start, stop, {**entry.values, "z": None})
    return Token(char, start, stop, entry.values)


def _is_timed(before: str) -> bool:
    """Whether a time of day stands right before a word: "10:30", "1:30 p.m."."""
    return _TIMED.search(before[-_TIME:]) is not None


def _run(folded: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Known words at the start of a run of characters written without spaces."""
    tokens: list[Token] = []
    pos = start
    while pos < end:
        for stop in range(min(end, pos + 8), pos, -1):
            entry = lexicon.words.get(folded[pos:stop])
            if entry is not None:
                tokens.append(Token(entry.char, pos, stop, entry.values))
                pos = stop
                break
        else:
            break
    if pos < end and (not tokens or tokens[0].end - tokens[0].start < 2):
        # One character is too little: 日 is a day and opens 日本経済新聞.
        return []
    return tokens
