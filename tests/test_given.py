"""What a caller says of a scrape: taken in every form that is clear, or refused."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from articlekit import Cleaner, clean, clean_many, failure

TEXTS = [
    f"Storm shuts Port Halden\n\n{line}\n\nThe sea rose on Monday."
    for line in ("It rained.", "3 hours ago", "Yesterday", "Updated just now")
]


@pytest.mark.parametrize("raw", TEXTS)
@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (date(2024, 5, 13), datetime(2024, 5, 13)),
        ("2024-05-13", datetime(2024, 5, 13)),
        ("2024-05-13T12:30Z", datetime(2024, 5, 13, 12, 30, tzinfo=UTC)),
        ("", None),
        (float("nan"), None),
    ],
)
def test_a_moment_may_be_a_day_or_written(raw, said, meant):
    article = clean(raw, scraped_at=said)
    assert article == clean(raw, scraped_at=meant)
    assert type(article.published) in (datetime, type(None))


@pytest.mark.parametrize("raw", TEXTS[:2])
@pytest.mark.parametrize(
    ("told", "error", "why"),
    [
        ({"scraped_at": "13 May 2024"}, ValueError, "a date or ISO 8601"),
        ({"scraped_at": 1715601600}, TypeError, "a date or ISO 8601"),
        ({"url": Path("a.html")}, TypeError, "url is .*, not a str"),
        ({"url": b"https://halden.example/"}, TypeError, "url is .*, not a str"),
        ({"lang": 3}, TypeError, "lang is 3, not a str"),
    ],
)
def test_what_cannot_be_is_refused_whatever_the_text_holds(raw, told, error, why):
    for call in (clean, Cleaner().clean):
        with pytest.raises(error, match=why):
            call(raw, **told)
    (article,) = clean_many([{"raw": raw, **told}])
    assert failure(article).startswith(error.__name__)


RAW = """\
Storm shuts Port Halden harbour

By Mara Lind

05/06/2024 18:05

The harbour of Port Halden was shut on Monday after waves broke over the pier.

Share this article
"""
TITLE, *LINES = RAW.strip().split("\n\n")
PAGE = f"<!doctype html><article><h1>{TITLE}</h1><p>{'</p><p>'.join(LINES)}</article>"


@pytest.mark.parametrize("raw", [RAW, PAGE], ids=["text", "page"])
@pytest.mark.parametrize("tag", ["en-US", "EN-us", "eng_US"])
def test_clean_takes_the_rules_of_the_language_and_the_order_of_the_country(raw, tag):
    article = clean(raw, lang=tag)
    assert article.lang == "en"
    assert "share-button" in [block.rule for block in article.removed]
    assert article.published.isoformat() == "2024-05-06T18:05:00"
    assert not any(moment.ambiguous for moment in article.dates)
    assert article.warnings == ()


def test_the_country_settles_what_a_page_says_of_itself():
    page = PAGE.replace(
        "<article>", '<meta property="article:published_time" content="05/06/2024">'
    )
    page = page.replace("05/06/2024 18:05", "Rain")
    assert clean(page, lang="en-US").published.month == 5
    assert clean(page, lang="en-GB").published.month == 6


@pytest.mark.parametrize("tag", ["English", "unknown", "und"])
def test_what_is_no_code_is_told_and_the_language_detected(tag):
    article = clean(RAW, lang=tag)
    told = f"lang: {tag!r} is no language code, and not used"
    assert article.warnings == (told,)
    without = clean(RAW)
    assert (article.blocks, article.lang) == (without.blocks, "en")
