"""The schema.org data among the strings of a page, as tools bring it that read them all."""

import html
import json
import re
from itertools import islice
from typing import Final

from articlekit.model import Hint
from articlekit.reading import json_ld
from articlekit.reading.broken_json import loads
from articlekit.reading.hint_values import cleaned
from articlekit.titles.site import letters

_MARK: Final = '"@context"'
_BEGINS: Final = re.compile(r'^[ \t]*(?=[\[{][\s\[{]{0,40}"[@\w])', re.MULTILINE)
_MOST = 40  # places that are tried
_READER: Final = json.JSONDecoder(strict=False)  # raw line breaks in strings
_LEAST, _LINE, _FIRST = 8, 400, 3  # letters of a headline, characters of a line, lines
_HEADLINE: Final = re.compile(r'"headline"\s{0,9}:\s{0,9}("(?:[^"\\\n]|\\.){1,500}")')
_FIELDS: Final = ("author", "published", "modified", "title", "publisher", "lang")


def hints(text: str) -> tuple[Hint, ...]:
    """What the data in a text says of the article, if the text has its headline.

    Pages list other articles, films and themselves too: what nobody reads in the text
    is not what it is about.

    >>> data = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Storm at sea"}'
    >>> [(hint.field, hint.value) for hint in hints(f"Storm at sea - Herald\\n{data}\\nThe sea rose.")]
    [('title', 'Storm at sea')]
    >>> hints(f"Calm at sea - Herald\\n{data}\\nThe sea fell.")
    ()
    """
    if _MARK not in text:
        return ()
    scripts: list[str] = []
    rest: list[str] = []
    at = 0
    for _ in range(_MOST):
        begins = _BEGINS.search(text, at)
        if begins is None:
            break
        start = begins.end()
        rest.append(text[at:start])
        try:
            _, at = _READER.raw_decode(text, start)
        except json.JSONDecodeError as error:
            if error.pos >= len(text) - 1:
                break  # cut off: what it holds is not told apart
            rest.append(text[start : start + 1])
            at = start + 1
            continue
        except RecursionError:
            break
        if text.find(_MARK, start, at) >= 0:
            scripts.append(text[start:at])
    rest.append(text[at:])
    title = _printed(scripts, "".join(rest))
    if title is None:
        return ()
    own, _ = json_ld.hints(scripts, (title,), ())
    told = tuple(dict.fromkeys(cleaned(h for h in own if h.field in _FIELDS)))
    is_own = any(
        h.field == "title" and letters(h.value) == letters(html.unescape(title))
        for h in told
    )
    return told if is_own else ()


def _printed(scripts: list[str], text: str) -> str | None:
    """The headline of the data, as written there, that the text prints; None if not one.

    The first line is the title of the page: of several it tells.
    """
    headlines = (
        headline
        for script in scripts
        for quoted in islice(_HEADLINE.findall(script), _MOST)
        for headline in loads(quoted)
        if isinstance(headline, str)
    )
    told = {letters(html.unescape(headline)): headline for headline in headlines}
    lines = [letters(line) for line in text.splitlines() if len(line) <= _LINE]
    printed = [
        own
        for own in told
        if len(own) >= _LEAST and any(line.startswith(own) for line in lines)
    ]
    first = [own for own in printed if any(x.startswith(own) for x in lines[:_FIRST])]
    if len(found := first or printed) != 1:
        return None
    return told[found[0]]
