"""From saved pages and workbooks to documents: what is read lands in a field, the rest is told."""

from db.drafting.drafting import Drafted
from db.drafting.editing import Decided, as_drafted, with_decisions
from db.drafting.fields import Field, fields_of
from db.drafting.lines import Line
from db.drafting.sources import draft_source, source_files
from db.drafting.workbook.template import draft_template

__all__ = [
    "Decided",
    "Drafted",
    "Field",
    "Line",
    "as_drafted",
    "draft_source",
    "draft_template",
    "fields_of",
    "source_files",
    "with_decisions",
]
