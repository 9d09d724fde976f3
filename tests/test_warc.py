"""Pages out of WARC files, whole and broken ones, that the tests write."""

import gzip
import zlib
from datetime import UTC, datetime

import pytest

pytest.importorskip("fastwarc")

from articlekit import clean_many, warc

URL = "https://halden.example/"


def response(url, body, status=b"200 OK", type=b"text/html; charset=utf-8", more=b""):
    """A record that holds an HTTP response."""
    block = b"HTTP/1.1 %b\r\nContent-Type: %b\r\n%b\r\n%b" % (status, type, more, body)
    return record("response", url, block)


def record(kind, url, block, mime="application/http; msgtype=response"):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2025-03-07T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: {mime}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def packed(records):
    """As crawlers pack them: each record for itself."""
    return b"".join(map(gzip.compress, records))


def pages(count):
    return [response(f"{URL}{n}", b"<p>The sea rose, %d." % n) for n in range(count)]


WAYS = {"plain": b"".join, "each": packed, "once": lambda r: gzip.compress(b"".join(r))}


@pytest.fixture(params=WAYS)
def way(request):
    return WAYS[request.param]


def read(tmp_path, content):
    path = tmp_path / "news.warc"
    path.write_bytes(content)
    return [*warc.read(path)]


def numbers(found):
    return [int(row["url"].removeprefix(URL)) for row in found]


def test_a_row_is_a_page_its_address_and_its_date(tmp_path, way):
    found = read(tmp_path, way(pages(3)))
    assert [row["raw"] for row in found] == [
        b"<p>The sea rose, %d." % n for n in range(3)
    ]
    assert numbers(found) == [0, 1, 2]
    assert {row["scraped_at"] for row in found} == {
        datetime(2025, 3, 7, 12, tzinfo=UTC)
    }
    assert [article.text for article in clean_many(found)] == [
        f"The sea rose, {n}." for n in range(3)
    ]


def test_the_offset_is_where_the_record_begins(tmp_path):
    for way in (b"".join, packed):
        whole = way(pages(3))
        for row in read(tmp_path, whole):
            assert read(tmp_path, whole[row["offset"] :])[0]["raw"] == row["raw"]


def test_what_is_no_page_is_passed_over_without_a_word(tmp_path, way):
    records = [
        record("warcinfo", URL, b"software: none\r\n", "application/warc-fields"),
        record("request", URL, b"GET / HTTP/1.1\r\n\r\n", "application/http"),
        response(f"{URL}8", b"\x89PNG", type=b"image/png"),
        response(f"{URL}9", b"<p>Moved", status=b"301 Moved Permanently"),
        response(f"{URL}9", b"<p>Not here", status=b"404 Not Found"),
        record("response", "dns:halden.example", b"halden.example. 1", "text/dns"),
        response(f"{URL}1", b"<p>x", type=b"application/xhtml+xml"),
    ]
    assert numbers(read(tmp_path, way(records))) == [1]
    assert read(tmp_path, b"") == []


def test_the_encodings_of_the_transfer_are_undone(tmp_path, way):
    page = b"<p>The sea rose."
    encoded = {
        b"Content-Encoding: gzip\r\n": gzip.compress(page),
        b"Content-Encoding: deflate\r\n": zlib.compress(page),
        b"Transfer-Encoding: chunked\r\n": b"10\r\n%b\r\n0\r\n\r\n" % page,
    }
    records = [response(URL, body, more=more) for more, body in encoded.items()]
    assert [row["raw"] for row in read(tmp_path, way(records))] == [page] * 3


RUSSIAN = (
    "<title>Порт</title><p>Порт закрыли в понедельник.</p><p>Рыбаки недовольны.</p>"
)
JAPANESE = "<!-- 1 --><!DOCTYPE html><html><head><title>港</title></head><p>港は月曜日に閉鎖された。</p>"


@pytest.mark.parametrize(
    ("charset", "page", "encoding"),
    [
        (b"koi8-r", RUSSIAN, "koi8-r"),
        (b'"Windows-1251"', RUSSIAN, "cp1251"),
        (b"x-sjis", JAPANESE, "cp932"),
        (b"iso-2022-jp", JAPANESE, "iso2022_jp"),
        # Too little to guess by.
        (b"iso-8859-2", "<!doctype html><p>Łódź</p>", "iso8859-2"),
        # The header goes before the page, as in browsers.
        (b"iso-8859-2", "<meta charset=iso-8859-1><p>Łódź</p>", "iso8859-2"),
        # The default of the server, which nobody meant.
        (b"iso-8859-1", "<meta charset=koi8-r>" + RUSSIAN, "koi8-r"),
    ],
)
def test_the_charset_of_the_header_decides_how_a_page_is_read(
    tmp_path, charset, page, encoding
):
    type = b"text/html; charset=" + charset
    (row,) = read(tmp_path, response(URL, page.encode(encoding), type=type))
    (article,) = clean_many([row])
    (told,) = clean_many([page])
    assert (article.text, article.title) == (told.text, told.title)
    assert not [w for w in article.warnings if w.startswith("encoding")]


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        (b"utf-8", "<p>Zürich".encode("cp1252")),
        (b"utf-16", "<p>Zürich".encode("utf-16")),
        (b"iso-8859-1", "<p>Zürich".encode("utf-16-le")),
        (b"iso-8859-1", "<p>Zürich".encode("utf-8-sig") + b"\xfc"),
        (b"iso-8859-1", "<p>Zürich".encode()),
        (b"iso-8859-1", b"<p>Bern"),
        (b'x"><b>', "<p>Zürich".encode("cp1252")),
        (b"", "<p>Zürich".encode("cp1252")),
    ],
)
def test_bytes_that_need_no_charset_are_left_as_they_came(tmp_path, charset, body):
    type = b"text/html; charset=" + charset
    assert read(tmp_path, response(URL, body, type=type))[0]["raw"] == body


@pytest.mark.parametrize("lost", [12, 30, 120, 250])
def test_a_file_that_was_cut_off_gives_what_is_whole(tmp_path, way, lost):
    whole = way(pages(6))
    with pytest.warns(UserWarning, match=r"news.warc: 1 broken records skipped"):
        found = read(tmp_path, whole[:-lost])
    assert numbers(found) == [*range(len(found))]
    assert len(found) >= (4 if way in (packed, WAYS["plain"]) else 0)


def spoilt(content):
    """A record without its first letters, whole otherwise."""
    return content.replace(b"WARC/1.0", b"WRAC/1.0", 1)


@pytest.mark.parametrize(
    "spoil",
    [
        spoilt,
        lambda content: content.replace(b"Content-Length: ", b"Content-Length: x"),
        lambda content: content.replace(b"Content-Length: ", b"Content-Length: 99"),
        lambda content: content.replace(b"HTTP/1.1 200 OK", b"no HTTP"),
        lambda content: content.replace(
            b"\r\n\r\n<p>", b"\r\nContent-Encoding: gzip\r\n\r\n<p>"
        ),
    ],
)
def test_a_broken_record_is_skipped_and_the_next_is_read(tmp_path, spoil):
    records = pages(5)
    records[1] = spoil(records[1])
    for way in (b"".join, packed):
        with pytest.warns(UserWarning, match="1 broken records skipped"):
            assert numbers(read(tmp_path, way(records))) == [0, 2, 3, 4]


def test_a_damaged_stretch_of_a_gzipped_file_costs_the_records_it_touches(tmp_path):
    parts = [*map(gzip.compress, pages(5))]
    parts[1] = parts[1][:60] + b"XXXXXXXX" + parts[1][68:]
    parts[3] = parts[3][:60] + b"XXXXXXXX" + parts[3][68:]
    with pytest.warns(UserWarning, match="2 broken records skipped"):
        assert numbers(read(tmp_path, b"".join(parts))) == [0, 2, 4]


def test_what_is_no_warc_file_is_said_to_be_broken(tmp_path):
    with pytest.warns(UserWarning, match="1 broken records skipped"):
        assert read(tmp_path, b"Storm hits Port Halden\n" * 50) == []
    with pytest.raises(FileNotFoundError):
        next(warc.read(tmp_path / "nowhere"))
