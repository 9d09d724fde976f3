"""Names that a scrape set right before what somebody does: "Mara LindBusiness reporter"."""

import regex

from articlekit.people.names import GLUED, PARTICLES, is_person
from articlekit.rules import RuleSet
from articlekit.text import fold

_LONGEST = 90  # characters
# What stands before a capital within a name: "MacLind", "FitzLind".
_PREFIXES = PARTICLES | {"fitz", "mac", "mc", "saint"}
_OUTLET = regex.compile(r"\p{Lu}{2,}\b")


def without_glue(text: str, rules: RuleSet) -> str:
    """A line with a comma between a name and the role or the station glued to it.

    >>> from articlekit.rules import load
    >>> without_glue("Mara LindBusiness reporter", load("en"))
    'Mara Lind, Business reporter'
    >>> without_glue("Mara MacLind, Business reporter", load("en"))
    'Mara MacLind, Business reporter'
    """
    if len(text) > _LONGEST:
        return text
    roles = rules.words.get("role", frozenset())
    for cut in GLUED.finditer(text):
        name, rest = text[: cut.start()], text[cut.start() :]
        role = rest.partition(",")[0]
        is_role = " " in role and fold(role.rpartition(" ")[2]) in roles
        if not is_role and _OUTLET.match(rest) is None:
            continue
        if is_person(name) and fold(name.rpartition(" ")[2]) not in _PREFIXES:
            return f"{name}, {rest}"
    return text
