"""Rules from TOML and to TOML."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Final

from articlekit.errors import RuleError
from articlekit.rules.schema import Rule, parse, problems

_DEFAULTS: Final = {field.name: field.default for field in fields(Rule)}
_ORDER: Final = ("id", "kind", "lang", "hosts", "zone", "max", "match", "why")


def check(text: str | bytes, file: str) -> tuple[tuple[Rule, ...], list[RuleError]]:
    """The sound rules of somebody's own file, and all that is wrong with the others.

    >>> check("[[rule]]\\nid = 3", "my.toml")[1][0].reason
    'must be a string'
    """
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError:
        return (), [RuleError(file, "", "is not UTF-8")]
    except RecursionError:
        return (), [RuleError(file, "", "is not TOML of rules: it is nested too deep")]
    except ValueError as error:  # TOMLDecodeError, or a number of too many digits
        return (), [RuleError(file, "", f"is not TOML: {error}")]
    errors = [
        RuleError(file, "", "is not read from a file of your own, only [[rule]]", key)
        for key in table
        if key != "rule"
    ]
    entries = table.get("rule", [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        return (), [*errors, RuleError(file, "", "write [[rule]] above each", "rule")]
    if not entries:
        errors.append(RuleError(file, "", "holds no [[rule]]"))
    rules: dict[str, Rule] = {}
    for entry in entries:
        try:
            rule = parse(entry, file)
        except RuleError as error:
            errors.append(error)
            continue
        found = [
            RuleError(file, rule.id, problem.reason, problem.key, problem.example)
            for problem in problems(rule)
        ]
        if rule.id in rules:
            found.append(RuleError(file, rule.id, "two rules have this id", "id"))
        errors += found
        if not found:
            rules[rule.id] = rule
    return tuple(rules.values()), errors


def written(rules: Iterable[Rule]) -> str:
    """The rules as TOML.

    >>> rule = Rule("ad", "advertisement", "ads?", "Marks an advert.", ("Ad", "Ads"), ("A", "B"))
    >>> print(written([rule]))
    [[rule]]
    id = "ad"
    kind = "advertisement"
    match = 'ads?'
    why = "Marks an advert."
    drops = [
      "Ad",
      "Ads",
    ]
    keeps = [
      "A",
      "B",
    ]
    <BLANKLINE>
    """
    return "\n".join("\n".join(_lines(rule)) + "\n" for rule in rules)


def _lines(rule: Rule) -> Iterator[str]:
    yield "[[rule]]"
    for key in _ORDER:
        value = getattr(rule, key)
        if value != _DEFAULTS[key]:
            yield f"{key} = {_value(value, literal=key == 'match')}"
    for key in ("drops", "keeps"):
        yield f"{key} = ["
        yield from (f"  {_value(example)}," for example in getattr(rule, key))
        yield "]"


def _value(value: object, *, literal: bool = False) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    if literal and not re.search(r"['\x00-\x1f\x7f]", str(value)):
        return f"'{value}'"
    # A JSON string is a TOML string but for the one character JSON leaves bare.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
