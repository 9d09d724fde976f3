"""Text set in lines of one width: what a mail or a terminal does to paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

from articlekit.people.names import is_person
from articlekit.pictures.credits import AGENCY_SHAPES, credit_alone, credit_at_end
from articlekit.text import bullet, ends_sentence, size

_NARROWEST, _WIDEST = 45, 140  # letters
_FULL = 0.75  # of the widest line
# Lines of a column that a sentence surely runs on from, and how many of them are full.
_TURNS, _NEARLY_ALL = 4, 0.9
_PAIR, _FIRST = 2, 4  # lines; characters that are more than a chance
_LIKE = 1.05  # times the width: lines that no small letter follows may be wider


def is_wrapped(lines: Sequence[str], below: str = "") -> bool:
    """All lines but the last about as wide, none of them a sentence's chance end.

    Of two lines the first is always as wide as itself: a name alone below a headline,
    or the first words of the caption `below` them, is a line of its own.

    >>> is_wrapped(["The old harbour of Port Halden gets a new pier", "Ole Lind"])
    False
    >>> is_wrapped(["The harbour of Port Halden was shut on Monday after", "the storm had broken over it."])
    True
    """
    if len(lines) < 2:
        return False
    if len(lines) == _PAIR and _is_alone(lines[1], below):
        return False
    widths = [size(line) for line in lines]
    widest = max(widths)
    if widest < _NARROWEST or widest > _WIDEST:
        return False
    full = all(width >= widest * _FULL for width in widths[:-1])
    mid = sum(not ends_sentence(line) for line in lines[:-1])
    return (
        full
        and mid * 2 > len(lines) - 1
        and not any(map(bullet, lines))
        and not any(map(_is_credited, lines, lines[1:]))
    )


def _is_alone(text: str, below: str) -> bool:
    """A person, or the words the line below begins with."""
    return (is_person(text) and credit_alone(text) is None) or (
        _FIRST <= len(text) < len(below)
        and below.startswith(text)
        and not below[len(text)].isalpha()
    )


def _is_credited(line: str, below: str) -> bool:
    """A caption with its credit: what stands below is another paragraph, or a credit."""
    credit = credit_at_end(line)
    is_caption = credit is not None and credit.shape not in AGENCY_SHAPES
    return is_caption and credit_alone(below) is None


def column(lines: Sequence[str]) -> int:
    """How wide the lines are set; 0 if each paragraph is a line of its own.

    Where a sentence runs on in small letters, the first word below did not fit any more.
    Of verse, menus and lists that is not so.

    >>> word = "harbour " * 7
    >>> column([f"{word}wall", f"{word}pier", f"{word}quay", f"{word}dock", "sank."])
    60
    >>> column(["The harbour", "is shut", "and so is the pier", "and the quay", "too."])
    0
    """
    turns = [
        (above, below)
        for above, below in pairwise(lines)
        if below[0].islower() and not ends_sentence(above)
    ]
    if len(turns) < _TURNS:
        return 0
    width = max(map(len, (line for turn in turns for line in turn)))
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(is_full(above, below, width) for above, below in turns)
    return width if full >= _NEARLY_ALL * len(turns) else 0


def is_full(above: str, below: str, width: int) -> bool:
    """Whether the first word of a line had no room in the line above it.

    >>> is_full("The pier of", "Halden is shut.", 16), is_full("The pier", "Halden is shut.", 16)
    (True, False)
    """
    end = len(above) + 1 + len(below.split(None, 1)[0])
    return len(above) <= _LIKE * width and end > width
