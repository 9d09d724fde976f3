"""Boxes in a text that its writer set apart: notes, folded answers, quotations."""

from typing import Final

from articlekit.markup import Markup
from articlekit.model import Document
from articlekit.rules.classes import words_of
from articlekit.text import ends_sentence, fold

_NOTES: Final = frozenset(
    ("note", "tip", "notice", "sidenote", "admonition", "callout", "hint", "caution", "accordion", "faq")
)  # fmt: skip
_QUOTES: Final = frozenset(("pullquote", "quote"))
_LINKS = 0.2  # of the letters
_WORDS = 5  # of a sentence
_AGAIN = 40  # characters of a quotation, by which it is found again


def is_note(doc: Document, markup: Markup, n: int, name: str) -> bool:
    """Whether an element called aside, sidebar or drop-down belongs to the text.

    Sentences and hardly a link, in what is called a note, or a quotation that stands
    nowhere else: one that is lifted out of the text is printed twice.
    """
    words = words_of(name)
    is_quote = not _QUOTES.isdisjoint(words)
    if not is_quote and _NOTES.isdisjoint(words):
        return False
    box = markup.boxes[n]
    inside = range(box.start, box.end)
    texts = [doc.blocks[m].text for m in inside]
    linked = sum(markup.linked[m] for m in inside)
    told = [t for t in texts if len(t.split()) >= _WORDS and ends_sentence(t)]
    if not told or linked > _LINKS * sum(map(len, texts)):
        return False
    if not is_quote:
        return True
    start = _bare(max(texts, key=len))[:_AGAIN]
    return not any(
        start in _bare(block.text)
        for m, block in enumerate(doc.blocks)
        if m not in inside
    )


def _bare(text: str) -> str:
    return fold(text).strip("\"' ")
