"""What a source is, found by looking inside it, and the drafts that are made of it."""

from pathlib import Path

from db.drafting.drafting import Drafted, draft_page


def draft_source(file: Path, resources: Path, country: str = "") -> tuple[Drafted, ...]:
    """Draft the profiles of a source; `country` is used where it names none.

    Raises FileUnreadableError, and PageRefusedError for what nothing can be drafted from.
    """
    from db.drafting.factbook_source import draft_factbook, factbook_of
    from db.drafting.workbook.container import is_workbook

    if is_workbook(file):
        from db.drafting.workbook.drafts import draft_workbook

        return draft_workbook(file, resources, country)
    factbook = factbook_of(file)
    if factbook is not None:
        return (draft_factbook(factbook, file.name, resources, country),)
    return (draft_page(file, resources, country),)
