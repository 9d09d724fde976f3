"""Whether a pattern may try a line in more ways than anyone can wait for.

A repeat without end, of something that may itself be cut into repeats of it, is tried
in twice as many ways for each further letter: `(?:a+)*` on "aaaa!".
"""

# The parser of `re` has been here, under this name, since Python 3.11.
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

_REPEATS: Final = (kinds.MAX_REPEAT, kinds.MIN_REPEAT)
_MANY: Final = 16  # times: what is repeated no more often has an end
_PLACE: Final = {  # of what a node holds, in its value
    kinds.MAX_REPEAT: 2,
    kinds.MIN_REPEAT: 2,
    kinds.POSSESSIVE_REPEAT: 2,
    kinds.SUBPATTERN: -1,
    kinds.ASSERT: 1,
    kinds.ASSERT_NOT: 1,
}


def is_endless(pattern: str) -> bool:
    r"""Whether a repeat without end holds one that may take its place.

    >>> is_endless(r"(?:\w+ ?)+"), is_endless(r"(?:\w+ )+"), is_endless(r"(?:\w+ ?){1,9}")
    (True, False, False)
    """
    return _is_endless(parser.parse(pattern))


def _is_endless(body: Any) -> bool:  # noqa: ANN401 - re's own
    return any(
        (kind in _REPEATS and value[1] > _MANY and _is_cut(value[2]))
        or any(map(_is_endless, _inside(kind, value)))
        for kind, value in body
    )


def _is_cut(body: Any) -> bool:  # noqa: ANN401
    """Whether a part of what the body matches is matched by it, too."""
    widths = [parser.SubPattern(body.state, [node]).getwidth()[0] for node in body]
    return any(
        sum(widths) == width
        and (
            (kind in _REPEATS and value[0] != value[1])
            or any(map(_is_cut, _inside(kind, value)))
        )
        for (kind, value), width in zip(body, widths, strict=True)
    )


def _inside(kind: object, value: Any) -> list[Any]:  # noqa: ANN401
    if kind is kinds.BRANCH:
        return list(value[1])
    if kind is kinds.ATOMIC_GROUP:
        return [value]
    return [value[_PLACE[kind]]] if kind in _PLACE else []
