"""What stands beside a date as a name would: what the blog is called, and other words."""

from typing import Final

from articlekit.dates import DateLine
from articlekit.model import Document
from articlekit.people.bylines import after_inner_opener, beside_date
from articlekit.people.names import is_person
from articlekit.people.own_names import in_small_letters
from articlekit.rules import words_of_all
from articlekit.text import fold
from articlekit.titles.site import letters
from articlekit.titles.title_parts import runs

_TITLE: Final = 400  # characters


def is_titled(name: str, doc: Document) -> bool:
    """Whether a name is a part of the page's title, and none that its data give a person.

    Blogs print their own name beside the date of a post, and in every title.

    >>> from articlekit.model import Hint
    >>> titled = Hint("title", "Quiet Harbour: Storm", "title")
    >>> is_titled("Quiet Harbour", Document(hints=(titled,)))
    True
    >>> is_titled("Quiet Harbour", Document(hints=(titled, Hint("author", "Quiet Harbour", "meta"))))
    False
    """
    key = letters(name)
    titles = [h.value[:_TITLE] for h in doc.hints if h.source == "title"]
    opens = (letters(title.partition(": ")[0]) for title in titles if ": " in title)
    if key not in opens and not any(key in runs(title) for title in titles):
        return False
    persons = (h.value for h in doc.hints if h.field in ("author", "person"))
    return all(letters(person) != key for person in persons)


def is_left_whole(text: str, line: DateLine, doc: Document) -> bool:
    """Whether a date line leaves a person's name, as it stands there.

    Not where the line says other words amid it, as "hits" is in "Loud Hits Flexi Disc
    (02.01.86)", and not where the text has its words in small letters. A page may
    name an agency behind it.

    >>> from articlekit.dates import read_line
    >>> lines = ["Mara Lind | 2 May 2019 | 40 hits", "Mara Hits Lind (2 May 2019)"]
    >>> [is_left_whole(text, read_line(text, lang="en"), Document()) for text in lines]
    [True, False]
    """
    name = _before_agency(line.rest.partition(" | ")[0], text, doc)
    if not is_person(name) or letters(beside_date(text, line)) not in letters(text):
        return False
    # Behind the date it may be filed: "Mara Lind, May 2, 2019, Harbour".
    own = beside_date(text, line).partition(" | ")[0]
    bare = after_inner_opener(own if is_person(own) else name, doc.rules())
    return bool(bare) and not in_small_letters(bare, doc)


def _before_agency(name: str, line: str, doc: Document) -> str:
    """The name of "Mara Lind, Reuters", if a page links it; else the same.

    No link is on a town: "Port Halden, Reuters".
    """
    first, comma, agency = name.rpartition(", ")
    markup = doc.markup
    if not comma or markup is None or fold(agency) not in words_of_all("agency"):
        return name
    is_linked = any(
        markup.linked[block.index] in (len(first), len(first) + len(agency))
        for block in doc.blocks
        if block.text == line
    )
    return first if is_linked else name
