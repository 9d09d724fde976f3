"""Which part of a title, and which line, says most of what the article tells."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from articlekit.model import Document
from articlekit.text import size
from articlekit.titles.claims import words_in
from articlekit.titles.site import PARTS, letters

_SURELY: Final = 2  # words that a headline shares with its article


def told_part(
    title: str, lines: Mapping[str, int], told: Callable[[], AbstractSet[str]]
) -> str | None:
    """What stands last in a title and is printed, and says more of what is `told`.

    What stands before it is longer, and printed nowhere among the `lines`, which are
    given in letters.

    >>> told = lambda: {"quay", "opened", "rain"}
    >>> told_part("The Halden Evening Herald - Quay opened", {"quayopened": 3}, told)
    'Quay opened'
    >>> told_part("Quay opened in the rain - Port Life", {"portlife": 3}, told) is None
    True
    """
    for mark in PARTS.finditer(title):
        before, part = title[: mark.start()], title[mark.end() :].strip()
        if letters(part) not in lines or size(part) >= size(before):
            continue
        own, other = (words_in(text) & told() for text in (part, before))
        is_told = len(own) >= _SURELY and len(own) > len(other)
        return part if is_told and letters(before) not in lines else None
    return None


def surest(doc: Document, shares: list[tuple[int, int]], least: int) -> tuple[int, int]:
    """How many words the surest of some lines shares with the text, and its place.

    Rather a heading that shares as many as it must: a site's slogan is none.

    >>> from articlekit.reading import read
    >>> page = read("<p>The quay, opened in rain</p><h3>Quay opened</h3>", "html")
    >>> surest(page, [(3, 0), (2, 1)], 2), surest(page, [(3, 0), (2, 1)], 3)
    ((2, 1), (3, 0))
    """
    markup = doc.markup
    headed = [(share, n) for share, n in shares if markup and markup.is_heading(n)]
    most = max(headed, default=(0, 0))
    return most if most[0] >= least else max(shares, default=(0, 0))
