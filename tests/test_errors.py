"""Every message a user can meet: raised, and told of word for word in the README."""

import ast
import contextlib
import gzip
import io
import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from test_rules import GOOD

import articlekit
from articlekit import (
    Article,
    ArticlekitError,
    Cleaner,
    FunctionStage,
    InputTooLarge,
    MovedBlocksError,
    Options,
    clean_many,
    failure,
)
from articlekit.batch.parts import Parts
from articlekit.cli import main
from articlekit.rules.format import check

PACKAGE = Path(__file__).parent.parent / "articlekit"
README = PACKAGE.parent / "README.md"


def told() -> list[str]:
    """The messages of the README's tables."""
    section = README.read_text("utf-8").split("## When something goes wrong\n")[1]
    section = section.split("\n## ")[0]
    return re.findall(r"^\| `(.+?)` \|", section, re.MULTILINE)


TOLD = told()


def says(row: str, message: str) -> bool:
    """Whether a row is this message, with `…` for what is the user's."""
    return bool(re.fullmatch(re.escape(row).replace("…", ".+"), message, re.DOTALL))


def is_told(message: str) -> bool:
    """Whether some row is this message."""
    return any(says(row, message) for row in TOLD)


def nothing(doc):
    return doc


ARTICLE = articlekit.clean("It rained.\n\nAdvertisement\n\nBy Mara Lind")
ONE = Cleaner(stages=(FunctionStage("nothing", nothing),))


def drop(doc):
    return replace(doc, blocks=doc.blocks[1:])


DROPS = Cleaner(stages=(FunctionStage("drop", drop),))

SMALL = Cleaner(options=Options(max_chars=9))

PYTHON = [
    (lambda: articlekit.clean(3), TypeError),
    (lambda: articlekit.clean(None), TypeError),
    (lambda: articlekit.clean(["a"]), TypeError),
    (lambda: articlekit.clean(Path("a")), TypeError),
    (lambda: articlekit.clean(sys.stdin), TypeError),
    (lambda: SMALL.clean("It rained."), InputTooLarge),
    (lambda: SMALL.clean(b"It rained."), ArticlekitError),
    (lambda: articlekit.clean("a", tz="Mars"), ValueError),
    (lambda: articlekit.clean("a", url=Path("a")), TypeError),
    (lambda: articlekit.clean("a", lang=3), TypeError),
    (lambda: articlekit.clean("a", scraped_at=3), TypeError),
    (lambda: articlekit.clean("a", scraped_at="noon"), ValueError),
    (lambda: Options(first_line_is_title="no"), ValueError),
    (lambda: Options(reads="HTML"), ValueError),
    (lambda: Options(max_chars=-1), ValueError),
    (lambda: Cleaner(disable="advert-label"), TypeError),
    (lambda: Cleaner(disable=["advert-lable"]), KeyError),
    (lambda: ONE.without("find_date"), KeyError),
    (lambda: ONE.before("nothing", ONE.stages[0]), ValueError),
    (lambda: DROPS.clean("<p>One.</p><p>Two.</p>"), MovedBlocksError),
    (lambda: ARTICLE.restore("tide-tables"), KeyError),
    (lambda: ARTICLE.restore(99), KeyError),
    (lambda: ARTICLE.explain("pdf"), ValueError),
    (lambda: clean_many([], workers=0), ValueError),
    (lambda: articlekit.learn("a"), TypeError),
    (lambda: articlekit.learn([], hosts=["https://a.example"]), ValueError),
]


@pytest.mark.parametrize(("call", "error"), PYTHON)
def test_what_python_raises_is_told(call, error):
    with pytest.raises(error) as raised:
        call()
    assert is_told(str(raised.value)), str(raised.value)


def test_what_arrow_raises_is_told():
    pa = pytest.importorskip("pyarrow")
    from articlekit.arrow import schema

    given = pa.schema({"id": pa.int64()})
    for error, keep in ((ValueError, ["text"]), (KeyError, ["name"])):
        with pytest.raises(error) as raised:
            schema(given, keep=keep)
        assert is_told(raised.value.args[0])


@pytest.mark.parametrize(
    "name",
    ["arrow", "warc", *(f"adapters.{n}" for n in ("spark", "scrapy", "datatrove"))],
)
def test_an_extra_that_is_not_there_is_told(name, monkeypatch):
    for needed in ("pyarrow", "fastwarc", "fastwarc.warc", "pyspark", "pyspark.sql"):
        monkeypatch.setitem(sys.modules, needed, None)
    for needed in ("scrapy", "scrapy.exceptions", "itemadapter", "datatrove.data"):
        monkeypatch.setitem(sys.modules, needed, None)
    monkeypatch.delitem(sys.modules, f"articlekit.{name}", raising=False)
    with pytest.raises(ImportError) as raised:
        __import__(f"articlekit.{name}")
    assert is_told(str(raised.value)), str(raised.value)


def exits(row):
    """A scrape that ends the process that cleans it."""
    import os

    os._exit(3)


@pytest.mark.parametrize(
    "row",
    [
        {"html": "a"},
        {"raw": None},
        {"raw": "a", "url": 3},
        {"raw": "a", "scraped_at": "yesterday"},
    ],
)
def test_why_a_row_failed_is_told(row):
    assert is_told(failure(next(clean_many([row]))))


def test_a_process_that_dies_is_told():
    cleaner = Cleaner(stages=(FunctionStage("exits", exits),))
    (article,) = clean_many(["It rained."], workers=2, cleaner=cleaner)
    assert is_told(failure(article)), failure(article)


TABLE = GOOD.strip().splitlines()


def rule(**changes: str) -> str:
    """The good rule with some of its lines exchanged, added or, if empty, left out."""
    lines = [line for line in TABLE if line.split(" ")[0] not in changes]
    return "\n".join([*lines, *(f"{k} = {v}" for k, v in changes.items() if v)])


@pytest.mark.parametrize(
    "text",
    [
        b"\xff",
        "[[rule]",
        "",
        "rule = 3",
        "rule = " + "[" * 9999,
        "[words]\nstop = ['a']",
        rule(whi='"Links."'),
        rule(match="3"),
        rule(drops='"See all"'),
        rule(max='"9"'),
        rule(why=""),
        GOOD + GOOD,
        rule(id='"Tide"'),
        rule(kind='"nav"'),
        rule(zone='"foot"'),
        rule(why='"Links"'),
        rule(max="9000"),
        rule(lang='"english"'),
        rule(hosts='["https://a.example"]'),
        rule(match="'(?:(?:see)+)+'"),
        rule(match="'(?:see'"),
        rule(match="'(see) (?:all|our) tide tables'"),
        rule(drops='["See all tide tables"]'),
        rule(drops='["See all tide tables", "See the cat"]'),
        rule(keeps='["See our tide tables!", "A cat."]'),
    ],
)
def test_what_is_wrong_with_a_rules_file_is_told(text):
    _, errors = check(text, "my.toml")
    assert errors
    for error in errors:
        assert is_told(str(error)), str(error)


def said(capsys, *args: str) -> list[str]:
    """What a command writes to standard error, its usage aside."""
    with contextlib.suppress(SystemExit):
        main(args)
    wrong_usage = re.compile(r"articlekit(?: [a-z]+)?: error: (.+)")
    lines = capsys.readouterr().err.splitlines()
    if found := wrong_usage.fullmatch(lines[-1]):
        return [found[1]]
    return lines


def test_what_a_shell_says_is_told(tmp_path, capsys, monkeypatch):
    page, bad, out = tmp_path / "a.txt", tmp_path / "bad.toml", tmp_path / "out.jsonl"
    page.write_text("It rained.")
    bad.write_text("[[rule]")
    for args in (
        ["clean", str(tmp_path / "none")],
        ["--disable", "advert-lable", str(page)],
        ["--scraped-at", "noon", str(page)],
        ["--tz", "Mars", str(page)],
        ["--rules", str(bad), str(page)],
        ["rules", "check", str(bad)],
        ["batch", "-o", "a.txt", str(page)],
        ["batch", "-o", str(out), "--workers", "0", str(page)],
        ["batch", "-o", str(out), "--column", "html", str(page)],
        ["batch", "-o", str(out), str(tmp_path / "none")],
    ):
        lines = said(capsys, *args)
        assert lines and all(map(is_told, lines)), lines
    monkeypatch.setattr(sys, "stdin", Terminal(b"It rained."))
    assert all(map(is_told, said(capsys)))


class Terminal:
    """Standard input that somebody types."""

    def __init__(self, typed: bytes) -> None:
        self.buffer = io.BytesIO(typed)

    def isatty(self) -> bool:
        return True


def test_what_a_batch_says_is_told(tmp_path, capsys, monkeypatch):
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    rows.write_text('{"raw": null}\n' * 11 + "{broken")
    table = tmp_path / "rows.csv"
    table.write_text("html\nIt rained.")
    command = ["batch", str(rows), "-o", str(out)]
    stopped = ["batch", str(rows), "-o", str(tmp_path / "b.jsonl"), "--part", "2"]

    def stop(*args):
        raise KeyboardInterrupt

    lines = [
        *said(capsys, *command),
        *said(capsys, *command),
        *said(capsys, *command, "--resume"),
        *said(capsys, "batch", str(table), "-o", str(tmp_path / "c.jsonl")),
    ]
    with monkeypatch.context() as patched:
        patched.setattr(Parts, "join", stop)
        lines += said(capsys, *stopped)
    lines += said(capsys, *stopped)
    lines += said(capsys, *stopped, "--resume", "--tz", "Europe/London")
    lines += said(capsys, *stopped, "--resume")
    assert [line for line in lines if not is_told(line)] == []
    met = {row for row in TOLD if any(says(row, line) for line in lines)}
    assert {row for row in TOLD if "resume" in row or "delete it" in row} <= met
    assert {
        row for row in TOLD if re.search("already|others|…: no column|rows,", row)
    } <= met
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(rows.read_bytes())[:-9])
    said(capsys, "batch", str(rows), str(cut), "-o", str(tmp_path / "d.jsonl"))
    done = (tmp_path / "d.jsonl").read_text("utf-8").splitlines()
    whys = {failure(Article.from_dict(json.loads(line))) for line in done}
    assert len(whys) == 3 and all(map(is_told, whys)), whys


PAGE = "<!doctype html><article><h1>Storm shuts quay</h1>{}</article>"
PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after waves broke over it.</p>"
)


@pytest.mark.parametrize(
    ("raw", "options"),
    [
        ("", {}),
        ("The sea rose.", {"lang": "English"}),
        ("Zürich lag still.".encode("cp1252"), {}),
        (("Zürich, Malmö, Århus, Łódź. " * 9).encode()[:-3] + b"\xff rain", {}),
        ("Storm shuts Port Halden\n\n3 hours ago\n\nThe sea rose.", {}),
        ("Storm shuts Port Halden\n\nUpdated 12 May 2024\n\nThe sea rose.", {}),
    ],
)
def test_what_an_article_warns_of_is_told(raw, options):
    found = articlekit.clean(raw, **options).warnings
    assert found and all(map(is_told, found)), found


def literals(path: Path) -> list[str]:
    """What a file says to users: the longest fixed part of each of its messages."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        said = []
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "msg":
            said = [node.value]
        elif isinstance(node, ast.FunctionDef) and node.name == "__str__":
            said = [part.value for part in node.body if isinstance(part, ast.Return)]
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ("RuleError", "Problem", "warn", "failed") or (
                name == "print" and any(key.arg == "file" for key in node.keywords)
            ):
                said = node.args
        for part in said:
            fixed = [
                text.value
                for text in ast.walk(part)
                if isinstance(text, ast.Constant) and isinstance(text.value, str)
            ]
            found += [max(fixed, key=len)] if fixed else []
    return [text for text in found if " " in text.strip()]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_no_message_of_the_code_is_left_out(path):
    table = "\n".join(TOLD)
    missing = [
        text
        for text in literals(path)
        if text.strip().strip(":;,'") not in table and not is_told(text)
    ]
    assert missing == [text for text in missing if text in CAUGHT]


CAUGHT = ("no digit at ", "dismissed")
"""Raised within, and caught there."""
