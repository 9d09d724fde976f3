"""`articlekit batch`: see `articlekit.batch`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articlekit import batch

if TYPE_CHECKING:
    from articlekit.cli import Commands


def add_batch(commands: Commands) -> None:
    """The parser of `articlekit batch`."""
    parser = commands.add_parser("batch", help="clean files of scrapes, in processes")
    batch.configure(parser)
    parser.set_defaults(run=batch.run)
