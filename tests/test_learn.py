"""Furniture of invented sites is proposed, and what only looks like it is not."""

import random

import pytest

from articlekit import Cleaner, RuleSet, clean, learn
from articlekit.rules.format import check
from articlekit.shapes import shapes
from articlekit.text import fold

WORDS = {
    "en": {
        "who": ["The harbour master", "A deputy", "The ferry line", "Her brother", "The council",
                "An engineer from Skelder", "The fish market", "A retired teacher", "The union", "A witness"],
        "did": ["asked for a second survey", "refused to sign the lease", "found the old charts in a drawer",
                "took the early boat on Thursday", "counted eleven crates on the quay", "wrote to the minister again",
                "opened the gates at dawn", "sold the last of the nets", "missed the vote by a minute",
                "repaired the lamp without being asked", "left the meeting before noon", "paid for the paint"],
        "where": ["near the old slipway", "beside the chapel", "on the north pier", "in a hall without heating",
                  "above the sail loft", "behind the ice house", "at the end of Tar Row", "under the signal mast"],
        "why": ["because the wind had turned", "although nobody had sent for them", "while the tide was still falling",
                "after a night of rain that had flooded two streets", "before anyone could count the costs",
                "as the town had feared since the spring", "so that the children could sleep"],
        "names": ["Mara Lind", "Ole Brandt", "Ida Sund", "Rory Fenwyck", "Jocasta Frame", "Abel Thorne", "Nell Ashby"],
        "title": "{} {} {}",
    },
    "de": {
        "who": ["Die Hafenmeisterin", "Ein Stadtrat", "Die Fährlinie", "Ihr Bruder", "Der Gemeinderat", "Ein Ingenieur",
                "Der Fischmarkt", "Eine Lehrerin", "Die Gewerkschaft", "Ein Zeuge"],
        "did": ["verlangte ein zweites Gutachten", "wollte den Vertrag nicht unterschreiben", "fand die alten Karten wieder",
                "nahm am Donnerstag das frühe Boot", "zählte elf Kisten auf dem Kai", "schrieb noch einmal an das Ministerium",
                "öffnete die Tore schon im Morgengrauen", "verkaufte die letzten Netze", "verpasste die Abstimmung um eine Minute"],
        "where": ["neben der alten Rampe", "bei der Kapelle", "auf der Nordmole", "in einem Saal ohne Heizung",
                  "über der Segelmacherei", "hinter dem Eishaus", "am Ende der Teergasse"],
        "why": ["weil der Wind gedreht hatte", "obwohl niemand danach gefragt hatte", "während das Wasser noch fiel",
                "nach einer Nacht mit Regen, der zwei Straßen überflutet hatte", "bevor jemand die Kosten zählen konnte"],
        "names": ["Mara Lind", "Ole Brandt", "Ida Sund", "Jens Harder", "Karla Voss", "Timo Asmus", "Grete Pohl"],
        "title": "{} {} {}",
    },
    "fr": {
        "who": ["La capitaine du port", "Un adjoint", "La ligne de ferry", "Son frère", "Le conseil", "Une ingénieure",
                "Le marché aux poissons", "Un instituteur", "Le syndicat", "Un témoin"],
        "did": ["a demandé une seconde étude", "a refusé de signer le bail", "a retrouvé les vieilles cartes",
                "a pris le premier bateau jeudi", "a compté onze caisses sur le quai", "a écrit de nouveau au ministre",
                "a ouvert les portes à l'aube", "a vendu les derniers filets", "a manqué le vote d'une minute"],
        "where": ["près de la vieille cale", "à côté de la chapelle", "sur la jetée nord", "dans une salle sans chauffage",
                  "au-dessus de la voilerie", "derrière la glacière", "au bout de la rue du Goudron"],
        "why": ["parce que le vent avait tourné", "alors que personne ne les avait appelés", "tandis que la mer baissait",
                "après une nuit de pluie qui avait inondé deux rues", "avant que l'on ait pu compter la dépense"],
        "names": ["Mara Lind", "Luc Berthier", "Ida Morel", "Jean Crozon", "Claire Audibert", "Paul Roscoff", "Anne Quiberon"],
        "title": "{} {} {}",
    },
}  # fmt: skip


class Site:
    """Pages of one invented site: prose that never repeats, furniture that does."""

    def __init__(self, lang: str, furniture: dict[str, str], traps: list[tuple]):
        self.lang, self.furniture, self.traps = lang, furniture, traps

    def sentence(self, dice: random.Random) -> str:
        words = WORDS[self.lang]
        who, did, where, why = (dice.choice(words[key]) for key in ("who", "did", "where", "why"))
        return f"{who} {did} {where} {why}."

    def page(self, number: int) -> str:
        dice = random.Random(f"{self.lang}{number}")
        words = WORDS[self.lang]
        fill = {
            "name": words["names"][number % 7], "n": str(3 + number * 7), "day": str(1 + number % 27),
        }  # fmt: skip
        head, middle, tail = [], [], []
        where = {"head": head, "middle": middle, "tail": tail}
        for line, place in self.furniture.items():
            where[place].append(line.format(**fill))
        who, did = dice.choice(words["who"]), dice.choice(words["did"])
        title = f"{who} {did} {dice.choice(words['where'])}"
        body = [" ".join(self.sentence(dice) for _ in range(dice.choice((1, 2, 3)))) for _ in range(9)]
        for line, pages, place in self.traps:
            if number in pages:
                body.insert(place, line.format(**fill))
        for place, line in enumerate(middle):
            body.insert(3 + 3 * place, line)
        return "\n\n".join([*head, title, f"By {fill['name']}", f"{fill['day']} May 2025", *body, *tail])

    def pages(self, many: int = 20) -> list[str]:
        return [self.page(n) for n in range(many)]


SITES = {
    "herald": Site(
        "en",
        {
            "Home of the Harbour News": "head",
            "Tide tables and crossings": "head",
            "The Herald in your harbour bag": "middle",
            "The Slipway Supper Club has {n} free chairs": "middle",
            "More harbour stories from {name}": "tail",
            "Printed in the harbour edition of {day} May": "tail",
            "The Herald is owned by its readers and three trawlers.": "tail",
            "Knots and ladders puzzle corner": "tail",
        },
        [
            ("What happens next", range(0, 20, 3), 4),
            ("“We will not go back to sea,” she said.", range(3), 2),
            ("“The boat is ours and so is the debt.”", range(8), 6),
            ("The strike began in March.", range(0, 20, 2), 5),
            ("The strike began in March and has kept half of the island's boats tied up ever since.", range(14), 3),
        ],
    ),
    "bote": Site(
        "de",
        {
            "Der Hafenbote am Morgen": "head",
            "Zum Fährplan und den Gezeiten": "head",
            "Ein Platz am Kai für {n} Euro": "middle",
            "Weitere Berichte von {name}": "tail",
            "Aus der Ausgabe vom {day}. Mai": "tail",
            "Knoten und Leitern, die Rätselecke": "tail",
        },
        [
            ("Wie es weitergeht", range(0, 20, 3), 4),
            ("„Wir fahren nicht mehr hinaus“, sagte sie.", range(3), 2),
            ("Der Streik begann im März.", range(0, 20, 2), 5),
            ("Der Streik begann im März und hält seither die Hälfte der Boote auf der Insel im Hafen fest.", range(14), 3),
        ],
    ),
    "vigie": Site(
        "fr",
        {
            "La Vigie du matin et du soir": "head",
            "Les marées et les traversées": "head",
            "La Vigie compte {n} lecteurs à bord": "middle",
            "Tous les récits de {name}": "tail",
            "Paru dans le cahier du {day} mai": "tail",
            "Nœuds et échelles, le coin des jeux": "tail",
        },
        [
            ("La suite des événements", range(0, 20, 3), 4),
            ("« Nous ne reprendrons pas la mer », a-t-elle dit.", range(3), 2),
            ("La grève a commencé en mars.", range(0, 20, 2), 5),
            ("La grève a commencé en mars et retient depuis lors la moitié des bateaux de l'île au port.", range(14), 3),
        ],
    ),
}  # fmt: skip


def report(name: str, **settings) -> tuple[RuleSet, set[str], set[str], set[str]]:
    """What was learnt of a site; the furniture left in its articles before, and after;
    and the lines of the articles' own that the rules took.
    """
    site = SITES[name]
    pages = site.pages()
    rules = learn(pages, **settings)
    cleaner = Cleaner(rules=rules)
    before, after, wrong = set(), set(), set()
    for number, raw in enumerate(pages):
        first, then = clean(raw), cleaner.clean(raw)
        lines = {block.text for block in first.body} | {first.title, first.standfirst}
        for line in site.furniture:
            fill = {"name": WORDS[site.lang]["names"][number % 7], "n": str(3 + number * 7), "day": str(1 + number % 27)}
            printed = line.format(**fill)
            if printed in lines:
                before.add(line)
            if printed in {block.text for block in then.body} | {then.title, then.standfirst}:
                after.add(line)
        own = {rule.id for rule in rules.rules}
        printed = {line.format(name=WORDS[site.lang]["names"][number % 7], n=3 + number * 7, day=1 + number % 27) for line in site.furniture}
        wrong |= {b.text for b in then.removed if b.rule in own and b.text not in printed}
    return rules, before, after, wrong
