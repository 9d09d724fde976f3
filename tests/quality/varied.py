"""The text of pages of every kind, as people take it from them."""

from collections.abc import Iterator
from pathlib import Path

import measure
from bs4 import BeautifulSoup

from articlekit.reading import read
from articlekit.reading.decode import decode

_BOXES = ("article", "main", "div", "section", "td")


def scrapes(corpus: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Of each page of a corpus its id and three texts.

    "lines" is every string of it, "whole" every block, "part" the blocks of the element
    that holds the gold's body and least else.
    """
    gold = measure.gold(corpus)
    for id, page in measure.raws(corpus, "html"):
        texts = {"lines": measure.lines(page), "whole": _blocks(decode(page)[0])}
        part = _best(measure.soup(page), gold[id]["body"])
        if part:
            texts["part"] = _blocks(f"<html><body>{part}")
        yield id, texts


def _blocks(page: str) -> str:
    return "\n\n".join(block.text for block in read(page, "html").blocks)


def _best(soup: BeautifulSoup, body: str) -> str:
    """The element nearest to the body, written out; "" if none holds half of it."""
    best, found = 0.0, ""
    for box in soup(_BOXES):
        text = box.get_text("\n", strip=True)
        if 2 * len(text) >= len(body):
            score = measure.f1([measure.overlap(body, text)])
            if score > best:
                best, found = score, str(box)
    return found
