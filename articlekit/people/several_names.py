"""Where several names stand side by side, or below one another, as authors do."""

from articlekit.model import Document
from articlekit.page.extent import last_headline
from articlekit.people.bylines import is_name, named
from articlekit.people.names import in_word, is_person
from articlekit.people.own_names import in_small_letters
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import fold, is_prose

_LISTED = 4  # lines
_MOST = 12  # names, one below the other
_BELOW = 2  # lines from the headline to the names: a standfirst
_JOINTS = 8  # characters of an "and" and of the comma before it


def below_label(doc: Document, n: int) -> bool:
    """Whether a line of a page's head is one of a list of names below "Authors".

    >>> from articlekit.reading import read
    >>> doc = read("<h1>Storm</h1><div>Authors</div><p>Mara Lind</p><p>Ole Brandt</p>", "html")
    >>> below_label(doc, 3), below_label(doc, 0)
    (True, False)
    """
    label = n
    while label > max(0, n - _MOST) and is_person(doc.blocks[label].text):
        label -= 1
    told = doc.blocks[label].text.rstrip(": ")
    if label == n or fold(told) not in words_of_all("author_label"):
        return False
    headline = last_headline(doc, n)
    above = doc.blocks[headline + 1 : label]
    return (
        0 <= headline < label
        and len(above) <= _LISTED
        and sum(is_prose(block.text) for block in above) <= 1
    )


def second_name(doc: Document, n: int, linked: tuple[str, ...]) -> str:
    """The name behind a comma that opens a line, below one whose own page is linked.

    A place stands there as well: no name that the text speaks of is taken.

    >>> doc = Document.of("Mara Lind", ", Ole Brandt", "A storm came in.")
    >>> second_name(doc, 1, ("Mara Lind",)), second_name(doc, 2, ("Mara Lind",))
    ('Ole Brandt', '')
    """
    name = doc.blocks[n].text.removeprefix(",").strip()
    if len(name) == len(doc.blocks[n].text) or not n or not is_person(name):
        return ""
    if not any(says(doc.blocks[n - 1].text, other) for other in linked):
        return ""
    told = (block.text for m, block in enumerate(doc.blocks) if m != n)
    return "" if any(name in text for text in told) else name


def are_below_headline(doc: Document, n: int, rules: RuleSet) -> bool:
    """Whether a page has two names, no links, between its headline and its date.

    Elsewhere English headlines look alike: "Climate Change and Mental Health".
    """
    text = doc.blocks[n].text
    names = named(text, rules)
    headline = last_headline(doc, n)
    return (
        len(names) > 1
        and headline >= 0
        and n - headline <= _BELOW
        and doc.markup is not None
        and not doc.markup.linked[doc.blocks[n].index]
        and sum(map(len, names)) + _JOINTS >= len(text)
        and all(is_name(name, rules) for name in names)
        and not any(in_small_letters(name, doc) for name in names)
    )


def says(text: str, name: str) -> bool:
    """Whether a whole name stands in a line: "Ida Sund" is not in "Ida Sundberg"."""
    start = text.find(name)
    end = start + len(name)
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return start >= 0 and not any(map(in_word, around))
