"""Names beside a date behind the section it is filed under, told apart by their links."""

from typing import Final

from articlekit.dates import read_line
from articlekit.model import Block, Document
from articlekit.people.names import is_person

_WORDS: Final = 3  # of a section and a name


def behind_linked_section(
    doc: Document, block: Block, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Without the first of three words, where two links share them, or one has the others.

    Only of a line that says nothing else but its date: how many characters of a line are
    links is known, and not which.

    >>> from articlekit.reading import read
    >>> page = "<p><a href=/sea>Sea</a> <a href=/12>Mara Lind</a> 5 May 2024<p><a href=/12>Sea Mara Lind</a> 5 May 2024"
    >>> doc = read(page, "html")
    >>> [behind_linked_section(doc, block, ("Sea Mara Lind",)) for block in doc.blocks]
    [('Mara Lind',), ('Sea Mara Lind',)]
    """
    if doc.markup is None or len(names) != 1 or not block.text.startswith(names[0]):
        return names
    words = names[0].split(" ")
    name = " ".join(words[1:])
    if len(words) != _WORDS or not is_person(name):
        return names
    beside = block.text[len(names[0]) :].strip(" |·•–—-,/")
    linked = doc.markup.linked[block.index]
    date = read_line(beside, lang=doc.lang)
    moment = date.published or date.modified if date else None
    if moment is None or moment.raw != beside or linked == len(beside):
        return names
    return (name,) if linked in (len(name), len(names[0]) - 1) else names
