"""How a match of a pattern begins and what it must hold: most rules need not be tried.

Read from the pattern as Python parses it. What is not understood counts as "any", so a
rule may be tried in vain but is never passed over.
"""

from collections.abc import Iterable

# The parser of `re` has been here, under this name, since Python 3.11.
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
_WIDEST = 400  # characters of a range that is spelled out
_MOST = 4000  # pairs of characters


def openings_of(pattern: str) -> frozenset[str] | None:
    """The two characters a match may begin with, "0" for all digits; None for any.

    One character alone says that any may follow it, or none.

    >>> sorted(openings_of("(?:read|see) more|[0-2]x|y.*"))
    ['0x', 're', 'se', 'y']
    >>> openings_of(".*more") is None
    True
    """
    begun, whole = _of_sequence(list(parser.parse(pattern)))
    found = begun | whole
    return None if "" in found else frozenset(map(opening, found))


def opening(start: str) -> str:
    """The first characters as `openings_of` names them.

    >>> opening("7h"), opening("re")
    ('0h', 're')
    """
    if start.isalpha():
        return start
    return "".join(["0" if char.isdecimal() else char for char in start])


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


# What a match may begin with, cut to two characters; and the matches of one character
# or none, which what stands next in the pattern goes on from.
_Starts = tuple[set[str], set[str]]
_ANY: Final[_Starts] = ({""}, set())
_NOTHING: Final[_Starts] = (set(), {""})  # looks, and takes nothing


def _of_sequence(nodes: list[Any]) -> _Starts:
    found = _NOTHING
    for node in nodes:
        found = _joined(found, _of_node(*node))
        if not found[1]:
            break
    return found


def _joined(one: _Starts, other: _Starts) -> _Starts:
    """What may begin with the one and go on with the other."""
    begun, whole = one
    if len(whole) * (len(other[0]) + len(other[1])) > _MOST:
        begun, whole = begun | (whole - {""}), whole & {""}
    texts = {a + b for a in whole for b in other[1]}
    goes_on = {a + b for a in whole for b in other[0]} | {t for t in texts if t[1:]}
    return begun | {text[:2] for text in goes_on}, {t for t in texts if not t[1:]}


def _of_node(kind: object, value: Any) -> _Starts:  # noqa: ANN401 - re's own
    if kind is kinds.LITERAL:
        return set(), {chr(value)}
    if kind is kinds.IN:
        chars = _of_class(value)
        return _ANY if chars is None else (set(), chars)
    if kind is kinds.BRANCH:
        ways = [_of_sequence(list(branch)) for branch in value[1]]
        return set().union(*(w[0] for w in ways)), set().union(*(w[1] for w in ways))
    if kind is kinds.SUBPATTERN:
        return _of_sequence(list(value[-1]))
    if kind in _REPEATS:
        least, most, inner = value
        once = _of_sequence(list(inner))
        again = _joined(once, once) if most > 1 else _NOTHING
        none = set() if least else {""}
        return once[0] | again[0], once[1] | (again[1] if most > 1 else set()) | none
    if kind in (kinds.ASSERT_NOT, kinds.AT):
        return _NOTHING
    return _ANY


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
