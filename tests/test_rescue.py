"""The safety net: for each step of it a page that needs it, and pages that need none."""

import json
import subprocess
import sys

import pytest
from test_conservation import check_partition

import articlekit
from articlekit import Role
from articlekit.model import BODY_ROLES

STORY = [
    f"{what} of the old harbour stood still on {day} after the waves had broken over the "
    "pier, and the ferries that would have left it were kept in the bay."
    for what, day in (
        ("The cranes", "Monday"),
        ("The sheds", "Tuesday"),
        ("The gates", "Wednesday"),
        ("The lights", "Thursday"),
        ("The ropes", "Friday"),
        ("The quays", "Saturday"),
    )
]
TITLE = "Storm shuts harbour"
OWN = "The sea rose by two metres on Monday, says the town."
NAMES = ("related", "ad-slot", "share-bar", "poll", "factbox", "app-promo")


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{TITLE}</title>{head}</head>"
        f"<body><h1>{TITLE}</h1>{body}</body></html>"
    )


def ld(text: str) -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": text}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def next_data(data: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def state(data: object, name: str = "window.__STATE__") -> str:
    return f"<script>{name} = {json.dumps(data)};</script>"


def body_of(article: articlekit.Article) -> list[str]:
    return [block.text for block in article.body]


def signed(article: articlekit.Article) -> set[tuple[str, str]]:
    """What gave the blocks of the body their role."""
    return {(b.stage, b.rule) for b in article.blocks if b.role in BODY_ROLES}


def net(article: articlekit.Article) -> list[str]:
    return [w for w in article.warnings if w.startswith("fallback")]


NO_NEED = {
    "a page that reads well": page(f"<article>{paragraphs(STORY)}</article>"),
    "one that says the same of itself": page(
        f"<article>{paragraphs(STORY)}</article>", ld("\n\n".join(STORY))
    ),
    "one that says more of itself, but not twice as much": page(
        f"<article>{paragraphs(STORY[:4])}</article>", ld("\n\n".join(STORY))
    ),
    "one with data for its scripts": page(
        f"<article>{paragraphs(STORY[:4])}</article>{next_data({'more': [OWN * 3] * 90})}"
    ),
    "one with boxes of other names": page(
        f"<article>{paragraphs(STORY)}</article><aside>{paragraphs(STORY[:2])}</aside>"
    ),
}


@pytest.mark.parametrize("html", NO_NEED.values(), ids=NO_NEED)
def test_a_page_that_reads_well_is_left_alone(html):
    article = articlekit.clean(html)
    assert net(article) == []
    assert {stage for stage, _ in signed(article)} == {"label_body"}


def test_a_page_whose_class_names_mislead_is_read_without_their_rules():
    boxes = "".join(
        f"<div class={name}><p>{text}</p><a href=/x>Gulls</a></div>"
        for name, text in zip(NAMES, STORY, strict=True)
    )
    article = articlekit.clean(page(boxes))
    assert net(article) == ["fallback: read without the rules on class names"]
    assert set(STORY) <= set(body_of(article))
    assert "drop_sections" not in {block.stage for block in article.blocks}
    check_partition(article)


@pytest.mark.parametrize("n", [10, 20, 30])
def test_a_short_post_with_many_comments_reads_well(n):
    talk = "".join(
        f"<li class=comment><p>As a lock-keeper I think that number {k} is right.</p></li>"
        for k in range(n)
    )
    post = f"<div class=post><h1>{TITLE}</h1>{paragraphs(STORY[:4])}</div>"
    article = articlekit.clean(
        f"<html><body>{post}<ol class=commentlist>{talk}</ol></body></html>"
    )
    assert net(article) == []
    assert body_of(article) == STORY[:4]


def test_a_page_of_which_a_quarter_is_kept_is_read_again():
    boxes = "".join(
        f"<div class={name}><p>{text}</p><p>{text[::-1]}</p><a href=/x>Gulls</a></div>"
        for name, text in zip(NAMES, STORY, strict=True)
    )
    html = page(f"<p>{OWN} {OWN[::-1]} {OWN}</p><p>{OWN} {OWN} {OWN[::-1]}</p>{boxes}")
    article = articlekit.clean(html)
    assert net(article) == ["fallback: read without the rules on class names"]
    assert set(STORY) <= set(body_of(article))


TOLD = {
    "JSON-LD": (page("<div id=root></div>", ld("\n\n".join(STORY))), "json-ld"),
    "JSON-LD, little on the page": (
        page(f"<div><p>{OWN}</p></div>", ld("\n".join(STORY))),
        "json-ld",
    ),
    "JSON-LD before the data for its scripts": (
        page(next_data({"body": STORY * 2}), ld("\n".join(STORY))),
        "json-ld",
    ),
    "blocks in application/json": (
        page(next_data({"a": {"b": [{"type": "p", "text": t} for t in STORY]}})),
        "scripts",
    ),
    "markup in application/json": (
        page(next_data({"props": {"body": paragraphs(STORY)}})),
        "scripts",
    ),
    "a list in application/json": (page(next_data([[STORY]])), "scripts"),
    "one text in application/json": (page(next_data("\n".join(STORY))), "scripts"),
    "window.__STATE__": (page(state({"a": {"body": paragraphs(STORY)}})), "scripts"),
    "self.data": (page(state({"a": STORY}, "self.data")), "scripts"),
    "globalThis": (page(state({"a": STORY}, "globalThis.x.y")), "scripts"),
    "one of several": (
        page(state({"a": "Home"}, "window.a") + "<script>window.b = {broken</script>" + state(STORY, "window.c")),
        "scripts",
    ),
    "the longest of several": (
        page(next_data({"menu": ["Home of the old harbour " * 4] * 2, "story": STORY, "ad": "x y" * 30})),
        "scripts",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "rule"), TOLD.values(), ids=TOLD)
def test_the_text_is_taken_from_what_the_page_tells_of_it(html, rule):
    article = articlekit.clean(html)
    source = {"json-ld": "JSON-LD", "scripts": "the data for its scripts"}[rule]
    assert net(article) == [f"fallback: text taken from {source}"]
    assert body_of(article) == STORY
    assert signed(article) == {("fallback", rule)}
    assert article.title == TITLE
    check_partition(article)


def test_the_paragraphs_of_markup_in_json_ld_stay_apart():
    assert body_of(articlekit.clean(page("", ld(paragraphs(STORY))))) == STORY


def test_data_assigned_to_an_item_is_found():
    html = page(state({"a": STORY}, "window['__STATE__']"))
    assert body_of(articlekit.clean(html)) == STORY


def test_what_the_page_itself_said_is_among_the_removed():
    html, _ = TOLD["JSON-LD, little on the page"]
    article = articlekit.clean(html)
    (block,) = [block for block in article.removed if block.text == OWN]
    assert (block.stage, block.rule, block.kind) == ("fallback", "replaced", "outside")


LIST = "".join(f"<li><a href=/x>{text}</a></li>" for text in STORY)


def test_what_we_read_as_links_trafilatura_may_read_as_text():
    html = page(f"<article><ul>{LIST}</ul></article><!--{'-' * 2000} -->")
    article = articlekit.clean(html)
    assert net(article) == ["fallback: text taken from trafilatura"]
    assert all(text[:60] in article.text for text in STORY)
    assert signed(article) == {("fallback", "trafilatura")}
    check_partition(article)


SLOGAN = "An open house for all who rig, caulk, splice and varnish"
RIGHTS = "Copyright (c) 2018 by the Boat Club of Port Halden; all rights reserved."
NOTE = "Our regatta of last week is told of in the Halden Herald, with two pictures."
AROUND = (
    f"<header><div class=navbar><p class=lead>Joy of sailing<br>{SLOGAN}</p></div></header>"
    "{}"
    f"<div id=copyright><div><p>{RIGHTS}</p><p><a href=/t>Theme by Halden</a></p></div></div>"
    f"<!--{'-' * 2000} -->"
)
SIGNED = "<p class=text-muted><a href=#>Mara Lind</a> | August 22, 2018</p>"


def test_what_stands_around_a_short_note_is_no_better_reading():
    note = f"<div id=post>{SIGNED}<div><p>{NOTE}</p></div></div>"
    article = articlekit.clean(page(AROUND.format(note)))
    assert net(article) == []
    assert body_of(article) == [NOTE]


def test_what_stands_around_a_text_is_not_taken_with_it():
    html = AROUND.format(f"<article>{SIGNED}<ul>{LIST}</ul></article>")
    article = articlekit.clean(page(html))
    assert net(article) == ["fallback: text taken from trafilatura"]
    assert all(text[:60] in article.text for text in STORY)
    assert not any(said in article.text for said in (SLOGAN, RIGHTS, "2018"))
    check_partition(article)


NOTHING = {
    "an empty page": page(""),
    "no page at all": "<html></html>",
    "a menu": page("<nav>Home News</nav>"),
    "data without an article": page(next_data({"menu": ["Home", "News"], "n": [1, None, True]})),
    "data that is broken": page("<script type='application/json'>{'a': [</script>"),
    "data that is cut off": page(state({"a": STORY})[:200] + "</script>"),
    "data that nests without end": page("<script type='application/json'>" + "[" * 100_000 + "</script>"),
    "data a thousand deep": page(next_data(json.loads("[" * 200 + json.dumps(STORY) + "]" * 200))),
    "JSON-LD of a line": page("", ld("The sea rose.")),
}  # fmt: skip


@pytest.mark.parametrize("html", NOTHING.values(), ids=NOTHING)
def test_where_there_is_nothing_to_be_had_nothing_is_said(html):
    article = articlekit.clean(html)
    assert article.body == ()
    assert article.warnings == ("empty: no article text was found",)


def test_a_report_of_two_short_paragraphs_is_a_report():
    article = articlekit.clean(
        page("<article><p>The sea rose.</p><p>It fell.</p></article>")
    )
    assert body_of(article) == ["The sea rose.", "It fell."]


SHORT = f"<article><p>{OWN} Nobody was hurt, and the boats that were out came back in.</p></article>"


def test_a_short_report_stays_where_nothing_else_is_known():
    article = articlekit.clean(page(SHORT))
    assert net(article) == []
    assert len(article.body) == 1


def test_a_short_report_is_not_exchanged_for_the_teasers_of_others():
    teasers = [{"title": "Gulls", "summary": text} for text in STORY]
    article = articlekit.clean(page(SHORT + next_data({"mostRead": teasers})))
    assert article.text.startswith(OWN)


def test_text_scrapes_have_no_net():
    assert net(articlekit.clean(OWN)) == []


def test_without_the_stage_of_class_names_there_is_nothing_to_undo():
    cleaner = articlekit.Cleaner().without("drop_sections")
    article = cleaner.clean(page(f"<div class=related>{paragraphs(STORY)}</div>"))
    assert net(article) == []
    assert Role.PARAGRAPH in {block.role for block in article.blocks}


@pytest.mark.parametrize("html", NO_NEED.values(), ids=NO_NEED)
def test_a_page_that_reads_well_does_not_load_trafilatura(html):
    code = (
        "import sys, articlekit; articlekit.clean(sys.stdin.read());"
        "print('trafilatura' in sys.modules, 'selectolax' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=html,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["False", "True"]


SHOWN = [
    f"Picture of the pier, where {text[4:80].strip().lower()} that day."
    for text in STORY
]


def figures(captions: list[str]) -> str:
    return "".join(
        f"<figure><img src={n}.jpg><figcaption>{text}</figcaption></figure>"
        for n, text in enumerate(captions)
    )


def test_a_report_in_pictures_is_not_exchanged_for_its_captions():
    html = page(f"<article><p>{STORY[0]}</p>{figures(SHOWN)}</article>{'<br>' * 400}")
    article = articlekit.clean(html)
    assert (net(article), body_of(article)) == ([], [STORY[0]])
    assert [caption.text for caption in article.captions] == SHOWN


def test_a_better_reading_may_hold_captions():
    text = "\n".join([STORY[0], *SHOWN, *STORY[1:]])
    html = page(f"<article><p>{STORY[0]}</p>{figures(SHOWN)}</article>", ld(text))
    assert net(articlekit.clean(html)) == ["fallback: text taken from JSON-LD"]
