"""The archive of all countries' figures: documents, notes and what was left out."""

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.documents.indicators import read_vocabulary
from db.drafting.factbook_fields import YEAR, factbook_in, fields_of
from package.release import BuildError
from package.reproducible import first_difference
from package.world import EDITION, countries, make_world

PROJECT = Path(__file__).parents[3]
DATA = PROJECT / "tests" / "data" / "factbook"
SOURCES = {file.name: file.read_text("utf-8") for file in sorted(DATA.glob("*.json"))}
NO_COUNTRY = '{"Geography": {"Area": {"total": {"text": "510 sq km"}}}, "Government": {}}'


def built(folder: Path, sources: dict[str, str]) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(make_world(PROJECT, folder, sources)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_country_is_a_document_of_this_edition(tmp_path: Path) -> None:
    files = built(tmp_path, SOURCES)
    top = f"profiles-world-{EDITION}"
    documents = {name: content for name, content in files.items() if name.endswith(".yaml")}
    assert set(documents) == {
        f"{top}/factbook-{name}.yaml"
        for name in ("akrotiri", "antigua-and-barbuda", "belgium", "west-bank")
    }
    reader = DocumentReader(PROJECT / "resources")
    for name, content in documents.items():
        read = reader.read(content, name)
        assert (read.edition, read.warnings) == (EDITION, ())
        assert all(fact["source"]["en"].endswith(EDITION) for fact in read.content["facts"])


def test_what_was_not_read_is_listed_and_the_notes_count_the_rest(tmp_path: Path) -> None:
    files = built(tmp_path, {**SOURCES, "xx.json": NO_COUNTRY})
    table = next(content for name, content in files.items() if name.endswith(".csv")).decode()
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {(row["profile"], row["field"]) for row in rows} == {
        ("factbook-antigua-and-barbuda", "Geography / Area / total"),
        ("xx.json", ""),
    }
    notes = next(content for name, content in files.items() if name.endswith("README.txt"))
    assert b"Figures of 4 countries" in notes
    assert b"public domain" in notes
    assert b"{" not in notes


def test_the_same_countries_are_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    built(one, SOURCES)
    built(other, dict(reversed(SOURCES.items())))
    name = f"profiles-world-{EDITION}.zip"
    assert (one / name).read_bytes() == (other / name).read_bytes()
    built(other, SOURCES | {"be.json": SOURCES["be.json"].replace("30,528", "30,529")})
    told = first_difference(one / name, other / name)
    assert told == f"first at profiles-world-{EDITION}/factbook-belgium.yaml"


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ({"be.json": "[]"}, "be.json is no country"),
        ({"be.json": SOURCES["be.json"], "be-2.json": SOURCES["be.json"]}, "one document"),
        (
            {"be.json": SOURCES["be.json"].replace("2025 est.", "2027 est.")},
            "factbook-belgium.yaml is refused or doubtful",
        ),
    ],
)
def test_what_would_not_be_sound_is_not_built(
    sources: dict[str, str], told: str, tmp_path: Path
) -> None:
    with pytest.raises(BuildError, match=told):
        make_world(PROJECT, tmp_path, sources)
    assert not list(tmp_path.iterdir())


def test_the_package_of_the_lock_has_all_countries() -> None:
    names = countries()
    assert len(names) > 250
    assert "europe/be.json" in names


def test_every_field_that_the_vocabulary_names_is_one_of_the_package() -> None:
    found: set[str] = set()
    for text in countries().values():
        content = factbook_in(text)
        assert content is not None
        found |= {re.sub(r"\d{4}$", YEAR, name) for name in fields_of(content)}
    indicators = read_vocabulary(PROJECT / "resources").indicators.values()
    assert not {name for each in indicators for name in each.get("factbook", ())} - found
