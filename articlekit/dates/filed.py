"""The line by which a blog signs and files a post, less what the post is filed under.

"Posted by Nora in politics at 5:39 PM on May 3, 2004": a category may be called by any
words, and those of a date line must all be known.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

# By language: what opens such a line, what stands before the category, before the name
# and before the day or the time.
_WAYS: Final = (
    ("posted published written submitted blogged", "in|to|under", "by", "on|at"),
    ("filed", "under|in(?=:)|to(?=:)", "by", "on|at"),
    ("geschrieben veröffentlicht verfasst gepostet eingetragen abgelegt erstellt", "in|unter", "von", "am|um|vom"),
    ("posté publié rédigé écrit classé envoyé soumis", "dans|sous", "par", "le|à"),
    ("publicado escrito enviado posteado archivado", "en|bajo", "por", "el|a las?"),
    ("publicado escrito enviado postado arquivado", "em|sob", "por", "em|no dia|às"),
    ("pubblicato postato scritto inserito inviato archiviato", "in|sotto", "da", "il|alle|alle ore"),
    ("geplaatst gepost geschreven ingediend", "in|onder", "door", "op|om"),
)  # fmt: skip
_CATEGORY: Final = r":? [^\W\d_](?:[^\d|·•()]{0,48}?[^\d|·•(), ])??"
_DIGIT_NEAR: Final = r"(?:\w{2,12}\.?,? ){0,2}\d"


@cache
def _ways() -> dict[str, list[tuple[re.Pattern[str], re.Pattern[str]]]]:
    """By what opens a line: the category right behind it, and one further on."""
    found: dict[str, list[tuple[re.Pattern[str], re.Pattern[str]]]] = {}
    for signs, before, by, on in _WAYS:
        filed, day = rf"(?:{before}){_CATEGORY}", rf" (?:{on}) {_DIGIT_NEAR}|,? \d"
        first = re.compile(rf"{filed}(?=(?P<by> {by} )|{day}| ?[|·•])", re.IGNORECASE)
        other = re.compile(rf" {filed}(?={day}| ?[|·•(]|\Z)", re.IGNORECASE)
        for sign in signs.split():
            found.setdefault(sign, []).append((first, other))
    return found


def unfiled(text: str) -> Iterator[str]:
    """The line without its category, in each way that it can be read.

    >>> [*unfiled("Posted by Nora in politics at 5:39 PM on May 3, 2004")]
    ['Posted by Nora at 5:39 PM on May 3, 2004']
    >>> [*unfiled("Filed under: Town news by Nora on May 3, 2004")]
    ['Filed by Nora on May 3, 2004', 'by Nora on May 3, 2004']
    """
    if text[-1] in ".!?" and text[-2:] != "m.":
        return  # a sentence
    sign, _, rest = text.partition(" ")
    for first, other in _ways().get(sign.lower(), ()):
        found = first.match(rest)
        if found is not None:
            yield sign + rest[found.end() :]
            if found["by"]:
                yield rest[found.end() :].lstrip()
        elif (found := other.search(rest)) is not None:
            yield f"{sign} {rest[: found.start()]}{rest[found.end() :]}"
