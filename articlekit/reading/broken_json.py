"""JSON as pages write it: read as it is, repaired only where that fails."""

import html
import json
import re
from typing import Final

_WRAPPING: Final = re.compile(
    r"\s*(?:<!--|<!\[CDATA\[|-->|\]\]>|/\*|\*/|//(?=[^\n]{0,40}(?:CDATA|\]\]>|-->))|\ufeff|;)"
)
_WRAPPING_END: Final = re.compile(r"(?:-->|\]\]>|/\*|\*/|//|;|\s){1,20}\Z")
# A whole string (kept), or a comma before a closing bracket or another comma.
_TRAILING: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|,(?=\s*[}\],])', re.DOTALL)
_ESCAPE: Final = re.compile(r'\\(?![\\"/bfnrt]|u[0-9a-fA-F]{4})|\\\\|\\"')
_BETWEEN: Final = re.compile(r"[\s,;]*")
_ARTICLE: Final = re.compile(r'"@type"\s*:\s*(?:\[\s*)?"(\w*(?:Article|Posting))"')
_PAIR: Final = re.compile(
    r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\\n]|\\.){1,500})"'
)
_AUTHOR: Final = re.compile(
    r'"author"\s*:\s*[\[{\s]{1,20}(?:"@(?:type|id)"\s*:\s*"[^"]{0,200}"\s*,\s*){0,2}"name"\s*:\s*"([^"\\\n]{1,120})"'
)
_LONGEST: Final = 300_000  # characters that are mended: more describe no article


def loads(text: str) -> list[object]:
    """The values of a script, several if it holds several; none if nothing helps.

    >>> loads('{"a": [1, 2,],}')
    [{'a': [1, 2]}]
    >>> loads('<!-- {"a": 1} {"b": 2} -->')
    [{'a': 1}, {'b': 2}]
    >>> loads("window.state = 1")
    []
    """
    try:
        return [_LENIENT.decode(text)]
    except (ValueError, RecursionError):
        pass
    if len(text) > _LONGEST:
        return []
    return _repaired(text)


_LENIENT: Final = json.JSONDecoder(strict=False)  # raw line breaks in strings


def _repaired(text: str) -> list[object]:
    text = _unwrapped(text)
    if not text:
        return []
    if "&quot;" in text and text.count('"') < text.count("&quot;"):
        text = html.unescape(text)
    found, rest = _several(text)
    if rest:
        mended = _TRAILING.sub(_kept, text)
        if "\\" in mended:
            mended = _ESCAPE.sub(_escaped, mended)
        more, left = _several(mended)
        if len(left) < len(rest):
            found, rest = more, left
    if rest and len(rest) > 2:
        found += _salvaged(rest)
    return found


def _unwrapped(text: str) -> str:
    """Without the comments and marks that hid scripts from old browsers."""
    start = 0
    for _ in range(6):
        match = _WRAPPING.match(text, start)
        if match is None:
            break
        start = match.end()
    while start < len(text) and text[start] not in "[{&":
        cut = text.find("\n", start, start + 200)  # "//<![CDATA[" leaves words
        if cut < 0:
            break
        start = cut + 1
    return _WRAPPING_END.sub("", text[start:]).strip()


def _several(text: str) -> tuple[list[object], str]:
    """The values that stand one after the other, and what could not be read."""
    found: list[object] = []
    at = 0
    while at < len(text):
        try:
            value, at = _LENIENT.raw_decode(text, at)
        except (ValueError, RecursionError):
            return found, text[at:]
        found.append(value)
        gap = _BETWEEN.match(text, at)
        at = gap.end() if gap else at
        if len(found) > 200:
            break
    return found, ""


def _kept(match: re.Match[str]) -> str:
    return match[0] if match[0][0] == '"' else ""


def _escaped(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) > 1 else ""


def _salvaged(text: str) -> list[object]:
    """The plain pairs of an article that cannot be read as a whole.

    Most often the quotes of a description were not escaped.
    """
    kind = _ARTICLE.search(text)
    if kind is None:
        return []
    thing: dict[str, object] = {"@type": kind[1]}
    for key, value in _PAIR.findall(text):
        thing.setdefault(key, value.replace('\\"', '"').replace("\\/", "/"))
    author = _AUTHOR.search(text)
    if author:
        thing["author"] = author[1]
    return [thing]
