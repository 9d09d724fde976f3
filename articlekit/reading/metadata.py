"""What a page says of itself where no reader looks: JSON-LD, Open Graph, meta, time."""

from selectolax.lexbor import LexborHTMLParser

from articlekit.model import Hint


def hints(tree: LexborHTMLParser) -> tuple[Hint, ...]:
    """Every claim of the page about its article, the most trusted first."""
    found: list[Hint] = []
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or ""
        value = " ".join((attributes.get("content") or "").split())
        if name.lower() in ("og:description", "description", "twitter:description") and value:
            found.append(Hint("description", value, "meta"))
    return tuple(found)
