"""The command line, run as a user runs it."""

import json
import re
import subprocess
import sys

import pytest
from test_clean import SCRAPE
from test_rules import GOOD

from articlekit import DEFAULT, clean
from articlekit.cli import main
from articlekit.rules import LANGUAGES, load


def run(*args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "articlekit", *args],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def test_standard_input_comes_out_as_markdown():
    done = run(stdin=SCRAPE)
    assert done.returncode == 0
    assert done.stdout.startswith("# Storm shuts Port Halden harbour\n")


def test_text_is_the_body_alone():
    done = run("--format", "text", stdin=SCRAPE)
    assert done.stdout.startswith("The harbour of Port Halden")


def test_an_unreadable_file_is_one_line_and_the_others_are_still_done(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(SCRAPE)
    missing = str(tmp_path / "missing.txt")
    done = run("--format", "jsonl", missing, str(good), str(tmp_path))
    assert done.returncode == 1
    assert json.loads(done.stdout)["title"] == "Storm shuts Port Halden harbour"
    errors = done.stderr.splitlines()
    assert len(errors) == 2
    assert errors[0] == f"articlekit: {missing}: No such file or directory"


def test_a_file_that_is_too_large_is_one_line_and_the_others_are_still_done(tmp_path):
    good, large = tmp_path / "good.txt", tmp_path / "large.txt"
    good.write_text(SCRAPE)
    large.write_text("x" * 10_000_001)
    done = run("--format", "text", str(large), str(good))
    told = "the scrape has 10000001 bytes, max_chars is 10000000"
    assert (done.returncode, done.stderr) == (1, f"articlekit: {large}: {told}\n")
    assert done.stdout.startswith("The harbour of Port Halden")


def test_json_of_several_files_is_a_list(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(SCRAPE)
    assert len(json.loads(run("--format", "json", str(good), str(good)).stdout)) == 2
    assert json.loads(run("--format", "json", str(good)).stdout)["lang"] == "en"


def test_wrong_usage_exits_with_two():
    assert run("--format", "xml").returncode == 2
    assert run("--tz", "Nowhere/Land", stdin=SCRAPE).returncode == 2
    assert run("rules").returncode == 2


def test_the_hints_reach_clean():
    raw = SCRAPE.replace("12 May 2024, 18:05", "3 hours ago")
    out = run(
        "--format", "json", "--scraped-at", "2024-05-12T20:00+00:00", stdin=raw
    ).stdout
    assert json.loads(out)["published"] == "2024-05-12T17:00:00+00:00"


def test_clean_is_what_is_done_without_a_command(tmp_path):
    (tmp_path / "raw.txt").write_text(SCRAPE)
    bare, named = (
        run(str(tmp_path / "raw.txt")),
        run("clean", str(tmp_path / "raw.txt")),
    )
    assert bare.stdout == named.stdout != ""


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--tz", "Nowhere/Land"], "pass an IANA key such as 'Europe/London'"),
        (["--scraped-at", "yesterday"], "write it as 2025-03-07T12:00Z"),
        (["--rules", "missing.toml"], "missing.toml: No such file"),
        (["--disable", "advert-lable"], "there is: advert-label,"),
        (["explain", "--html"], "expected one argument"),
        (["rules", "check"], "FILE"),
        (["rules", "list", "--lang", "xx"], "invalid choice: 'xx'"),
    ],
)
def test_wrong_usage_says_what_would_be_right(args, says, capsys):
    with pytest.raises(SystemExit) as error:
        main(args)
    assert error.value.code == 2
    out, err = capsys.readouterr()
    assert says in err.splitlines()[-1]
    assert out == ""


@pytest.mark.parametrize(
    "args", [[], ["clean"], ["explain"], ["rules"], ["rules", "check"], ["stages"]]
)
def test_every_command_has_help(args, capsys):
    with pytest.raises(SystemExit) as error:
        main([*args, "--help"])
    assert error.value.code == 0
    assert capsys.readouterr().out.startswith(" ".join(["usage: articlekit", *args]))


def test_help_shows_examples_and_the_exit_codes():
    text = run("--help").stdout
    assert "articlekit explain page.html --html explained.html" in text
    assert "exit codes: 0 all done, 1" in text


def test_explain_shows_every_block_uncoloured_and_unwrapped_in_a_pipe():
    done = run("explain", stdin=SCRAPE)
    assert done.returncode == 0
    assert (
        "- removed     Advertisement\n  drop_boilerplate/advert-label\n" in done.stdout
    )
    assert done.stdout == clean(SCRAPE).explain(width=None) + "\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)]
)
def test_explain_is_coloured_on_a_terminal_unless_no_color_is_set(
    tmp_path, environment, coloured
):
    import os
    import pty

    (tmp_path / "raw.txt").write_text(SCRAPE)
    terminal, end = pty.openpty()
    known = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "articlekit", "explain", str(tmp_path / "raw.txt")],
        stdout=end,
        env=known | environment | {"COLUMNS": "60"},
        check=True,
    )
    os.close(end)
    shown = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert "Advertisement" in shown
    assert ("\x1b[" in shown) is coloured
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", shown).split("\r\n"))) < 100


def test_explain_writes_a_page(tmp_path):
    done = run("explain", "--html", str(tmp_path / "out.html"), stdin=SCRAPE)
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "out.html").read_text("utf-8") == clean(SCRAPE).explain("html")


def test_what_explain_cannot_read_or_write_is_one_line(tmp_path):
    nowhere = str(tmp_path / "no" / "out.html")
    for args in (["explain", nowhere], ["explain", "--html", nowhere]):
        done = run(*args, stdin=SCRAPE)
        assert done.returncode == 1
        assert done.stderr == f"articlekit: {nowhere}: No such file or directory\n"


def test_own_rules_are_checked_and_used(tmp_path):
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(GOOD, "utf-8")
    bad.write_text(
        GOOD.replace('why = "', 'whi = "').replace("See our", "See no"), "utf-8"
    )
    done = run("rules", "check", str(good))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{good}: 1 rules, all 4 examples hold\n"
    done = run("rules", "check", str(bad), str(tmp_path / "none.toml"), str(good))
    assert done.returncode == 1
    assert done.stdout.count("examples hold") == 1
    assert done.stderr.splitlines()[0].startswith(
        f"{bad}: rule 'tide-tables': whi: unknown"
    )
    assert done.stderr.splitlines()[1].endswith("none.toml: No such file or directory")
    raw = SCRAPE + "\n\nSee our tide tables\n"
    out = run(
        "explain", "--rules", str(good), "--disable", "advert-label", stdin=raw
    ).stdout
    assert "drop_boilerplate/tide-tables" in out and "advert-label" not in out


def test_check_names_every_fault_of_a_file(tmp_path):
    two = GOOD.replace("See our", "See no") + GOOD.replace("tide-tables", "Tide")
    (tmp_path / "two.toml").write_text(two, "utf-8")
    errors = run("rules", "check", str(tmp_path / "two.toml")).stderr.splitlines()
    assert [line.partition("rule ")[2][:20] for line in errors] == [
        "'tide-tables': drops", "'Tide': id: must be ",
    ]  # fmt: skip


def test_the_rules_and_the_stages_are_listed():
    rules = run("rules", "list", "--lang", "de").stdout.splitlines()
    assert len(rules) == len(load("de").rules) - len(load(None).rules)
    everything = run("rules", "list").stdout.splitlines()
    assert {line[:4].strip() for line in everything} == {"any", *LANGUAGES}
    stages = run("stages").stdout.splitlines()
    assert [line.split()[0] for line in stages] == [stage.name for stage in DEFAULT]
    assert all(line.endswith(".") for line in stages)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
@pytest.mark.parametrize(
    "args", ["rules list", "explain raw.txt", "--format text raw.txt"]
)
def test_a_reader_that_stops_early_is_no_error(tmp_path, args):
    (tmp_path / "raw.txt").write_text((SCRAPE + "\n\n") * 400)
    done = subprocess.run(
        f"{sys.executable} -m articlekit {args} | true; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_what_the_terminal_has_no_letter_for_stops_nothing():
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-m", "articlekit", "--format", "text"],
        input=SCRAPE.replace("harbour", "Жarbour").encode(),
        env={"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert b"The \\u0416arbour of Port Halden" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-16"])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_json_whatever_standard_output_is_written_in(encoding, form):
    done = subprocess.run(
        [sys.executable, "-m", "articlekit", "--format", form],
        input=SCRAPE.replace("harbour", "hafen é Ж 🌊").encode(),
        env={"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    written = done.stdout.decode("utf-16" if encoding == "utf-16" else "utf-8")
    assert "hafen é Ж 🌊" in json.loads(written)["text"]
    assert ("é" in written) is (encoding == "utf-8")


def test_the_version_is_printed():
    assert run("--version").stdout.startswith("articlekit ")
