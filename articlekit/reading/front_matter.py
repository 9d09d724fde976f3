"""What tools write above a text of the page it is from: YAML, or a few labelled lines."""

import re
from itertools import islice
from typing import Final

from articlekit.model import Hint
from articlekit.reading.meta_names import meaning

_FENCE: Final = "---"
_MOST = 60  # lines
_PAIR: Final = re.compile(r"([A-Za-z][\w .:-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(.+)|[ \t]+\S.*")
_LABELS: Final = ("title:", "url source:", "markdown content:")
_OTHER: Final = {
    "sitename": "publisher",
    "site": "publisher",
    "url source": "url",
    "url": "url",
    "authors": "author",
}


def split(text: str) -> tuple[int, tuple[Hint, ...]]:
    """How many characters it takes, and what it says.

    >>> raw = "---\\ntitle: \\"Storm\\"\\ndate: 2024-05-12\\n---\\nThe sea rose."
    >>> end, hints = split(raw)
    >>> raw[end:], [(hint.field, hint.value) for hint in hints]
    ('The sea rose.', [('title', 'Storm'), ('published', '2024-05-12')])
    >>> split("---\\nThe sea rose.")
    (0, ())
    """
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    first = text[start : start + 20].partition("\n")[0].strip()
    if first == _FENCE:
        return _between_fences(text, start)
    if first.lower().startswith(_LABELS[0]):
        return _labelled(text, start)
    return 0, ()


def _between_fences(text: str, start: int) -> tuple[int, tuple[Hint, ...]]:
    at = text.find("\n", start) + 1
    pairs: list[tuple[str, str]] = []
    for line in islice(text[at:].splitlines(keepends=True), _MOST):
        at += len(line)
        told = line.rstrip()
        if told == _FENCE:
            return (at, _hints(pairs)) if pairs else (0, ())
        if pair := _PAIR.fullmatch(told):
            pairs.append((pair[1], pair[2] or ""))
        elif pairs and (item := _ITEM.fullmatch(told)):
            pairs.append((pairs[-1][0], item[1] or ""))
        elif told:
            break
    return 0, ()


def _labelled(text: str, start: int) -> tuple[int, tuple[Hint, ...]]:
    at = start
    pairs: list[tuple[str, str]] = []
    for line in islice(text[at:].splitlines(keepends=True), _MOST):
        at += len(line)
        told = line.strip()
        if told.lower() == _LABELS[-1]:
            is_whole = any(key.lower() == _LABELS[1][:-1] for key, _ in pairs)
            return (at, _hints(pairs)) if is_whole else (0, ())
        if pair := _PAIR.fullmatch(told):
            pairs.append((pair[1], pair[2] or ""))
        elif told:
            break
    return 0, ()


def _hints(pairs: list[tuple[str, str]]) -> tuple[Hint, ...]:
    found: list[Hint] = []
    for key, value in pairs:
        known = meaning(key.replace(" ", "."))
        field = _OTHER.get(key.lower()) or (known[1] if known else "")
        told = value.strip().strip("\"'")
        if field and told:
            parts = told.split(";") if field == "author" else [told]
            found += [
                Hint(field, part.strip(), "meta") for part in parts if part.strip()
            ]
    return tuple(dict.fromkeys(found))
