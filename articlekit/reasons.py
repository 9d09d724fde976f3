"""A sentence for what a stage decided about a block."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from articlekit.article import Article
from articlekit.model import Block
from articlekit.rules import Rule, classes, load, shipped

_BY_RULE = ("drop_boilerplate", "drop_headed")
_WIDTH = re.compile(r"-\d+$")


def why(article: Article, block: Block) -> str:
    """Why the block got its role; empty for stages that are not ours.

    >>> from articlekit import clean
    >>> article = clean("Storm\\n\\n2 hours ago\\n\\nThe sea rose.")
    >>> why(article, article.blocks[1])
    'Says how old the article was when it was scraped.'
    """
    if block.stage in _BY_RULE:
        if block.rule in article.reasons:
            return article.reasons[block.rule]
        named = _of_rules(load(article.lang).lang).get(block.rule) or shipped().get(
            block.rule
        )
        if named:
            return named.why
    told = _table().get(block.stage, {})
    names = (block.rule, _WIDTH.sub("", block.rule), "")
    found = next((told[name] for name in names if name in told), "")
    if block.stage in _BY_RULE:
        return found or "A rule of your own."
    if block.stage == "drop_sections":
        return found or _of_classes().get(block.rule, "")
    if found[:1].islower():
        return f"{told[''].rstrip('.')}, most of all {found}"
    return found


@cache
def _table() -> dict[str, dict[str, str]]:
    text = files("articlekit").joinpath("reasons.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _of_rules(lang: str) -> Mapping[str, Rule]:
    return {rule.id: rule for rule in reversed(load(lang).rules)}


@cache
def _of_classes() -> Mapping[str, str]:
    return {rule.id: rule.why for rule in classes.rules()}
