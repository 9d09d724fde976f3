"""Markdown, as converters and crawlers write it, into blocks.

They break links over three lines, escape what needs no escape and leave out blank
lines; so no grammar is asked, the signs are taken out one by one. A link leaves its
words, a picture its description in a block of its own; what is a headline, a heading, a
picture or nothing but a link is told beside it.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final

from articlekit.model import Block, Sign
from articlekit.reading.markdown_signs import PICTURE, marked, parts
from articlekit.reading.plain import joined, most_lines
from articlekit.text import ends_sentence, squeezed

_SAMPLE = 100_000
_OPENS: Final = re.compile(r"\s{0,20}# \S+ [^\n]*\n[ \t]*\n\s{0,20}[^\s#]")
_LINKS: Final = re.compile(
    r"\[[^\[\]]{0,500}\]\([ \t\n]{0,9}<?(?:https?://|/[\w-]|#[\w-]|mailto:)"
)
_HEADS: Final = re.compile(r"^(#{1,6})[ \t]+(?=[^\s#]{2}|[^\s#] )", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(?=[^\s*])[^*\n]{1,300}(?<=\S)\*\*")

_BLOCK: Final = re.compile(
    rf"[ \t]*(?:#{{1,6}}[ \t]|>|[*+-][ \t]|\d{{1,3}}[.)][ \t]|\||```|={{3,}}|-{{3,}}|{PICTURE})"
)
_UNDERLINE: Final = re.compile(r"[ \t]{0,3}(={2,}|-{2,})[ \t]*")
_HEAD = 300  # characters of a heading
_LONG, _SOME = 120, 3  # characters of a line, and lines
_WRAPPED, _FULL = 80, 0.7  # the widest lines of a text wrapped by hand; of that width


def is_markdown(text: str) -> bool:
    """It opens with a headline, or has two links to addresses, or headings of two sorts.

    One heading or one link do beside another sign.

    >>> is_markdown("# Storm\\n\\nThe **sea** rose."), is_markdown("It is #1 [of 3] (so far).")
    (True, False)
    """
    sample = text[:_SAMPLE]
    if _OPENS.match(sample):
        return True
    links = len(_LINKS.findall(sample))
    if links > 1:
        return True
    marks = {match[1] for match in _HEADS.finditer(sample)}
    if not marks:
        return False
    return bool(links) or len(marks) > 1 or _BOLD.search(sample) is not None


def blocks(text: str) -> tuple[tuple[Block, ...], dict[int, Sign]]:
    """One for each line of its own, without the signs; and what these say, by index.

    >>> found, signs = blocks("# Storm\\n\\n![Waves](/w.jpg)\\nThe **sea** [rose](/s).\\n\\n[More](/m)")
    >>> [(b.text, signs.get(b.index)) for b in found]
    [('Storm', 'headline'), ('Waves', 'picture'), ('The sea rose.', None), ('More', 'link')]
    """
    lines = [*_underlined(marked(text).split("\n"))]
    if not _are_paragraphs(lines):
        lines = [*_joined(lines)]
    found: list[Block] = []
    signs: dict[int, Sign] = {}
    gap, most = True, most_lines(text)
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
        if not told:
            continue
        if sign == "caption" and signs.get(len(found) - 1) != "picture":
            sign = None
        heads = sign in ("headline", "heading")
        if sign is not None:
            signs[len(found)] = sign
        found.append(Block(told, len(found), gap=gap or heads))
        gap = heads
    return tuple(found), signs


def _underlined(lines: list[str]) -> Iterator[str]:
    """Headings that the line below marks, as the others are marked."""
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        mark = (
            _UNDERLINE.fullmatch(below) if line.strip() and len(line) <= _HEAD else None
        )
        if mark and not _BLOCK.match(line):
            yield ""
            yield ("# " if mark[1][0] == "=" else "## ") + line.strip()
        else:
            yield line


def _are_paragraphs(lines: list[str]) -> bool:
    """Long lines stand below one another without a blank one: each is a paragraph."""
    long = sum(
        len(line) > _LONG
        and ends_sentence(line.strip())
        and bool(below.strip())
        and not _BLOCK.match(below)
        for line, below in pairwise(lines)
    )
    return long >= _SOME


def _joined(lines: list[str]) -> Iterator[str]:
    """The lines of a paragraph on one; a heading goes on where lines are wrapped."""
    width = sorted(map(len, lines))[len(lines) * 9 // 10]
    full = _FULL * width if width <= _WRAPPED else float("inf")
    held: list[str] = []
    for line in lines:
        if held and line.strip() and not _BLOCK.match(line):
            held.append(line.strip())
        else:
            yield " ".join(held)
            held = [line] if line.strip() else []
            if not held:
                yield ""
        if held and (
            line.endswith(("  ", "\\"))
            or (held[0].lstrip()[:1] in "#|" and len(line) < full)
            or line.lstrip().startswith((PICTURE, "```"))
        ):
            yield " ".join(held)
            held = []
    yield " ".join(held)
