"""split_figures: what a figure holds is its caption; what only looks like one stays."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.model import PICTURE_ROLES
from articlekit.reading import read
from articlekit.stages.find_article import find_article
from articlekit.stages.split_figures import split_figures

PROSE = (
    "<p>The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay.</p>"
)
WAVES = "Waves over the pier on Monday"
LONG = "Waves break over the old pier of the harbour, where the ferry to Rona had been tied up on Sunday."
IMG = '<img src="/a.jpg">'


def split(body: str) -> Document:
    html = f"<article><h1>Storm</h1>{PROSE * 2}{body}{PROSE * 6}</article>"
    return split_figures(find_article(replace(read(html, "html"), lang="en")))


STAYS = {
    "nothing": "",
    "a figure without text": f"<figure>{IMG}</figure>",
    "a quote below a picture": f"<div>{IMG}<blockquote class=big><p>{WAVES}</p></blockquote></div>",
    "a quote called a caption, without a picture": f"<blockquote class=caption><p>{LONG}</p></blockquote>",
    "a quote and who said it": f"<figure><blockquote>{WAVES}, he said.</blockquote><figcaption>Ole Brandt</figcaption></figure>",
    "code": f"<figure><pre>{WAVES}</pre></figure>",
    "what code is called": f"<figure><pre>tide --all</pre><figcaption>{WAVES}</figcaption></figure>",
    "a file above its code": f"<figure><figcaption><span>{WAVES}</span><a href=/tide>tide.py</a></figcaption><table><tr><td class=gutter>1<td class=code>tide</table></figure>",
    "a time": f"<figure><time>12 May</time><figcaption>{WAVES}</figcaption></figure>",
    "a teaser": f"<figure><a href=/x>{IMG}<figcaption>{WAVES}</figcaption></a></figure>",
    "a label": f"<figure>{IMG}<figcaption>Advertisement</figcaption></figure>",
    "a figure with an article in it": f"<figure>{PROSE * 9}</figure>",
    "a paragraph in a frame": f"<figure class='gray callout'><div><i>!</i></div><div>{PROSE}</div></figure>",
    "a paragraph with a picture": f"<p>{IMG}{WAVES}</p>",
    "paragraphs below a picture": f"<div>{IMG}{PROSE * 3}</div>",
    "a heading below a picture": f"<div>{IMG}<h3>{WAVES}</h3></div>",
    "a list below a picture": f"<div>{IMG}<ul><li>{WAVES}</li><li>Boats in the bay</li></ul></div>",
    "a link below a picture": f"<div>{IMG}<p><a href=/x>{WAVES}</a></p></div>",
    "a card with a caption that is a link": f"<div class=thumbnail><a href=/x>{IMG}</a><div class=caption><a href=/x>{WAVES}</a></div></div>",
    "a portrait and its byline": f"<div>{IMG}<p>By Mara Lind</p></div>",
    "a portrait in a byline": f"<div class=byline>{IMG}<p>Mara Lind, reporter</p></div>",
    "a portrait of the author": f"<div class=author-card>{IMG}<p>Mara Lind, reporter</p></div>",
    "a picture and a date": f"<div>{IMG}<p>12 May 2024, 18:05</p></div>",
    "a picture and a time": f"<div>{IMG}<time>{WAVES}</time></div>",
    "a film": f"<div class=video>{IMG}<p>{WAVES}</p></div>",
    "a short line below a picture": f"<div>{IMG}<p>Waves</p></div>",
    "pictures": f"<div>{IMG * 3}<p>{WAVES}</p></div>",
    "a short line and no credit below a picture": f"<div>{IMG}<p>{WAVES}</p><p>Enlarge</p></div>",
    "a paragraph with a bullet": f"<div><img src=/b.gif width=15 height=1>{WAVES}</div>",
    "a paragraph beside a picture": f"<div class=wp-block-media-text>{IMG}<div>{PROSE}</div></div>",
    "a quote between marks": f"<div><img src=/q.gif width=24 height=20><p>{WAVES}, he said</p><p>Ole Brandt</p></div>",
    "terms in a list": f"<dl>{IMG}<dt>Pier</dt><dd>{WAVES}</dd></dl>",
    "a short line named caption": "<div class=caption>Waves over</div>",
    "a line about no picture": f"<div class=image-text>{WAVES}</div>",
    "a name that holds the letters": f"<div class=recaptcha>{WAVES}</div>",
}  # fmt: skip


@pytest.mark.parametrize("body", STAYS.values(), ids=STAYS)
def test_stays(body):
    doc = split(body)
    assert doc.captions == ()
    assert [b.text for b in doc.blocks if b.role in PICTURE_ROLES] == []


@pytest.mark.parametrize(
    ("body", "text", "credit"),
    [
        (f"<figure>{IMG}<figcaption>{WAVES}</figcaption></figure>", WAVES, None),
        (f"<figure>{IMG}<div>{WAVES}</div></figure>", WAVES, None),
        (f"<figure>{IMG}<pre>tide --all</pre><figcaption>{WAVES}</figcaption></figure>", WAVES, None),
        (f"<figure>{IMG}<p>{WAVES}.</p><p>The sea rose.</p></figure>", f"{WAVES}. The sea rose.", None),
        (f"<figure class=related>{IMG}<figcaption>{WAVES}</figcaption></figure>", WAVES, None),
        (f"<div class=wp-caption><a href=/a.jpg>{IMG}</a><p class=wp-caption-text><a href=/x>{WAVES}</a></p></div>", WAVES, None),
        (f"<figure class=wp-caption>{IMG}<figcaption class=wp-caption-text><a href=/x>{WAVES}</a></figcaption></figure>", WAVES, None),
        # Loaded later, or not seen; a frame that shows a picture, or has a caption.
        (f"<figure><div data-bg=/a.jpg></div><p>{LONG}</p></figure>", LONG, None),
        (f"<figure><iframe src=/a></iframe><p>{LONG}</p></figure>", LONG, None),
        (f"<figure class=callout><img data-src=/a.jpg><p>{LONG}</p></figure>", LONG, None),
        (f"<figure class=callout><div data-bg=/a.jpg></div><figcaption>{LONG}</figcaption></figure>", LONG, None),
        (f"<figure class=callout><p>{WAVES}</p></figure>", WAVES, None),
        # In large type, which an editor calls a caption.
        (f"<div>{IMG}<blockquote class=image-field-caption><p>{WAVES}. Photo: Mara Lind</p></blockquote></div>", f"{WAVES}.", "Mara Lind"),
        (f"<div>{IMG}<blockquote class=image-field-caption>{WAVES}</blockquote></div>", WAVES, None),
        # In headings of small type, above the caption.
        (f"<div>{IMG}<h6 class=credit>Mara Lind/NPA</h6><p class=caption>{WAVES}</p></div>", WAVES, "Mara Lind/NPA"),
        (f"<div>{IMG}<h6 class=kicker>Mara Lind/NPA</h6><p class=caption>{WAVES}</p></div>", WAVES, None),
        # The credit, after, before, in brackets, without a label.
        (f"<figure>{IMG}<figcaption>{WAVES} (Image: NPA)</figcaption></figure>", WAVES, "NPA"),
        (f"<figure>{IMG}<figcaption>{WAVES} [Mara Lind]</figcaption></figure>", WAVES, "Mara Lind"),
        (f"<figure>{IMG}<figcaption>{WAVES} <span class=credit>Mara Lind/NPA</span></figcaption></figure>", WAVES, "Mara Lind/NPA"),
        (f"<figure>{IMG}<figcaption><span class=credit>Photo: Mara Lind</span> {WAVES}</figcaption></figure>", WAVES, "Mara Lind"),
        (f"<figure>{IMG}<figcaption>{WAVES} <span>Photo: Mara Lind</span></figcaption></figure>", WAVES, "Mara Lind"),
        (f"<figure>{IMG}<figcaption><p>{WAVES}.</p><p>Mara Lind</p></figcaption></figure>", f"{WAVES}.", "Mara Lind"),
        (f"<figure>{IMG}<figcaption><p>Mara Lind</p><p>{WAVES}</p></figcaption></figure>", WAVES, "Mara Lind"),
        # Two lines of one element.
        (f"<div><p><b>Harbour Night<br>{WAVES}</b><br>{IMG}</p></div>", f"Harbour Night {WAVES}", None),
        (f"<figure>{IMG}<figcaption>Harbour Night<br>{WAVES}</figcaption></figure>", f"Harbour Night {WAVES}", None),
        (f"<figure>{IMG}<figcaption>{WAVES}.<br>Mara Lind</figcaption></figure>", f"{WAVES}.", "Mara Lind"),
        (f"<figure>{IMG}<figcaption>{WAVES}</figcaption><div class=copyright>© NPA</div></figure>", WAVES, "NPA"),
        # A table is body text, and what stands below it is its caption.
        (f"<figure><table><tr><td>Halden<td>2 m</table><figcaption>{WAVES}</figcaption></figure>", WAVES, None),
        # No figure: a box around the picture, or a class that says so.
        (f"<div>{IMG}<p>{WAVES}</p></div>", WAVES, None),
        (f"<div><a href=/big>{IMG}</a><p>{WAVES}</p></div>", WAVES, None),
        (f"<div>{IMG}<div class=caption>{WAVES}</div></div>", WAVES, None),
        (f"<div>{IMG}<div class=image-description>{WAVES}</div></div>", WAVES, None),
        (f"<div class=wp-caption>{IMG}<p class=wp-caption-text>{WAVES}</p></div>", WAVES, None),
        (f"<div>{IMG}<p class=bildunterschrift>{WAVES}</p><p class=photographer>Mara Lind</p></div>", WAVES, "Mara Lind"),
        (f"<div>{IMG}<p>{WAVES}</p><p>AFP</p></div>", WAVES, "AFP"),
        (f"<div>{IMG}<p>R. SALAS</p><p>{WAVES}</p></div>", WAVES, "R. SALAS"),
        (f"<div>{IMG}<p>Courier photo by OLE BRANDT</p><p>{WAVES}</p></div>", WAVES, "OLE BRANDT"),
        (f"<div><img src=/a.jpg width=400 height=0><p>{WAVES}</p></div>", WAVES, None),
        (f"<div><img src=/x.gif data-src=/a.jpg width=1 height=1><p>{WAVES}</p></div>", WAVES, None),
        (f"<dl><dt>{IMG}</dt><dd class=gallery-caption>{WAVES}</dd></dl>", WAVES, None),
        # It is known to be a caption, so looser shapes of a credit will do.
        (f"<figure>{IMG}<figcaption>{WAVES}. OLE BRANDT</figcaption></figure>", f"{WAVES}.", "OLE BRANDT"),
        (f"<figure>{IMG}<figcaption>{WAVES} / Ole Brandt</figcaption></figure>", WAVES, "Ole Brandt"),
        (f"<figure>{IMG}<figcaption>{WAVES} :: Ole Brandt</figcaption></figure>", WAVES, "Ole Brandt"),
        (f"<figure>{IMG}<figcaption>{WAVES} - Reuters</figcaption></figure>", WAVES, "Reuters"),
        (f"<figure>{IMG}<figcaption>{WAVES} - Pier Three</figcaption></figure>", f"{WAVES} - Pier Three", None),
        (f"<figure>{IMG}<figcaption>{WAVES}, held by NATO</figcaption></figure>", f"{WAVES}, held by NATO", None),
        (f"<figure>{IMG}<figcaption>Ole Brandt | Pier Pictures</figcaption></figure>", "Ole Brandt | Pier Pictures", None),
        (f"<figure>{IMG}<figcaption>배들이 항구에 묶여 있다. 이도현 기자</figcaption></figure>", "배들이 항구에 묶여 있다.", "이도현"),
        # What machines read out, and the place of a picture among others.
        (f"<figure>{IMG}<p><span>Image source, </span>NPA</p><figcaption><span>Image caption, </span><p>{WAVES}</p></figcaption></figure>", WAVES, "NPA"),
        (f"<figure>{IMG}<figcaption><p>{WAVES}</p><span>Photo: </span><span>Ole Brandt</span></figcaption></figure>", WAVES, "Ole Brandt"),
        (f"<figure>{IMG}<figcaption>[1/4] {WAVES}</figcaption></figure>", WAVES, None),
        (f"<div class=caption>{WAVES} in the evening</div>", f"{WAVES} in the evening", None),
    ],
)  # fmt: skip
def test_splits(body, text, credit):
    doc = split(body)
    assert [(c.text, c.credit) for c in doc.captions] == [(text, credit)]
    (caption,) = doc.captions
    assert {doc.blocks[n].role for n in caption.blocks} <= {Role.CAPTION, Role.CREDIT}
    assert len(caption.blocks) == sum(b.role in PICTURE_ROLES for b in doc.blocks)


def test_a_caption_has_the_picture_and_what_it_shows():
    (caption,) = split(
        f'<figure><img src="/a.jpg" alt="the pier"><figcaption>{WAVES}</figcaption></figure>'
    ).captions
    assert (caption.image, caption.alt) == ("/a.jpg", "the pier")


def test_the_stage_and_what_told_are_named():
    bodies = {
        "figure": f"<figure>{IMG}<figcaption>{WAVES}</figcaption></figure>",
        "caption-class": f"<div>{IMG}<div class=caption>{WAVES}</div></div>",
        "picture-box": f"<div>{IMG}<p>{WAVES}</p></div>",
    }
    for rule, body in bodies.items():
        (block,) = [b for b in split(body).blocks if b.role is Role.CAPTION]
        assert (block.stage, block.rule) == ("split_figures", rule)


def test_figures_in_a_figure_have_their_own_captions():
    body = (
        f"<figure><figure>{IMG}<figcaption>{WAVES}</figcaption></figure>"
        '<figure><img src="/b.jpg"><figcaption>Boats in the bay</figcaption></figure></figure>'
    )
    assert [(c.text, c.image) for c in split(body).captions] == [
        (WAVES, "/a.jpg"),
        ("Boats in the bay", "/b.jpg"),
    ]


def test_boxes_in_a_box_have_their_own_captions():
    body = (
        f"<div><div>{IMG}<p>{WAVES}</p></div>"
        '<div><img src="/b.jpg"><p>Boats in the bay</p></div></div>'
    )
    assert [c.text for c in split(body).captions] == [WAVES, "Boats in the bay"]


def test_a_picture_printed_twice_has_one_caption():
    figure = f"<figure>{IMG}<figcaption>{WAVES}</figcaption></figure>"
    doc = split(figure + figure.replace(WAVES, f"{WAVES} (Image: NPA)"))
    (caption,) = doc.captions
    assert (caption.text, caption.credit, len(caption.blocks)) == (WAVES, "NPA", 2)


def test_a_caption_said_again_outside_is_its_alt_and_a_paragraph_stays():
    doc = split(
        f"<figure>{IMG}<figcaption>{WAVES}</figcaption></figure>"
        f"<div>{WAVES}</div><p>{WAVES}</p>"
    )
    assert [b.role for b in doc.blocks if b.text == WAVES] == [
        Role.CAPTION,
        Role.ALT,
        Role.UNKNOWN,
    ]


def test_quotes_and_tables_in_a_figure_are_body_text():
    quote = f"<figure>{IMG}<blockquote>No boat.</blockquote><p>{WAVES}</p></figure>"
    for body in (quote, "<figure><table><tr><td>Halden<td>2 m</table></figure>"):
        doc = split(body)
        assert {b.role for b in doc.blocks} == {Role.UNKNOWN}


def test_boxes_that_hold_the_article_are_no_picture_boxes():
    html = f"<div>{IMG}<p>The sea rose over the old pier, and the boats went out. {WAVES}.</p></div>"
    doc = split_figures(find_article(read(html * 6, "html")))
    assert doc.captions == ()


def test_a_credit_alone_makes_no_caption():
    doc = split(f"<figure>{IMG}<figcaption>Photo: Mara Lind</figcaption></figure>")
    assert doc.captions == ()
    assert [b.text for b in doc.blocks if b.role is Role.CREDIT] == ["Photo: Mara Lind"]


def test_text_without_markup_is_left_alone():
    doc = Document.of(WAVES)
    assert split_figures(doc) is doc


TOLD = f'<img src="/a.jpg" alt="{LONG}">'
ALT_STAYS = {
    "a paragraph further down": f"{TOLD}{PROSE}<p>{LONG}</p>",
    "a line that says more": f"{TOLD}<p>{LONG} So it was in 1998.</p>",
    "a link": f"{TOLD}<p><a href=/x>{LONG}</a></p>",
    "an item": f"{TOLD}<ul><li>{LONG}</li></ul>",
    "a few words": '<img src="/a.jpg" alt="Waves"><p>Waves</p>',
    "what the article is described by": f"<meta name=description content='{LONG}'>{TOLD}<p>{LONG}</p>",
}


@pytest.mark.parametrize("body", ALT_STAYS.values(), ids=ALT_STAYS)
def test_what_only_looks_like_the_alternative_text_stays(body):
    doc = split(body)
    assert doc.captions == ()
    assert {b.role for b in doc.blocks} == {Role.UNKNOWN}


def test_a_line_that_says_what_its_picture_is_called_is_its_caption():
    for body in (
        f"<span>{TOLD}<em>{LONG}</em> <em class=credit>(NPA)</em></span>",
        f"{TOLD}<p>{LONG}</p><p class=credit>(NPA)</p>",
    ):
        doc = split(body)
        (caption,) = doc.captions
        assert (caption.text, caption.credit, caption.alt) == (LONG, "NPA", LONG)
        assert [b.text for b in doc.blocks if b.role is Role.CREDIT] == ["(NPA)"]


def test_a_small_line_below_a_picture_is_no_caption_outside_the_article():
    line = f"<div>{IMG}<br><font size=2>{WAVES}</font></div>"
    article = f"<h1>Storm</h1>{PROSE * 4}"
    for html, captions in (
        (f"<article>{article}{line}{PROSE * 4}</article>", 1),
        (f"<article>{article}{PROSE * 4}</article>{line}", 0),
    ):
        doc = find_article(replace(read(html, "html"), lang="en"))
        assert len(split_figures(doc).captions) == captions
