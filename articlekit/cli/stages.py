"""`articlekit stages`: what is done, in order."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from articlekit.stages import DEFAULT, summary

if TYPE_CHECKING:
    from articlekit.cli import Commands


def add_stages(commands: Commands) -> None:
    """The parser of `articlekit stages`."""
    parser = commands.add_parser("stages", help="list what is done, in order")
    parser.set_defaults(run=list_stages)


def list_stages(_: argparse.Namespace) -> int:
    """Print one line a stage."""
    for stage in DEFAULT:
        print(f"{stage.name:<17} {summary(stage)}")
    return 0
