"""Names in scripts without capitals, where a line says that a name is what it holds."""

from typing import Final

import regex

from articlekit.people.names import pieces
from articlekit.rules import words_of_all

# Chinese, Japanese and Korean names have forms of their own: `names.in_any_script`.
_NAME: Final = regex.compile(
    r"(?:(?![\u3040-\u9fff\uac00-\ud7af])\p{Lo}[\p{Lo}\p{M}'’.\-]+(?: |\Z)){2,4}"
)
_AND: Final = regex.compile(r" (?:और|एवं|व|এবং|ও|و|اور|และ) ")
_GLUED: Final = ("و", "ו")
"""The "and" of Arabic and of Hebrew, which is written as a part of the next word."""
_FIRST: Final = 2  # words that are one name, before an "and"
_VERBS: Final = frozenset(
    ("كتب", "كتبت", "كتبه", "كتبها", "تقرير", "إعداد", "تحریر", "نوشته")
)
"""Openers that open sentences as well: "كتب" is "wrote"."""


def uncased_names(text: str) -> tuple[str, ...]:
    """The names that are all of a text, up to a bar or a dash; none if anything else is.

    >>> uncased_names("מרה לינד | חלדן"), uncased_names("Mara Lind")
    (('מרה לינד',), ())
    >>> uncased_names("मारा लिंड और ओले ब्रांट")
    ('मारा लिंड', 'ओले ब्रांट')
    """
    if text.isascii():
        return ()
    parts = pieces(text)
    names = _AND.split(parts[0]) if len(parts) == 1 else parts
    return tuple(names) if names and all(map(_is_name, names)) else ()


def _is_name(text: str) -> bool:
    """Whether two to four words are one name.

    Of two joined by a glued "and" nobody knows: it may be a letter of the name.
    """
    words = text.split()
    return (
        _NAME.fullmatch(text) is not None
        and words_of_all("open_in_prose").isdisjoint(words)
        and not any(word.startswith(_GLUED) for word in words[_FIRST:])
    )


def after_label(text: str, opener: str, rest: str) -> tuple[str, ...]:
    """Whom a line names that is an opener, a colon and a name.

    >>> [after_label(line, "מאת", "מרה לינד") for line in ("מאת: מרה לינד", "מאת מרה לינד")]
    [('מרה לינד',), ()]
    """
    label = text[: len(text) - len(rest)] if rest else text
    return uncased_names(rest) if label.rstrip().endswith(":") and opener else ()


def beside(text: str, opener: str, rest: str) -> tuple[str, ...]:
    """Whom a date line names that opens like a byline; a verb needs a colon.

    >>> beside("מאת מרה לינד, 12.5.2015", "מאת", "מרה לינד")
    ('מרה לינד',)
    """
    is_label = opener not in _VERBS or f"{opener}:" in text
    return uncased_names(rest) if opener and is_label else ()
