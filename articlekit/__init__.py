"""News pages and raw scrapes of them in, structured articles out.

>>> import articlekit
>>> article = articlekit.clean("Storm hits Port Halden\\n\\n2 hours ago\\n\\nThe sea rose.")
>>> [(block.text, block.kind) for block in article.removed]
[('2 hours ago', 'age')]
"""

from articlekit import dates
from articlekit.article import Article, BodyBlock, Removed
from articlekit.dates import Moment
from articlekit.errors import (
    ArticlekitError,
    DuplicateStageError,
    InputTooLarge,
    MovedBlocksError,
    RuleError,
    UnknownNameError,
    WorkerError,
)
from articlekit.learn import learn
from articlekit.many import Row, clean_many, failure
from articlekit.model import Block, Caption, Document, Role, Stage
from articlekit.options import Options
from articlekit.pipeline import Cleaner, clean
from articlekit.rules import RuleSet
from articlekit.stages import DEFAULT, FunctionStage

__all__ = [
    "DEFAULT",
    "Article",
    "ArticlekitError",
    "Block",
    "BodyBlock",
    "Caption",
    "Cleaner",
    "Document",
    "DuplicateStageError",
    "FunctionStage",
    "InputTooLarge",
    "Moment",
    "MovedBlocksError",
    "Options",
    "Removed",
    "Role",
    "Row",
    "RuleError",
    "RuleSet",
    "Stage",
    "UnknownNameError",
    "WorkerError",
    "clean",
    "clean_many",
    "dates",
    "failure",
    "learn",
]
