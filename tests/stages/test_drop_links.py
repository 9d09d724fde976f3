"""drop_links: what leads to other stories goes; what a writer linked stays."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.drop_links import drop_links
from articlekit.stages.find_article import find_article

SENTENCE = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay."
)
PROSE = f"<p>{SENTENCE}</p>"
PIER = "<a href=/pier>Pier to be rebuilt</a>"


def dropped(body: str, url: str | None = None) -> list[tuple[str, str]]:
    """The text and the rule of each block that goes."""
    page = replace(read(f"<article>{body}</article>", "html"), url=url)
    doc = drop_links(find_article(page))
    return [(b.text, b.rule) for b in doc.blocks if b.role is Role.REMOVED]


def card(headline: str, text: str, tag: str = "div") -> str:
    return f"<{tag}><h3><a href=/x>{headline}</a></h3><p>{text}</p></{tag}>"


LONG = (
    "<li><a href=/ole>Ole Brandt</a>, 43, who came with his boat and left with nothing but "
    "a rope around his waist, as the men of the harbour told it to each other on the day "
    "after the storm had gone.</li>"
)
STAYS = {
    "prose": PROSE * 3,
    "a link within a sentence": f"{PROSE}<p>{SENTENCE} {PIER}</p>",
    "a linked statement": f"{PROSE}<p><a href=/x>The old pier at Port Halden is to be rebuilt by the county in May.</a></p>{PROSE}",
    "a row of a table with a cell that is no link": f"{PROSE}<table><tr><td>{PIER}</td><td>9 m</td></tr><tr><td>{PIER}</td><td>12 m</td></tr></table>{PROSE}",
    "a linked sentence": f"{PROSE}<p><a href=/x>{SENTENCE}</a></p>{PROSE}",
    "a link with words before it": f"{PROSE}<p>As the town said in a notice on Monday: {PIER}</p>{PROSE}",
    "a list without links": f"{PROSE}<ul><li>Bring the boats in</li><li>Close the pier</li></ul>",
    "a list of sentences that open with a link": f"{PROSE}<ul>{LONG * 3}</ul>{PROSE}",
    "a list with links in its items": f"{PROSE}<ul><li>Waves of two metres, says {PIER}</li><li>Wind</li></ul>",
    "items without links that no list holds": f"{PROSE}<div><li>Bring the boats in</li><li>Close the pier</li></div>",
    "items among prose that no list holds": f"{PROSE}<li>{PIER}</li>{PROSE}",
    "a heading": f"{PROSE}<h2>What happens next</h2>{PROSE}",
    "a linked heading above text": f"{PROSE}<h2><a href=/x>The old pier</a></h2>{PROSE}",
    "what folds the text below it": f"{PROSE}<div class=accordion-item><div><a>Who shut it?</a></div><div>{PROSE}</div></div>",
    "a heading with a link in it": f"{PROSE}<h2>What happens next to the {PIER}</h2>{PROSE}",
    "a listicle": "".join(card(f"{n}. Pier", SENTENCE) for n in range(4)),
    "a listicle with an opening": PROSE + "".join(card(f"{n}. Pier", SENTENCE * 2) for n in range(4)),
    "a page of cards": "<p>What the harbour offers.</p>" + "".join(card(f"Pier {n}", "Work begins in May.") for n in range(4)),
    "one card": PROSE * 5 + card("Pier to be rebuilt", "Work begins in May."),
    "an article of two articles": f"{PROSE * 2}<article><h3>Pier</h3>{PROSE * 2}</article>",
    "an address and what is said of it": f"{PROSE}<p><a href=/x>https://halden.example/pier</a> does not answer…</p>{PROSE}",
    "an address and what is said of it in Japanese": f"{PROSE}<p><a href=/x>http://halden.example/pier.html</a> に接続できない…</p>{PROSE}",
    "no link at all": "<p>One.</p>",
    "numbers that lead nowhere": f"{PROSE}<p>1 | 2 | 3</p>{PROSE}",
    "a year that is a link": f"{PROSE}<p>In May of <a href=/x>1998</a> and 1999</p>{PROSE}",
}  # fmt: skip
GOES = {
    "an address and whose it is": (f"{PROSE}<p><a href=/x>https://halden.example/pier</a> Harbour Post.</p>{PROSE}", [("https://halden.example/pier Harbour Post.", "linked-line")]),
    "an address and a note": (f"{PROSE}<p><a href=/x>https://halden.example/pier</a> (in Danish)</p>{PROSE}", [("https://halden.example/pier (in Danish)", "linked-line")]),
    "an address and a word": (f"{PROSE}<p><a href=/x>https://halden.example/pier</a> more</p>{PROSE}", [("https://halden.example/pier more", "linked-line")]),
    "an address and a linked call": (f"{PROSE}<p><a href=/x>https://halden.example/pier has all of it.</a></p>{PROSE}", [("https://halden.example/pier has all of it.", "linked-line")]),
    "a headline and where it stood": (f"{PROSE}<p>{PIER} in the Post.</p>{PROSE}", [("Pier to be rebuilt in the Post.", "linked-line")]),
    "items that no list holds": (f"{PROSE}<div><li>{PIER}</li><li>{PIER}</li></div>{PROSE}", [("Pier to be rebuilt", "link-list")] * 2),
    "a linked line": (f"<p>{PIER}</p>", [("Pier to be rebuilt", "linked-line")]),
    "a linked statement that is short": ("<p><a href=/x>The pier is to be rebuilt by May.</a></p>", [("The pier is to be rebuilt by May.", "linked-line")]),
    "linked statements in a row": ("<p><a href=/x>The old pier at Port Halden is to be rebuilt by the county in May.</a></p>" * 2, [("The old pier at Port Halden is to be rebuilt by the county in May.", "linked-line")] * 2),
    "a row of headlines by date": (f"<table>{f'<tr><td>11.03.</td><td>{PIER}</td></tr>' * 2}</table>", [("11.03. | Pier to be rebuilt", "linked-line")] * 2),
    "a linked call": ("<p><a href=/x>See how your town votes on the pier.</a></p>", [("See how your town votes on the pier.", "linked-line")]),
    "a linked shout": ("<p><a href=/x>THE PIER IS TO BE REBUILT BY MAY.</a></p>", [("THE PIER IS TO BE REBUILT BY MAY.", "linked-line")]),
    "a linked question": ("<p><a href=/x>Why does the pier stand in the wrong place?</a></p>", [("Why does the pier stand in the wrong place?", "linked-line")]),
    "a linked sentence that is no paragraph": ("<div><a href=/x>The pier is to be rebuilt by May.</a></div>", [("The pier is to be rebuilt by May.", "linked-line")]),
    "a teaser in one link": ("<a href=/x><h4>Pier</h4><p>The pier is to be rebuilt by May.</p></a>", [("Pier", "linked-line"), ("The pier is to be rebuilt by May.", "linked-line")]),
    "rows of links": (f"<table>{f'<tr><td>{PIER}</td><td>{PIER}</td></tr>' * 2}</table>", [("Pier to be rebuilt | Pier to be rebuilt", "linked-line")] * 2),
    "a linked line with a label": (f"<p>Read more: {PIER}</p>", [("Read more: Pier to be rebuilt", "linked-line")]),
    "what folds no text": (f"<div class=accordion-item><div><a>Who shut it?</a></div><div>{PIER}</div></div>", [("Who shut it?", "linked-line"), ("Pier to be rebuilt", "linked-line")]),
    "a line above text that folds nothing": (f"<div><a href=/x>Who shut it?</a></div><div>{PROSE}</div>", [("Who shut it?", "linked-line")]),
    "a linked heading": (f"<h3>{PIER}</h3><p>Work begins.</p>", [("Pier to be rebuilt", "linked-line")]),
    "a list of links": (f"<ul><li>{PIER}</li><li>{PIER}</li></ul>", [("Pier to be rebuilt", "link-list")] * 2),
    "a list of links, one item without": (f"<ul>{f'<li>{PIER}</li>' * 3}<li>More</li></ul>", [("Pier to be rebuilt", "link-list")] * 3 + [("More", "link-list")]),
    "a list and the heading over it alone": (f"<h3>Key points</h3><ul><li>{PIER}</li></ul><h2>After the storm</h2>", [("Key points", "link-list"), ("Pier to be rebuilt", "link-list")]),
    "a list with text below it, under a heading": (f"<h3>The pier</h3><ul><li>{PIER}</li></ul>{PROSE}", [("Pier to be rebuilt", "link-list")]),
    "the pages it goes on over": ("<p>Page: 1 | <a href=/2>2</a> | <a href=/3>3</a></p>", [("Page: 1 | 2 | 3", "linked-line")]),
    "a menu": (f"<menu><li>{PIER}</li></menu>", [("Pier to be rebuilt", "link-list")]),
    "a small article": ("<article><h3>Pier</h3><p>Work begins in May.</p></article>", [("Pier", "inner-article"), ("Work begins in May.", "inner-article")]),
    "two cards": (
        card("Pier", "Work begins.") + card("Boats", "They sail."),
        [("Pier", "card"), ("Work begins.", "card"), ("Boats", "card"), ("They sail.", "card")],
    ),
    "two cards in a list": (
        f"<ul>{card('Pier', 'Work begins.', 'li')}{card('Boats', 'They sail.', 'li')}</ul>",
        [("Pier", "card"), ("Work begins.", "card"), ("Boats", "card"), ("They sail.", "card")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("body", STAYS.values(), ids=STAYS)
def test_stays(body):
    assert [text for text, _ in dropped(body) if text != "Pier to be rebuilt"] == []
    assert ("Pier to be rebuilt", "card") not in dropped(body)


@pytest.mark.parametrize(("body", "gone"), GOES.values(), ids=GOES)
def test_goes(body, gone):
    assert dropped(f"{PROSE * 4}{body}{PROSE * 4}") == gone


def test_cards_below_the_article_go_even_where_they_hold_prose():
    cards = "".join(card(f"Pier {n}", SENTENCE) for n in range(4))
    assert {rule for _, rule in dropped(PROSE * 6 + cards)} == {"card"}


def test_a_listicle_without_boxes_keeps_its_linked_headings():
    body = "".join(f"<h2><a href=/x>{n}. Pier</a></h2>{PROSE}" for n in range(4))
    assert dropped(body) == []


def test_a_list_that_stays_stays_whole():
    items = "<li><a href=/x>Ole Brandt</a></li><li>Mara Lind</li><li>Ida Sund</li>"
    assert dropped(f"{PROSE}<ul>{items}</ul>{PROSE}") == []


OURS, THEIRS = "https://www.herald.example/storm", "https://tides.example/halden"
AWAY = {
    "a list": f"<ul>{f'<li><a href={THEIRS}>Tide tables</a></li>' * 3}</ul>",
    "a list of paragraphs": f"<ul>{f'<li><p><a href={THEIRS}>Tide tables</a></p></li>' * 3}</ul>",
    "a heading": f"<h3><a href={THEIRS}>Tide tables</a></h3><p>Work begins.</p>",
    "cards": f"<div><h3><a href={THEIRS}>Tide tables</a></h3><p>Of the bay.</p></div>"
    * 2,
}


@pytest.mark.parametrize("body", AWAY.values(), ids=AWAY)
def test_things_of_other_sites_stay(body):
    html = f"{PROSE * 4}{body}{PROSE * 4}"
    assert dropped(html, OURS) == []
    assert dropped(html.replace(THEIRS, "https://herald.example/tides"), OURS) != []
    assert dropped(html, None) != []  # whose page it is nobody knows


def things(*lines: str, head: str = "<h4>My tools</h4>") -> str:
    """A row of linked lines with a label each, below a heading."""
    row = (line.split(": ") for line in lines)
    linked = (f"<p>{label}: <a href={THEIRS}>{thing}</a></p>" for label, thing in row)
    return f"{PROSE * 4}{head}{''.join(linked)}{PROSE * 4}"


TOOLS = ("Boat: Corvo Slim 13", "Camera: Pentor D5300", "Lamp: Halden 3T")


def test_things_of_other_sites_that_are_called_by_what_they_are_stay():
    assert dropped(things(*TOOLS), OURS) == []
    for html, url in (
        (things(*TOOLS[:2]), OURS),  # no row
        (things(*TOOLS, head=""), OURS),
        (things(*TOOLS), THEIRS),
        (things(*TOOLS), None),
        (things(*(f"Read more: {tool[:4]} of the week" for tool in TOOLS)), OURS),
        (
            things(
                *(f"{site}: @mara_of_halden" for site in ("Tides", "Waves", "Boats"))
            ),
            OURS,
        ),
    ):
        assert {rule for _, rule in dropped(html, url)} == {"linked-line"}


OFFERS = "<a href={}>See the offers</a>"


@pytest.mark.parametrize(
    ("href", "line"),
    [
        ("/offers", f"<p>{OFFERS}</p>"),
        (THEIRS, f"<div>{OFFERS}</div>"),
        (THEIRS, f"<p>{OFFERS}</p><h2>Later</h2>"),
        (THEIRS, f"<div><p>{OFFERS}</p></div>"),
        (THEIRS, f"<p>{OFFERS}</p><p>Soon.</p>"),
    ],
    ids=["own", "no paragraph", "above a heading", "in a box", "above no prose"],
)
def test_a_linked_line_is_a_call(href, line):
    html = f"{PROSE * 4}{line.format(href)}{PROSE * 4}"
    assert dropped(html, OURS) == [("See the offers", "linked-line")]


def test_a_line_between_paragraphs_that_leads_to_another_site_is_told_of():
    html = f"{PROSE * 4}<p>{OFFERS.format(THEIRS)}</p>{PROSE * 4}"
    assert dropped(html, OURS) == []
    assert dropped(html, THEIRS) == [("See the offers", "linked-line")]
    assert dropped(html, None) == [("See the offers", "linked-line")]


TABLES = "https://tides.example/tables"
LINKED = f"<a href={TABLES}>{TABLES}</a>"


def test_a_printed_address_is_what_the_text_leads_to():
    listed = f"{PROSE * 4}<ul>{f'<li>{LINKED}</li>' * 3}</ul>{PROSE * 4}"
    assert dropped(listed) == []
    below = f"{PROSE * 4}<p>Find the tables here:</p><p>{LINKED}</p>{PROSE * 4}"
    assert dropped(below) == []
    assert dropped(below.replace("here:", "there.")) == [(TABLES, "linked-line")]
    assert dropped(below.replace(f">{TABLES}<", ">Tide tables<")) == [
        ("Tide tables", "linked-line")
    ]


def test_a_line_that_leads_to_a_place_on_the_page_stays():
    html = f"{PROSE * 4}<p><a href=#pier>The pier</a></p>{PROSE * 4}"
    assert dropped(html, OURS) == []


def test_what_stands_outside_the_article_is_not_looked_at():
    html = f"<ul><li>{PIER}</li></ul><article>{PROSE * 3}</article><p>{PIER}</p>"
    doc = drop_links(find_article(read(html, "html")))
    assert {block.role for block in doc.blocks} == {Role.UNKNOWN}


def test_what_another_stage_decided_stays_so():
    doc = find_article(read(f"<article>{PROSE * 3}<p>{PIER}</p></article>", "html"))
    doc = doc.changed({3: doc.blocks[3].labelled(Role.CAPTION, "split_figures", "x")})
    assert drop_links(doc) == doc


def test_text_without_markup_is_left_alone():
    doc = Document.of("Read more: Pier to be rebuilt")
    assert drop_links(doc) is doc


TOLD = f"<p>{SENTENCE}<a href=#_ftnref1><sup>[1]</sup></a></p>{PROSE}"
NOTES = {
    "with the text's number": "<p><a href=#_ftnref1>[1]</a> <a href=/t>Tables of the tides</a></p>",
    "by the id of a word processor": "<div id=ftn1><p><a href=#_ftnref1>1</a> <a href=/t>Tables of the tides</a></p></div>",
    "by the id of a plugin": "<p id=fn1>1. <a href=/t>Tables of the tides</a></p>",
    "in a list": f"<section class=footnotes role=doc-endnotes><ol><li id=fn1><a href=/t>Tables of the tides</a></li><li>{PIER}</li></ol></section>",
    "in a list with its heading": "<h2>Notes</h2><ol class=wp-block-footnotes><li><a href=/t>Tables of the tides</a></li></ol>",
}
NO_NOTES = {
    "a number that the text does not have": (f"<p>[2] {PIER}</p>", ["[2] Pier to be rebuilt"]),
    "a number that is none of a note": (f"<p>1. {PIER}</p>", ["1. Pier to be rebuilt"]),
    "small print": (f"<div class=footnote><p>{PIER}</p></div>", ["Pier to be rebuilt"]),
    "a number alone": ("<div class=footnotes><p><a href=/1>1</a></p></div>", ["1"]),
    "an id that begins like one": (f"<div id=fname1><p>{PIER}</p></div>", ["Pier to be rebuilt"]),
}  # fmt: skip


@pytest.mark.parametrize("notes", NOTES.values(), ids=NOTES)
def test_notes_that_are_links_stay(notes: str) -> None:
    assert dropped(TOLD + notes) == []


@pytest.mark.parametrize(("lines", "gone"), NO_NOTES.values(), ids=NO_NOTES)
def test_what_is_no_note_goes(lines: str, gone: list[str]) -> None:
    assert [text for text, _ in dropped(TOLD + lines)] == gone


def test_a_number_above_the_text_that_has_it_opens_no_note() -> None:
    assert dropped(f"<p>[1] {PIER}</p>{TOLD}") != []


def test_an_article_that_is_called_so_is_no_note() -> None:
    assert dropped(f"<div class=with-footnotes>{PROSE * 2}<p>{PIER}</p></div>") != []
