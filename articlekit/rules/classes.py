"""What the class names of an element say of it: `classes.toml`, loaded once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+")
# Names that machines make ("block-id-n1AuAdJlVL") say nothing, whatever they spell.
_HASH = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\w*[A-Z])[A-Za-z0-9]{5,}"
    r"|(?<=_)(?=[A-Za-z]{0,3}\d)(?=\w{0,3}[A-Z])[A-Za-z0-9]{4}(?![A-Za-z0-9])"
)
# So do those in small letters: digits stand amid the letters, and not as in "300x250".
_SMALL_HASH = re.compile(
    r"(?<![A-Za-z0-9])(?![a-z]*\d+x\d)(?=[a-z]*\d+[a-z]+\d)[a-z0-9]{5,}(?![A-Za-z0-9])"
    r"|(?<=\d)[A-Za-z]{2,3}(?![A-Za-z])"
)
_DIGIT = re.compile(r"[0-9]")
_STATES: Final = frozenset(
    (
        "has",
        "with",
        "no",
        "not",
        "without",
        "is",
        "show",
        "hide",
        "enable",
        "enabled",
        "disable",
        "pre",
        "non",
        "js",
        "allow",
    )
)
"""Words that make the next one a state of the page: "has-sidebar", "no-comments"."""
_BESIDE: Final = frozenset(("has", "with", "no", "without"))
"""Those that a whole name may open with: "has-minimal-nav" says what stands beside it."""


@dataclass(frozen=True, slots=True)
class ClassRule:
    """What one family of class names means."""

    id: str
    kind: str
    """One of `KINDS`."""
    words: tuple[str, ...]
    """Single words, two side by side with a space between, or the start of one ("relat*")."""
    why: str
    drops: tuple[str, ...]
    """Class names that the rule must know."""
    keeps: tuple[str, ...]
    """Near misses."""
    but: tuple[str, ...] = ()
    """Pairs of words in which a word of the rule means something else."""
    share: float = 0.4
    """An element with this much of the page's prose stays whatever its name."""


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a class name, in lower case.

    >>> words_of("ArticleRelated__link-list has2cols")
    ('article', 'related', 'link', 'list', 'has', 'cols')
    """
    if _DIGIT.search(name):
        name = _SMALL_HASH.sub(" ", _HASH.sub(" ", name))
    return tuple([word.lower() for word in _WORD.findall(name)])


@lru_cache(maxsize=4096)
def find(name: str) -> ClassRule | None:
    """The rule that knows a class name, if any.

    >>> find("article__related-links").id
    'related'
    >>> find("article has-related") is None
    True
    >>> find("hero has-minimal-nav") is None
    True
    """
    known, spared = vocabulary(), exceptions()
    before = ""
    words = words_of(name)
    if not _BESIDE.isdisjoint(words):
        words = _of_itself(name)
    for place, word in enumerate(words):
        rule = known.get(f"{before} {word}") or known.get(word) or _by_stem(word)
        if rule is not None and before not in _STATES:
            after = words[place + 1] if place + 1 < len(words) else ""
            if f"{before} {word}" not in spared and f"{word} {after}" not in spared:
                return rule
        before = word
    return None


def _of_itself(name: str) -> tuple[str, ...]:
    """The words of all class names but of those that say what stands beside it.

    >>> _of_itself("hero has-minimal-nav menu-has-items")
    ('hero', 'menu', 'has', 'items')
    """
    each = map(words_of, name.split())
    return tuple(
        [word for words in each if words and words[0] not in _BESIDE for word in words]
    )


def _by_stem(word: str) -> ClassRule | None:
    """Words run together: "relatedbroadcast" begins as "related*" does."""
    for stem, rule in _stems():
        if word.startswith(stem):
            return rule
    return None


@cache
def _stems() -> tuple[tuple[str, ClassRule], ...]:
    return tuple(
        (word[:-1], rule) for word, rule in vocabulary().items() if word.endswith("*")
    )


@cache
def vocabulary() -> dict[str, ClassRule]:
    """Every word and pair of words, and the rule it belongs to."""
    return {word: rule for rule in rules() for word in rule.words}


@cache
def exceptions() -> frozenset[str]:
    """Pairs of words that mean something else than one of them alone."""
    return frozenset(pair for rule in rules() for pair in rule.but)


@cache
def rules() -> tuple[ClassRule, ...]:
    """The rules in the order of the file."""
    text = files(__package__).joinpath("classes.toml").read_text("utf-8")
    return tuple(
        ClassRule(
            **{
                **entry,
                **{
                    key: tuple(entry[key])
                    for key in ("words", "drops", "keeps", "but")
                    if key in entry
                },
            }
        )
        for entry in tomllib.loads(text)["class"]
    )
