"""Raw scrapes into documents of blocks: the only room that sees markup."""

from articlekit.model import Document
from articlekit.options import Options
from articlekit.reading.decode import decode
from articlekit.reading.plain import blocks
from articlekit.reading.sniff import is_html

__all__ = ["read"]


def read(raw: str | bytes, options: Options) -> Document:
    """The blocks of a scrape, and what its markup says if it has any."""
    warnings: tuple[str, ...] = ()
    if isinstance(raw, bytes):
        raw, warning = decode(raw)
        warnings = (warning,) if warning else ()
    if options.reads == "html" or (options.reads == "auto" and is_html(raw)):
        from articlekit.reading import html, metadata

        lines, markup, tree = html.read(raw)
        return Document(
            lines, markup=markup, hints=metadata.hints(tree), options=options, warnings=warnings
        )
    return Document(blocks(raw), options=options, warnings=warnings)
