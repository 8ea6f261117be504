"""Every format that profiles can be exported to: what it is called, and the files it makes."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol

from db.rows import Profile
from viewer.exports.file_names import safe_file_name
from viewer.exports.tables import TABLES
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language, translatable

VCARD_VERSIONS = ("4.0", "3.0")


class Format(StrEnum):
    """The formats by the names that the terminal uses, in the order of the window's list."""

    VCARD = "vcard"
    XLSX = "xlsx"
    CSV = "csv"
    HTML = "html"
    JSON = "json"
    YAML = "yaml"


class ExportFile(NamedTuple):
    """One file that an export makes."""

    name: str
    content: bytes


class ExportOptions(NamedTuple):
    """What can be chosen beside the format. Ages are counted by `rules`; `tables` is for CSV."""

    rules: AgeRules
    vcard_version: str = VCARD_VERSIONS[0]
    tables: tuple[str, ...] = TABLES


class ProfileSource(Protocol):
    """Where profiles come from: the library, or what counts the calls to it."""

    def profile(self, profile_id: str) -> Profile: ...
    def source(self, profile_id: str) -> bytes: ...


class Export(NamedTuple):
    """What a format is given to make its files of."""

    ids: Sequence[str]
    library: ProfileSource
    language: Language
    options: ExportOptions

    def profiles(self) -> list[Profile]:
        """Each profile, read once and in order. Raises ProfileUnknownError."""
        return [self.library.profile(profile_id) for profile_id in self.ids]


def _one_for_all(ids: Sequence[str], _tables: Sequence[str]) -> list[str]:
    return [ids[0] if len(ids) == 1 else "profiles"]


def _one_for_each(ids: Sequence[str], _tables: Sequence[str]) -> list[str]:
    return list(ids)


def _one_for_each_table(ids: Sequence[str], tables: Sequence[str]) -> list[str]:
    (stem,) = _one_for_all(ids, tables)
    return [f"{stem}-{table}" for table in tables]


# What makes a format is loaded only when the format is wanted.
def _vcard(export: Export) -> list[bytes]:
    from viewer.exports.vcard import vcards

    return [vcards(export.profiles(), export.language, export.options.vcard_version)]


def _xlsx(export: Export) -> list[bytes]:
    from viewer.exports.workbook import workbook

    return [workbook(export.profiles(), export.language, export.options.rules.today)]


def _csv(export: Export) -> list[bytes]:
    from viewer.exports.csv_tables import csv_tables

    tables = csv_tables(export.profiles(), export.language, export.options.rules.today)
    return [tables[name] for name in export.options.tables]


def _html(export: Export) -> list[bytes]:
    from viewer.exports.web_page import web_page

    profiles = map(export.library.profile, export.ids)  # one at a time: a page is large
    return [web_page(profile, export.language, export.options.rules) for profile in profiles]


def _json(export: Export) -> list[bytes]:
    from viewer.exports.json_document import json_document

    return [json_document(export.profiles())]


def _yaml(export: Export) -> list[bytes]:
    return [export.library.source(profile_id) for profile_id in export.ids]


class FormatKind(NamedTuple):
    """A format: its name and what it is good for (translatable), and the files that it makes.

    `stems` names them (of profile ids and tables), `make` gives their contents in that order.
    """

    title: str
    use: str
    suffix: str
    stems: Callable[[Sequence[str], Sequence[str]], list[str]]
    make: Callable[[Export], list[bytes]]


KINDS: Mapping[Format, FormatKind] = MappingProxyType(
    {
        Format.VCARD: FormatKind(
            translatable("Address cards (vCard)"),
            translatable("For address books and phones: a card for each office and each person."),
            ".vcf",
            _one_for_all,
            _vcard,
        ),
        Format.XLSX: FormatKind(
            translatable("Spreadsheet (Excel)"),
            translatable(
                "For Excel and LibreOffice: a sheet each for offices, programmes, facts, contacts."
            ),
            ".xlsx",
            _one_for_all,
            _xlsx,
        ),
        Format.CSV: FormatKind(
            translatable("Plain tables (CSV)"),
            translatable("For databases and statistics programs: one file for each table."),
            ".csv",
            _one_for_each_table,
            _csv,
        ),
        Format.HTML: FormatKind(
            translatable("Web page (HTML)"),
            translatable("To send by mail and read in any browser: one page for each profile."),
            ".html",
            _one_for_each,
            _html,
        ),
        Format.JSON: FormatKind(
            translatable("Data for programs (JSON)"),
            translatable("For programmers: everything that the library holds, in one file."),
            ".json",
            _one_for_all,
            _json,
        ),
        Format.YAML: FormatKind(
            translatable("Source document (YAML)"),
            translatable("To correct a profile, or take it to another library: as imported."),
            ".yaml",
            _one_for_each,
            _yaml,
        ),
    }
)


def export_names(
    wanted: Format, ids: Sequence[str], tables: Sequence[str] = TABLES
) -> tuple[str, ...]:
    """The names of the files that `export_files` makes, before any is made."""
    kind = KINDS[wanted]
    return tuple(safe_file_name(stem, kind.suffix) for stem in kind.stems(ids, tables))


def export_files(
    wanted: Format,
    ids: Sequence[str],
    library: ProfileSource,
    language: Language,
    options: ExportOptions,
) -> tuple[ExportFile, ...]:
    """All files of an export, whole; each profile is asked of `library` once, in order.

    Raises ProfileUnknownError, and what else reading the library raises.
    """
    contents = KINDS[wanted].make(Export(ids, library, language, options))
    names = export_names(wanted, ids, options.tables)
    return tuple(map(ExportFile, names, contents))
