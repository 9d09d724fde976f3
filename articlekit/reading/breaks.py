"""What a `<br>` means: the end of a paragraph, of a line of its own, or nothing."""

from typing import Final

from selectolax.lexbor import LexborNode

from articlekit.line_ends import joins_bare
from articlekit.reading import tags
from articlekit.text import ends_sentence, size, squeezed

BREAK: Final = "\x1f"
"""A line break, until the line is put together."""
JOINT: Final = "\x1e"
"""Where two elements of one line touch, until the line is put together."""
_CLOSING: Final = frozenset(",.;:!?)")
_LINE = 60  # letters
_OPEN = ",;-–、，；،"  # no line of its own ends in one
_JOINED = 200  # characters of a line whose joints are kept
_PARAGRAPHS, _PARAGRAPH = 3, 80  # lines parted by one break each, and letters of most
_PARTS = 40  # stretches of text in a line that may be a headline
_INDENTS: Final = ("\u3000", "\xa0\xa0", "\u2003")
_HEAVY: Final = frozenset(("b", "strong", "font", "big"))
_TYPE: Final = ("class", "style", "size", "face", "color")


def ends_line(parts: list[str], node: LexborNode, is_first: bool) -> bool:
    """Whether one break parts two lines that are no paragraph together.

    A byline, a date or a line of verse, if it is the first; before an indent, as papers
    had it before style sheets; where the type changes, from headline to byline.
    """
    after = node.next
    goes_on = (after.text_content if after is not None else None) or ""
    if goes_on.lstrip("\r\n\t ").startswith(_INDENTS):
        return True
    if is_first:
        text = "".join(parts).replace(JOINT, " ").strip()
        if size(text) <= _LINE and text[-1:] not in _OPEN:
            return not goes_on.lstrip()[:1].islower()
    return _changes_type(parts, node)


def _changes_type(parts: list[str], node: LexborNode) -> bool:
    """Whether all of the line stood in one element, and what follows is in another.

    The two are not set alike: in small type and in large, in bold and in italics.
    """
    before, after = node.prev, node.next
    while before is not None and _is_space(before):
        before = before.prev
    while after is not None and _is_space(after):
        after = after.next
    if before is None or after is None:
        return False
    if tags.SORTS.get(before.tag or "") != "inline" or before.tag == "a":
        return False
    bare = after.text_content
    if bare is not None:
        # A headline in bold, and the byline below it in the page's own type.
        bare = bare.strip()
        if before.tag not in _HEAVY or len(bare) > _LINE or not bare[:1].isupper():
            return False
    elif tags.SORTS.get(after.tag or "") != "inline" or after.tag == "a":
        return False
    if len(parts) > _PARTS or (bare is None and _type(before) == _type(after)):
        return False
    line = squeezed("".join(parts).replace(BREAK, " ").replace(JOINT, " "))
    return line == squeezed(before.text(deep=True, separator=" "))


def _type(node: LexborNode) -> tuple[str | None, ...]:
    attributes = node.attributes
    return (node.tag, *(attributes.get(name) for name in _TYPE))


def _is_space(node: LexborNode) -> bool:
    text = node.text_content
    return text is not None and not text.strip()


def joined(text: str) -> tuple[str, tuple[int, ...]]:
    """A line with a space at each joint, and where these are; none of a long line.

    >>> joined(f"By Mara Lind{JOINT}Reporter")
    ('By Mara Lind Reporter', (12,))
    """
    if len(text) > _JOINED or BREAK in text:
        return text, ()
    line = ""
    places: list[int] = []
    for piece in filter(None, map(squeezed, text.split(JOINT))):
        if line and piece[0] not in _CLOSING:
            places.append(len(line))
            line += " "
        line += piece
    return line, tuple(places)


def apart(text: str) -> str:
    """A line with a space at each joint, but before a mark that ends what is left of it.

    >>> apart(f"Halden{JOINT}, at night.{JOINT}Stormy")
    'Halden, at night. Stormy'
    """
    first, *pieces = text.split(JOINT)
    spaces = ("" if piece[:1] in _CLOSING else " " for piece in pieces)
    return first + "".join(map(str.__add__, spaces, pieces))


def lines(text: str, links: list[int]) -> list[tuple[str, int]]:
    """One line break is a space, two are a new paragraph; each with its links.

    Where one break parts all lines, and each is a sentence or more, they are paragraphs.

    >>> lines(f"One{BREAK}two.{BREAK}{BREAK}Three.", [0, 0, 0, 0])
    [('One two.', 0), ('Three.', 0)]
    >>> lines(f"港へ歩いて{BREAK}行った。", [0, 0])
    [('港へ歩いて行った。', 0)]
    """
    pieces = [squeezed(piece) for piece in text.split(BREAK)]
    if _are_paragraphs(pieces):
        return list(zip(pieces, links, strict=True))
    found: list[list[str]] = [[]]
    linked = [0]
    breaks = 0
    for piece, link in zip(pieces, links, strict=True):
        if piece:
            if breaks > 1:
                found.append([])
                linked.append(0)
            found[-1].append(piece)
            linked[-1] += link
            breaks = 0
        breaks += 1
    return [(_put(line), link) for line, link in zip(found, linked, strict=True)]


def _put(pieces: list[str]) -> str:
    line = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        line += piece if joins_bare(line, piece) else f" {piece}"
    return line


def _are_paragraphs(pieces: list[str]) -> bool:
    """Several lines, none of them empty, each a sentence, and long on the whole."""
    while pieces and not pieces[-1]:
        pieces = pieces[:-1]
    return (
        len(pieces) >= _PARAGRAPHS
        and sum(map(len, pieces)) >= _PARAGRAPH * len(pieces)
        and all(ends_sentence(piece) and not piece[0].islower() for piece in pieces)
    )
