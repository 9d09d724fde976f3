"""What is asked of a stage of the user's own: that it leaves every block in its place."""

from articlekit.errors import MovedBlocksError
from articlekit.model import Document, Stage
from articlekit.stages import DEFAULT


def own(stages: tuple[Stage, ...]) -> frozenset[str]:
    """The names of those that do not ship.

    >>> own(DEFAULT)
    frozenset()
    """
    if stages is DEFAULT:
        return frozenset()
    return frozenset(stage.name for stage in stages if stage not in DEFAULT)


def check(name: str, before: Document, after: Document) -> None:
    """Raise `MovedBlocksError` if the stage of that name dropped or added a block.

    In a text it may join lines: what is left must be there before, in the same order.

    >>> from dataclasses import replace
    >>> page = Document.of("One.", "Two.")
    >>> check("join", page, replace(page, blocks=page.blocks[:1]))
    >>> check("double", page, replace(page, blocks=page.blocks * 2))
    Traceback (most recent call last):
    articlekit.errors.MovedBlocksError: stage 'double' drops, adds or moves block 0: a stage leaves every block in its place; label one removed, by block.removed(), instead of dropping it
    """
    if after.blocks is before.blocks:
        return
    had = [block.index for block in before.blocks]
    has = [block.index for block in after.blocks]
    if had == has:
        return
    if before.markup is None:
        left = iter(had)
        strange = next((index for index in has if index not in left), None)
        if strange is None:
            return
    else:
        both = enumerate(zip(had, has, strict=False))
        shorter = min(len(had), len(has))
        first = next((n for n, (one, other) in both if one != other), shorter)
        strange = (had[first:] or has[first:])[0]
    raise MovedBlocksError(name, strange)
