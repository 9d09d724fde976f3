"""The parts of a `<title>`: which of them the page prints, and which is the site's name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from articlekit.text import size
from articlekit.titles.site import PARTS, SITE, letters

# Besides what parts any title: colons, what Chinese and Korean pages write without a
# space, a name in brackets that opens the title.
_MARKS = re.compile(
    PARTS.pattern
    + r"|:\s+|(?<=[^\x00-\x7f])[_-](?=\S)|(?<=\S)_(?=[^\x00-\x7f])"
    + r"|\A[\[【][^\]】]{1,40}[\]】]\s*"
)
_MOST = 8  # marks
_CUTS = 6
_MUCH = 1.5  # times as long
_NAME = 6  # letters of a name that a slogan may follow


class _Run(NamedTuple):
    """Some parts of a title side by side, in letters, and as written."""

    key: str
    text: str
    start: int
    end: int
    before: str
    """What stands before it, in letters."""
    colon: bool
    """Whether a colon parts the two."""


def printed(text: str, lines: Mapping[str, int], head: str = "") -> str | None:
    """The parts of a title that are printed among these lines, given in letters.

    As many side by side as are printed. Of two such parts it is the much longer one, else
    the lower one: a site prints its name too. What stands before must be shorter, or no
    longer than names are where this is the `head` of the text. Before a colon may stand
    what belongs to the headline, so nothing but what is printed nowhere is taken off
    there.

    >>> printed("Halden Herald | Storm shuts pier", {"haldenherald": 1, "stormshutspier": 3})
    'Storm shuts pier'
    >>> printed("Weather: Storm shuts pier - Coast - Halden Herald", {"stormshutspier": 3})
    'Storm shuts pier'
    >>> printed("All that I saw at the harbour | Storm", {"storm": 3}, "storm")
    'Storm'
    """
    found = [
        run
        for run in _runs(text)
        if run.key in lines and not (run.colon and run.before in lines)
    ]
    found = [
        run
        for run in found
        if not any(
            other.start <= run.start and run.end <= other.end and other != run
            for other in found
        )
    ]
    if len(found) > 1:
        first, second = sorted(found, key=lambda run: size(run.key), reverse=True)[:2]
        if size(first.key) < _MUCH * size(second.key):
            first = max(found, key=lambda run: lines[run.key])
        return first.text
    if not found:
        return None
    run = found[0]
    is_head = run.key == head and run.start <= SITE
    return run.text if is_head or size(run.key) >= size(run.before) else None


def runs(title: str) -> frozenset[str]:
    """The letters of all that may be the headline in a title.

    >>> sorted(runs("Storm - Halden Herald"))
    ['haldenherald', 'storm']
    """
    return frozenset(run.key for run in _runs(title))


def _runs(text: str) -> Iterator[_Run]:
    marks = [*_MARKS.finditer(text)][:_MOST]
    starts = [(0, False), *((mark.end(), mark[0].startswith(":")) for mark in marks)]
    ends = [*(m.start() for m in marks if not m[0].startswith(":")), len(text)]
    for start, colon in starts:
        for end in ends:
            if start < end and end - start < len(text):
                part = text[start:end].strip()
                before = letters(text[:start])
                yield _Run(letters(part), part, start, end, before, colon)


def logos(
    titles: Iterable[str],
    headings: AbstractSet[str],
    lesser: AbstractSet[str],
    linked: AbstractSet[str] = frozenset(),
) -> frozenset[str]:
    """The site's name, where it is the h1 of every page and the headline an h2.

    `<title>` holds both, a mark between them; a slogan may follow the name in the h1.
    The headline is the longer one, unless the h1 is all a link. Headings are given and
    found in letters.

    >>> logos(["Halden Herald » Storm shuts pier"], {"haldenherald"}, {"stormshutspier"})
    frozenset({'haldenherald'})
    >>> sorted(logos(["Halden Herald » News » Storm shuts pier"], {"haldenherald"}, {"stormshutspier"}))
    ['haldenherald']
    >>> sorted(logos(["Storm - Halden Herald"], {"haldenherald"}, {"storm"}, {"haldenherald"}))
    ['haldenherald']
    """
    found: set[str] = set()
    for title in titles:
        cuts = [*_cut(title)][:_CUTS]
        first, last = {head for head, _ in cuts}, {tail for _, tail in cuts}
        for names, others in ((first, last), (last, first)):
            headlines = others & lesser
            for name in names:
                for heading in headings - headlines:
                    is_it = heading == name or (
                        len(name) >= _NAME and heading.startswith(name)
                    )
                    longer = any(size(name) < size(line) for line in headlines)
                    if is_it and (longer or (headlines and heading in linked)):
                        found.add(heading)
    return frozenset(found)


def _cut(text: str) -> Iterator[tuple[str, str]]:
    """What stands before and after each mark, in letters."""
    for mark in _MARKS.finditer(text):
        yield letters(text[: mark.start()]), letters(text[mark.end() :])
