"""What is built holds what it should, and nothing else."""

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = {".py", ".toml", ".json", ".css", ".typed"}
"""The files of the package: code, rules, weights, the look of `explain`."""

LOOSE = ("CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml", "requirements.lock")


def files(folder: str, passed_over: tuple[str, ...] = ("__pycache__",)) -> set[str]:
    return {
        str(path.relative_to(ROOT))
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not {*passed_over}.intersection(path.parts)
    }


@pytest.fixture(scope="module")
def dist(tmp_path_factory) -> Path:
    """A folder with the wheel and the sdist, as they would be published."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out


def test_the_wheel_holds_the_package_and_no_tests(dist):
    (wheel,) = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    package = {name for name in names if name.startswith("articlekit/")}
    assert package == files("articlekit")
    assert {Path(name).suffix for name in package} == DATA
    assert {name.partition("/")[2] for name in names - package} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_the_sdist_holds_the_sources_tests_and_fixtures(dist):
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    # .gitignore is what hatchling reads to know what is none of ours.
    made = {"PKG-INFO", ".gitignore"}
    sources = files("articlekit") | files("tests") | files("fixtures")
    assert names == {*sources, *LOOSE, *made}


def test_the_lock_file_has_all_that_is_asked_for_with_hashes():
    with (ROOT / "pyproject.toml").open("rb") as file:
        table = tomllib.load(file)
    extras = table["project"]["optional-dependencies"]
    asked = [*table["project"]["dependencies"], *table["build-system"]["requires"]]
    asked += extras["test"]
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = re.findall(
        r"^([\w-]+)==[^ ]+ .*\\\n    --hash=sha256:", lock, re.MULTILINE
    )
    names = {re.split("[>=]", name)[0].lower().replace("_", "-") for name in asked}
    assert names <= set(locked)
    assert len(locked) == len(re.findall(r"^[\w-]+==", lock, re.MULTILINE))
