"""Lines that tell when something takes place, not when the article appeared."""

from typing import Final

import regex

from articlekit.dates import DateLine
from articlekit.dating.own_dates import moments
from articlekit.model import UNKNOWN, Document
from articlekit.text import is_prose

# What a line or a box of facts calls the time of an event; no article's own date is
# called so.
_WHEN: Final = regex.compile(
    r"when|starts?|begins?|ends?|(?:start|end|event|closing) date|date of event|deadline|save the date"
    r"|wann|termine?|beginn|ende|veranstaltungs(?:termin|datum)|(?:anmelde|einsende|bewerbungs)schluss|abgabetermin"
    r"|quand|début|fin|date limite|cuándo|comienzo|inicio|fecha límite|fecha del evento|quan|inici"
    r"|quando|inizio|fine|scadenza|data evento|início|término|prazo|data do evento"
    r"|wanneer|aanvang|(?:eind|start)datum|når|hvornår|när|starttid|tidspunkt|milloin|kiedy|kdy|mikor|când|kada|kdaj"
    r"|когда|начало|коли|початок|πότε|ne zaman",
    regex.IGNORECASE,
)
# What such a line is called as well as an article's date: its neighbours tell.
_DATE: Final = regex.compile(
    r"(?:dates?|day|date and time|datum|daten|tag|zeit|uhrzeit|datum und uhrzeit|data|fechas?|dato|dag|tid|jour|día"
    r"|giorno|dia|dátum|päivä|tarih|дата|czas)?",
    regex.IGNORECASE,
)
# The place, the price and the like, each before a colon.
_BESIDE: Final = regex.compile(
    r"(?:where|place|venue|location|fee|entry|entry fee|admission|tickets?|cost|price|registration"
    r"|wo|ort|veranstaltungsort|treffpunkt|treffen|start und ziel|eintritt|startgeld|kosten|preis|anmeldung|veranstalter"
    r"|où|lieu|entrée|tarifs?|prix|inscriptions?|dónde|lugar|entradas?|precio|inscripción|dove|luogo|ingresso|biglietti|iscrizioni"
    r"|onde|local|ingressos?|preço|inscrições|lloc|preu|waar|plaats|locatie|toegang|entree|kosten|aanmelden"
    r"|hvor|sted|pris|entré|var|plats|inträde|anmälan|gdzie|miejsce|wstęp|kde|místo|vstup|vstupné|hol|helyszín|belépő|где|место|вход|де|місце|unde|loc|nerede|yer) ?:",
    regex.IGNORECASE,
)
_LABEL: Final = regex.compile(r"(?P<label>[^\d:?]{2,28}?) ?[:?]")
_BAR: Final = " \t–—-•*·|"
_NEAR: Final = 3  # lines of a box of facts
_LONGEST: Final = 120  # characters of one


def without_events(
    doc: Document, lines: dict[int, DateLine]
) -> tuple[dict[int, DateLine], list[int]]:
    """The date lines less those of events, and which these are.

    They say so: "When: 12 May 2024". Or they stand below the text, in one box with
    what tells the place or the price.

    >>> from articlekit.dates import read_line
    >>> line = read_line("When: 12 May 2024", lang="en")
    >>> without_events(Document.of("When: 12 May 2024"), {0: line})
    ({}, [0])
    """
    events = [n for n, line in lines.items() if _is_event(doc, n, line)]
    if not events:
        return lines, events
    return {n: line for n, line in lines.items() if n not in events}, events


def _is_event(doc: Document, n: int, line: DateLine) -> bool:
    told = moments(line)
    if not told or line.modified is told[0] or line.relative:
        return False
    text = doc.blocks[n].text
    before, found, _ = text.partition(told[0].raw)
    label = before.strip(_BAR).rstrip(" :?") if found else ""
    if _WHEN.fullmatch(label) and text[len(before.rstrip()) - 1] in ":?":
        return True
    if not label and n and _is_when(doc.blocks[n - 1].text):
        return True
    return (
        found != ""
        and _DATE.fullmatch(label) is not None
        and _is_below_text(doc, n)
        and _has_place(doc, n)
    )


def _is_when(text: str) -> bool:
    """Whether a line is but such a label: "Termin:"."""
    match = _LABEL.fullmatch(text.strip(_BAR))
    return match is not None and _WHEN.fullmatch(match["label"]) is not None


def _is_below_text(doc: Document, n: int) -> bool:
    return any(b.role is UNKNOWN and is_prose(b.text) for b in doc.blocks[:n])


def _has_place(doc: Document, n: int) -> bool:
    """Whether a line of the place or the price stands beside it, no prose between."""
    for step in (-1, 1):
        for away in range(1, _NEAR + 1):
            at = n + step * away
            if not 0 <= at < len(doc.blocks):
                break
            text = doc.blocks[at].text
            if len(text) > _LONGEST or is_prose(text):
                break
            if _BESIDE.match(text.lstrip(_BAR)):
                return True
    return False
