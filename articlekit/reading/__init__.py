"""Raw scrapes into documents of blocks: the only room that sees markup."""

from typing import Literal, Protocol, TypeGuard

from articlekit.model import Document
from articlekit.reading.decode import decode
from articlekit.reading.plain import blocks
from articlekit.reading.sniff import is_html

__all__ = ["Soup", "decode", "is_soup", "read"]


class Soup(Protocol):
    """A page, or a part of one, that the caller has parsed with BeautifulSoup."""

    def prettify(self) -> str | bytes:
        """As `bs4.Tag` has it; nothing else that is handed in does."""
        ...


def is_soup(raw: object) -> TypeGuard[Soup]:
    """Whether it is a `BeautifulSoup` or a `Tag`; bs4 need not be installed to ask."""
    return hasattr(raw, "prettify") and not isinstance(raw, (str, bytes))


def read(text: str, reads: Literal["auto", "html", "text"] = "auto") -> Document:
    """The blocks of a scrape, and what its markup says if it has any.

    >>> read("<p>One.</p><p>Two.</p>").markup is not None, read("One.").markup is not None
    (True, False)
    """
    if reads == "html" or (reads == "auto" and is_html(text)):
        # Whoever cleans text alone never loads the parser.
        from articlekit.reading import html, metadata

        lines, markup, tree = html.read(text)
        return Document(lines, markup=markup, hints=metadata.hints(tree))
    return Document(blocks(text))
