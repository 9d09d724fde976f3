"""No regular expression of the package hangs, whatever it is run against.

The patterns are found, not listed: in the globals of every module, in what cached
functions return, in the rules. How a pattern is used is read from the source. Each is
run as it is used against hostile repetitions of its own parts (`hostile_text.py`).

This is a hang check, not a measurement. On a text of 200,000 characters a pattern in
step with its length needs well below a second of processor time, one that grows with
the square a minute, and one that tries every way for ever: the limit lies far from all
of them. Patterns that are only ever shown short text are held to their own length.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import signal
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
import regex
from hostile_text import TAILS, hostile

import articlekit
from articlekit.rules import LANGUAGES, load
from articlekit.text import fold

LONG, SECONDS = 100_000, 4
SHORT = {
    "articlekit.people.authors._ADDRESS": 400,
    "articlekit.people.authors._BRACKETS": 400,
    "articlekit.people.authors._KOREAN_ROLE": 400,
    "articlekit.pictures.credits._BRACKET_END": 1000,
    "articlekit.pictures.credits._SENTENCE_THEN": 1000,
    "articlekit.pictures.credits._SLASH_END": 1000,
    "articlekit.pictures.credit_shapes._shapes": 130,
    "articlekit.dates.stamp._NAMED": 80,
    "articlekit.dates.grammar._items": 200,
    "articlekit.evidence.headline._DATE": 80,
    "articlekit.titles.title_parts._MARKS": 400,
    "articlekit.people.single_names.PARTS": 400,
    "articlekit.people.names._END": 400,
    "articlekit.people.names._MAIL": 400,
    "articlekit.people.names._PIECES": 400,
    "articlekit.people.names._WHOLE": 50,
    "articlekit.stages.find_byline._EAST_ASIAN": 200,
    "articlekit.stages.find_publisher._ADDRESS": 60,
    "articlekit.stages.find_publisher._TAGLINE": 400,
    "articlekit.stages.split_figures._LAST_BRACKET": 1000,
}
"""The patterns that are shown no more characters than this: who asks them looks first."""
OF_RULES = {"_found", "problems", "_compiled"}
"""The functions that compile what rules say."""
ONCE = frozenset(("search", "match", "fullmatch"))
AGAIN = frozenset(("findall", "finditer", "sub", "subn", "split"))
ENGINES = frozenset(("re", "regex"))
PATTERNS = (re.Pattern, regex.Pattern)

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="`re` can be stopped by a signal alone"
)


class Found(NamedTuple):
    """A pattern of the package, and where it is."""

    name: str
    """Module and variable or function."""
    pattern: re.Pattern
    methods: frozenset[str]


class TooSlowError(Exception):
    pass


@contextmanager
def limit(seconds: float):
    """Stop `re`, which looks for signals as it works, after so much processor time."""

    armed = True

    def stop(signum, frame):
        if armed:
            raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        armed = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def run(pattern: re.Pattern, method: str, text: str | bytes, seconds: float) -> None:
    """Use the pattern once; `TooSlowError` if that takes longer."""
    method = "finditer" if method in AGAIN else method
    if isinstance(pattern, regex.Pattern):
        try:
            found = getattr(pattern, method)(text, timeout=seconds)
            if method == "finditer":
                for _ in found:
                    pass
        except TimeoutError:
            raise TooSlowError from None
        return
    with limit(seconds):
        found = getattr(pattern, method)(text)
        if method == "finditer":
            for _ in found:
                pass


def hangs(
    pattern: re.Pattern,
    methods: Iterable[str],
    length: int,
    seconds: float,
    told: Iterable[tuple[str, str]] = (),
) -> Iterator[str]:
    """What the pattern does not come to an end with, one text for each method."""
    kinds = [*told, *hostile(pattern.pattern)]
    for method in sorted(methods):
        for (before, unit), tail in product(kinds, TAILS):
            times = length // len(unit)
            text = before + unit * times + tail
            if isinstance(pattern.pattern, bytes):
                text = text.encode("latin-1", "replace")
            try:
                run(pattern, method, text, seconds)
            except TooSlowError:
                yield f"{method}: {before!r} + {unit!r} * {times} + {tail!r}"
                break


def modules() -> Iterator[object]:
    for found in pkgutil.walk_packages(articlekit.__path__, "articlekit."):
        if not found.name.endswith("__main__"):
            try:
                yield importlib.import_module(found.name)
            except ImportError:
                continue  # an extra that is not installed


def inside(value: object) -> Iterator[re.Pattern]:
    """The patterns in a value: itself, its bound methods, what it holds."""
    if isinstance(value, PATTERNS):
        yield value
    elif isinstance(getattr(value, "__self__", None), PATTERNS):
        yield value.__self__
    elif isinstance(value, dict):
        for entry in (*value, *value.values()):
            yield from inside(entry)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for entry in value:
            yield from inside(entry)


class _Source(ast.NodeVisitor):
    """What a file says of its patterns."""

    def __init__(self, path: Path) -> None:
        self.uses: dict[str, set[str]] = defaultdict(set)
        """By variable, the methods it is asked for; "" for variables of functions."""
        self.compiling: set[str] = set()
        """The functions that compile."""
        self.at_top: set[str] = set()
        """The variables that hold what is compiled at import."""
        self.inline: list[tuple[int, str, str]] = []
        """Line, pattern and method of those that are used where they are written."""
        self._within: list[str] = []
        self.visit(ast.parse(path.read_text("utf-8")))

    def visit_FunctionDef(self, node):
        self._within.append(node.name)
        self.generic_visit(node)
        self._within.pop()

    def visit_Module(self, node):
        for line in node.body:
            compiles = any(
                isinstance(part, ast.Attribute)
                and part.attr == "compile"
                and getattr(part.value, "id", "") in ENGINES
                for part in ast.walk(line)
            )
            if compiles and not isinstance(line, (ast.FunctionDef, ast.ClassDef)):
                (target,) = getattr(line, "targets", None) or [line.target]
                self.at_top.add(target.id)
        self.generic_visit(node)

    def visit_Attribute(self, node):
        owner = node.value
        if isinstance(owner, ast.Subscript):
            owner = owner.value
        name = (
            owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
        )
        if name and node.attr in ONCE | AGAIN and name not in ENGINES:
            self.uses[name].add(node.attr)
            if name.islower() and node.attr != "split":  # strings have one as well
                self.uses[""].add(node.attr)
        self.generic_visit(node)

    def visit_Call(self, node):
        called = node.func
        if (
            isinstance(called, ast.Attribute)
            and getattr(called.value, "id", "") in ENGINES
        ):
            if called.attr == "compile" and self._within:
                self.compiling.add(self._within[-1])
            elif called.attr in ONCE | AGAIN:
                self.inline.append(
                    (node.lineno, ast.literal_eval(node.args[0]), called.attr)
                )
        self.generic_visit(node)


@cache
def patterns() -> tuple[Found, ...]:
    found: dict[tuple, tuple[list[str], re.Pattern, set[str]]] = {}

    def add(name: str, pattern: re.Pattern, methods: set[str]) -> None:
        key = type(pattern), pattern.pattern, pattern.flags
        names, _, known = found.setdefault(key, ([], pattern, set()))
        names.append(name)
        known |= methods

    for module in modules():
        source = _Source(Path(module.__file__))
        for name, value in vars(module).items():
            for pattern in inside(value):
                add(
                    f"{module.__name__}.{name}",
                    pattern,
                    source.uses[name] or source.uses[""],
                )
        for name in source.compiling:
            for pattern in inside(returned(getattr(module, name, None))):
                add(f"{module.__name__}.{name}", pattern, source.uses[""])
        for line, text, method in source.inline:
            add(f"{module.__name__}:{line}", re.compile(text), {method})
    return tuple(
        Found(names[0], pattern, frozenset(methods))
        for names, pattern, methods in found.values()
    )


def returned(function: object) -> list[object]:
    """What a cached function returns: once, or for each language."""
    if not hasattr(function, "cache_info"):
        return []
    parameters = [*inspect.signature(function).parameters]
    if parameters == ["lang"]:
        return [function(lang) for lang in (None, *LANGUAGES)]
    return [] if parameters else [function()]


ALL = patterns()


@pytest.mark.parametrize("found", ALL, ids=lambda found: found.name)
def test_no_pattern_hangs_on_its_own_parts(found):
    length = 4 * SHORT[found.name] if found.name in SHORT else LONG
    assert found.methods, "nobody uses it"
    assert list(hangs(found.pattern, found.methods, length, SECONDS)) == []


RULES = {rule.match: rule for lang in (None, *LANGUAGES) for rule in load(lang).rules}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_no_rule_hangs_on_its_own_parts_or_examples(rule):
    pattern = re.compile(rule.match)
    told = [("", f"{fold(example)} ") for example in rule.drops]
    assert list(hangs(pattern, ["fullmatch"], 4 * rule.max, SECONDS, told)) == []


@pytest.mark.parametrize("engine", [re, regex])
@pytest.mark.parametrize(
    ("bad", "method"),
    [
        ("(?:a|a)*[bc]", "match"),
        (r"(\w+)*[.!]", "search"),
        (r"\s+[xy]", "search"),
        (r"(.*?)\s*[(][^)]+[)]", "fullmatch"),
    ],
)
def test_a_bad_pattern_is_seen_to_hang(engine, bad, method):
    assert list(hangs(engine.compile(bad), [method], LONG, 0.5))


def test_every_pattern_that_is_compiled_is_found():
    """Else it would not be run: one made in a function must come out of its cache."""
    for module in modules():
        source = _Source(Path(module.__file__))
        for name in source.at_top:
            assert [*inside(getattr(module, name, None))], (module, name)
        for name in source.compiling - OF_RULES:
            assert [*inside(returned(getattr(module, name, None)))], (module, name)
