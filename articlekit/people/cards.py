"""The visiting cards of blogs: a label in any language, and the author's name as a link."""

from collections.abc import Iterable
from typing import Final

from articlekit.model import Document
from articlekit.page.markup import Box
from articlekit.people.authors import after_opener, is_group
from articlekit.people.editors import after_editing
from articlekit.people.names import in_any_script
from articlekit.rules import RuleSet
from articlekit.rules.classes import words_of

_LABEL: Final = 40  # characters


def name_on_card(doc: Document, n: int, boxes: Iterable[Box], rules: RuleSet) -> str:
    """The link that ends a line of the author's card, if it is a name; "" if not.

    What stands before it is how the blog says "posted by". Where that is known to open
    a byline the line is read as any other.

    >>> from articlekit.reading import read
    >>> from articlekit.rules import load
    >>> page = "<h1>Storm</h1><span class='post-author vcard'>Zlim <a href=/m>Mara Lind</a></span>"
    >>> doc = read(page, "html")
    >>> name_on_card(doc, 1, doc.markup.boxes, load("en"))
    'Mara Lind'
    """
    markup, block = doc.markup, doc.blocks[n]
    if markup is None or not any(_is_card(box.name) for box in boxes):
        return ""
    text, linked = block.text, markup.linked[block.index]
    label, name = text[: len(text) - linked], text[len(text) - linked :]
    if not label.strip() or len(label) > _LABEL:
        return ""
    if label[-1].isalnum() or any(map(str.isdigit, label)) or not in_any_script(name):
        return ""
    if after_opener(text, rules)[0] or after_editing(text):
        return ""
    return "" if is_group(name, doc, rules, signed=True) else name


def _is_card(name: str) -> bool:
    words = words_of(name)
    return "vcard" in words and "author" in words and "comment" not in words
