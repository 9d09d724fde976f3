"""The article of a document that has been through the stages."""

from articlekit.article import Article
from articlekit.model import TEXT_ROLES, UNKNOWN, Caption, Document, Role
from articlekit.page.addresses import canonical, picture

NAME = "finish"


def decided(doc: Document) -> Document:
    """With what no stage has decided on made a paragraph: nothing is lost for that.

    >>> [str(role) for role in decided(Document.of("The sea rose.")).roles()]
    ['paragraph']
    """
    return doc.changed(
        {
            n: block.labelled(Role.PARAGRAPH, NAME, "undecided")
            for n, block in enumerate(doc.blocks)
            if block.role is UNKNOWN
        }
    )


def finished(doc: Document) -> Article:
    """What the stages found; where that is no text, with a warning.

    >>> finished(Document.of()).warnings
    ('empty: no article text was found',)
    """
    warnings = doc.warnings
    if not any(block.role in TEXT_ROLES for block in doc.blocks):
        warnings += ("empty: no article text was found",)
    return Article(
        blocks=doc.blocks,
        title=doc.title,
        byline=doc.byline,
        authors=doc.authors,
        dateline=doc.dateline,
        publisher=doc.publisher,
        lang=doc.lang,
        url=canonical(doc),
        image=picture(doc),
        published=doc.published.value if doc.published else None,
        modified=doc.modified.value if doc.modified else None,
        dates=doc.dates,
        captions=_captions(doc),
        warnings=warnings,
        reasons=_reasons(doc),
    )


def _captions(doc: Document) -> tuple[Caption, ...]:
    """Those whose line is one still, in the order of the source."""
    roles = {block.index: block.role for block in doc.blocks}
    kept = (c for c in doc.captions if roles.get(_place(c)) is Role.CAPTION)
    return tuple(sorted(kept, key=_place))


def _place(caption: Caption) -> int:
    return caption.blocks[0] if caption.blocks else -1


def _reasons(doc: Document) -> dict[str, str]:
    """Why the cleaner's own rules took what they took."""
    if doc.own is None:
        return {}
    took = {block.rule for block in doc.blocks if block.role is Role.REMOVED}
    return {rule.id: rule.why for rule in doc.own.rules if rule.id in took}
