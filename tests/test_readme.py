"""The README says what the code does: its table of stages is made from it."""

import re
from pathlib import Path

from articlekit.stages import DEFAULT, summary

README = Path(__file__).parent.parent / "README.md"


def stage_table() -> str:
    """The stages of DEFAULT, each with the first sentence of its file."""
    rows = ["| stage | what it does |", "| --- | --- |"]
    rows += [f"| `{stage.name}` | {summary(stage)} |" for stage in DEFAULT]
    return "\n".join(rows)


def test_the_table_of_stages_is_the_order_in_the_code(request):
    text = README.read_text("utf-8")
    start, end = "<!-- stages -->\n", "\n<!-- /stages -->"
    before, rest = text.split(start)
    inside, after = (
        rest.split(end) if end in rest else ("", rest.removeprefix(end.strip()))
    )
    if request.config.getoption("--update-golden"):
        README.write_text(before + start + stage_table() + end + after, "utf-8")
        inside = stage_table()
    assert inside == stage_table()


def test_the_first_code_block_holds_two_commands():
    block = README.read_text("utf-8").split("```")[1]
    assert len(block.strip().splitlines()) == 3  # the language, then two commands


def test_each_promise_names_the_tests_that_hold_it():
    section = (
        README.read_text("utf-8").split("## What it promises\n")[1].split("\n## ")[0]
    )
    rows = [row.split("|") for row in section.splitlines() if row.startswith("| ")][2:]
    assert len(rows) >= 10
    for _, promise, tests, _ in rows:
        named = re.findall(r"`([^`]+)`", tests)
        assert named, promise
        assert [name for name in named if not (README.parent / name).is_file()] == []
