"""The schema.org data among the strings of a page, as tools bring it that read them all."""

import json
import re
from typing import Final

from articlekit.model import Hint
from articlekit.reading import json_ld
from articlekit.reading.hint_values import cleaned

_MARK: Final = '"@context"'
_BEGINS: Final = re.compile(r'^[ \t]*(?=[\[{][\s\[{]{0,40}"[@\w])', re.MULTILINE)
_MOST = 40  # places that are tried
_READER: Final = json.JSONDecoder(strict=False)  # raw line breaks in strings
_ADDRESSES: Final = ("url", "image", "text")


def hints(text: str) -> tuple[Hint, ...]:
    """What the data in a text says of the article.

    >>> data = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm"}'
    >>> [(hint.field, hint.value) for hint in hints(f"Storm - Herald\\n{data}\\nThe sea rose.")]
    [('title', 'Storm')]
    """
    if _MARK not in text:
        return ()
    scripts: list[str] = []
    at = 0
    for _ in range(_MOST):
        begins = _BEGINS.search(text, at)
        if begins is None:
            break
        at = start = begins.end()
        try:
            _, at = _READER.raw_decode(text, start)
        except (ValueError, RecursionError):
            at += 1
            continue
        if text.find(_MARK, start, at) >= 0:
            scripts.append(text[start:at])
    first = text.lstrip().partition("\n")[0]
    own, page = json_ld.hints(scripts, (first,), ())
    told = (hint for hint in (*own, *page) if hint.field not in _ADDRESSES)
    return tuple(dict.fromkeys(cleaned(told)))
