"""The shapes of picture credits, as patterns: "Foto: Name", "(Name/Agency)", "© Name".

Labels ("Foto", "Image") are words of the rules files. A credit may be labelled in
another language than its page, so all languages' labels are known at once.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from articlekit.people.names import GLUED
from articlekit.rules import words_of_all
from articlekit.text import fold

# "Video: 'Storm hits coast'" names the film, not who made it.
_FILMS = frozenset(
    ("video", "vídeo", "vidéo", "videos", "vídeos", "видео", "відео", "wideo")
)
PARTICLES = "de|di|da|dos|das|del|della|der|den|van|von|la|le|el|bin|al|y|e|zu"
PERSON = regex.compile(
    rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’\-]*(?:[ ](?:\p{{Lu}}[\p{{L}}\p{{M}}.'’\-]*|{PARTICLES})){{0,4}}"
)


@cache
def _labels() -> str:
    labels = words_of_all("credit") - _FILMS
    return "|".join(
        regex.escape(word) for word in sorted(labels, key=len, reverse=True)
    )


_NAME = rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’\-]*+(?:[ ](?:\p{{Lu}}[\p{{L}}\p{{M}}.'’\-]*+|(?:{PARTICLES})(?=[ ]))){{0,4}}"
_BY = r"(?:by|von|de|par|di|av)"
# Cheap questions: a line that does not pass is not tried on the shape.
_MARK = re.compile(r"[)\]）】©=:：＝影供摄攝す…]")
_BRACKET = re.compile(r"[)\]）】]\W*$")
_COPYRIGHT = re.compile(r"©|\([cC]\)")
# "Foto Mara Lind", "Fot. Adam Nowak": a label that no colon follows.
_BARE_LABEL = r"(?:fot|ph|abb)\.|fotos?|photos?|фото"
_BARE = regex.compile(
    rf"(?:^|[\s(|.!?”\"»)\]–—-])(?i:{_BARE_LABEL})\s(?:(?:(?:d[eai]|von|van|par|por|av|af|z)\s)?\p{{Lu}}|(?<=\.\s))"
)
_NO_NAME = (
    "of|the|gallery|galler|galer|essay|stor|editor|credit|album|show|finish|day|contest"
)
_CJK = re.compile(r"[＝=]|[影供摄攝す][）)]?$")
_SIGN = re.compile(r"[:=＝：…]|\.\.\.|\b(?:by|BY)\b")
_WORD = re.compile(r"[\w©]+")
_LONGEST_WORD = 30


def _may_be_cjk(text: str) -> bool:
    return not text.isascii() and _CJK.search(text) is not None


def _may_be_bare(text: str) -> bool:
    """Whether a label may stand there that no colon follows; what is cheap comes first."""
    may_be = (
        "oto" in text
        or "ot. " in text
        or "h. " in text
        or "bb. " in text
        or "OTO" in text
        or "OT. " in text
        or "ото" in text
        or "ОТО" in text
    )
    return may_be and _BARE.search(text) is not None


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
            fold(last[cut.start() :]) in ends for cut in GLUED.finditer(last)
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
                ("bracket-label", rf"(.*?)\s*[\[(（【]\s*{many}\.?(?:\s*[:=＝：]\s*|\s+{_BY}\s+|\s+|(?<=\.))([^()\[\]]{{2,90}})[\])）】]?[\s.]*"),
                # ... (AP Photo/Name)   ... (Name via Getty)
                ("bracket-photo", r"(.*?)\s*[(\[]((?:\w+ ){0,2}(?:photo|foto|pool|image|images|file)\s*/[^()]{2,80}|[^()]{2,60}\svia\s[^()]{2,60})[)\]][\s.]*"),
            )),
            (_COPYRIGHT.search, (
                # ... | © Name   ... © Agency / Name
                ("copyright", r"(.*?)[\s|–—-]*[(\[]?(?:©|\(c\)\s)\s*+((?!\d{4})[^©]{2,90}?)[)\]]?"),
            )),
            (_is_labelled, (
                # ... Courier photo by Name
                ("label", rf"(.*?)(?:^|(?<=[.!?”\"»)\]])\s|\s[|–—-]\s)(?-i:(?:\p{{Lu}}[\w’'&-]*+ ){{1,3}}){many} by\s([^:]{{2,90}})"),
                # ... Foto: Name   ... | Bildquelle: Name   ... Photo by Name
                ("label", rf"(.*?)(?:^|[\s|.!?”\"»)\]—–-]|(?-i:(?<=\p{{Ll}})(?=\p{{Lu}}))){many}\s*(?:[:=＝：]|\.\.\.|…|\bby\b)\s*([^:]{{2,90}}(?:\.\s[^:.]{{3,30}}:\s[^:.]{{2,60}})?)"),
            )),
            (_may_be_bare, (
                # ... . Foto Name   | Photo Agency / Name   ... fot. Name
                ("label-bare", rf"(.*?)(?:^|(?<=[.!?”\"»)\]])\s?|\s[|–—-]\s|\s(?=\w++\.))(?:{_BARE_LABEL})\s(?:(?:d[eai]|von|van|par|por|av|af|z)\s)?(?!{_NO_NAME})((?-i:{_NAME})(?:\s?[/,|]\s?[^.:]{{2,60}})?|(?<=\.\s)[^.:]{{2,60}})"),
            )),
            (_may_be_cjk, (
                # ...（山田太郎撮影）  ...（警視庁提供）  ...＝山田太郎撮影
                ("cjk", r"(.*?)(?:[（(]([^（()）]{1,30}?)(?:さん)?(?:撮影|提供|摄|攝|写す)[）)]|[＝=]([^＝=。、]{1,30}?)(?:さん)?(?:撮影|提供|写す))"),
                # ...＝ロイター
                ("cjk-agency", r"(.*?)[＝=]([^＝=。、]{1,30})"),
                # ...（記者Name／攝影）
                ("cjk-she", r"(.*?)[（(]?[記记]者\s?([\u3400-\u9fff]{2,4})[／/][攝摄]影[）)]?"),
                # ... 记者 Name 摄
                ("cjk-she", r"(.*?)(?:[（(]|(?<![^\s。！？…”」』）])|(?=(?:新华社|新華社|中新社|本[报報刊网網])[记記]者))(?:[^\s。，、；：！？”」』（(）)]{0,6}[记記]者)?\s*([\u3400-\u9fff·]{2,12}?)\s?[摄攝][）)]?"),
            )),
        )
    )  # fmt: skip


def tried(text: str) -> Iterator[tuple[str, regex.Match[str]]]:
    """The shapes a text has, and how it was read."""
    if not (
        _MARK.search(text)
        or "by" in text
        or "BY" in text
        or "..." in text
        or _may_be_bare(text)
    ):
        return
    for may_be, patterns in _shapes():
        for name, pattern in patterns if may_be(text) else ():
            match = pattern.fullmatch(text)
            if match:
                yield name, match
