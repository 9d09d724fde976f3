"""Whether 05/06 is the fifth of June or the sixth of May, where the line does not tell."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

import regex

from articlekit.dates import DateLine, Moment
from articlekit.dating.own_dates import moments
from articlekit.rules import words

_NUMERIC = regex.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:19|20)?\d\d(?!\d)")
_WORD = re.compile(r"\b[a-z]{3,14}\b")
_ENOUGH = 2  # words


def doubtful(lines: Iterable[DateLine]) -> set[str]:
    """The dates that may be read either way."""
    return {m.raw for line in lines for m in moments(line) if m.ambiguous}


def is_day_first(lines: Iterable[DateLine]) -> bool | None:
    """What the page's other dates say; None where there are none, or they disagree."""
    votes = set()
    for line in lines:
        for moment in moments(line):
            for first, second in _NUMERIC.findall(moment.raw):
                if int(first) > 12 >= int(second):
                    votes.add(True)
                elif int(second) > 12 >= int(first):
                    votes.add(False)
    return votes.pop() if len(votes) == 1 else None


def is_american(texts: Iterable[str]) -> bool:
    """Whether English is spelled as in the United States, where the month comes first.

    It takes two words, and none may be spelled as in Britain. Those with a capital are no evidence: a Center
    or a Labour Party keeps its name.

    >>> is_american(["The harbor is gray in color."]), is_american(["A grey harbor, in color"])
    (True, False)
    """
    known = words("en")
    american, british = known["american"], known["british"]
    found = set()
    for text in texts:
        for word in _WORD.findall(text):
            if word in british:
                return False
            if word in american:
                found.add(word)
    return len(found) >= _ENOUGH


def is_one_day(one: Moment, other: Moment) -> bool:
    """Whether two readings name one day; of a doubtful one day and month may be swapped.

    "AM" on the line below "6/1/2020" suggests that the month comes first.
    """
    a, b = one.value, other.value
    if a.date() == b.date():
        return True
    return other.ambiguous and (a.year, a.month, a.day) == (b.year, b.day, b.month)


def doubted(line: DateLine, raws: Collection[str]) -> DateLine:
    """A line some of whose dates are marked as ambiguous."""
    published, modified = (
        replace(m, ambiguous=True) if m and m.raw in raws else m
        for m in (line.published, line.modified)
    )
    return replace(line, published=published, modified=modified)
