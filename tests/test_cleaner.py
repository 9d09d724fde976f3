"""A cleaner's stages: put in order, and told when they cannot be."""

import pickle
from dataclasses import dataclass, replace

import pytest
from conftest import FIXTURES

from articlekit import (
    DEFAULT,
    ArticlekitError,
    Cleaner,
    Document,
    DuplicateStageError,
    FunctionStage,
    MovedBlocksError,
    Role,
    Stage,
    UnknownNameError,
)
from articlekit.own_stages import own


@dataclass(frozen=True, slots=True)
class DropLines:
    """A stage with a setting, as the README advises."""

    opening: str
    name: str = "drop_lines"

    def __call__(self, doc: Document) -> Document:
        return doc.changed(
            {
                n: block.removed(self.name, "opening", "placeholder")
                for n, block in enumerate(doc.blocks)
                if block.text.startswith(self.opening)
            }
        )


OWN: Stage = DropLines("High water")


def names(cleaner: Cleaner) -> list[str]:
    return [stage.name for stage in cleaner.stages]


def test_an_own_stage_stands_where_it_was_put():
    plain = names(Cleaner())
    at = plain.index("find_dates")
    assert names(Cleaner().before("find_dates", OWN)) == [
        *plain[:at],
        "drop_lines",
        *plain[at:],
    ]
    assert names(Cleaner().after("find_dates", OWN))[at + 1] == "drop_lines"
    replaced = names(Cleaner().replace("find_dates", OWN))
    assert replaced[at] == "drop_lines" and len(replaced) == len(plain)
    assert (
        names(Cleaner().replace("find_dates", FunctionStage("find_dates", OWN)))
        == plain
    )
    assert names(Cleaner()) == plain == [stage.name for stage in DEFAULT]


def test_a_stage_that_is_a_frozen_class_works_alone_in_a_cleaner_and_in_a_pickle():
    assert [str(r) for r in OWN(Document.of("High water 06:12", "It rose.")).roles()] == [
        "removed", "unknown",
    ]  # fmt: skip
    cleaner = pickle.loads(pickle.dumps(Cleaner().after("repair_text", OWN)))
    raw = "High water 06:12\n\nThe sea rose at Port Halden."
    assert [b.stage for b in cleaner.clean(raw).removed] == ["drop_lines"]


@pytest.mark.parametrize("verb", ["before", "after", "replace", "without"])
def test_a_place_that_is_not_there_is_an_error_that_lists_the_stages(verb):
    given = () if verb == "without" else (OWN,)
    with pytest.raises(UnknownNameError) as error:
        getattr(Cleaner(), verb)("find_date", *given)
    assert isinstance(error.value, (KeyError, ArticlekitError))
    assert str(error.value).startswith(
        "no stage 'find_date'; there is: repair_text, drop_code, join"
    )
    assert error.value.known == tuple(stage.name for stage in DEFAULT)
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


@pytest.mark.parametrize(
    "mistake",
    [
        lambda: Cleaner().before("find_title", DEFAULT[0]),
        lambda: Cleaner().after("find_title", OWN).after("find_byline", OWN),
        lambda: Cleaner().replace("find_title", DEFAULT[0]),
        lambda: Cleaner((*DEFAULT, DEFAULT[3])),
    ],
)
def test_a_name_that_is_taken_is_an_error_that_lists_the_stages(mistake):
    with pytest.raises(
        DuplicateStageError, match="repair_text, drop_code, join_lines"
    ) as error:
        mistake()
    assert isinstance(error.value, (ValueError, ArticlekitError))
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


def test_the_rule_the_readme_shows_is_the_file_it_loads():
    readme = (FIXTURES.parent / "README.md").read_text("utf-8")
    assert (FIXTURES / "halden.toml").read_text("utf-8") in readme


PROSE = [
    f"The harbour was shut on {day} after waves broke over the pier of Port Halden."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday")
]
PAGE = f"<!doctype html><article><h1>Storm</h1><p>{'<p>'.join(PROSE)}</article>"
TEXT = "\n\n".join(PROSE)


def drop_last(doc: Document) -> Document:
    return replace(doc, blocks=doc.blocks[:-1])


def add_one(doc: Document) -> Document:
    return replace(doc, blocks=(*doc.blocks, doc.blocks[-1]._replace(index=99)))


def turn_around(doc: Document) -> Document:
    return replace(doc, blocks=doc.blocks[::-1])


def number_anew(doc: Document) -> Document:
    return doc.changed({1: doc.blocks[1]._replace(index=0)})


@pytest.mark.parametrize("place", ["repair_text", "drop_links", "label_body"])
@pytest.mark.parametrize(
    ("raw", "work", "index"),
    [
        (PAGE, drop_last, 4),
        (PAGE, add_one, 99),
        (PAGE, turn_around, 0),
        (PAGE, number_anew, 1),
        (TEXT, add_one, 99),
        (TEXT, turn_around, 2),
        (TEXT, number_anew, 0),
    ],
)
def test_a_stage_that_drops_or_adds_blocks_is_named(raw, work, index, place):
    cleaner = Cleaner().before(place, FunctionStage("mine", work))
    for one in (cleaner, pickle.loads(pickle.dumps(cleaner))):
        with pytest.raises(
            MovedBlocksError, match=r"'mine' .* block\.removed"
        ) as error:
            one.clean(raw)
        assert isinstance(error.value, (ValueError, ArticlekitError))
        assert (error.value.stage, error.value.index) == ("mine", index)
        assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


def join_all(doc: Document) -> Document:
    first = doc.blocks[0]
    joined = first._replace(text=" ".join(block.text for block in doc.blocks))
    return replace(doc, blocks=(joined,))


def test_in_a_text_a_stage_may_join_lines():
    cleaner = Cleaner().before("find_dates", FunctionStage("join_all", join_all))
    assert cleaner.clean(TEXT).text == " ".join(PROSE)


def test_stages_that_ship_are_not_checked():
    assert own(DEFAULT) == own(pickle.loads(pickle.dumps(DEFAULT))) == frozenset()
    assert own(Cleaner().before("find_dates", OWN).stages) == {OWN.name}
    replaced = Cleaner().replace("find_dates", FunctionStage("find_dates", OWN))
    assert own(replaced.stages) == {"find_dates"}


@pytest.mark.parametrize("raw", [TEXT, PAGE], ids=["text", "page"])
@pytest.mark.parametrize(
    "cleaner",
    [Cleaner(stages=()), Cleaner().without("label_body")],
    ids=["none", "most"],
)
def test_what_no_stage_decides_on_is_a_paragraph(raw, cleaner):
    article = cleaner.clean(raw)
    assert article.warnings == ()
    assert [block.text for block in article.body][-4:] == PROSE
    assert Role.UNKNOWN not in {block.role for block in article.blocks}


def undecide(doc: Document) -> Document:
    """A stage that puts a removal back and leaves it to others what it is."""
    return doc.changed(
        {
            n: block._replace(role=Role.UNKNOWN)
            for n, block in enumerate(doc.blocks)
            if block.kind == "advertisement"
        }
    )


def test_what_a_last_stage_leaves_undecided_is_a_paragraph():
    cleaner = Cleaner().after("label_body", FunctionStage("undecide", undecide))
    article = cleaner.clean(f"{TEXT}\n\nAdvertisement\n\n12 May 2024")
    assert article.text.endswith("Advertisement")
