"""How a match of a pattern begins and what it must hold: most rules need not be tried.

Read from the pattern as Python parses it. What is not understood counts as "any", so a
rule may be tried in vain but is never passed over.
"""

from collections.abc import Iterable

# The parser of `re` has been here, under this name, since Python 3.11.
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
_WIDEST = 400  # characters of a range that is spelled out


def openings_of(pattern: str) -> frozenset[str] | None:
    """The characters a match may begin with, "0" for all digits; None for any at all.

    >>> sorted(openings_of("(?:read|see) more|[0-2]x"))
    ['0', 'r', 's']
    >>> openings_of(".*more") is None
    True
    """
    found = _of_sequence(list(parser.parse(pattern)))
    if found is None or "" in found:
        return None
    return frozenset(map(opening, found))


def opening(first: str) -> str:
    """The character as `openings_of` names it.

    >>> opening("7"), opening("r")
    ('0', 'r')
    """
    return "0" if first.isdecimal() else first


def needs_of(pattern: str) -> tuple[str, ...]:
    """Words of which each match holds at least one; none where that is not known.

    >>> needs_of(".{0,9}(?:rights|copying) reserved.*")
    (' reserved',)
    >>> needs_of(".*")
    ()
    """
    return tuple(sorted(_needs(list(parser.parse(pattern))) or ()))


def _needs(nodes: list[Any]) -> set[str] | None:
    best: set[str] | None = None
    run = ""
    for kind, value in [*nodes, (None, None)]:
        if kind is kinds.LITERAL:
            run += chr(value)
            continue
        best, run = _better(best, {run} if run else None), ""
        if kind is kinds.BRANCH:
            best = _better(best, _union(_needs(list(branch)) for branch in value[1]))
        elif kind is kinds.SUBPATTERN:
            best = _better(best, _needs(list(value[-1])))
        elif kind in _REPEATS and value[0] > 0:
            best = _better(best, _needs(list(value[2])))
    return best


def _better(one: set[str] | None, other: set[str] | None) -> set[str] | None:
    """The set whose shortest word is longer: it is met by fewer texts."""
    if one is None or other is None:
        return other if one is None else one
    return max(one, other, key=lambda words: min(map(len, words), default=0))


def _of_sequence(nodes: list[Any]) -> set[str] | None:
    """As above; "" among them says that the sequence may match nothing."""
    found: set[str] = set()
    for node in nodes:
        one = _of_node(*node)
        if one is None:
            return None
        found |= one - {""}
        if "" not in one:
            return found
    return found | {""}


def _of_node(kind: object, value: Any) -> set[str] | None:  # noqa: ANN401 - re's own
    if kind is kinds.LITERAL:
        return {chr(value)}
    if kind is kinds.IN:
        return _of_class(value)
    if kind is kinds.BRANCH:
        return _union(_of_sequence(list(branch)) for branch in value[1])
    if kind is kinds.SUBPATTERN:
        return _of_sequence(list(value[-1]))
    if kind in _REPEATS:
        least, _, inner = value
        found = _of_sequence(list(inner))
        return found if least or found is None else found | {""}
    if kind in (kinds.ASSERT_NOT, kinds.AT):
        return {""}  # looks, and takes nothing
    return None


def _of_class(items: list[Any]) -> set[str] | None:
    found: set[str] = set()
    for kind, value in items:
        if kind is kinds.LITERAL:
            found.add(chr(value))
        elif kind is kinds.CATEGORY and value is kinds.CATEGORY_DIGIT:
            found.add("0")
        elif kind is kinds.RANGE and value[1] - value[0] <= _WIDEST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return found


def _union(sets: Iterable[set[str] | None]) -> set[str] | None:
    """All of them together; None as soon as one is not known."""
    found: set[str] = set()
    for one in sets:
        if one is None:
            return None
        found |= one
    return found
