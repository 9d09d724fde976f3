"""The name that signs an article, and what may stand below it: the way on, and no more."""

from typing import Final

import regex

from articlekit.model import UNKNOWN, Document
from articlekit.page.extent import window
from articlekit.page.markup import HEADINGS
from articlekit.people.authors import Read, people
from articlekit.people.bylines import is_name
from articlekit.people.own_names import is_wish
from articlekit.people.quotations import is_below_quotation
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import ends_sentence

_LISTS: Final = frozenset(("li", "tr", "td", "th", "dd", "dt", "figcaption"))

_SHARE: Final = 0.6  # of the characters of a line that are links
_LONGEST: Final = 120  # characters
_MOST: Final = 3  # lines
_INITIAL: Final = 3  # characters: "Jr."
_HAS_NAME: Final = regex.compile(r"[\p{L}\p{M}]{2}")  # "L. H." is cut short
_BARS: Final = regex.compile(r"[|·•/\[\]]")
_ARROWS: Final = "<>«»‹›←→◄►"
_WAYS: Final = frozenset(
    ("prev", "previous", "next", "back", "contents", "up", "top", "zurück", "weiter", "inhalt", "inhaltsverzeichnis", "précédent", "suivant", "sommaire", "retour", "indietro", "avanti", "indice", "sommario", "precedente", "successivo", "anterior", "siguiente", "índice", "volver", "seguinte", "próximo", "voltar", "назад", "вперёд", "вперед", "далее", "содержание", "оглавление", "предыдущая", "следующая", "poprzedni", "następny", "powrót", "vorige", "volgende", "terug", "inhoud", "zpět", "obsah", "tillbaka", "tilbake", "tilbage")
)  # fmt: skip


def signed_at_end(
    doc: Document, last: int, end: int, rules: RuleSet
) -> dict[int, Read]:
    """A name alone below the last paragraph signs it, if no more than links is below.

    Where prose goes on below the article, it may as well head that: then those links,
    or a mark of the name's own, must tell.

    >>> from dataclasses import replace
    >>> from articlekit.reading import read
    >>> from articlekit.rules import load
    >>> doc = read("<p>Es war laut.</p><p>Mara Lind</p>", "html")
    >>> signed_at_end(replace(doc, lang="de"), 0, 0, load("de"))
    {1: ('name-at-end', ('Mara Lind',))}
    """
    markup = doc.markup
    if markup is None or not ends_sentence(doc.blocks[last].text):
        return {}
    left = [
        n for n in range(last + 1, window(doc).stop) if doc.blocks[n].role is UNKNOWN
    ]
    if not left or markup.tag(doc.blocks[left[0]].index) in _LISTS:
        return {}
    if not are_ways_on(doc, left[1:]) or is_below_quotation(doc, left[0]):
        return {}
    printed = doc.blocks[left[0]].text
    text = printed.strip(" ()[]–—-")
    # In English buttons have capitals as well: "Schedule An Appointment". Of another
    # language nobody knows whether words in capitals are a name.
    is_signed = text != printed or doc.lang not in (None, "en")
    text = without_stop(text)
    if end > last and len(left) == 1 and text == printed:
        return {}
    is_loud = text.isupper() and rules.lang == "any"
    is_it = (
        is_signed
        and not is_loud
        and _HAS_NAME.search(text)
        and markup.tag(doc.blocks[left[0]].index) not in HEADINGS
    )
    if not is_it or not is_name(text, rules) or is_wish(text, doc):
        return {}
    names = tuple(people(text, doc, rules))
    return {left[0]: ("name-at-end", names)} if names else {}


def without_stop(text: str) -> str:
    """A name without the full stop behind it, which is no initial's.

    >>> without_stop("Mara Lind."), without_stop("Mara Lind Jr."), without_stop("Mara L.")
    ('Mara Lind', 'Mara Lind Jr.', 'Mara L.')
    """
    end = text.rpartition(" ")[2]
    return text.removesuffix(".") if len(end) > _INITIAL else text


def are_ways_on(doc: Document, lines: list[int]) -> bool:
    """Whether lines lead to the pages before and after, and say so, or whose the page is.

    A name above other links heads them, as "Ähnliche Beiträge" does.

    >>> from articlekit.reading import read
    >>> page = "<p><a href=/4>Back</a> | <a href=/6>Quay</a><p><a href=/>Storms</a> | <a href=/>Quay</a>"
    >>> doc = read(page, "html")
    >>> are_ways_on(doc, [0]), are_ways_on(doc, [0, 1])
    (True, False)
    """
    return len(lines) <= _MOST and all(_is_way_on(doc, n) for n in lines)


def _is_way_on(doc: Document, n: int) -> bool:
    block = doc.blocks[n]
    text = block.text
    linked = doc.markup.linked[block.index] if doc.markup is not None else 0
    if text.startswith("©"):
        return True
    if len(text) > _LONGEST or linked < _SHARE * len(text):
        return False
    if text[0] in _ARROWS or text[-1] in _ARROWS:
        return True
    names = [name.strip(" .:").lower() for name in _BARS.split(text)]
    known = _WAYS | words_of_all("menu")
    return any(name in known or name.partition(" ")[0] in _WAYS for name in names)
