"""Fixtures of the suite: the golden folders, and the flag that rewrites them."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOLDEN = sorted(path.parent for path in FIXTURES.glob("*/*/raw.*"))


def scrape(folder: Path) -> bytes:
    """The scrape of a fixture, text or page, byte for byte."""
    return next(folder.glob("raw.*")).read_bytes()


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite fixtures/*/*/expected.md"
    )


def hints(folder: Path) -> dict:
    """What the caller knew of a fixture: the keyword arguments of clean()."""
    meta = folder / "meta.toml"
    known = tomllib.loads(meta.read_text("utf-8")) if meta.exists() else {}
    if "scraped_at" in known:
        known["scraped_at"] = datetime.fromisoformat(str(known["scraped_at"]))
    return known


@pytest.fixture(params=GOLDEN, ids=lambda path: f"{path.parent.name}/{path.name}")
def golden(request) -> Path:
    """Each folder of fixtures/ in turn."""
    return request.param
