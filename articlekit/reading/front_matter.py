"""What tools write above a text of the page it is from: YAML, TOML, or labelled lines."""

import re
import tomllib
from datetime import date
from itertools import islice
from typing import Final

from articlekit.model import Hint
from articlekit.reading import fields
from articlekit.reading.meta_names import meaning

_FENCE, _ENDS = "---", ("---", "...")
_TOML, _LONGEST = "+++", 10_000  # characters
_MOST = 100  # lines
_PAIR: Final = re.compile(r"[\"']?([^\W\d][\w .-]{0,40}?)[\"']?[ \t]*:(?:[ \t]+(.*))?")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(.+)")
_INNER: Final = re.compile(r"(?:name|title)[ \t]*:[ \t]*(.*)", re.IGNORECASE)
_OTHER: Final = {
    "authors": "author",
    "byline": "author",
    "published at": "published",
    "publishedat": "published",
    "site": "publisher",
    "sitename": "publisher",
    "updated at": "modified",
    "last modified at": "modified",
    "source": "url",
    "url": "url",
}
_KEPT: Final = frozenset(
    ("title", "published", "modified", "author", "publisher", "url")
)
_NOTHING: Final = frozenset(("null", "~", ">", ">-", "|", "|-", "[]", "{}", ""))
_REMARK: Final = re.compile(r"(?<![ \t])[ \t]+#[ \t].*")
_OPENED: Final = re.compile(r"[ \t]+\S.*|[\]}],?")
_QUOTES: Final = frozenset(("'", '"'))


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
    if first == _TOML:
        return _in_toml(text, start)
    return fields.split(text, start)


def _between_fences(text: str, start: int) -> tuple[int, tuple[Hint, ...]]:
    at = text.find("\n", start) + 1
    pairs: list[tuple[str, str]] = []
    for line in islice(text[at : at + _LONGEST].splitlines(keepends=True), _MOST):
        at += len(line)
        told = line.rstrip()
        if told in _ENDS:
            hints = _hints(pairs)
            return (at, hints) if hints else (0, ())
        if not told or told.lstrip()[:1] == "#":
            continue
        if item := _ITEM.fullmatch(told):
            told = _INNER.sub(r"\1", item[1])
            pairs.append((pairs[-1][0] if pairs else "", told))
        elif pair := _PAIR.fullmatch(told):
            pairs.append((pair[1], pair[2] or ""))
        elif pairs and _OPENED.fullmatch(told):
            key, value = pairs.pop()
            inner = _INNER.fullmatch(told.strip())
            more = inner[1] if inner else told.strip()
            if not inner and _PAIR.fullmatch(more):
                more = ""  # another thing that is told of it
            is_more = not inner and _value(value)
            pairs.append((key, f"{value} {more}" if is_more else more))
        else:
            break
    return 0, ()


def _in_toml(text: str, start: int) -> tuple[int, tuple[Hint, ...]]:
    at = text.find("\n", start) + 1
    end = text.find(f"\n{_TOML}", at, at + _LONGEST)
    if end < 0:
        return 0, ()
    try:
        table = tomllib.loads(text[at:end].replace("\r", ""))
    except ValueError:
        return 0, ()
    pairs = [
        (key, str(said))
        for key, value in table.items()
        for said in (value if isinstance(value, list) else [value])
        if isinstance(said, (str, date))
    ]
    hints = _hints(pairs)
    below = text.find("\n", end + 1 + len(_TOML))
    return (below + 1 or len(text), hints) if hints else (0, ())


def _hints(pairs: list[tuple[str, str]]) -> tuple[Hint, ...]:
    found: list[Hint] = []
    for key, value in pairs:
        plain = key.lower().replace("_", " ").replace("-", " ")
        known = meaning(plain.replace(" ", "."))
        field = _OTHER.get(plain) or (known[1] if known else "")
        if field in _KEPT:
            told = [value] if field != "author" else _names(value)
            found += [Hint(field, said, "meta") for x in told if (said := _value(x))]
    return tuple(dict.fromkeys(found))


def _names(value: str) -> list[str]:
    """Of a list in brackets, or parted by semicolons."""
    told = value.strip()
    if told[:1] == "[" and told[:2] != "[[":
        return told.strip("[]").split(",")
    return told.split(";")


def _value(text: str) -> str:
    """What a value says, without quotes and what is remarked behind it."""
    told = text.strip()
    if told[:1] in _QUOTES:
        mark = told[0]
        inside = told[1:].rpartition(mark)[0] or told[1:]
        told = inside.replace(mark * 2 if mark == "'" else '\\"', mark)
        return told.strip().removeprefix("[[").removesuffix("]]")
    told = _REMARK.sub("", told).strip("[] ")
    return "" if told.lower() in _NOTHING else told
