"""The stages in their order: the table of contents of what cleaning does.

Each stage is a function `Document -> Document` in the file of its name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getmodule
from typing import Final

from articlekit.model import Document, Stage
from articlekit.stages.choose_dates import choose_dates
from articlekit.stages.drop_boilerplate import drop_boilerplate
from articlekit.stages.drop_code import drop_code
from articlekit.stages.drop_comments import drop_comments
from articlekit.stages.drop_ends import drop_ends
from articlekit.stages.drop_headed import drop_headed
from articlekit.stages.drop_links import drop_links
from articlekit.stages.drop_outside import drop_outside
from articlekit.stages.drop_repeats import drop_repeats
from articlekit.stages.drop_sections import drop_sections
from articlekit.stages.drop_stories import drop_stories
from articlekit.stages.find_article import find_article
from articlekit.stages.find_byline import find_byline
from articlekit.stages.find_dateline import find_dateline
from articlekit.stages.find_dates import find_dates
from articlekit.stages.find_headline import find_headline
from articlekit.stages.find_language import find_language
from articlekit.stages.find_publisher import find_publisher
from articlekit.stages.find_standfirst import find_standfirst
from articlekit.stages.find_title import find_title
from articlekit.stages.join_lines import join_lines
from articlekit.stages.label_body import label_body
from articlekit.stages.repair_text import repair_text
from articlekit.stages.split_captions import split_captions
from articlekit.stages.split_figures import split_figures
from articlekit.stages.weigh_blocks import weigh_blocks
from articlekit.stages.weigh_elements import weigh_elements

__all__ = ["DEFAULT", "FunctionStage", "summary"]


@dataclass(frozen=True, slots=True)
class FunctionStage:
    """A function as a stage: the name it goes by in `Removed.stage`, and the work.

    Functions are wrapped here and not by a decorator: a decorated function does not
    pickle, and a `Cleaner` must travel to worker processes.
    """

    name: str
    work: Callable[[Document], Document]

    def __call__(self, doc: Document, /) -> Document:
        """Do the work."""
        return self.work(doc)


def summary(stage: Stage) -> str:
    """What a stage does, in the first words of its file; empty if they are missing.

    >>> summary(DEFAULT[0])
    'Undo what scrapers do to characters; drop lines that hold no letter or figure.'
    """
    work = getattr(stage, "work", stage)
    told = getmodule(work)
    return " ".join(((told and told.__doc__) or "").split("\n\n")[0].split())


DEFAULT: Final[tuple[Stage, ...]] = (
    # Characters first: everything after compares words.
    FunctionStage("repair_text", repair_text),
    FunctionStage("drop_code", drop_code),
    # Whole sentences next: rules match whole blocks.
    FunctionStage("join_lines", join_lines),
    # The language picks the rules, the words and the order of day and month.
    FunctionStage("find_language", find_language),
    # A page's elements next: what they hold says where the article is.
    FunctionStage("drop_sections", drop_sections),
    FunctionStage("drop_headed", drop_headed),
    FunctionStage("find_article", find_article),
    FunctionStage("split_figures", split_figures),
    # Dates and names, before any rule may take them for furniture.
    FunctionStage("find_dates", find_dates),
    FunctionStage("find_byline", find_byline),
    # What a rule names goes now, so that the neighbours below are the real ones.
    FunctionStage("drop_boilerplate", drop_boilerplate),
    FunctionStage("drop_comments", drop_comments),
    FunctionStage("drop_stories", drop_stories),
    FunctionStage("split_captions", split_captions),
    FunctionStage("find_publisher", find_publisher),
    FunctionStage("find_title", find_title),
    FunctionStage("drop_repeats", drop_repeats),
    FunctionStage("drop_links", drop_links),
    FunctionStage("drop_ends", drop_ends),
    # What no rule names is weighed: of a page by its elements, of a text by its lines.
    FunctionStage("weigh_elements", weigh_elements),
    FunctionStage("weigh_blocks", weigh_blocks),
    # Where the article is now shows which of many headlines is its own.
    FunctionStage("find_headline", find_headline),
    FunctionStage("choose_dates", choose_dates),
    # The rest is the article.
    FunctionStage("find_standfirst", find_standfirst),
    FunctionStage("drop_outside", drop_outside),
    FunctionStage("find_dateline", find_dateline),
    FunctionStage("label_body", label_body),
)
