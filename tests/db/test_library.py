"""The library as the viewer knows it: light to import, closed between calls, open to threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import Popen

import pytest

from db.checking import check_paths
from db.errors import LibraryMissingError, ProfileUnknownError
from db.library import Library, first_view
from db.rows import ContactKind, ImportOutcome, LibraryHealth, PartialDate, ValueKind
from db.storage.version import SCHEMA_VERSION

Import = Callable[..., tuple[ImportOutcome, ...]]
Start = Callable[..., "Popen[str]"]
Write = Callable[..., Path]

IMPORTED = """
import sys
before = set(sys.modules)
import db.library
print(*sorted(name for name in sys.modules if name.startswith("db")))
print(*{name.partition(".")[0] for name in set(sys.modules) - before})
"""


READING = """
import sys
from pathlib import Path
from db.library import Library, edition_marks, first_view
file, resources = map(Path, sys.argv[1:])
assert first_view(file, None, ("en",)).profile and edition_marks(file, "iom-belgium")
library = Library.open(file, resources, ("en",))
assert library.profiles() and library.profile("iom-belgium") and library.newest_edition()
assert library.editions("iom-belgium") and library.source("iom-belgium")
assert library.figures("population") and library.covering("BE") and library.search("brussels").hits
print(*{name.partition(".")[0] for name in sys.modules})
"""


def test_reading_loads_nothing_that_only_writing_needs(
    library: Library, library_file: Path, resources: Path, start_python: Start
) -> None:
    process = start_python(READING, library_file, resources)
    loaded = set(process.communicate()[0].split())
    assert process.returncode == 0
    assert loaded.isdisjoint({"sqlalchemy", "yaml", "phonenumbers", "jsonschema_rs", "babel"})
    assert "sqlite3" in loaded
    assert library.notices == ()


def test_importing_it_loads_no_other_part_of_db(start_python: Start) -> None:
    ours, loaded = start_python(IMPORTED).communicate()[0].splitlines()
    rooms = {".".join(name.split(".")[:2]) for name in ours.split()}
    assert rooms == {"db", "db.library"}
    assert set(loaded.split()).isdisjoint({"sqlalchemy", "sqlite3", "yaml", "phonenumbers"})


def test_belgium_is_stored_as_its_document_says(library: Library, belgium: bytes) -> None:
    profile = library.profile("iom-belgium")
    assert library.source("iom-belgium") == belgium
    assert profile.summary.covers == ("BE", "LU")
    assert profile.summary.edition == PartialDate(2016, 2)
    assert profile.organisation.abbreviation == "IOM"
    assert [event.date.year for event in profile.history] == [1973, 1996]
    assert [party.abbreviation for party in profile.history[0].parties] == ["", ""]
    assert [office.kind for office in profile.offices] == ["country-office", "regional-office"]
    assert [len(office.partners) for office in profile.offices] == [6, 2]
    assert [area.abbreviation for area in profile.offices[1].areas] == ["EEA", "EU", ""]
    assert [programme.status for programme in profile.programmes] == ["running"] * 3 + ["ended"]
    assert len(profile.programmes[3].funders) == 6
    assert str(profile.programmes[3].end) == "2014-06"
    assert len(profile.facts) == 20
    assert [story.distance_km for story in profile.stories] == [2099, 3122, 8881, 850]


def test_contacts_are_shown_copied_and_withheld_as_the_document_says(library: Library) -> None:
    office, regional = library.profile("iom-belgium").offices
    contacts = {contact.kind: contact for contact in office.contacts}
    telephone = contacts[ContactKind.TELEPHONE]
    assert telephone.published == "+32.2 287 70 00"
    assert (telephone.shown, telephone.copied) == ("+32 2 287 70 00", "+3222877000")
    direct = contacts[ContactKind.DIRECT_DIAL]
    assert (direct.shown, direct.copied) == ("+32 2 287", "")
    assert contacts[ContactKind.EMAIL].withheld is not None
    assert contacts[ContactKind.EMAIL].copied == ""
    assert contacts[ContactKind.WEBSITE].copied == "http://belgium.iom.int"
    assert office.address is not None
    assert office.address.street == "Rue Montoyer 40"
    assert regional.address is None


def test_values_can_be_computed_with(library: Library) -> None:
    facts = {fact.id: fact for fact in library.profile("iom-belgium").facts}
    assert str(facts["migration-flows"].value.unexplained) == "272"
    assert facts["net-migration-rate"].value.per == 1000
    assert facts["hdi-rank"].value.per == 188
    assert facts["adult-hiv-prevalence"].value.kind is ValueKind.NOT_AVAILABLE
    assert facts["remittances"].status == "estimate"
    assert [part.published for part in facts["languages"].value.parts] == [
        "Dutch",
        "French",
        "German",
    ]
    assert facts["area"].timeless
    assert not facts["population"].timeless
    unplaced = [fact.id for fact in facts.values() if fact.place is not None]
    assert unplaced == ["voluntary-returns", "asylum-requests", "asylum-seekers-in-reception"]
    assert not facts["asylum-requests"].period.is_stated


def test_labels_come_in_the_readers_language(library_file: Path, resources: Path) -> None:
    library = Library.open(library_file, resources, ("fr", "en"))
    fact = library.profile("iom-belgium").facts[1]
    assert (fact.label.value, fact.label.language) == ("Superficie", "fr")
    view = first_view(library_file, None, ("ar",))
    assert view.profile is not None
    assert view.profile.facts[1].group_label.language == "ar"


def test_an_unknown_profile_is_refused_with_the_nearest(library: Library) -> None:
    for call in (library.profile, library.source, library.remove):
        with pytest.raises(ProfileUnknownError) as caught:
            call("iom-belgum")
        assert caught.value.parameters == {"profile": "iom-belgum", "nearest": "iom-belgium"}


def test_health_tells_what_the_library_is(library: Library, library_file: Path) -> None:
    health = library.health()
    assert health == LibraryHealth(
        str(library_file), 1, True, SCHEMA_VERSION, health.sqlite_version
    )
    assert health.sqlite_version.startswith("3.")


def test_any_thread_may_use_it(
    library: Library, write_document: Write, import_into: Import
) -> None:
    documents = [write_document(f"profile-{number}") for number in range(6)]
    with ThreadPoolExecutor(4) as threads:
        imports = [threads.submit(import_into, library, path) for path in documents]
        reads = [threads.submit(library.profile, "iom-belgium") for _ in range(20)]
        assert len({read.result().summary for read in reads}) == 1
        assert all(done.result() for done in imports)
    assert len(library.profiles()) == 7


def test_between_calls_no_file_is_open(library: Library, library_file: Path) -> None:
    assert library.profiles()
    assert first_view(library_file, None, ("en",)).profile
    aside = library_file.with_name("renamed.sqlite")
    library_file.rename(aside)  # Windows would refuse this
    descriptors = Path("/proc/self/fd")
    if descriptors.exists():
        targets = {str(path.readlink()) for path in descriptors.iterdir() if path.is_symlink()}
        assert str(aside) not in targets
    with pytest.raises(LibraryMissingError):
        library.profiles()


def test_checking_tells_the_id_or_the_problems_of_each_document(
    resources: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: [", encoding="utf-8")
    named = [resources / "profiles", bad, tmp_path / "no"]
    good, refused, missing = check_paths(named, resources, lambda _: None)
    assert good == (str(resources / "profiles" / "iom-belgium.yaml"), "iom-belgium", ())
    assert refused[:2] == (str(bad), "")
    assert {problem.file for problem in refused[2]} == {str(bad)}
    assert [problem.code for problem in missing[2]] == ["file-unreadable"]
