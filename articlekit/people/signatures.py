"""The name that signs an article, and what may stand below it: the way on, and no more."""

from typing import Final

import regex

from articlekit.model import Document
from articlekit.rules import words_of_all

_SHARE: Final = 0.6  # of the characters of a line that are links
_LONGEST: Final = 120  # characters
_MOST: Final = 3  # lines
_INITIAL: Final = 3  # characters: "Jr."
_BARS: Final = regex.compile(r"[|·•/\[\]]")
_ARROWS: Final = "<>«»‹›←→◄►"
_WAYS: Final = frozenset(
    ("prev", "previous", "next", "back", "contents", "up", "top", "zurück", "weiter", "inhalt", "inhaltsverzeichnis", "précédent", "suivant", "sommaire", "retour", "indietro", "avanti", "indice", "sommario", "precedente", "successivo", "anterior", "siguiente", "índice", "volver", "seguinte", "próximo", "voltar", "назад", "вперёд", "вперед", "далее", "содержание", "оглавление", "предыдущая", "следующая", "poprzedni", "następny", "powrót", "vorige", "volgende", "terug", "inhoud", "zpět", "obsah", "tillbaka", "tilbake", "tilbage")
)  # fmt: skip


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
