"""Cleaners and rule sets are shared: by threads, and by processes however started.

And nothing is left of a call but what is remembered of names, which is bounded.
"""

import gc
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from documents import document, page
from everything import digest

import articlekit
from articlekit import Options
from articlekit.rules import search

HERE = Path(__file__).parent
THREADS = 16

COLD = f"""\
import random, sys, threading
from everything import SCRAPES, digest

sys.setswitchinterval(1e-4)
start, found = threading.Barrier({THREADS}), [None] * {THREADS}

def work(k):
    order = random.Random(k).sample(range(len(SCRAPES)), len(SCRAPES) // 3)
    start.wait()
    found[k] = digest(order)

threads = [threading.Thread(target=work, args=(k,)) for k in range({THREADS})]
for thread in threads: thread.start()
for thread in threads: thread.join()
alone = digest()
print(all(one.items() <= alone.items() for one in found))
"""

POOLS = """\
import multiprocessing
from everything import SCRAPES, cleaned, digest

if __name__ == "__main__":
    alone, found = digest(), {}
    for method in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context(method).Pool(1) as pool:
            found[method] = pool.map(cleaned, range(len(SCRAPES)))
    print([method for method in found if found[method] != [*alone.values()]])
"""


def run(code: str, folder: Path) -> str:
    script = folder / "script.py"
    script.write_text(code, "utf-8")
    done = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONUTF8": "1", "PYTHONPATH": str(HERE)},
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_sixteen_threads_that_begin_at_once_agree_with_one(tmp_path):
    assert run(COLD, tmp_path) == "True"


def test_processes_agree_however_they_are_started(tmp_path):
    assert run(POOLS, tmp_path) == "[]"


def test_threads_agree_while_what_is_remembered_is_forgotten(monkeypatch):
    raws = [document(seed) for seed in range(60)]
    alone = [articlekit.clean(raw) for raw in raws]
    monkeypatch.setattr(search, "_VERDICTS", 0)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            assert list(pool.map(articlekit.clean, raws * 4)) == alone * 4
    finally:
        sys.setswitchinterval(interval)


def remembered() -> Iterator[Any]:
    """The caches of the package."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "articlekit":
            for value in vars(module).values():
                if hasattr(value, "cache_info"):
                    yield value


def test_what_is_remembered_is_bounded():
    letters = "abcdefghijklmnopqrstuvwxyz"
    for n in range(200):
        code = letters[n % 26] + letters[n // 26]
        html = (
            f"<html lang={code}><meta name='{'n' * n}' content=x>"
            f"<meta name=twitter:label1 content={n}><x{n} class='related-{n}'>{page(n)}"
        )
        url = f"https://{code}.example/{n}"
        articlekit.clean(html, lang=None if n % 2 else code * 2, url=url)
        articlekit.clean(document(n), lang=code).explain("html")
    for cache in remembered():
        held = cache.cache_info()
        # Without a bound is only what the package's own files say, once a language.
        assert held.maxsize is None or held.maxsize <= 16_384
        assert held.maxsize is not None or held.currsize <= 64, cache


def test_no_long_text_is_remembered():
    def scrape(n: int) -> str:
        long = f"{'waves ' * 10_000}{n}"
        return (
            f"<html lang='{long}'><meta name='{long}' content=x><title>{long}</title>"
            f"<meta name=twitter:label1 content='{long}'><meta name=date content='{long}'>"
            f"<meta property=og:url content='https://{long}'><main id='{long}'><h1>{long}</h1>"
            f"<time datetime='{long}'>{long}</time><span class='{long}'>{long}</span>"
            f"<{long.replace(' ', '')} class='{long}'>x</p><figure><img alt='{long}'>{long}"
        )

    held = []
    tracemalloc.start()
    for n in range(10):
        articlekit.clean(scrape(n), options=Options(reads="html"))
        articlekit.clean(
            f"{n} {'waves ' * 10_000}\n{document(n)}", lang="waves" * 10_000
        )
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    # Short lines are remembered for older ones, which were not traced, and a table that
    # grows does so at one step: a long text would be there after each.
    grown = [after - before for before, after in pairwise(held[3:])]
    assert median(grown) < 25_000  # less than half of one of the long ones


def test_calls_leave_nothing_behind():
    def blocks() -> int:
        gc.collect()
        return sys.getallocatedblocks()

    for _ in range(3):
        digest()
    before, calls = blocks(), 0
    for _ in range(3):
        calls += len(digest())
    # Python's own free lists still move a little; one block a call would be a leak.
    assert blocks() - before < calls / 2
