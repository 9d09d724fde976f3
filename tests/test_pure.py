"""`clean()` is a function of what it is given: it asks nothing of the machine."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

# What a call does to the machine is told by audit events, and by the calls of functions
# written in C; the environment, which Python holds itself, is a door that slams.
FORBIDDEN = """\
import decimal, gc, json, locale, logging, os, random, signal, socket, sys, threading, warnings
from everything import digest

before = digest()  # the package reads its own data and compiles its rules at first use

class Closed(dict):
    def __getitem__(self, key):
        seen.append("environment")
        raise KeyError(key)
    get = __contains__ = copy = __iter__ = keys = items = __getitem__

HARMLESS = {"builtins.id", "object.__getattr__", "sys._getframe"}

def audit(event, args):
    if watched and event not in HARMLESS:
        seen.append(event)

def profile(frame, event, function):
    # trafilatura says a word in its log now and then; a record of it has a time.
    if event == "c_call" and watched and frame.f_code.co_filename not in LOG:
        module, name = getattr(function, "__module__", ""), function.__name__
        if module in ("time", "_locale", "_random", "_socket", "select", "io", "_thread"):
            seen.append(module + "." + name)
        if name in ("now", "today", "utcnow", "fromtimestamp", "getenv", "urandom"):
            seen.append(name)

def state():
    return [
        random.getstate(), os.getcwd(), dict(environment), sorted(sys.modules), sys.path[:],
        sys.getrecursionlimit(), sys.getswitchinterval(), gc.isenabled(), gc.get_threshold(),
        locale.setlocale(locale.LC_ALL), socket.getdefaulttimeout(), warnings.filters[:],
        logging.root.level, logging.root.handlers[:], signal.getsignal(signal.SIGALRM),
        str(decimal.getcontext()),
    ]

LOG = {logging.__file__, threading.__file__}
seen, watched, environment = [], False, os.environ
was = state()
os.environ = Closed()
sys.addaudithook(audit)
sys.setprofile(profile)
watched = True
after = digest()
watched = False
sys.setprofile(None)
os.environ = environment
print(json.dumps([before == after, state() == was, sorted(set(seen))]))
"""


def run(code: str, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONUTF8": "1", "PYTHONPATH": str(HERE), **env},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.strip()


def test_nothing_is_asked_of_network_files_clock_environment_and_locale():
    assert json.loads(run(FORBIDDEN)) == [True, True, []]


def test_every_process_says_the_same_whatever_its_seed_zone_and_locale():
    said = {
        run(
            "from everything import digest; print(digest())",
            PYTHONHASHSEED=seed,
            TZ=zone,
            LC_ALL=locale,
        )
        for seed, zone, locale in (
            ("0", "UTC", "C"),
            ("1", "Asia/Tokyo", "C.UTF-8"),
            ("2", "America/New_York", "tr_TR.UTF-8"),
        )
    }
    assert len(said) == 1
