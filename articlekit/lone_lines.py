"""Lines that stand by themselves, small as their first letter is: a tag, a command, a label."""

from collections.abc import Sequence

from articlekit.code_lines import is_command
from articlekit.line_ends import goes_on, is_open, is_open_in_prose
from articlekit.model import Block
from articlekit.pictures.captions import caption_after_label
from articlekit.pictures.credits import credit_alone
from articlekit.text import is_prose

_HEAD = 12  # lines of a text that its head is among
_TAG, _TITLE, _BELOW = 20, 10, 80  # characters of a tag, words above it, letters below
_RUN = 12  # commands
_LABEL, _FIRST = 20, "iI"  # characters of "Image source,", and what it begins with


def is_tag(above: str, lines: Sequence[Block], n: int) -> bool:
    """Whether a line of the head is one small word below a headline all in capitals.

    What goes on below a name has a stop, or more words.

    >>> from articlekit import Document
    >>> lines = Document.of("Three Gauges", "news", "May 12, 2024").blocks
    >>> is_tag("Three Gauges", lines, 1), is_tag("Three gauges", lines, 1)
    (True, False)
    """
    text = lines[n].text
    below = lines[n + 1].text if n + 1 < len(lines) else ""
    if lines[n].index >= _HEAD or len(text) > _TAG or not text.isalpha():
        return False
    words = above.split()
    return (
        0 < len(below) <= _BELOW
        and not goes_on(below)
        and not is_prose(below)
        and not is_open(text)
        and not is_open_in_prose(text)
        and 1 < len(words) <= _TITLE
        and all(word[0].isupper() or not word[0].isalpha() for word in words)
    )


def is_alone(lines: Sequence[Block], n: int) -> bool:
    """Whether no sentence goes on from a line, or to it: a command, a caption that says so.

    >>> from articlekit import Document
    >>> lines = Document.of("By Mara Lind", "image source, Halden Press", "the pier").blocks
    >>> is_alone(lines, 1), is_alone(lines, 2)
    (True, False)
    """
    return _is_labelled(lines[n].text) or is_typed(lines, n)


def _is_labelled(text: str) -> bool:
    """Whether a line says that it is a picture's caption or credit, as machines read it."""
    comma = text.find(",", 0, _LABEL)
    if comma < 0 or text[0] not in _FIRST or ":" in text[:comma]:
        return False
    if caption_after_label(text):
        return True
    credit = credit_alone(text)
    return credit is not None and credit.shape == "label"


def is_typed(lines: Sequence[Block], n: int) -> bool:
    """Whether a line is a command below a colon, or below another such command.

    Amid a sentence that goes on below it a command is as any word.

    >>> from articlekit import Document
    >>> lines = Document.of("Then run:", "pip install gate", "Look at the gate.").blocks
    >>> [is_typed(lines, n) for n in range(3)]
    [False, True, False]
    """
    first = n
    while first > max(0, n - _RUN) and is_command(lines[first].text):
        first -= 1
    if not 0 <= first < n or lines[first].text[-1] != ":":
        return False
    below = lines[n + 1].text if n + 1 < len(lines) else ""
    return not goes_on(below) or is_command(below)
