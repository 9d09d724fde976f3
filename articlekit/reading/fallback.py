"""Other ways to a page's text, for the pages that read badly.

Only when the page's own elements hold next to nothing: text that stands in the page as
data for its scripts, and last of all trafilatura, which is imported only then.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from articlekit.text import whole

_SCRIPT = re.compile(
    r"<script\b(?=[^>]{0,500}\btype=[\"']?application/json)[^>]{0,1000}>", re.IGNORECASE
)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"<script\b[^>]{0,500}>\s*(?:window|self|globalThis)[\w.$\[\]\"']{1,60}\s*=\s*(?=[{\[])",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{1,2000}>")
_BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|div|blockquote)>|<br\s*/?>", re.IGNORECASE)
_SHORTEST, _LEAST = 60, 400  # letters of a paragraph, and of an article
_DEPTH: Final = 60
_MOST: Final = 100  # scripts: JSON that cannot be read is costly far down a page


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that may hold markup.

    >>> paragraphs("<p>The sea rose.</p><p>It fell.</p>")
    ['The sea rose.', 'It fell.']
    """
    text = whole(text)  # JSON may spell half a character
    if "<" in text:
        text = _TAG.sub("", _BLOCK_END.sub("\n", text))
    return [line for part in text.splitlines() if (line := " ".join(part.split()))]


def from_state(html: str) -> list[str]:
    """The longest run of paragraphs that stands in the page as JSON for its scripts.

    Strings are gathered by the place they have in the data, list positions apart: the
    paragraphs of one article have one place.
    """
    best: list[str] = []
    for data in _states(html):
        found: dict[str, list[str]] = defaultdict(list)
        for place, text in _strings(data, "", 0):
            if len(text) >= _SHORTEST and " " in text and "{" not in text[:3]:
                found[place] += paragraphs(text)
        for texts in found.values():
            if sum(map(len, texts)) > sum(map(len, best)):
                best = texts
    return list(dict.fromkeys(best)) if sum(map(len, best)) >= _LEAST else []


def _states(html: str) -> Iterator[Any]:
    end = 0
    for match in _SCRIPT.finditer(html):
        if match.start() < end:
            continue
        closed = _SCRIPT_END.search(html, match.end())
        if closed is None:
            break
        end = closed.start()
        try:
            yield json.loads(html[match.end() : end])
        except (ValueError, RecursionError):
            continue
    decoder = json.JSONDecoder()
    for match in islice(_ASSIGNED.finditer(html), _MOST):
        try:
            yield decoder.raw_decode(html, match.end())[0]
        except (ValueError, RecursionError):
            continue


def _strings(data: object, place: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield place, data
    elif depth < _DEPTH and isinstance(data, list):
        for item in data:
            yield from _strings(item, place, depth + 1)
    elif depth < _DEPTH and isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(value, f"{place}/{key}", depth + 1)


def from_trafilatura(html: str) -> list[str]:
    """What trafilatura makes of the page, each paragraph once; nothing where it fails."""
    import trafilatura

    try:
        text = trafilatura.extract(
            html,
            fast=True,
            include_comments=False,
            # It reads no date here; but unless told how, it would ask what day it is.
            date_extraction_params={"extensive_search": False},
        )
    except Exception:  # noqa: BLE001 - whatever it trips over, the page is ours to answer for
        return []
    # Some of its releases give the one paragraph they find twice.
    return [*dict.fromkeys(paragraphs(text or ""))]
