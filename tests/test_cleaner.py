"""A cleaner's stages: put in order, and told when they cannot be."""

import pickle
from dataclasses import dataclass

import pytest
from conftest import FIXTURES

from articlekit import (
    DEFAULT,
    ArticlekitError,
    Cleaner,
    Document,
    DuplicateStageError,
    FunctionStage,
    Stage,
    UnknownNameError,
)


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
        "no stage 'find_date'; there is: repair_text, join"
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
    with pytest.raises(DuplicateStageError, match="repair_text, join_lines") as error:
        mistake()
    assert isinstance(error.value, (ValueError, ArticlekitError))
    assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)


def test_the_rule_the_readme_shows_is_the_file_it_loads():
    readme = (FIXTURES.parent / "README.md").read_text("utf-8")
    assert (FIXTURES / "halden.toml").read_text("utf-8") in readme
