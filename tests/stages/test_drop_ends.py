"""drop_ends: loose lines of the head, and who wrote it at the end."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.drop_ends import drop_ends
from articlekit.stages.find_article import find_article

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay.</p>"
)
TITLE = "<h1>Storm shuts harbour</h1>"


def dropped(body: str, lang: str | None = None) -> list[tuple[str, str]]:
    doc = find_article(read(f"<article>{body}</article>", "html"))
    title = next(
        (n for n, b in enumerate(doc.blocks) if doc.markup.tag(n) == "h1"), None
    )
    if title is not None:
        headline = doc.blocks[title].labelled(Role.TITLE, "find_title", "headline")
        doc = doc.changed({title: headline})
    doc = drop_ends(replace(doc, authors=("Mara Lind", "Ole Brandt"), lang=lang))
    return [(b.text, b.rule) for b in doc.blocks if b.role is Role.REMOVED]


BIO = "Mara Lind is a reporter in Port Halden."
STAYS = {
    "prose": f"{TITLE}{PROSE * 3}",
    "no title": PROSE * 6,
    "an h1 that heads the first part": f"{TITLE}<h1>The ice comes first</h1>{PROSE * 5}",
    "an h1 of one word": f"{TITLE}<h1>從前</h1>{PROSE * 5}",
    "a short sentence": f"{TITLE}<div>Boats came in.</div>{PROSE * 5}",
    "a subhead": f"{TITLE}<h2>What we know</h2>{PROSE * 5}",
    "a subhead that says the headline and more": f"{TITLE}<h2>Storm shuts harbour again</h2>{PROSE * 5}",
    "a subhead with a year, further down": f"{TITLE}{PROSE}<h2>9 May 2024: Storm shuts harbour</h2>{PROSE * 5}",
    "a list": f"{TITLE}<ul><li>Boats in</li></ul>{PROSE * 5}",
    "a quote": f"{TITLE}<blockquote>No boat, no bread</blockquote>{PROSE * 5}",
    "what leads on to the text": f"{TITLE}<div>Key takeaways:</div>{PROSE * 5}",
    "a list in lines": f"{TITLE}{'<div>Port Halden, pier</div><div>Lindby, quay</div>' * 3}{PROSE * 5}",
    "a table": f"{TITLE}<table><tr><th>Halden<td>2 m</table>{PROSE * 5}",
    "a label further down": f"{TITLE}{PROSE}<div>Port Halden</div>{PROSE * 5}",
    "a greeting": f"{TITLE}<section><p>Dear reader,</p>{PROSE * 5}</section>",
    "a greeting of two words": f"{TITLE}<section><p>Hello friends</p>{PROSE * 5}</section>",
    "a greeting in capitals": f"{TITLE}<section><p>Liebe Freunde,</p>{PROSE * 5}</section>",
    "a greeting without a comma": f"{TITLE}<section><p>Liebe Ruderinnen, liebe Freunde</p>{PROSE * 5}</section>",
    "a greeting of two capitals": f"{TITLE}<section><p>Werte Gäste</p>{PROSE * 5}</section>",
    "what a list ends": f"{TITLE}<section><p>A pier is</p><ul><li>a quay</ul>{PROSE * 5}</section>",
    "a greeting in Japanese": f"{TITLE}<section><p>こんにちは、港のみどりです♪</p>{PROSE * 5}</section>",
    "code": f"{TITLE}<section><pre><code>tide --quiet</code></pre>{PROSE * 5}</section>",
    "a long line without an end": f"{TITLE}<div>{'Port Halden, ' * 8}</div>{PROSE * 5}",
    "the author, further up": f"{TITLE}{PROSE}<p>{BIO}</p>{PROSE * 5}",
    "the author in the second half of a line": f"{PROSE * 5}<p>The mayor thanked the people of the town, and Mara Lind was there.</p>",
    "the author of a page of four": f"{TITLE}{PROSE * 3}<p>{BIO}</p>",
    "the author in a long paragraph": f"{PROSE * 5}<p>{BIO} {'She has seen it all. ' * 30}</p>",
    "somebody else": f"{PROSE * 5}<p>Ida Sund is a photographer in Port Halden.</p>",
}  # fmt: skip
GOES = {
    "a place": (f"{TITLE}<div>Port Halden</div>{PROSE * 5}", [("Port Halden", "loose-line-of-head")]),
    "several lines": (f"{TITLE}<div>Port Halden</div><p>4 min</p>{PROSE * 5}", [("Port Halden", "loose-line-of-head"), ("4 min", "loose-line-of-head")]),
    "four lines": (f"{TITLE}{'<div>Port Halden</div><div>4 min</div>' * 2}{PROSE * 5}", [("Port Halden", "loose-line-of-head"), ("4 min", "loose-line-of-head")] * 2),
    "a line built otherwise": (f"{TITLE}<p class=kicker>Boats on land</p>{PROSE * 5}", [("Boats on land", "loose-line-of-head")]),
    "a line in another container": (f"{TITLE}<section><p>Boats on land</p></section>{PROSE * 5}", [("Boats on land", "loose-line-of-head")]),
    "a line of a div": (f"{TITLE}<div>Boats on land</div>{PROSE * 5}", [("Boats on land", "loose-line-of-head")]),
    "a line beside one paragraph": (f"{TITLE}<p>Boats on land</p>{PROSE}<section>{PROSE * 5}</section>", [("Boats on land", "loose-line-of-head")]),
    "a linked line": (f"{TITLE}<p><a href=/boats>Boats on land</a></p>{PROSE * 5}", [("Boats on land", "loose-line-of-head")]),
    "a name among the paragraphs": (f"{TITLE}<p>Ida Sund</p>{PROSE * 5}", [("Ida Sund", "loose-line-of-head")]),
    "a name and a place": (f"{TITLE}<p>Ida Sund, Port Halden</p>{PROSE * 5}", [("Ida Sund, Port Halden", "loose-line-of-head")]),
    "a kicker of two capitals": (f"{TITLE}<p>Harbour News</p>{PROSE * 5}", [("Harbour News", "loose-line-of-head")]),
    "a greeting built otherwise": (f"{TITLE}<div>Werte Gäste</div>{PROSE * 5}", [("Werte Gäste", "loose-line-of-head")]),
    "a name in Chinese": (f"{TITLE}<p>林小港</p>{PROSE * 5}", [("林小港", "loose-line-of-head")]),
    "a name and a desk in Chinese": (f"{TITLE}<p>海港早報記者／林小港</p>{PROSE * 5}", [("海港早報記者／林小港", "loose-line-of-head")]),
    "a time among the paragraphs": (f"{TITLE}<p>updated 4 hours ago</p>{PROSE * 5}", [("updated 4 hours ago", "loose-line-of-head")]),
    "a name above a greeting": (f"{TITLE}<p>Ida Sund</p><p>Dear reader,</p>{PROSE * 5}", [("Ida Sund", "loose-line-of-head")]),
    "a label": (f"{TITLE}<div>By:</div>{PROSE * 5}", [("By:", "loose-line-of-head")]),
    "a kicker above the title": (f"<div>Ferries</div>{TITLE}{PROSE * 5}", [("Ferries", "loose-line-of-head")]),
    "a headline printed again": (f"{TITLE}<h1>Storm!</h1>{PROSE * 5}", [("Storm!", "headline-again")]),
    "a headline in other words": (f"{TITLE}<h1>Halden harbour is shut</h1>{PROSE * 5}", [("Halden harbour is shut", "headline-again")]),
    "a headline beside its date": (f"{TITLE}<h2>09 May Storm shuts harbour</h2><div>4 min</div>{PROSE * 5}", [("09 May Storm shuts harbour", "headline-again"), ("4 min", "loose-line-of-head")]),
    "a headline above its date": (f"{TITLE}<h2>Storm shuts harbour | 9 May 2024</h2>{PROSE * 5}", [("Storm shuts harbour | 9 May 2024", "headline-again")]),
    "an h1 that heads no text": (f"{TITLE}<h1>The ice comes first</h1><div>4 min</div>{PROSE * 5}", [("The ice comes first", "headline-again"), ("4 min", "loose-line-of-head")]),
    "who wrote it": (f"{TITLE}{PROSE * 5}<p>{BIO}</p>", [(BIO, "author-at-end")]),
    "words by": (f"{TITLE}{PROSE * 5}<p>Words by Ole Brandt in town.</p>", [("Words by Ole Brandt in town.", "author-at-end")]),
    "who wrote it, and a notice": (f"{TITLE}{PROSE * 5}<p>{BIO}</p><p>This story was changed.</p>", [(BIO, "author-at-end")]),
}  # fmt: skip


@pytest.mark.parametrize("body", STAYS.values(), ids=STAYS)
def test_stays(body):
    assert dropped(body) == []


@pytest.mark.parametrize(("body", "gone"), GOES.values(), ids=GOES)
def test_goes(body, gone):
    assert dropped(body) == gone


def test_german_nouns_are_written_as_names_are():
    line, names = "Bericht und Dank des Vorstands", "Ida Sund und Ole Brandt"
    assert dropped(f"{TITLE}<p>{line}</p>{PROSE * 5}", "de") == []
    assert dropped(f"{TITLE}<p>{names}</p>{PROSE * 5}", "de") == [
        (names, "loose-line-of-head")
    ]


def test_a_headline_that_the_page_claims_goes():
    head = "<title>The ice comes first | Halden Notes</title>"
    assert dropped(f"{head}{TITLE}<h1>The ice comes first</h1>{PROSE * 5}") == [
        ("The ice comes first", "headline-again")
    ]


def test_a_name_that_begins_with_the_authors_is_another_name():
    assert dropped(f"{PROSE * 5}<p>Mara Lindqvist, the mayor, was not hurt.</p>") == []


def test_text_without_markup_is_left_alone():
    doc = Document.of("Storm", "Port Halden")
    assert drop_ends(doc) is doc
