"""How close a cleaned text comes to a gold text: shared runs of four words.

A corpus is a folder with `gold.jsonl` (id, url, retrieved, title, body, summary,
subheads, paragraphs, published, captions), `scrapes.jsonl` (id and one text scrape
a mode) and the pages themselves in `pages/ID.html.gz`.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from hashlib import md5
from pathlib import Path
from statistics import mean
from urllib.parse import urlsplit

import trafilatura
from bs4 import BeautifulSoup
from lxml import html

import articlekit
from articlekit.reading.decode import decode

_WORD = re.compile(r"\w+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def read(corpus: Path) -> tuple[dict[str, dict], dict[str, dict]]:
    """Gold and scrapes by id."""
    with (corpus / "scrapes.jsonl").open(encoding="utf-8") as lines:
        return gold(corpus), {row["id"]: row for row in map(json.loads, lines)}


def gold(corpus: Path) -> dict[str, dict]:
    """Gold by id."""
    with (corpus / "gold.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def raws(corpus: Path, mode: str) -> Iterator[tuple[str, str | bytes]]:
    """What goes in, by id: text scrapes of a mode, or the bytes of pages ("html").

    "strings" is every string of a page on lines of its own, scripts and all; "glued" and
    "one line" are what BeautifulSoup's `get_text` gives with nothing and with spaces
    between the elements, "lines" with ends of lines and no scripts, "markdown" what
    trafilatura extracts, with links and pictures.
    """
    if mode in _OF_PAGE:
        for path in sorted((corpus / "pages").glob("*.html.gz")):
            page = gzip.decompress(path.read_bytes())
            yield path.name.removesuffix(".html.gz"), _OF_PAGE[mode](page)
    else:
        yield from ((id, s[mode]) for id, s in read(corpus)[1].items() if mode in s)


def strings(page: bytes) -> Iterator[str]:
    """The strings of a page as `lxml` has them, those of its scripts among them."""
    parser = html.HTMLParser(encoding="utf-8")
    root = html.fromstring(decode(page)[0].encode(), parser=parser)
    return filter(None, map(str.strip, root.itertext()))


def markdown(page: bytes) -> str:
    """The page as trafilatura writes it in Markdown; "" where it finds nothing."""
    return (
        trafilatura.extract(
            page, output_format="markdown", include_links=True, include_images=True
        )
        or ""
    )


def soup(page: bytes) -> BeautifulSoup:
    """The page as BeautifulSoup has it."""
    return BeautifulSoup(decode(page)[0], "lxml")


def lines(page: bytes) -> str:
    """Every string of the page on a line, as BeautifulSoup has them, but for scripts."""
    read = soup(page)
    for part in read(["script", "style", "noscript", "template"]):
        part.decompose()
    return read.get_text("\n", strip=True)


_OF_PAGE = {
    "html": bytes,
    "glued": lambda page: soup(page).get_text(),
    "lines": lines,
    "one line": lambda page: soup(page).get_text(" ", strip=True),
    "strings": lambda page: "\n".join(strings(page)),
    "markdown": markdown,
}


def publisher(id: str) -> str:
    """Whose page it is: pages of one publisher must not be on both sides of a fold."""
    return id.rsplit("-", 1)[0]


def site_fold(id: str, gold: dict, folds: int) -> int:
    """The fold of a page that names no publisher: that of its site."""
    site = urlsplit(gold["url"] or "").netloc.removeprefix("www.") or id
    return int(md5(site.encode()).hexdigest(), 16) % folds


def norm(text: str | None) -> str:
    """The words alone; a CJK word is cut into its characters."""
    words: list[str] = []
    for word in _WORD.findall((text or "").lower().replace("\u00ad", "")):
        words.extend(word if _CJK.search(word) else [word])
    return " ".join(words)


def shingles(text: str | None) -> Counter:
    """Every run of four words."""
    words = norm(text).split()
    runs = range(max(1, len(words) - 3)) if words else ()
    return Counter(tuple(words[n : n + 4]) for n in runs)


def overlap(gold: str, text: str) -> tuple[int, int, int]:
    """Runs shared, only in the text, only in the gold."""
    ours, theirs = shingles(text), shingles(gold)
    shared = sum((ours & theirs).values())
    return shared, ours.total() - shared, theirs.total() - shared


def leaks(phrase: str, text: Counter) -> bool:
    """Whether four fifths of the phrase stand in the text."""
    runs = shingles(phrase)
    return sum((runs & text).values()) >= 0.8 * runs.total()


def f1(pages: list[tuple[int, int, int]]) -> float:
    """Harmonic mean of the mean precision and the mean recall over pages."""
    precision = mean([t / (t + p) if t else 0.0 for t, p, _ in pages if t + p] or [0])
    recall = mean([t / (t + n) if t else 0.0 for t, _, n in pages if t + n] or [0])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def collapsed(page: tuple[int, int, int]) -> bool:
    """Less than half of the body kept, or more than half of what was kept not body."""
    shared, extra, lost = page
    return shared + lost > 0 and (
        shared < (shared + lost) / 2 or shared < (shared + extra) / 2
    )


def moment(value: str | None) -> datetime | None:
    """A date of the gold; None where it is not known to the day."""
    return (
        datetime.fromisoformat(value) if value and len(value) > len("2015-11") else None
    )


def same_caption(gold: str, said: str) -> bool:
    """Equal, or one in the other and about as long."""
    g, p = norm(gold), norm(said)
    near = abs(len(g) - len(p)) <= max(12, 0.2 * len(g))
    return g == p or (len(g) > 12 and len(p) > 12 and (g in p or p in g) and near)


def score(raw: str | bytes, gold: dict) -> dict:
    """What `clean()` makes of one scrape, against the gold.

    A text scrape may lack the title or a caption, and then they are not asked for. Of a
    page all are: it holds them somewhere.
    """
    article = articlekit.clean(
        raw, url=gold["url"], scraped_at=moment(gold["retrieved"])
    )
    visible = norm(raw) if isinstance(raw, str) else None
    text = shingles(article.text)
    captions = [
        c for c in gold["captions"] if visible is None or norm(c["text"]) in visible
    ]
    left, hits, credits = list(captions), 0, []
    for caption in article.captions:
        same = next((c for c in left if same_caption(c["text"], caption.text)), None)
        if same is not None:
            left.remove(same)
            hits += 1
            if same["credit"]:
                said = norm(caption.credit)
                credits.append(any(norm(c) and norm(c) in said for c in same["credit"]))
    long = [c for c in captions if len(norm(c["text"]).split()) >= 4]
    day = moment(gold["published"])
    return {
        "body": overlap(gold["body"], article.text),
        "captions": (hits, len(article.captions), len(captions)),
        "leaks": (sum(leaks(c["text"], text) for c in long), len(long)),
        "credits": (sum(credits), len(credits)),
        "title": (
            norm(article.title) == norm(gold["title"]),
            bool(gold["title"]) and (visible is None or norm(gold["title"]) in visible),
        ),
        "wrong_day": bool(
            day and article.published and day.date() != article.published.date()
        ),
    }


def summary(rows: list[dict]) -> dict[str, float]:
    """The figures of one kind of scrape."""

    def total(name: str) -> list[int]:
        return [sum(column) for column in zip(*(row[name] for row in rows))]

    hits, said, gold = total("captions")
    leaked, long = total("leaks")
    right, credited = total("credits")
    titled = [row["title"] for row in rows if row["title"][1]]
    return {
        "body_f1": f1([row["body"] for row in rows]),
        "collapsed": sum(collapsed(row["body"]) for row in rows),
        "caption_f1": 2 * hits / max(1, said + gold),
        "caption_leak": leaked / max(1, long),
        "credit_accuracy": right / max(1, credited),
        "title": mean(right for right, _ in titled) if titled else 1.0,
        "wrong_day": sum(row["wrong_day"] for row in rows),
    }
