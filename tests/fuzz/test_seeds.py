"""What the fuzzer found, and what it begins with: each goes through its target."""

from pathlib import Path

import pytest
from targets import TARGETS

SEEDS = sorted(Path(__file__).parent.glob("seeds/*/*"))


@pytest.mark.parametrize(
    "seed", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}"
)
def test_a_seed_breaks_nothing(seed):
    TARGETS[seed.parent.name](seed.read_bytes())


def test_every_target_has_seeds():
    assert {seed.parent.name for seed in SEEDS} == {*TARGETS}
