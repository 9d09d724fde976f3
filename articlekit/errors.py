"""The errors a user can meet.

ArticlekitError
├── RuleError (also a ValueError)      a rules file that cannot be used
└── WorkerError (also a RuntimeError)  a process of `clean_many` that does not work
"""


class ArticlekitError(Exception):
    """Everything articlekit raises on purpose, wrong argument types aside."""


class RuleError(ArticlekitError, ValueError):
    """A rules file that cannot be used: says which file, which rule and why."""

    def __init__(self, file: str, rule: str, reason: str) -> None:
        super().__init__(file, rule, reason)
        self.file = file
        self.rule = rule
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.file}: rule {self.rule!r}: {self.reason}"


class WorkerError(ArticlekitError, RuntimeError):
    """A process of `clean_many(workers=...)` that cannot start, or ended too early."""
