"""The drafts of a line worked out together: they lend each other day, year and order."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from articlekit.dates.draft import Draft
from articlekit.dates.moment import Moment
from articlekit.dates.when import (
    Clock,
    Day,
    Setting,
    aged,
    clock,
    day,
    fits,
    placed,
    with_year,
)
from articlekit.dates.zones import month_first

_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH"})
_MONTH_FIRST_LANGUAGES = frozenset({"hu", "ja", "ko", "zh"})
_EITHER_ORDER = frozenset({"", "CA"})


def moments(drafts: list[Draft], setting: Setting) -> list[Moment | None]:
    """Each draft's moment; `None` where it cannot be known or contradicts itself."""
    clocks = [clock(d.time, setting) if _is_timed(d) else None for d in drafts]
    days = [day(d.date) if d.date else None for d in drafts]
    order = _order(days, setting)
    values: list[tuple[date, bool] | None] = [None] * len(drafts)
    full = [n for n, parts in enumerate(days) if parts and parts.year is not None]
    for n in full + [n for n in range(len(drafts)) if n not in full]:
        sibling = next((v[0] for m in full if m != n and (v := values[m])), None)
        values[n] = _value(drafts[n], days[n], clocks[n], order, sibling, setting)
    known = [value for value in values if value is not None]
    found: list[Moment | None] = []
    for draft, time, value in zip(drafts, clocks, values, strict=True):
        raw = setting.text[draft.start : draft.end]
        if _is_timed(draft) and time is None:
            found.append(None)
        elif (draft.age or draft.now) and not draft.date:
            found.append(aged(draft, setting, raw))
        else:
            if value is None and not draft.dated and len(known) == 1:
                value = known[0]
            found.append(_placed(draft, value, time, setting, raw) if value else None)
    return found


def _is_timed(draft: Draft) -> bool:
    """Whether a time was printed, in words that are all known."""
    return bool(draft.time) and not draft.vague


def _placed(
    draft: Draft,
    value: tuple[date, bool],
    time: Clock | None,
    setting: Setting,
    raw: str,
) -> Moment:
    moment = placed(draft, value[0], time, setting, raw)
    return replace(moment, ambiguous=True) if value[1] else moment


def _value(
    draft: Draft,
    parts: Day | None,
    time: Clock | None,
    order: bool | None,
    sibling: date | None,
    setting: Setting,
) -> tuple[date, bool] | None:
    """The day of a draft, and whether day and month could be swapped."""
    called: date | None = None
    if draft.day is not None or (draft.weekday is not None and not draft.date):
        called = _called(draft, time, setting)
        if not draft.date:
            return (called, False) if called else None
    if parts is None:
        return None
    readings = list(with_year(draft, parts, setting, sibling))
    if called is not None:
        readings = [reading for reading in readings if reading == called]
    if len(readings) < 2 or not parts.mark:
        return (readings[0], False) if readings else None
    if order is not None:
        return readings[0 if order else 1], False
    if setting.lang not in ("en", None):
        return readings[0], False
    return _guess(readings, time, setting)


def _guess(
    readings: list[date], time: Clock | None, setting: Setting
) -> tuple[date, bool]:
    """05/06 where the language, English or unknown, does not settle it."""
    now = setting.scraped_at
    if now is not None:
        limit = now.date() + timedelta(days=1)
        if (readings[0] > limit) != (readings[1] > limit):
            return readings[1 if readings[0] > limit else 0], False
    if time is not None and time.zone is not None:
        return readings[1 if month_first(time.zone) else 0], False
    return readings[1 if time is not None and time.half else 0], True


def _called(draft: Draft, time: Clock | None, setting: Setting) -> date | None:
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


def _order(days: list[Day | None], setting: Setting) -> bool | None:
    """Whether the day comes first, if the caller, the line or the country says."""
    if setting.day_first is not None:
        return setting.day_first
    told = {parts.day_first for parts in days if parts and parts.day_first is not None}
    if len(told) == 1:
        return told.pop()
    if (
        setting.region in _MONTH_FIRST_COUNTRIES
        or setting.lang in _MONTH_FIRST_LANGUAGES
    ):
        return False
    if setting.lang == "en":
        if setting.region not in _EITHER_ORDER:
            return True
        if setting.tz is not None and getattr(setting.tz, "key", "UTC") != "UTC":
            return not month_first(setting.tz)
    return None


def assign(
    drafts: list[Draft], found: list[Moment | None]
) -> tuple[Moment | None, Moment | None]:
    """Published and modified, by label; of two without one the earlier is published."""
    published: Moment | None = None
    modified: Moment | None = None
    plain: list[Moment] = []
    for draft, moment in zip(drafts, found, strict=True):
        if moment is None:
            continue
        if draft.label == "p":
            published = published or moment
        elif draft.label == "u":
            modified = moment
        else:
            plain.append(moment)
    if len(plain) > 1:
        plain.sort(key=_naive)
    if published is None and plain:
        published = plain.pop(0)
    # "12 May 2024, posted at 18:05": the day alone is that of the label's time.
    later = [moment for moment in plain if not _is_day_of(moment, published)]
    if modified is None and later:
        modified = later[-1]
    return published, modified


def _is_day_of(moment: Moment, other: Moment | None) -> bool:
    return (
        other is not None
        and moment.precision == "day"
        and moment.value.date() == other.value.date()
    )


def _naive(moment: Moment) -> datetime:
    return moment.value.replace(tzinfo=None)
