"""find_headline: which line of a text is its headline, and when none is."""

from dataclasses import replace

import pytest

from articlekit import Document, Options, Role, clean
from articlekit.evidence.headline import address_words, candidates, in_address
from articlekit.stages.find_headline import find_headline

PROSE = "The harbour of Port Halden was shut on Monday after waves broke over the long pier."
MORE = "Boats had been tied up on Sunday evening, and nobody in the harbour was hurt by the storm."
MENU = [
    "Home",
    "News",
    "Sport",
    "Weather",
    "Jobs in Halden",
    "Our newsletters",
    "Log in",
]
ADDRESS = "https://halden.example/news/storm-shuts-harbour-of-port-halden-4711.html"


def scrape(*lines: str, dated: str = "12 May 2024", url: str | None = None) -> Document:
    """A document whose one date line is taken out, as before the stage."""
    doc = replace(Document.of(*lines), url=url)
    return doc.changed(
        {
            n: block.removed("find_dates", "date-line", "date")
            for n, block in enumerate(doc.blocks)
            if block.text == dated
        }
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("Storm shuts the harbour", PROSE),
        ("Storm shuts the harbour", PROSE, "Storm shuts the harbour"),
        (PROSE, MORE),
        ("One.", "Two."),
        (),
    ],
)
def test_leaves_a_clean_text_alone(lines):
    doc = Document.of(*lines)
    assert find_headline(doc) is doc


def test_takes_the_first_line_of_a_clean_text_if_told_so():
    doc = replace(
        Document.of("Storm shuts the harbour", PROSE),
        options=Options(first_line_is_title=True),
    )
    assert find_headline(doc).title == "Storm shuts the harbour"


def test_takes_the_first_line_of_a_clean_text_if_its_address_says_its_words():
    doc = Document.of("Storm shuts harbour of Port Halden", PROSE, MORE)
    assert find_headline(replace(doc, url=ADDRESS)).title == doc.blocks[0].text
    assert find_headline(replace(doc, url="https://halden.example/4711")).title is None


def test_takes_no_sentence_of_a_clean_text_even_if_its_address_says_its_words():
    doc = Document.of("A storm shuts the harbour of Port Halden.", PROSE, MORE)
    assert find_headline(replace(doc, url=ADDRESS)).title is None


def test_takes_the_first_line_above_the_date():
    doc = scrape("Storm shuts the harbour", "12 May 2024", PROSE, MORE)
    doc = find_headline(doc)
    assert doc.title == "Storm shuts the harbour"
    assert doc.roles()[:2] == [Role.TITLE, Role.REMOVED]


def test_finds_the_headline_below_a_menu():
    doc = scrape(*MENU, "Storm shuts the harbour", "12 May 2024", PROSE, MORE)
    assert find_headline(doc).title == "Storm shuts the harbour"


def test_finds_it_among_teasers_by_the_words_of_the_article():
    teasers = ["Why nobody buys number thirteen", "A walk through the old town"]
    title = "Storm shuts the harbour of Port Halden"
    doc = scrape(*MENU, *teasers, title, "12 May 2024", PROSE, MORE, *teasers)
    assert find_headline(doc).title == title


def test_finds_it_by_the_address():
    doc = scrape(
        *MENU, "Pier to be rebuilt next year", "Storm shuts harbour of Port Halden",
        "12 May 2024", PROSE, MORE, url=ADDRESS,
    )  # fmt: skip
    assert find_headline(doc).title == "Storm shuts harbour of Port Halden"


def test_takes_no_paragraph():
    doc = scrape(PROSE + " " + PROSE, "12 May 2024", MORE)
    assert find_headline(doc).title is None


@pytest.mark.parametrize(
    "line",
    [
        # Menus of blogs, and the second paragraph, though they share the article's words.
        "← Boats, waves and the long pier of the harbour",
        "« Boats, waves and the long pier of the harbour",
        "Boats on Sunday evening, waves over the long pier, a harbour that nobody could leave: "
        "who would have thought of it when the storm broke over Port Halden!",
    ],
)
def test_takes_no_way_back_and_no_paragraph_whatever_it_ends_in(line):
    for lines in (
        (line, "12 May 2024", PROSE, MORE),
        ("12 May 2024", PROSE, line, MORE),
    ):
        assert find_headline(scrape(*lines)).title is None


def test_takes_a_headline_in_quotes_that_are_closed():
    line = "»The harbour of Port Halden is shut«"
    assert find_headline(scrape(line, "12 May 2024", PROSE, MORE)).title == line


def test_the_title_above_a_clean_text_is_read_without_the_name_of_its_site():
    title = "Storm shuts harbour of Port Halden"
    doc = Document.of(f"{title} » Halden", title, PROSE, MORE)
    done = find_headline(replace(doc, url=ADDRESS))
    assert done.title == title
    assert done.roles()[:2] == [Role.TITLE, Role.REMOVED]
    alone = find_headline(replace(Document.of(f"{title} » Halden", PROSE), url=ADDRESS))
    assert alone.title == f"{title} » Halden"


def test_the_title_of_a_soup_is_read_without_the_name_of_its_site():
    title = "Storm shuts the harbour of Port Halden"
    lines = [f"{title} | Halden Herald", *MENU, title, "12 May 2024", PROSE, MORE]
    doc = scrape(*lines)
    doc = replace(doc, blocks=tuple(b._replace(gap=False) for b in doc.blocks))
    assert find_headline(doc).title == title


def test_the_same_line_printed_again_goes():
    line = "Storm shuts the harbour"
    doc = find_headline(scrape(line, "12 May 2024", PROSE, MORE, line))
    assert [b.rule for b in doc.blocks if b.text == line] == [
        "headline-of-text",
        "title-again",
    ]


def test_the_words_of_an_address_are_those_of_its_longest_part():
    assert address_words("https://h.example/2024/05/storm-shuts-harbour") == {
        "storm",
        "shuts",
        "harbour",
    }
    assert address_words("https://h.example/stra%C3%9Fe-gesperrt") == {
        "strasse",
        "gesperrt",
    }
    assert address_words("https://[broken") == address_words(None) == frozenset()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (["straße", "gesperrt", "brücke"], "/strasse-gesperrt-bruecke"),
        (["médico", "niño", "día"], "/medico-nino-dia"),
        (["łódź", "płonie", "znów"], "/lodz-plonie-znow"),
    ],
)
def test_letters_with_marks_are_found_in_an_address(words, address):
    assert in_address(words, address_words(address)) == pytest.approx(1.0)


LEFT = (
    "Památka chátrala čtyřicet let. Lidé teď každou neděli odvážejí cihly a shánějí trámy.",
    "Vodárna z roku 1790 přišla o věž při bouři v roce 2009.",
    "Foto: Jan Holm",
    "Bývalá věž na kraji města má po čtyřiceti letech nového majitele. Radní minulý týden schválili koupi za symbolickou částku od firmy, která v ní kdysi chtěla postavit hotel, ale nikdy nezískala povolení od úřadu.",
    "„Spousta lidí nám říkala, že ji máme strhnout a mít klid. Jenže pak by tu z celého města nezbylo nic, co pamatuje naše babičky,“ řekl starosta Petr Sund v neděli odpoledne.",
    "Dobrovolníků se přihlásilo padesát, nejmladšímu je deset let a nejstarší už dávno není v práci. Každý z nich dostal klíč a seznam toho, co je třeba udělat do zimy, než začne mrznout.",
    "Odhad nákladů je devět milionů korun. Město počítá s dotací od kraje a s půjčkou, kterou chce splácet dvacet let z nájmu kavárny v přízemí, až bude hotová.",
)


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Obec Vik koupila starou vodárnu za korunu, opraví ji dobrovolníci", True),
        ("Obec Vik koupila starou vodárnu za korunu, opraví ji dobrovolníci.", False),
        ("Petr Sund", False),
    ],
)
def test_a_first_line_that_only_its_shape_took_out_is_the_headline(first, is_title):
    article = clean("\n".join((first, *LEFT)))
    assert (article.title == first) is is_title


@pytest.mark.parametrize(
    "first", ["Skip to main content and menu", "4 minutes to read"]
)
def test_what_its_shape_took_out_is_no_headline_above_prose_alone(first):
    assert clean("\n".join((first, *LEFT[3:], "© 2024 Halden Herald"))).title != first


def test_a_row_of_a_menu_that_begins_with_a_bar_is_read_whole():
    row = "| | Sports | Obituaries"
    long = "The harbour of Port Halden was shut on Monday, the mayor said. " * 12
    doc = Document.of(row, "Storm shuts the harbour", long)
    soup = replace(doc, blocks=tuple(b._replace(gap=False) for b in doc.blocks))
    found = candidates(soup)
    assert [line.text for line in found[:2]] == [row, "Storm shuts the harbour"]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Storm shuts the pier - by Mara Lind - Letters from the harbour", "Storm shuts the pier"),
        ("Storm shuts the pier. Two boats lay in the bay when… | by Mara Lind | The Pier | Medium", "Storm shuts the pier"),
        # Nothing says that what stands before the mark is more than a section.
        ("Ports of call - by Mara Lind - Letters from the harbour", "Storm shuts the pier"),
    ],
)  # fmt: skip
def test_the_title_of_a_soup_is_read_down_to_its_author(first, title):
    doc = clean(
        "\n".join(
            (first, "Subscribe", "Sign in", "Storm shuts the pier", "What the sea takes, and what it brings back in May", "Mara Lind", "May 12, 2024", PROSE, MORE, PROSE[:-1] + ", again.")
        )
    )  # fmt: skip
    assert doc.title == title


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("The Pier: Storm at night", "Storm at night"),
        ("Storm at night - The Pier", "Storm at night"),
    ],
)
def test_the_name_of_a_site_stands_before_the_headline_and_at_the_top(first, title):
    lines = (first, "The Pier", "Boats, and the sea", "Log", "Storm at night")
    doc = clean(
        "\n".join((*lines, "May 12, 2024", PROSE, MORE, PROSE[:-1] + ", again."))
    )
    assert doc.title == title


@pytest.mark.parametrize(
    ("menu", "is_one"),
    [
        ("About Recipes Archive Books Events Podcast", True),
        ("🏠 Home 📰 Blog 🌱 Garden 🗄️ Archives 🏷️ Tags", True),
        ("Startseite Garten Über mich Kontakt Impressum", True),
        ("首页 分类 关于 花园 归档 关于我们", True),
        ("Home is where the blog is", False),
        ("Search for a home: Archive, Books, Events", False),
        ("Books and Events of the Archive", False),
        ("Home Sweet Home", False),
    ],
)
def test_a_menu_in_a_row_is_no_headline(menu, is_one):
    doc = find_headline(scrape(menu, "12 May 2024", PROSE, MORE))
    assert doc.title == (None if is_one else menu)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("« A quiet week | Main | On the ferry »", None),
        ("Main page of the pier | On the ferry »", None),
        ("« On the ferry | Main page of the pier", None),
        ("«A quiet week» on the pier of Halden | Herald", "«A quiet week» on the pier of Halden | Herald"),
        ("Herald | The pier has «a quiet week»", "Herald | The pier has «a quiet week»"),
        ("The pier of Halden | A quiet week", "The pier of Halden | A quiet week"),
    ],
)  # fmt: skip
def test_links_to_the_posts_before_and_after_are_no_headline(line, title):
    doc = scrape(line, "12 May 2024", PROSE, MORE)
    assert find_headline(doc).title == title
    first = doc.blocks[0].removed("weigh_blocks", "in-segment", "furniture")
    assert find_headline(doc.changed({0: first})).title == title


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("This is the first note on the gauges. Welcome!", False),
        ("It rained all day in Port Halden. The sea rose.", False),
        ("This is the first note on the gauges", True),
        ("The sea rose. Then it fell!", True),
        ("Halden brief: The town is into boat building. Should we be?", True),
        ("Who will pay for the gauges? And who reads them?", True),
        ("The pilot of St. Marten goes ashore!", True),
    ],
)
def test_a_paragraph_is_no_headline(line, is_one):
    doc = find_headline(scrape(line, "12 May 2024", PROSE, MORE))
    assert doc.title == (line if is_one else None)


LEAD = (
    "Workers blocked the harbour of Port Halden this morning, the police said, for the "
    "third time in a week."
)
CROSS_HEAD = "Why the workers blocked the harbour of Port Halden"
REST = (
    "The workers want the harbour master to go after two of them were hurt on the pier.\n\n"
    "READ MORE: Who is to blame?\n\nPolice held seven workers, the Halden Herald reports."
)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([LEAD], None),
        # Its date stands above: the paragraph is a standfirst.
        (["12 May 2024", LEAD], CROSS_HEAD),
        ([CROSS_HEAD, LEAD], CROSS_HEAD),
    ],
)
def test_a_line_below_the_first_paragraph_is_a_cross_head_unless_a_head_stands_above(
    above, title
):
    found = clean("\n\n".join([*above, CROSS_HEAD, REST]))
    assert found.title == title
    assert (LEAD in found.text) and (CROSS_HEAD in found.text) is (title is None)
