"""The house rules that a machine can check."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "articlekit"
FILES = sorted(PACKAGE.rglob("*.py"))
PARSERS = ("selectolax", "bs4", "trafilatura", "lxml")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_nothing_else_lies_at_the_top():
    top = PACKAGE.parent
    kept = {
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "pyproject.toml",
        "requirements.lock",
    }
    loose = {path.name for path in top.iterdir() if path.is_file()}
    assert {name for name in loose if name[0] != "."} == kept


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
    met = {name.split(".")[0] for name in imports(path)}.intersection(PARSERS)
    assert not met or path.parent.name == "reading"


@pytest.mark.parametrize(
    ("fixture", "loaded"),
    [("aggregator-red-line/raw.txt", []), ("html-figure/raw.html", ["selectolax"])],
)
def test_a_parser_is_loaded_only_when_a_scrape_needs_it(fixture, loaded):
    code = (
        "import sys, articlekit; articlekit.clean(sys.stdin.buffer.read());"
        f"print([name for name in {PARSERS} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=(PACKAGE.parent / "fixtures/en" / fixture).read_bytes(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == str(loaded)


def test_nothing_reads_the_clock():
    for path in FILES:
        text = path.read_text("utf-8")
        assert not re.search(
            r"\b(?:datetime|date)\.(?:now|today|utcnow)\(|\btime\.time\(", text
        ), path


@pytest.mark.parametrize(
    "path",
    [PACKAGE / "arrow.py", PACKAGE / "warc.py", *(PACKAGE / "adapters").glob("*.py")],
    ids=lambda p: p.stem,
)
def test_an_adapter_uses_what_users_may_use(path):
    ours = {name for name in imports(path) if name.startswith("articlekit")}
    assert ours <= {"articlekit", "articlekit.arrow"}
