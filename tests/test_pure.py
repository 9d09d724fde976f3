"""`clean()` is a function of what it is given: it asks nothing of the machine."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

CLEAN_ALL = """\
import hashlib, json, sys
sys.path.insert(0, {here!r})
from conftest import GOLDEN, hints, scrape
from test_hostile import PAGES, TEXTS, small
import articlekit
from articlekit import Cleaner, Options, RuleSet

RULES = RuleSet.load({here!r} + "/../fixtures/halden.toml")
CLEANERS = [Cleaner(), Cleaner(rules=RULES, disable=["advert-label"])]
SCRAPES = [(scrape(folder), hints(folder), None) for folder in GOLDEN]
SCRAPES += [(raw, {{}}, "text") for raw in small(TEXTS)]
SCRAPES += [(raw, {{}}, "html") for raw in small(PAGES)]

def told():
    for raw, known, reads in SCRAPES:
        for cleaner in CLEANERS:
            if reads:
                cleaner = Cleaner(cleaner.stages, Options(reads=reads), cleaner.rules, cleaner.disable)
            article = cleaner.clean(raw, **known)
            yield article.to_json(), article.explain(), article.explain("html"), article.diff()

def digest():
    return hashlib.sha256(json.dumps([*told()]).encode()).hexdigest()
"""

# What a call may do to the machine is told by audit events, and by calls of functions
# that are written in C; what it may ask of Python's own state, by doors that slam.
FORBIDDEN = """\
import locale, os, random, socket, time
before = digest()  # the package's own data is read at first use

class Closed(dict):
    def __getitem__(self, key): raise AssertionError("environment: " + repr(key))
    get = __contains__ = copy = __iter__ = keys = items = __getitem__

seen, on = [], False

def audit(event, args):
    if on:
        seen.append(event)
        raise AssertionError("audit: " + event + repr(args)[:200])

CLOCKS = {"time", "_locale", "_random", "posix", "_socket", "select"}

def profile(frame, event, function):
    if event == "c_call" and on:
        name = getattr(function, "__name__", "")
        if getattr(function, "__module__", None) in CLOCKS and name not in ("fspath",):
            seen.append(name)
        if name in ("now", "today", "utcnow", "open", "astimezone_local"):
            seen.append(name)

def state():
    return (
        random.getstate(), sys.getrecursionlimit(), locale.setlocale(locale.LC_ALL),
        socket.getdefaulttimeout(), os.getcwd(), sorted(sys.modules), sys.path[:],
        __import__("warnings").filters[:], __import__("logging").root.handlers[:],
        __import__("logging").root.level, __import__("gc").get_threshold(),
        __import__("decimal").getcontext().prec, __import__("signal").getsignal(2),
    )

sys.addaudithook(audit)
was, environment = state(), os.environ
sys.setprofile(profile)
os.environ = Closed()
on = True
after = digest()
on = False
os.environ = environment
sys.setprofile(None)
assert state() == was
print(json.dumps([before == after, sorted(set(seen))]))
"""


def run(code: str, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CLEAN_ALL.format(here=str(HERE)) + code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONUTF8": "1", **env},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.strip()


def test_nothing_is_asked_of_network_files_clock_environment_and_locale():
    assert json.loads(run(FORBIDDEN)) == [True, []]


def test_every_process_says_the_same_whatever_its_seed_zone_and_locale():
    said = {
        run("print(digest())", PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale)
        for seed, zone, locale in (
            ("0", "UTC", "C"),
            ("1", "Asia/Tokyo", "C.UTF-8"),
            ("2", "America/New_York", "tr_TR.UTF-8"),
        )
    }
    assert len(said) == 1
