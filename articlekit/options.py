"""What a caller may change about cleaning, in one object."""

from dataclasses import dataclass
from typing import Final, Literal

_READS: Final = ("auto", "html", "markdown", "text")


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of a `Cleaner`; the defaults are what `clean()` does.

    Raises `ValueError` for a value that is not allowed.

    >>> Options(reads="HTML")
    Traceback (most recent call last):
    ValueError: reads='HTML': pass 'auto', 'html', 'markdown' or 'text'
    """

    first_line_is_title: bool = False
    """Take a first line that reads like a headline as the title even where nothing
    else shows that the text is a scrape. Cleaning a clean text twice may then take a
    second line; without it, cleaning a clean text changes nothing."""
    reads: Literal["auto", "html", "markdown", "text"] = "auto"
    """How `str` and `bytes` are read; by what they hold unless said here."""
    max_chars: int = 10_000_000
    """The longest scrape that is cleaned; a longer one raises `InputTooLarge` at once.
    Counted are the characters of a `str` and of a `BeautifulSoup` written out, and of
    `bytes` the bytes, before they are decoded. At least 1."""

    def __post_init__(self) -> None:
        if not isinstance(self.first_line_is_title, bool):
            msg = (
                f"first_line_is_title={self.first_line_is_title!r}: pass True or False"
            )
            raise ValueError(msg)  # noqa: TRY004 - as the other two
        if self.reads not in _READS:
            msg = f"reads={self.reads!r}: pass 'auto', 'html', 'markdown' or 'text'"
            raise ValueError(msg)
        if not isinstance(self.max_chars, int) or self.max_chars < 1:
            msg = f"max_chars={self.max_chars!r}: pass a whole number of 1 or more"
            raise ValueError(msg)
