"""A record batch of scrapes in, a record batch of articles out: one row for each.

Every engine that speaks Arrow takes these functions as they are. Needs the extra
`arrow`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any, Final, TypeAlias, TypedDict, Unpack

from articlekit import Article, Cleaner, clean_many, failure

try:
    import pyarrow as pa
except ImportError as error:
    msg = "articlekit.arrow needs pyarrow: pip install 'articlekit[arrow]'"
    raise ImportError(msg) from error

__all__ = ["SCHEMA", "clean_batch", "clean_batches", "rows", "schema", "to_batch"]


def _list(**fields: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct(list(fields.items())))


_STRINGS = pa.list_(pa.string())

_MEANING: Final[dict[str, tuple[Any, str]]] = {
    "articlekit": (pa.string(), "version that cleaned the row"),
    "title": (pa.string(), "headline"),
    "standfirst": (pa.string(), "lead apart from the body, a line for each block"),
    "byline": (pa.string(), "as printed"),
    "authors": (_STRINGS, "people's names only"),
    "dateline": (pa.string(), "place and agency the story opens with"),
    "publisher": (pa.string(), "name of the publisher"),
    "lang": (pa.string(), "ISO 639-1, as given or as found"),
    "url": (pa.string(), "as given, else the canonical address the page names"),
    "image": (pa.string(), "address of the main picture"),
    "published": (pa.string(), "when it appeared, ISO 8601, without a zone if none"),
    "published_utc": (pa.timestamp("us", "UTC"), "null unless the zone is known"),
    "published_precision": (pa.string(), "smallest unit printed: day, minute, ..."),
    "modified": (pa.string(), "when it was changed, as `published`"),
    "modified_utc": (pa.timestamp("us", "UTC"), "null unless the zone is known"),
    "modified_precision": (pa.string(), "smallest unit printed"),
    "dates": (
        _list(
            value=pa.string(),
            precision=pa.string(),
            raw=pa.string(),
            zone=pa.string(),
            source=pa.string(),
            ambiguous=pa.bool_(),
        ),
        "every moment read, in source order",
    ),
    "text": (pa.string(), "standfirst and body, a blank line between blocks"),
    "body": (_list(text=pa.string(), kind=pa.string()), "the text block by block"),
    "captions": (
        _list(
            text=pa.string(),
            credit=pa.string(),
            alt=pa.string(),
            blocks=pa.list_(pa.int32()),
            image=pa.string(),
        ),
        "pictures: caption, who made it, alternative text, place, address",
    ),
    "removed": (
        _list(
            text=pa.string(),
            kind=pa.string(),
            stage=pa.string(),
            rule=pa.string(),
            index=pa.int32(),
        ),
        "all that was taken out, what it was, and what took it",
    ),
    "warnings": (_STRINGS, "what to know before trusting the row"),
    "error": (pa.string(), "why the row could not be cleaned; null if it was"),
}

SCHEMA: Final = pa.schema(
    [
        pa.field(name, kind, metadata={"description": what})
        for name, (kind, what) in _MEANING.items()
    ]
)
"""The columns of a cleaned batch; each field's metadata says what it means."""

Batch: TypeAlias = pa.RecordBatch | pa.Table
"""A batch or a table: the same kind comes out that went in."""


class Columns(TypedDict, total=False):
    """What `clean_batch` may be told; the names are those of the batch's columns."""

    raw: str
    """The scrapes, as strings or binary; "raw" unless said."""
    url: str | None
    """Where each is from. Where this and the next two are not said, columns named
    `url`, `lang` and `scraped_at` are used if there, as in `clean_many()`."""
    lang: str | None
    scraped_at: str | None
    """Timestamps, days, each its midnight, or strings in ISO 8601."""
    keep: Sequence[str]
    """Columns carried over as they are, in front: an id to join on."""
    tz: str | tzinfo | None
    """Zone of dates that name none, as in `clean()`."""
    cleaner: Cleaner | None


def clean_batch(
    batch: Batch,
    raw: str = "raw",
    url: str | None = None,
    lang: str | None = None,
    scraped_at: str | None = None,
    *,
    keep: Sequence[str] = (),
    tz: str | tzinfo | None = None,
    cleaner: Cleaner | None = None,
) -> Batch:
    """Clean a batch or a table: a row for each row, in order, with `SCHEMA`'s columns.

    What may be said: see `Columns`. A row that cannot be cleaned says why in its
    `error` cell. Raises `KeyError` for a column that is not there, `ValueError` for one
    to keep that `SCHEMA` also has and for a `tz` nobody knows.

    >>> scrapes = {"id": [7, 8], "html": ["The sea rose.", None]}
    >>> batch = pa.RecordBatch.from_pydict(scrapes)
    >>> cleaned = clean_batch(batch, "html", keep=["id"])
    >>> cleaned.column("id").to_pylist(), cleaned.column("text").to_pylist()
    ([7, 8], ['The sea rose.', ''])
    >>> clean_batch(batch)
    Traceback (most recent call last):
        ...
    KeyError: "no column is called 'raw'; there are: id, html"

    """
    out = schema(batch.schema, keep)
    scrapes = rows(batch, raw, url, lang, scraped_at)
    cleaned = to_batch(clean_many(scrapes, tz=tz, cleaner=cleaner))
    kept = [batch.column(name) for name in keep]
    return type(batch).from_arrays([*kept, *cleaned.columns], schema=out)


def clean_batches(
    batches: Iterable[Batch], **columns: Unpack[Columns]
) -> Iterator[Batch]:
    """`clean_batch` for each, as they are asked for."""
    for batch in batches:
        yield clean_batch(batch, **columns)


def schema(given: pa.Schema, keep: Sequence[str] = ()) -> pa.Schema:
    """The schema of what `clean_batch` makes of batches of this one.

    >>> schema(pa.schema({"id": pa.int64()}), keep=["id"]).names[:2]
    ['id', 'articlekit']
    """
    twice = [name for name in keep if name in SCHEMA.names]
    if twice:
        msg = f"cannot keep {', '.join(twice)}: cleaned batches have such a column"
        raise ValueError(msg)
    return pa.schema([given.field(_there(given, name)) for name in keep] + [*SCHEMA])


def rows(
    batch: Batch,
    raw: str = "raw",
    url: str | None = None,
    lang: str | None = None,
    scraped_at: str | None = None,
) -> Iterator[dict[str, Any]]:
    """The rows of a batch as `clean_many()` takes them; see `Columns`.

    >>> batch = pa.RecordBatch.from_pydict({"html": ["Rain."], "lang": ["en"], "n": [1]})
    >>> list(rows(batch, "html"))
    [{'raw': 'Rain.', 'lang': 'en'}]
    """
    names = {"raw": raw}
    for field, name in (("url", url), ("lang", lang), ("scraped_at", scraped_at)):
        if name or field in batch.schema.names:
            names[field] = name or field
    columns = [_plain(batch.column(_there(batch.schema, n))) for n in names.values()]
    return (
        dict(zip(names, (cell.as_py() for cell in cells), strict=True))
        for cells in zip(*columns, strict=True)
    )


def to_batch(articles: Iterable[Article]) -> pa.RecordBatch:
    """Articles as a batch of `SCHEMA`, a row for each.

    >>> to_batch(clean_many(["The sea rose."])).column("text").to_pylist()
    ['The sea rose.']
    """
    cells = [_row(article) for article in articles]
    try:
        return pa.RecordBatch.from_pylist(cells, schema=SCHEMA)
    except (pa.ArrowException, UnicodeError, OverflowError):
        fit = [_fitting(row) for row in cells]
        return pa.RecordBatch.from_pylist(fit, schema=SCHEMA)


def _there(given: pa.Schema, name: str) -> str:
    if name not in given.names:
        msg = f"no column is called {name!r}; there are: {', '.join(given.names)}"
        raise KeyError(msg)
    return name


def _plain(column: pa.Array) -> pa.Array:
    # datetime knows no nanoseconds; and the zone a moment is shown in is the engine's.
    if pa.types.is_timestamp(column.type):
        return column.cast(pa.timestamp("us", column.type.tz and "UTC"), safe=False)
    return column


def _row(article: Article) -> dict[str, Any]:
    return article.to_dict() | {
        "error": failure(article),
        "published_utc": _utc(article.published),
        "published_precision": _precision(article, article.published),
        "modified_utc": _utc(article.modified),
        "modified_precision": _precision(article, article.modified),
    }


def _utc(value: datetime | None) -> datetime | None:
    if not value or not value.tzinfo:
        return None  # Arrow would take a naive time for UTC without a word
    try:
        return value.astimezone(UTC)
    except OverflowError:  # the first and the last hours that can be written
        return None


def _precision(article: Article, value: datetime | None) -> str | None:
    found = (moment.precision for moment in article.dates if moment.value == value)
    return next(found, None)


def _fitting(row: dict[str, Any]) -> dict[str, Any]:
    """The row, or what says that Arrow has no room for it."""
    try:
        pa.RecordBatch.from_pylist([row], schema=SCHEMA)
    except (pa.ArrowException, UnicodeError, OverflowError) as error:
        return _row(Article()) | {"error": f"{type(error).__name__}: {error}"}
    return row
