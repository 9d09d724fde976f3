"""Decide by shape and neighbours what no rule could name."""

from articlekit.model import Document

NAME = "weigh_blocks"


def weigh_blocks(doc: Document) -> Document:
    return doc
