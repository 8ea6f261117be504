"""What is stored of a profile comes back, row for row."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.building.profile import build_profile
from db.building.summary import build_summaries
from db.documents.document import Document
from db.errors import LibraryDamagedError, ProfileUnknownError
from db.library import Library, first_view
from db.rows import PartialDate
from db.search.fts5 import Fts5Index
from db.storage.editions import (
    count_profiles,
    known_editions,
    newest_edition,
    stored_content,
    stored_summaries,
)
from db.storage.new_file import NewProfile, make_library
from db.storage.store import Store

LANGUAGES = [("en",), ("fr", "en"), ("ar",), ()]

texts = st.dictionaries(
    st.sampled_from(["en", "fr", "ar"]), st.text(max_size=20), min_size=1, max_size=3
)
bodies = st.lists(
    st.fixed_dictionaries({"name": texts}, optional={"note": texts, "since": st.just("1984")}),
    max_size=3,
)
events = st.lists(
    st.fixed_dictionaries({"date": st.just("2014-06"), "title": texts, "parties": bodies}),
    max_size=2,
)
phones = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["fax", "direct-dial"]), "published": st.text(max_size=9)},
        optional={"note": texts, "withheld": texts, "prefix": st.just("+32 2")},
    ),
    max_size=3,
)
offices = st.lists(
    st.fixed_dictionaries(
        {"id": st.text(max_size=5), "kind": st.just("country-office"), "name": texts},
        optional={
            "areas": bodies,
            "partners": bodies,
            "phones": phones,
            "address": st.fixed_dictionaries({}, optional={"city": st.text(max_size=9)}),
            "activities": st.lists(st.fixed_dictionaries({"text": texts}), max_size=2),
        },
    ),
    max_size=3,
)
programmes = st.lists(
    st.fixed_dictionaries(
        {"id": st.text(max_size=5), "name": texts},
        optional={"funders": bodies, "events": events, "end": st.just("2014")},
    ),
    max_size=3,
)


def built(file: Path, *contents: dict[str, Any]) -> Store:
    make_library(file, (NewProfile(document(content)) for content in contents), Fts5Index())
    return Store(file, Fts5Index)


def document(content: Any) -> Document:
    source = repr(content).encode()
    sha256 = hashlib.sha256(source).hexdigest()
    return Document("a.yaml", content["id"], content["edition"], content, source, sha256)


@pytest.mark.parametrize("languages", LANGUAGES)
def test_the_first_view_and_the_library_give_the_same_rows(
    library_file: Path, resources: Path, languages: tuple[str, ...]
) -> None:
    library = Library.open(library_file, resources, languages)
    view = first_view(library_file, "iom-belgium", languages)
    assert view.profile == library.profile("iom-belgium")
    assert view.profiles == library.profiles()
    assert library.notices == ()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    more=st.fixed_dictionaries(
        {"title": texts, "offices": offices, "programmes": programmes, "history": events},
        optional={"summary": texts, "covers": st.just(["BE", "LU"])},
    )
)
def test_any_profile_comes_back_as_its_document_has_it(
    tmp_path: Path, content: dict[str, Any], more: dict[str, Any]
) -> None:
    file = tmp_path / "any.sqlite"
    store = built(file, content | more, content | {"id": "neighbour"})
    with store.reading() as ask:
        assert stored_content(ask, "small") == content | more
        assert [line["id"] for line in stored_summaries(ask)] == ["neighbour", "small"]
    for languages in LANGUAGES:
        view = first_view(file, "small", languages)
        assert view.profile == build_profile(content | more, languages)
        assert view.profiles == build_summaries(
            (content | {"id": "neighbour"}, content | more), languages
        )


@pytest.mark.parametrize(
    ("dates", "newest"),
    [
        ((), None),
        (("2016",), PartialDate(2016)),
        (("2016", "2016-02", "2015-12-31"), PartialDate(2016, 2)),
        (("2016-02", "2016-02-01"), PartialDate(2016, 2, 1)),
    ],
)
def test_the_newest_edition_is_that_with_the_latest_date(
    tmp_path: Path, content: dict[str, Any], dates: tuple[str, ...], newest: PartialDate | None
) -> None:
    contents = (content | {"id": f"p{n}", "edition": date} for n, date in enumerate(dates))
    with built(tmp_path / "dated.sqlite", *contents).reading() as ask:
        assert newest_edition(ask) == newest


def test_the_newest_edition_is_verified_and_no_other(
    tmp_path: Path, content: dict[str, Any]
) -> None:
    file = tmp_path / "damaged.sqlite"
    store = built(file, content, content | {"id": "newer", "edition": "2020"})
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE profile SET summary = '{' WHERE id = 'small'")
        connection.commit()
        with store.reading() as ask:
            assert newest_edition(ask) == PartialDate(2020)
        changed = "replace(summary, '2020', '2021')"
        connection.execute(f"UPDATE profile SET summary = {changed} WHERE id = 'newer'")
        connection.commit()
    with pytest.raises(LibraryDamagedError) as caught, store.reading() as ask:
        newest_edition(ask)
    assert caught.value.parameters == {"file": str(file)}


def test_an_unknown_id_names_the_nearest(tmp_path: Path, content: dict[str, Any]) -> None:
    file = tmp_path / "small.sqlite"
    with built(file, content).reading() as ask:
        for profile_id, nearest in [("smal", "small"), ("zzz", "")]:
            with pytest.raises(ProfileUnknownError) as caught:
                stored_content(ask, profile_id)
            assert caught.value.parameters == {"profile": profile_id, "nearest": nearest}
            with pytest.raises(ProfileUnknownError):
                known_editions(ask, profile_id)


def test_profiles_are_counted(tmp_path: Path, content: dict[str, Any]) -> None:
    store = built(tmp_path / "two.sqlite", content, content | {"id": "other"})
    with store.reading() as ask:
        assert count_profiles(ask) == 2


def test_a_source_comes_back_byte_for_byte(tmp_path: Path, content: dict[str, Any]) -> None:
    file = tmp_path / "small.sqlite"
    with built(file, content).reading() as ask:
        assert known_editions(ask, "small")[0].source == repr(content).encode()
