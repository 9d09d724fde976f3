"""`articlekit batch`: every row once, whatever becomes of the run."""

import contextlib
import csv
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

import articlekit
from articlekit import Article, failure
from articlekit.batch.parts import Parts
from articlekit.cli import main

URL = "https://halden.example/"


def scrape(n):
    return (
        f"Ferry {n} hits Port Halden quay\n\n3 hours ago\n\nNobody fell into the sea."
    )


def rows(count, start=0):
    when = datetime(2025, 3, 7, 12, tzinfo=UTC).isoformat()
    return [
        {"raw": scrape(n), "url": f"{URL}{n}", "scraped_at": when, "n": n}
        for n in range(start, start + count)
    ]


def write_jsonl(path, found):
    opened = gzip.open if path.suffix.lower() == ".gz" else open
    with opened(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in found)
    return str(path)


def write_csv(path, found):
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, found[0])
        table.writeheader()
        table.writerows(found)
    return str(path)


def written(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def articles(path):
    return [Article.from_dict(line) for line in written(path)]


def cleaned(found):
    known = ("url", "lang", "scraped_at")
    hints = [{k: row[k] for k in known if row.get(k)} for row in found]
    for hint in hints:
        if "scraped_at" in hint:
            hint["scraped_at"] = datetime.fromisoformat(hint["scraped_at"])
    return [articlekit.clean(r["raw"], **h) for r, h in zip(found, hints, strict=True)]


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz", "IN.JSONL.GZ", "in.csv"])
@pytest.mark.parametrize("workers", [1, 2])
def test_each_row_of_a_table_becomes_an_article(tmp_path, capsys, name, workers):
    found = rows(25)
    write = write_csv if "csv" in name else write_jsonl
    source = write(tmp_path / name, found)
    out = tmp_path / "deep" / "out.jsonl"
    wanted = [source, "-o", str(out), "--workers", str(workers), "--part", "10"]
    assert main(["batch", *wanted]) == 0
    assert articles(out) == cleaned(found)
    assert [(line["source"], line["row"]) for line in written(out)] == [
        (source, n) for n in range(25)
    ]
    assert capsys.readouterr().err == f"articlekit: 25 rows, 0 failed: {out}\n"
    left = sorted(path.name for path in out.parent.iterdir())
    assert left == [".out.jsonl.job", "out.jsonl"]


def test_a_file_may_be_named_in_any_bytes(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / os.fsdecode(b"havn\xe6.txt")).write_text(scrape(1))
    out = tmp_path / "out.jsonl"
    assert main(["batch", str(folder), "-o", str(out)]) == 0
    assert [row["source"] for row in written(out)] == [f"{folder}/havn\ufffd.txt"]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path):
    folder = tmp_path / "pages"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text(scrape(1))
    (folder / "b" / "1.html").write_text("<h1>Storm</h1><p>It rained.</p>")
    (folder / "b" / "2.html.gz").write_bytes(gzip.compress(b"<p>The sea rose.</p>"))
    (folder / ".hidden").write_text("x")
    write_jsonl(folder / "c.jsonl", [*rows(1), "The wind fell."])
    out = tmp_path / "out.jsonl"
    assert main(["batch", str(folder), "-o", str(out)]) == 0
    places = [line["source"].removeprefix(f"{folder}/") for line in written(out)]
    assert places == ["a.txt", "b/1.html", "b/2.html.gz", "c.jsonl", "c.jsonl"]
    assert articles(out)[2:] == [
        articlekit.clean("<p>The sea rose.</p>"),
        *cleaned(rows(1)),
        articlekit.clean("The wind fell."),
    ]


def test_rows_that_fail_are_counted_and_told_and_stop_nothing(tmp_path, capsys):
    source = tmp_path / "in.jsonl"
    good = json.dumps(rows(1)[0])
    source.write_text(f'{good}\n{{"raw": nope\n\n{{"html": 1}}\n[1]\n{good}\n')
    cut = tmp_path / "cut.jsonl.gz"
    write_jsonl(cut, rows(2000))
    cut.write_bytes(cut.read_bytes()[:-2000])
    out = tmp_path / "out.jsonl"
    assert main(["batch", str(source), str(cut), "-o", str(out)]) == 1
    lines = written(out)
    assert [line["row"] for line in lines[:5]] == [0, 1, 3, 4, 5]
    whys = [line["error"] for line in lines]
    assert whys[0] is whys[4] is None
    assert whys[1].startswith("JSONDecodeError")
    assert whys[2] == "KeyError: the row has no 'raw'; it has: html"
    assert whys[3].startswith("TypeError: clean() takes str or bytes, not list")
    assert whys[-1].endswith("nothing more was read of it")
    assert articles(out)[5:-1] == cleaned(rows(len(lines) - 6))
    told = capsys.readouterr().err.splitlines()
    assert told[0] == f"articlekit: {len(lines)} rows, 4 failed: {out}"
    assert told[1].startswith(f"  {source}, row 1: JSONDecodeError")
    assert told[-1].startswith(f"  {cut}, row {len(lines) - 6}: EOFError")


def test_only_the_first_failures_are_told_one_by_one(tmp_path, capsys):
    source = write_jsonl(tmp_path / "in.jsonl", [{"html": ""}] * 30)
    out = tmp_path / "out.jsonl"
    assert main(["batch", source, "-o", str(out), "--part", "4"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 12
    assert told[-1] == "  and others: see 'error' in the output"


def test_columns_may_have_other_names_and_must_be_there(tmp_path, capsys):
    found = [{"html": row["raw"], "link": row["url"]} for row in rows(3)]
    source = write_csv(tmp_path / "in.csv", found)
    out = tmp_path / "out.jsonl"
    wanted = ["batch", source, "-o", str(out)]
    assert main(wanted) == 2
    told = f"articlekit: {source}: no column is called 'raw'; there are: html, link\n"
    assert capsys.readouterr().err == told
    assert main([*wanted, "--column", "raw=html", "--column", "url=hyperlink"]) == 2
    assert "no column is called 'hyperlink'" in capsys.readouterr().err
    assert main([*wanted, "--column", "raw=html", "--column", "url=link"]) == 0
    assert articles(out) == cleaned(
        [{"raw": row["html"], "url": row["link"]} for row in found]
    )
    with pytest.raises(SystemExit):
        main([*wanted, "--column", "page=html"])
    assert "'page=html' is not FIELD=NAME" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["nowhere.jsonl", "-o", "out.jsonl"], "nowhere.jsonl: no such file or folder"),
        (["in.jsonl", "-o", "out.txt"], "the name must end in .jsonl or .parquet"),
        (["in.jsonl", "-o", "old.jsonl"], "old.jsonl is there already"),
        (["in.jsonl", "-o", "out.jsonl", "--tz", "Halden"], "tz='Halden'"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_done(
    tmp_path, capsys, monkeypatch, more, told
):
    monkeypatch.chdir(tmp_path)
    write_jsonl(tmp_path / "in.jsonl", rows(2))
    (tmp_path / "old.jsonl").write_text("mine")
    assert main(["batch", *more]) == 2
    assert told in capsys.readouterr().err
    assert (tmp_path / "old.jsonl").read_text() == "mine"
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("number", ["0", "-1", "many"])
@pytest.mark.parametrize("option", ["--workers", "--part"])
def test_numbers_must_be_one_or_more(capsys, option, number):
    with pytest.raises(SystemExit):
        main(["batch", "in.jsonl", "-o", "out.jsonl", option, number])
    assert f"{number!r} is not 1 or more" in capsys.readouterr().err


def killed(command, parts, wanted, after):
    """Whether the run was killed: once it has this many parts, and a moment later."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and len([*parts.glob("[0-9]*")]) < wanted:
            time.sleep(0.005)
        time.sleep(after)
        process.kill()
    return process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("seed", [6, 7])
def test_a_run_that_was_killed_goes_on_and_loses_and_doubles_no_row(tmp_path, seed):
    found = rows(600)
    found[70] = {"raw": None}
    sources = [
        write_jsonl(tmp_path / "a.jsonl", found[:130]),
        write_jsonl(tmp_path / "b.jsonl.gz", found[130:]),
    ]
    out, parts = tmp_path / "out.jsonl", tmp_path / "out.jsonl.parts"
    command = [sys.executable, "-m", "articlekit", "batch", *sources, "--resume"]
    command += ["--workers", "2", "--part", "7", "-o", out]

    chance = random.Random(seed)
    for wanted in sorted(chance.sample(range(80), 5)):
        assert killed(command, parts, wanted, chance.uniform(0, 0.02))
        assert not out.exists()
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "600 rows, 1 failed" in done.stderr
    assert f"{sources[0]}, row 70: TypeError" in done.stderr
    assert not parts.exists()
    assert [(line["source"], line["row"]) for line in written(out)] == [
        (source, n) for source, size in zip(sources, (130, 470)) for n in range(size)
    ]
    good = [article for article in articles(out) if not failure(article)]
    assert good == cleaned(found[:70] + found[71:])


def test_a_run_that_is_interrupted_says_how_to_go_on(tmp_path):
    source = write_jsonl(tmp_path / "in.jsonl", rows(400))
    out, parts = tmp_path / "out.jsonl", tmp_path / "out.jsonl.parts"
    command = [sys.executable, "-m", "articlekit", "batch", source, "-o", out]
    command += ["--workers", "2", "--part", "5"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not [*parts.glob("[0-9]*")]:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    assert process.returncode == 130
    assert told == "articlekit: stopped; --resume goes on\n"
    assert main(["batch", source, "-o", str(out), "--resume"]) == 0
    assert articles(out) == cleaned(rows(400))


def test_what_was_begun_is_neither_overwritten_nor_mixed(tmp_path, capsys):
    source = write_jsonl(tmp_path / "in.jsonl", rows(20))
    out = tmp_path / "out.jsonl"
    wanted = ["batch", source, "-o", str(out), "--part", "5"]
    assert main(wanted) == 0
    before = out.read_bytes()
    assert main([*wanted, "--resume"]) == 0
    assert f"{out} is there already" in capsys.readouterr().err

    # As a kill between the last part and the end leaves it.
    parts = tmp_path / "out.jsonl.parts"
    parts.mkdir()
    out.rename(parts / "000000000000-000000000020-0")
    assert main(wanted) == 2
    assert "--resume goes on" in capsys.readouterr().err
    (tmp_path / ".out.jsonl.job").write_text('{"articlekit": "0.0.0"}')
    assert main([*wanted, "--resume"]) == 2
    assert (
        "with other articlekit, inputs, columns: delete it" in capsys.readouterr().err
    )
    (tmp_path / ".out.jsonl.job").unlink()
    assert main([*wanted, "--resume"]) == 2
    assert f"{parts} is of no known run: delete it" in capsys.readouterr().err
    assert (parts / "000000000000-000000000020-0").read_bytes() == before


def test_an_output_of_other_inputs_is_not_taken_for_done(tmp_path, capsys):
    first = write_jsonl(tmp_path / "a.jsonl", rows(3))
    second = write_jsonl(tmp_path / "b.jsonl", rows(4))
    out = tmp_path / "out.jsonl"
    assert main(["batch", first, "-o", str(out)]) == 0
    before = out.read_bytes()
    capsys.readouterr()
    for other, what in (
        ([second], "inputs"),
        ([first, second], "inputs"),
        ([first, "--tz", "Europe/London"], "tz"),
        ([first, "--column", "raw=html"], "columns"),
    ):
        assert main(["batch", *other, "-o", str(out), "--resume"]) == 2
        told = f"articlekit: {out} is of a run with other {what}: move it, or name another\n"
        assert capsys.readouterr().err == told
    (tmp_path / ".out.jsonl.job").unlink()
    assert main(["batch", first, "-o", str(out), "--resume"]) == 2
    assert f"{out} is of no known run: move it" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_a_process_that_does_not_start_is_one_line(tmp_path):
    source = write_jsonl(tmp_path / "in.jsonl", rows(2))
    wanted = ["batch", source, "-o", str(tmp_path / "out.jsonl"), "--workers", "2"]
    script = tmp_path / "script.py"  # without the line that keeps processes out
    script.write_text(
        f"from articlekit.cli import main\nraise SystemExit(main({wanted}))"
    )
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert last.startswith("articlekit: worker processes end with exit code 1 as they")


def test_an_output_may_lie_in_the_folder_that_is_read(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "pages"
    for name in ("a.txt", "b/c.txt", ".git/config", "b/.cache/d.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(scrape(1))
    out = folder / "b" / "out.jsonl"
    wanted = ["batch", "pages", "-o", str(out), "--part", "1"]

    def stop(*args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Parts, "join", stop)
        assert main(wanted) == 130
    assert main([*wanted, "--resume"]) == 0
    assert main([*wanted, "--resume"]) == 0
    assert f"{out} is there already" in capsys.readouterr().err
    assert [row["source"] for row in written(out)] == ["pages/a.txt", "pages/b/c.txt"]


def test_a_folder_below_a_hidden_one_is_read(tmp_path):
    folder = tmp_path / ".cache" / "pages"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(scrape(1))
    out = tmp_path / "out.jsonl"
    assert main(["batch", str(folder), "-o", str(out)]) == 0
    assert len(written(out)) == 1


def test_a_row_without_the_column_of_its_scrape_is_no_other_column(tmp_path):
    found = [{"html": "The sea rose.", "raw": "x"}, {"raw": "x", "url": URL}]
    source = write_jsonl(tmp_path / "in.jsonl", found)
    out = tmp_path / "out.jsonl"
    assert main(["batch", source, "-o", str(out), "--column", "raw=html"]) == 1
    told = "KeyError: the row has no 'raw' under the name 'html'; it has: raw, url"
    assert [line["error"] for line in written(out)] == [None, told]
    assert [line["text"] for line in written(out)] == ["The sea rose.", ""]


@pytest.mark.parametrize("name", ["in.jsonl", "in.csv"])
def test_an_empty_cell_is_the_same_in_every_format(tmp_path, name):
    cells = {"raw": scrape(1), "url": "", "lang": "", "scraped_at": ""}
    found = [cells, cells | {"raw": "", "url": URL}]
    write = write_csv if "csv" in name else write_jsonl
    source, out = write(tmp_path / name, found), tmp_path / "out.jsonl"
    assert main(["batch", source, "-o", str(out)]) == 0
    wanted = [articlekit.clean(scrape(1)), articlekit.clean("", url=URL)]
    assert articles(out) == wanted


def test_half_a_pair_of_surrogates_is_repaired_wherever_it_stands(tmp_path):
    source = write_jsonl(
        tmp_path / "in.jsonl",
        [
            {"raw": "The sea \ud83d rose.", "url": "halden.example/\ud83d"},
            {"\ud83d": 1},
        ],
    )
    out = tmp_path / "out.jsonl"
    assert main(["batch", source, "-o", str(out)]) == 1
    whole, bad = written(out)
    assert whole["text"] == "The sea \ufffd rose."
    assert whole["url"] == "halden.example/\ufffd"
    assert bad["error"] == "KeyError: the row has no 'raw'; it has: \ufffd"


def test_parquet_is_read_and_written_in_parts_with_the_columns_of_a_batch(tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    from articlekit import arrow

    found = [*rows(200), {"raw": None, "n": 0}]
    table = pa.Table.from_pylist(found)
    parquet.write_table(table, tmp_path / "in.parquet", row_group_size=30)
    (tmp_path / "no.parquet").write_bytes(b"PAR1 is not all it takes")
    out = tmp_path / "out.parquet"
    names = [str(tmp_path / name) for name in ("in.parquet", "no.parquet")]
    assert main(["batch", *names, "-o", str(out), "--part", "32"]) == 1
    written = parquet.read_table(out)
    assert written.schema.names == ["source", "row", *arrow.SCHEMA.names]
    places = [*zip(written["source"].to_pylist(), written["row"].to_pylist())]
    assert places == [*((names[0], n) for n in range(201)), (names[1], 0)]
    wanted = arrow.clean_batch(table)
    assert written.slice(0, 201).select(arrow.SCHEMA.names).equals(wanted)
    assert written["error"].null_count == 200
    assert written["error"][201].as_py().startswith("ArrowInvalid: ")
    assert (
        parquet.ParquetFile(out).metadata.row_group(0).column(0).compression == "ZSTD"
    )


def test_a_row_that_is_too_large_has_failed(tmp_path, capsys):
    source = tmp_path / "in.jsonl"
    write_jsonl(source, [{"raw": "The sea rose."}, {"raw": "x" * 10_000_001}])
    out = tmp_path / "out.jsonl"
    assert main(["batch", str(source), "-o", str(out)]) == 1
    told = "InputTooLarge: the scrape has 10000001 characters, max_chars is 10000000"
    assert f"row 1: {told}" in capsys.readouterr().err
    assert [line["error"] for line in written(out)] == [None, told]


@pytest.mark.skipif(sys.platform == "win32", reason="has no such terminals")
def test_a_terminal_is_shown_how_far_the_run_is(tmp_path):
    pytest.importorskip("tqdm")
    import pty
    import termios

    found = [*rows(300), {"html": ""}]
    source = write_jsonl(tmp_path / "in.jsonl", found)
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 120))
    command = [sys.executable, "-m", "articlekit", "batch", source]
    with subprocess.Popen([*command, "-o", tmp_path / "out.jsonl"], stderr=theirs):
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # the other end was closed
            while piece := os.read(ours, 4096):
                shown += piece
        os.close(ours)
    lines = shown.decode().replace("\r", "\n").splitlines()
    bars = [line for line in lines if " rows" in line and "failed=" in line]
    assert any("301/301" in bar and "failed=1" in bar for bar in bars)
    assert any("%|" in bar and "<" in bar for bar in bars)  # time left
    assert any("rows, 1 failed" in line for line in lines)
