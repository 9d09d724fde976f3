"""Which of the dates printed are the article's own: published, and modified.

On a page `find_dates` asks by the elements; in a text `choose_dates` asks by the place
of headline and body.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from articlekit.dates import DateLine, Moment
from articlekit.model import Block

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
    """Whether the line opens with a label such as "Published"."""
    return not line.relative and not block.text.startswith(moments(line)[0].raw)


def tells_the_day(line: DateLine) -> bool:
    """Whether the day can be known: an age in days or more does not tell it."""
    grains = (
        ("second", "minute", "hour")
        if line.relative
        else ("second", "minute", "hour", "day")
    )
    return any(moment.precision in grains for moment in moments(line))
