"""drop_sections: what a tag or a class names goes, the bulk of the prose stays."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.drop_sections import drop_sections

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay.</p>"
)
THIS = (
    "Fishermen had tied up their boats on Sunday evening, and nobody was hurt when the "
    "sea came over the wall of the town."
)
THESE = f"<p>{THIS}</p>"

SHOWN = "The old pier of Port Halden, seen on Monday."
MEDIA = (
    "<div><img src=/a.jpg><div class=media-footer><p class=caption>{}</p></div></div>"
)
RELATED = (
    f"<div class=related-media><div><img src=/a.jpg><cite class=caption>{SHOWN}</cite></div>"
    "<ul><li><a href=/x>Storm in pictures</a></ul></div>"
)


def dropped(html: str) -> list[tuple[str, str]]:
    """The text and the rule of each block that is taken out of a page."""
    doc = drop_sections(read(html, "html"))
    return [(b.text, b.rule) for b in doc.blocks if b.role is Role.REMOVED]


STAYS = {
    "prose": PROSE * 3,
    "the same class on every paragraph": f"<p class=paywall>{THIS}</p>" * 4,
    "the same class on half of them": f"{PROSE}<p class=paywall>{THIS}</p>" * 3,
    "sections of a class, in a wrapper of it": f"<div class=toc-chapters>{f'<section class=toc-para>{THESE}</section>' * 4}</div>",
    "an article with a table of contents": f"<article class='table-of-contents-shown'>{THESE * 3}</article>{PROSE * 3}",
    "a page on which contents are shown": f"<div class=toc-enabled>{THESE}</div>{PROSE * 5}",
    "contents of another thing": f"<div class=letter-contents>{THESE}</div>{PROSE * 5}",
    "an id that spells its heading": f"<section id=podcast-gear-tips><h2>Our tips: podcast gear</h2>{THESE}</section>{PROSE * 8}",
    "three tags of one class together": f"<p class=ad>{THIS}</p>{PROSE}<div class=ad>{THIS}</div>{PROSE}<section class=ad>{THIS}</section>{PROSE}",
    "an aside that holds most of the prose": f"<aside>{THESE * 6}</aside>{PROSE}",
    "a form around the page": f"<form>{THESE * 3}</form>",
    "an embedded part of some length": f"<div class=mover-profile-embed>{THESE}</div>{PROSE * 4}",
    "sections that are read aloud": f"<section class=text-to-speech>{THESE}</section>{PROSE * 4}",
    "comments alone": f"<div class=comments>{THESE * 3}</div>",
    "an article named newsletter": f"<article class=newsletter>{THESE * 3}</article>{PROSE * 5}",
    "a headline named newsletter": f"<div class=newsletter><h1>Storm</h1>{THESE * 2}</div>{PROSE * 8}",
    "a main part named sidebar": f"<main class=sidebar>{THESE}</main>{PROSE * 5}",
    "the page's state": f"<body class='popup sidebar-right'>{THESE * 3}</body>",
    "a headline with a class": f"<h1 class=teaser>{THIS}</h1>{PROSE * 3}",
    "related without a link": f"<div class=related>{THESE}</div>{PROSE * 5}",
    "a caption with a class": f"<figure><figcaption class=overlay>{THIS}</figcaption></figure>{PROSE * 3}",
    "a button around a figure": f"<button><figure><figcaption>{THIS}</figcaption></figure></button>{PROSE * 3}",
    "a heading that folds the text below it": f"{PROSE * 3}<h3><button class=accordion-button>Who shut it?</button></h3><div>{THESE}</div>{PROSE * 3}",
    "a heading that folds a sentence": f"{PROSE * 3}<h3><button>Who shut it?</button></h3><div><p>The town.</p></div>{PROSE * 3}",
    "a button that is called what folds": f"{PROSE * 3}<div class=faq__item><button>Who shut it?</button><div>{THESE}</div></div>{PROSE * 3}",
    "a caption in a box named for its foot": f"{MEDIA.format(SHOWN)}{PROSE * 5}",
    "a caption in a box named for what is beside it": f"<div class=related-media><img src=/a.jpg><p class=caption>{SHOWN}</p></div>{PROSE * 5}",
    "hidden, a fifth of it": f"<div hidden>{THESE}</div>{PROSE * 2}",
    "a state of the page": f"<div class='has-sidebar no-comments'>{THESE}</div>{PROSE * 5}",
    "a state of what is beside it": f"<div class='hero has-minimal-nav'>{THESE}</div>{PROSE * 5}",
    "a word that means another thing": f"<div class=teaser-text><a href=/x>{THIS}</a></div>{PROSE * 5}",
    "a name of a machine": f"<div class=block-id-n1AuAdJlVL>{THESE}</div>{PROSE * 5}",
    "a quote": f"<blockquote>{THESE}</blockquote>{PROSE * 5}",
    "who said a quote, at its foot": f"<blockquote>{THESE}<footer>Mara Lind, in <cite>the log</cite></footer></blockquote>{PROSE * 5}",
    "who said it, and who that is": f"<blockquote>{THESE}<footer class=blockquote-footer><div>Mara Lind</div><div>Harbour master</div></footer></blockquote>{PROSE * 5}",
    "who said it, below the quote": f"<div><blockquote>{THESE}</blockquote><p class=blockquote-footer>Mara Lind</p></div>{PROSE * 5}",
    "a picture amid the text": f"<div class='inline-asset inline-editorial-image'><img src=/a.jpg><p>{SHOWN} <a href=/x>Buy it</a></p></div>{PROSE * 5}",
    "details": f"<details><summary>{THIS}</summary></details>{PROSE * 5}",
}  # fmt: skip
GOES = {
    "contents by a plugin": ("<div class='lwptoc lwptoc-autoWidth'><div class=lwptoc_item><a href=#a>1 Boats</a></div></div>", "1 Boats", "factbox"),
    "contents of a block": ("<div class=wp-block-yoast-seo-table-of-contents><ul><li><a href=#a>Boats</a></ul></div>", "Boats", "factbox"),
    "nav": ("<nav>Home News</nav>", "Home News", "nav"),
    "footer": ("<footer><p>About us</p></footer>", "About us", "footer"),
    "the foot of a quote that is a button": ("<blockquote>No boat.<footer><a href=/x>Tweet this</a></footer></blockquote>", "Tweet this", "footer"),
    "the foot of a page that is set as a quote": (f"<blockquote>{THESE}<footer>{THIS} {THIS}</footer></blockquote>", f"{THIS} {THIS}", "footer"),
    "the foot of the first of two quotes": (f"<blockquote>{THESE}<footer>About us</footer>{THESE}</blockquote>", "About us", "footer"),
    "the foot of a page, which a quote stands in": (f"<div><blockquote>{THESE}</blockquote><footer>About us</footer></div>", "About us", "footer"),
    "a card amid the text": (f"<div class='inline-asset inline-editorial-article'><h3><a href=/x>{THIS[:52]}</a></h3></div>", THIS[:52], "related"),
    "aside": (f"<aside>{THESE}</aside>", THIS, "aside"),
    "form": ("<form><p>Your name</p></form>", "Your name", "form"),
    "button": ("<button>Share</button>", "Share", "button"),
    "a button that is no heading": (f"<div><button>Who shut it?</button></div>{THESE}", "Who shut it?", "button"),
    "a button that is called what folds, above a line": ("<div class=faq__item><button>Who shut it?</button><p>The town.</p></div>", "Who shut it?", "button"),
    "a button that opens a menu": ("<h3><button>The paper</button></h3><ul><li><a href=/x>About us</a></li></ul>", "The paper", "button"),
    "a button above a line without an end": ("<h3><button>The paper</button></h3><p>Halden Herald</p>", "The paper", "button"),
    "a button above a heading": (f"<h3><button>The paper</button></h3><h3>{THIS}</h3>", "The paper", "button"),
    "select": ("<select><option>A</select>", "A", "select"),
    "noscript": (f"<noscript>{THESE}</noscript>", THIS, "noscript"),
    "video": ("<video>No film here</video>", "No film here", "player"),
    "hidden": (f"<div hidden>{THESE}</div>", THIS, "hidden"),
    "not displayed": (f"<div style='display:none'>{THESE}</div>", THIS, "hidden"),
    "related": (f"<div class=related><a href=/x>{THIS}</a></div>", THIS, "related"),
    "share": (f"<p class=share-bar>{THIS}</p>", THIS, "share"),
    "advertisement": (f"<div class=ad-slot>{THESE}</div>", THIS, "advertisement"),
    "newsletter": (f"<div class=newsletter>{THESE}</div>", THIS, "newsletter"),
    "newsletter as a small article": (f"<article class=newsletter><p>{THIS[:52]}</p></article>", THIS[:52], "newsletter"),
    "who wrote it": (f"<div class=author-bio>{THESE}</div>", THIS, "author-box"),
    "a fact box": (f"<div class=factbox><p>{THIS}</div>", THIS, "factbox"),
    "a tweet": (f"<blockquote class=twitter-tweet>{THESE}</blockquote>", THIS, "embed"),
    "an embedded line": (f"<div class=o-embed><p>{THIS[:72]}</p></div>", THIS[:72], "embedded"),
    "paywall": (f"<div class=paywall>{THESE}</div>", THIS, "paywall"),
    "an id that spells another": (f"<section id=podcast-gear-tips><h2>{THIS[:72]}</h2></section>", THIS[:72], "player"),
    "an id that spells a word or two": ("<section id=paywall-box><h2>Paywall box</h2></section>", "Paywall box", "paywall"),
    "paywall, in two places": (f"<p class=paywall>{THIS}</p>{PROSE}", THIS, "paywall"),
    "what stands below a caption": (RELATED, "Storm in pictures", "related"),
    "a caption that leads elsewhere": (MEDIA.format(f"<a href=/x>{SHOWN}</a>"), SHOWN, "navigation"),
    "a caption of two words": (MEDIA.format("The pier"), "The pier", "navigation"),
    "a caption without a picture": (f"<div><div class=media-footer><p class=caption>{SHOWN}</p></div></div>", SHOWN, "navigation"),
    "a line below a picture that is no caption": (f"<div class=related><img src=/a.jpg><p><a href=/x>{THIS}</a></p></div>", THIS, "related"),
    "within another": (f"<aside><div class=share>{THIS}</div></aside>", THIS, "aside"),
    "name of the element": (f"<div id=comments>{THESE}</div>", THIS, "comments"),
    "role of the element": ("<div role=navigation>Home News</div>", "Home News", "navigation"),
}  # fmt: skip


@pytest.mark.parametrize("html", STAYS.values(), ids=STAYS)
def test_stays(html):
    assert dropped(html) == []


@pytest.mark.parametrize(("html", "text", "rule"), GOES.values(), ids=GOES)
def test_goes(html, text, rule):
    assert dropped(f"{PROSE * 3}{html}{PROSE * 3}") == [(text, rule)]


@pytest.mark.parametrize("name", ["comments", "cookie-consent"])
def test_what_others_say_may_be_longer_than_the_article(name):
    html = f"{PROSE * 3}<div class={name}>{THESE * 6}</div>"
    html = html if name == "comments" else html.replace(THESE * 6, THESE * 5)
    assert {rule for _, rule in dropped(html)} == {name.rpartition("-")[2]}


def test_comments_do_not_make_the_rest_look_small():
    html = f"{PROSE * 3}<aside>{THESE}</aside>{THESE * 2}<div class=comments>{PROSE * 9}</div>"
    assert [rule for _, rule in dropped(html)] == ["aside", *["comments"] * 9]


COPY = f"<h1>Storm shuts Port Halden harbour</h1>{THESE * 2}"


@pytest.mark.parametrize(
    ("frame", "goes"),
    [
        ("<div class=modal style='display: none'>", True),
        ("<div id=republish hidden>", True),
        ("<div class=modal>", False),  # it may be the page that is shown
        ("<div class=story hidden>", False),
    ],
)
def test_a_closed_dialog_may_copy_the_article_with_its_headline(frame, goes):
    html = f"<h1>Storm shuts Port Halden harbour</h1>{PROSE * 3}{frame}{COPY}</div>"
    assert bool(dropped(html)) is goes


def test_the_kind_is_that_of_the_rule():
    doc = drop_sections(read(f"<nav>Home</nav>{PROSE}", "html"))
    assert (doc.blocks[0].stage, doc.blocks[0].kind) == ("drop_sections", "navigation")


def test_what_another_stage_decided_stays_so():
    doc = read(f"<footer><p>12 May 2024</p><p>About</p></footer>{PROSE}", "html")
    doc = doc.changed({0: doc.blocks[0].removed("find_dates", "date-line", "date")})
    roles = [(b.stage, b.kind) for b in drop_sections(doc).blocks[:2]]
    assert roles == [("find_dates", "date"), ("drop_sections", "navigation")]


def test_text_without_markup_is_left_alone():
    doc = Document.of("Home", "News")
    assert drop_sections(doc) is doc


def test_an_empty_page_is_left_alone():
    assert drop_sections(read("", "html")).blocks == ()


@pytest.mark.parametrize(
    ("said", "goes"),
    [
        ("The sea has no friends in a harbour master, and never had.", False),
        ("Fishermen had tied up their boats on Sunday evening", True),
    ],
)
def test_a_quote_in_large_type_stays_if_it_is_said_once(said, goes):
    quote = f"<blockquote class='graf graf--pullquote'>{said}</blockquote>"
    assert bool(dropped(f"{PROSE * 8}{quote}{THESE}")) is goes


def test_a_box_in_large_type_is_no_quote():
    assert dropped(f"{PROSE * 8}<div class=pullquote>Also in Halden</div>{THESE}")


@pytest.mark.parametrize(
    ("tag", "goes"), [("h2", True), ("h4", True), ("p", False), ("h1", False)]
)
def test_of_an_aside_no_slogan_in_large_type_is_prose(tag, goes):
    """A short post stands beside the name of the site and what it says of itself."""
    top = f"<h1><a href=/>Halden</a></h1><{tag}>{THIS}</{tag}><ul><li>Home</li></ul>"
    assert bool(dropped(f"<aside>{top}</aside><main>{THESE}</main>")) is goes


CITED = (
    "<p>For attribution, please cite this work as</p><p>Lind, Mara. 2024. “Storm.”</p>"
)
NOTES = "<section id=footnotes class=footnotes><ol><li>The pier is of oak.</li></ol></section>"


@pytest.mark.parametrize(
    ("appendix", "goes"),
    [
        (f"<section id=quarto-citation><h2>Citation</h2>{CITED}</section>", True),
        (f"<div class=appendix-bottom><h3>Citation</h3>{CITED}</div>", True),
        # Text that is called so; the same words where no such element holds them.
        (f"<section id=appendix-a><h2>Appendix A</h2>{THESE}</section>", False),
        (f"<section class=quarto-appendix-contents><h2>Thanks</h2>{THESE}</section>", False),
        (f"<section id=citations><h2>Citation</h2>{CITED}</section>", False),
        (f"<div id=quarto-appendix>{NOTES}</div>", False),
    ],
)  # fmt: skip
def test_how_to_cite_it_goes_and_other_appendices_stay(appendix, goes):
    assert bool(dropped(f"<main><h1>Storm</h1>{PROSE * 8}{appendix}</main>")) is goes


SIGNED = "<p>By <a href=/lind>Mara Lind</a> | 12 May 2024</p>"
HEADLINE = "<h1>Storm shuts Port Halden harbour</h1>"
SPONSOR = "<div class='brand sponsored'>{}</div>"
HEADS = {
    "a byline above the headline": f"<header>{SPONSOR.format(SIGNED)}{HEADLINE}</header>",
    "below it": f"<header>{HEADLINE}<div class=ad-slot>{SIGNED}</div></header>",
    "right above it, without a header": f"<div>{SPONSOR.format(SIGNED)}{HEADLINE}</div>",
    "a date of its own": f"<header>{SPONSOR.format('<p>By <a href=/x>Mara Lind</a></p><p>12 May 2024</p>')}{HEADLINE}</header>",
}
OTHERS = {
    "another story in the header": f"<header>{SPONSOR.format(f'<h4>Pier rebuilt</h4>{SIGNED}')}{HEADLINE}</header>",
    "in the header of a site": f"<header>{SPONSOR.format(SIGNED)}{'<p>Sport</p>' * 12}{HEADLINE}</header>",
    "below the headline of a page without a header": f"<div>{HEADLINE}{PROSE}{SPONSOR.format(SIGNED)}</div>",
    "above a headline elsewhere": f"<div>{SPONSOR.format(SIGNED)}</div><div>{HEADLINE}</div>",
    "what the box is called by more": f"<header><div class=comments>{SIGNED}</div>{HEADLINE}</header>",
    "no byline": f"<header>{SPONSOR.format('<p>Paid for by <a href=/x>Acme</a></p>')}{HEADLINE}</header>",
    "a date alone": f"<header>{SPONSOR.format('<p><a href=/x>12 May 2024</a></p>')}{HEADLINE}</header>",
}


def without_sections(html: str) -> list[str]:
    doc = replace(read(f"{html}{PROSE * 3}", "html"), lang="en")
    return [b.text for b in drop_sections(doc).blocks if b.role is Role.REMOVED]


@pytest.mark.parametrize("html", HEADS.values(), ids=HEADS)
def test_who_wrote_it_stays_in_a_header_whatever_its_box_is_called(html):
    assert without_sections(html) == []


@pytest.mark.parametrize("html", OTHERS.values(), ids=OTHERS)
def test_who_wrote_something_else_goes_with_its_box(html):
    assert without_sections(html) != []


def test_of_a_box_in_a_header_what_is_no_byline_goes():
    brand = f"<p>Sponsored by Acme</p><p><a href=/b>Great Boats</a></p>{SIGNED}"
    html = f"<header>{SPONSOR.format(brand)}{HEADLINE}</header>"
    assert without_sections(html) == ["Sponsored by Acme", "Great Boats"]
