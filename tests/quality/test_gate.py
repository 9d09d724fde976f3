"""The quality gate: scores on real pages, floors that only rise.

Runs when ARTICLEKIT_CORPUS names a corpus folder (see measure.py). `floors.json` holds
the floors and a digest of the corpus they were measured on.
"""

import hashlib
import json
import os
from pathlib import Path

import measure
import pytest

FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
CORPUS = os.environ.get("ARTICLEKIT_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="ARTICLEKIT_CORPUS names no corpus")


@pytest.fixture(scope="module")
def corpus() -> tuple[dict, dict]:
    digest = hashlib.sha256((Path(CORPUS) / "gold.jsonl").read_bytes()).hexdigest()[:16]
    assert digest == FLOORS["corpus"], "another corpus: its floors are not these"
    return measure.read(Path(CORPUS))


@pytest.mark.parametrize("mode", FLOORS["modes"])
def test_no_score_falls_below_its_floor(corpus, mode):
    gold, scrapes = corpus
    scores = measure.summary(
        [measure.score(s[mode], gold[id]) for id, s in scrapes.items() if mode in s]
    )
    floors = FLOORS["modes"][mode]
    fallen = {
        name: (scores[name], floor)
        for name, floor in floors.items()
        if (scores[name] > floor if name in FLOORS["at_most"] else scores[name] < floor)
    }
    assert fallen == {}
