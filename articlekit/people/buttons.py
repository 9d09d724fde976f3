"""Buttons whose words have capitals as a name has: "Print This Post", "Learn More"."""

from collections.abc import Sequence
from typing import Final

# None of them is anybody's first name.
_DO: Final = frozenset(
    ("click", "comment", "contact", "download", "email", "follow", "learn", "leave", "listen", "print", "read", "share", "subscribe", "tweet", "view", "watch")
)  # fmt: skip
_THIS: Final = frozenset(("comment", "comments", "now", "this"))


def is_button(words: Sequence[str]) -> bool:
    """Whether words, in small letters, ask the reader to do something.

    >>> is_button(["print", "this", "post"]), is_button(["post", "comment"]), is_button(["mara", "read"])
    (True, True, False)
    """
    return len(words) > 1 and (words[0] in _DO or words[-1] in _THIS)
