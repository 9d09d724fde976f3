"""What the elements of a page say of a block."""

from articlekit.evidence.element import NAMES, figures
from articlekit.reading import read
from articlekit.stages.find_article import find_article

SENTENCE = (
    "The harbour of Port Halden was shut on Monday after the waves had broken over the "
    "pier, and the ferries stayed in the bay."
)
STORY = f"<p class=x1>{SENTENCE}</p>" * 4


def of(body: str) -> dict[str, dict[str, float]]:
    """The figures of each block by its first word; the last of those alike."""
    doc = find_article(read(f"<article>{body}</article>", "html"))
    return {
        doc.blocks[n].text.split()[0]: dict(zip(NAMES, found, strict=True))
        for n, found in figures(doc)
    }


def test_a_family_has_one_name_whatever_it_means() -> None:
    found = of(f"{STORY}<p class=x2>Subscribe</p>")
    assert found["The"]["family_prose"] == 1 and found["The"]["family_lines"] == 4
    own = found["Subscribe"]
    assert own["family_prose"] == 0 and own["family_lines"] == 1


def test_a_branch_hangs_from_the_element_that_holds_the_prose() -> None:
    box = "<div class=x3><div><p>Subscribe</p><p><a>Now</a></p></div></div>"
    found = of(f"{STORY}{box}{box}")
    assert found["The"]["levels"] == 1 and found["Subscribe"]["levels"] == 3
    assert found["The"]["branches_alike"] == 4 and found["Now"]["branches_alike"] == 2
    assert found["Now"]["branch_lines"] == 2 and found["Now"]["box_lines"] == 2
    assert found["Now"]["own_links"] == 1 and 0 < found["Now"]["branch_links"] < 1
    assert found["The"]["branches_prose"] == 1 and found["Now"]["branches_prose"] == 0


def test_one_paragraph_that_is_half_of_the_prose_is_its_own_branch() -> None:
    found = of(f"<p>{SENTENCE * 5}</p>")
    assert found["The"]["levels"] == 0 and found["The"]["branch_prose"] == 1


def test_neighbours_that_are_gone_count() -> None:
    doc = find_article(read(f"<article>{STORY}<p>Now</p>{STORY}</article>", "html"))
    doc = doc.changed({3: doc.blocks[3].removed("x", "x", "x")})
    found = {n: dict(zip(NAMES, own, strict=True)) for n, own in figures(doc)}
    assert 3 not in found
    assert found[4]["gone_above"] == 1 and found[2]["gone_below"] == 1
    assert found[4]["gone_below"] == 0 and found[8]["gone_near"] == 1


def test_a_line_knows_its_place_among_lines_without_prose() -> None:
    found = of(f"{STORY}<p>One</p><p>Two</p>{STORY}")
    assert found["One"]["place_in_run"] == 0.5 and found["Two"]["place_in_run"] == 1
    assert found["The"]["place_in_run"] == 0 and found["One"]["prose_above"] == 0.5


def test_a_text_and_a_page_without_text_have_none() -> None:
    assert [*figures(read(SENTENCE, "text"))] == []
    assert [*figures(read("<article></article>", "html"))] == []
