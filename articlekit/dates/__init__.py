"""Visible date lines: "Published Fri, Apr 28 2023 2:23 PM EDT | Updated 2 hours ago"."""

from articlekit.dates.line import is_age, read_line
from articlekit.dates.moment import DateLine, Moment, Precision

__all__ = ["DateLine", "Moment", "Precision", "is_age", "read_line"]
