"""The date that an element without text gives to those who have the page read aloud."""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from articlekit.model import Hint
from articlekit.reading.time_elements import is_elsewhere

_PUBLISHED: Final = (
    "published", "posted", "veröffentlicht", "publié", "publicado", "pubblicato",
    "gepubliceerd", "publicerad", "publisert", "publiceret", "opublikowano",
)  # fmt: skip
_CHANGED: Final = (
    "updated", "last updated", "aktualisiert", "mis à jour", "actualizado", "atualizado",
    "aggiornato", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "aktualizacja",
)  # fmt: skip
_LOOK: Final = "div[aria-label],span[aria-label],p[aria-label]"
_LABEL: Final = re.compile(
    rf"\b(?:(?P<published>{'|'.join(_PUBLISHED)})|(?:{'|'.join(_CHANGED)}))\b",
    re.IGNORECASE,
)
_LONGEST = 160  # characters
_MOST = 300  # elements with a label


def aloud(tree: LexborHTMLParser) -> list[Hint]:
    """The dates in the labels of empty elements; none where two of them disagree.

    >>> page = '<div aria-label="Published 5 May 2024 Updated 6 May 2024"></div>'
    >>> [(hint.field, hint.value) for hint in aloud(LexborHTMLParser(page))]
    [('published', 'Published 5 May 2024'), ('modified', 'Updated 6 May 2024')]
    """
    told: dict[str, None] = {}
    for node in tree.css(_LOOK)[:_MOST]:
        label = " ".join((node.attributes.get("aria-label") or "").split())
        if len(label) > _LONGEST or not any(map(str.isdigit, label)):
            continue
        if not _LABEL.match(label):
            continue
        if not node.text(deep=True).strip() and not is_elsewhere(node):
            told[label] = None
    if len(told) != 1:
        return []
    (label,) = told
    marks = [*_LABEL.finditer(label)]
    ends = [mark.start() for mark in marks[1:]] + [len(label)]
    return [
        Hint(
            "published" if mark["published"] else "modified",
            label[mark.start() : end].rstrip(" ,;|·-–/"),
            "time",
        )
        for mark, end in zip(marks, ends, strict=True)
    ]
