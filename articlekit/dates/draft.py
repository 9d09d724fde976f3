"""Pieces of a line, gathered into one draft for each date it gives."""

from dataclasses import dataclass, field
from typing import Final

from articlekit.dates.grammar import Piece
from articlekit.dates.numbers import Token

_LABELS: Final = {"published": "p", "modified": "u"}
_SAID: Final = frozenset(
    {"date", "month", "day", "time", "age", "now", "bare", "weekday"}
)
_DAYS: Final = frozenset({"date", "month", "day", "weekday"})
_MOST_DRAFTS: Final = 4
_HALF: Final = 12  # hours
_WITHOUT_CAPITALS: Final = ("\u0590", "\u0dff")
"""From Hebrew to the scripts of India; those of East Asia have their words here."""


@dataclass(slots=True)
class Draft:
    """What is said of one moment, before it is worked out."""

    label: str | None = None
    """"p" published, "u" modified, `None` when the line does not say."""
    date: list[Token] = field(default_factory=list)
    month_only: bool = False
    weekday: Token | None = None
    day: int | None = None
    """0 for today, -1 for yesterday."""
    time: list[Token] = field(default_factory=list)
    vague: bool = False
    """A word nobody knows touches the time: it may name the half of the day."""
    age: list[Token] = field(default_factory=list)
    bare: bool = False
    """The age has no word that makes it one: "7 hours"."""
    now: bool = False
    start: int = -1
    end: int = -1

    @property
    def said(self) -> bool:
        """Whether anything but a label was read."""
        return self.start >= 0

    @property
    def dated(self) -> bool:
        """Whether it has a day of its own, be it a relative one."""
        return bool(
            self.date or self.age or self.now or self.day is not None or self.weekday
        )

    @property
    def relative(self) -> bool:
        """Whether its day counts from the time of scraping."""
        return not self.date and self.dated

    def cover(self, tokens: list[Token]) -> None:
        """Extend the stretch of text it was read from."""
        marks = ",:-|/()&"
        inner = [t for t in tokens if t.char not in marks] or tokens
        if self.start < 0:
            self.start = inner[0].start
        self.end = max(self.end, inner[-1].end)


@dataclass(slots=True)
class Sketch:
    """All that a line says."""

    drafts: list[Draft] = field(default_factory=list)
    rest: list[tuple[int, int]] = field(default_factory=list)
    """Stretches of text that are no dates."""
    counts: int = 0
    """Reading times and counters."""
    dashed: bool = False
    """Two drafts stand with no more than a dash between them."""


def sketch(pieces: list[Piece], text: str) -> Sketch | None:
    """Gather pieces of a text; `None` if their order makes no date line."""
    found = Sketch()
    if not any(piece.kind in _DAYS for piece in pieces):
        pieces = [_as_age(piece) for piece in pieces]
    after = _labels_follow(pieces)
    now = Draft()
    spoken = [piece for piece in pieces if piece.kind in _SAID]
    for n, piece in enumerate(pieces):
        kind = piece.kind
        if kind in _LABELS:
            if after and now.said and now.label is None:
                now.label = _LABELS[kind]
                found.drafts.append(now)
                now = Draft()
            elif not after:
                if now.said:
                    found.drafts.append(now)
                now = Draft(_LABELS[kind])
        elif kind == "date" and now.label and _may_be_time(now, piece):
            continue
        elif kind == "time" and _is_changed(now, pieces, n, text):
            found.drafts.append(now)
            now = Draft("u", time=piece.tokens)
            now.cover(piece.tokens)
        elif kind in _SAID:
            fresh = _add(now, piece, pieces, n)
            if fresh is not None:
                before = next(
                    (p for p in reversed(pieces[:n]) if p.kind != "bracket"), piece
                )
                found.dashed |= before.letters == "-"
                found.drafts.append(now)
                now = fresh
            now.vague |= kind == "time" and _is_vague(pieces, n, text)
        elif kind == "rest":
            found.rest.append((piece.tokens[0].start, piece.tokens[-1].end))
        elif kind == "count":
            found.counts += 1
        elif kind == "year":
            if not _late_year(now, piece.tokens[0]):
                return None
        elif kind == "number" and not _trailing(pieces, n, spoken):
            return None
    if now.said:
        found.drafts.append(now)
    return found if len(found.drafts) <= _MOST_DRAFTS else None


def _may_be_time(now: Draft, piece: Piece) -> bool:
    """Whether "10.11." behind a date with its year is a time, or a day: nobody knows."""
    token = piece.tokens[0]
    is_full = any(known.char in "yd" for known in now.date) and not now.time
    return is_full and piece.letters == "e" and token.value[3] == "."


def _is_changed(now: Draft, pieces: list[Piece], n: int, text: str) -> bool:
    """Whether an arrow leads from one time to that of the change: "10:22 -> 13:40"."""
    arrow = pieces[n - 1]
    is_arrow = arrow.kind == "bar" and text[arrow.tokens[0].start] == "→"
    return bool(n and is_arrow and now.date and now.time)


def _is_vague(pieces: list[Piece], n: int, text: str) -> bool:
    """Whether a lone unknown word touches a time of which it may tell the half.

    Of scripts with capitals such a word has one, and is a name.
    """
    first = pieces[n].tokens[0]
    if first.char not in "tT" or not 1 <= first.value[0] <= _HALF:
        return False
    return any(
        piece.kind == "rest"
        and len(piece.tokens) == 1
        and _WITHOUT_CAPITALS[0] <= text[piece.tokens[0].start] <= _WITHOUT_CAPITALS[1]
        for piece in (*pieces[max(0, n - 1) : n], *pieces[n + 1 : n + 2])
    )


def _as_age(piece: Piece) -> Piece:
    """Where no day is named, "7 hours" is an age and no time of day."""
    if piece.kind == "time" and len(piece.tokens) == 2 and piece.letters[0] == "n":
        unit = piece.tokens[1].value
        if isinstance(unit, dict) and "H" in unit:
            return piece._replace(kind="bare")
    return piece


def _labels_follow(pieces: list[Piece]) -> bool:
    """Whether labels stand behind their dates: "5月4日 10:00 更新"."""
    kinds = [
        piece.kind for piece in pieces if piece.kind in _LABELS or piece.kind in _SAID
    ]
    return len(kinds) > 1 and kinds[-1] in _LABELS and kinds[0] in _SAID


def _add(now: Draft, piece: Piece, pieces: list[Piece], n: int) -> Draft | None:
    """Put a piece into the draft, or into a new one, which is returned."""
    kind = piece.kind
    fresh = _clashes(now, piece, pieces, n)
    target = Draft() if fresh else now
    if kind in ("date", "month"):
        target.date, target.month_only = piece.tokens, kind == "month"
        target.age, target.bare = [], False
    elif kind == "day":
        target.day = piece.tokens[0].value["r"]
    elif kind == "weekday":
        target.weekday = next(t for t in piece.tokens if isinstance(t.value, dict))
    elif kind == "now":
        target.now = True
    elif kind in ("age", "bare"):
        if target.date or target.age or target.day is not None:
            return None
        target.age, target.bare = piece.tokens, kind == "bare"
    elif _is_date(target, piece, pieces, n):
        token = piece.tokens[0]
        token = token._replace(char="e", value=(None, *token.value[:2], "."))
        target.date = [token]
    elif not target.time and not target.age:
        target.time = piece.tokens
    elif target.time and not _second_zone(target, piece):
        return None if target.age else _only_time(piece)
    target.cover(piece.tokens)
    return target if fresh else None


def _only_time(piece: Piece) -> Draft:
    draft = Draft(time=piece.tokens)
    draft.cover(piece.tokens)
    return draft


def _clashes(now: Draft, piece: Piece, pieces: list[Piece], n: int) -> bool:
    """Whether the draft already has what the piece brings."""
    if piece.kind in ("date", "month"):
        return bool(now.date)
    if piece.kind == "weekday":
        ahead = pieces[n + 1].kind if n + 1 < len(pieces) else ""
        return now.weekday is not None or (bool(now.date) and ahead == "date")
    if piece.kind == "day":
        return now.day is not None
    return False


def _is_date(target: Draft, piece: Piece, pieces: list[Piece], n: int) -> bool:
    """Whether "27.04" is a day and month because a real time stands beside it."""
    if target.date or piece.letters.rstrip(",") != "T" or target.dated:
        return False
    day, month, _ = piece.tokens[0].value
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return False
    if target.time:
        return target.time[0].char == "t"
    ahead = next(
        (p for p in pieces[n + 1 :] if p.kind in _SAID or p.kind in _LABELS), None
    )
    return ahead is not None and ahead.kind == "time" and "t" in ahead.letters


def _second_zone(target: Draft, piece: Piece) -> bool:
    """Whether a time repeats the last one in another zone: 0339 GMT (1139 HKT)."""
    return _zoned(target.time) and _zoned(piece.tokens)


def _zoned(tokens: list[Token]) -> bool:
    return any(
        t.char == "Z" or (isinstance(t.value, dict) and t.value.get("z"))
        for t in tokens
    )


def _late_year(now: Draft, token: Token) -> bool:
    """Whether a year behind the time belongs to the date: Sat May 5 10:00 UTC 2024."""
    if not now.date or not now.time or any(t.char in "yd" for t in now.date):
        return False
    now.date = [*now.date, token]
    now.cover([token])
    return True


def _trailing(pieces: list[Piece], n: int, spoken: list[Piece]) -> bool:
    """Whether a number counts comments: it comes last, after an age or a full date."""
    if not spoken or any(
        p.kind not in ("bracket", "comma", "bar") for p in pieces[n + 1 :]
    ):
        return False
    before = pieces[n - 1]
    if before.kind in ("age", "now"):
        return True
    return before.kind == "date" and before.letters[-1] == "y"
