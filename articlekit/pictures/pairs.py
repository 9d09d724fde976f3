"""Lines that say the same in a row: the two of a picture, or a paragraph scraped twice."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

import regex

from articlekit.model import UNKNOWN, Block
from articlekit.pictures.caption_credit import last_bracket
from articlekit.pictures.captions import LONGEST, SHORTEST
from articlekit.pictures.credit_names import names_makers
from articlekit.pictures.credits import credit_alone
from articlekit.text import ends_sentence, fold, is_prose, size

_LONGEST = 200  # letters of an alt text
_SHARE = 2 / 3  # of a paragraph of the article
_RARE = 2  # paragraphs that stand once, for each pair
_ALT = 150  # letters of one that has other words than its caption
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]{2,}")
_STEM = 5  # letters
_SHORTEST_ALT, _CREDIT = 12, 90  # characters
_CLOSES = frozenset('"”»)')
_OPENS_CREDIT = frozenset(".([|–—-·")
_STOPS = frozenset(".!?。！？")
_LEFT_OUT = ("...", "…", "...]", "…]", "...)", "…)")


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


def is_alt_of(alt: str, caption: str) -> bool:
    """Whether half the words of an alternative text, or all, are those of the caption.

    >>> is_alt_of("Waves on the pier", "Waves broke over the pier."), is_alt_of("Sea", "Tar")
    (True, False)
    """
    if fold(alt) == fold(caption):
        return True
    if size(alt) > _ALT or ends_sentence(alt):
        return False
    ours = {word[:_STEM] for word in _WORD.findall(alt.casefold())}
    theirs = {word[:_STEM] for word in _WORD.findall(caption.casefold())}
    return bool(ours) and len(ours & theirs) * 2 >= len(ours)


def says_its_alt(alt: str, text: str) -> bool:
    """Whether a line below a picture says what its alternative text does: its caption.

    A paragraph speaks of what is seen as well: it must open with the very words, or end
    in a credit.

    >>> says_its_alt("The mayor", "The mayor on the pier on Monday")
    False
    >>> says_its_alt("The mayor on the pier", "The mayor on the pier on Monday")
    True
    """
    if not SHORTEST <= size(text) <= LONGEST or size(alt) < SHORTEST:
        return False
    if fold(text).startswith(fold(alt)):
        return True
    is_short = not is_prose(text) or last_bracket(text) is not None
    return is_short and is_alt_of(alt, text)


def behind(above: str, text: str) -> str | None:
    """What a line adds to the line above it, which it repeats; None if it does not.

    >>> behind("Waves on the pier.", "Waves on the pier. NPA"), behind("Waves.", "Tar.")
    ('NPA', None)
    """
    start = above.rstrip(" .")
    if len(above) < _SHORTEST_ALT or not text.startswith(start):
        return None
    rest = text[len(start) :].lstrip(" .|–—-·").rstrip(" |–—-·")
    return None if len(rest) > _CREDIT or (rest and rest[0].islower()) else rest


def named_behind(above: str, text: str, rest: str) -> str:
    """Whom a caption credits behind the words of its alternative text; "" if nobody.

    >>> named_behind("Waves at dawn.", "Waves at dawn. Photo: Mara Lind", "Photo: Mara Lind")
    'Mara Lind'
    """
    opens = text[len(above.rstrip(" .")) :].lstrip()[:1]
    alone = credit_alone(rest)
    # "The bakery", above "The bakery of Port Halden at dawn. Photo: Mara Lind"
    is_name = alone or rest.isupper() or names_makers(rest)
    is_end = ends_sentence(above) or above[-1] in _CLOSES
    if not is_name and (_is_sentence(rest) or not (is_end or opens in _OPENS_CREDIT)):
        return ""  # the next sentence, or more of this one
    return alone.name if alone else rest.strip("()[] ")


def _is_sentence(text: str) -> bool:
    """A stop ends it, and most of its words are no names."""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return text[-1] in _STOPS and small * 2 > len(words)


def is_excerpt(text: str) -> bool:
    """Whether a line ends where words were left out: what blogs set above the text.

    >>> is_excerpt("The pier was shut on Monday after [...]"), is_excerpt("The pier.")
    (True, False)
    """
    return text.endswith(_LEFT_OUT)
