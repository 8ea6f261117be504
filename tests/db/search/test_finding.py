"""The search finds names, numbers and figures by what one is likely to type."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.errors import LibraryDamagedError, LibraryMissingError
from db.library import Library
from db.rows import Hit, HitKind, ImportOutcome, SearchResults

Import = Callable[..., tuple[ImportOutcome, ...]]
Write = Callable[..., Path]
OFFICE = "Country Office for Belgium and Luxembourg"


def named(found: SearchResults, kind: HitKind) -> list[str]:
    """What the hits of a kind are called: figures by their labels, the others by their values."""
    of_kind = [hit for hit in found.hits if hit.kind is kind]
    return [(hit.label if kind is HitKind.FACT else hit.value).value for hit in of_kind]


def first(library: Library, query: str, kind: HitKind) -> Hit:
    return next(hit for hit in library.search(query).hits if hit.kind is kind)


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize(
    "query",
    ["Luxembourg", "luxemb", "LU", "lu", "belgique", "Bélgïque", "بلجيكا", "بَلْجِيكَا", "لوكسمبورغ"],
)
def test_a_country_finds_the_office_that_covers_it(library: Library, query: str) -> None:
    hit = first(library, query, HitKind.OFFICE)
    assert (hit.value.value, hit.by_coverage) == (OFFICE, True)
    assert (hit.tab, hit.target) == ("offices", "country-office")


def test_coverage_is_no_luck_of_words(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("other")
    text = path.read_text("utf-8").replace(OFFICE, "Office in the Rue de Suisse", 1)
    path.write_text(text.replace("Rue Montoyer 40", "Switzerland House", 1), encoding="utf-8")
    import_into(library, path)
    offices = [hit for hit in library.search("switzerland").hits if hit.kind is HitKind.OFFICE]
    assert [hit.by_coverage for hit in offices] == [True, True, False]
    assert offices[0].target == "regional-office"


def test_a_profile_named_beside_a_thing_tells_which_one(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("french", title="IOM in France")
    path.write_text(path.read_text("utf-8").replace("country: BE", "country: FR", 1), "utf-8")
    import_into(library, path)
    for query in ("population under france", "فرنسا popul under", "iom in france under"):
        facts = [hit for hit in library.search(query).hits if hit.kind is HitKind.FACT]
        assert [(hit.profile_id, hit.target) for hit in facts] == [
            ("french", "population-under-15")
        ]
    assert named(library.search("france"), HitKind.FACT) == []


def test_an_area_finds_its_office_too(library: Library) -> None:
    assert first(library, "nato", HitKind.OFFICE).by_coverage
    assert not first(library, "montoyer", HitKind.OFFICE).by_coverage


@pytest.mark.parametrize(
    "query",
    ["2877000", "+32 2 287 70 00", "02 287 70 00", "0032 2 287 70 00", "(02) 287-70-00",
     "+32 (0)2 287 70 00", "022877000", "3222877000", "7000"],
)  # fmt: skip
def test_a_number_is_found_however_it_is_typed(library: Library, query: str) -> None:
    (hit,) = library.search(query).hits
    assert (hit.kind, hit.value.value) == (HitKind.PHONE, "+32 2 287 70 00")
    assert (hit.tab, hit.target) == ("contacts", "country-office/telephone")
    assert hit.contact_kind == "telephone"
    assert "7000" in marked(hit.value.value, hit.value_marks)[0].replace(" ", "")


def test_the_beginning_of_a_number_finds_all_that_have_it(library: Library) -> None:
    numbers = named(library.search("+32 2 287"), HitKind.PHONE)
    assert sorted(numbers) == ["+32 2 287", "+32 2 287 70 00", "+32 2 287 70 06"]


def test_an_acronym_finds_its_programme(library: Library) -> None:
    hit = first(library, "reab", HitKind.PROGRAMME)
    assert (hit.target, marked(hit.label.value, hit.label_marks)) == ("reab", ["REAB"])


def test_words_are_found_by_their_beginnings_in_any_order(library: Library) -> None:
    hit = first(library, "SEEK asyl", HitKind.FACT)
    assert hit.target == "asylum-seekers-in-reception"
    assert marked(hit.label.value, hit.label_marks) == ["Asyl", "seek"]


@pytest.mark.parametrize("query", ["30,528", "30528", "30 528"])
def test_a_figure_is_found_as_published_and_without_its_signs(library: Library, query: str) -> None:
    assert "area" in [hit.target for hit in library.search(query).hits]


def test_labels_are_found_in_every_language_and_shown_in_the_readers(library: Library) -> None:
    hit = first(library, "superficie", HitKind.FACT)
    assert (hit.target, hit.label.value) == ("area", "Area")


@pytest.mark.parametrize("query", ["łódź", "Łódź", "lodz", "LODZ", "strasse", "Straße", "odegard"])
def test_letters_are_found_with_and_without_their_marks(
    library: Library, write_document: Write, import_into: Import, query: str
) -> None:
    import_into(library, write_document("other", title="Łódź Straße Ødegård"))
    hit = first(library, query, HitKind.PROFILE)
    assert hit.profile_id == "other"
    assert len(hit.value_marks) == 1


def test_hyphens_do_not_matter(
    library: Library, write_document: Write, import_into: Import
) -> None:
    import_into(library, write_document("hyphen", title="Post-war e-mail"))
    import_into(library, write_document("plain", title="Postwar email"))
    for query in ("post-war", "postwar", "e-mail", "email"):
        found = [hit.profile_id for hit in library.search(query).hits if hit.tab == "overview"]
        assert "hyphen" in found, query
        assert "plain" in found, query


def test_hits_come_by_kind_and_the_limit_is_shared(library: Library) -> None:
    found = library.search("b", limit=4)
    kinds = [hit.kind for hit in found.hits]
    assert len(set(kinds)) == len(kinds) == 4
    assert kinds[:2] == [HitKind.PROFILE, HitKind.OFFICE]
    assert found.total > 4
    assert found.is_all
    kinds = [hit.kind for hit in library.search("b").hits]
    assert len([*groupby(kinds)]) == len(set(kinds))


def test_whole_words_come_before_beginnings(
    library: Library, write_document: Write, import_into: Import
) -> None:
    import_into(
        library, write_document("long", title="Zebras"), write_document("exact", title="Zebra")
    )
    hits = library.search("zebra").hits
    assert [hit.profile_id for hit in hits] == ["exact", "long"]


def test_what_was_removed_or_replaced_is_not_found(
    library: Library, library_file: Path, write_document: Write, import_into: Import
) -> None:
    import_into(library, write_document("other", title="Zebra"))
    import_into(library, write_document("other", title="Giraffe"))
    assert library.search("zebra").hits == ()
    assert library.search("giraffe").total == 1
    library.remove("other")
    library.remove("iom-belgium")
    for query in ("giraffe", "iom", "287", "b"):
        assert library.search(query).total == 0
    with closing(sqlite3.connect(library_file)) as connection:
        connection.execute(
            "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"
        )


def test_what_the_source_withholds_cannot_be_found(library: Library) -> None:
    assert library.search("protected").hits == ()


@pytest.mark.parametrize(
    "query", ["", "   ", "*", '"', "()", "NEAR(", "a" * 100_000, "\0", "- OR ^"]
)
def test_signs_and_pasted_text_are_safe(library: Library, query: str) -> None:
    assert library.search(query).query == query


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text(alphabet="\"'*()^:{}+-0123 ANDORNTE\0\ud800éßłب"))
def test_any_text_is_safe(library: Library, query: str) -> None:
    for hit in library.search(query, limit=5).hits:
        texts = (hit.value, hit.value_marks), (hit.label, hit.label_marks)
        for text, marks in (*texts, (hit.whose, hit.whose_marks)):
            assert all(0 <= start < end <= len(text.value) for start, end in marks)


def test_a_cancelled_search_stops_between_the_kinds(library: Library) -> None:
    found = library.search("b", is_cancelled=lambda: True)
    assert (found.hits, found.is_all) == ((), False)


def test_a_library_that_is_gone_or_damaged_is_refused(library: Library, library_file: Path) -> None:
    aside = library_file.with_name("aside")
    library_file.rename(aside)
    with pytest.raises(LibraryMissingError):
        library.search("b")
    library_file.write_bytes(b"no library" * 1000)
    with pytest.raises(LibraryDamagedError):
        library.search("b")


def test_a_damaged_index_is_rebuilt_by_the_search_that_meets_it(
    library: Library, library_file: Path
) -> None:
    with closing(sqlite3.connect(library_file)) as connection:
        connection.execute("UPDATE search_index_data SET block = x'00' WHERE id > 10")
        connection.commit()
    assert library.search("belgium").hits
    assert [notice.code for notice in library.notices] == ["library-moved-aside"]


@pytest.mark.parametrize("link", ["tel:+3222877000", "phone:+32.2 287 70 00", "sms:+3222877000"])
def test_a_link_or_a_label_before_a_number_finds_that_number_alone(
    library: Library, link: str
) -> None:
    assert [hit.value.value for hit in library.search(link).hits] == ["+32 2 287 70 00"]


def test_a_label_that_is_still_alone_asks_for_its_kind(library: Library) -> None:
    assert {hit.kind for hit in library.search("tel:").hits} == {HitKind.PHONE}
