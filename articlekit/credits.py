"""Picture credits: what one looks like, alone on a line or at the end of a caption.

Labels ("Foto:", "Image:") and agencies are words of the rules files. A credit may be
labelled in another language than its page, so all languages' labels are known at once.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from articlekit.rules import words_of_all
from articlekit.text import fold


class Credit(NamedTuple):
    """A caption and its credit, told apart."""

    text: str
    """The caption without its credit; empty for a credit alone."""
    name: str
    """Agency or person, without label and brackets."""
    shape: str
    """Which of the known shapes it was."""


_MAX_CREDIT, _LONGEST = 90, 1000  # characters of a credit, and with its caption
# "Video: 'Storm hits coast'" names the film, not who made it.
_FILMS = frozenset(
    ("video", "vídeo", "vidéo", "videos", "vídeos", "видео", "відео", "wideo")
)
_PARTICLES = "de|di|da|dos|das|del|della|der|den|van|von|la|le|el|bin|al|y|e|zu"
_PERSON = regex.compile(
    rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’\-]*(?:[ ](?:\p{{Lu}}[\p{{L}}\p{{M}}.'’\-]*|{_PARTICLES})){{0,4}}"
)
_PIECES = re.compile(
    r"[/|,&+–—•·＝]|\b(?:via|for|von|und|and|par)\b|\s-\s", re.IGNORECASE
)
_SMALL = frozenset(
    (*_PARTICLES.split("|"), "via", "für", "for", "und", "and", "et", "par")
)
_EDGES = " .,;:|/–—-•·\u200b"
_BRACKETS = str.maketrans("（［【）］】", "([[)]]")


@cache
def _labels() -> str:
    labels = words_of_all("credit") - _FILMS
    return "|".join(
        regex.escape(word) for word in sorted(labels, key=len, reverse=True)
    )


_BY = r"(?:by|von|de|par|di|av)"
# Cheap questions: a line that does not pass is not tried on the shape.
_MARK = re.compile(r"[)\]）】©=:：＝影供摄攝す]")
_BRACKET = re.compile(r"[)\]）】]\W*$")
_COPYRIGHT = re.compile(r"©|\([cC]\)")
_CJK = re.compile(r"[＝=]|[影供摄攝す][）)]?$")
_SIGN = re.compile(r"[:=＝：]|\bby\b")
_WORD = re.compile(r"[\w©]+")
_GLUED = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_LONGEST_WORD = 30


def _is_labelled(text: str) -> bool:
    """Whether the last word of a label stands before a colon or a "by".

    >>> _is_labelled("Waves on MondayFoto: Mara Lind"), _is_labelled("She said: go")
    (True, False)
    """
    ends = _label_ends()
    for sign in _SIGN.finditer(text):
        before = text[max(0, sign.start() - _LONGEST_WORD) : sign.start()]
        last = (_WORD.findall(before) or [""])[-1]
        if fold(last) in ends:
            return True
        if not (last.islower() or last.istitle()) and any(
            fold(last[cut.start() :]) in ends for cut in _GLUED.finditer(last)
        ):
            return True
    return False


@cache
def _label_ends() -> frozenset[str]:
    return frozenset(_WORD.findall(label)[-1] for label in words_of_all("credit"))


class _Shapes(NamedTuple):
    may_be: Callable[[str], object]
    """Whether they are worth trying."""
    patterns: tuple[tuple[str, regex.Pattern[str]], ...]
    """With their names. Group 1 is the caption, the next the credit."""


@cache
def _shapes() -> tuple[_Shapes, ...]:
    """Shapes of a caption that ends in a credit, in the order they are tried."""
    label = rf"(?:{_labels()})"
    many = rf"{label}(?:\s?(?:[/&+,-]|und|and|et|e|y|\s)\s?{label})?"
    return tuple(
        _Shapes(
            may_be,
            tuple((name, regex.compile(p, regex.IGNORECASE)) for name, p in shapes),
        )
        for may_be, shapes in (
            (_BRACKET.search, (
                # ... (Image: Getty)   ... (Foto: Name/dpa)   [사진 = 연합뉴스]
                ("bracket-label", rf"(.*?)\s*[\[(（【]\s*{many}(?:\s*[:=＝：]\s*|\s+{_BY}\s+|\s+)([^()\[\]]{{2,90}})[\])）】]?[\s.]*"),
                # ... (AP Photo/Name)   ... (Name via Getty)
                ("bracket-photo", r"(.*?)\s*[(\[]((?:\w+ ){0,2}(?:photo|foto|pool|image|images|file)\s*/[^()]{2,80}|[^()]{2,60}\svia\s[^()]{2,60})[)\]][\s.]*"),
            )),
            (_COPYRIGHT.search, (
                # ... | © Name   ... © Agency / Name
                ("copyright", r"(.*?)[\s|–—-]*[(\[]?(?:©|\(c\)\s)\s*+((?!\d{4})[^©]{2,90}?)[)\]]?"),
            )),
            (_is_labelled, (
                # ... Foto: Name   ... | Bildquelle: Name   ... Photo by Name
                ("label", rf"(.*?)(?:^|[\s|.!?”\"»)\]—–-]|(?-i:(?<=\p{{Ll}})(?=\p{{Lu}}))){many}\s*(?:[:=＝：]|\bby\b)\s*([^:]{{2,90}})"),
            )),
            (_CJK.search, (
                # ...（山田太郎撮影）  ...（警視庁提供）  ...＝山田太郎撮影
                ("cjk", r"(.*?)(?:[（(]([^（()）]{1,30}?)(?:さん)?(?:撮影|提供|摄|攝|写す)[）)]|[＝=]([^＝=。、]{1,30}?)(?:さん)?(?:撮影|提供|写す))"),
                # ...＝ロイター
                ("cjk-agency", r"(.*?)[＝=]([^＝=。、]{1,30})"),
                # ... 记者 Name 摄
                ("cjk-she", r"(.*?)(?:[（(]|(?<![^\s。！？…”」』）])|(?=(?:新华社|新華社|中新社|本[报報刊网網])[记記]者))(?:[^\s。，、；：！？”」』（(）)]{0,6}[记記]者)?\s*([\u3400-\u9fff·]{2,12}?)\s?[摄攝][）)]?"),
            )),
        )
    )  # fmt: skip


def labelled(text: str) -> str | None:
    """Whom a line credits that opens with a label, whatever the name looks like.

    Sure enough only right below a caption.

    >>> labelled("(Bild: made with the office's own machine)"), labelled("Pier: shut")
    ("made with the office's own machine", None)
    """
    label, colon, name = text.strip("()[]（） ").partition(":")
    known = colon and fold(label) in words_of_all("credit")
    return name.strip() or None if known and len(text) <= _MAX_CREDIT else None


def credit_alone(text: str) -> Credit | None:
    """Read a line that is nothing but a credit.

    >>> credit_alone("Foto: Mara Lind / dpa").name
    'Mara Lind / dpa'
    >>> credit_alone("REUTERS").shape
    'agency'
    >>> credit_alone("Photo editors met in May") is None
    True
    """
    if len(text) > _MAX_CREDIT + 30 or len(text) < 2:
        return None
    for shape, match in _tried(text, 3):
        if not match[1].strip(_EDGES + "([（【"):
            name = _tidy(match[2])
            if name and _plausible(name):
                return Credit("", name, shape)
    bare = text.strip(" []()（）【】［］*|")
    if not bare.isascii():
        bare = bare.translate(_BRACKETS)
    if _is_agencies(bare):
        return Credit("", _tidy(bare), "agency")
    return None


def credit_at_end(text: str) -> Credit | None:
    """Split a caption from the credit at its end.

    >>> credit_at_end("The harbour at dawn (Image: Getty)")
    Credit(text='The harbour at dawn', name='Getty', shape='bracket-label')
    >>> credit_at_end("He told Reuters he would not go.") is None
    True
    """
    head, tail = text[: -_MAX_CREDIT - 40], text[-_MAX_CREDIT - 40 :]
    for shape, match in _tried(tail):
        caption = (head + match[1]).strip()
        name = _tidy(next((part for part in match.groups()[1:] if part), ""))
        if len(caption) < 3 or not name or not _plausible(name):
            continue
        if shape == "cjk-agency" and not _is_agencies(name):
            continue
        return Credit(_without_trailing(caption), name, shape)
    return _agency_at_end(text) if len(text) <= _LONGEST else None


def _tried(
    text: str, most: int | None = None
) -> Iterator[tuple[str, regex.Match[str]]]:
    """The shapes a text has, and how it was read."""
    if not (_MARK.search(text) or "by" in text):
        return
    for may_be, patterns in _shapes()[:most]:
        for name, pattern in patterns if may_be(text) else ():
            match = pattern.fullmatch(text)
            if match:
                yield name, match


_BRACKET_END = regex.compile(r"(.*\S)\s*\(([^()]{2,70})\)\.?")
_SENTENCE_THEN = regex.compile(
    r"(.*[.!?…”\"»)'’])\s*(?:[|–—/]\s*)?(\p{Lu}(?:[^.!?]|\b\p{Lu}\.){1,70})",
    regex.DOTALL,
)
_SLASH_PERSON = regex.compile(rf"(.{{20,250}}[^.!?:]) / ({_PERSON.pattern})")
# An agency nobody listed: "... at dawn. NPA/Mara Lind"
_INITIALS_PERSON = regex.compile(
    rf"(.{{20,400}}[.!?”\"]) (\p{{Lu}}{{2,5}}/{_PERSON.pattern})"
)
_SLASH_END = regex.compile(
    r"(.*?)[\s.]+(\p{Lu}[\p{L}.'’\-]*(?: \p{Lu}[\p{L}.'’\-]*){0,3}\s?[/(]\s?[^/()]{2,40}\)?(?:/[^/]{2,30})?)"
)


def _agency_at_end(text: str) -> Credit | None:
    """A credit without a label: it must name an agency."""
    if text[-1] in ".!?":
        return None
    match = _BRACKET_END.fullmatch(text)
    if match:
        name = _tidy(match[2])
        if _is_agencies(name):
            before = _SENTENCE_THEN.fullmatch(match[1])
            if before and _PERSON.fullmatch(before[2]):
                return Credit(before[1].strip(), f"{before[2]} ({name})", "name-agency")
            return Credit(match[1].strip(), name, "bracket-agency")
    match = _SENTENCE_THEN.fullmatch(text)
    if match and len(match[1]) > 8 and _is_agencies(_tidy(match[2])):
        return Credit(match[1].strip(), _tidy(match[2]), "agency-end")
    if "/" not in text and "(" not in text:
        return None
    match = _SLASH_PERSON.fullmatch(text) or _INITIALS_PERSON.fullmatch(text)
    if match and " " in match[2]:
        return Credit(match[1].strip(), match[2], "agency-slash")
    match = _SLASH_END.fullmatch(text)
    if match and len(match[1]) > 8 and _is_agencies(_tidy(match[2])):
        return Credit(match[1].strip(), _tidy(match[2]), "agency-slash")
    return None


def _is_agencies(name: str) -> bool:
    """Whether every piece is an agency, an archive word or a name, one an agency."""
    if any(word.islower() and _is_word(word) for word in name.split()):
        return False
    agencies, archive = words_of_all("agency"), words_of_all("archive")
    found = False
    for piece in _PIECES.split(name.replace("(", "/").replace(")", "")):
        folded = fold(unicodedata.normalize("NFKC", piece))  # "ＡＰ"
        if not folded:
            continue
        if folded in agencies:
            found = True
        elif folded in archive:
            continue
        elif not _PERSON.fullmatch(piece.strip()):
            return False
    return found


def _is_word(word: str) -> bool:
    """Whether a word in small letters is in the name of nobody."""
    return word.isascii() and word.isalpha() and word not in _small()


@cache
def _small() -> frozenset[str]:
    """The words that names hold in small letters, or that stand between them."""
    known = words_of_all("agency") | words_of_all("archive")
    return _SMALL.union(*(name.split() for name in known))


def _plausible(name: str) -> bool:
    """A credit names someone: short, and most of its words are names."""
    words = name.split()
    if len(name) > _MAX_CREDIT or len(words) > 12:
        return False
    small = sum(word[0].islower() and word not in _SMALL for word in words)
    if small > 1 and small * 2 >= len(words):
        return False
    return any(ch.isupper() or not ch.isascii() or ch in "@/." for ch in name)


def _tidy(name: str) -> str:
    name = " ".join(name.replace("\u200b", "").split()).strip(_EDGES)
    if name.count("(") < name.count(")"):
        name = name.rstrip(")").strip()
    return name.rstrip("]】）").strip(_EDGES)


def _without_trailing(caption: str) -> str:
    return caption.rstrip(" |–—-•·/[(（").strip()
