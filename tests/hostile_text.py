"""Texts that a regular expression may choke on, made of the expression itself.

What a pattern chokes on is what it nearly matches: its own alternatives and repeats,
again and again, and at the end a character that none of it allows. So the pattern is
parsed, a short text is made for each of its parts, and the part's text is repeated
behind the text of all that stands before it.
"""

import re
from collections.abc import Iterator

# The parser of `re` has been here, under this name, since Python 3.11.
from re import _constants as kinds
from re import _parser as parser
from typing import Any

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
_LOOKS = (kinds.ASSERT, kinds.ASSERT_NOT)
# `re` knows no properties: a letter stands for each of those `regex` knows.
_PROPERTY = re.compile(r"\\p\{(\w+)\}")
_STANDS_FOR = {"Lu": "A", "L": "b", "Ll": "b", "N": "1", "M": "\u0301", "Lo": "停"}
_CATEGORIES = {
    kinds.CATEGORY_DIGIT: "1",
    kinds.CATEGORY_SPACE: " ",
    kinds.CATEGORY_WORD: "b",
    kinds.CATEGORY_NOT_DIGIT: "b",
    kinds.CATEGORY_NOT_SPACE: "b",
    kinds.CATEGORY_NOT_WORD: "-",
}
_PLAIN = "b A1.-,:\"'(<"
TAILS = ("", "\x01")
"""What may follow: the end, or what few patterns allow."""
_MOST = 40  # kinds of text of one pattern; of lists of words, every so-manieth


def hostile(pattern: str | bytes) -> list[tuple[str, str]]:
    """What goes before, and what is repeated; each pair makes one kind of text.

    >>> hostile("a(?:b|c)*d")
    [('', 'abd'), ('', 'a'), ('', 'ab'), ('a', 'b'), ('a', 'c'), ('a', 'bd'), ('ab', 'd')]
    """
    if isinstance(pattern, bytes):
        pattern = pattern.decode("latin-1")
    pattern = _PROPERTY.sub(lambda match: _STANDS_FOR[match[1]], pattern)
    nodes = list(parser.parse(pattern))
    found = [("", _text(nodes)), *_parts(nodes, "")]
    pairs = [pair for pair in dict.fromkeys(found) if pair[1]]
    return pairs[:: len(pairs) // _MOST + 1]


def _parts(nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """Every part's own text, behind the text of what stands before it."""
    for place, (kind, value) in enumerate(nodes):
        if kind is kinds.BRANCH:
            for branch in value[1]:
                yield before, _text(list(branch))
                yield from _parts(list(branch), before)
        elif kind in (kinds.SUBPATTERN, kinds.ATOMIC_GROUP) or kind in _LOOKS:
            inner = value if kind is kinds.ATOMIC_GROUP else value[-1]
            yield from _parts(list(inner), before)
        elif kind in _REPEATS:
            for text in _texts(list(value[2])):
                yield before, text
            yield from _parts(list(value[2]), before)
        own = _text([nodes[place]])
        yield before, own
        yield before, own + _text(nodes[place + 1 : place + 2])
        before += own


def _text(nodes: list[Any]) -> str:
    """A short text that the nodes match, or nearly."""
    return "".join(next(iter(_texts([node])), "") for node in nodes)


def _texts(nodes: list[Any]) -> list[str]:
    """Several: one for each way to begin, if there is but one node."""
    if len(nodes) != 1:
        return [_text(nodes)]
    kind, value = nodes[0]
    if kind is kinds.LITERAL:
        return [chr(value)]
    if kind is kinds.NOT_LITERAL:
        return [next(char for char in _PLAIN if char != chr(value))]
    if kind is kinds.ANY:
        return ["b", " "]
    if kind is kinds.IN:
        return _of_class(value)
    if kind is kinds.BRANCH:
        return [text for branch in value[1] for text in _texts(list(branch))]
    if kind is kinds.SUBPATTERN:
        return _texts(list(value[-1]))
    if kind is kinds.ATOMIC_GROUP:
        return _texts(list(value))
    if kind in _REPEATS:
        return [text * max(1, value[0]) for text in _texts(list(value[2]))]
    return [""]


def _of_class(items: list[Any]) -> list[str]:
    chars = []
    for kind, value in items:
        if kind is kinds.LITERAL:
            chars.append(chr(value))
        elif kind is kinds.RANGE:
            chars.append(chr(value[0]))
        elif kind is kinds.CATEGORY:
            chars.append(_CATEGORIES[value])
    if items[0][0] is kinds.NEGATE:
        return [char for char in _PLAIN if char not in chars][:3]
    return chars[:4]
