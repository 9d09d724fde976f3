"""The contract of clean() and Cleaner: what goes in, what comes out, what raises."""

import json
import pickle
import subprocess
import sys
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import hints, scrape

import articlekit
from articlekit import Article, Cleaner, FunctionStage, InputTooLarge, Options
from articlekit.stages import DEFAULT

SCRAPE = """\
Storm shuts Port Halden harbour

By Mara Lind

12 May 2024, 18:05

Waves over the pier on Monday (Image: NPA)

The harbour of Port Halden was shut on Monday after waves broke over the pier.

Advertisement

Fishermen had tied up their boats on Sunday evening, and nobody was hurt.
"""


@pytest.mark.parametrize("raw", ["", " \n\n ", b"", b"\xff\xfe", "\x00", "<", "&"])
def test_an_empty_scrape_gives_an_empty_article_with_a_warning(raw):
    article = articlekit.clean(raw)
    assert article.text == ""
    assert article.warnings[-1].startswith("empty")


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        (None, "skip the row"),
        (3, "pass the text of one scrape"),
        (["a"], "call clean() on each"),
        (Path("scrape.txt"), "path.read_bytes()"),
        (sys.stdin, "file.read()"),
    ],
)
def test_a_wrong_type_says_what_to_pass_instead(raw, advice):
    with pytest.raises(TypeError, match="str or bytes") as error:
        articlekit.clean(raw)
    assert advice in str(error.value)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("é" * 11, "the scrape has 11 characters, max_chars is 10"),
        ("é".encode() * 6, "the scrape has 12 bytes, max_chars is 10"),
        (BeautifulSoup("<p>Storm</p>", "html.parser"), "the scrape has 12 characters"),
    ],
)
def test_a_scrape_that_is_too_large_is_refused_with_both_sizes(raw, told):
    with pytest.raises(InputTooLarge, match=told) as error:
        articlekit.clean(raw, options=Options(max_chars=10))
    assert isinstance(error.value, articlekit.ArticlekitError)
    again = pickle.loads(pickle.dumps(error.value))
    assert (str(again), again.most) == (str(error.value), 10)


def test_a_scrape_of_the_largest_size_is_cleaned():
    assert articlekit.clean("Storm now.", options=Options(max_chars=10)).text
    assert Options().max_chars == 10_000_000


@pytest.mark.parametrize(
    "wrong",
    [
        {"reads": "HTML"},
        {"reads": None},
        {"reads": ["html"]},
        {"max_chars": 0},
        {"max_chars": -1},
        {"max_chars": 1e7},
        {"max_chars": None},
        {"first_line_is_title": "no"},
    ],
    ids=str,
)
def test_an_option_that_is_not_allowed_is_named(wrong):
    ((name, value),) = wrong.items()
    with pytest.raises(ValueError, match="pass") as error:
        Options(**wrong)
    assert str(error.value).startswith(f"{name}={value!r}: ")


def test_an_unknown_zone_is_named():
    with pytest.raises(ValueError, match="Europe/Lodnon"):
        articlekit.clean("text", tz="Europe/Lodnon")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1252"]
)
def test_bytes_are_decoded(encoding):
    text = (
        "Die Straße nach Zürich bleibt gesperrt, „bis auf Weiteres“ – sagt die Polizei."
    )
    assert articlekit.clean(text.encode(encoding)).text == text


def test_a_guessed_encoding_is_a_warning():
    warnings = articlekit.clean("Zürich".encode("windows-1252")).warnings
    assert any(w.startswith("encoding: guessed") for w in warnings)


def test_bytes_that_are_no_encoding_are_read_as_the_western_one():
    # Two of them windows-1252 has no character for.
    found = articlekit.clean(b"Z\xfcrich \x81 \x9d bleibt ruhig.")
    assert found.text.startswith("Zürich")
    assert found.warnings == ("encoding: guessed windows-1252",)


def test_the_fields_of_an_article():
    article = articlekit.clean(
        SCRAPE, url="https://example.org/storm", tz="Europe/London"
    )
    assert article.title == "Storm shuts Port Halden harbour"
    assert article.byline == "By Mara Lind"
    assert article.authors == ("Mara Lind",)
    assert article.published.isoformat() == "2024-05-12T18:05:00+01:00"
    assert [m.zone for m in article.dates] == ["assumed"]
    assert article.modified is None
    assert article.url == "https://example.org/storm"
    assert article.lang == "en"
    assert [(c.text, c.credit) for c in article.captions] == [
        ("Waves over the pier on Monday", "NPA")
    ]
    assert [(r.text, r.kind, r.index) for r in article.removed] == [
        ("12 May 2024, 18:05", "date", 2),
        ("Advertisement", "advertisement", 5),
    ]
    assert article.text.startswith("The harbour") and article.text.endswith("was hurt.")


def test_an_age_needs_the_time_of_the_scrape():
    raw = SCRAPE.replace("12 May 2024, 18:05", "3 hours ago 4")
    assert articlekit.clean(raw).published is None
    assert articlekit.clean(raw).dates == ()
    at = datetime(2024, 5, 12, 20, 0, tzinfo=UTC)
    assert articlekit.clean(raw, scraped_at=at).published == datetime(
        2024, 5, 12, 17, tzinfo=UTC
    )


def test_an_age_in_weeks_dates_the_article_to_the_week_only():
    raw = SCRAPE.replace("12 May 2024, 18:05", "3 weeks ago 4")
    article = articlekit.clean(raw, scraped_at=datetime(2024, 6, 3, tzinfo=UTC))
    assert [(m.precision, m.value.date().isoformat()) for m in article.dates] == [
        ("week", "2024-05-13")
    ]
    assert article.published is None


def test_an_article_survives_every_way_of_storing_it(golden):
    article = articlekit.clean(scrape(golden), **hints(golden))
    assert pickle.loads(pickle.dumps(article)) == article
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_dict(json.loads(article.to_json())) == article
    assert article.to_dict()["articlekit"]


def test_schema_org_leaves_out_what_is_unknown():
    data = articlekit.clean(SCRAPE).to_schema_org()
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == "Storm shuts Port Halden harbour"
    assert data["author"] == [{"@type": "Person", "name": "Mara Lind"}]
    assert data["image"][0]["creditText"] == "NPA"
    assert "dateModified" not in data


def test_markdown_escapes_what_would_be_markup():
    raw = SCRAPE.replace("nobody was hurt", "nobody *was* [hurt](x) <b>")
    assert r"nobody \*was\* \[hurt\](x) \<b\>" in articlekit.clean(raw).to_markdown()


def test_without_before_after_and_replace_give_new_cleaners():
    shout = FunctionStage("shout", str)
    names = [stage.name for stage in DEFAULT]
    cleaner = Cleaner()
    assert [s.name for s in cleaner.without("find_dates").stages] == [
        n for n in names if n != "find_dates"
    ]
    place = names.index("find_dates")
    assert cleaner.before("find_dates", shout).stages[place].name == "shout"
    assert cleaner.after("find_dates", shout).stages[place + 1].name == "shout"
    assert cleaner.replace("find_dates", shout).stages[place].name == "shout"
    assert cleaner == Cleaner()


def test_an_unknown_stage_lists_the_known_ones():
    with pytest.raises(KeyError, match="repair_text"):
        Cleaner().without("repair_txt")


def test_a_bare_headline_is_the_title_only_if_asked_for():
    text = "Storm shuts Port Halden\n\nThe harbour was shut on Monday after waves broke over it."
    assert articlekit.clean(text).title is None
    asked = articlekit.clean(text, options=Options(first_line_is_title=True))
    assert asked.title == "Storm shuts Port Halden"


def test_cleaners_pickle():
    cleaner = pickle.loads(pickle.dumps(Cleaner().without("drop_repeats")))
    assert cleaner.clean(SCRAPE) == Cleaner().without("drop_repeats").clean(SCRAPE)


def test_cleaning_text_loads_no_parser():
    code = (
        "import sys, articlekit; articlekit.clean(sys.stdin.read());"
        "print([m for m in ('trafilatura', 'bs4', 'lxml', 'pyarrow', 'dateparser')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=SCRAPE,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


class NoOffset(tzinfo):
    """A zone that knows no offset, as `datetime` allows."""

    def utcoffset(self, _when: datetime | None) -> None:
        return None


def test_a_zone_without_an_offset_is_none():
    with pytest.raises(ValueError, match="is no time zone: pass an IANA key"):
        articlekit.clean("One.", tz=NoOffset())
    with pytest.raises(ValueError, match="is no time zone: pass an IANA key"):
        articlekit.clean("One.", tz=tzinfo())
    raw = "Storm shuts Port Halden\n\nYesterday, 10:00\n\nIt was loud."
    late = datetime(2024, 5, 12, 23, 30)
    found = articlekit.clean(
        raw, scraped_at=late.replace(tzinfo=NoOffset()), tz="Asia/Tokyo"
    )
    bare = articlekit.clean(raw, scraped_at=late, tz="Asia/Tokyo")
    assert found.published == bare.published
    assert str(found.published) == "2024-05-11 10:00:00+09:00"
