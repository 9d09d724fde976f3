"""Every fixture and a small one of each hostile shape, cleaned by cleaners all share."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from conftest import FIXTURES, GOLDEN, hints, scrape
from test_hostile import BYTES, JSON, PAGES, TEXTS, small

from articlekit import Cleaner, Options, RuleSet

_PLAIN = Cleaner()
_OWN = Cleaner(
    rules=RuleSet.load(FIXTURES / "halden.toml"),
    disable=["advert-label"],
)
SCRAPES = [
    *((scrape(folder), "auto", hints(folder)) for folder in GOLDEN),
    *((raw, "text", {"url": "https://halden.example/1"}) for raw in small(TEXTS, 9)),
    *((raw, "html", {"tz": "Europe/London"}) for raw in small(PAGES, 9)),
    *((raw, "auto", {}) for raw in BYTES.values() if len(raw) < 5_000),
    *((raw, "auto", {}) for raw in list(JSON.values())[::10]),
]
CLEANERS = {
    (n, reads): replace(cleaner, options=Options(reads=reads))
    for n, cleaner in enumerate((_PLAIN, _OWN))
    for reads in ("auto", "text", "html")
}


def cleaned(n: int) -> str:
    """What becomes of a scrape: its article, and all that is told of it, as a digest."""
    (raw, reads, known), said = SCRAPES[n], hashlib.sha256()
    for own in (0, 1):
        article = CLEANERS[own, reads].clean(raw, **known)
        for told in (article.to_json(), article.diff(), article.explain("html")):
            said.update(told.encode("utf-8"))
    return said.hexdigest()


def digest(order: Iterable[int] = range(len(SCRAPES))) -> dict[int, str]:
    """What becomes of all of them, cleaned in this order."""
    return {n: cleaned(n) for n in order}
