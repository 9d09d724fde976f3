"""What the tags of HTML mean to a reader: the vocabulary of the walk in `html.py`."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborAttributes, LexborNode

from articlekit.rules import classes

SILENT: Final = frozenset(
    ("-comment", "-doctype", "script", "style", "template", "svg", "head", "iframe", "rt",
     "rp", "link", "meta", "title", "wbr", "input", "source", "track", "param", "base",
     "col", "area", "map", "annotation", "annotation-xml", "noframes", "noembed")
)  # fmt: skip
"""What holds nothing a reader reads."""
INLINE: Final = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data",
     "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "math", "mfrac", "mi",
     "mn", "mo", "mrow", "msqrt", "msub", "msup", "mtext", "nobr", "o:p", "picture", "q",
     "rb", "ruby", "s", "samp", "semantics", "small", "span", "strike", "strong", "sub",
     "sup", "time", "tt", "u", "var")
)  # fmt: skip
"""A change of type within a line, unless its class says that it is more."""
PICTURES: Final = frozenset(("img", "amp-img"))
SORTS: Final = {
    "br": "break",
    **dict.fromkeys(SILENT, "silent"),
    **dict.fromkeys(INLINE, "inline"),
    **dict.fromkeys(PICTURES, "picture"),
}
"""What to do at a node; an element of any other tag is a box."""
RUNNING: Final = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "blockquote", "pre")
)
"""Elements of running text: a span in them parts no lines."""
TOLD: Final = frozenset(("pre", "blockquote"))
"""Those of them that stand in figures whole."""
FIGURES: Final = frozenset(("figure", "figcaption"))

MAYBE_APART: Final = frozenset(
    ("time", "span", "cite", "small", "em", "a", "i", "label")
)
"""Inline elements that pages also use for a credit or a date of its own."""
_MARK = 3  # characters
_APART: Final = (
    "caption", "credit", "copyright", "photographer", "bildunterschrift", "source",
    "legend", "pie-", "byline", "author", "autor", "auteur", "date", "datum", "fecha",
)  # fmt: skip

_AT_ONCE: Final = frozenset(("nav", "select", "footer"))
MENUS: Final = _AT_ONCE | {"div", "ul", "ol", "section", "header", "aside"}
_AWAY: Final = frozenset(("navigation", "related", "consent", "app", "tags"))
NO_MENU: Final = frozenset(
    ("p", "h1", "time", "figcaption", "blockquote", "table", "script", "style",
     "noscript", "title", "text")
)  # fmt: skip
"""What a menu does not hold, the drawings in it neither: its text is read whole."""

_NAMES: Final = ("id", "role", "itemprop", "data-testid", "data-component")
_TELLING: Final = frozenset((*_NAMES, "style", "hidden"))
"""The attributes but its class that tell what an element is."""
NAME = 300  # characters of names that are looked at
TYPED: Final = "typed"
"""A run of text in an editor that keeps the spaces of each: no line of its own."""


def is_own_place(link: LexborNode, href: str) -> bool:
    """Whether a link leads within the page and shows a mark alone: "#" behind a heading."""
    if not href.startswith("#"):
        return False
    text = link.text().strip()
    return 0 < len(text) <= _MARK and not any(map(str.isalnum, text))


def is_anchor(attributes: LexborAttributes | Mapping[str, str | None]) -> bool:
    """Whether what has no address is a place, and no button: buttons have a class.

    >>> is_anchor({"name": "top"}), is_anchor({"id": "menu", "class": "button"})
    (True, False)
    """
    return "class" not in attributes and ("name" in attributes or "id" in attributes)


def called(name: str | None, style: str | None) -> str:
    """The class of an inline element; `TYPED` for what an editor wraps all text in.

    >>> called(None, "white-space: pre-wrap;"), called("credit", None)
    ('typed', 'credit')
    """
    if not name and style and "white-space" in style:
        return TYPED
    return (name or "")[:NAME]


@lru_cache(maxsize=4096)
def stands_apart(tag: str, name: str, in_figure: bool) -> bool:
    """Whether an inline element is a line of its own: a credit, a date, a byline.

    >>> stands_apart("span", "photo-credit", False), stands_apart("span", "bold", False)
    (True, False)
    """
    if name == TYPED:
        return False
    if tag == "time" or (in_figure and tag in ("span", "cite", "small")):
        return True
    low = name.lower()
    return any(word in low for word in _APART)


@lru_cache(maxsize=16384)
def leads_away(tag: str, name: str) -> bool:
    """Whether tag or class call an element a way to other pages.

    >>> leads_away("div", "main-menu"), leads_away("div", "story-body")
    (True, False)
    """
    if tag in _AT_ONCE:
        return True
    if not name or tag not in MENUS:
        return False
    rule = classes.find(name)
    return rule is not None and rule.id in _AWAY


def described(attributes: Mapping[str, str | None]) -> tuple[str, bool]:
    """What an element is called, and whether the page hides it."""
    name = attributes.get("class") or ""
    if _TELLING.isdisjoint(attributes):
        return name[:NAME], False
    for key in _NAMES:
        value = attributes.get(key)
        if value:
            name = f"{name} {value}"
    style = (attributes.get("style") or "").lower()
    hidden = "hidden" in attributes or (
        "display" in style and "display:none" in style.replace(" ", "")
    )
    return name[:NAME], hidden
