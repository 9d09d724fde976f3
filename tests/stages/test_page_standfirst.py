"""find_standfirst on pages: what a class, the description or its place calls a lead."""

from dataclasses import replace

import pytest

from articlekit import Role, clean
from articlekit.model import Hint
from articlekit.reading import read
from articlekit.stages.find_article import find_article
from articlekit.stages.find_standfirst import find_standfirst

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay.</p>"
)
LEAD = "The ferries will not sail before Friday, says the town."
LONG = (
    "The ferries across the sound will not sail before Friday at the earliest, as the "
    "town and the harbour master said together."
)


def leads(head: str, start: str = "", description: str = "") -> list[tuple[str, str]]:
    """Text and rule of the standfirst, from above the text and from its start."""
    html = f"{head}<div class=article-body>{start}{PROSE * 8}</div>"
    doc = find_article(read(html, "html"))
    if description:
        doc = replace(doc, hints=(Hint("description", description, "meta"),))
    titles = {
        n: block.labelled(Role.TITLE, "find_title", "headline")
        for n, block in enumerate(doc.blocks)
        if doc.markup.tag(n) == "h1"
    }
    doc = find_standfirst(doc.changed(titles))
    return [(b.text, b.rule) for b in doc.blocks if b.role is Role.STANDFIRST]


H1 = "<h1>Storm shuts harbour</h1>"
STAYS = {
    "nothing": (H1, "", ""),
    "no headline": ("", "", ""),
    "a label": (f"{H1}<div>Port Halden</div>", "", ""),
    "a short line": (f"{H1}<div>{LEAD}</div>", "", ""),
    "a list item": (f"{H1}<ul><li>{LONG}</li></ul>", "", ""),
    "a link": (f"{H1}<p class=lead><a href=/x>{LEAD}</a></p>", "", ""),
    "a text above the headline": (f"<p>{LONG}</p>{H1}", "", ""),
    "three paragraphs below it": (f"{H1}<p>{LONG}</p><p>{LONG} No.</p><p>{LONG} Yes.</p>", "", ""),
    "the article's first paragraph": (H1, f"<p>{LONG}</p>", ""),
    "the first paragraph, though it describes the page": (H1, f"<p>{LONG}</p>", LONG),
    "a cross-head that is named so": (H1, f"{PROSE}<h2 class=subheading>{LEAD}</h2>", ""),
    "a name that holds the letters": (f"{H1}<div class=leaderboard>{LEAD}</div>", "", ""),
    "another description": (f"{H1}<div>{LEAD}</div>", "", "Ferries of the sound and the town"),
    "a description of one word": (f"{H1}<div>{LEAD}</div>", "", "The ferries"),
    "too long": (f"{H1}<p class=lead>{LONG * 6}</p>", "", ""),
    "the slogan of the site": (f"<p class=description>{LEAD}</p>{H1}", "", ""),
    "the slogan of the site, called a subtitle": (f"<p class=site-subtitle>{LEAD}</p>{H1}", "", ""),
    "a box of key points": (H1, f"{PROSE}<div class=summary-box><p>{LEAD}</p></div>", ""),
    "what heads a list": (H1, "<h2 class=subtitle>What you need to know this morning:</h2>", ""),
    "too far down": (H1, f"{PROSE * 6}<p class=lead>{LEAD}</p>", ""),
}  # fmt: skip
FOUND = {
    "a class above the text": (f"{H1}<p class=standfirst>{LEAD}</p>", "", "", "lead-class"),
    "a class further out": (f"{H1}<div class=article__lead><div><p>{LEAD}</p></div></div>", "", "", "lead-class"),
    "a class above the headline": (f"<p class=dek>{LEAD}</p>{H1}", "", "", "lead-class"),
    "a class in another language": (f"{H1}<p class=vorspann>{LEAD}</p>", "", "", "lead-class"),
    "a class at the start of the text": (H1, f"<p class=intro>{LEAD}</p>", "", "lead-class"),
    "a heading above the first paragraph": (H1, f"<h2 class=subheading>{LEAD}</h2>", "", "lead-class"),
    "a class of two words": (f"{H1}<p class=article__sub-title>{LEAD}</p>", "", "", "lead-class"),
    "a class far down, above all text": (H1, f"<ul>{'<li>Ferries</li>' * 9}</ul><p class=preamble>{LEAD}</p>", "", "lead-class"),
    "the description": (f"{H1}<div>{LEAD}</div>", "", LEAD, "description"),
    "the description, cut off": (f"{H1}<div>{LEAD}</div>", "", LEAD[:40] + "…", "description"),
    "the description in other type": (f"{H1}<div>{LEAD}</div>", "", LEAD.upper(), "description"),
    "a subhead that describes the page": (f"{H1}<h2>{LEAD}</h2>", "", LEAD, "description"),
    "a paragraph below the headline": (f"{H1}<p>{LONG}</p>", "", "", "below-title"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "start", "description"), STAYS.values(), ids=STAYS)
def test_stays(head, start, description):
    assert leads(head, start, description) == []


@pytest.mark.parametrize(
    ("head", "start", "description", "rule"), FOUND.values(), ids=FOUND
)
def test_finds(head, start, description, rule):
    text = LONG if rule == "below-title" else LEAD
    assert leads(head, start, description) == [(text, rule)]


def test_two_paragraphs_below_the_headline_are_both_the_lead():
    assert len(leads(f"{H1}<p>{LONG}</p><p>{LONG} No.</p>")) == 2


def test_a_page_full_of_leads_has_none():
    html = "".join(f"<p class=teaser>{LEAD} {n}</p>" for n in range(12))
    assert leads(f"{H1}{html}") == []


def test_what_another_stage_decided_stays_so():
    html = f"{H1}<p class=lead>{LEAD}</p><div class=article-body>{PROSE * 3}</div>"
    doc = find_article(read(html, "html"))
    doc = doc.changed({1: doc.blocks[1].labelled(Role.CAPTION, "split_figures", "x")})
    assert find_standfirst(doc) == doc


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (f"<h2>{LEAD}</h2><p>By Mara Lind</p>", [(LEAD, "above-the-head")]),
        (f"<p>{LEAD}</p><p>12 May 2024</p>", [(LEAD, "above-the-head")]),
        (
            f"<p>{LEAD}</p><button>Save</button><p>By Mara Lind</p>",
            [(LEAD, "above-the-head")],
        ),
        (f"<p>{LEAD}</p>", []),
        (f"<p><a href=/x>{LEAD}</a></p><p>By Mara Lind</p>", []),
        (f"<p>Ferries</p><p>{LEAD}</p><p>By Mara Lind</p>", []),
        (f"<p>{LEAD}</p>" * 3 + "<p>By Mara Lind</p>", []),
    ],
)
def test_what_a_signature_sets_apart_in_the_article(below, found):
    article = clean(
        f"<main><article>{H1}{below}{PROSE * 3}</article></main>", lang="en"
    )
    leads = [(b.text, b.rule) for b in article.blocks if b.role is Role.STANDFIRST]
    assert leads == found


@pytest.mark.parametrize(
    ("below", "is_lead"),
    [
        (f"<p>{LEAD}</p><p>By Mara Lind</p>", True),
        (f"<h2>{LEAD[:-1]}</h2><p>12 May 2024</p>", True),
        (f"<p>{LEAD}</p>", False),
        (f"<div><p>{LEAD}</p></div><p>By Mara Lind</p>", False),
        ("<p>Harbours and ferries</p><p>By Mara Lind</p>", False),
    ],
)
def test_what_a_signature_sets_apart_above_the_article(below, is_lead):
    html = f"<main>{H1}{below}<div class=article-body>{PROSE * 3}</div></main>"
    assert (clean(html, lang="en").standfirst is not None) is is_lead


def test_a_page_of_nothing_has_none():
    doc = read("<body></body>", "html")
    assert find_standfirst(doc) is doc


@pytest.mark.parametrize(
    ("line", "is_lead"),
    [
        ("Mara Lind has told of harbours and their towns for twenty years.", False),
        ("Mara covers the ports of the north and sails a boat of her own.", False),
        ("Mara Lindqvist has shut the harbour, and the ferries stay away.", True),
        ("Maras of the coast shut the harbour, and the ferries stay away.", True),
        ("Mara Lind: the harbour is shut, and the ferries stay in the bay.", True),
    ],
)
def test_what_goes_on_about_the_author_is_no_lead(line, is_lead):
    html = f"{H1}<div>By Mara Lind</div><p class=excerpt>{line}</p>"
    article = clean(f"{html}<div class=article-body>{PROSE * 8}</div>")
    assert article.authors == ("Mara Lind",)
    assert (article.standfirst == line) is is_lead


@pytest.mark.parametrize(
    ("name", "is_lead"),
    [
        ("avatar__intro", False),
        ("author-description", False),
        ("profile-summary", False),
        ("article__intro", True),
        ("authored-summary", True),
    ],
)
def test_what_somebody_does_is_no_lead(name, is_lead):
    line = "Keeper of the harbour of Halden"
    html = (
        f"{H1}<div><b>Mara Lind</b></div><div class={name}><small>{line}</small></div>"
    )
    article = clean(f"{html}<div class=article-body>{PROSE * 8}</div>")
    assert (article.standfirst == line) is is_lead


POST = (
    "<p>The harbour shines with a thin rain this morning, and looks far kinder so.</p>"
)
SIGNED = "<p class=posted>Posted by mwalder at March 25, 2002 02:48 PM</p>"
TALK = "<div class=comments><h3>Comments</h3><p>It shines here too, and the road is under water at the mill end since noon.</p><p>Posted by: Sten at March 25, 2002 09:06 PM</p></div>"


@pytest.mark.parametrize(
    ("post", "is_lead"),
    [
        (f"{POST}{SIGNED}", False),
        (f"{POST}{PROSE}{SIGNED}{TALK}", False),
        (f"{POST}{PROSE}{SIGNED}<p>Filed under: <a href=/r>Rain</a></p>", False),
        (f"{POST}{SIGNED}{TALK}{PROSE}", True),
        (f"{POST}{SIGNED}{PROSE}", True),
    ],
)
def test_above_the_signature_of_a_blog_stands_the_whole_post(post, is_lead):
    head = "<title>Tallow Creek: The quay shines again</title>"
    html = f"{head}<div id=main><h3>The quay shines again</h3>{post}</div>"
    article = clean(html, lang="en")
    assert (article.standfirst is not None) is is_lead
