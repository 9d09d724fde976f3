r"""A text as a program writes it down: "\n" for line breaks, a list, entities for tags.

Tables are full of them. Code, paths and prose that speaks of such signs hold a few, and
stay as they are.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from articlekit.reading.sniff import is_html
from articlekit.text import size

_STRING: Final = re.compile(
    r"\s*+(?:'((?:[^'\\]|\\.)*+)'|\"((?:[^\"\\]|\\.)*+)\")\s*+(,|\]\s*+\Z)", re.DOTALL
)
_LIST: Final = re.compile(r"\s*\[\s*['\"]")
_LEAST = 2  # strings of a list, line breaks
_PROSE = 60  # letters of a string: shorter ones alone are labels
_SIGN: Final = re.compile(
    r"\\(?:([nrt'\"/\\])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U(000[\da-fA-F]{5}))"
)
_SAID: Final = {"n": "\n", "r": "\r", "t": "\t"}
_BREAK: Final = re.compile(r"(?<!\\)\\n")
# Where a line ends and the next begins: "C:\new" and "write \n for it" are none, nor is
# what a quote holds alone or ends with.
_LINE_BREAK: Final = re.compile(
    r"(?<!\\)(?<![\s:=,(\[]['\"“‘])(?:\\r)?\\n"
    r"(?=(?:\s|\\[rnt]){0,9}+(?:\Z|[^\W\d_a-z]|[\d“„«‘(\[•*#–—-]|['\"](?=[\w\\“‘¿¡])))"
)
_SIGNS: Final = re.compile(r"(?:\\[rnt]|\s)++")
_MOSTLY = 0.8  # of all
_CODE: Final = re.compile(r"<(?:script|style|pre|code|textarea)\b", re.IGNORECASE)
_QUOTES: Final = ("'", '"')


def plain(text: str) -> str:
    r"""The text with its line breaks; of a list its strings, a blank line between them.

    >>> plain(r"Storm shuts the harbour\nBy Mara Lind\n\nThe sea rose.").splitlines()
    ['Storm shuts the harbour', 'By Mara Lind', '', 'The sea rose.']
    >>> plain(r"They moved it to C:\news\notes on Monday.")
    'They moved it to C:\\news\\notes on Monday.'
    """
    if _LIST.match(text):
        strings = [*_strings(text)]
        if len(strings) >= _LEAST and max(map(size, strings)) >= _PROSE:
            return "\n\n".join(map(_said, strings))
        return text
    bare = text.strip()
    if "\\n" not in bare or "\n" in bare or "{" in bare:
        return text
    breaks = sum(1 for _ in _LINE_BREAK.finditer(bare))
    if breaks < _LEAST or breaks < _MOSTLY * sum(1 for _ in _BREAK.finditer(bare)):
        return text
    if bare[0] in _QUOTES and bare[-1] == bare[0] and not _holds(bare[1:-1], bare[0]):
        bare = bare[1:-1]
    return _said(bare)


def markup(text: str) -> str:
    r"""The markup that feeds and databases write with entities; any other text as it is.

    Where a tag stands as one, the others are spoken of. What a database is dumped into
    has "\r\n" for the line breaks between its tags.

    >>> markup("&lt;p&gt;The sea &amp;amp; the pier.&lt;/p&gt;")
    '<p>The sea &amp; the pier.</p>'
    >>> markup("&lt;p&gt;The sea rose.&lt;/p&gt;<br>")
    '&lt;p&gt;The sea rose.&lt;/p&gt;<br>'
    >>> markup(r"<p>The sea rose.</p>\r\n\r\n<p>It fell.</p>\n<p>It rose.</p>")
    '<p>The sea rose.</p>\n<p>It fell.</p>\n<p>It rose.</p>'
    """
    if "<" in text:
        return _dumped(text.strip()) or text
    if "&lt;" not in text:
        return text
    written = html.unescape(text)
    return written if is_html(written) else text


def _dumped(bare: str) -> str:
    """Markup of one line with its line breaks; code that stands in it has its own."""
    if bare[:1] != "<" or "\n" in bare or "\\n" not in bare or _CODE.search(bare):
        return ""
    breaks = sum(map(_is_break, _SIGNS.finditer(bare)))
    if breaks < _LEAST or not is_html(bare):
        return ""
    return _SIGNS.sub(_as_break, bare)


def _is_break(signs: re.Match[str]) -> bool:
    """Beside a tag; a carriage return with its line feed is no part of a path either."""
    if "\\" not in signs[0]:
        return False
    text, start, end = signs.string, signs.start(), signs.end()
    is_beside = text[start - 1 : start] == ">" or text[end : end + 1] == "<"
    return is_beside or "\\r\\n" in signs[0]


def _as_break(signs: re.Match[str]) -> str:
    return "\n" if _is_break(signs) else signs[0]


def _strings(text: str) -> Iterator[str]:
    """The strings of a list; none if it holds anything else."""
    found: list[str] = []
    at = text.index("[") + 1
    while match := _STRING.match(text, at):
        found.append(match[1] or match[2] or "")
        at = match.end()
        if match[3] != ",":
            yield from found
            return


def _holds(text: str, quote: str) -> bool:
    """Whether a quote stands in it that no sign escapes."""
    return quote in text.replace(f"\\{quote}", "")


def _said(text: str) -> str:
    return _SIGN.sub(_character, text) if "\\" in text else text


def _character(sign: re.Match[str]) -> str:
    if sign[1]:
        return _SAID.get(sign[1], sign[1])
    return chr(int(sign[2] or sign[3] or sign[4], 16))
