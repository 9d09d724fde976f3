"""find_byline: who is quoted in an article did not write it."""

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
SAID = "A harbour is about patience, and about paint."
FOUR = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))


def authors(amid, end="", top=""):
    return clean(
        f"<html lang=en><title>Storm at night</title><main><h1>Storm at night</h1>{top}"
        f"<div class=text>{PROSE.format('Six')}{amid}{FOUR}</div>{end}</main>"
    ).authors


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="quote"><blockquote>{}</blockquote><div class="quote__author">{}</div></div>',
        '<blockquote><p>{}</p><p class="author">{}</p></blockquote>',
        '<blockquote><p>{}</p></blockquote><p class="author">{}</p>',
        '<div class="pullquote"><p>{}</p><p class="pullquote-author">{}</p></div>',
        '<div><p>{}</p><div class="cmp-quote__author">{}</div></div>',
        '<div><p>{}</p><div class="field--name-field-quote-author">{}</div></div>',
        '<div><p>{}</p><span class="testimonialAuthor">{}</span></div>',
        '<div class="zitat"><p>{}</p><p class="zitat__autor">{}</p></div>',
    ],
)
@pytest.mark.parametrize("name", ["Ole Brandt", "Ole Brandt, harbourmaster"])
def test_who_is_quoted_is_not_its_author(quote, name):
    assert authors(quote.format(SAID, name)) == ()
    assert authors(quote.format(SAID, name), top="<p>By Mara Lind</p>") == (
        "Mara Lind",
    )


@pytest.mark.parametrize(
    ("amid", "end"),
    [
        # The box may stand below the first paragraph, and below a quote at the end.
        ('<div class="author">Mara Lind</div>', ""),
        ("", f'<blockquote>{SAID}</blockquote><p class="author">Mara Lind</p>'),
        ("", '<div class="author-box"><p>Mara Lind</p></div>'),
        # WordPress calls a kind of post so; a word nobody knows.
        ('<div class="head format-quote"><p class="author">Mara Lind</p></div>', ""),
        ('<div class="quotebar-author">Mara Lind</div>', ""),
    ],
)
def test_a_box_for_the_author_beside_what_is_quoted(amid, end):
    assert authors(amid, end) == ("Mara Lind",)


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>{}</p><p>Ole Brandt</p><p>Senior Reporter</p></blockquote>",
        '<div class="quote"><p>{}</p><p>Ole Brandt</p><p>Editor</p></div>',
        "<blockquote><p>{}</p><p>By Ole Brandt</p></blockquote>",
    ],
)
def test_nor_is_who_has_a_role_or_an_opener_there(quote):
    assert authors(quote.format(SAID)) == ()


def test_a_byline_may_be_set_in_like_a_quotation():
    byline = "<blockquote><p>Storm at sea</p><p>By Mara Lind</p></blockquote>"
    assert authors("", top=byline) == ("Mara Lind",)


def test_who_is_quoted_last_signs_nothing():
    prose = "<p>Die Boote lagen in der Bucht, als der Sturm aus dem Norden kam, und der Lotse sagte dem Rat, dass keines von ihnen festgemacht worden war.</p>"
    page = f"<html lang=de><title>Sturm</title><main><h1>Sturm</h1>{prose * 4}"
    said = f"<blockquote>{prose}</blockquote>"
    assert clean(f"{page}{said}<p>Ole Brandt</p></main>").authors == ()
    assert clean(f"{page}{said}{prose}<p>Mara Lind</p></main>").authors == (
        "Mara Lind",
    )


def test_a_box_amid_the_text_adds_nobody_beside_a_byline():
    box = f'<div class="highlight-box"><p>{SAID}</p><p class="highlight-box__author">Ole Brandt</p></div>'
    assert authors(box, top='<p class="author">Mara Lind</p>') == ("Mara Lind",)
    assert authors(box, top="<p>By Mara Lind</p>") == ("Mara Lind",)
    both = '<p class="author">Mara Lind</p><p class="author">Ole Brandt</p>'
    assert authors("", top=both) == ("Mara Lind", "Ole Brandt")


def test_old_pages_indent_all_of_an_article_by_a_blockquote():
    page = f'<blockquote><p class="author">Mara Lind</p>{FOUR}</blockquote>'
    page = f"<html lang=en><title>Storm at night</title><h2>Storm at night</h2>{page}"
    assert clean(page).authors == ("Mara Lind",)
