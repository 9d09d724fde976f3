"""Raw scrapes into documents of blocks: the only room that sees markup."""

from typing import Literal, Protocol, TypeGuard

from articlekit.model import Document, Sign
from articlekit.reading import escaped, front_matter, loose_data, markdown
from articlekit.reading.decode import as_utf8, decode
from articlekit.reading.plain import blocks
from articlekit.reading.sniff import is_html

__all__ = ["Soup", "as_text", "is_soup", "read"]


class Soup(Protocol):
    """A page, or a part of one, that the caller has parsed with BeautifulSoup."""

    def prettify(self) -> str | bytes:
        """As `bs4.Tag` has it; nothing else that is handed in does."""
        ...


def is_soup(raw: object) -> TypeGuard[Soup]:
    """Whether it is a `BeautifulSoup` or a `Tag`; bs4 need not be installed to ask."""
    return hasattr(raw, "prettify") and not isinstance(raw, (str, bytes))


def as_text(
    raw: str | bytes, lang: str | None = None
) -> tuple[str, bytes | None, str | None]:
    """The text of a scrape, the same as UTF-8 where it came so, and a warning.

    `lang` is its language, if it is known: it may tell the encoding.

    >>> as_text(b"One."), as_text("One.")
    (('One.', b'One.', None), ('One.', None, None))
    """
    if isinstance(raw, str):
        return raw, None, None
    text = as_utf8(raw)
    if text is not None:
        return text, raw, None
    text, warning = decode(raw, lang)
    return text, None, warning


def read(
    text: str,
    reads: Literal["auto", "html", "markdown", "text"] = "auto",
    utf8: bytes | None = None,
) -> Document:
    """The blocks of a scrape, and what its markup says if it has any.

    `utf8` is the text as bytes, for those who have it: the parser works on them.

    >>> read("<p>One.</p><p>Two.</p>").markup is not None, read("One.").markup is not None
    (True, False)
    """
    if reads in ("auto", "html") and (written := escaped.markup(text)) is not text:
        text, utf8 = written, None
    if reads == "html" or (reads == "auto" and is_html(text) and not _is_marked(text)):
        # Whoever cleans text alone never loads the parser.
        from articlekit.reading import html, metadata

        lines, markup, tree = html.read(utf8 or text)
        return Document(lines, markup=markup, hints=metadata.hints(tree))
    return _text(text, reads)


def _is_marked(text: str) -> bool:
    """Markdown with some HTML in it."""
    return text.lstrip("\ufeff \t\r\n")[:1] in "#![" and markdown.is_markdown(text)


def _text(text: str, reads: str) -> Document:
    """Plain text or Markdown, below what a tool may have written above it."""
    text = escaped.plain(text)
    end, hints = front_matter.split(text)
    head = blocks(text[:end]) if end else ()
    rest = text[end:] if end else text
    signs: dict[int, Sign] = {}
    if reads == "markdown" or (
        reads == "auto" and markdown.is_markdown(rest, is_likely=bool(head))
    ):
        lines, signs = markdown.blocks(rest)
    else:
        lines, hints = blocks(rest), hints + loose_data.hints(rest)
    if head:
        above = len(head)
        lines = head + tuple(b._replace(index=b.index + above) for b in lines)
        signs = {n + above: sign for n, sign in signs.items()}
        signs |= dict.fromkeys(range(above), "matter")
    return Document(lines, hints=hints, signs=signs)
