"""Whether a line is a date line, and what it says."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from articlekit.dates.draft import Draft, Sketch, sketch
from articlekit.dates.grammar import Piece, pieces
from articlekit.dates.lexicon import languages, load, wordless
from articlekit.dates.moment import DateLine, Moment
from articlekit.dates.tokens import tokenise
from articlekit.dates.when import (
    FIRST_YEAR,
    Clock,
    Day,
    Setting,
    aged,
    clock,
    day,
    fits,
    month_first,
    placed,
    with_year,
)
from articlekit.dates.zones import named

_LONGEST = 200
_LONGEST_WORDLESS = 60
_LONGEST_REST = 60
_DIGIT = re.compile(r"\d")


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


def _language(lang: str | None) -> tuple[str | None, str]:
    if not lang:
        return None, ""
    tag, _, region = lang.replace("_", "-").partition("-")
    tag = {"nb": "no", "nn": "no", "in": "id", "iw": "he"}.get(tag.lower(), tag.lower())
    return tag if tag in languages() else None, region.upper()


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
        tz: The zone of times that state none.
        day_first: Whether 05/06 is the fifth of June, where other dates of the page
            tell.

    >>> read_line("Published 5 May 2024, 10:30 | Updated 11:15", lang="en").modified.value
    datetime.datetime(2024, 5, 5, 11, 15)
    >>> read_line("By Ana Ruiz - 5 May 2024", lang="en").rest
    'By Ana Ruiz'
    >>> read_line("The law was updated on 5 May 2024.", lang="en") is None
    True
    """
    if not _may_be(text):
        return None
    text = " ".join(text.split())
    tag, region = _language(lang)
    found = _sketch(text, tag)
    if found is None:
        return None
    if scraped_at is not None and not FIRST_YEAR <= scraped_at.year <= 2100:
        scraped_at = None
    zone = named(tz) if isinstance(tz, str) else tz
    setting = Setting(text, tag, region, scraped_at, zone, day_first)
    published, modified = _assign(found.drafts, _moments(found.drafts, setting))
    return DateLine(
        published,
        modified,
        _rest(text, found),
        all(draft.relative for draft in found.drafts if draft.dated or draft.month_only)
        and any(draft.relative for draft in found.drafts),
    )


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
    parts = pieces(tokens, lang)
    if parts is None:
        return None
    found = sketch(parts)
    if found is None or not found.drafts:
        return None
    return found if _stands(text, parts, found) else None


def _stands(text: str, parts: list[Piece], found: Sketch) -> bool:
    """Whether what was read is enough to call the line a date line."""
    drafts = found.drafts
    dated = [draft for draft in drafts if draft.dated]
    labelled = any(draft.label for draft in drafts)
    if not dated:
        # A lone clock time is the stamp of a live blog.
        return labelled and not found.rest and all(d.time for d in drafts)
    if any(not d.label and (not d.dated or d.month_only) for d in drafts):
        return False
    if len(drafts) == 1 and not labelled and not _alone(text, dated[0], found):
        return False
    if found.dashed and len(drafts) > 1 and not labelled:
        return any(d.time for d in drafts)
    if sum(not d.label for d in drafts) > 2:
        return False
    return not found.rest or _rest_fits(text, parts, found, labelled)


def _alone(text: str, draft: Draft, found: Sketch) -> bool:
    """Whether one draft without a label makes a date line."""
    if draft.bare:
        unit = text[draft.age[-1].start]
        return unit.islower() or not unit.isascii()
    if draft.weekday is not None and not draft.date and not draft.time:
        return False
    if draft.day == 0 and not draft.time and not draft.date:
        return False
    if draft.date and draft.date[0].char == "e" and draft.date[0].value[3] == "/":
        # "9/11" and "1/2" are names and fractions more often than dates.
        return bool(draft.time or draft.date[-1].char == "y" or draft.weekday)
    return True


def _rest_fits(text: str, parts: list[Piece], found: Sketch, labelled: bool) -> bool:
    if sum(end - start for start, end in found.rest) > _LONGEST_REST:
        return False
    if "，" in text and text[found.rest[-1][0]] > "⺀":
        # "2024年4月24日，…" goes on as a sentence.
        return False
    kinds = [piece.kind for piece in parts if piece.kind not in ("filler", "comma")]
    for left, mark, right in zip(kinds, kinds[1:], kinds[2:], strict=False):
        if mark == "colon" and right == "rest" and left in ("date", "time", "age", "day"):
            return False
    for n, piece in enumerate(parts[:-1]):
        if piece.kind == "rest" and parts[n + 1].kind == "colon" and len(piece.tokens) > 1:
            return False
    if labelled:
        return True
    return any(_strong(text, draft) for draft in found.drafts)


def _strong(text: str, draft: Draft) -> bool:
    """Whether a name may stand beside the date without a label between them."""
    if draft.age:
        return not draft.bare or draft.age[-1].end - draft.age[-1].start > 2
    if draft.now:
        return True
    has_year = any(token.char in "yd" for token in draft.date)
    return has_year or (bool(draft.time) and draft.dated)


def _rest(text: str, found: Sketch) -> str:
    """What is left, with what stands between two stretches kept if it is only marks."""
    return " ".join(text[start:end] for start, end in found.rest)


def _moments(drafts: list[Draft], setting: Setting) -> list[Moment | None]:
    """Work out each draft; those without a day or year borrow it from another."""
    clocks = [clock(d.time, setting) if d.time else None for d in drafts]
    days = [day(d.date) if d.date else None for d in drafts]
    order = _order(days, clocks, setting)
    values: list[date | None] = [None] * len(drafts)
    unsure = [False] * len(drafts)
    full = [n for n, parts in enumerate(days) if parts and parts.year is not None]
    for n in full + [n for n in range(len(drafts)) if n not in full]:
        sibling = next((values[m] for m in full if values[m] and m != n), None)
        values[n], unsure[n] = _value(drafts[n], days[n], clocks[n], order, sibling, setting)
    lent = [n for n, value in enumerate(values) if value is not None]
    moments: list[Moment | None] = []
    for n, draft in enumerate(drafts):
        raw = setting.text[draft.start : draft.end]
        if draft.time and clocks[n] is None:
            moments.append(None)
            continue
        if (draft.age or draft.now) and not draft.date:
            moments.append(aged(draft, setting, raw))
            continue
        value = values[n]
        if value is None and not draft.dated and len(lent) == 1:
            value, unsure[n] = values[lent[0]], unsure[lent[0]]
        if value is None:
            moments.append(None)
            continue
        moment = placed(draft, value, clocks[n], setting, raw)
        moments.append(replace(moment, ambiguous=True) if unsure[n] else moment)
    return moments


def _value(
    draft: Draft,
    parts: Day | None,
    time: Clock | None,
    order: bool | None,
    sibling: date | None,
    setting: Setting,
) -> tuple[date | None, bool]:
    """The day of a draft and whether day and month could be swapped."""
    if draft.day is not None or (draft.weekday is not None and not draft.date):
        value = _named_day(draft, time, setting)
        if not draft.date:
            return value, False
    if parts is None:
        return None, False
    readings = list(with_year(draft, parts, setting, sibling))
    if draft.day is not None and value is not None:
        readings = [reading for reading in readings if reading == value]
    if len(readings) < 2 or parts.mark == "":
        return (readings[0] if readings else None), False
    if order is not None:
        return readings[0 if order else 1], False
    # The order is that of the language; English has both.
    limit = setting.scraped_at and setting.scraped_at.date() + timedelta(days=1)
    if setting.lang not in ("en", None):
        return readings[0], False
    if limit and (readings[0] > limit) != (readings[1] > limit):
        return readings[1 if readings[0] > limit else 0], False
    if time is not None and time.zone is not None:
        return readings[1 if month_first(time.zone) else 0], False
    return readings[1 if time is not None and time.half else 0], True


def _named_day(draft: Draft, time: Clock | None, setting: Setting) -> date | None:
    """Yesterday, or the last Monday."""
    today = setting.today(time.zone if time else None)
    if today is None:
        return None
    if draft.day is not None:
        value = today + timedelta(days=draft.day)
        return value if fits(draft, value) else None
    if draft.weekday is None or draft.weekday.value["w"] is None or not draft.time:
        return None
    return today - timedelta(days=(today.weekday() - draft.weekday.value["w"]) % 7)


def _order(
    days: list[Day | None], clocks: list[Clock | None], setting: Setting
) -> bool | None:
    """Day first or month first, if the line or the caller says."""
    if setting.day_first is not None:
        return setting.day_first
    if setting.region in ("US", "PH"):
        return False
    if setting.lang == "en" and setting.region not in ("", "CA"):
        return True
    for parts in days:
        if parts and parts.mark in ("/", "-", ".") and len(parts.readings) == 1:
            return None if parts.year is None else _only_order(parts)
    if setting.tz is not None and any(clocks) is not None:
        return not month_first(setting.tz)
    return None


def _only_order(parts: Day) -> bool | None:
    return None


def _assign(
    drafts: list[Draft], moments: list[Moment | None]
) -> tuple[Moment | None, Moment | None]:
    """Published and modified, by label; of two without one the earlier is published."""
    published: Moment | None = None
    modified: Moment | None = None
    plain: list[Moment | None] = []
    for draft, moment in zip(drafts, moments, strict=True):
        if draft.label == "p":
            published = published or moment
        elif draft.label == "u":
            modified = moment or modified
        else:
            plain.append(moment)
    known = sorted((m for m in plain if m is not None), key=_naive)
    if published is None and known:
        published = known.pop(0)
    if modified is None and known and published is not None:
        modified = known[-1]
    return published, modified


def _naive(moment: Moment) -> datetime:
    return moment.value.replace(tzinfo=None)
