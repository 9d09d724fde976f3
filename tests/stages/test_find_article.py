"""find_article: the smallest element that says so and holds the prose."""

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.find_article import find_article

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay.</p>"
)
THIS = (
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the "
    "sea came over the wall of the town."
)
OTHER = f"<p>{THIS}</p>"


def found(html: str) -> tuple[str, str]:
    """The tag and the names of the element that is found."""
    doc = find_article(read(html, "html"))
    box = doc.markup.boxes[doc.article]
    return box.tag, box.name.strip()


@pytest.mark.parametrize(
    ("html", "tag", "name"),
    [
        # Nothing says so: the page, or the one child that holds all of it.
        ("", "body", ""),
        ("<article>Short</article>", "body", ""),
        (PROSE * 3, "body", ""),
        (f"<div class=a><div class=b>{PROSE * 3}</div></div>", "div", "b"),
        (f"<div class=a>{PROSE * 3}<div class=b>{PROSE * 3}</div></div>", "div", "a"),
        # It says so.
        (f"<article>{PROSE * 3}</article>", "article", ""),
        (f"<main><h1>Storm</h1><article>{PROSE * 3}</article></main>", "article", ""),
        (f"<div class=story><div class=story-body>{PROSE * 3}</div></div>", "div", "story-body"),
        (f"<article><div itemprop=articleBody>{PROSE * 3}</div></article>", "div", "articleBody"),
        (f"<article><div class=x>{PROSE * 3}</div></article>", "div", "x"),
        (f"<td class=article-text>{PROSE * 3}", "body", ""),
        (f"<table><tr><td class=article-text>{PROSE * 3}</table>", "div", "article-text"),
        # Named, and the way down ends there.
        (f"<div class=article-body><div class=x>{PROSE * 3}</div></div>", "div", "article-body"),
        # Half of the prose is beside it; nearly all of it is beside it.
        (f"<div class=article-body>{PROSE * 3}</div>{OTHER * 2}", "div", "article-body"),
        (f"<div class=article-body>{PROSE}</div><div>{OTHER * 9}</div>", "div", ""),
        # Its other part, called alike, or its notes; what else stands beside it.
        (f"<div class=entry-body>{PROSE * 3}</div><p>Ad</p><div class=entry-more>{OTHER * 2}</div>", "body", ""),
        (f"<div class=entry-more>{PROSE * 2}</div><div class=entry-body>{OTHER * 3}</div>", "body", ""),
        (f"<div class=entry-body>{PROSE * 3}</div><ol><li>{THIS}<li>{THIS}</ol>", "body", ""),
        (f"<div class=entry-body>{PROSE * 3}</div><div class=other>{OTHER * 2}</div>", "div", "entry-body"),
        (f"<div class=entry-body>{PROSE * 3}</div><div class=entry-body><h1>Pier</h1>{OTHER * 2}</div>", "div", "entry-body"),
        # One of several sections, the others short; what stands side by side.
        (f"<main><section class=part>{PROSE * 6}</section><section class=part><p>No.</p></section></main>", "main", ""),
        (f"<main><div class=col>{PROSE * 6}</div><div class=col><p>No.</p></div></main>", "div", "col"),
        (f"<main><div class=part>{PROSE * 6}</div><div>x</div><div class=part><p>No.</p></div></main>", "div", "part"),
        # The better of two.
        (f"<main>{OTHER}<div class=article-body>{PROSE * 2}</div></main>", "main", ""),
        (f"<main>{OTHER}<div class=article-body>{PROSE * 10}</div></main>", "div", "article-body"),
        # A name that speaks of something else.
        (f"<div class=article>{PROSE * 3}</div>{OTHER * 3}", "body", ""),
        (f"<p class=article-body>{PROSE * 3}", "body", ""),
    ],
)  # fmt: skip
def test_the_element_that_holds_the_prose(html, tag, name):
    assert found(html) == (tag, name)


def story(headline: str, text: str, tag: str = "article") -> str:
    return f"<{tag}><h1>{headline}</h1>{text}</{tag}>"


@pytest.mark.parametrize(
    ("html", "end"),
    [
        (story("Storm", PROSE * 3) + story("Pier", OTHER * 3), 4),
        (story("Storm", PROSE * 3) + story("Pier", OTHER * 9), 4),
        (f"<main>{story('Storm', PROSE * 3)}{story('Pier', OTHER * 3)}</main>", 4),
        (f"<main>{story('Storm', PROSE * 3) * 9}</main>", 4),
        # Not another article: no headline of its own, or no text to speak of.
        (f"<article>{PROSE * 3}</article><article>{OTHER * 3}</article>", 6),
        (
            f"<main><article>{PROSE * 3}</article><article>{OTHER * 3}</article></main>",
            6,
        ),
        (f"<main>{PROSE * 5}{story('Pier', OTHER)}</main>", 7),
        (f"<article><h1>Storm</h1>{PROSE * 3}{story('Pier', OTHER * 3)}</article>", 8),
    ],
)
def test_the_first_of_several_articles_is_the_article(html, end):
    doc = find_article(read(html, "html"))
    box = doc.markup.boxes[doc.article]
    assert (box.start, box.end) == (0, end)


def test_what_is_far_from_the_article_goes():
    html = (
        "<div>Menu</div>" * 20
        + f"<h1>Storm</h1><div class=story-body>{PROSE * 3}</div>"
        + "<div>More</div>" * 20
    )
    doc = find_article(read(html, "html"))
    far = [block.index for block in doc.blocks if block.role is Role.REMOVED]
    assert far == [*range(12), *range(36, 44)]
    assert doc.head == 12
    assert {(b.stage, b.rule, b.kind) for b in doc.blocks if b.stage} == {
        ("find_article", "far-from-article", "outside")
    }


def test_the_head_begins_above_the_headline():
    html = f"<div>Ferries</div><h1>Storm</h1><div class=story-body>{PROSE * 3}</div>"
    assert find_article(read(html, "html")).head == 0


def test_blocks_that_are_gone_already_are_no_head():
    html = f"<nav>Home</nav><h1>Storm</h1><div class=story-body>{PROSE * 3}</div>"
    doc = read(html, "html")
    doc = doc.changed({0: doc.blocks[0].removed("drop_sections", "nav", "navigation")})
    assert find_article(doc).head == 1


def test_prose_that_is_gone_already_does_not_count():
    html = f"<article>{PROSE * 3}</article><article>{OTHER * 3}</article>"
    doc = read(html, "html")
    doc = doc.changed(
        {n: doc.blocks[n].removed("drop_sections", "x", "related") for n in (3, 4, 5)}
    )
    box = doc.markup.boxes[find_article(doc).article]
    assert (box.start, box.end) == (0, 3)


def test_text_without_markup_is_left_alone():
    doc = Document.of("Storm", "The sea rose.")
    assert find_article(doc) is doc
