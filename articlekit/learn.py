"""Propose rules for the furniture of one site, from several of its scrapes.

What stands on page after page and is no prose is furniture more often than not. More
often is not always: `learn` proposes, with its evidence in each rule's `why`, and a
person reads. Nothing is applied here.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from articlekit.article import Article
from articlekit.model import BODY_ROLES, TEXT_ROLES, Role
from articlekit.pipeline import Cleaner
from articlekit.reading import Soup
from articlekit.rules import Rule, RuleSet
from articlekit.rules.schema import HOST, LONGEST, problems
from articlekit.shapes import Shape, shapes, slug
from articlekit.text import ends_sentence, fold, is_prose

_READ = TEXT_ROLES | {Role.TITLE}
"""The roles of what `clean` left, and read as no more than text."""

# A whole sentence, or a line among the paragraphs, may be the article's own: it must
# stand on this share of the pages, and on so many.
_DOUBTFUL_SHARE, _DOUBTFUL_PAGES = 0.5, 5
_SENTENCE = 4  # words
_ROUNDS = 5
_SAID = re.compile(r"[\"“”„«»「」『』]")
_SAME_STORY = 0.5  # of the paragraphs of the shorter of two pages
_FILLERS = 3  # different ones, or a slot is no slot
_EXAMPLES = 4
_KEPT, _KEPT_LENGTH = 3, 200
_SENTENCES = re.compile(r"(?<=[.!?…。！？])[\"'”’»」]?\s*(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A block of one of the scrapes."""

    story: int
    text: str
    folded: str
    role: Role
    place: str
    """head, middle or tail: around the prose that few other stories have."""
    shapes: tuple[Shape, ...]
    """The plainest first."""


def learn(
    raws: Iterable[str | bytes | Soup],
    *,
    min_share: float = 0.3,
    min_pages: int = 3,
    hosts: Sequence[str] = (),
) -> RuleSet:
    """Rules for lines that stand on many scrapes of one site, for you to read.

    Write them down with `RuleSet.to_toml`, strike out what is wrong, and load the file
    with `RuleSet.load`. Numbers, dates and names are taken for any number, date and
    name. What `clean` removes on every page by itself, what it read as a byline, date or
    caption, and prose are never proposed. Scrapes of one story count as one.

    Args:
        raws: scrapes of one site, as `clean` takes them: twenty tell much more than
            three.
        min_share: share of the stories on which a line must stand; half of them at
            least, and five, for a whole sentence or a line amid the paragraphs.
        min_pages: number of stories on which a line must stand.
        hosts: written into each rule: see `Rule.hosts`; `ValueError` for what is none.

    >>> learn(["One page.", "Another page."]).rules
    ()

    """
    if isinstance(raws, (str, bytes)):
        msg = "learn() takes many scrapes of one site, not the text of one"
        raise TypeError(msg)
    if isinstance(hosts, str) or not all(map(HOST.fullmatch, hosts)):
        msg = f"hosts={hosts!r}: pass a list of bare hosts such as ['example.org']"
        raise ValueError(msg)
    pages = list(raws)
    rules: tuple[Rule, ...] = ()
    for _ in range(_ROUNDS):
        # What stood below a line that is gone now may be taken for the headline next.
        cleaner = Cleaner(rules=RuleSet("any", rules))
        new = _proposed([cleaner.clean(raw) for raw in pages], min_share, min_pages)
        known = {rule.match for rule in rules}
        new = [rule for rule in new if rule.match not in known]
        if not new:
            break
        rules += tuple(new)
    return RuleSet("any", tuple(_named(rules, tuple(hosts))))


def _proposed(
    articles: Sequence[Article], min_share: float, min_pages: int
) -> list[Rule]:
    stories = _stories(articles)
    many = len(set(stories))
    need = max(min_pages, math.ceil(min_share * many))
    lines = _lines(articles, stories, need)
    prose = _sentences(lines)
    rules = (
        _rule(shape, found, prose, many)
        for shape, found in _recurring(lines, need, many)
        if any(line.role in _READ for line in found) and not _takes_more(shape, lines)
    )
    return [rule for rule in rules if not any(problems(rule))]


def _named(rules: Iterable[Rule], hosts: tuple[str, ...]) -> Iterator[Rule]:
    """The same with hosts, and with ids that differ."""
    used: set[str] = set()
    for rule in rules:
        numbered = (f"{rule.id}-{n}" for n in count(2))
        name = next(name for name in chain([rule.id], numbered) if name not in used)
        used.add(name)
        yield replace(rule, id=name, hosts=hosts)


def _stories(articles: Sequence[Article]) -> list[int]:
    """For each article the number of its story: pages that share paragraphs are one."""
    stories: list[int] = []
    told: list[set[str]] = []
    for n, article in enumerate(articles):
        own = {block.text for block in article.body if is_prose(block.text)}
        same = (
            stories[m]
            for m, other in enumerate(told)
            if own & other
            and len(own & other) >= _SAME_STORY * min(len(own), len(other))
        )
        stories.append(next(same, n))
        told.append(own)
    return stories


def _lines(articles: Sequence[Article], stories: list[int], need: int) -> list[_Line]:
    seen: dict[str, set[int]] = defaultdict(set)
    for story, article in zip(stories, articles, strict=True):
        for block in article.blocks:
            seen[fold(block.text)].add(story)
    lines: list[_Line] = []
    for story, article in zip(stories, articles, strict=True):
        folded = [fold(block.text) for block in article.blocks]
        prose = [
            n
            for n, block in enumerate(article.blocks)
            if block.role in BODY_ROLES
            and is_prose(block.text)
            and len(seen[folded[n]]) < need
        ]
        first, last = (prose[0], prose[-1]) if prose else (0, -1)
        for n, block in enumerate(article.blocks):
            place = "head" if n < first else "tail" if n > last else "middle"
            text = block.text
            lines.append(
                _Line(story, text, folded[n], block.role, place, _shapes(text))
            )
    return lines


def _recurring(
    lines: Sequence[_Line], need: int, many: int
) -> list[tuple[Shape, list[_Line]]]:
    """The shapes that stand on enough stories, the plainest of each line's first."""
    candidates: dict[Shape, list[_Line]] = defaultdict(list)
    for line in lines:
        if line.role in _READ or line.role is Role.REMOVED:
            for shape in line.shapes:
                candidates[shape].append(line)
    ranked = sorted(
        candidates.items(),
        key=lambda item: (item[0].slots, -_spread(item[1]), -item[0].letters),
    )
    taken: set[int] = set()
    found: list[tuple[Shape, list[_Line]]] = []
    for shape, all_of in ranked:
        group = [line for line in all_of if id(line) not in taken]
        fillers = len({line.folded for line in group})
        if shape.slots and fillers < min(_FILLERS, need):
            continue
        if _spread(group) >= _needed(group, need, many):
            taken.update(map(id, group))
            found.append((shape, group))
    return sorted(found, key=lambda item: -_spread(item[1]))


def _shapes(text: str) -> tuple[Shape, ...]:
    """What a rule for the line could look like; nothing for prose and speech."""
    if len(text) > LONGEST or is_prose(text):
        return ()
    return () if _is_sentence(text) and _SAID.search(text) else tuple(shapes(text))


def _is_sentence(text: str) -> bool:
    # Not every script sets its words apart.
    return ends_sentence(text) and (
        len(text.split()) >= _SENTENCE or not text.isascii()
    )


def _spread(group: Sequence[_Line]) -> int:
    return len({line.story for line in group})


def _needed(group: Sequence[_Line], need: int, many: int) -> int:
    sentence = any(_is_sentence(line.text) for line in group)
    inside = 2 * sum(line.place == "middle" for line in group) > len(group)
    if sentence and inside:
        return many + 1  # what all stories say in their midst is prose none the less
    if sentence or inside:
        return max(need, _DOUBTFUL_PAGES, math.ceil(_DOUBTFUL_SHARE * many))
    return need


def _takes_more(shape: Shape, lines: Sequence[_Line]) -> bool:
    """Left open, it matches a line that was read as something else, or is prose."""
    return shape.slots > 0 and any(
        line.role is not Role.REMOVED
        and not (line.role in _READ and shape in line.shapes)
        and shape.matches(line.folded)
        for line in lines
    )


def _sentences(lines: Sequence[_Line]) -> list[str]:
    """The sentences of the scrapes' own prose, each once."""
    found = (
        sentence
        for line in lines
        if line.role in BODY_ROLES and is_prose(line.text)
        for sentence in _SENTENCES.split(line.text)
    )
    return list(dict.fromkeys(s for s in found if 0 < len(s) <= _KEPT_LENGTH))


def _rule(
    shape: Shape, found: Sequence[_Line], prose: Sequence[str], many: int
) -> Rule:
    texts = [text for text, _ in Counter(line.text for line in found).most_common()]
    drops = texts[:_EXAMPLES]
    if len(drops) == 1:
        # Only one wording was seen: the same in capitals, or behind a mark, is it too.
        other = drops[0].upper()
        drops.append(
            other if fold(other) == fold(drops[0]) != other else "» " + drops[0]
        )
    words = set(shape.words)
    near = sorted(
        (s for s in prose if not shape.matches(fold(s))),
        key=lambda s: (-len(words & set(_WORD.findall(s.lower()))), len(s)),
    )
    places = Counter(line.place for line in found)
    left = _spread([line for line in found if line.role in _READ])
    return Rule(
        id=f"site-{slug(shape)}",
        kind="site",
        match=shape.pattern,
        why=f"On {_spread(found)} of {many} stories, left by clean() on {left}:"
        f" {places['head']} above the text, {places['middle']} within,"
        f" {places['tail']} below.",
        drops=tuple(drops),
        keeps=tuple(near[:_KEPT]),
        max=min(LONGEST, max(160, 2 * max(map(len, texts)))),
    )
