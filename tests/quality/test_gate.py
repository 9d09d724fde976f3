"""The quality gate: scores on real pages, floors that only rise.

Runs when ARTICLEKIT_CORPUS names a corpus folder (see measure.py). `floors.json` holds
the floors and a digest of each corpus they were measured on, by its place beside that
folder.
"""

import hashlib
import json
import os
from pathlib import Path

import measure
import pytest
from test_conservation import check_fixed_point, check_partition, letters

import articlekit
from articlekit.reading import as_text, read

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
CORPUS = os.environ.get("ARTICLEKIT_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="ARTICLEKIT_CORPUS names no corpus")


MODES = [(p, mode) for p, known in FLOORS["corpora"].items() for mode in known["modes"]]


def corpus(place: str) -> Path:
    found = Path(CORPUS, place)
    if place != "." and not found.exists():
        pytest.skip(f"this corpus has no {place} beside it")
    return found


@pytest.mark.parametrize(("place", "mode"), MODES)
def test_no_score_falls_below_its_floor(place, mode):
    here = corpus(place)
    digest = hashlib.sha256((here / "gold.jsonl").read_bytes()).hexdigest()[:16]
    known = FLOORS["corpora"][place]
    assert digest == known["digest"], "another corpus: its floors are not these"
    gold, _ = measure.read(here)
    scores = measure.summary(
        [measure.score(raw, gold[id]) for id, raw in measure.raws(here, mode)]
    )
    floors = known["modes"][mode]
    fallen = {
        name: (scores[name], floor)
        for name, floor in floors.items()
        if (scores[name] > floor if name in FLOORS["at_most"] else scores[name] < floor)
    }
    assert fallen == {}


@pytest.mark.parametrize(("place", "mode"), MODES)
def test_the_laws_hold_for_every_scrape(place, mode):
    for id, raw in measure.raws(corpus(place), mode):
        article = articlekit.clean(raw)
        check_partition(article)
        own = [b.text for b in article.blocks if b.stage != "fallback" or b.kind]
        if mode != "html":
            check_fixed_point(article)
            is_bare = "&" not in raw and "<" not in raw
            told = [raw] if mode != "markdown" else [b.text for b in read(raw).blocks]
            held = told if is_bare else own
        else:
            held = [block.text for block in read(as_text(raw)[0], "html").blocks]
        assert letters("".join(own)) == letters("".join(held)), id


PROSE = [
    "The harbour of Port Halden was shut on Monday after waves broke over the long pier.",
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the"
    " sea came over the wall, the town said in the morning.",
    "“We have not seen water like this since my father’s time,” said Ole Brandt, who"
    " has run the ferry across the sound for more than thirty years.",
    "The town will close the harbour until the wall has been looked at, which may take"
    " until the end of the week.",
]


def test_every_real_lookalike_stays_body_among_prose():
    path = Path(CORPUS).parent / "lookalikes.jsonl"
    if not path.exists():
        pytest.skip("this corpus has no lookalikes.jsonl beside it")
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    lost = []
    for row in (row for row in rows if row["kind"] == "real"):
        lines = ["Storm shuts the harbour", "12 May 2024, 18:05", *PROSE[:2]]
        raw = "\n\n".join([*lines, row["text"], *PROSE[2:], "Advertisement"])
        body = articlekit.clean(raw, lang=row["lang"]).body
        if row["text"].split() not in [block.text.split() for block in body]:
            lost.append(row["text"])
    assert lost == []
