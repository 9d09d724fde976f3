"""Read who wrote the article, from a line that opens like a byline or sits by the date.

Authors are people's names only: no roles, agencies or desks. Rather none than wrong.
"""

from dataclasses import replace

import regex

from articlekit.dates import read_line
from articlekit.model import Block, Document, Role
from articlekit.names import is_person, pieces
from articlekit.rules import RuleSet, load
from articlekit.text import ends_sentence, fold, is_prose

NAME = "find_byline"

_LONGEST = 200
_HEAD = 3  # prose blocks: a byline may stand below the first paragraphs
_EAST_ASIAN = regex.compile(
    r"(?:(?:문|글)?\s*=?\s*([\uac00-\ud7af]{2,4}) ?(?:선임|전문|인턴)?(?:기자|특파원|논설위원)\b.{0,60})"
    r"|(?:[（(【]?(?:本报|本報|本网|本網|本刊|通讯员)?(?:记者|記者|文|作者|撰文|責任編輯|责任编辑|编辑|編輯)[:：／/ ]{1,2}([\u3400-\u9fff·]{2,12}).{0,30})"
)


def find_byline(doc: Document) -> Document:
    """Set `doc.byline` and `doc.authors`, and label the lines they were read from.

    >>> doc = find_byline(Document.of("By Mara Lind and Ole Brandt, Political Reporters",
    ...                               "By the time they left, it was dark.", lang="en"))
    >>> doc.authors, [str(role) for role in doc.roles()]
    (('Mara Lind', 'Ole Brandt'), ['byline', 'unknown'])
    """
    rules = load(doc.lang)
    found: dict[int, tuple[str, tuple[str, ...]]] = {}
    prose = 0
    for n, block in enumerate(doc.blocks):
        if prose > _HEAD:
            break
        if block.role is Role.BYLINE:
            # Glued to its date by find_dates: only what is no date names somebody.
            line = read_line(block.text, lang=doc.lang)
            rest = line.rest if line else block.text
            found[n] = (block.rule, _authors(_after_opener(rest, rules)[1], rules))
        if block.role is not Role.UNKNOWN:
            continue
        prose += is_prose(block.text)
        if len(block.text) > _LONGEST:
            continue
        rule, authors = _read(block.text, rules)
        if not rule and _beside_date(doc, n, found) and _is_name(block.text, rules):
            rule, authors = "name-by-date", _authors(block.text, rules)
        if not rule and _is_name(block.text, rules) and _role_below(doc, n, rules):
            rule, authors = "name-above-role", _authors(block.text, rules)
        if not rule and n - 1 in found and _is_role(block.text, rules):
            rule = "role-below-name"
        if rule:
            found[n] = (rule, authors)
    if not found:
        found = _east_asian_below(doc, rules)
    if not found:
        return doc
    changes: dict[int, Block] = {
        n: doc.blocks[n].labelled(Role.BYLINE, NAME, rule)
        for n, (rule, _) in found.items()
    }
    names = tuple(
        dict.fromkeys(name for _, authors in found.values() for name in authors)
    )
    printed = "\n".join(dict.fromkeys(doc.blocks[n].text for n in found))
    return replace(doc.changed(changes), byline=printed, authors=names)


def _east_asian_below(
    doc: Document, rules: RuleSet
) -> dict[int, tuple[str, tuple[str, ...]]]:
    """In Korea and China the reporter is named below the article as well."""
    for n, block in enumerate(doc.blocks):
        if block.role is Role.UNKNOWN and len(block.text) <= _LONGEST:
            rule, authors = _read(block.text, rules)
            if rule == "east-asian":
                return {n: (rule, authors)}
    return {}


def _read(text: str, rules: RuleSet) -> tuple[str, tuple[str, ...]]:
    """The rule and the authors of a line that opens like a byline."""
    match = _EAST_ASIAN.fullmatch(text)
    if match and rules.lang in ("ko", "zh", "ja"):
        return "east-asian", tuple(group for group in match.groups() if group)
    opener, rest = _after_opener(text, rules)
    if not opener or (ends_sentence(rest) and len(rest) > 80):
        return "", ()
    authors = _authors(rest, rules)
    if authors:
        return "opener", authors
    first = fold(rest)
    desks = rules.words.get("desk", frozenset()) | rules.words.get(
        "agency", frozenset()
    )
    return ("opener", ()) if first in desks else ("", ())


def _after_opener(text: str, rules: RuleSet) -> tuple[str, str]:
    low = text.lower()
    for opener in sorted(rules.words.get("byline", ()), key=len, reverse=True):
        if low.startswith(opener) and len(text) > len(opener):
            rest = text[len(opener) :]
            if not rest[0].isalnum():
                return opener, rest.lstrip(" :–—-|")
    return "", text


def _authors(text: str, rules: RuleSet) -> tuple[str, ...]:
    """The leading names; a role, place or agency after them is left out."""
    names: list[str] = []
    for piece in pieces(text):
        folded = fold(piece)
        if not is_person(piece) or _names_no_person(folded, rules):
            if names:
                break
            if _names_no_person(folded, rules):
                continue
            break
        names.append(piece)
    return tuple(names)


def _names_no_person(folded: str, rules: RuleSet) -> bool:
    words = rules.words
    if folded in words.get("desk", ()) or folded in words.get("agency", ()):
        return True
    roles = words.get("role", frozenset())
    return folded in roles or any(word in roles for word in folded.split())


def _is_name(text: str, rules: RuleSet) -> bool:
    folded = fold(text)
    if _names_no_person(folded, rules) or rules.find(folded, "head"):
        return False
    return is_person(text) and len(text.split()) <= 4


def _is_role(text: str, rules: RuleSet) -> bool:
    folded = fold(text)
    return (
        len(text) <= 60 and not ends_sentence(text) and _names_no_person(folded, rules)
    )


def _role_below(doc: Document, n: int, rules: RuleSet) -> bool:
    below = doc.blocks[n + 1] if n + 1 < len(doc.blocks) else None
    return (
        below is not None and below.role is Role.UNKNOWN and _is_role(below.text, rules)
    )


def _beside_date(
    doc: Document, n: int, found: dict[int, tuple[str, tuple[str, ...]]]
) -> bool:
    """A date line stands right below, or right above and nobody is named yet."""
    if n + 1 < len(doc.blocks) and doc.blocks[n + 1].kind == "date":
        return True
    named = any(authors for _, authors in found.values())
    return n > 0 and doc.blocks[n - 1].kind == "date" and not named
