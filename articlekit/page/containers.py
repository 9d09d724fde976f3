"""What the class names of an element say of it: that it holds an article, or its text."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from articlekit.rules.classes import words_of

_TEXT: Final = frozenset(
    ("article", "story", "entry", "post", "news", "content", "page", "blog", "main", "text", "detail", "artikel", "nota", "noticia", "materia", "rich")
)  # fmt: skip
_POST: Final = (_TEXT - {"page", "main"}) | {"item"}
_BODY: Final = frozenset(
    ("body", "content", "text", "article", "entry", "story", "main", "container", "copy", "inhalt", "texto", "cuerpo", "corps", "contenu", "treść")
)  # fmt: skip


@lru_cache(maxsize=16384)
def is_post(name: str) -> bool:
    """Whether it calls the element an article, head and text.

    >>> is_post("blog-post"), is_post("sidebar")
    (True, False)
    """
    return not _POST.isdisjoint(words_of(name)[:3])


@lru_cache(maxsize=16384)
def is_container(tag: str, name: str) -> bool:
    """Whether an element may hold an article, by its tag or its class name.

    >>> is_container("main", ""), is_container("div", "entry-content"), is_container("div", "x")
    (True, True, False)
    """
    if tag in ("article", "main"):
        return True
    if not name or tag not in ("div", "section", "td", "span"):
        return False
    return is_body(name)


@lru_cache(maxsize=16384)
def is_body(name: str) -> bool:
    """Whether a class name calls the element the text of an article.

    >>> is_body("story-body"), is_body("story-footer")
    (True, False)
    """
    if "articlebody" in name.lower():
        return True
    words = words_of(name)
    return any(a in _TEXT and b in _BODY and a != b for a, b in pairwise(words))
