"""Names that a program has cut off: "Matthias Lindeg..." is nobody's."""

from collections.abc import Iterator
from typing import Final

from articlekit.model import Document
from articlekit.people.names import in_any_script
from articlekit.titles.site import letters

_CUT: Final = ("...", "…")
_LONGEST: Final = 200  # characters of a claim


def is_cut(text: str) -> bool:
    """Whether a name ends in the marks of what is left out.

    >>> is_cut("Matthias Lindeg..."), is_cut("Mara Lind Jr.")
    (True, False)
    """
    return text.rstrip().endswith(_CUT)


def whole_names(doc: Document, text: str, names: tuple[str, ...]) -> Iterator[str]:
    """The names that a line has whole; for one cut off what else the page calls it.

    >>> from articlekit.model import Hint
    >>> doc = Document(hints=(Hint("author", "Matthias Lindegger", "meta"),))
    >>> [*whole_names(doc, "By Mara Lind and Matthias_Lindeg...", ("Mara Lind", "Matthias Lindeg"))]
    ['Mara Lind', 'Matthias Lindegger']
    >>> [*whole_names(doc, "By Matti Linde…", ("Matti Linde",))]
    []
    """
    spaced = text.replace("_", " ")
    for name in names:
        before, _, after = spaced.partition(name)
        if len(before) == len(spaced) or not after.startswith(_CUT):
            yield name
        elif fuller := _fuller(doc, name):
            yield fuller


def _fuller(doc: Document, name: str) -> str:
    """The one longer name by which the page's data call somebody who begins so."""
    key = letters(name)
    told = {
        value
        for hint in doc.hints
        if hint.field in ("author", "person") and len(hint.value) <= _LONGEST
        for value in (hint.value.replace("_", " ").strip(),)
        if letters(value).startswith(key) and letters(value) != key
        if in_any_script(value) and not is_cut(value)
    }
    return told.pop() if len(told) == 1 else ""
