"""The README's "In your pipeline", run as it stands, with the real engines.

Each snippet is a script in a folder that holds `scrapes.parquet`, and every engine must
make of it what `clean()` makes of its rows. The clock stands in New York, so that a
naive time that is taken for local, or for UTC, would show.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import GOLDEN, scrape

import articlekit
from articlekit import Article

README = Path(__file__).parents[2] / "README.md"
SCRAPED = datetime(2025, 3, 7, 12, 30, 15, 250, tzinfo=UTC)


def rows():
    """All golden scrapes, an aware time that an age needs, and a row that cannot be."""
    texts = [scrape(folder).decode("utf-8") for folder in GOLDEN]
    texts.insert(3, "Storm shuts Port Halden\n\n2 hours ago\n\nIt rained all day.")
    texts.insert(
        4, "Storm shuts Port Halden\n\n7 March 2025, 9:15 pm EST\n\nIt rained."
    )
    texts.insert(7, None)
    return [
        {
            "id": f"h{n:02}",
            "raw": raw,
            "url": f"https://halden.example/{n}",
            "scraped_at": SCRAPED,
        }
        for n, raw in enumerate(texts)
    ]


ROWS = rows()
"""A list, as reading the fixtures at each use would be slow."""


def cleaned(row):
    known = {name: row[name] for name in ("url", "scraped_at")}
    return articlekit.clean(row["raw"], **known)


def as_json(article):
    """Lists for tuples, as all that is written down has."""
    return json.loads(article.to_json())


def cells(row):
    """What every engine must say of a row; written down apart from articlekit.arrow."""
    article = Article() if row["raw"] is None else cleaned(row)
    found = as_json(article)
    del found["blocks"]
    why = "TypeError: clean() takes str or bytes, not NoneType: pass the text of one scrape as str or bytes; a scraper that found nothing returned None: skip the row."
    found["error"] = why if row["raw"] is None else None
    if found["error"]:
        found["warnings"] = [f"failed: {why}"]
    for name in ("published", "modified"):
        value = getattr(article, name)
        aware = value is not None and value.utcoffset() is not None
        found[f"{name}_utc"] = value.astimezone(UTC) if aware else None
        moments = [moment for moment in article.dates if moment.value == value]
        found[f"{name}_precision"] = moments[0].precision if moments else None
    return found


def snippet(heading):
    """The code block below this heading of the section."""
    section = README.read_text("utf-8").split("\n## In your pipeline\n")[1]
    section = section.split("\n## ")[0].split(f"\n### {heading}\n")[1]
    return re.search(r"```\w+\n(.*?)```", section.split("\n### ")[0], re.DOTALL)[1]


def run(code, folder):
    (folder / "script.py").write_text(code, "utf-8")
    environment = {**os.environ, "TZ": "America/New_York", "RAY_DEDUP_LOGS": "0"}
    done = subprocess.run(
        [sys.executable, "script.py"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout


def needs(*modules):
    missing = [name for name in modules if find_spec(name) is None]
    if "pyspark" in modules and not shutil.which("java"):
        missing.append("java")
    skipped = bool(missing) and "ARTICLEKIT_ENGINES" not in os.environ  # CI has all
    return pytest.mark.skipif(skipped, reason=f"not installed: {missing}")


@pytest.fixture
def folder(tmp_path):
    """A folder with ROWS as `scrapes.parquet`."""
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.Table.from_pylist(ROWS), tmp_path / "scrapes.parquet")
    return tmp_path


@pytest.mark.parametrize(
    "engine",
    [
        pytest.param("Arrow", marks=needs("pyarrow")),
        pytest.param("polars", marks=needs("polars", "pyarrow")),
        pytest.param("DuckDB", marks=needs("duckdb", "pyarrow")),
        pytest.param("Spark", marks=needs("pyspark", "pandas", "pyarrow")),
        pytest.param("Ray", marks=needs("ray", "pandas", "pyarrow")),
    ],
)
def test_an_engine_of_tables_makes_of_a_row_what_clean_makes_of_it(engine, folder):
    from pyarrow import parquet

    run(snippet(engine), folder)
    # Spark writes times as Impala once did: UTC, without saying so.
    table = parquet.read_table(
        folder / "articles.parquet", coerce_int96_timestamp_unit="us"
    )
    found = sorted(table.to_pylist(), key=lambda row: row["id"])
    assert [row.pop("id") for row in found] == [row["id"] for row in ROWS]
    for row, asked in zip(found, ROWS, strict=True):
        for name in ("published_utc", "modified_utc"):
            if engine == "Spark" and row[name]:
                row[name] = row[name].replace(tzinfo=UTC)
        assert row == cells(asked)


@needs("datatrove", "pyarrow", "orjson")
def test_datatrove_makes_of_a_document_what_clean_makes_of_it(folder):
    run(snippet("datatrove"), folder)
    lines = (folder / "articles" / "00000.jsonl").read_bytes().splitlines()
    found = {line["id"]: line for line in map(json.loads, lines)}
    # What has no text, datatrove's reader does not even pass on.
    wanted = {row["id"]: cleaned(row) for row in ROWS if row["raw"]}
    assert found.keys() == wanted.keys()
    for number, article in wanted.items():
        assert found[number]["text"] == article.text
        assert found[number]["metadata"]["article"] == as_json(article)


@needs("scrapy")
def test_scrapy_makes_of_a_page_what_clean_makes_of_it(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    pages = {n: scrape(folder) for n, folder in enumerate(GOLDEN)}
    for n, page in pages.items():
        (site / f"{n}.html").write_bytes(page)
    links = [f'<a href="/{n}.html">{n}</a>' for n in pages]
    (site / "index.html").write_text("".join(links), "utf-8")
    handler = partial(SimpleHTTPRequestHandler, directory=site)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}"
        run(snippet("Scrapy").replace("https://halden.example", here), tmp_path)
        server.shutdown()
    lines = (tmp_path / "articles.jsonl").read_bytes().splitlines()
    found = {line["url"]: line for line in map(json.loads, lines)}
    assert len(lines) == len(found) == len(pages)
    for n, page in pages.items():
        url = f"{here}/{n}.html"
        line = found[url]
        assert "raw" not in line
        now = datetime.fromisoformat(line["scraped_at"])
        article = articlekit.clean(page, url=url, scraped_at=now)
        assert line["article"] == as_json(article)


def test_python_needs_no_engine(tmp_path):
    assert run(snippet("Python"), tmp_path).splitlines() == [
        "Storm shuts harbour 2025-03-07 10:00:00+00:00 None",
        f"None None {cells({'raw': None})['error']}",
    ]


@needs("fastwarc")
def test_warc_files_are_rows(tmp_path):
    from test_warc import packed, response

    page = b"<title>Storm</title><h1>Storm</h1><p>The sea rose on Monday, and fell.</p>"
    archive = packed([response("https://halden.example/storm", page)])
    (tmp_path / "news.warc.gz").write_bytes(archive)
    assert run(snippet("WARC"), tmp_path) == "https://halden.example/storm Storm\n"


@needs("pyarrow", "fastwarc")
def test_the_shell_reads_them_all(folder):
    from pyarrow import parquet
    from test_warc import packed, response

    page = b"<title>Storm</title><h1>Storm</h1><p>The sea rose on Monday, and fell.</p>"
    archive = packed([response("https://halden.example/storm", page)])
    (folder / "news.warc.gz").write_bytes(archive)
    (folder / "pages").mkdir()
    (folder / "pages" / "1.html").write_bytes(page)
    command = snippet("From a shell").replace(
        "articlekit", f"{sys.executable} -m articlekit", 1
    )
    done = subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr.splitlines() == [
        f"articlekit: {len(ROWS) + 2} rows, 1 failed: articles.parquet",
        f"  scrapes.parquet, row 7: {cells(ROWS[7])['error']}",
    ]
    found = parquet.read_table(folder / "articles.parquet").to_pylist()
    places = [(row.pop("source"), row.pop("row")) for row in found]
    assert places[:-2] == [("scrapes.parquet", n) for n in range(len(ROWS))]
    assert places[-2:] == [("news.warc.gz", 0), ("pages/1.html", 0)]
    assert found[:-2] == [*map(cells, ROWS)]
    assert [row["title"] for row in found[-2:]] == ["Storm", "Storm"]
