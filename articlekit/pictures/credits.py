"""Picture credits: what one looks like, alone on a line or at the end of a caption.

Agencies are words of the rules files; labels are those of `articlekit.pictures.credit_shapes`.
"""

import re
from typing import NamedTuple

import regex

from articlekit.people.names import is_person
from articlekit.pictures import credit_names
from articlekit.pictures.credit_shapes import PERSON, tried
from articlekit.rules import words_of_all
from articlekit.text import fold


class Credit(NamedTuple):
    """A caption and its credit, told apart."""

    text: str
    """The caption without its credit; empty for a credit alone."""
    name: str
    """Agency or person, without label and brackets."""
    shape: str
    """Which of the known shapes it was."""


_LICENCE_ENDS = ("Licensing Rights", " new tab")
AGENCY_SHAPES = frozenset(("bracket-agency", "agency-end", "agency-slash"))
"""Shapes that an agency's report ends in as well."""
_LONGEST = 1000  # characters of a credit with its caption
_SCREENSHOT = re.compile(
    r"(?:captures? d['’]écran|screen ?shots?|captura de pantalla) (?:de|du|sur|from|of) \S.{1,58}",
    re.IGNORECASE,
)
# What stands behind a credit: the way to buy the picture, and what a link does.
_LICENCE = re.compile(
    r"[ .,|]{1,3}(?:Purchase|Acquire|Buy) Licensing Rights(?:,? opens (?:in )?(?:a )?new tab)?$"
)
_COMMA = re.compile(r"[,،，]")
_EDGES = " .,;:|/–—-•·\u200b"
_BRACKETS = str.maketrans("（［【）］】", "([[)]]")


def labelled(text: str) -> str | None:
    """Whom a line credits that opens with a label, whatever the name looks like.

    Sure enough only right below a caption.

    >>> labelled("(Bild: made with the office's own machine)"), labelled("Pier: shut")
    ("made with the office's own machine", None)
    >>> labelled("Capture d'écran de Reddit")
    "Capture d'écran de Reddit"
    """
    if _SCREENSHOT.fullmatch(text):
        return text
    label, colon, name = text.strip("()[]（） ").partition(":")
    known = colon and fold(label) in words_of_all("credit")
    return name.strip() or None if known and len(text) <= credit_names.LONGEST else None


def credit_alone(text: str) -> Credit | None:
    """Read a line that is nothing but a credit.

    >>> credit_alone("Foto: Mara Lind / dpa").name
    'Mara Lind / dpa'
    >>> credit_alone("REUTERS").shape
    'agency'
    >>> credit_alone("Photo editors met in May") is None
    True
    """
    text = _without_licence(text)
    if len(text) > credit_names.LONGEST + 30 or len(text) < 2:
        return None
    for shape, match in tried(text):
        if not match[1].strip(_EDGES + "([（【"):
            name = _tidy(match[2])
            if name and credit_names.is_plausible(name) and _fits(name, shape):
                return Credit("", name, shape)
    # "Image source, Mara Lind", as machines read it out
    comma = _COMMA.search(text, 5, 30)
    if comma and _is_long_label(text[: comma.start()]):
        name = _tidy(text[comma.end() :])
        return Credit("", name, "label") if name else None
    bare = text.strip(" []()（）【】［］*|")
    if not bare.isascii():
        bare = bare.translate(_BRACKETS)
    if credit_names.are_agencies(bare):
        return Credit("", _tidy(bare), "agency")
    return None


def _is_long_label(text: str) -> bool:
    """A label that is more than the word for a picture, which prose begins with too."""
    folded = fold(text)
    long = " " in folded or not folded.isascii()
    return long and folded in words_of_all("credit")


def credit_at_end(text: str) -> Credit | None:
    """Split a caption from the credit at its end.

    >>> credit_at_end("The harbour at dawn (Image: Getty)")
    Credit(text='The harbour at dawn', name='Getty', shape='bracket-label')
    >>> credit_at_end("He told Reuters he would not go.") is None
    True
    """
    text = _without_licence(text)
    head, tail = text[: -credit_names.LONGEST - 40], text[-credit_names.LONGEST - 40 :]
    for shape, match in tried(tail):
        caption = (head + match[1]).strip()
        name = _tidy(next((part for part in match.groups()[1:] if part), ""))
        if len(caption) < 3 or not name or not credit_names.is_plausible(name):
            continue
        if not _fits(name, shape):
            continue
        return Credit(_without_trailing(caption), name, shape)
    return _agency_at_end(text) if len(text) <= _LONGEST else None


_BRACKET_END = regex.compile(r"(.*\S)\s*[(\[]([^()\[\]]{2,70})[)\]]\.?")
_SENTENCE_THEN = regex.compile(
    r"(.*[.!?…”\"»)'’])\s*(?:[|–—/]\s*)?(\p{Lu}(?:[^.!?]|\b\p{Lu}\.){1,70})",
    regex.DOTALL,
)
_SLASH_PERSON = regex.compile(rf"(.{{20,250}}[^.!?:]) / ({PERSON.pattern})")
# An agency nobody listed: "... at dawn. NPA/Mara Lind"
_INITIALS_PERSON = regex.compile(
    rf"(.{{20,400}}[.!?”\"]) (\p{{Lu}}{{2,5}}/{PERSON.pattern})"
)
_SLASH_END = regex.compile(
    r"(.*?)[\s.]+(\p{Lu}[\p{L}.'’\-]*(?: \p{Lu}[\p{L}.'’\-]*){0,3}\s?[/(]\s?[^/()]{2,40}\)?(?:/[^/]{2,30})?)"
)


def _agency_at_end(text: str) -> Credit | None:
    """A credit without a label: it must name an agency."""
    if text[-1] in ".!?":
        return None
    match = _BRACKET_END.fullmatch(text) if text[-1] in ")]" else None
    if match:
        name = _tidy(match[2])
        if credit_names.are_agencies(name):
            before = _SENTENCE_THEN.fullmatch(match[1])
            if before and PERSON.fullmatch(before[2]):
                return Credit(
                    _without_trailing(before[1]), f"{before[2]} ({name})", "name-agency"
                )
            return Credit(_without_trailing(match[1]), name, "bracket-agency")
    match = _SENTENCE_THEN.fullmatch(text)
    if match and len(match[1]) > 8 and credit_names.are_agencies(_tidy(match[2])):
        return Credit(_without_trailing(match[1]), _tidy(match[2]), "agency-end")
    if "/" not in text and "(" not in text:
        return None
    match = _SLASH_PERSON.fullmatch(text) or _INITIALS_PERSON.fullmatch(text)
    if match and " " in match[2]:
        return Credit(_without_trailing(match[1]), match[2], "agency-slash")
    match = _SLASH_END.fullmatch(text)
    if match and len(match[1]) > 8 and credit_names.are_agencies(_tidy(match[2])):
        return Credit(_without_trailing(match[1]), _tidy(match[2]), "agency-slash")
    return None


# "... 있다. 이도현 기자"
_KOREAN = regex.compile(
    r"(.{8,}[.다]|.{8,}(?=\s?/))\s?/?\s?([\uac00-\ud7af]{2,4}) ?기자(?:\s\S+@\S+)?"
)
# In a caption: "... 1961. R. SALAS", "... at dawn / Mara Lind", "... at dawn - Reuters".
_CAPITALS = regex.compile(
    r"(.{8,}?[.…”\"»)])\s((?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{Lu}'’-]++(?:\s\p{Lu}[\p{Lu}.'’-]*+){0,3}(?:\s?/\s?[^/]{2,40})?)"
)
_AFTER_SENTENCE = regex.compile(
    r"(.{12,}[\p{Ll}\p{M}\d)]{2}[.!?…][”»\"]?)\s+([^.!?…:;,]{5,60})"
)
_PARTED = regex.compile(
    r"(.{8,}?)(\s?/\s?|\s?::\s?|\s?\|\s?|\s[-–—]\s)([^/:|()\[\]]{2,60})"
)


def credit_or_capitals(text: str) -> Credit | None:
    """The same, and a name in capitals behind a sentence, as papers of Spain print it.

    >>> credit_or_capitals("Waves over the pier on Monday. MARA LIND").name
    'MARA LIND'
    """
    found = credit_at_end(text)
    if (found is not None and found.shape != "agency-slash") or not text[-1].isupper():
        return found
    match = _CAPITALS.fullmatch(text)
    if match is None or not (" " in match[2] or credit_names.are_agencies(match[2])):
        return found
    return Credit(match[1], match[2], "capitals")


def credit_of_caption(text: str) -> Credit | None:
    """Split what is known to be a caption: a name parted from it is enough.

    >>> credit_of_caption("The harbour at dawn / Mara Lind").name
    'Mara Lind'
    >>> credit_of_caption("The harbour at dawn. Mara Lind / Herald").name
    'Mara Lind / Herald'
    >>> credit_of_caption("The mayor at dawn - left") is None
    True
    """
    match = _KOREAN.fullmatch(text)
    if match:
        return Credit(match[1], match[2], "reporter")
    found = credit_or_capitals(text)
    if found:
        return found
    match = _AFTER_SENTENCE.fullmatch(text)
    if match and " " in match[2].strip() and credit_names.is_sure(match[2]):
        return Credit(match[1], _tidy(match[2]), "after-sentence")
    match = _PARTED.fullmatch(text)
    # "Kathyn | Getty Images" is a credit as a whole.
    if match and any(word[0].islower() for word in match[1].split()):
        name = _tidy(match[3])
        is_dash = match[2].strip() in "-–—"
        if credit_names.are_agencies(name) or (is_person(name) and not is_dash):
            return Credit(_without_trailing(match[1]), name, "parted")
    return None


def _fits(name: str, shape: str) -> bool:
    """A shape that says little of whether it is a credit needs a name that says more."""
    if shape == "label-bare":
        return credit_names.names_makers(name)
    return shape != "cjk-agency" or credit_names.are_agencies(name)


def _without_licence(text: str) -> str:
    return _LICENCE.sub("", text) if text.endswith(_LICENCE_ENDS) else text


def _tidy(name: str) -> str:
    name = " ".join(name.replace("\u200b", "").split()).strip(_EDGES)
    if name.count("(") < name.count(")"):
        name = name.rstrip(")").strip()
    return name.rstrip("]】）").strip(_EDGES)


def _without_trailing(caption: str) -> str:
    return caption.rstrip(" |–—-•·/[(（").strip()
