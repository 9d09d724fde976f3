"""Whether what was read is enough to call the line a date line."""

from articlekit.dates.draft import Draft, Sketch
from articlekit.dates.grammar import Piece

_LONGEST_REST = 60
_LONGEST_SHORT_UNIT = 3
_LONGEST_NAME = 8  # characters of a script without capitals, the role with it
_THAI = frozenset(map(chr, range(0x0E00, 0x0E80)))
_DATES = frozenset({"date", "time", "age", "day", "month"})


def stands(text: str, parts: list[Piece], found: Sketch) -> bool:
    """Whether the drafts make a date line, alone or beside the rest."""
    drafts = found.drafts
    labelled = any(draft.label for draft in drafts)
    if not any(draft.dated for draft in drafts):
        # A lone clock time is the stamp of a live blog.
        return labelled and not found.rest and all(d.time for d in drafts)
    plain = [draft for draft in drafts if not draft.label]
    if len(plain) > 2 or any(not d.dated or d.month_only for d in plain):
        return False
    if not labelled and len(drafts) == 1 and not _alone(text, drafts[0]):
        return False
    if found.dashed and plain and not any(d.time or d.label == "u" for d in drafts):
        # "1 May 2024 - 3 May 2024", a label before it or not, is when an event takes place.
        return False
    return not found.rest or _beside(text, parts, found, labelled)


def _alone(text: str, draft: Draft) -> bool:
    """Whether one draft without a label makes a date line."""
    if draft.bare:
        unit = text[draft.age[-1].start]
        return unit.islower() or not unit.isascii()
    if draft.date:
        first = draft.date[0]
        if draft.time or any(token.char in "yd" for token in draft.date):
            return True
        # "9/11" is a name; "Donnerstag, 18. 7." heads a part of a live blog.
        return draft.weekday is None and (first.char != "e" or first.value[3] == "ymd")
    if draft.weekday is not None or draft.day == 0:
        return bool(draft.time)
    return True


def _beside(text: str, parts: list[Piece], found: Sketch, labelled: bool) -> bool:
    """Whether the rest may stand beside these dates."""
    if sum(end - start for start, end in found.rest) > _LONGEST_REST:
        return False
    if "，" in text and text[found.rest[-1][0]] > "⺀":
        # "2024年4月24日，…" goes on as a sentence.
        return False
    if any(draft.month_only for draft in found.drafts):
        return False
    last = ""
    for n, piece in enumerate(parts):
        ahead = parts[n + 1].kind if n + 1 < len(parts) else ""
        if piece.kind == "colon" and ahead == "rest" and last in _DATES:
            return False
        if piece.kind == "rest":
            named = len(piece.tokens) > 1 or (n > 0 and parts[n - 1].kind == "filler")
            if ahead == "colon" and named:
                # "The Crossword: Monday, April 24": a title, not "Source: ...".
                return False
            opened = "b" in piece.tokens[0].value if piece.tokens[0].value else False
            if text[piece.tokens[0].start] in _THAI and not (opened or labelled):
                return False  # words that are written together may be a sentence
            if ahead == "filler" and not opened and not labelled:
                # "The premier on Monday, May 5" is what a picture shows.
                return False
        if piece.kind != "filler":
            last = piece.kind
    barred = any(piece.kind == "bar" for piece in parts)
    if not labelled and not barred and _runs_on(text, found):
        return False
    return labelled or any(_strong(draft, barred) for draft in found.drafts)


def _runs_on(text: str, found: Sketch) -> bool:
    """An age that opens a line of a script without capitals, where names are short.

    "10년 전 문 닫은 산골역, 서점으로" tells of a station; "3시간 전 김민수 기자" does not.
    """
    start, end = found.rest[-1]
    rest = text[start:end]
    return (
        end - start > _LONGEST_NAME
        and rest.lower() == rest.upper()
        and all(draft.age and draft.age[0].start < start for draft in found.drafts)
    )


def _strong(draft: Draft, barred: bool) -> bool:
    """Whether a name may stand beside the date without a label between them."""
    if draft.age:
        unit = draft.age[-1]
        size = unit.end - unit.start
        # "Jane Doe 7 hours", "Jane Doe • 3h": never "Model 3d".
        return not draft.bare or (
            "I" not in unit.value and (barred or size > _LONGEST_SHORT_UNIT)
        )
    if draft.now:
        return True
    has_year = any(token.char in "yd" for token in draft.date)
    return has_year or (bool(draft.time) and draft.dated)
