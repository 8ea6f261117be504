"""From saved pages and workbooks to documents: what is read lands in a field, the rest is told."""

from db.drafting.drafting import Drafted
from db.drafting.lines import Line
from db.drafting.sources import draft_source, source_files
from db.drafting.workbook.template import draft_template

__all__ = ["Drafted", "Line", "draft_source", "draft_template", "source_files"]
