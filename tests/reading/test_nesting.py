"""Floods of tags are thinned, pages that people wrote are not, and no word is lost."""

import pytest
from conftest import GOLDEN, scrape

import articlekit
from articlekit.reading.nesting import thinned

DEEP = 15_000


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda path: path.name)
def test_a_page_that_people_wrote_stays_as_it_is(folder):
    page = scrape(folder)
    assert thinned(page) is page


@pytest.mark.parametrize("tag", ["div", "span", "section", "table", "font", "x-y"])
def test_what_nests_too_deep_loses_its_tags_and_keeps_its_words(tag):
    page = f"<{tag}>word " * DEEP + "<p>last" + f"</{tag}>" * DEEP
    left = thinned(page.encode())
    assert left.count(b"word") == DEEP and left.count(b"last") == 1
    opened = left.count(f"<{tag}>".encode())
    assert 0 < opened == left.count(f"</{tag}>".encode()) <= 512


def test_of_more_elements_than_any_page_has_the_words_are_read():
    page = "<p>word" * 100_000 + "<script>var a</script><!-- <p> --><p>last"
    article = articlekit.clean(f"<!doctype html><body>{page}")
    told = " ".join(block.text for block in article.blocks)
    assert told.count("word") == 100_000 and told.endswith("last")
    assert "var a" not in told
    assert len(article.blocks) < 30_000


def test_a_bold_that_is_never_closed_is_not_opened_again_by_the_hundred():
    page = "".join(f"<p><b id={n}>word</p>" for n in range(10_000)).encode()
    assert thinned(page).count(b"<b ") == 8


@pytest.mark.parametrize("end", ["<!--", "<script>", "<p title='"])
def test_what_never_ends_is_left_as_it_is(end):
    page = ("<p>word" * 10_000 + end + "<div>" * 1000).encode()
    assert thinned(page).startswith(b"<p>word" * 10_000)


@pytest.mark.parametrize("comment", ["<!-->", "<!-- b -->", "<![CDATA[>", "<?php b ?>"])
def test_a_flood_of_comments_is_thinned_and_its_words_stay(comment):
    left = thinned((f"{comment}word " * 40_000).encode())
    assert left.count(b"word") == 40_000
    assert left.count(comment.encode()) == 20_000


def test_a_comment_ends_where_the_parser_ends_it():
    page = "<p>word<!-->" * 15_000 + "<p>more<!-- --> <p>" * 10
    left = thinned(page.encode())
    assert left.count(b"word") == 15_000 and left.count(b"more") == 10


def test_marks_that_open_nothing_stay_and_the_tag_after_them_is_one():
    assert thinned(b"<" * 9000 + b"p>One.") == b"&lt;" * 8999 + b"<p>One."
