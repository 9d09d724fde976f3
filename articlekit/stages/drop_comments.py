"""Take what readers say below the article out of a text.

A page shows its comments by elements and headings; of a text they are told by how they
follow one another: who says it, when, what, and a button to reply to it. No one of these
is enough, as a live blog has names and times too, and an interview has "says".
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from articlekit.dates import DateLine, read_line
from articlekit.dating.own_dates import moments
from articlekit.model import UNKNOWN, Block, Document, Role
from articlekit.page.markup import running
from articlekit.prose import prose_mass
from articlekit.rules import load, words_of_all
from articlekit.text import ends_sentence, fold, is_prose

NAME = "drop_comments"

_SEVERAL = 3  # comments, and of each sign of them
_HEADED = 6  # blocks below a heading in which the first comment begins
_APART = 40  # blocks that one comment may have
_READ = 300  # of prose above: below nothing, the talk is the text
_NAME = 40  # characters
_LAST = 12  # blocks in which the last comment ends
_TIMED = frozenset(("minute", "second"))
_WORDS = 4  # of a name, and what leads from it to the time
_LABEL = 12  # characters before a name: "Posted by"
_AROUND = " ,.:;|·•–—-"


class _Comment(NamedTuple):
    """Who says something, and where."""

    at: int
    text: int
    """Where what is said begins."""
    who: str
    says: bool
    """It is told in words: "Mara Lind says"."""
    dated: bool
    """A time of day or an age stands below, and not a day alone."""


def drop_comments(doc: Document) -> Document:
    """Remove a thread of comments, from its first name to its last word.

    Three comments or more, below an article: below a heading of comments, with buttons
    to reply, or with names that "say" it at a time of day.

    >>> from articlekit.stages.find_dates import find_dates
    >>> talk = [line for who in ("Ole", "Ida", "Per")
    ...         for line in (f"{who} says:", "12 May 2024 at 6:05 pm", "So true!", "Reply")]
    >>> prose = "The harbour of Port Halden was shut on Monday, the town said. " * 12
    >>> doc = drop_comments(find_dates(Document.of(prose, *talk)))
    >>> [block.rule for block in doc.blocks[:4]]
    ['', 'comment-thread', 'date-line', 'comment-thread']
    """
    if doc.markup is not None:
        return doc
    threads = list(_threads(_comments(doc)))
    if not threads:
        return doc  # most texts
    words = words_of_all("reply")
    replies = [
        n
        for n, block in enumerate(doc.blocks)
        if len(block.text) <= _NAME and fold(block.text) in words
    ]
    read = running(prose_mass(doc))
    places: dict[str, list[int]] = {}
    for n, block in enumerate(doc.blocks):
        places.setdefault(block.text, []).append(n)
    found: set[int] = set()
    for thread in threads:
        start = _start(doc, thread, replies, read, places)
        if start is not None:
            # Below them may stand a headline in which somebody "says" something.
            dated = [c for c in thread if c.dated and c.at >= start]
            end = _end(doc, (dated or thread)[-1].text, replies)
            found.update(range(start, end))
    return doc.changed(
        {
            n: doc.blocks[n].removed(NAME, "comment-thread", "comments")
            for n in found
            if doc.blocks[n].role is UNKNOWN
        }
    )


def _comments(doc: Document) -> Iterator[_Comment]:
    """Names that say something, and short lines above a time, a day or an age.

    Both may stand in one line: "Mara Lind says: 3 May 2024 at 9:14", "mara77 2 hours ago".
    """
    lines = dict(doc.date_lines)
    said: _Comment | None = None  # and no date so far
    for n, block in enumerate(doc.blocks):
        line = lines.get(block.index)
        if said and line is not None:
            yield said._replace(text=n + 1, dated=_is_timed(line))
            said = None
        elif said and said.at < n - 1:
            yield said
            said = None
        elif line is not None and _tells_when(line):
            at = n if block.role is Role.BYLINE else _above(doc, n)
            who = doc.blocks[at].text if at >= 0 else ""
            if line.rest and line.rest in block.text[: len(line.rest) + _LABEL]:
                at, who = n, line.rest
            if at == n or (0 < len(who) <= _NAME and not is_prose(who)):
                yield _Comment(at, n + 1, fold(who), False, _is_timed(line))
        if line is not None:
            continue
        name, when = _who(doc, block)
        if said and (name or _says(block.text)):
            yield said
            said = None
        if when:
            yield _Comment(n, n + 1, fold(name), _says(name), _is_timed(when))
        elif _says(block.text):
            said = _Comment(n, n + 1, fold(block.text), True, False)
    if said:
        yield said


def _above(doc: Document, n: int) -> int:
    """The line above, or above a button that a rule has taken out."""
    is_button = n > 1 and doc.blocks[n - 1].role is Role.REMOVED
    return n - 2 if is_button else n - 1


def _who(doc: Document, block: Block) -> tuple[str, DateLine | None]:
    """The name in a line that is a name, and when: "kim77 on 3 May 2024 at 9:14 am".

    `find_dates` knows those of people with a first name and another; who comments calls
    himself as he likes.
    """
    text = block.text
    if block.role is not UNKNOWN or len(text) > 2 * _NAME or ends_sentence(text):
        return "", None
    words = text.split()
    while words and fold(words[-1]) in words_of_all("reply"):
        words.pop()
    if not any(map(_may_tell, words[1:])):
        return "", None
    for count in range(1, min(_WORDS, len(words) - 1) + 1):
        line = read_line(
            " ".join(words[count:]),
            lang=doc.language_tag(),
            scraped_at=doc.scraped_at,
            tz=doc.tz,
        )
        if line is not None and not line.rest and _tells_when(line):
            name = " ".join(words[:count]).strip(_AROUND)
            return (name, line) if any(map(str.isalpha, name)) else ("", None)
    return "", None


def _may_tell(word: str) -> bool:
    return any(map(str.isdigit, word))


def _tells_when(line: DateLine) -> bool:
    """Not to the month, as the entries of an archive."""
    return _is_timed(line) or any(m.precision == "day" for m in moments(line))


def _is_timed(line: DateLine) -> bool:
    return line.relative or any(m.precision in _TIMED for m in moments(line))


def _says(text: str) -> bool:
    """Whether it is a name that says something: "Mara Lind wrote: at"."""
    if len(text) > 2 * _NAME:
        return False
    return fold(text).removesuffix(" at").rstrip(" :").endswith(_verbs())


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(f" {word}" for word in words_of_all("says"))


def _threads(comments: Iterable[_Comment]) -> Iterator[list[_Comment]]:
    """Several comments, each soon after the other."""
    thread: list[_Comment] = []
    for comment in comments:
        if thread and comment.at - thread[-1].at > _APART:
            yield thread
            thread = []
        thread.append(comment)
    if thread:
        yield thread


def _start(
    doc: Document,
    thread: list[_Comment],
    replies: list[int],
    read: list[int],
    places: dict[str, list[int]],
) -> int | None:
    """Where it begins: at the first comment that shows it is one, if enough are below.

    The article's own author and time, below how many have commented, show it too; but
    who comments says no more than was read above.
    """
    start = None
    names: set[str] = set()
    told = 0
    below = end = min(thread[-1].at + _LAST, len(doc.blocks))
    for count, comment in enumerate(reversed(thread), 1):
        at, is_told = comment.at, comment.says and comment.dated
        names.add(comment.who)
        told += is_told
        answered = bisect_left(replies, end) - bisect_left(replies, at)
        if _is_headed(doc, at, places):
            signs = max(len(names), told, answered)
        elif bisect_left(replies, below) > bisect_left(replies, at):
            signs = answered
        else:
            signs = told if is_told else 0
        is_below = read[at] >= max(_READ, read[below] - read[at])
        if min(signs, count) >= _SEVERAL and is_below:
            start = at
        below = at
    return start


def _is_headed(doc: Document, at: int, places: dict[str, list[int]]) -> bool:
    """Whether a heading of comments stands soon above.

    Amid prose its rule does not know it: the comments may be as long as the article. A
    line that comes again below may be a button that each of them has.
    """
    for block in doc.blocks[max(0, at - _HEADED) : at]:
        again = len(places[block.text]) - bisect_left(places[block.text], at)
        if block.kind == "comments" and again < _SEVERAL - 1:
            return True
        if block.role is UNKNOWN and len(block.text) <= _NAME and not again:
            rule = load(doc.lang).find(fold(block.text), "tail")
            if rule is not None and rule.kind == "comments":
                return True
    return False


def _end(doc: Document, text: int, replies: list[int]) -> int:
    """Behind the button to reply to the last comment, or before what is none of it.

    `text` is where that comment begins what it says; one block of it goes at least.
    """
    stop = min(len(doc.blocks), text + _LAST)
    button = bisect_left(replies, text)
    if button < len(replies) and replies[button] < stop:
        return replies[button] + 1
    for n in range(text, stop):
        if doc.blocks[n].role is Role.REMOVED:
            return n
    return min(len(doc.blocks), text + 1)
