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
_MOSTLY = 0.8  # of all
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
    """The markup that feeds and databases write with entities; any other text as it is.

    Where a tag stands as one, the others are spoken of.

    >>> markup("&lt;p&gt;The sea &amp;amp; the pier.&lt;/p&gt;")
    '<p>The sea &amp; the pier.</p>'
    >>> markup("&lt;p&gt;The sea rose.&lt;/p&gt;<br>")
    '&lt;p&gt;The sea rose.&lt;/p&gt;<br>'
    """
    if "&lt;" not in text or "<" in text:
        return text
    written = html.unescape(text)
    return written if is_html(written) else text


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
