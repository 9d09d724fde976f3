"""The command line, run as a user runs it."""

import json
import subprocess
import sys

from test_clean import SCRAPE


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


def test_json_of_several_files_is_a_list(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(SCRAPE)
    assert len(json.loads(run("--format", "json", str(good), str(good)).stdout)) == 2
    assert json.loads(run("--format", "json", str(good)).stdout)["lang"] == "en"


def test_explain_names_stage_and_rule_of_each_removed_block():
    out = run("--explain", stdin=SCRAPE).stdout
    assert "[drop_boilerplate/advert-label] Advertisement" in out
    assert "[find_dates/date-line] 12 May 2024, 18:05" in out


def test_wrong_usage_exits_with_two():
    assert run("--format", "xml").returncode == 2
    assert run("--tz", "Nowhere/Land", stdin=SCRAPE).returncode == 2


def test_the_hints_reach_clean():
    raw = SCRAPE.replace("12 May 2024, 18:05", "3 hours ago")
    out = run(
        "--format", "json", "--scraped-at", "2024-05-12T20:00+00:00", stdin=raw
    ).stdout
    assert json.loads(out)["published"] == "2024-05-12T17:00:00+00:00"
