"""What a source is, found by looking inside it, and the drafts that are made of it."""

from pathlib import Path

from db.drafting.drafting import Drafted, draft_page


def draft_source(file: Path, resources: Path, country: str = "") -> tuple[Drafted, ...]:
    """Draft the profiles of a file, or of the CSV files of a folder.

    `country` is used where they name none.

    Raises FileUnreadableError, and PageRefusedError for what nothing can be drafted from.
    """
    from db.drafting.factbook_source import draft_factbook, factbook_of
    from db.drafting.workbook.container import is_workbook
    from db.drafting.workbook.csv_files import draft_csv, is_csv

    if file.is_dir():
        return draft_csv(file, resources, country)
    if is_workbook(file):
        from db.drafting.workbook.drafts import draft_workbook

        return draft_workbook(file, resources, country)
    if is_csv(file, resources):
        return draft_csv(file, resources, country)
    factbook = factbook_of(file)
    if factbook is not None:
        return (draft_factbook(factbook, file.name, resources, country),)
    return (draft_page(file, resources, country),)


def source_files(source: Path) -> tuple[Path, ...]:
    """Return the files that a source is read from: itself, or the CSV files of a folder.

    Raises FileUnreadableError.
    """
    from db.drafting.workbook.csv_files import files_in

    return files_in(source) if source.is_dir() else (source,)
