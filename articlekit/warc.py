"""Pages out of WARC files, as rows for `clean_many()`. Needs the extra `warc`."""

from __future__ import annotations

import codecs
import mmap
import re
import warnings
from collections.abc import Iterator
from os import SEEK_END, PathLike
from typing import Any, BinaryIO, Final

try:
    from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
except ImportError as error:
    msg = "articlekit.warc needs fastwarc: pip install 'articlekit[warc]'"
    raise ImportError(msg) from error

__all__ = ["read"]

_HTML: Final = ("text/html", "application/xhtml+xml")
# A crawler cuts pages off long before; what is larger is a film.
_LARGEST: Final = 32 << 20
_STARTS: Final = {b"\x1f\x8b": b"\x1f\x8b\x08", b"WA": b"\nWARC/1."}
"""How a file opens, and where in it another record may begin."""
_CHARSET: Final = re.compile(r"(?!utf)[\w.:-]{2,40}", re.ASCII)
"""What the bytes do not say themselves, as UTF-8 and UTF-16 do."""
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TOP: Final = re.compile(
    rb"(?:\s|<!--[^>]{0,2000}-->|<\?[^>]{0,200}>|<(?:!doctype|html|head)\b[^>]{0,2000}>)*+",
    re.IGNORECASE,
)
"""What a page may begin with, up to where its `meta` tags stand."""


def read(path: str | PathLike[str]) -> Iterator[dict[str, Any]]:
    """The pages of a WARC file: each HTML response that was a success.

    A row has `raw`, the page's bytes without the encodings of its transfer; `url`;
    `scraped_at`, the date of the record; and `offset`, the byte of the file at which the
    record begins. Reads plain, gzip, zstd and lz4 files, one record at a time.

    Old sites name the charset in the HTTP header alone. Where the bytes are not UTF-8 it
    is written into the page's head as a `meta`, as browsers do when they save a page.

    What is broken is skipped, and reading goes on at the next whole record; at the end
    a `UserWarning` says how often. Records above 32 MB are no pages and are passed
    over. Raises `OSError` for a file that cannot be opened.
    """
    broken = 0
    counted = False
    with open(path, "rb") as file:  # noqa: PTH123
        for found in _records(file):
            try:
                row = _row(*found) if found else None
            except (OSError, ValueError):
                broken, counted = broken + 1, True
                continue
            if found is None:  # the rest of a broken record makes no sense either
                broken += not counted
            elif row:
                yield row
            counted = False
    if broken:
        warnings.warn(f"{path}: {broken} broken records skipped", stacklevel=2)


def _records(file: BinaryIO) -> Iterator[tuple[WarcRecord, bytes] | None]:
    """The responses and what they hold; None once for a stretch that makes no sense."""
    start: int | None = 0  # no record before it is still to come
    while start is not None:
        reached = -1
        file.seek(start)
        try:
            for record in ArchiveIterator(
                file, parse_http=False, max_content_length=_LARGEST
            ):
                reached = record.stream_pos
                if "Content-Length" not in record.headers:
                    raise EOFError("cut off")  # noqa: TRY301
                if record.record_type != WarcRecordType.response:
                    continue
                block = record.reader.read()
                if len(block) < record.content_length:
                    raise EOFError("cut off")  # noqa: TRY301
                yield record, block
            if reached < start and file.seek(0, SEEK_END) > start:
                raise EOFError("no record")  # noqa: TRY301
        except (OSError, EOFError):
            if reached >= start or start == 0:
                yield None
            start = _next_start(file, max(start, reached) + 1)
        else:
            return


def _next_start(file: BinaryIO, after: int) -> int | None:
    """Where another record may begin, at or after this place."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        mark = _STARTS.get(view[:2])
        place = view.find(mark, after - mark.startswith(b"\n")) if mark else -1
        return None if place < 0 or mark is None else place + mark.startswith(b"\n")


def _row(record: WarcRecord, block: bytes) -> dict[str, Any] | None:
    """The page of a response, None if it holds none; raises where it is broken."""
    if not record.is_http:
        return None
    # Parsed apart, so that a page with a wrong encoding does not end the whole file.
    page = WarcRecord()
    page.set_bytes_content(block)
    page.is_http = True
    page.parse_http(auto_decode="all")
    if page.http_headers.status_code is None:
        raise ValueError("no HTTP")
    if page.http_headers.status_code // 100 != 2 or page.http_content_type not in _HTML:
        return None
    url = record.headers.get("WARC-Target-URI")
    return {
        "raw": _declaring(page.reader.read(), page.http_charset),
        "url": url.strip("<>") if url else None,  # as WARC 1.0 and Wget print it
        "scraped_at": record.record_date,
        "offset": record.stream_pos,
    }


def _declaring(page: bytes, charset: str | None) -> bytes:
    """The page with the charset of its header in it, before what it declares itself."""
    label = (charset or "").strip("\"' ").lower()
    if not _CHARSET.fullmatch(label) or page.startswith(_MARKS) or b"\0" in page[:4]:
        return page
    # Escapes are how the Japanese encodings of seven bits begin.
    if b"\x1b" not in page and _is_utf8(page):
        return page
    top = _TOP.match(page)
    place = top.end() if top else 0
    return page[:place] + b'<meta charset="%b">' % label.encode() + page[place:]


def _is_utf8(page: bytes) -> bool:
    try:
        page.decode()
    except UnicodeDecodeError:
        return False
    return True
