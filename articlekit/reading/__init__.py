"""Raw scrapes into documents of blocks."""

from articlekit.reading.decode import decode
from articlekit.reading.plain import blocks

__all__ = ["blocks", "decode"]
