"""Boxes in a text that its writer set apart: notes, folded answers, quotations."""

from typing import Final

from articlekit.model import Document
from articlekit.page.markup import Markup
from articlekit.rules.classes import words_of
from articlekit.text import ends_sentence, fold

_NOTES: Final = frozenset(
    ("note", "tip", "notice", "sidenote", "admonition", "callout", "hint", "caution", "accordion", "faq")
)  # fmt: skip
_QUOTES: Final = frozenset(("pullquote", "quote"))
_LINKS = 0.2  # of the letters
_WORDS = 5  # of a sentence
_AGAIN = 40  # characters of a quotation, by which it is found again
_MOST, _TWICE = 30, 2  # quotations that are looked for, and places


class Notes:
    """Asked of a page's elements one after the other."""

    def __init__(self, doc: Document, markup: Markup) -> None:
        """Nothing is read before it is needed."""
        self._doc, self._markup = doc, markup
        self._quoted = 0
        self._said = ""

    def has(self, n: int, name: str) -> bool:
        """Whether an element called aside, sidebar or drop-down belongs to the text.

        Sentences and hardly a link, in what is called a note, or a quotation that stands
        nowhere else: one that is lifted out of the text is printed twice.
        """
        words = words_of(name)
        is_quote = not _QUOTES.isdisjoint(words)
        if not is_quote and _NOTES.isdisjoint(words):
            return False
        box, markup = self._markup.boxes[n], self._markup
        texts = [block.text for block in self._doc.blocks[box.start : box.end]]
        linked = sum(markup.linked[box.start : box.end])
        told = [t for t in texts if len(t.split()) >= _WORDS and ends_sentence(t)]
        if not told or linked > _LINKS * sum(map(len, texts)):
            return False
        return not is_quote or self._is_told_once(max(texts, key=len))

    def _is_told_once(self, text: str) -> bool:
        self._quoted += 1
        if self._quoted > _MOST:
            return False
        if not self._said:
            self._said = "\n".join(fold(block.text) for block in self._doc.blocks)
        return self._said.count(fold(text).strip("\"' ")[:_AGAIN]) < _TWICE
