"""A row that is not what was written is told from one that is."""

import hashlib
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import LibraryDamagedError
from db.storage.checksums import checksum, is_as_imported, verified

ROW = ("p", "é", 1, 2.5, None)


@pytest.mark.parametrize(
    "other",
    [
        ("p", "e", 1, 2.5, None),
        ("p", "é", "1", 2.5, None),
        ("p", "é", 1, 2.5, ""),
        ("p", "é".encode(), 1, 2.5, None),
        ("é", "p", 1, 2.5, None),
        ("pé", "", 1, 2.5, None),
        ("p", "é", 1, 2.5),
    ],
)
def test_the_checksum_changes_with_any_value_its_kind_and_its_place(
    other: tuple[object, ...],
) -> None:
    assert checksum(other) != checksum(ROW)


def test_the_checksum_is_the_one_that_libraries_hold() -> None:
    assert checksum(ROW) == zlib.crc32(rb'["p","\u00e9",1,2.5,null]')
    assert checksum(iter(ROW)) == checksum(ROW)


@given(
    st.lists(
        st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans(), st.binary())
    )
)
def test_the_checksum_is_of_the_values_as_json(values: list[object]) -> None:
    written = json.dumps(values, separators=(",", ":"), default=repr)
    assert checksum(values) == zlib.crc32(written.encode("ascii"))


def test_a_row_is_given_back_when_its_last_column_is_its_checksum() -> None:
    row = (*ROW, checksum(ROW))
    assert verified(row) is row


@pytest.mark.parametrize("last", [checksum(ROW) + 1, str(checksum(ROW)), None, b""])
def test_a_row_with_another_checksum_is_damage(last: object) -> None:
    with pytest.raises(LibraryDamagedError):
        verified((*ROW, last))


def test_a_source_is_as_imported_only_with_its_own_sha256() -> None:
    digest = hashlib.sha256(b"source").hexdigest()
    assert is_as_imported(b"source", digest) is True
    assert is_as_imported(b"source ", digest) is False
    assert is_as_imported("source", digest) is False
    assert is_as_imported(None, digest) is False
    assert is_as_imported(b"source", None) is False
