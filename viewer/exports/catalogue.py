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

    @property
    def suffix(self) -> str:
        """The end of the names of such files, its dot included."""
        return ".vcf" if self is Format.VCARD else f".{self.value}"


class Words(NamedTuple):
    """What a format is called, and what it is good for; to be translated."""

    title: str
    use: str


WORDS: Mapping[Format, Words] = MappingProxyType(
    {
        Format.VCARD: Words(
            translatable("Address cards (vCard)"),
            translatable("For address books and phones: a card for each office and each person."),
        ),
        Format.XLSX: Words(
            translatable("Spreadsheet (Excel)"),
            translatable(
                "For Excel and LibreOffice: a sheet each for offices, programmes, facts, contacts."
            ),
        ),
        Format.CSV: Words(
            translatable("Plain tables (CSV)"),
            translatable("For databases and statistics programs: one file for each table."),
        ),
        Format.HTML: Words(
            translatable("Web page (HTML)"),
            translatable("To send by mail and read in any browser: one page for each profile."),
        ),
        Format.JSON: Words(
            translatable("Data for programs (JSON)"),
            translatable("For programmers: everything that the library holds, in one file."),
        ),
        Format.YAML: Words(
            translatable("Source document (YAML)"),
            translatable("To correct a profile, or take it to another library: as imported."),
        ),
    }
)


class ExportFile(NamedTuple):
    """One file that an export makes."""

    name: str
    content: bytes


class ExportOptions(NamedTuple):
    """What can be chosen beside the format; ages are told by `rules`. `tables` is for CSV alone."""

    rules: AgeRules
    vcard_version: str = VCARD_VERSIONS[0]
    tables: tuple[str, ...] = TABLES


class ProfileSource(Protocol):
    """Where profiles come from: the library, or what counts the calls to it."""

    def profile(self, profile_id: str) -> Profile: ...
    def source(self, profile_id: str) -> bytes: ...


def export_names(
    wanted: Format, ids: Sequence[str], tables: Sequence[str] = TABLES
) -> tuple[str, ...]:
    """The names of the files that `export_files` makes, before any is made."""
    if wanted in (Format.YAML, Format.HTML):
        return tuple(safe_file_name(profile_id, wanted.suffix) for profile_id in ids)
    stem = ids[0] if len(ids) == 1 else "profiles"
    if wanted is Format.CSV:
        return tuple(safe_file_name(f"{stem}-{table}", wanted.suffix) for table in tables)
    return (safe_file_name(stem, wanted.suffix),)


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
    contents: list[bytes]
    if wanted is Format.YAML:
        contents = [library.source(profile_id) for profile_id in ids]
    elif wanted is Format.HTML:
        from viewer.exports.web_page import web_page

        pages = (library.profile(profile_id) for profile_id in ids)
        contents = [web_page(profile, language, options.rules) for profile in pages]
    elif wanted is Format.CSV:
        from viewer.exports.csv_tables import csv_tables

        profiles = [library.profile(profile_id) for profile_id in ids]
        tables = csv_tables(profiles, language, options.rules.today)
        contents = [tables[name] for name in options.tables]
    else:
        contents = [_one_file(wanted)([library.profile(one) for one in ids], language, options)]
    names = export_names(wanted, ids, options.tables)
    return tuple(map(ExportFile, names, contents))


def _one_file(wanted: Format) -> Callable[[Sequence[Profile], Language, ExportOptions], bytes]:
    """What makes one file of many profiles; its libraries are loaded only when it is wanted."""
    if wanted is Format.VCARD:
        from viewer.exports.vcard import vcards

        return lambda profiles, language, options: vcards(profiles, language, options.vcard_version)
    if wanted is Format.JSON:
        from viewer.exports.json_document import json_document

        return lambda profiles, *_: json_document(profiles)
    from viewer.exports.workbook import workbook

    return lambda profiles, language, options: workbook(profiles, language, options.rules.today)
