"""The rows are known by their names, wherever they are written down."""

from importlib import import_module

import pytest

from db import rows


@pytest.mark.parametrize("name", rows.__all__)
def test_every_row_is_loaded_by_its_name(name: str) -> None:
    home = import_module(f"db.rows.{rows._HOMES[name]}")
    assert getattr(rows, name) is getattr(home, name)


def test_the_rows_that_can_be_loaded_are_those_that_are_told() -> None:
    assert sorted(rows._HOMES) == sorted(rows.__all__)
    assert not hasattr(rows, "Nobody")
