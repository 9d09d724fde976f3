"""Read one line: the door of this package."""

import re
from datetime import datetime, tzinfo
from functools import lru_cache

from articlekit.dates.calendars import in_our_calendar
from articlekit.dates.draft import Sketch, sketch
from articlekit.dates.filed import unfiled
from articlekit.dates.grammar import pieces
from articlekit.dates.judge import stands
from articlekit.dates.lexicon import languages, load, wordless
from articlekit.dates.moment import DateLine
from articlekit.dates.readers import without_readers
from articlekit.dates.settle import assign, moments
from articlekit.dates.tokens import tokenise
from articlekit.dates.when import FIRST_YEAR, Setting
from articlekit.dates.zones import given
from articlekit.language import language

_LONGEST = 200
_LONGEST_WORDLESS = 60
# The mark that a weblog sets behind a date, for a link to the post.
_PERMALINK = re.compile(
    r" (?:[#¶§∞]|(?:[|·•] )?[(\[]?(?:permalink|permalien)[)\]]?)\Z", re.IGNORECASE
)
_ARROW = re.compile(r"->(?= ?\d)")
_DIGIT = re.compile(r"\d")
# "Leave a comment by May 30" tells when it is too late.
_INVITES = re.compile(
    r"(?:comment|reply|conversation|discussion|kommentieren|reageer|réagir|commenter|comentar"
    r"|comentario|comentário|commenta|kommentera|kommenter|commento|reactie achter)"
    r"(?: live)? (?:by|on|until|before|op|voor|am|bis|le|avant|jusqu'au|el|antes|até|hasta|entro|fino|senast|innen)\b",
    re.IGNORECASE,
)

# "Submitted by mara.lind on Mon, 05/06/2024 - 14:22": who signs in by a name in small
# letters. "By noon on 6 May" has no word before it, nor a bar behind.
_USER = re.compile(
    r"\A((?:\w{2,20} (?:by|von|par|por|da|door|av|af):?|[Оо]публиковано|[Оо]тправлено|[Дд]обавлено|[Оо]публіковано|[Нн]адіслано) )"
    r"(?!noon\b|midnight\b|midday\b|hand\b)([a-z][\w.-]{1,30})(?= (?:on|at|am|le|el|il|op|den|em|в|у) )"
    r"|\A((?:\w{2,20} )?(?:[Bb]y|von|par|por|di|da|door|av|af):? )([a-z][\w.-]{1,30})(?= ?[|·•])",
)


def _may_be(text: str) -> bool:
    """The cheap question: most lines of a page stop here."""
    size = len(text)
    if size > _LONGEST or size < 2:
        return False
    if _DIGIT.search(text) is not None:
        return True
    if size > _LONGEST_WORDLESS:
        return False
    return not wordless().isdisjoint(text.lower().replace(",", " ").split())


@lru_cache(maxsize=64)
def _language(lang: str | None) -> tuple[str | None, str]:
    said = language(lang) if lang else None
    if said is None:
        return None, ""
    return said.code if said.code in languages() else None, said.region


def read_line(
    text: str,
    *,
    lang: str | None = None,
    scraped_at: datetime | None = None,
    tz: str | tzinfo | None = None,
    day_first: bool | None = None,
) -> DateLine | None:
    """Read a line that gives the dates of an article; `None` for any other line.

    Every word must be part of a date, a label such as "Updated", a counter, or a short
    byline: sentences that mention a date are left alone.

    Args:
        text: One line or short block.
        lang: ISO 639-1 code or tag ("en-US" settles 05/06); all languages if unknown.
        scraped_at: Dates ages such as "3 hours ago" and gives dates their year.
        tz: The zone of times that state none: an IANA key or a `tzinfo`. Raises
            `ValueError` for one nobody knows.
        day_first: Whether 05/06 is the fifth of June, where other dates of the page
            tell.

    >>> read_line("Published 5 May 2024, 10:30 | Updated 11:15", lang="en").modified.value
    datetime.datetime(2024, 5, 5, 11, 15)
    >>> read_line("By Ana Ruiz - 5 May 2024", lang="en").rest
    'By Ana Ruiz'
    >>> read_line("The law was updated on 5 May 2024.", lang="en") is None
    True

    """
    zone = given(tz)  # a wrong one is told of whatever the line holds
    if not _may_be(text):
        return None
    text = _ARROW.sub(" →", _PERMALINK.sub("", " ".join(text.split())))
    tag, region = _language(lang)
    for short in unfiled(text):
        found = _sketch(short, tag) or _signed(short, tag)
        if found is not None and any(draft.date for draft in found.drafts):
            text = short
            break
    else:
        found = _sketch(text, tag) or _signed(text, tag)
    if found is None and (short := without_readers(text)) != text:
        found, text = _dated(short, tag), short
    if found is None or (found.counts and not found.rest and _INVITES.search(text)):
        return None
    if scraped_at is not None and not FIRST_YEAR <= scraped_at.year <= 2100:
        scraped_at = None
    setting = Setting(text, tag, region, scraped_at, zone, day_first)
    drafts = found.drafts
    published, modified = assign(drafts, moments(drafts, setting))
    rest = _beside(text, found.rest)
    return DateLine(published, modified, rest, _is_relative(found))


def _dated(text: str, lang: str | None) -> Sketch | None:
    """What a line says that names a day."""
    found = _sketch(text, lang) if text else None
    return found if found and any(draft.date for draft in found.drafts) else None


def _signed(text: str, lang: str | None) -> Sketch | None:
    """What a line says that a user's name opens, in which any word may stand."""
    opened = _USER.match(text)
    if opened is None:
        return None
    start, end = opened.span(2) if opened[2] else opened.span(4)
    return _sketch(f"{text[:start]}X{'x' * (end - start - 1)}{text[end:]}", lang)


def _beside(text: str, stretches: list[tuple[int, int]]) -> str:
    """What is said beside the dates; what a bar parts stays parted."""
    said, last = "", 0
    for start, end in stretches:
        glue = " | " if "|" in text[last:start] else " "
        said += (glue if said else "") + text[start:end]
        last = end
    return said


def _is_relative(found: Sketch) -> bool:
    dated = [draft for draft in found.drafts if draft.dated]
    return bool(dated) and all(draft.relative for draft in dated)


def is_age(text: str, lang: str | None = None) -> bool:
    """Whether a line is a relative age, with a counter or clock time perhaps.

    >>> is_age("3 weeks ago 4", "en"), is_age("3 weeks of rain", "en")
    (True, False)
    """
    if not _may_be(text):
        return False
    text = " ".join(text.split())
    found = _sketch(text, _language(lang)[0])
    return (
        found is not None
        and not found.rest
        and all(draft.relative and not draft.label for draft in found.drafts)
    )


def _sketch(text: str, lang: str | None) -> Sketch | None:
    tokens = tokenise(text, load(lang))
    if not tokens:
        return None
    parts = pieces(in_our_calendar(tokens, text), lang)
    if parts is None:
        return None
    found = sketch(parts, text)
    if found is None or not found.drafts:
        return None
    return found if stands(text, parts, found) else None
