"""Markdown, as converters and crawlers write it, into blocks.

They break links over three lines, escape what needs no escape and leave out blank
lines; so no grammar is asked, the signs are taken out one by one. A link leaves its
words, a picture its description in a block of its own; what is a headline, a heading, a
picture or nothing but a link is told beside it. Which lines belong together is for the
stage `join_lines` to say, unless a tool has wrapped the text.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from articlekit.model import Block, Sign
from articlekit.reading.markdown_signs import VERBATIM, marked, parts
from articlekit.reading.plain import joined, most_lines
from articlekit.text import ends_sentence, squeezed

_SAMPLE = 100_000
_OPENS: Final = re.compile(r"\s{0,20}# (?![\d#])[^\n]{2,400}\n\s{0,20}[^\s#]")
_LINKS: Final = re.compile(
    r"(!?)\[[^\[\]]{0,500}\]\([ \t\n]{0,9}<?(?:https?://|/[\w-]|#[\w-]|mailto:)"
)
_HEADS: Final = re.compile(r"^(#{1,6})[ \t]+(?=[^\s#]{2}|[^\s#] )", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(?=[^\s*])[^*\n]{1,300}(?<=\S)\*\*")

_BLOCK: Final = re.compile(
    r"[ \t]*(?:#{1,6}[ \t]|>|[*+-][ \t]|\d{1,3}[.)][ \t]|\||={3,}|[*_-][ \t*_-]{2,}$|!\[|\[!\[)"
)
_FENCE: Final = re.compile(r"[ \t]{0,3}(?:```|~~~)")
_UNDERLINE: Final = re.compile(r"[ \t]{0,3}(={2,}|-{2,})[ \t]*")
_HEAD = 300  # characters of a heading
_LONG, _FEW = 100, 0.03  # characters of a line, and of lines the share that is longer
_LINE, _MANY = 60, 0.1  # the same for lines that are wrapped by hand
_ROOM = 3  # characters
_CAPTION = 300  # characters


def is_markdown(text: str, *, is_likely: bool = False) -> bool:
    """It opens with a headline, or has a picture, two links, or headings of two sorts.

    One heading or one link do beside another sign, and alone where it is likely.

    >>> is_markdown("# Storm\\n\\nThe **sea** rose."), is_markdown("It is #1 [of 3] (so far).")
    (True, False)
    """
    sample = _lines_of(text[:_SAMPLE])
    if _OPENS.match(sample):
        return True
    links = _LINKS.findall(sample)
    if len(links) > 1 or "!" in links:
        return True
    marks = [match[1] for match in _HEADS.finditer(sample)]
    if sum(len(mark) > 1 for mark in marks) > 1 or len(set(marks)) > 1:
        return True
    more = is_likely or _BOLD.search(sample) is not None
    return (bool(links) and (bool(marks) or more)) or (bool(marks) and more)


def blocks(text: str) -> tuple[tuple[Block, ...], dict[int, Sign]]:
    """One for each line of its own, without the signs; and what these say, by index.

    >>> found, signs = blocks("# Storm\\n\\n![Waves](/w.jpg)\\nThe **sea** [rose](/s).\\n\\n[More](/m)")
    >>> [(b.text, signs.get(b.index)) for b in found]
    [('Storm', 'headline'), ('Waves', 'picture'), ('The sea rose.', None), ('More', 'link')]
    """
    lines = [*_verbatim(_lines_of(text).split("\n"))]
    if _is_wrapped(lines):
        lines = [*_unwrapped(lines)]
    lines = marked("\n".join(_underlined(lines))).split("\n")
    found: list[Block] = []
    signs: dict[int, Sign] = {}
    gap, most = True, most_lines(text)
    above: Sign | None = None
    said_all = chain.from_iterable(map(parts, lines))
    for said, sign in said_all:
        if said is None:
            gap = True
            continue
        told = squeezed(said)
        if len(found) == most:
            left = joined(chain([told], (said for said, _ in said_all if said)))
            rest = filter(None, left)
            found += [Block(line, n, gap=gap) for n, line in enumerate(rest, most)]
            break
        if sign == "caption" and (above != "picture" or len(told) > _CAPTION):
            sign = None
        above = sign
        if not told:
            continue
        heads = sign in ("headline", "heading")
        if sign is not None:
            signs[len(found)] = sign
        found.append(Block(told, len(found), gap=gap or heads))
        gap = heads
    return tuple(found), signs


def _lines_of(text: str) -> str:
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _verbatim(lines: list[str]) -> Iterator[str]:
    """Lines of code between fences, marked as such; the fences go."""
    places = [n for n, line in enumerate(lines) if _FENCE.match(line)]
    fences = set(
        places[: len(places) // 2 * 2]
    )  # the last of an odd number opens nothing
    is_code = False
    for n, line in enumerate(lines):
        if n in fences:
            is_code = not is_code
            yield ""
        else:
            yield VERBATIM + line if is_code else line


def _is_wrapped(lines: list[str]) -> bool:
    """A tool has broken the lines at a width: few are longer, and some about as long.

    Items of lists may be, and what has no space to be broken at.
    """
    told = [line.strip() for line in lines if line.strip() and not _BLOCK.match(line)]
    longer = sum(" " in line[:_LONG] for line in told if len(line) > _LONG)
    full = sum(_LINE < len(line) <= _LONG for line in told)
    return longer <= _FEW * len(told) and full >= max(1, _MANY * len(told))


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """Lines put together where the next one's first word would have had no room."""
    sizes = sorted(
        len(line)
        for line in lines
        if _LINE < len(line) <= _LONG and " " in line and not _BLOCK.match(line)
    )
    width = sizes[len(sizes) * 9 // 10] if sizes else _LONG
    held, size = "", 0
    for line in lines:
        word = line.lstrip().partition(" ")[0]
        if (
            held.strip()
            and word
            and not held.endswith("  ")
            and size + 1 + len(word) > width - _ROOM
            and not _BLOCK.match(line)
            and not _UNDERLINE.fullmatch(line)
            and VERBATIM not in (held[0], line[0])
        ):
            held = f"{held} {line.lstrip()}"
        else:
            if held:
                yield held
            held = line
            if not line.strip():
                yield ""
                held = ""
        size = len(line)
    yield held


def _underlined(lines: list[str]) -> Iterator[str]:
    """Headings that the line below marks, marked as the others are."""
    is_mark = False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if is_mark:
            is_mark = False
            yield ""
            continue
        mark = _UNDERLINE.fullmatch(below) if 0 < len(line.strip()) <= _HEAD else None
        if mark and not _BLOCK.match(line) and not ends_sentence(line):
            is_mark = True
            line = f"{'#' if mark[1][0] == '=' else '##'} {line.strip()}"
        yield line
