"""The tables that profiles can be exported as: pure data, for every format that has tables."""

from collections.abc import Sequence
from datetime import date

from db.rows import Profile
from viewer.exports.columns import Cell, Column, Row, Table
from viewer.exports.contact_table import contact_table
from viewer.exports.fact_table import fact_table
from viewer.exports.office_table import office_table
from viewer.exports.programme_table import programme_table
from viewer.i18n.language import Language

__all__ = ["TABLES", "Cell", "Column", "Row", "Table", "tables"]

TABLES = ("offices", "programmes", "facts", "contacts")


def tables(profiles: Sequence[Profile], language: Language, today: date) -> tuple[Table, ...]:
    """Return the tables in the order of TABLES, with all that these profiles put into them."""
    return (
        office_table(profiles, language),
        programme_table(profiles, language),
        fact_table(profiles, language, today),
        contact_table(profiles, language),
    )
