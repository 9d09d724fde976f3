"""A head that writes the time of a place as if it were UTC, and what the page prints."""

import pytest

from articlekit import clean

SAID = (
    "The tunnel below the harbour will be shut on Saturday, the port of Halden said in a note.",
    "Drivers have to take the long bridge in the north until the work on the walls is done.",
    "Cracks were found in the spring, and the work could not wait for another winter, it said.",
)
TEXT = "".join(f"<p>{said}</p>" for said in SAID)


def read(line, published, modified="", element=""):
    metas = f'<meta property="article:published_time" content="{published}">'
    if modified:
        metas += f'<meta property="article:modified_time" content="{modified}">'
    time = f'<time datetime="{element}">{line}</time>' if element else line
    html = f'<html lang="en"><head>{metas}<title>Tunnel shut</title></head><article><h1>Tunnel shut</h1><p>{time}</p>{TEXT}</article>'
    found = clean(html)
    return [
        at and at.isoformat(timespec="minutes")
        for at in (found.published, found.modified)
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("May 12, 2024, 12:41 PM PDT", "2024-05-12T12:41-07:00"),
        # Another minute, or no zone of a place, is no contradiction.
        ("May 12, 2024, 12:43 PM PDT", "2024-05-12T12:41+00:00"),
        ("May 12, 2024, 12:41 PM", "2024-05-12T12:41+00:00"),
        ("May 12, 2024, 12:41 PM GMT", "2024-05-12T12:41+00:00"),
    ],
)
def test_the_zone_printed_with_the_same_minute_goes_before_utc(line, told):
    assert read(line, "2024-05-12T12:41:00.000Z") == [told, None]


def test_a_zone_of_the_head_that_is_no_utc_stays():
    told = "2024-05-12T12:41+02:00"
    assert read("May 12, 2024, 12:41 PM PDT", told) == [told, None]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Published May 12, 2024 at 9:05 PM EDT", "2024-05-12T21:05-04:00"),
        ("May 13, 2024, 10:05 AM JST", "2024-05-13T10:05+09:00"),
        # Another minute, no zone, or the same minute as that of the head.
        ("May 12, 2024, 9:06 PM EDT", "2024-05-13T01:05"),
        ("May 12, 2024, 9:05 PM", "2024-05-13T01:05"),
        ("May 13, 2024, 1:05 AM EDT", "2024-05-13T01:05-04:00"),
    ],
)
def test_a_head_without_a_zone_means_utc_where_the_printed_time_is_that(line, told):
    assert read(line, "2024-05-13T01:05:00") == [told, None]


def test_both_dates_of_such_a_head_are_in_utc():
    line = "May 13, 2024, 10:05 AM JST"
    assert read(line, "2024-05-13T01:05:00", "2024-05-13T02:30:00") == [
        "2024-05-13T10:05+09:00",
        "2024-05-13T11:30+09:00",
    ]
    assert read(line, "2024-05-13T01:06:00", "2024-05-13T02:30:00") == [
        "2024-05-13T01:06",
        "2024-05-13T02:30",
    ]


def test_what_holds_of_one_date_of_the_head_holds_of_the_other():
    line = "Updated: May 13, 2024, 9:41 AM PDT"
    assert read(line, "2024-05-12T14:05:00Z", "2024-05-13T09:41:00Z") == [
        "2024-05-12T14:05-07:00",
        "2024-05-13T09:41-07:00",
    ]


@pytest.mark.parametrize(
    ("line", "claim", "told"),
    [
        ("May 12, 2024 1:06 pm PDT", "2024-05-12T16:06:23Z", "2024-05-12T13:06-07:00"),
        # No zone is printed, not that minute; another minute than the head's; summer time.
        ("May 12, 2024 1:06 pm", "2024-05-12T16:06:23Z", "2024-05-12T16:06+00:00"),
        ("May 12, 2024 1:06 pm PDT", "2024-05-12T19:06:23Z", "2024-05-12T19:06+00:00"),
        ("May 12, 2024 1:07 pm PDT", "2024-05-12T16:06:23Z", "2024-05-12T16:06+00:00"),
        ("May 12, 2024 1:06 pm PDT", "2024-05-12T16:11:23Z", "2024-05-12T16:11+00:00"),
        # The same instant.
        ("May 12, 2024 1:06 pm PDT", "2024-05-12T20:06:23Z", "2024-05-12T13:06-07:00"),
    ],
)
def test_an_element_that_agrees_with_the_printed_clock_goes_before_utc(
    line, claim, told
):
    assert read(line, claim, element="2024-05-12T13:06:23-07:00") == [told, None]


def test_a_full_hour_is_no_proof_of_the_same_clock():
    found = read("May 12, 2024 1:00 pm PDT", "2024-05-12T16:00:00Z", element="2024-05-12T13:00:00-07:00")  # fmt: skip
    assert found == ["2024-05-12T16:00+00:00", None]
