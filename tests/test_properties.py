"""The laws over twenty thousand scrapes of our own making; see documents.py."""

import pytest
from documents import document, page
from test_conservation import check_fixed_point, check_partition, letters

import articlekit
from articlekit import Options
from articlekit.reading import read

TEXTS, PAGES, STEP = 15_000, 5_000, 1000


@pytest.mark.parametrize("first", range(0, TEXTS, STEP))
def test_a_text_keeps_its_letters_in_order_and_stays_clean(first):
    for seed in range(first, first + STEP):
        raw = document(seed)
        article = articlekit.clean(raw)
        check_partition(article)
        check_fixed_point(article)
        if "&" not in raw and "<" not in raw:
            told = "".join(block.text for block in article.blocks)
            assert letters(told) == letters(raw), seed


@pytest.mark.parametrize("first", range(0, PAGES, STEP))
def test_a_page_keeps_the_letters_of_its_blocks_in_order(first):
    for seed in range(first, first + STEP):
        raw = page(seed)
        article = articlekit.clean(raw, options=Options(reads="html"))
        check_partition(article)
        # What stands in for a page that reads badly comes on top of its own blocks.
        own = [b.text for b in article.blocks if b.stage != "fallback" or b.kind]
        blocks = read(raw, "html").blocks
        told = "".join(block.text for block in blocks)
        assert letters("".join(own)) == letters(told), seed
