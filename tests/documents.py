"""Small scrapes of our own making, each from a number: text, or the same as a page."""

import random
from collections.abc import Callable
from typing import Final

from articlekit.rules import LANGUAGES, Rule, load

PEOPLE: Final = ["Mara Lind", "Ole Brandt", "Ida Ask", "Sanne de Wit", "Joe Quay"]
PLACES: Final = ["Port Halden", "Rona", "Tarrant", "Ask", "the old harbour"]
HEADLINES: Final = [
    "Storm shuts {place} harbour",
    "“No boat, no bread”: {place} waits for its ferry",
    "What we know about the ferry to {place}",
    "Sturm schließt den Hafen von {place}",
    "La tempête ferme le port de {place}",
    "港が閉鎖された",
]
PROSE: Final = [
    "The harbour of {place} was shut on Monday after waves broke over the pier.",
    "“We have not seen water like this since my father’s time,” said {name}, who has run the ferry for thirty years.",
    "{name} told the council that {n} boats had been tied up, and that nobody was hurt when the sea came over the wall of the town.",
    "The newsletter of {place} was founded in 19{n} by two teachers who had read more than they slept, and it is still read.",
    "It rained on {place}.",
    "Die Polizei hat den Mann am Abend in der Stadt gesehen, aber nicht festgenommen, sagte {name} am {n}. Mai.",
    "Le port de {place} est fermé depuis lundi, et les bateaux resteront à quai jusqu’à la fin de la semaine, a dit {name}.",
    "El puerto de {place} quedó cerrado el lunes, cuando las olas pasaron por encima del muelle, dijo {name}.",
    "港は月曜日に閉鎖された。波が桟橋を越えたためだと、町は発表した。",
    "Гавань закрыли в понедельник, когда волны прошли через пирс, сказал {name}.",
]
LINES: Final[dict[str, list[str]]] = {
    "byline": ["By {name}", "Von {name}", "Par {name} et Ida Ask", "{name}", "{name}, Political Reporter", "Text: {name}"],
    "date": ["{n} May 2024, 18:05", "Updated: 13 May 2024", "{n}.05.2024 | 10:{n}", "2024-05-{n}T10:45Z", "Publié le {n} mai 2024 à 10h45", "Published Mon {n} Feb 2025 20:16 GMT"],
    "age": ["3 weeks ago 4", "{n} hours ago", "vor {n} Minuten", "hace 3 horas", "yesterday"],
    "caption": ["Waves over {place} on Monday (Image: NPA)", "A ferry leaves {place}. Photo: {name}/NPA", "{name} at {place} – Foto: NPA", "Waves over the pier on Monday"],
    "credit": ["Foto: {name} / NPA", "(Image: NPA)", "NPA", "© {name}", "Photograph by {name}"],
    "alt": ["storm at {place}", "ferry at port halden"],
    "subhead": ["What happens next", "{place} waits", "1. The pier", "Hintergrund"],
    "dateline": ["PORT HALDEN, May {n} (NPA) - Fishermen tied up their boats on Sunday evening.", "Halden (NPA) – Der Hafen ist zu."],
    "copyright": ["© 2024 The Halden Herald. All rights reserved.", "Copyright 20{n} Halden Herald", "Alle Rechte vorbehalten"],
    "list": ["- Bring the boats in", "• {place}", "1) Stay at home"],
    "correction": ["Correction: an earlier version misspelt the name of {name}."],
    "odd": ["<", "10:45", "and went on", "—", "&amp; more", "(", "AT&T", "{n}", "a < b", "\u200b", "İ", "e\u0301te\u0301"],
}  # fmt: skip
_RULES: Final[list[Rule]] = [
    *load("en").rules,
    *(r for lang in LANGUAGES for r in load(lang).rules),
]
_SHAPES: Final = [
    ["headline", "byline", "date", "caption", "prose", "prose", "rule", "prose", "copyright"],
    ["headline", "age", "alt", "caption", "prose", "rule", "prose", "rule"],
    ["headline", "prose", "prose", "subhead", "prose", "byline"],
    ["prose", "rule", "prose", "keep", "prose"],
    ["dateline", "prose", "prose", "prose", "credit"],
    ["rule", "date", "headline", "byline", "prose", "list", "list", "prose", "rule", "rule"],
]  # fmt: skip
_TAGS: Final = {"headline": "h1", "byline": "div", "date": "time", "caption": "figcaption", "credit": "small",
                "subhead": "h2", "list": "li", "rule": "div", "age": "span"}  # fmt: skip
_BOXES: Final = [
    "article",
    "div class=related",
    "div class=story-body",
    "aside",
    "section hidden",
    "footer",
]


def document(seed: int) -> str:
    """A text of a few blocks in a likely order, some of them lost, moved or doubled."""
    chance = random.Random(seed)
    blocks = [text for _, text in _blocks(chance)]
    return chance.choice(["\n\n", "\n\n", "\n\n", "\n"]).join(blocks)


def page(seed: int) -> str:
    """The same blocks as a page, some of them in boxes."""
    chance = random.Random(seed)
    parts = []
    for kind, text in _blocks(chance):
        tag = _TAGS.get(kind, "p")
        part = f"<{tag}>{text.replace('<', '&lt;')}</{tag}>"
        if kind == "caption":
            part = f"<figure><img src=/{seed}.jpg alt=sea>{part}</figure>"
        if chance.random() < 0.15:
            part = f"<a href=/{seed}>{part}</a>"
        if chance.random() < 0.15:
            box = chance.choice(_BOXES)
            part = f"<{box}>{part}</{box.split()[0]}>"
        parts.append(part)
    return f"<main><article>{''.join(parts)}</article></main>"


def _blocks(chance: random.Random) -> list[tuple[str, str]]:
    kinds = list(chance.choice(_SHAPES))
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(kinds))
        moved = kinds.pop(at) if chance.random() < 0.5 and len(kinds) > 2 else kinds[at]
        new = chance.choice([moved, "rule", "keep", "odd", "prose", *LINES])
        kinds.insert(chance.randint(0, len(kinds)), new)
    return [(kind, _text(kind, chance)) for kind in kinds]


def _text(kind: str, chance: random.Random) -> str:
    known: dict[str, Callable[[], str]] = {
        "headline": lambda: chance.choice(HEADLINES),
        "prose": lambda: " ".join(chance.choices(PROSE, k=chance.randint(1, 3))),
        "rule": lambda: chance.choice(chance.choice(_RULES).drops),
        "keep": lambda: chance.choice(chance.choice(_RULES).keeps),
    }
    text = known[kind]() if kind in known else chance.choice(LINES[kind])
    for name, values in (("name", PEOPLE), ("place", PLACES), ("n", range(10, 29))):
        text = text.replace(f"{{{name}}}", str(chance.choice(values)))
    return text
