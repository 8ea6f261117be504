"""The words that window, terminal and paper share: what a row means, said in one language."""

from viewer.wording.ages import fact_age, figures_age, unstated_years
from viewer.wording.facts import (
    fact_notes,
    fact_period,
    part_share,
    unexplained_share,
    unexplained_text,
    value_text,
)
from viewer.wording.offices import (
    address_lines,
    contact_kind,
    contact_text,
    covers,
    office_kind,
)
from viewer.wording.programmes import programme_dates, programme_status, role
from viewer.wording.texts import body_name, foreign_language, story_text

__all__ = [
    "address_lines",
    "body_name",
    "contact_kind",
    "contact_text",
    "covers",
    "fact_age",
    "fact_notes",
    "fact_period",
    "figures_age",
    "foreign_language",
    "office_kind",
    "part_share",
    "programme_dates",
    "programme_status",
    "role",
    "story_text",
    "unexplained_share",
    "unexplained_text",
    "unstated_years",
    "value_text",
]
