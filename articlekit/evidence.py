"""What can be seen of a block: its shape, its words, its neighbours, its place.

`weigh_blocks` weighs these figures; `tests/quality/fit.py` fits the weights to them.
Each figure is a plain number, and the whole costs one pass over the blocks.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from typing import Final

import regex

from articlekit.model import PICTURE_ROLES, Block, Document, Role
from articlekit.rules import load
from articlekit.text import fold, size

_WORD = regex.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[\u3040-\u30ff\u3400-\u9fff]")
_SENTENCE = regex.compile(r"[.!?…。！？।؟][\"'”’“»)\]」』]*(?=\s|$)|[。！？]")
_CLOSERS = "\"'”’“»«›)]）」』】 "
_TERMINAL = ".!?…。！？।؟"
_END = {".": 1, "。": 1, "।": 1, "!": 2, "！": 2, "?": 3, "？": 3, "؟": 3, "…": 4, ":": 5, "：": 5, ",": 6, ";": 6}
_QUOTES = "\"“”„«»「」"

NAMES: Final = (
    "size", "words", "end", "closer", "start_lower", "start_digit", "start_quote", "bullet",
    "capitals", "all_caps", "digits", "commas", "sentences", "quotes", "odd_marks",
    "stop_share", "word_length", "repeats", "said_near", "vocabulary", "title_words",
    "mass_before_2", "mass_after_2", "mass_before_6", "mass_after_6", "mass_before_20", "mass_after_20",
    "prose_before", "prose_after", "run", "run_place", "gone_before", "gone_after", "gone_near_6",
    "size_before", "size_after", "end_before", "end_after", "picture_before", "picture_after",
    "since_related", "place", "from_first_prose", "from_last_prose", "total_mass", "gap",
    "bracket_end", "name_like", "lexicon", "lexicon_words", "same_opening", "headlines_near",
    "sentences_near", "relative_size", "colon_inside", "dash_inside", "body_person",
    "from_title", "lead_size", "echo",
)  # fmt: skip


def _end(text: str) -> int:
    bare = text.rstrip(_CLOSERS)
    return _END.get(bare[-1:], 0)


class _Line:
    __slots__ = ("block", "end", "fold", "gone", "mass", "picture", "size", "words")

    def __init__(self, block: Block) -> None:
        text = block.text
        self.block = block
        self.size = size(text)
        self.gone = block.role not in (Role.UNKNOWN, Role.TITLE)
        self.picture = block.role in PICTURE_ROLES
        self.end = 0
        self.words: list[str] = []
        self.fold = ""
        self.mass = 0.0
        if not self.gone:
            self.end = _end(text)
            self.words = [w.casefold() for w in _WORD.findall(text)]
            if self.size >= 60 and self.end in (1, 2, 3, 4) or self.size >= 250:
                self.mass = float(self.size)


def evidence(doc: Document) -> dict[int, list[float]]:
    """The figures of each undecided block, by its position, in the order of NAMES."""
    lines = [_Line(block) for block in doc.blocks]
    count = len(lines)
    stop = load(doc.lang).words.get("stop", frozenset())
    prefix = [0.0]
    gone = [0]
    for line in lines:
        prefix.append(prefix[-1] + line.mass)
        gone.append(gone[-1] + line.gone)
    total = prefix[-1]
    prose = [n for n, line in enumerate(lines) if line.mass]
    first, last = (prose[0], prose[-1]) if prose else (0, count)
    vocabulary = Counter(w for line in lines if line.mass for w in set(line.words) if len(w) > 3)
    head = next((n for n, b in enumerate(doc.blocks) if b.role is Role.TITLE), -30)
    title = {w for w in _WORD.findall((doc.title or "").casefold()) if len(w) > 3}
    texts = Counter(fold(line.block.text) for line in lines if len(line.block.text) < 200)
    lexicon = _lexicon(doc.lang)
    openings = Counter(_opening(line) for line in lines if not line.gone)
    headlines, sentences = [0], [0]
    for line in lines:
        headlines.append(headlines[-1] + (not line.gone and not line.end and 20 <= line.size <= 150))
        sentences.append(sentences[-1] + (line.mass > 0))
    sizes = sorted(line.mass for line in lines if line.mass)
    median = sizes[len(sizes) // 2] if sizes else 200.0
    before, after = _distances(lines)
    runs = _runs(lines)
    related = _since_related(lines)

    def mass(start: int, stop: int) -> float:
        start, stop = max(0, start), min(count, stop)
        return math.log1p(prefix[stop] - prefix[start]) if stop > start else 0.0

    found: dict[int, list[float]] = {}
    for n, line in enumerate(lines):
        if line.block.role is not Role.UNKNOWN:
            continue
        text, words = line.block.text, line.words
        tokens = text.split()
        many = max(1, len(words))
        content = {w for w in words if len(w) > 3}
        own = 1 if line.mass else 0
        above, below = lines[n - 1] if n else None, lines[n + 1] if n + 1 < count else None
        found[n] = [
            math.log(line.size + 1),
            math.log(many + 1),
            line.end,
            text[-1] in _CLOSERS,
            text[0].islower(),
            text[0].isdigit(),
            text[0] in _QUOTES,
            text[0] in "-–—•*·▪◦‣►▶・",
            sum(t[0].isupper() for t in tokens) / len(tokens),
            text.isupper(),
            sum(ch.isdigit() for ch in text) / len(text),
            text.count(",") + text.count("、") + text.count("，"),
            len(_SENTENCE.findall(text)),
            sum(ch in _QUOTES for ch in text),
            sum(ch in "|»›/@#©&→•+" for ch in text),
            sum(w in stop for w in words) / many,
            sum(map(len, words)) / many,
            min(5, texts.get(fold(text), 0) if len(text) < 200 else 0),
            _shared(content, above, below),
            sum(vocabulary[w] > own for w in content) / max(1, len(content)),
            sum(w in title for w in content) / max(1, len(content)),
            mass(n - 2, n), mass(n + 1, n + 3),
            mass(n - 6, n), mass(n + 1, n + 7),
            mass(n - 20, n), mass(n + 1, n + 21),
            min(30, before[n]), min(30, after[n]),
            min(30, runs[n][1]), runs[n][0] / max(1, runs[n][1]),
            bool(above and above.gone), bool(below and below.gone),
            gone[min(count, n + 7)] - gone[max(0, n - 6)],
            math.log(above.size + 1) if above else 0.0,
            math.log(below.size + 1) if below else 0.0,
            above.end if above and not above.gone else -1.0,
            below.end if below and not below.gone else -1.0,
            bool(above and above.picture), bool(below and below.picture),
            min(30, related[n]),
            (n + 1) / (count + 1),
            max(-30, min(30, n - first)),
            max(-30, min(30, n - last)),
            math.log1p(total),
            line.block.gap,
            text[-1] in ")]）" ,
            len(tokens) <= 4 and all(t[0].isupper() for t in tokens),
            sum(w in lexicon for w in words) / many,
            sum(w in lexicon for w in words),
            min(5, openings[_opening(line)] - 1),
            headlines[min(count, n + 5)] - headlines[max(0, n - 4)],
            sentences[min(count, n + 5)] - sentences[max(0, n - 4)],
            min(4.0, line.size / median),
            ":" in text[:-1],
            " – " in text or " — " in text or " - " in text or " | " in text,
            sum(w in _PERSONS for w in words) / many,
            max(-5, min(20, n - head)),
            math.log(line.size + 1) if 0 < n - head <= 4 and all(x.gone for x in lines[head + 1 : n]) else 0.0,
            _echo(text, below) + _echo(text, above),
        ]  # fmt: skip
    return found


_PERSONS = frozenset(
    "you your yours we our us sie ihr ihre ihren ihnen wir uns unser unsere unseren du dein deine vous votre vos nous notre"
    " nos tu tus su sus usted nuestro nuestra nuestros você sua seu nosso nossa tuo tua vostro nostro nostra je jouw uw wij"
    " onze ons du din ditt dine vi vår vårt våre dere deg vores ваш ваша ваши вас вам мы наш наши twój twoje wasz nasz nasze".split()
)


@cache
def _lexicon(lang: str | None) -> frozenset[str]:
    """What furniture talks about: the words of the rules' own examples."""
    said: set[str] = set()
    kept: set[str] = set()
    rules = load(lang)
    for rule in rules.rules:
        said.update(w.casefold() for text in rule.drops for w in _WORD.findall(text))
        kept.update(w.casefold() for text in rule.keeps for w in _WORD.findall(text))
    short = {word for word in said if len(word) < 4}
    return frozenset(said - kept - short - rules.words.get("stop", frozenset()))


def _echo(text: str, near: _Line | None) -> bool:
    """The neighbour repeats the start of the line, or the line the neighbour's."""
    if near is None or len(text) < 12:
        return False
    other = near.block.text
    return len(other) >= 12 and (other.startswith(text[:40]) or text.startswith(other[:40]))


def _opening(line: _Line) -> str:
    return " ".join(line.words[:2])


def _shared(content: set[str], above: _Line | None, below: _Line | None) -> float:
    """How much of the block the line above or below says too."""
    best = 0.0
    for near in (above, below):
        if near and content:
            theirs = set(near.words) or set(_WORD.findall(near.block.text.casefold()))
            best = max(best, len(content & theirs) / len(content))
    return best


def _distances(lines: list[_Line]) -> tuple[list[int], list[int]]:
    """Blocks since the last prose, and to the next."""
    count = len(lines)
    before, after = [99] * count, [99] * count
    since = 99
    for n in range(count):
        before[n] = since
        since = 1 if lines[n].mass else since + 1
    since = 99
    for n in reversed(range(count)):
        after[n] = since
        since = 1 if lines[n].mass else since + 1
    return before, after


def _runs(lines: list[_Line]) -> list[tuple[int, int]]:
    """For each line, its place in its run of lines without prose, and their number."""
    runs: list[tuple[int, int]] = [(0, 0)] * len(lines)
    start = 0
    for n in range(len(lines) + 1):
        if n == len(lines) or lines[n].mass:
            for place in range(start, n):
                runs[place] = (place - start + 1, n - start)
            start = n + 1
    return runs


_TAILS = frozenset(("related", "newsletter", "comments", "tags", "copyright", "bio", "share", "navigation"))


def _since_related(lines: list[_Line]) -> list[int]:
    """Blocks since a line that often ends an article was taken out, up to prose."""
    since, found = 99, []
    for line in lines:
        found.append(since)
        if line.block.kind in _TAILS:
            since = 1
        elif line.mass and since > 8:
            since = 99
        else:
            since += 1
    return found
