"""What a blog is called, which stands beside the date of its posts as a name would."""

from typing import Final

from articlekit.model import Document
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
