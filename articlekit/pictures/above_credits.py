"""What stands above a credit: its caption, or the article's text where that is lost."""

from collections.abc import Callable, Iterable
from itertools import pairwise

import regex

from articlekit.model import UNKNOWN, Block
from articlekit.pictures.credits import Credit
from articlekit.text import ends_sentence, size

_CREDIT = 120  # characters
# Letters up to which a caption has no figure in it: a longer one says when.
_LONG = 200
_SPEECH = regex.compile(r"[\"“„«]([^\"“”«»]*+)(?:[\"“”»]|\Z)")
_TURN = regex.compile(r"[\p{Ll}\p{M}\d]{2}[.!?…][”\"»’')]*\s+[“\"„«‘'(]?\p{Lu}")
_TURNS = 2


def is_text(text: str) -> bool:
    """Whether a line reads as the article's text does, and not as a caption.

    What someone said, three sentences, or a long line without a year, a day, a number.

    >>> is_text('"It was a big sea," she told the council.'), is_text("The pier. It is shut.")
    (True, False)
    >>> is_text("The sea rose. It broke the pier. What does the harbour pay for it?")
    True
    """
    if not ends_sentence(text):
        return False
    return (
        _is_said(text)
        or has_sentences(text)
        or (size(text) > _LONG and not any(map(str.isdigit, text)))
    )


def _is_said(text: str) -> bool:
    """A quotation that a comma or a stop ends, or nothing: no title in quotes.

    Where the comma stands behind the quotation it may be a caption's as well.
    """
    said = _SPEECH.match(text)
    if said is None:
        return False
    return said.end() == len(text) or said[1][-1:] in (*",.!?…",)


def has_sentences(text: str) -> bool:
    """Whether a line holds three sentences.

    >>> has_sentences("The sea rose. It broke the pier. Nobody was hurt.")
    True
    >>> has_sentences("The pier of Port Halden at dawn. Mr. Lind is on the left.")
    False
    """
    return sum(1 for _ in _TURN.finditer(text)) >= _TURNS


def are_bare(blocks: Iterable[Block], read: Callable[[str], Credit | None]) -> bool:
    """Whether two credits stand in a row: the scrape left out the captions above them.

    >>> from articlekit.model import Document
    >>> from articlekit.pictures.credits import credit_alone
    >>> doc = Document.of("The pier was shut.", "(Image: NPA)", "(Image: Halden Press)")
    >>> are_bare(doc.blocks, credit_alone), are_bare(doc.blocks[:2], credit_alone)
    (True, False)
    """
    return any(a and b for a, b in pairwise(_is_credit(b, read) for b in blocks))


def _is_credit(block: Block, read: Callable[[str], Credit | None]) -> bool:
    """A credit that says so: names of agencies follow one another in lists."""
    if block.role is not UNKNOWN or len(block.text) > _CREDIT:
        return False
    credit = read(block.text)
    return credit is not None and credit.shape != "agency"
