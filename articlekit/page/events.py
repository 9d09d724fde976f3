"""What pages call the day on which something takes place, in their class names."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from articlekit.rules.classes import words_of

_WORDS: Final = frozenset(("dtstart", "dtend", "startdate", "enddate"))
_PAIRS: Final = frozenset(
    (what, part)
    for what, parts in {
        "event": ("start", "end", "date", "dates", "time", "when", "day"),
        "start": ("date", "time"),
        "end": ("date", "time"),
        "dt": ("start", "end"),
    }.items()
    for part in parts
)


@lru_cache(maxsize=4096)
def is_event(name: str) -> bool:
    """Whether a class or an item property says so, as those of hCalendar do.

    >>> is_event("event-start dtstart"), is_event("startDate"), is_event("post-date")
    (True, True, False)
    """
    if not name:
        return False
    words = words_of(name)
    return not _WORDS.isdisjoint(words) or not _PAIRS.isdisjoint(pairwise(words))
