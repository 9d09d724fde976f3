"""A removal undone."""

from dataclasses import replace

from articlekit.article import Article
from articlekit.errors import UnknownNameError
from articlekit.model import UNKNOWN, Document, Role
from articlekit.stages.label_body import label_body

NAME = "restore"


def restored(article: Article, rule_or_index: str | int) -> Article:
    """See `Article.restore`."""
    at = isinstance(rule_or_index, int)
    by, what = ("index", "removed block at") if at else ("rule", "block removed by")
    back = {
        n: block
        for n, block in enumerate(article.blocks)
        if block.role is Role.REMOVED and getattr(block, by) == rule_or_index
    }
    if not back:
        known = dict.fromkeys(getattr(block, by) for block in article.removed)
        raise UnknownNameError(what, rule_or_index, known)
    doc = Document(article.blocks, lang=article.lang)
    doc = doc.changed({n: b._replace(role=UNKNOWN) for n, b in back.items()})
    shaped = label_body(doc).blocks
    doc = doc.changed(
        {n: b.labelled(shaped[n].role, NAME, b.rule) for n, b in back.items()}
    )
    warnings = tuple(w for w in article.warnings if not w.startswith("empty:"))
    return replace(article, blocks=doc.blocks, warnings=warnings)
