"""The generated library: realistic, accepted, and the same everywhere."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.checking import check_paths
from db.documents.document import DocumentReader
from db.library import Library
from tests.generated.library import documents, write_documents

RESOURCES = Path(__file__).parents[2] / "resources"
PROFILES = 50  # two of each country
# Written down, so that another Python or another system that writes other bytes is noticed.
SHA256 = "e4f87968acce5357c13351afa75cb8dfb0afb1f4dc35001a5902444b2b6c45b2"
SCRIPTS = {
    "Latin with accents": "Łódź",
    "Arabic": "القاهرة",
    "Cyrillic": "Казань",
    "Greek": "Θεσσαλονίκη",
    "Chinese": "北京",
    "Japanese": "中央通り",
    "Devanagari": "गांधी",
}
# What a search finds, but for mail and web addresses.
RECORDS = "SELECT count(*) FROM search_record WHERE contact_kind NOT IN ('email', 'website')"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_documents(tmp_path_factory.mktemp("generated"), PROFILES, seed=1)


def text_of_all() -> str:
    return "".join(source.decode() for _, source in documents(200, seed=1))


def test_the_same_seed_gives_the_same_bytes_in_every_python() -> None:
    written = b"".join(source for _, source in documents(PROFILES, seed=1))
    assert hashlib.sha256(written).hexdigest() == SHA256


def test_another_seed_gives_other_bytes() -> None:
    assert list(documents(3, seed=1)) != list(documents(3, seed=2))


def test_a_profile_is_the_same_however_many_follow() -> None:
    assert list(documents(3, seed=1)) == list(documents(5, seed=1))[:3]


def test_all_generated_profiles_are_accepted(files: list[Path]) -> None:
    checked = list(check_paths(files, RESOURCES, lambda _: None))
    assert len(checked) == PROFILES
    assert [each for each in checked if each[2]] == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_generated_profiles_are_in_several_scripts(script: str) -> None:
    assert SCRIPTS[script] in text_of_all()


def test_a_profile_has_about_forty_five_records_that_a_search_finds(
    files: list[Path], tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    Library.open(library, RESOURCES, ("en",)).import_paths(
        files, on_outcome=lambda *_: None, is_cancelled=lambda: False
    )
    with closing(sqlite3.connect(library)) as connection:
        (records,) = connection.execute(RECORDS).fetchone()
    assert 40 < records / PROFILES < 50


def test_generated_numbers_are_valid_ones() -> None:
    reader = DocumentReader(RESOURCES)
    made = [reader.read(source, name) for name, source in documents(200, seed=1)]
    codes = {warning.code for document in made for warning in document.warnings}
    assert codes.isdisjoint({"unassigned-phone", "foreign-phone", "number-not-as-published"})
