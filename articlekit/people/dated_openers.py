"""What opens a byline amid a date line: behind a section, and words that do so there alone."""

from typing import Final

import regex

from articlekit.dates import DateLine, read_line
from articlekit.model import Document
from articlekit.page.markup import HEADINGS
from articlekit.people.authors import after_opener
from articlekit.people.bylines import beside_date, is_name, named
from articlekit.people.names import PARTICLES, is_person
from articlekit.people.own_names import in_small_letters
from articlekit.rules import RuleSet, load

# Elsewhere they lead to a place: "da Reggio Emilia".
_BESIDE: Final = {"it": "da ", "pl": "przez "}
_MOST: Final = 5  # parts of a line
_LABEL: Final = 3  # letters: more than "Il"
_BAR: Final = regex.compile(" [|·•–—-] ")
_SECTIONS: Final = regex.compile(
    r"\p{Lu}[\p{L}-]{1,30}(?:, \p{Lu}[\p{L}-]{1,30}){1,3} (?=\p{Lu})"
)


def after_dated_opener(rest: str, rules: RuleSet) -> tuple[str, str]:
    """The same as `after_opener`, of what stands beside a date.

    >>> after_dated_opener("da Mara Lind", load("it")), after_dated_opener("da Mara Lind", load("de"))
    (('da', 'Mara Lind'), ('', 'da Mara Lind'))
    """
    opener = _BESIDE.get(rules.lang, "")
    if opener and rest.lower().startswith(opener) and named(rest[len(opener) :], rules):
        return opener.strip(), rest[len(opener) :]
    return after_opener(rest, rules)


def behind_section(text: str, rest: str, rules: RuleSet) -> str:
    """What stands beside a date, from the opener behind the name of a section on.

    A bar stands between the two, or sections are listed. Where one word stands before
    an opener that is a particle as well, nobody knows: "Hafen von Mara Lind".

    >>> behind_section("1.5.2024 | Hafen | Von Mara Lind", "Hafen | Von Mara Lind", load("de"))
    'Von Mara Lind'
    >>> behind_section("1.5.2024 Hafen, Land Von Mara Lind", "Hafen, Land Von Mara Lind", load("de"))
    'Von Mara Lind'
    """
    if after_opener(rest, rules)[0]:
        return rest
    parts = _BAR.split(text)
    for part in parts if 1 < len(parts) <= _MOST else ():
        if not after_opener(part, rules)[0]:
            continue
        lang = None if rules.lang == "any" else rules.lang
        said = beside_date(part, read_line(part, lang=lang))
        if named(after_opener(said, rules)[1], rules):
            return said
    listed = _SECTIONS.match(rest)
    if listed:
        opener, name = after_opener(rest[listed.end() :], rules)
        is_opener = opener not in PARTICLES or rules.lang == "de"
        if opener and is_opener and named(name, rules):
            return rest[listed.end() :]
    return rest


def may_be_section(name: str, rules: RuleSet) -> bool:
    """Whether a name beside a date may as well be a section, and who wrote it.

    >>> may_be_section("Hafen von Mara Lind", load("de")), may_be_section("Mara von Lind", load("de"))
    (True, False)
    """
    words = name.split(None, 1)
    if len(words) < 2:
        return False
    opener, rest = after_opener(words[1], rules)
    return opener in PARTICLES and rest[:1].isupper() and is_person(rest)


def is_signed_amid(doc: Document, n: int, line: DateLine) -> bool:
    """Whether a date line is signed by words that open no line, or behind a section.

    An event is on a date "da Piazza Grande": so the line must say that it was published
    then, or link the name, or stand right below a headline.
    """
    rules, text = load(doc.lang), doc.blocks[n].text
    if behind_section(text, line.rest, rules) != line.rest:
        return True
    opener, name = after_dated_opener(line.rest, rules)
    if not opener:
        return False
    dates = [m.raw for m in (line.published, line.modified) if m]
    label = text[: min((text.find(raw) for raw in dates), default=0)]
    if sum(map(str.isalpha, label)) > _LABEL and name not in label:
        return True
    markup, index = doc.markup, doc.blocks[n].index
    if markup is None or not index:
        return False
    is_linked = markup.linked[index] >= len(name.partition(" | ")[0])
    return is_linked or markup.tag(index - 1) in HEADINGS


def stands_apart(doc: Document, n: int, line: DateLine) -> bool:
    """Whether a name before a date fills an element, whatever is in those behind it.

    >>> doc = Document.of("Mara LindMay 2, 2019Food and Drink")
    >>> stands_apart(doc, 0, read_line(doc.blocks[0].text, lang="en"))
    True
    """
    text, rules = doc.blocks[n].text, load(doc.lang)
    name = beside_date(text, line)
    if not text.startswith(name) or not text[len(name) :]:
        return False
    joints = doc.markup.joints.get(doc.blocks[n].index, ()) if doc.markup else ()
    is_apart = len(name) in joints or text[len(name)].isalnum()
    return is_apart and is_name(name, rules) and not in_small_letters(name, doc)
