"""Batches in, batches out: a row for each row, whatever the columns are made of."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

pa = pytest.importorskip("pyarrow")

import articlekit
from articlekit import Cleaner, Options, arrow

WHEN = datetime(2025, 3, 7, 12, tzinfo=UTC)
AGED = "Storm shuts Port Halden\n\n2 hours ago\n\nIt rained all day."


def batch(**columns):
    return pa.RecordBatch.from_pydict(columns)


def column(found, name):
    return found.column(name).to_pylist()


def test_every_column_says_what_it_means():
    for field in arrow.SCHEMA:
        assert field.metadata[b"description"]
        assert field.nullable


def test_the_cells_of_an_article_are_its_fields():
    page = """<html lang="en"><meta property="og:image" content="/p.jpg"><article><h1>Storm</h1>
        <p>By Mara Lind</p><time datetime="2025-03-07T21:15:00-05:00">7 March</time>
        <figure><img src="/q.jpg" alt="Pier"><figcaption>Waves (Image: NPA)</figcaption>
        </figure><p>The sea rose on Monday.</p><nav>Home Sport</nav></article>"""
    article = articlekit.clean(page)
    (row,) = arrow.clean_batch(batch(raw=[page])).to_pylist()
    assert row["published"] == "2025-03-07T21:15:00-05:00"
    assert row["published_utc"] == datetime(2025, 3, 8, 2, 15, tzinfo=UTC)
    assert row["published_precision"] == "second"
    assert row["authors"] == ["Mara Lind"]
    assert [c["credit"] for c in row["captions"]] == ["NPA"]
    assert [r["text"] for r in row["removed"]] == [r.text for r in article.removed]
    assert [b["text"] for b in row["body"]] == ["The sea rose on Monday."]
    assert row["error"] is None


def test_a_row_is_no_article_any_more_and_says_so():
    (row,) = arrow.clean_batch(batch(raw=["The sea rose."])).to_pylist()
    with pytest.raises(ValueError, match=r"has no blocks; a table's row cannot be"):
        articlekit.Article.from_dict(row)
    with pytest.raises(
        ValueError, match=r"no authors, published, .*, blocks, warnings;"
    ):
        articlekit.Article.from_dict({})
    written = articlekit.clean("The sea rose.").to_dict() | {"source": "in.jsonl"}
    assert articlekit.Article.from_dict(written).text == "The sea rose."


@pytest.mark.parametrize(
    ("text", "known", "published", "utc", "precision"),
    [
        ("12 May 2024", {}, "2024-05-12T00:00:00", None, "day"),
        ("12 May 2024, 18:05", {}, "2024-05-12T18:05:00", None, "minute"),
        (
            "12 May 2024, 18:05",
            {"tz": "Europe/London"},
            "2024-05-12T18:05:00+01:00",
            datetime(2024, 5, 12, 17, 5, tzinfo=UTC),
            "minute",
        ),
        (
            "12 May 2024, 18:05 GMT",
            {},
            "2024-05-12T18:05:00+00:00",
            datetime(2024, 5, 12, 18, 5, tzinfo=UTC),
            "minute",
        ),
        ("3 weeks ago", {}, None, None, None),
    ],
)
def test_a_time_is_given_in_utc_only_if_its_zone_is_known(
    text, known, published, utc, precision
):
    raw = f"Storm shuts Port Halden\n\n{text}\n\nIt rained all day."
    (row,) = arrow.clean_batch(batch(raw=[raw]), **known).to_pylist()
    found = [row[f"published{end}"] for end in ("", "_utc", "_precision")]
    assert found == [published, utc, precision]


@pytest.mark.parametrize(
    "raw",
    [
        pa.array([AGED, None]),
        pa.array([AGED, None], pa.large_string()),
        pa.array([AGED, None], pa.string_view()),
        pa.array([AGED.encode(), None]),
        pa.array([AGED.encode(), None], pa.large_binary()),
        pa.array([AGED, None]).dictionary_encode(),
    ],
    ids=lambda array: str(array.type),
)
@pytest.mark.parametrize(
    "when",
    [
        pa.array([WHEN, None], pa.timestamp("us", "UTC")),
        pa.array([WHEN, None], pa.timestamp("ns", "UTC")),
        pa.array([WHEN, None], pa.timestamp("s", "Asia/Tokyo")),
        pa.array([WHEN.isoformat(), None]),
    ],
    ids=lambda array: str(array.type),
)
def test_columns_of_any_fitting_type_are_read(raw, when):
    given = pa.RecordBatch.from_arrays([raw, when], ["raw", "scraped_at"])
    found = arrow.clean_batch(given)
    assert column(found, "published") == ["2025-03-07T10:00:00+00:00", None]
    assert column(found, "error")[0] is None
    assert column(found, "error")[1].startswith("TypeError")


def test_a_day_is_its_midnight():
    when = pa.array([WHEN.date()], pa.date32())
    given = pa.RecordBatch.from_arrays([pa.array([AGED]), when], ["raw", "scraped_at"])
    found = arrow.clean_batch(given)
    assert column(found, "error") == [None]
    assert column(found, "published") == ["2025-03-06T22:00:00"]


def test_a_time_between_microseconds_is_no_trouble():
    when = pa.array([1741348800_000000001], pa.timestamp("ns", "UTC"))
    given = pa.RecordBatch.from_arrays([pa.array([AGED]), when], ["raw", "scraped_at"])
    found = arrow.clean_batch(given)
    assert column(found, "published") == ["2025-03-07T10:00:00+00:00"]


def test_known_columns_are_used_unless_others_are_named():
    given = batch(raw=["Rain."], url=["a"], link=["b"], lang=["de"], ort=["fr"])
    assert column(arrow.clean_batch(given), "url") == ["a"]
    found = arrow.clean_batch(given, url="link", lang="ort")
    assert [column(found, "url"), column(found, "lang")] == [["b"], ["fr"]]


def test_a_table_comes_back_as_a_table_and_an_empty_batch_as_an_empty_one():
    table = pa.Table.from_batches([batch(raw=["One."]), batch(raw=["Two.", "Three."])])
    found = arrow.clean_batch(table)
    assert isinstance(found, pa.Table)
    assert column(found, "text") == ["One.", "Two.", "Three."]
    for kind in (pa.Table, pa.RecordBatch):
        none = kind.from_pylist([], schema=table.schema)
        assert arrow.clean_batch(none).schema == arrow.SCHEMA
        assert arrow.clean_batch(none).num_rows == 0


def test_kept_columns_come_first_as_they_are():
    ids = pa.array([{"a": 1}, {"a": 2}])
    given = pa.RecordBatch.from_arrays([pa.array(["One.", None]), ids], ["raw", "id"])
    found = arrow.clean_batch(given, keep=["id", "raw"])
    assert found.schema == arrow.schema(given.schema, keep=["id", "raw"])
    assert found.schema.names[:3] == ["id", "raw", "articlekit"]
    assert column(found, "id") == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    ("said", "error", "told"),
    [
        ({"raw": "html"}, KeyError, "no column is called 'html'; there are: raw, url"),
        ({"url": "link"}, KeyError, "no column is called 'link'; there are: raw, url"),
        ({"keep": ["id"]}, KeyError, "no column is called 'id'; there are: raw, url"),
        ({"keep": ["url"]}, ValueError, "cannot keep url: cleaned batches have"),
        ({"tz": "Halden"}, ValueError, "tz='Halden' is no time zone"),
    ],
)
def test_what_cannot_be_is_told_at_once(said, error, told):
    with pytest.raises(error, match=told):
        arrow.clean_batch(batch(raw=[], url=[]), **said)


def test_a_row_that_arrow_cannot_hold_is_an_error_and_the_others_are_not():
    given = [articlekit.clean(text) for text in ("One.", "Two.", "Three.")]
    given[1] = replace(given[1], url="half\ud83d")  # as somebody gave it
    found = arrow.to_batch(given)
    assert column(found, "text") == ["One.", "", "Three."]
    assert column(found, "error")[1].startswith("UnicodeEncodeError")
    assert column(found, "error")[::2] == [None, None]


def test_a_scrape_with_half_a_character_is_a_row_like_any_other():
    found = arrow.to_batch([articlekit.clean("The sea \ud83d rose.")])
    assert column(found, "text") == ["The sea \ufffd rose."]
    assert column(found, "error") == [None]


def test_a_row_that_is_too_large_is_an_error_and_the_others_are_not():
    small = Cleaner(options=Options(max_chars=10))
    found = arrow.clean_batch(batch(raw=["One.", "x" * 11, "Two."]), cleaner=small)
    assert column(found, "error")[1].startswith("InputTooLarge: the scrape has 11")
    assert column(found, "error")[::2] == [None, None]


@pytest.mark.parametrize("sign", [1, -1])
def test_a_time_that_utc_cannot_say_has_none(sign):
    edge = datetime(9999, 12, 31, 23) if sign < 0 else datetime(1, 1, 1)
    zone = timezone(timedelta(hours=sign * 3))
    found = arrow.to_batch([articlekit.Article(published=edge.replace(tzinfo=zone))])
    assert column(found, "published_utc") == [None]
    assert column(found, "published")[0].startswith(edge.isoformat()[:10])


def test_a_cleaner_of_ones_own_cleans():
    given = batch(raw=["PORT HALDEN (NPA) - Rain."])
    own = Cleaner().without("find_dateline")
    assert column(arrow.clean_batch(given, cleaner=own), "dateline") == [None]
    (found,) = arrow.clean_batches([given])
    assert column(found, "dateline") == ["PORT HALDEN (NPA)"]
