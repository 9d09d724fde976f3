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

import articlekit

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
CORPUS = os.environ.get("ARTICLEKIT_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="ARTICLEKIT_CORPUS names no corpus")


@pytest.mark.parametrize(
    ("place", "mode"),
    [(p, mode) for p, corpus in FLOORS["corpora"].items() for mode in corpus["modes"]],
)
def test_no_score_falls_below_its_floor(place, mode):
    corpus = Path(CORPUS, place)
    if place != "." and not corpus.exists():
        pytest.skip(f"this corpus has no {place} beside it")
    digest = hashlib.sha256((corpus / "gold.jsonl").read_bytes()).hexdigest()[:16]
    known = FLOORS["corpora"][place]
    assert digest == known["digest"], "another corpus: its floors are not these"
    gold, _ = measure.read(corpus)
    scores = measure.summary(
        [measure.score(raw, gold[id]) for id, raw in measure.raws(corpus, mode)]
    )
    floors = known["modes"][mode]
    fallen = {
        name: (scores[name], floor)
        for name, floor in floors.items()
        if (scores[name] > floor if name in FLOORS["at_most"] else scores[name] < floor)
    }
    assert fallen == {}


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
