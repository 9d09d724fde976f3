"""drop_headed: what a heading calls furniture goes with all below it; text stays."""

from dataclasses import replace

import pytest

from articlekit import Cleaner, Document
from articlekit.reading import read
from articlekit.stages.drop_headed import drop_headed
from articlekit.stages.drop_sections import drop_sections

SENTENCE = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay."
)
PROSE = f"<p>{SENTENCE}</p>"
STORY = f"<h1>Storm shuts harbour</h1>{PROSE * 10}"
PIER_TEXT = "Pier to be rebuilt"
PIER = f"<p><a href=/pier>{PIER_TEXT}</a></p>"
TALK = f"<div><b>Ole B.</b></div><div>2 May</div>{PROSE}"


def dropped(body: str) -> list[str]:
    """The text of each block that goes, long ones cut."""
    doc = drop_headed(replace(drop_sections(read(body, "html")), lang="en"))
    return [b.text[:20] for b in doc.blocks if b.stage == "drop_headed"]


OTHER = ["Related stories", "Pier to be rebuilt"]
ONE = ["Ole B.", "2 May", SENTENCE[:20]]
GOES = {
    "a section of other stories": (f"<section><h2>Related stories</h2>{PIER}</section>", OTHER),
    "its heading in an element of its own": (f"<section><header><h2>Related stories</h2></header>{PIER}</section>", OTHER),
    "no section of its own": (f"<h2>Related stories</h2>{PIER}<h2>After the storm</h2>{PROSE}", OTHER),
    "up to the text": (f"<h3>Related stories</h3>{PIER}{PROSE}", OTHER),
    "a line that opens an element": (f"<div><div>Related stories</div>{PIER}</div>", OTHER),
    "in a table that lays out the page": (f"<table><tr><td>Related stories</td></tr><tr><td>{PIER}</td></tr></table>", OTHER),
    "a teaser with a blurb": (f"<div><h2>Related stories</h2>{PIER}{PROSE}</div>", [*OTHER, SENTENCE[:20]]),
    "a newsletter": ("<div><h3>Newsletter</h3><p>The best of the coast, each Friday.</p></div>", ["Newsletter", "The best of the coas"]),
    "a call to read on elsewhere": (f"<div><a href=/pier>Continue reading the main story</a><div>{PIER_TEXT}</div></div>", ["Continue reading the", PIER_TEXT]),
    "a heading that folds its section": (f"<div><h3><a href=#>Related stories</a></h3>{PIER}</div>", OTHER),
    "comments longer than the article": (f"<div><h2>Comments</h2>{TALK * 30}</div>", ["Comments", *ONE * 30]),
    "comments without an element": (f"<h2>2 comments</h2>{TALK * 2}", ["2 comments", *ONE * 2]),
    "comments below a line": (f"<div><p>2 comments</p><button>Sort</button></div>{TALK * 30}", ["2 comments", *ONE * 30]),
    "comments below a line in bold, on a page without headings": (f"<div>{PROSE * 4}<b>2 comments</b><br><br>{TALK * 30}</div>", ["2 comments", *ONE * 30]),
    "of much of the page, down to its text": (f"<section><h2>Related stories</h2>{(PIER + PROSE) * 5}</section>", OTHER),
    "a heading among what is gone": (f"<div><button>Close</button><h2>Related stories</h2>{PIER}</div>", ["Related stories", "Pier to be rebuilt"]),
}  # fmt: skip
STAYS = {
    "a cross-head": f"<h2>What happens next</h2>{PROSE}",
    "a cross-head that opens with the words": f"<h2>Related stories of the harbour men</h2>{PROSE}",
    "the words in a sentence": f"<div><p>Related stories were told in the harbour.</p>{PIER}</div>",
    "the words in a list": f"<ul><li>Related stories</li></ul>{PIER}",
    "the words in a table": f"<table><tr><td>Related stories</td><td>2</td></tr><tr><td>{PIER}</td></tr></table>",
    "comments below a line in bold, beside headings": f"<div>{PROSE * 4}<h3>After</h3>{PROSE}<b>2 comments</b><br><br>{TALK * 30}</div>",
    "a line that opens nothing": f"<div>{PIER}<div>Related stories</div>{PIER}</div>",
    "a section without a link": f"<section><h2>Read more</h2>{PROSE}</section>",
    "paragraphs below a paragraph": f"<div><p>Related stories</p>{PIER}{PROSE}</div>",
    "a word of menus that heads text": f"<h2>Books</h2>{PROSE}<h2>Health</h2>{PROSE}",
    "a word of menus that heads a short sentence": f"<h2>Update</h2><p>The pier was opened again on Friday.</p><h2>Health</h2>{PROSE}",
    "the label of a credit": "<div><div>Photo:</div><div>Mara Lind</div></div>",
    "a link over a box to where the article goes on": f"<div><a href=#on>Continue reading the main story</a> <blockquote>{PROSE}</blockquote><div>Ole Brandt</div></div>",
    "an address": "<div><div>URL: http://halden.example/a</div><div>12 May 2024</div></div>",
    "a discussion": f"<section><h2>Discussion</h2>{PROSE * 30}</section>",
}  # fmt: skip


@pytest.mark.parametrize("case", GOES)
def test_a_section_that_is_named_goes(case: str) -> None:
    body, gone = GOES[case]
    assert dropped(STORY + body) == gone


@pytest.mark.parametrize("case", STAYS)
def test_text_below_a_heading_stays(case: str) -> None:
    assert dropped(STORY + STAYS[case]) == []


def test_an_article_below_the_heading_stays() -> None:
    assert dropped(f"<div><h2>Related stories</h2>{PIER}{STORY}</div>") == OTHER
    assert dropped(f"<div><h2>Comments</h2>{TALK}{STORY}</div>") == ["Comments", *ONE]


def test_a_count_above_the_article_takes_nothing_of_it() -> None:
    counter = "<div><a href=#talk>2 comments</a></div>"
    assert dropped(f"<h1>Storm</h1>{counter}{PROSE * 10}") == []
    assert dropped(f"<h1>Storm</h1>{PROSE * 12}{counter}{PROSE * 4}") == []


MENU = "<a href=/sport>Sport</a>"
NAME = "<a href=/by/lind>Mara Lind</a>"
DATE, SIGNED = "<time>9 January 2024</time>", "<span>by Mara Lind</span>"
STANDS = {
    "a date and a byline": f"<div><span>{MENU}</span> {DATE} {SIGNED}</div>{STORY}",
    "a date alone": f"<div><div>{MENU}</div><div>9 January 2024</div></div>{STORY}",
    "a byline alone": f"<div><div>{MENU}</div><div>By Mara Lind</div></div>{STORY}",
    "below the headline": f"<h1>Storm shuts harbour</h1><div><div>Sport</div><div>9 January 2024</div><div>4 min</div></div>{PROSE * 10}",
    "two dates of one article": f"<div><div>Sport</div><div>9 January 2024</div><div>Updated 10 January 2024</div></div>{STORY}",
    "who wrote it, linked": f"<div><div>{MENU}</div><a href=/by/lind>Mara Lind</a><div>9 January 2024</div></div>{STORY}",
    "a date that is a link": f"<div><div>{MENU}</div><div>{NAME}</div><div><a href=/2024>9 January 2024</a></div></div>{STORY}",
    "a link to what is said of it": f"<div><div>{MENU}</div><div>{NAME}</div><div>{DATE}</div><div><a href=#talk>2 comments</a></div></div>{STORY}",
}  # fmt: skip
SPORT = {
    "other stories with their dates": (f"<div><div>Sport</div><div>9 January 2024</div>{PIER}</div>{STORY}", ["Sport", "9 January 2024", PIER_TEXT]),
    "events with their dates": (f"<div><div>Events</div><div>9 January 2024</div><div>Regatta</div><div>11 January 2024</div><div>Ball</div></div>{STORY}", ["Events", "9 January 2024", "Regatta", "11 January 2024", "Ball"]),
    "a menu": (f"<div><div>Sport</div><div>Weather</div></div>{STORY}", ["Sport", "Weather"]),
    "an archive by day": (f"<div><div>Archives</div><a href=/1>9 January 2024</a><br><a href=/2>10 January 2024</a></div>{STORY}", ["Archives", "9 January 2024", "10 January 2024"]),
    "a story that is one link with its date": (f"<div><div>Sport</div><a href=/s>Storm Shuts Harbour 9 January 2024</a></div>{STORY}", ["Sport", "Storm Shuts Harbour "]),
    "a story below the text": (f"{STORY}<div><div>Sport</div><div>9 January 2024</div><div>Pier</div></div>", ["Sport", "9 January 2024", "Pier"]),
}  # fmt: skip


@pytest.mark.parametrize("body", STANDS.values(), ids=STANDS)
def test_where_an_article_is_filed_heads_no_section(body: str) -> None:
    assert dropped(body) == []


@pytest.mark.parametrize(("body", "gone"), SPORT.values(), ids=SPORT)
def test_a_word_of_menus_heads_a_section(body: str, gone: list[str]) -> None:
    assert dropped(body) == gone


FILED = {
    "a byline and a date": f"<div>By {NAME}</div><div>9 January 2024</div>",
    "a date alone": "<div><a href=/2024>9 January 2024</a></div>",
    "a name in a box for it": f"<div class=author>{NAME}</div><div>9 January 2024</div>",
    "a name and a date in one link": "<div><a href=/by/lind>By Mara Lind, 9 January 2024</a></div>",
}
LATEST = {
    "a story whose headline reads like a name": ("<div><a href=/s>Storm Shuts Harbour</a></div><div>9 January 2024</div>", ["Storm Shuts Harbour", "9 January 2024"]),
    "one with its date": ("<div><a href=/s>Storm Shuts Harbour 9 January 2024</a></div>", ["Storm Shuts Harbour "]),
    "people told of": (f"<div>{NAME}</div><div><a href=/o>Ole Brandt</a></div>", ["Mara Lind", "Ole Brandt"]),
    "stories with their dates": (f"{PIER}<div>9 January 2024</div>", [PIER_TEXT, "9 January 2024"]),
}  # fmt: skip


@pytest.mark.parametrize("below", FILED.values(), ids=FILED)
@pytest.mark.parametrize(
    "word", ["<div><a href=/n>Latest news</a></div>", "<h6>Trending</h6>"]
)
def test_a_word_for_other_stories_files_one_that_is_signed(
    word: str, below: str
) -> None:
    head = f"<div>{word}{below}</div>"
    assert dropped(head + STORY) == []
    assert dropped(f"<h1>Storm shuts harbour</h1>{head}{PROSE * 10}") == []


@pytest.mark.parametrize(("below", "gone"), LATEST.values(), ids=LATEST)
def test_a_word_for_other_stories_heads_them(below: str, gone: list[str]) -> None:
    head = f"<div><div>Latest news</div>{below}</div>"
    assert dropped(head + STORY) == ["Latest news", *gone]
    assert dropped(f"{STORY}{head}") == ["Latest news", *gone]


def test_who_wrote_it_may_be_known_from_elsewhere() -> None:
    claim = '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Mara Lind"}}</script>'
    head = (
        f"<div><div>Latest news</div><div>{NAME}</div><div>9 January 2024</div></div>"
    )
    assert dropped(head + STORY) != []
    assert dropped(claim + head + STORY) == []


BANNER = "<div><h2>News</h2></div>"
HEADLINE = f"<div><h4>Storm shuts harbour</h4><h6>2022.05.21</h6>{PROSE * 4}</div>"


def test_the_only_headline_stays_below_a_banner() -> None:
    assert dropped(f"<body>{BANNER}{HEADLINE}</body>") == []
    assert dropped(f"<div><h2>Latest news</h2></div>{HEADLINE}") == []
    back = "<p><a href=/news>Back</a></p>"
    assert dropped(f"<body>{BANNER}{back}{HEADLINE}</body>") == ["News", "Back"]


def test_what_is_no_headline_goes_below_a_banner() -> None:
    card = "<h4><a href=/pier>Pier to be rebuilt</a></h4>"
    assert dropped(f"{BANNER}{card}{PROSE * 4}") == ["News", PIER_TEXT]
    below = f"{BANNER}<h4>Storm</h4><p>2 m</p>"
    assert dropped(STORY + below + PROSE) == ["News", "Storm", "2 m"]


PDF = "<h2>PDF</h2><p><a href=/storm.pdf>Storm shuts harbour (400 kB)</a></p>"
NOTES = "<p><b>Notes:</b></p><ol><li>See Lind, p. 41.<li>Ibid.</ol>"


def test_a_button_among_the_paragraphs_heads_links_alone() -> None:
    gone = ["PDF", "Storm shuts harbour "]
    assert dropped(f"<div>{STORY}{PDF}{PIER}{NOTES}</div>") == [*gone, PIER_TEXT]
    assert dropped(f"<div>{STORY}<h2>PDF</h2>{NOTES}</div>") == []


def test_a_section_of_its_own_goes_whole() -> None:
    section = dropped(f"{STORY}<section>{PDF}<p>400 kB</p></section>")
    assert section == ["PDF", "Storm shuts harbour ", "400 kB"]
    related = dropped(f"<div>{STORY}<h2>Related stories</h2>{PIER}<p>Notes</p></div>")
    assert related == [*OTHER, "Notes"]


def test_the_rule_is_that_of_the_heading_in_the_language() -> None:
    page = read(f"{STORY}<section><h2>Mehr zum Thema</h2>{PIER}</section>", "html")
    assert drop_headed(replace(page, lang="en")).blocks == page.blocks
    gone = drop_headed(replace(page, lang="de")).blocks[-2:]
    assert [(b.stage, b.rule, b.kind) for b in gone] == [
        ("drop_headed", "mehr-zum-thema", "related")
    ] * 2


def test_a_rule_that_is_not_tried_names_no_heading() -> None:
    page = f"{STORY}<section><h2>Related stories</h2>{PIER}</section>"
    article = Cleaner(disable=["related-header", "related-header-edge"]).clean(
        page, lang="en"
    )
    assert "drop_headed" not in {r.stage for r in article.removed}


def test_text_is_left_alone() -> None:
    doc = Document.of("Related stories", "Pier to be rebuilt", lang="en")
    assert drop_headed(doc) is doc
