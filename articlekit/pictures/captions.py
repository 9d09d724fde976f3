"""Captions that say so, and those that say the same, put together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

import regex

from articlekit.model import Caption
from articlekit.rules import words_of_all
from articlekit.text import fold

_MARKS = str.maketrans("،，：", ",,:")
_LABEL, _BEGINS = 40, 3  # characters
SHORTEST, LONGEST = 12, 300
"""Letters of a caption that is known only by the credit below it."""
_SOURCE = regex.compile(
    r"(?i)(?:sources?|quellen?|fuentes?|fontes?|bron(?:nen)?|källa|kilder?|źródło|источник) ?:"
)


def names_source(text: str) -> bool:
    """Whether a line says where the facts above it are from, which may be a picture's.

    >>> names_source("Quelle: Halden Research"), names_source("Photo: Mara Lind")
    (True, False)
    """
    return _SOURCE.match(text) is not None


def merged(captions: Iterable[Caption]) -> Iterator[Caption]:
    """One caption of those that say the same: a picture printed twice on the page.

    >>> [*merged([Caption("Waves", None, blocks=(1,)), Caption("Waves", "NPA", blocks=(7,))])]
    [Caption(text='Waves', credit='NPA', alt=None, blocks=(1, 7), image=None)]
    """
    same: dict[str, list[Caption]] = {}
    for caption in captions:
        same.setdefault(fold(caption.text), []).append(caption)
    for first, *others in same.values():
        if not others:
            yield first
            continue
        every = (first, *others)
        yield replace(
            first,
            credit=next((c.credit for c in every if c.credit), None),
            alt=next((c.alt for c in every if c.alt), None),
            image=next((c.image for c in every if c.image), None),
            blocks=tuple(chain.from_iterable(c.blocks for c in every)),
        )


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(label[:_BEGINS] for label in words_of_all("caption"))


def caption_after_label(text: str) -> str:
    """What follows the label that machines read out; "" where there is none.

    >>> caption_after_label("Image caption, Waves in Port Halden")
    'Waves in Port Halden'
    """
    if text[:_BEGINS].lower() not in _beginnings():
        return ""
    head = text[:_LABEL].translate(_MARKS)
    for mark in ",:":
        label, found, _ = head.partition(mark)
        if found and fold(label) in words_of_all("caption"):
            rest = text[len(label) + 1 :].strip()
            # "Image caption: say who is in it" is advice.
            return "" if rest[:1].islower() else rest
    return ""
