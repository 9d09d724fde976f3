"""Lines that stand twice in a row: the two of a picture, or a paragraph scraped twice."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from articlekit.model import UNKNOWN, Block
from articlekit.text import ends_sentence, is_prose, size

_LONGEST = 200  # letters of an alt text
_SHARE = 2 / 3  # of a paragraph of the article
_RARE = 2  # paragraphs that stand once, for each pair


def longest_of_pairs(blocks: Sequence[Block]) -> float:
    """Letters up to which a sentence that stands twice in a row is an alt and a caption.

    Who asks a page for its elements, and for those within them, gets each paragraph
    twice. Captions are few among the paragraphs that stand once, and shorter than these.

    >>> long = "The harbour was shut on Monday after waves broke over the long pier. " * 3
    >>> once = [Block(f"{n} {long}", n) for n in range(2)]
    >>> round(longest_of_pairs([*once, Block("Waves.", 2), Block("Waves.", 3)]))
    139
    >>> longest_of_pairs([block for block in once for _ in "12"])
    0.0
    """
    live = [block.text for block in blocks if block.role is UNKNOWN]
    pairs = sum(a == b and ends_sentence(a) for a, b in pairwise(live))
    if not pairs:
        return 0.0
    prose = Counter(filter(is_prose, live))
    once = [size(text) for text, times in prose.items() if times == 1]
    if len(once) < _RARE * pairs or not once:
        return 0.0
    return min(_LONGEST, _SHARE * median_low(once))
