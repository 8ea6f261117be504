"""The words that window, terminal and paper share: what a row means, said in one language."""

from viewer.formatting.ages_in_words import (
    ages_summary,
    clock_doubt,
    contacts_age,
    fact_age,
    figures_age,
    old_figures,
    unstated_years,
)
from viewer.formatting.facts import (
    fact_label,
    fact_notes,
    fact_period,
    part_label,
    part_share,
    unexplained_share,
    unexplained_text,
    value_text,
)
from viewer.formatting.hours import office_hours, people
from viewer.formatting.offices import (
    address_lines,
    contact_kind,
    contact_notes,
    contact_text,
    covers,
    first_to_ring,
    office_kind,
)
from viewer.formatting.open_now import open_now
from viewer.formatting.parts import PartLine, doubts, notes_beside_parts, part_lines
from viewer.formatting.programmes import (
    funder_text,
    programme_dates,
    programme_groups,
    programme_status,
    role,
)
from viewer.formatting.readings import scaled, value_reading
from viewer.formatting.texts import (
    body_name,
    doubt,
    foreign_language,
    story_text,
    summary_countries,
)

__all__ = [
    "PartLine",
    "address_lines",
    "ages_summary",
    "body_name",
    "clock_doubt",
    "contact_kind",
    "contact_notes",
    "contact_text",
    "contacts_age",
    "covers",
    "doubt",
    "doubts",
    "fact_age",
    "fact_label",
    "fact_notes",
    "fact_period",
    "figures_age",
    "first_to_ring",
    "foreign_language",
    "funder_text",
    "notes_beside_parts",
    "office_hours",
    "office_kind",
    "old_figures",
    "open_now",
    "part_label",
    "part_lines",
    "part_share",
    "people",
    "programme_dates",
    "programme_groups",
    "programme_status",
    "role",
    "scaled",
    "story_text",
    "summary_countries",
    "unexplained_share",
    "unexplained_text",
    "unstated_years",
    "value_reading",
    "value_text",
]
