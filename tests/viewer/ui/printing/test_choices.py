"""What is remembered of a sheet: whatever the settings hold, there are choices to begin with."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.app.settings import SettingsFile
from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import Paper
from viewer.ui.printing.choices import Choices, Scope, last_sheet, remember, remembered

USUAL = Choices(Sheet.CONTACTS, Scope.SHOWN, Paper.A4, "en")
NAMES = ("scope", "paper", "language", "landscape", "text_size", "colour", "filled", "left_out")
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(tmp_path_factory.mktemp("settings")) / "settings.json"


@pytest.mark.slow
@given(kept=st.dictionaries(st.sampled_from(NAMES), values) | values, sheet=values)
def test_whatever_the_settings_hold_there_are_choices(
    file: Path, kept: object, sheet: object
) -> None:
    file.write_text(json.dumps({"print_contacts": kept, "print_sheet": sheet}), encoding="utf-8")
    settings = SettingsFile(file)
    choices = remembered(settings, USUAL)
    assert last_sheet(settings) in Sheet
    assert (choices.paper in Paper, choices.scope in Scope) == (True, True)
    remember(settings, choices)
    assert remembered(settings, USUAL) == choices
