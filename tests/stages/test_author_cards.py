"""find_byline: the card on which a blog names who posted it, in any language."""

import pytest

from articlekit import clean

TEXT = (
    "<p>A kikötő egész éjjel zárva volt, mert a vihar elvitte a mólót és két csónakot is, "
    "és a révész szerint senki sem kötötte meg őket éjszakára.</p>"
) * 3


def cleaned(card, lang="hu"):
    return clean(
        f"<html lang={lang}><title>Halden 7</title><div class='post hentry'>"
        f"<h3 class='post-title entry-title'>Halden 7</h3><div class='entry-content'>{TEXT}</div>"
        f"<div class=post-footer><div>{card} <span class=post-labels>Labels: <a href=/b rel=tag>boats</a>"
        "</span></div></div></div>"
    )


NAME = "<span class=fn><a href=/m rel=author>Mara Lind</a></span>"


@pytest.mark.parametrize(
    ("lang", "label"),
    [("hu", "Zlimta"), ("hu", "Zlimta:"), ("el", "Ζλιμτα από"), ("en", "Zlimmed by")],
)
def test_the_link_on_a_card_is_the_name_whatever_the_label(lang, label):
    card = f"<span class='post-author vcard'>{label} {NAME}</span>"
    assert cleaned(card, lang).authors == ("Mara Lind",)


def test_a_label_in_a_script_without_capitals_is_no_part_of_the_name():
    card = "<span class='post-author vcard'>ज़्लिम <span class=fn><a>मारा लिंड</a></span></span>"
    assert cleaned(card, "hi").authors == ("मारा लिंड",)


@pytest.mark.parametrize(
    "card",
    [
        # Who edited it, the desk, a comment's card, no card, and half of a word.
        f"<span class='post-author vcard'>Editor: {NAME}</span>",
        "<span class='post-author vcard'>Zlimta <a href=/m>Halden News</a></span>",
        f"<span class='comment-author vcard'>Zlimta {NAME}</span>",
        f"<span class=post-tail>Zlimta {NAME}</span>",
        "<span class='post-author vcard'>zlim<a href=/m>Mara Lind</a></span>",
    ],
)
def test_other_links_are_nobody(card):
    assert cleaned(card).authors == ()
