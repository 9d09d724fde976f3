"""Many rows: one article for each, whatever becomes of the processes."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from multiprocessing import active_children
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

import articlekit
from articlekit import Cleaner, FunctionStage, Options, WorkerError, clean_many, failure


class NAType:
    """As pandas has it: every comparison gives itself, and it has no truth."""

    def __eq__(self, other):
        return self

    def __ne__(self, other):
        return self

    __hash__ = None

    def __bool__(self):
        raise TypeError("boolean value of NA is ambiguous")


ROWS = [
    f"Ferry {n} left Port Halden on Monday with no boat behind it." for n in range(60)
]


def strike(doc):
    """A stage that fails, or takes its process with it, where the text says so."""
    for block in doc.blocks:
        if block.text == "raise":
            raise RuntimeError("struck")
        if block.text == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if block.text.startswith("die unless "):
            mark = Path(block.text.removeprefix("die unless "))
            if not mark.exists():
                mark.touch()
                os._exit(3)
    return doc


STRIKING = Cleaner().after("repair_text", FunctionStage("strike", strike))


@pytest.fixture(autouse=True)
def no_orphans():
    yield
    assert active_children() == []


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("chunk", [1, 7, 100])
def test_there_is_one_article_for_each_row_in_order(workers, chunk):
    found = [*clean_many(iter(ROWS), workers=workers, chunk=chunk)]
    assert found == [*map(articlekit.clean, ROWS)]
    assert [*clean_many([], workers=workers)] == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mapping_says_what_is_known(workers):
    now = datetime(2025, 3, 7, 12, tzinfo=UTC)
    raw = "Storm hits Port Halden\n\n2 hours ago\n\nThe sea rose."
    known = {"url": "https://halden.example/1", "lang": "en", "scraped_at": now}
    rows = [
        {"raw": raw, **known, "unheard": threading.Lock()},
        {"raw": raw.encode(), **known, "scraped_at": "2025-03-07T12:00Z"},
        *(
            {"raw": raw, "url": empty, "lang": empty, "scraped_at": empty}
            for empty in (None, "", float("nan"), NAType())
        ),
    ]
    first, second, *others = clean_many(rows, workers=workers)
    assert first == second == articlekit.clean(raw, **known)
    assert first.published == datetime(2025, 3, 7, 10, tzinfo=UTC)
    assert others == [articlekit.clean(raw)] * 4


def test_a_day_is_its_midnight():
    raw = "Storm hits Port Halden\n\n2 days ago\n\nThe sea rose."
    (article,) = clean_many([{"raw": raw, "scraped_at": date(2025, 3, 7)}])
    assert article == articlekit.clean(raw, scraped_at=datetime(2025, 3, 7))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_scrape_is_taken_as_clean_takes_it(workers):
    deep = "<b>" * 400 + "It fell again on Tuesday."  # a tree too deep to pickle
    soup = BeautifulSoup(
        f"<p><i>The sea rose.<br>It fell.</i></p>{deep}", "html.parser"
    )
    data = ROWS[0].encode()
    scrapes = [soup, soup.i, bytearray(data), memoryview(data)]
    rows = [*scrapes, *({"raw": scrape} for scrape in scrapes)]
    found = [*clean_many(rows, workers=workers)]
    wanted = [*map(articlekit.clean, (soup, soup.i, data, data))]
    assert found == wanted * 2
    assert wanted[1].text == "The sea rose.\n\nIt fell."  # as text it has no break


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("row", "why"),
    [
        (None, "TypeError: argument of type 'NoneType' is not"),
        ({"html": "<p>", "id": 4}, "KeyError: the row has no 'raw'; it has: html, id"),
        ({"raw": None}, "TypeError: clean() takes str or bytes, not NoneType"),
        ({"raw": threading.Lock()}, "TypeError: "),
        ({"raw": "x", "url": 4}, "TypeError: url is 4, not a str"),
        (
            {"raw": "x", "scraped_at": "last week"},
            "ValueError: scraped_at is 'last week'",
        ),
        (
            {"raw": "x", "scraped_at": 1741348800},
            "TypeError: scraped_at is 1741348800, not",
        ),
        ({"raw": NAType()}, "TypeError: clean() takes str or bytes, not NAType"),
        ("raise", "RuntimeError: struck"),
    ],
    ids=str,
)
def test_a_row_that_fails_is_an_empty_article_that_says_why(row, why, workers):
    before, bad, after = clean_many(
        [ROWS[0], row, ROWS[1]], workers=workers, cleaner=STRIKING
    )
    assert bad == replace(articlekit.Article(), warnings=bad.warnings)
    assert failure(bad).startswith(why)
    assert [before.text, after.text] == ROWS[:2]
    assert failure(before) is failure(after) is None


def test_a_row_that_is_too_large_fails_alone():
    cleaner = Cleaner(options=Options(max_chars=100))
    found = [*clean_many([ROWS[0], "x" * 101, ROWS[1]], cleaner=cleaner)]
    told = "InputTooLarge: the scrape has 101 characters, max_chars is 100"
    assert [*map(failure, found)] == [None, told, None]


def test_an_article_with_warnings_has_not_failed():
    (empty,) = clean_many([""])
    assert empty.warnings and failure(empty) is None


@pytest.mark.parametrize("workers", [1, 2])
def test_what_the_rows_raise_comes_after_the_articles_before(workers):
    def rows():
        yield from ROWS[:10]
        raise OSError("the disk is gone")

    found = []
    with pytest.raises(OSError, match="the disk is gone"):
        found.extend(clean_many(rows(), workers=workers, chunk=4))
    # extend() keeps what it was given before the error
    assert [article.text for article in found] == ROWS[:10]


@pytest.mark.parametrize(("workers", "ahead"), [(1, 1), (2, 5 * 3)])
def test_rows_are_read_as_articles_are_asked_for(workers, ahead):
    read = []
    articles = clean_many(
        (read.append(row) or row for row in ROWS), workers=workers, chunk=3
    )
    assert read == []
    next(articles)
    assert len(read) == ahead
    articles.close()


@pytest.mark.parametrize(
    ("rows", "advice"),
    [
        ("Hello", "not str: pass a list of scrapes, or the one to clean()"),
        (b"Hello", "not bytes: pass a list of scrapes, or the one to clean()"),
        (BeautifulSoup("<p>Hello", "html.parser"), "not BeautifulSoup: pass a list"),
        ({"raw": "Hello"}, "not dict: pass a list of such rows"),
        (SimpleNamespace(columns=["raw"]), "not SimpleNamespace: pass df.to_dict('rec"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_rows_is_told_at_once(rows, advice):
    with pytest.raises(TypeError) as error:
        clean_many(rows)
    assert str(error.value).startswith(f"clean_many() takes many scrapes, {advice}")


def test_rows_that_can_choose_columns_are_rows():
    class Result(list):
        def columns(self, *names):
            """As SQLAlchemy's results have it."""

    assert [article.text for article in clean_many(Result(ROWS[:2]))] == ROWS[:2]


def test_wrong_numbers_and_zones_are_told_at_once():
    for wrong in ({"workers": 0}, {"chunk": 0}, {"tz": "Halden"}):
        with pytest.raises(ValueError, match=r"must be 1 or more|no time zone"):
            clean_many(ROWS, **wrong)
    (article,) = clean_many(["Storm\n\n12 May 2024, 18:05\n\nRain."], tz="UTC")
    assert article.published.tzinfo


def test_a_process_that_dies_once_costs_nothing(tmp_path):
    rows = [*ROWS[:20], f"die unless {tmp_path / 'mark'}", *ROWS[20:40]]
    found = [*clean_many(rows, workers=2, chunk=4, cleaner=STRIKING)]
    assert (tmp_path / "mark").exists()
    assert [article.text for article in found] == rows
    assert not any(map(failure, found))


def test_a_row_on_which_a_process_dies_twice_is_reported_alone():
    rows = [*ROWS[:5], "die", *ROWS[5:20], "die"]
    found = [*clean_many(rows, workers=2, chunk=4, cleaner=STRIKING)]
    told = "WorkerError: the process that cleaned the row ended with exit code -9"
    assert [failure(article) for article in found] == [
        told if row == "die" else None for row in rows
    ]
    assert [a.text for a in found if not failure(a)] == [r for r in rows if r != "die"]


def test_no_row_is_lost_or_doubled_when_processes_are_killed_at_random():
    chance = random.Random(6)
    found = []
    for article in clean_many(ROWS * 5, workers=2, chunk=5):
        found.append(article)
        if chance.random() < 0.03 and (children := active_children()):
            chance.choice(children).kill()
    assert len(found) == len(ROWS) * 5
    for article, row in zip(found, ROWS * 5, strict=True):
        assert article.text == row or "exit code -9" in failure(article)
    assert sum(map(bool, map(failure, found))) <= 3  # killed in both tries


def test_closing_the_generator_ends_its_processes():
    articles = clean_many(ROWS, workers=2, chunk=1)
    next(articles)
    assert len(active_children()) == 2
    articles.close()
    assert active_children() == []


def test_a_cleaner_that_does_not_pickle_is_told_at_once():
    cleaner = Cleaner().after("repair_text", FunctionStage("own", lambda doc: doc))
    with pytest.raises((AttributeError, TypeError, ValueError), match="lambda"):
        next(clean_many(ROWS, workers=2, cleaner=cleaner))


# What a shell starts in the background ignores SIGINT, and its children inherit that.
SCRIPT = """\
import itertools, multiprocessing, signal
from articlekit import clean_many
{guard}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    rows = itertools.repeat("Ferry left Port Halden on Monday.")
    for n, article in enumerate(clean_many(rows, workers=2)):
        if n == 40:
            print(*(child.pid for child in multiprocessing.active_children()), flush=True)
"""


def is_there(pid):
    """Whether a process runs; one that ended and was not yet waited for does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_script_that_is_stopped_leaves_no_orphans(how, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(guard='if __name__ == "__main__":'))
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        children = [*map(int, process.stdout.readline().split())]
        assert len(children) == 2 and all(map(is_there, children))
        process.send_signal(how)
        try:
            process.wait(20)
        finally:
            process.kill()
    for _ in range(100):
        if not any(map(is_there, children)):
            break
        time.sleep(0.1)
    assert not any(map(is_there, children))


def test_a_script_without_its_guard_is_told_so(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(guard="if True:"))
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert WorkerError.__name__ in done.stderr
    assert "must stand below: if __name__ == '__main__':" in done.stderr
