"""What is fuzzed: a function of bytes for each entry point, which must not raise.

Each hands the bytes to one door of the package and checks what was promised of what
comes out. `run.py` looks for bytes on which one raises or takes too long, and
`test_seeds.py` keeps those that were found.
"""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from test_conservation import check_partition, letters
from test_explain import Tags, hostile

import articlekit
from articlekit import (
    Article,
    Cleaner,
    Options,
    RuleError,
    RuleSet,
    clean_many,
    dates,
    failure,
)
from articlekit.dates.stamp import read_stamp
from articlekit.reading import read
from articlekit.reading.broken_json import loads

TEXT, PAGE = (Cleaner(options=Options(reads=reads)) for reads in ("text", "html"))
HARMLESS: Final = Tags(hostile().explain("html"))


def check(article: Article) -> None:
    """What every article promises."""
    check_partition(article)
    written = article.to_json().encode("utf-8")
    assert Article.from_dict(json.loads(written)) == article
    assert pickle.loads(pickle.dumps(article)) == article


def text(data: bytes) -> None:
    """Text, half characters among it: no letter is lost, and clean text stays."""
    raw = data.decode("utf-8", "surrogateescape")
    article = TEXT.clean(raw)
    check(article)
    if "&" not in raw and "<" not in raw:
        told = "".join(block.text for block in article.blocks)
        assert letters(told) == letters(raw)
    assert TEXT.clean(article.text).text == article.text


def page(data: bytes) -> None:
    """A page: none of its blocks is lost."""
    raw = data.decode("utf-8", "surrogateescape")
    article = PAGE.clean(raw)
    check(article)
    told = [b.text for b in article.blocks if b.stage != "fallback" or b.kind]
    blocks = read(raw, "html").blocks
    assert letters("".join(told)) == letters("".join(b.text for b in blocks))


def scraped(data: bytes) -> None:
    """Bytes of no known encoding."""
    check(articlekit.clean(data))


def row(data: bytes) -> None:
    """A row of `clean_many`, of values that JSON can say: it fails alone."""
    try:
        asked = json.loads(data)
    except (ValueError, RecursionError):
        names = ("raw", "url", "lang", "scraped_at")
        asked = dict(zip(names, data.decode("utf-8", "replace").split("\0")))
    before, article, after = clean_many(["Rain.", asked, "Sun."])
    assert (before.text, after.text) == ("Rain.", "Sun.")
    check(article)
    told = failure(article)
    assert told is None or told.startswith(("TypeError:", "KeyError:", "ValueError:"))


def rules(data: bytes) -> None:
    """A file of rules: it is refused, or it is written as it was read and works."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "fuzz.toml")
        file.write_bytes(data)
        try:
            found = RuleSet.load(file)
        except RuleError:
            return
        file.write_text(found.to_toml(), "utf-8")
        assert RuleSet.load(file) == found
    cleaner = Cleaner(rules=found)
    for rule in found.rules:
        check(cleaner.clean("\n\n".join((*rule.drops, *rule.keeps))))


def explained(data: bytes) -> None:
    """The page of a scrape: nothing of it becomes an element or an attribute."""
    article = articlekit.clean(data)
    article.explain().encode("utf-8")
    article.diff().encode("utf-8")
    shown = article.explain("html")
    shown.encode("utf-8")
    found = Tags(shown)
    assert found.tags <= HARMLESS.tags
    assert found.attributes <= HARMLESS.attributes
    assert shown.count("<details>") == len(article.blocks)


def date(data: bytes) -> None:
    """A date line, and a moment as programs write it."""
    line = data.decode("utf-8", "surrogateescape")
    dates.read_line(line)
    dates.read_line(line, lang="en", tz="Europe/London")
    read_stamp(line)


def script(data: bytes) -> None:
    """JSON as pages write it."""
    raw = data.decode("utf-8", "surrogateescape")
    loads(raw)
    PAGE.clean(f'<script type="application/ld+json">{raw}</script><p>The sea rose.')


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    target.__name__: target
    for target in (text, page, scraped, row, rules, explained, date, script)
}
