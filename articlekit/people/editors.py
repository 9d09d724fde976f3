"""Who edited it, which is not who wrote it."""

from articlekit.model import Document
from articlekit.people.names import in_word, pieces
from articlekit.rules import words_of_all
from articlekit.titles.site import letters

_LONGEST = 90  # characters
_MARKS = " :–—-|"


def after_editing(text: str) -> str:
    """What follows the words that open the line of an editor; "" for any other line.

    >>> after_editing("Editor: Mara Lind"), after_editing("Editorial: Mara Lind")
    ('Mara Lind', '')
    """
    if len(text) > _LONGEST:
        return ""
    bare = text.lstrip("([（【")
    low = bare.lower()
    for opener in words_of_all("editing"):
        if low.startswith(opener) and not in_word(low[len(opener) :][:1]):
            return bare[len(opener) :].strip(_MARKS + ".)]）】")
    return ""


def are_editors(doc: Document, names: tuple[str, ...]) -> bool:
    """Whether lines of the page name all of these as its editors.

    >>> doc = Document.of("By Mara Lind", "Editor: Ole Brandt")
    >>> are_editors(doc, ("Ole Brandt",)), are_editors(doc, ("Mara Lind",))
    (True, False)
    """
    left = set(map(letters, names))
    for block in doc.blocks:
        told = after_editing(block.text) if left else ""
        left.difference_update(map(letters, pieces(told, listed=True) if told else ()))
    return bool(names) and not left
