"""find_byline: what has the shape of an author's name and is none, and marks behind one."""

import pytest

from articlekit import clean

PROSE = (
    "<p>{} boats lay in the bay of Halden when the storm came in from the north, "
    "and the pilot told the council that none of them had been tied up for the night.</p>"
)
TEXT = "".join(map(PROSE.format, ("Two", "Four", "Nine", "Some")))
TEXTS = {
    "ca": "<p>Les barques eren a la badia quan la tempesta va arribar del nord, i el pràctic va "
    "dir al consell que cap no havia estat amarrada per passar la nit.</p>" * 3,
    "fr": "<p>Les bateaux étaient dans la baie quand la tempête est arrivée du nord, et le "
    "pilote a dit au conseil qu'aucun n'avait été amarré pour la nuit.</p>" * 3,
    "pt": "<p>Os barcos estavam na baía quando a tempestade chegou do norte, e o piloto disse "
    "ao conselho que nenhum deles tinha sido amarrado para a noite.</p>" * 3,
}


def cleaned(line="", end="", head="", lang="en"):
    return clean(
        f"<html lang={lang}><head><title>Storm at night</title>{head}</head><body><main><article>"
        f"<h1>Storm at night</h1>{line}{TEXTS.get(lang, TEXT)}{end}</article></main>"
    )


@pytest.mark.parametrize(
    "button",
    ["Print This Post", "Email This Post", "Share This", "Comment Now", "Leave Comment", "Learn More", "Post Comment"],
)  # fmt: skip
def test_a_button_in_the_byline_is_nobody(button):
    line = (
        f"<div class=byline><time>May 5, 2015</time> <a href=/print/>{button}</a></div>"
    )
    assert cleaned(line).authors == ()
    line = f"<div class=author-box>Mara Lind | <a href=/print/>{button}</a></div>"
    assert cleaned(line).authors == ("Mara Lind",)


@pytest.mark.parametrize("name", ["Mara Read", "Mara Page", "Prince Lind", "Mara More"])
def test_a_name_may_have_a_word_of_a_button(name):
    assert cleaned(f"<div class=byline>{name}</div>").authors == (name,)


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "By Mara Lind*"), ("fr", "Par Mara Lind *"), ("pt", "Por Mara Lind**")],
)
def test_a_star_behind_a_name_leads_to_a_note(lang, line):
    assert cleaned(f"<p><em>{line}</em></p>", lang=lang).authors == ("Mara Lind",)


def test_so_it_does_behind_each_of_two_names():
    line = "<p>By Mara Lind* and Ole Brandt**</p>"
    assert cleaned(line).authors == ("Mara Lind", "Ole Brandt")
    assert cleaned("<p>By the sea*</p>").authors == ()


@pytest.mark.parametrize("desk", ["Redacció", "Redacția"])
def test_a_newsroom_is_no_single_name(desk):
    def said(name):
        return (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm",'
            f' "author": {{"@type": "Person", "name": "{name}"}}}}</script>'
        )

    line = "<p class=by>per <a href=/author/r>{}</a></p>"
    assert cleaned(line.format(desk), head=said(desk), lang="ca").authors == ()
    assert cleaned(line.format("Lena"), head=said("Lena"), lang="ca").authors == (
        "Lena",
    )


def test_initials_below_the_article_name_nobody():
    assert cleaned(end="<p><b>L. H.</b></p>", lang="fr").authors == ()
    assert cleaned(end="<p>J.-P. D.</p>", lang="fr").authors == ()
    assert cleaned(end="<p>J.-P. Morin</p>", lang="fr").authors == ("J.-P. Morin",)
