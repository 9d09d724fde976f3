"""Whom a printed line names as the article's author: the line alone, no page around it.

People's names only: no roles, agencies or desks.
"""

import regex

from articlekit.dates import DateLine
from articlekit.model import Block, Document
from articlekit.people.authors import Read, after_opener, is_east_group, is_opener
from articlekit.people.editors import after_editing
from articlekit.people.glued_roles import without_glue
from articlekit.people.names import (
    PARTICLES,
    in_any_script,
    is_person,
    is_place,
    pieces,
    without_icon,
)
from articlekit.people.outlet_tails import before_outlet
from articlekit.people.uncased_names import after_label
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import ends_sentence, fold

_MARKS = " ·•|–—-,"
_PLATFORMS = frozenset(
    ("facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "instagram", "email", "e-mail")
)  # fmt: skip
_LONGEST = 90  # characters
_FOR = (" in ", " for ", " für ", " pour ", " para ", " voor ", " för ", " dla ")
"""After a name: where it was written, or for whom."""
_SECTION = 2  # words
_INITIALS = 3  # characters: "Jr.", "A."
_PARTICLE = 3  # letters of "van" or "de"
_JOINTS = 12  # characters of commas and "and" between the names of a line
EAST_ASIANS = ("ko", "zh", "ja")
_EAST_ASIAN = regex.compile(
    r"(?:[(\[/=]?(?:문|글)?\s*=?\s*([\uac00-\ud7af]{2,4}) ?(?:선임|전문|인턴)?(?:기자|특파원|논설위원)\b.{0,60})"
    r"|(?:[（(〔【]?(?:[\u3400-\u9fff]{2,6}[／/]\s?)?[记記]者\s?([\u3400-\u9fff]{2,4})[／/][\u3400-\u9fff]{2,6}[報报][導导道][)）〕】]?)"
    r"|(?:[（(【]?(?:本报|本報|本网|本網|本刊|通讯员)?(?:记者|記者|文|作者|撰文)[:：／/ ]{1,2}([\u3400-\u9fff·]{2,12}).{0,30})"
)

_ENDS_IN_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’-]*+ (?:\p{Ll}{2,4} )?\p{Lu}[\p{L}\p{M}'’-]+$"
)
# Before the date that stands on a line of its own: "By Mara Lind on".
_DANGLING = regex.compile(r"\s(?:on|at|am|um|le|el|il|op|em|den|dne|kl\.?|w dniu)$")
_AMONG = regex.compile(
    r"(?:(?:作者|记者|記者)[:：]\s?|(?:记者|記者)\s)([\u3400-\u9fff·]{2,4})(?![\u3400-\u9fff])"
)


def read(text: str, rules: RuleSet) -> Read:
    """The rule and the authors of a line that opens like a byline.

    >>> from articlekit.rules import load
    >>> read("By Mara Lind in Port Halden", load("en")), read("By the sea", load("en"))
    (('opener', ('Mara Lind',)), ('', ()))
    """
    match = _EAST_ASIAN.fullmatch(text) if rules.lang in EAST_ASIANS else None
    if match:
        found = tuple(group for group in match.groups() if group)
        return "east-asian", () if any(map(is_east_group, found)) else found
    opener, rest = after_opener(without_icon(text), rules)
    if not opener:
        return "", ()
    if after_editing(text):
        return ("opener", ()) if named(rest, rules) else ("", ())
    rest = _DANGLING.sub("", without_glue(rest, rules))
    if ends_sentence(rest) and len(rest) > 80:
        return "", ()
    authors = named(rest, rules)
    if not authors and rules.lang in EAST_ASIANS and in_any_script(rest):
        authors = () if is_east_group(rest) else (rest,)
    authors = authors or after_label(text, opener, rest)
    if authors:
        return "opener", authors
    first = fold(rest)
    desks = rules.words.get("desk", frozenset()) | rules.words.get(
        "agency", frozenset()
    )
    return ("opener", ()) if first in desks else ("", ())


def parted(doc: Document, block: Block, rules: RuleSet) -> str:
    """A line with a comma where a name ends in one element and another begins there.

    And where words alone tell that it ends.

    >>> from articlekit.reading import read as read_page
    >>> doc = read_page("<div><b>By Mara Lind</b><i>Brussels</i></div>", "html")
    >>> from articlekit.rules import load
    >>> parted(doc, doc.blocks[0], load("en"))
    'By Mara Lind, Brussels'
    """
    joints = doc.markup.joints.get(block.index, ()) if doc.markup is not None else ()
    text = block.text
    if not joints:
        return before_outlet(text, doc, rules)
    start = len(text) - len(after_opener(text, rules)[1])
    for place in reversed(joints):
        if _ENDS_IN_NAME.search(text[start:place]):
            text = f"{text[:place]},{text[place:]}"
    return before_outlet(text, doc, rules)


def in_date_line(text: str, rules: RuleSet) -> tuple[str, ...]:
    """The author that a Chinese date line names among the rest.

    >>> from articlekit.rules import load
    >>> in_date_line("2024-05-21 07:48 来源：港口日报 作者：周敏", load("zh"))
    ('周敏',)
    """
    match = _AMONG.search(text) if rules.lang == "zh" else None
    return (match[1],) if match and not is_east_group(match[1]) else ()


def after_inner_opener(text: str, rules: RuleSet) -> str:
    """What follows an opener that stands amid a line, after the name of a section.

    Nothing where it may as well be amid a name: "Kultur Von Mara Lind" has the shape of
    "Maria Di Lorenzo Bianchi".

    >>> from articlekit.rules import load
    >>> after_inner_opener("Culture By Mara Lind", load("en"))
    'Mara Lind'
    >>> after_inner_opener("Maria Di Lorenzo Bianchi", load("it"))
    ''
    """
    words = text.split(None, _SECTION + 1)
    for n in range(1, len(words)):
        opener, rest = after_opener(" ".join(words[n:]), rules)
        if opener and words[n][0].isupper() and len(rest.split()) > 1:
            return "" if opener in PARTICLES and is_person(text) else rest
    return text


def named(text: str, rules: RuleSet) -> tuple[str, ...]:
    """The leading names; a role, place or agency after them is left out.

    >>> from articlekit.rules import load
    >>> named("Mara Lind and Ole Brandt, Political Reporters", load("en"))
    ('Mara Lind', 'Ole Brandt')
    """
    names: list[str] = []
    parts = pieces(without_icon(text))
    for n, whole in enumerate(parts, 1):
        name, cut, place = whole, "", ""
        for word in _FOR:
            if not cut:
                name, cut, place = whole.partition(word)
        piece = name if place and is_person(name) and is_place(place) else whole
        piece = _before_role(piece, rules)
        folded = fold(piece)
        if not is_person(piece) or _names_no_person(folded, rules):
            is_next = not names or _is_and_somebody(text, parts[n:])
            if is_next and _names_no_person(folded, rules):
                continue
            break
        end = piece.rpartition(" ")[2]
        names.append(piece.rstrip(".") if len(end) > _INITIALS else piece)
    return tuple(names)


def _is_and_somebody(text: str, left: list[str]) -> bool:
    """Whether one more name alone is left: "Mara Lind, Consumer Editor and Ole Brandt".

    Two may be the role's own words: "Reporter, Public Health and Social Care".
    """
    if len(left) != 1 or any(map(str.isupper, left[0].split())):
        return False
    before = text[: text.rfind(left[0])].rstrip()
    return before[-1:] not in ",;/、，"


def _before_role(piece: str, rules: RuleSet) -> str:
    """The name of "Mara Lind Political Reporter", which stood in an element of its own.

    >>> from articlekit.rules import load
    >>> _before_role("Mara Lind Senior Reporter", load("en"))
    'Mara Lind'
    """
    roles = rules.words.get("role", frozenset())
    words = piece.split()
    for n in range(2, len(words)):
        if fold(" ".join(words[n:])) in roles:
            name = " ".join(words[:n])
            return name if is_person(name) else piece
    return piece


def _names_no_person(folded: str, rules: RuleSet) -> bool:
    words = rules.words
    if folded in words.get("desk", ()) or folded in words.get("agency", ()):
        return True
    roles = words.get("role", frozenset())
    return folded in roles or any(word in roles for word in folded.split())


def is_name(text: str, rules: RuleSet) -> bool:
    """Whether a line is a person's name and nothing else, or those of a few people.

    >>> from articlekit.rules import load
    >>> is_name("Mara Lind", load("en")), is_name("Senior Reporter", load("en"))
    (True, False)
    >>> is_name("Mara Lind und Ole Brandt", load("de"))
    True
    >>> is_name("Mara Lind, Reporter ·", load("en")), is_name("Mara Lind, Halden", load("en"))
    (True, False)
    """
    if len(text) > _LONGEST or not _PLATFORMS.isdisjoint(text.lower().split()):
        return False
    text = without_icon(text).strip(_MARKS)
    name, comma, role = text.partition(", ")
    if comma and is_person(name) and is_role(role, rules):
        text = name
    if not is_person(text):
        # English headlines have capitals: "Exercise and Mental Health".
        return rules.lang not in ("en", "any") and _are_names(text, rules)
    if len(text.split()) > 4:
        return False
    folded = fold(text)
    return (
        not is_opener(folded)
        and not _names_no_person(folded, rules)
        and not rules.find(folded, "head")
        and not _is_furniture(folded.split(), rules)
    )


def _is_furniture(words: list[str], rules: RuleSet) -> bool:
    """Whether buttons stand side by side, or where it is filed: "Tags Storm"."""
    if words[0] in words_of_all("filed") or words[-1] in words_of_all("filed"):
        return True
    return any(rules.find(word, "head") for word in words)


def _are_names(text: str, rules: RuleSet) -> bool:
    words = text.split(None, 2)
    if len(words) < 3 or not words[0][0].isupper():
        return False
    if not words[1][0].isupper() and len(words[1]) > _PARTICLE:
        return False
    names = pieces(text)
    is_whole = sum(map(len, names)) + _JOINTS >= len(text)
    return len(names) > 1 and is_whole and all(is_name(n, rules) for n in names)


def is_role(text: str, rules: RuleSet) -> bool:
    """Whether a line tells what somebody does, or names a desk or an agency.

    >>> from articlekit.rules import load
    >>> is_role("Senior Reporter", load("en")), is_role("Mara Lind", load("en"))
    (True, False)
    """
    folded = fold(text)
    return (
        len(text) <= 60 and not ends_sentence(text) and _names_no_person(folded, rules)
    )


def beside_date(text: str, line: DateLine | None) -> str:
    """What a line says beside its date, on the side on which it begins to.

    Sewing is no part of her name:

    >>> from articlekit.dates import read_line
    >>> line = "Posted by Mara Lind on May 17, 2008 in Sewing"
    >>> beside_date(line, read_line(line, lang="en"))
    'Mara Lind'
    """
    if line is None:
        return text
    dates = [m.raw for m in (line.published, line.modified) if m]
    cut = min((at for raw in dates if (at := text.find(raw)) >= 0), default=0)
    before, words = text[:cut], line.rest.split()
    held = 0
    while held < len(words) and words[held] in before:
        held += 1
    return " ".join(words[:held] or words)
