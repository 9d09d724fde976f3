"""drop_boilerplate: rules in their zones."""

from dataclasses import replace

import pytest

from articlekit import Document, Role
from articlekit.reading import read
from articlekit.stages.drop_boilerplate import drop_boilerplate

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."


def test_leaves_prose_and_other_stages_decisions_alone():
    doc = Document.of(PROSE, "Advertisement", lang="en")
    doc = doc.changed({1: doc.blocks[1].labelled(Role.CAPTION, "split_captions", "x")})
    assert drop_boilerplate(doc) == doc


def test_names_the_rule_and_the_kind():
    block = drop_boilerplate(
        Document.of(PROSE, "Advertisement", PROSE, lang="en")
    ).blocks[1]
    assert (block.stage, block.kind) == ("drop_boilerplate", "advertisement")
    assert block.rule


def test_the_language_picks_the_rules():
    assert drop_boilerplate(
        Document.of("Lesen Sie auch: Kai gesperrt", lang="en")
    ).roles() == [Role.UNKNOWN]
    assert drop_boilerplate(
        Document.of("Lesen Sie auch: Kai gesperrt", lang="de")
    ).roles() == [Role.REMOVED]


def test_a_row_of_data_is_no_bar_of_links():
    rows = "<table><tr><td>Herring<td>Cod<td>Eel<td>Plaice<tr><td>12<td>9<td>4<td>2</table>"
    for body, dropped in (
        (rows, []),
        ("<p>Herring | Cod | Eel | Plaice</p>", ["tags-by-signs"]),
    ):
        page = read(f"<p>{PROSE}</p>" * 3 + body, "html")
        doc = drop_boilerplate(replace(page, lang="en"))
        assert [block.rule for block in doc.blocks if block.rule] == dropped


def test_an_item_of_a_list_that_the_text_leads_to_is_no_entry_of_a_menu():
    for above, item, dropped in (
        ("It went on:", "Money", []),
        ("It went on:", "<a href=/m>Money</a>", ["navigation-edge"]),
        ("It went on.", "Money", ["navigation-edge"]),
    ):
        body = f"<p>{PROSE}</p>" * 3 + f"<p>{above}</p><ul><li>{item}</li></ul>"
        doc = drop_boilerplate(replace(read(body, "html"), lang="en"))
        assert [block.rule for block in doc.blocks if block.rule] == dropped


def test_an_address_that_the_text_leads_to_is_no_furniture():
    address = "https://tides.example/tables"
    for tail, rules in (
        (f"<p>The tables are here:</p><p><a href=#>{address}</a></p>", []),
        (f"<p>The tables</p><ul><li>{address}</li><li>{address}/2</li></ul>", []),
        (f"<p>The tables are there.</p><p>{address}</p>", ["url"]),
        (f"<ol class=footnotes><li><p>{address}</p></li></ol>", []),
        ("<p>The tables are here:</p><p>Money</p>", ["navigation-edge"]),
    ):
        doc = read(f"<p>{PROSE}</p>" * 3 + tail, "html")
        doc = drop_boilerplate(replace(doc, lang="en"))
        assert [block.rule for block in doc.blocks if block.rule] == rules


@pytest.mark.parametrize(
    ("tail", "rules"),
    [
        ("<p>Terns<br>Gulls of the north<br>Halden-Auks.de</p>", []),
        ("<p>Terns</p><p>Gulls of the north</p><p>Halden-Auks.de</p>", ["domain"]),
        ("<p>Terns<br>Halden-Auks.de</p>", ["domain"]),
        (
            "<p>Terns<br>Gulls of the north<br><a href=/x>Halden-Auks.de</a></p>",
            ["domain"],
        ),
    ],
)
def test_a_team_named_as_a_site_is_one_of_several(tail, rules):
    doc = read(f"<p>{PROSE}</p>" * 3 + tail, "html")
    doc = drop_boilerplate(replace(doc, lang="de"))
    assert [block.rule for block in doc.blocks if block.rule] == rules


NOTICE = (
    "Disclaimer: this article is for informational purposes only and is not a substitute "
    "for medical advice. Always ask a doctor."
)


@pytest.mark.parametrize("markup", [False, True])
@pytest.mark.parametrize(
    ("blocks", "dropped"),
    [
        # A notice as long as a paragraph ends no article, nor do two.
        ([PROSE, PROSE, PROSE, NOTICE], [3]),
        ([PROSE, PROSE, PROSE, NOTICE, NOTICE], [3, 4]),
        ([NOTICE, PROSE, PROSE, PROSE], [0]),
        # Amid the paragraphs it is what the writer says.
        ([PROSE, PROSE, NOTICE, PROSE], []),
        ([PROSE, PROSE, PROSE, NOTICE, PROSE], []),
    ],
)
def test_the_prose_ends_above_the_notices_that_a_rule_knows(markup, blocks, dropped):
    if markup:
        page = "".join(f"<p>{text}</p>" for text in blocks)
        doc = replace(read(page, "html"), lang="en")
    else:
        doc = Document.of(*blocks, lang="en")
    done = drop_boilerplate(doc)
    assert [n for n, block in enumerate(done.blocks) if block.rule] == dropped


@pytest.mark.parametrize(
    "line",
    [
        "Powered by WordPress",
        "Your email address will not be published. Required fields are marked *",
        "Votre adresse e-mail ne sera pas publiée.",
        "Thanks for reading Mara's Garden! Subscribe for free to receive new posts.",
    ],
)
@pytest.mark.parametrize("lang", ["en", "de", None])
def test_what_an_engine_prints_goes_whatever_the_language_of_the_text(line, lang):
    doc = drop_boilerplate(Document.of(PROSE, PROSE, line, lang=lang))
    assert doc.roles() == [Role.UNKNOWN, Role.UNKNOWN, Role.REMOVED]


@pytest.mark.parametrize(
    ("below", "goes"),
    [
        ("Ten walks for a wet Sunday", True),
        ("Ten", False),
        ("It rained all week.", False),
        (PROSE, False),
    ],
)
def test_the_headline_below_a_prompt_goes_with_it(below, goes):
    doc = drop_boilerplate(Document.of(PROSE, "Read more:", below, PROSE, lang="en"))
    assert [b.role is Role.REMOVED for b in doc.blocks] == [False, True, goes, False]
    bare = drop_boilerplate(Document.of(PROSE, "Read more", below, PROSE, lang="en"))
    assert bare.blocks[2].role is not Role.REMOVED


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (">> All about the storm", "arrows"),
        ("»» Mehr zum Sturm in Halden", "arrows"),
        ("> All about the storm", ""),
        ("» Nous partons », dit-elle.", ""),
        (">>> import harbour", ""),
        (">> 12 boats", ""),
    ],
)
def test_two_arrows_lead_elsewhere(line, rule):
    doc = drop_boilerplate(Document.of(PROSE, line, PROSE, lang="en"))
    assert doc.blocks[1].rule == rule


@pytest.mark.parametrize(
    ("lines", "goes"),
    [
        (["(mli/ob)"], True),
        (["(mli/ob)", "Share"], True),
        # Below a line that is no sentence, and with the text going on below it.
        (["Weight of the nets", "(tons)"], False),
        (["(tons)", "The boats of the town had caught no herring since the spring of that year, it said."], False),
    ],
)  # fmt: skip
def test_initials_in_brackets_go_at_the_end_of_the_text(lines, goes):
    said = (
        "The harbour of Port Halden was shut on Monday after waves broke over the pier."
    )
    doc = drop_boilerplate(Document.of(*[said] * 4, *lines, lang="en"))
    assert goes == any(block.rule == "desk-initials" for block in doc.blocks)
