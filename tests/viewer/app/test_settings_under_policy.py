"""What a policy sets holds in settings and places, and nothing of the user's moves it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.app.font_scale import FACTORS
from viewer.app.paths import RESOURCES, places
from viewer.app.settings import SettingsFile
from viewer.policy.policy import Policy, policy_file

Write = Callable[[str], Policy]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a policy, its first line not counted, and reads it."""

    def written(text: str) -> Policy:
        file = tmp_path / "policy.yaml"
        file.write_text(f"format: policy/1\n{text}", encoding="utf-8")
        return Policy.load(file, RESOURCES)

    return written


def test_what_is_locked_counts_more_than_what_is_remembered_and_is_not_changed(
    write: Write, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "light", "text_step": 1, "old_after_years": 9}', encoding="utf-8")
    policy = write("locked: {theme: dark, text-size: 150}\ndefaults: {old: 3}\n")
    kept = SettingsFile(file, policy)
    assert kept.values.theme == "dark"
    assert FACTORS[kept.values.text_step] == 1.5
    assert kept.values.old_after_years == 9
    changed = kept.values._replace(theme="system", text_step=0, old_after_years=7)
    kept.change(changed)
    assert (kept.values.theme, kept.values.old_after_years) == ("dark", 7)
    assert kept.save()
    free = SettingsFile(file)
    assert (free.values.theme, free.values.text_step) == ("light", 1)
    assert free.values.old_after_years == 7


def test_a_default_counts_until_the_user_chooses(write: Write, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    kept = SettingsFile(file, write("defaults: {theme: dark, figures-old-after-years: 3}\n"))
    assert kept.values.theme == "dark"
    # Three years is as it is anyway: no choice, so a later default counts.
    kept.change(kept.values._replace(old_after_years=3, theme="light"))
    kept.save()
    later = SettingsFile(file, write("defaults: {theme: system, figures-old-after-years: 8}\n"))
    assert later.values.theme == "light"
    assert later.values.old_after_years == 8


def test_the_library_lies_where_the_policy_says(write: Write, tmp_path: Path) -> None:
    elsewhere = tmp_path / "share" / "library.sqlite"
    locked = write(f"locked: {{library: {elsewhere}, profiles-at-first-start: {tmp_path}}}\n")
    assert places(None, locked).library == elsewhere
    assert places(tmp_path, locked).library == elsewhere
    assert places(tmp_path, locked).first_profiles == tmp_path
    default = write(f"defaults: {{library: {elsewhere}}}\n")
    assert places(None, default).library == elsewhere
    assert places(tmp_path, default).library == tmp_path / "library.sqlite"


def test_no_variable_moves_the_policy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usual = policy_file()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "ProgramData", "ALLUSERSPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert policy_file() == usual
    assert usual.is_absolute()
