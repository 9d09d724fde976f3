"""The house rules that a machine can check."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "articlekit"
FILES = sorted(PACKAGE.rglob("*.py"))
PARSERS = {"bs4": "reading", "trafilatura": "reading", "lxml": "reading"}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_fits_on_the_desk(path):
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "stages").glob("[!_]*.py")), ids=lambda p: p.stem
)
def test_a_stage_imports_no_other_stage_and_is_named_as_its_file(path):
    assert not [name for name in imports(path) if name.startswith("articlekit.stages")]
    assert f'NAME = "{path.stem}"' in path.read_text("utf-8")
    assert f"def {path.stem}(doc: Document) -> Document:" in path.read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_parsers_are_met_in_the_reading_room_alone(path):
    for name in imports(path):
        room = PARSERS.get(name.split(".")[0])
        assert room is None or path.parent.name == room


def test_nothing_reads_the_clock():
    for path in FILES:
        text = path.read_text("utf-8")
        assert not re.search(
            r"\b(?:datetime|date)\.(?:now|today|utcnow)\(|\btime\.time\(", text
        ), path
