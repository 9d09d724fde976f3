"""Which of the dates printed are the article's own: published, and modified.

On a page `find_dates` asks by the elements; in a text `choose_dates` asks by the place
of headline and body.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from articlekit.dates import DateLine, Moment
from articlekit.model import Block, Document

Choice = tuple[Moment | None, Moment | None]
"""Published, modified."""


def chosen(groups: Iterable[Sequence[DateLine]]) -> Choice:
    """The article's own dates, of the first group that has any.

    Where only a modified date is printed, the article appeared no later, and mostly
    then: it is taken for both, and marked as ambiguous.
    """
    dated = next((group for group in groups if group), ())
    published = next((line.published for line in dated if line.published), None)
    modified = next((line.modified for line in dated if line.modified), None)
    if published is None and modified is not None:
        published = replace(modified, ambiguous=True)
    return published, modified


def not_today(above: Iterable[DateLine], below: Iterable[DateLine]) -> list[DateLine]:
    """What stands above a headline, less the days after the change that is told below it.

    No article appears once it is changed: that is today's date, on the masthead.
    """
    changes = [line.modified for line in below if line.modified]
    return [
        line
        for line in above
        if not line.published
        or line.modified
        or not any(is_before(change, line.published) for change in changes)
    ]


def is_before(one: Moment, other: Moment) -> bool:
    """Whether a moment is the earlier: by the day, where one of them tells no time."""
    if one.value.tzinfo and other.value.tzinfo:
        return one.value < other.value
    if "day" in (one.precision, other.precision):
        return one.value.date() < other.value.date()
    return one.value.replace(tzinfo=None) < other.value.replace(tzinfo=None)


def runs(places: Iterable[int]) -> list[list[int]]:
    """Places in order, those together that stand one right below the other.

    >>> runs([7, 2, 3])
    [[2, 3], [7]]
    """
    found: list[list[int]] = []
    for n in sorted(places):
        if found and found[-1][-1] == n - 1:
            found[-1].append(n)
        else:
            found.append([n])
    return found


def paired(doc: Document, told: Mapping[int, DateLine]) -> dict[int, DateLine]:
    """With two dates of which one stands right below the other, and no third.

    They are one article's: the earlier is when it appeared, the later when it was
    changed, whether or not a label says so. More than two are a list.
    """
    found = dict(told)
    for run in runs(told):
        # A label on a line of its own has the line of its date.
        first, last = told[run[0]], told[run[-1]]
        if any(told[n] is not first and told[n] is not last for n in run):
            continue
        published, modified = _told_by_both(doc, run[0], first, run[-1], last)
        if published and modified:
            for n in run:
                found[n] = replace(told[n], published=published, modified=modified)
    return found


def _told_by_both(
    doc: Document, n: int, first: DateLine, m: int, last: DateLine
) -> Choice:
    """Published and modified, if one line tells the one and one the other."""
    told = moments(first), moments(last)
    if first is last or first.relative or last.relative or [*map(len, told)] != [1, 1]:
        return None, None
    (one,), (other,) = told
    if first.published and last.published:
        labelled = is_labelled(doc.blocks[n], first) or is_labelled(doc.blocks[m], last)
        one, other = sorted((one, other), key=lambda moment: moment.value.date())
        is_pair = not labelled and one.value.date() < other.value.date()
    else:
        if first.modified:
            one, other = other, one
        is_pair = not (first.modified and last.modified)
    ordered = one.value.date() <= other.value.date()
    return (one, other) if is_pair and ordered else (None, None)


def doubts(
    choice: Choice, lines: Iterable[DateLine], *, undated: bool
) -> tuple[str, ...]:
    """What a reader must know of the choice; `undated` if `scraped_at` is not given."""
    published, modified = choice
    if (
        published
        and modified
        and published.value == modified.value
        and published.ambiguous
    ):
        return ("published: only a modified date is printed, and taken for both",)
    if not published and undated and any(line.relative for line in lines):
        return ("published: an age is printed, but scraped_at was not given",)
    return ()


def moments(line: DateLine) -> tuple[Moment, ...]:
    """The moments a line tells."""
    return tuple(m for m in (line.published, line.modified) if m is not None)


def is_labelled(block: Block, line: DateLine) -> bool:
    """Whether the line opens with a label such as "Published".

    Day and time of day on two lines are read as one.
    """
    raw = moments(line)[0].raw
    is_bare = block.text.startswith(raw) or block.text in raw
    return not line.relative and not is_bare


def tells_the_day(line: DateLine) -> bool:
    """Whether the day can be known: an age in days or more does not tell it."""
    grains = (
        ("second", "minute", "hour")
        if line.relative
        else ("second", "minute", "hour", "day")
    )
    return any(moment.precision in grains for moment in moments(line))
