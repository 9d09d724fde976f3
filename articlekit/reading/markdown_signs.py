"""The signs of Markdown in a text and in a line of it: what they say, and what is left."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from articlekit.model import Sign

PICTURE: Final = "\x01"
"""Stands before the description of a picture until its line is read."""
VERBATIM: Final = "\x04"
"""Stands before a line of code, in which nothing is a sign."""
_LINK, _END = "\x02", "\x03"
_MARKS: Final = dict.fromkeys((1, 2, 3))

_TARGET: Final = (
    r"\]\([ \t\n]{0,9}(?:<[^<>\n]{0,2000}>"
    r"|(?:[^()\\\n]|\\.|\([^()\n]{0,300}\)|\n(?![ \t]*\n)){0,2000}?)[ \t\n]{0,9}\)"
)
_BRACKET: Final = re.compile(
    rf"^{VERBATIM}[^\n]*|\\.|!\[|\[|{_TARGET}|\]", re.DOTALL | re.MULTILINE
)
_ADDRESS: Final = re.compile(
    r"\]\(\s*(?:[<)/#.?{]|[a-zA-Z][\w+.-]{0,30}:|[^\s()]{0,200}[^\s()\d])"
)
_NOTE: Final = re.compile(r"\[?\d{1,4}\]?")
_TO_NOTE: Final = re.compile(r"\]\(\s*(?:[^\s()]{0,300})?(?:#|cite|footnote)")
"""What leads to a note below the text, or on another page."""
_NOTES: Final = re.compile(r"\[\^[^\]\s]{1,30}\](?!:)|⟨\d{1,4}⟩")
_DEFINITION: Final = re.compile(
    r"^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+[^\n]*$", re.MULTILINE
)
_BY_NAME: Final = re.compile(r"(\[[^\[\]]{1,500}\])\[[^\[\]]{0,200}\]")
"""A link whose address stands elsewhere, in a line that defines it."""
_GLUED: Final = re.compile(f"{_END}(?=(?:and|und|et|og|och|en|y|e|i|&) {_LINK})")
_DEEPEST = 20  # brackets in brackets

_PART: Final = re.compile(f"{PICTURE}([^{PICTURE}{_END}]*){_END}")
_LINKED: Final = re.compile(f"{_LINK}([^{_LINK}{_END}]*){_END}")
_LISTED: Final = " \t*_-+|"
_TWICE = 12  # characters
_SHARE = 0.8  # of the characters, in a line that is nothing but links
_HEADING: Final = re.compile(
    r"(?:[ \t]*(?:[*+-]|\d{1,3}[.)])[ \t]+|[ \t]{0,3})(#{1,6})[ \t]+(.*)"
)
_QUOTE: Final = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,6}")
_ROW: Final = re.compile(r"[ \t]*\|(.*)\|[ \t]*")
_RULE: Final = re.compile(r"[ \t|:*_=+-]+|[ \t]{0,3}:{3,}[^\n]{0,80}")
_CLOSING: Final = re.compile(r"(?<![ \t])[ \t]+(?:#+|\{[#.][^{}]{0,200}\})[ \t]*\Z")
_COUNTED: Final = re.compile(r"Image \d{1,4}(?:: |\Z)")
"""What one crawler writes before each description."""
_SLANTED: Final = re.compile(r"\*[^\s*][^*]*\*|_[^\s_][^_]*_")

_STRONG: Final = re.compile(
    r"(?<![A-Za-z])(\*{2,3}|_{2,3}|~~)(?=[^\s*])(.{1,400}?)(?<=[^\s*\\])\1"
)
_WEAK: Final = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,600}?)(?<=[^\s*\\])\*(?![\w*])"
    r"|(?<![\w_/\\])_(?=[^\s_])([^_\n]{1,600}?)(?<=[^\s_\\])_(?![\w_])"
)
_CODE: Final = re.compile(r"`{1,3}([^`\n]{1,300})`{1,3}")
_AUTO: Final = re.compile(r"<((?:https?://|mailto:|www\.)[^<>\s]{1,2000})>")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


def marked(text: str) -> str:
    """Links and pictures between marks, without their addresses: for `parts`.

    >>> [*parts(marked("The [sea](/s) rose.")), *parts(marked("[More](/m)"))]
    [('The sea rose.', None), ('More', 'link')]
    """
    text = _NOTES.sub("", text.translate(_MARKS))
    if _DEFINITION.search(text):
        text = _BY_NAME.sub(r"\1(#)", _DEFINITION.sub("", text))
    out: list[str] = []
    opened: list[int] = []  # places in `out` of the brackets that are open
    at = 0
    for match in _BRACKET.finditer(text):
        sign = match[0]
        out.append(text[at : match.start()])
        at = match.end()
        if sign in ("[", "![") and len(opened) < _DEEPEST:
            opened.append(len(out))
        elif sign[0] == "]" and opened:
            place = opened.pop()
            if _ADDRESS.match(sign) or out[place] == "![":
                words = " ".join(
                    "".join(out[place + 1 :]).replace("\\\n", "\n").split()
                )
                if _NOTE.fullmatch(words) and _TO_NOTE.match(sign):
                    words = ""
                mark = _LINK if out[place] == "[" else PICTURE
                del out[place:]
                sign = _between(mark, words)
                if words[:1].isupper() and place and out[place - 1][-1:].isalpha():
                    sign = f" {sign}"  # "By[Mara Lind](/m)and[Ole Brandt](/o)"
        out.append(sign)
    out.append(text[at:])
    return _GLUED.sub(r"\g<0> ", "".join(out))


def _between(mark: str, words: str) -> str:
    """A picture's link is the picture, and the words beside it the link."""
    if mark == PICTURE:
        return f"{mark}{words.replace(_LINK, '').replace(_END, '')}{_END}"
    if PICTURE not in words:
        return f"{mark}{words}{_END}" if words else ""
    pieces = _PART.split(words)
    told = [
        (PICTURE if n % 2 else mark) + piece.strip() + _END
        for n, piece in enumerate(pieces)
        if piece.strip()
    ]
    return "".join(told)


def parts(line: str) -> Iterator[tuple[str | None, Sign | None]]:
    """What a line says, and what it is; None for a gap.

    >>> [*parts("## After the **storm**"), *parts("| Tide | 9 m |"), *parts("|---|---|")]
    [('After the storm', 'heading'), ('Tide | 9 m', 'row'), (None, None)]
    """
    if line[:1] == VERBATIM:
        yield line[1:], None
        return
    sign: Sign | None = None
    if not line.strip():
        yield None, None
        return
    if _RULE.fullmatch(line):
        yield None, None
        return
    line = line.removesuffix("\\")
    if line.lstrip()[:1] == ">":
        line = _QUOTE.sub("", line, count=1)
    if heading := _HEADING.fullmatch(line):
        sign = "headline" if len(heading[1]) == 1 else "heading"
        line = _CLOSING.sub("", heading[2])
    elif row := _ROW.fullmatch(line):
        sign = "row"
        line = " | ".join(cell.strip() for cell in row[1].split("|"))
    elif _SLANTED.fullmatch(line.strip()):
        sign = "caption"  # below a picture
    pieces = _PART.split(line)
    if pieces[0].strip(_LISTED):  # the pictures amid a text stand below it
        pieces = [
            " ".join(pieces[::2]),
            *chain.from_iterable((p, "") for p in pieces[1::2]),
        ]
    for n, piece in enumerate(pieces):
        linked = sum(map(len, _LINKED.findall(piece)))
        said = piece.replace(_LINK, "").replace(_END, "")
        is_link = linked >= _SHARE * len(said.strip(" \t*+-.0123456789"))
        if n % 2:
            yield _once(_COUNTED.sub("", _bare(said))), "picture"
        elif said.strip(_LISTED):
            if n and not sign and _SLANTED.fullmatch(said.strip()):
                sign = (
                    "caption"  # behind its picture: "![Waves](/w.jpg)_Waves at dawn_"
                )
            yield _bare(said), "link" if is_link and linked and not sign else sign


def _once(text: str) -> str:
    """A description that some tools write twice, from two attributes of one picture."""
    half = len(text) // 2
    is_twice = half >= _TWICE and text[:half] == text[half:].lstrip()
    return text[:half] if is_twice else text


def _bare(text: str) -> str:
    """Without the signs of type."""
    if text[:2] == text[-2:] == "**" and text.count("**") == 2:
        text = text.strip("* ")
    if "*" in text or "_" in text or "~" in text:
        for _ in range(2):  # the one in the other
            text = _STRONG.sub(r"\2", text)
            text = _WEAK.sub(lambda match: match[1] or match[2], text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "<" in text:
        text = _AUTO.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
