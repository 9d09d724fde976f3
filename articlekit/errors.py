"""The errors a user can meet.

ArticlekitError
├── RuleError (also a ValueError)           a rules file that cannot be used
├── UnknownNameError (also a KeyError)      a stage, rule or block that is not there
├── DuplicateStageError (also a ValueError) a second stage of one name
├── MovedBlocksError (also a ValueError)    a stage of your own that drops or adds blocks
├── InputTooLarge (also a ValueError)       a scrape above `Options.max_chars`
└── WorkerError (also a RuntimeError)       a process of `clean_many` that does not work

The README lists every message, with what to do next.
"""

from collections.abc import Iterable


class ArticlekitError(Exception):
    """Everything articlekit raises on purpose, wrong arguments aside."""


class RuleError(ArticlekitError, ValueError):
    """A rules file that cannot be used: says which file, rule, key and example."""

    def __init__(
        self, file: str, rule: str, reason: str, key: str = "", example: str = ""
    ) -> None:
        super().__init__(file, rule, reason, key, example)
        self.file = file
        self.rule = rule
        """Its id; empty where the file as a whole is at fault."""
        self.reason = reason
        self.key = key
        """The key of the rule that is at fault, where it is one."""
        self.example = example
        """The example that fails, as written."""

    def __str__(self) -> str:
        at = [self.file, f"rule {self.rule!r}" if self.rule else "", self.key]
        return ": ".join(part for part in (*at, self.reason) if part)


class UnknownNameError(ArticlekitError, KeyError):
    """A name that is not there: says what there is instead."""

    def __init__(self, what: str, name: object, known: Iterable[object]) -> None:
        self.what = what
        self.name = name
        self.known = tuple(known)
        super().__init__(what, name, self.known)

    def __str__(self) -> str:
        there_is = ", ".join(map(str, self.known)) or "none"
        return f"no {self.what} {self.name!r}; there is: {there_is}"


class DuplicateStageError(ArticlekitError, ValueError):
    """A second stage of one name: `Removed.stage` would not tell them apart."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(name, self.known)

    def __str__(self) -> str:
        return (
            f"two stages are called {self.name!r}; give each its own name. The cleaner"
            f" has: {', '.join(self.known)}"
        )


class MovedBlocksError(ArticlekitError, ValueError):
    """A stage of the user's own that drops, adds or moves blocks."""

    def __init__(self, stage: str, index: int) -> None:
        super().__init__(stage, index)
        self.stage = stage
        self.index = index
        """`Block.index` of the first that is not in its place."""

    def __str__(self) -> str:
        return (
            f"stage {self.stage!r} drops, adds or moves block {self.index}: a stage"
            " leaves every block in its place; label one removed, by block.removed(),"
            " instead of dropping it"
        )


class InputTooLarge(ArticlekitError, ValueError):  # noqa: N818 - it says enough
    """A scrape that is longer than `Options.max_chars` allows."""

    def __init__(self, size: int, most: int, unit: str = "characters") -> None:
        super().__init__(size, most, unit)
        self.size = size
        self.most = most
        self.unit = unit
        """characters, or bytes where the scrape was handed in as `bytes`."""

    def __str__(self) -> str:
        return f"the scrape has {self.size} {self.unit}, max_chars is {self.most}"


class WorkerError(ArticlekitError, RuntimeError):
    """A process of `clean_many(workers=...)` that cannot start, or ended too early."""
