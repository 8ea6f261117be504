"""Every word of every view and dialog goes through the translators."""

from pathlib import Path

import pytest

from tests.viewer.ui.walks import found_by

WALK = "tests.viewer.ui.translated.walk"


@pytest.mark.slow
def test_no_word_is_shown_or_said_that_was_never_translated(tmp_path: Path) -> None:
    added = {"QT_QPA_PLATFORM": "offscreen"}
    assert found_by(WALK, tmp_path / "home", added=added) == []
