"""What a caller may change about cleaning, in one object."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of a `Cleaner`; the defaults are what `clean()` does."""

    first_line_is_title: bool = False
    """Take a first line that reads like a headline as the title even where nothing
    else shows that the text is a scrape. Cleaning a clean text twice may then take a
    second line; without it, cleaning a clean text changes nothing."""
    reads: Literal["auto", "html", "text"] = "auto"
    """How `str` and `bytes` are read; by what they hold unless said here."""
    max_chars: int = 10_000_000
    """The longest scrape that is cleaned; a longer one raises `InputTooLarge` at once.
    Counted are the characters of a `str` and of a `BeautifulSoup` written out, and of
    `bytes` the bytes, before they are decoded."""
