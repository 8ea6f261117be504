"""From saved pages to documents: what is read lands in a field, the rest is told."""

from db.drafting.drafting import Drafted
from db.drafting.lines import Line
from db.drafting.sources import draft_source

__all__ = ["Drafted", "Line", "draft_source"]
