"""Choose among the dates of a text when the article appeared and changed.

They stand between the headline and the first paragraphs, sometimes above the headline,
or right below the article, or in the sentence with which a blog files its post. A date
further up is today's, on the masthead; one further down belongs to teasers and comments.
"""

import re
from dataclasses import replace
from typing import Final

from articlekit.dates import DateLine
from articlekit.dating.claims import elsewhere, reconciled
from articlekit.dating.opening import opening
from articlekit.dating.own_dates import (
    Choice,
    chosen,
    doubts,
    is_labelled,
    moments,
    not_today,
    paired,
    runs,
    tells_the_day,
)
from articlekit.dating.page_dates import of_entry
from articlekit.model import UNKNOWN, Document, Role
from articlekit.rules import load
from articlekit.text import fold, is_prose

NAME = "choose_dates"

_ABOVE = 6  # lines above the headline
_HEAD = 3  # paragraphs: some print the date below the first of them
_BELOW = 15  # lines below the article
_TEXT = 2  # paragraphs, below which comments may begin
_COUNTER = 120  # characters of a line that heads the comments
_BUTTONS: Final = frozenset(("share", "print"))
_LIST = 3  # days
_FAR, _HIGH = 60, 16  # lines between the headline and the article
_BESIDE = 3  # lines from the byline to the date: a place, a stroke
# When a press database took the article in: the day after, mostly.
_LOADED: Final = re.compile(r"load[- ]date\b", re.IGNORECASE)


def choose_dates(doc: Document) -> Document:
    """Set `published` and `modified` of a text.

    >>> from articlekit.stages.find_dates import find_dates
    >>> doc = find_dates(Document.of("1 May 2024", *["Menu"] * 9, "Storm shuts the harbour",
    ...     "12 March 2024", "The harbour of Port Halden was shut on Monday after a storm broke over the pier."))
    >>> doc = doc.changed({10: doc.blocks[10].labelled(Role.TITLE, "", "")})
    >>> choose_dates(doc).published.value.isoformat()
    '2024-03-12T00:00:00'
    """
    if doc.markup is not None:
        return doc
    place = {block.index: n for n, block in enumerate(doc.blocks)}
    lines = {place[index]: line for index, line in doc.date_lines if index in place}
    own = {n: x for n, x in lines.items() if not _LOADED.match(doc.blocks[n].text)}
    choice = _choose(doc, {n: x for n, x in own.items() if tells_the_day(x)})
    if doc.hints:  # another day printed at the article tells that the page was moved
        choice = reconciled(doc, *choice, choice[0])
    dates = doc.dates
    known = {moment.value for moment in dates}
    if doc.hints or (choice[0] and choice[0].value not in known):
        dates = tuple(dict.fromkeys((*filter(None, choice), *dates)))
    if choice[0] is None and (told := elsewhere(doc) or opening(doc)):
        choice, dates = (told, choice[1]), (told, *dates)
    return replace(
        doc,
        published=choice[0],
        modified=choice[1],
        dates=dates,
        warnings=doc.warnings
        + doubts(choice, lines.values(), undated=doc.scraped_at is None),
    )


def _choose(doc: Document, told: dict[int, DateLine]) -> Choice:
    blocks = doc.blocks
    body = [n for n, b in enumerate(blocks) if b.role is UNKNOWN]
    prose = [n for n in body if is_prose(blocks[n].text)] or body
    start = prose[0] if prose else 0
    head_end = prose[_HEAD] if len(prose) > _HEAD else len(blocks)
    end = prose[-1] if prose else len(blocks)
    talk = _talk(doc, prose, max(told, default=0))
    told = {n: line for n, line in told.items() if n < talk}
    title = _headline(doc, start)
    told = _without_lists(doc, told)
    high: list[int] = []
    if title < 0:  # the nearest line above the article, then
        near = [n for n in sorted(told, reverse=True) if start - _HIGH <= n < start]
    else:
        near = [n for n in sorted(told) if title <= n < start]
        again = _again(doc, start)
        # Right above it one may be its own; one with a name is that of the story above.
        far = {n for n in near if n < again - (0 if told[n].rest else _BESIDE)}
        near.sort(key=lambda n: (not _is_signed(doc, n), n in far))
        # Above the headline today's date may stand, on the masthead.
        top = _top(doc, title)
        high = [
            n
            for n in sorted(told, reverse=True)
            if title - _ABOVE <= n < title
            or (top <= n < title and told[n].published and told[n].modified)
        ]
        changed = [told[n] for n in near]
        high = [n for n in high if not_today([told[n]], changed)]
    lead_end = prose[1] if len(prose) > 1 else len(blocks)
    amid = [
        n
        for n in sorted(told)
        if start < n < lead_end
        or (n < head_end and n > start and not _is_below_teaser(doc, n))
    ]
    # Of a text of few paragraphs what stands below them may be a database's.
    near += [n for n in amid if n < end] + high + [n for n in amid if n > end]
    pairs = paired(doc, told)
    entry = None if near else of_entry(doc)
    below = {
        n: line
        for n, line in told.items()
        if 0 < n - end <= 2 * _BELOW and _is_timed(line)
    }
    if len({moments(line)[0].value.date() for line in below.values()}) >= _LIST:
        below = {}  # other stories
    return chosen(
        (
            [pairs[n] for n in near if not told[n].relative],
            [pairs[n] for n in near],
            [DateLine(entry, None)] if entry else [],
            [pairs[n] for n, line in told.items() if is_labelled(blocks[n], line)],
            [line for n, line in below.items() if n - end <= _BELOW],
        )
    )


def _top(doc: Document, title: int) -> int:
    """From where a date with that of a change is near the headline below it.

    Buttons between them do not count.
    """
    lines = 0
    for n in range(title - 1, max(title - _FAR, 0) - 1, -1):
        lines += doc.blocks[n].kind not in _BUTTONS
        if lines > _ABOVE:
            return n + 1
    return max(title - _FAR, 0)


def _headline(doc: Document, start: int) -> int:
    """The headline as printed last above the article; -1 if that is far above.

    Then it is that of the window, and is printed once more below the menu. So it is
    where the first has the name of the site with it.
    """
    printed = (
        n
        for n, block in enumerate(doc.blocks[:start])
        if block.role is Role.TITLE or block.rule == "title-again"
    )
    title = max(printed, default=-1)
    if start - title > _FAR:
        return _again(doc, start)
    is_window = title >= 0 and fold(doc.blocks[title].text) != fold(doc.title or "")
    return max(title, _again(doc, start)) if is_window else title


def _again(doc: Document, start: int) -> int:
    """Where the headline stands last above the article, whatever the line was taken for."""
    headline = fold(doc.title or "")
    near = range(start - 1, max(start - _FAR, 0) - 1, -1)
    return next((n for n in near if fold(doc.blocks[n].text) == headline), -1)


def _without_lists(doc: Document, told: dict[int, DateLine]) -> dict[int, DateLine]:
    """Less an archive: bare dates of three days or more, one below the other.

    The one that touches the headline is the article's.
    """
    bare = [n for n, line in told.items() if _is_bare(doc, n, line)]
    headline = fold(doc.title or "")
    listed: set[int] = set()
    for run in runs(bare):
        if len({moments(told[n])[0].value.date() for n in run}) >= _LIST:
            around = {
                run[0]: doc.blocks[max(0, run[0] - 1)].text,
                run[-1]: "".join(b.text for b in doc.blocks[run[-1] + 1 : run[-1] + 2]),
            }
            listed.update(n for n in run if fold(around.get(n, "")) != headline)
    return {n: line for n, line in told.items() if n not in listed}


def _is_bare(doc: Document, n: int, line: DateLine) -> bool:
    """One day, no label and nothing beside it: a label on a line of its own is one."""
    return (
        len(moments(line)) == 1
        and not (line.rest or line.relative)
        and not is_labelled(doc.blocks[n], line)
    )


def _talk(doc: Document, prose: list[int], last: int) -> int:
    """Where the comments begin: at what heads or counts them, below some of the text.

    Above it, or below no more than a standfirst, such a counter is a button. `last` is
    how far down it is asked for.
    """
    if len(prose) < _TEXT:
        return len(doc.blocks)
    english = load("en")  # the words of a blog's theme may not be translated
    for n in range(prose[_TEXT - 1], last):
        block = doc.blocks[n]
        if block.kind == "comments":
            return n
        if len(block.text) <= _COUNTER and block.role in (UNKNOWN, Role.REMOVED):
            rule = english.find(fold(block.text))
            if rule is not None and rule.kind == "comments":
                return n
    return len(doc.blocks)


def _is_signed(doc: Document, n: int) -> bool:
    """Whether it stands below the byline: teasers may stand above both, with theirs."""
    above = doc.blocks[max(0, n - _BESIDE) : n]
    return any(block.role is Role.BYLINE for block in above)


def _is_below_teaser(doc: Document, n: int) -> bool:
    """Whether the line above is of another story: neither prose nor a head's line."""
    above = doc.blocks[n - 1]
    return (
        above.role is not Role.BYLINE
        and above.kind not in ("date", "age")
        and not is_prose(above.text)
    )


def _is_timed(line: DateLine) -> bool:
    """With the time of day: below an article that is its own date, not a teaser's."""
    return not line.relative and moments(line)[0].precision in ("minute", "second")
