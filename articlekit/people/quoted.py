"""Bylines of what an article quotes: each below a link to it, and above its words."""

from typing import Final

from articlekit.model import Document
from articlekit.page.markup import Markup
from articlekit.text import size
from articlekit.titles.site import sites

_HEADLINE: Final = 12  # letters: what is shorter names a section
_LONGEST: Final = 200  # characters


def is_quoted(doc: Document, n: int) -> bool:
    """Whether a byline amid the text signs what another site has.

    Right above it stands a link that says no more than a headline, and text of the
    article somewhere above that; right below it stands text.
    """
    markup = doc.markup
    if markup is None:
        return False
    article = markup.boxes[doc.article]
    if not (
        article.start < n - 1 and n + 1 < article.end and _leads_away(doc, markup, n)
    ):
        return False
    return markup.prose[n + 1] > 0 and any(markup.prose[article.start : n - 1])


def _leads_away(doc: Document, markup: Markup, n: int) -> bool:
    text, site = doc.blocks[n - 1].text, markup.sites[n - 1]
    return (
        site not in ("", "#")
        and site not in sites(doc)
        and size(text) >= _HEADLINE
        and len(text) <= min(_LONGEST, markup.linked[n - 1])
        and markup.tag(n - 1) != "h1"
    )
