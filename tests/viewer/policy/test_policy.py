"""What the administrator locks stays locked, whatever becomes of the file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.app.font_scale import FACTORS
from viewer.app.paths import RESOURCES, places
from viewer.app.settings import Settings, SettingsFile
from viewer.exports.catalogue import Format
from viewer.i18n.language import Language, available_languages
from viewer.policy.policy import NO_POLICY, SAFE, MenuEntry, Policy, Setting
from viewer.policy.words import fault_lines, lock_sentence

ENGLISH = Language.load(RESOURCES / "locale", "en")
EVERYTHING = frozenset(Setting)
Write = Callable[[str], Policy]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "policy.yaml"


@pytest.fixture
def write(file: Path) -> Write:
    """Writes a policy, its first line not counted, and reads it."""

    def written(text: str) -> Policy:
        file.write_text(f"format: policy/1\n{text}", encoding="utf-8")
        return Policy.load(file, RESOURCES)

    return written


def codes(policy: Policy) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in policy.problems]


def test_no_file_is_no_policy(file: Path) -> None:
    assert Policy.load(file, RESOURCES) is NO_POLICY
    assert Policy.load(file / "below" / "a file", RESOURCES) is NO_POLICY


def test_a_lock_counts_more_than_a_default_and_both_have_their_values(write: Write) -> None:
    policy = write(
        "reason: ask us\nreasons: {theme: tired eyes}\n"
        "defaults: {theme: light, language: fr}\nlocked: {theme: dark, exports-off: [xlsx]}\n"
    )
    assert policy.problems == ()
    assert policy.text(Setting.THEME) == "dark"
    assert policy.text(Setting.LANGUAGE) == "fr"
    assert policy.is_locked(Setting.THEME)
    assert not policy.is_locked(Setting.LANGUAGE)
    assert policy.is_export_off("xlsx")
    assert not policy.is_export_off("csv")
    assert policy.reason(Setting.THEME) == "tired eyes"
    assert policy.reason(Setting.EXPORTS_OFF) == "ask us"


def test_the_example_is_a_sound_policy() -> None:
    policy = Policy.load(RESOURCES / "schema" / "policy-example.yaml", RESOURCES)
    assert policy.problems == ()
    assert policy.is_locked(Setting.LINKS)
    assert policy.reason(Setting.LINKS) == "these computers have no network"


def test_the_page_explains_every_setting_and_its_example_is_sound(file: Path) -> None:
    page = (RESOURCES / "schema" / "POLICY.md").read_text("utf-8")
    assert [setting for setting in Setting if f"`{setting}`" not in page] == []
    assert [entry for entry in MenuEntry if f"`{entry}`" not in page] == []
    file.write_text(page.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    assert Policy.load(file, RESOURCES).problems == ()


@pytest.mark.parametrize(
    ("setting", "values"),
    [
        (Setting.LANGUAGE, available_languages(RESOURCES / "locale")),
        (Setting.TEXT_SIZE, [f"{factor * 100:.0f}" for factor in FACTORS]),
        (Setting.FIGURES_OLD, ["1", "10", "50"]),
        (Setting.EDITIONS_KEPT, ["0", "9", "50"]),
        (Setting.PAPER, ["a4", "a5", "letter"]),
        (Setting.EXPORTS_OFF, [f"[{', '.join(Format)}]"]),
        (Setting.MENU_OFF, [f"[{', '.join(MenuEntry)}]"]),
    ],
)
def test_all_that_the_program_offers_can_be_set(
    write: Write, setting: Setting, values: list[str]
) -> None:
    for value in values:
        policy = write(f"locked: {{{setting}: {value}}}\n")
        assert policy.problems == ()
        assert policy.is_locked(setting)


@pytest.mark.parametrize(
    ("line", "setting", "code"),
    [
        ("theme: pink", Setting.THEME, "unknown-value"),
        ("theme: [dark]", Setting.THEME, "wrong-type"),
        ("theme:", Setting.THEME, "empty-text"),
        ("links: no", Setting.LINKS, "unknown-value"),
        ("Links: off", Setting.LINKS, "unknown-key"),
        ("exprots-off: [csv]", Setting.EXPORTS_OFF, "unknown-key"),
        ("exports-off: [csv, pdf]", Setting.EXPORTS_OFF, "unknown-value"),
        ("exports-off: csv", Setting.EXPORTS_OFF, "wrong-type"),
        ("menu-off: [print]", Setting.MENU_OFF, "unknown-value"),
        ("library: profiles/library.sqlite", Setting.LIBRARY, "not-absolute"),
        ("library: ~/library.sqlite", Setting.LIBRARY, "not-absolute"),
        ("figures-old-after-years: 51", Setting.FIGURES_OLD, "number-out-of-range"),
        ("figures-old-after-years: 0", Setting.FIGURES_OLD, "number-out-of-range"),
    ],
)
def test_a_lock_that_is_wrong_stays_a_lock_at_the_safe_value_and_the_others_hold(
    write: Write, line: str, setting: Setting, code: str
) -> None:
    policy = write(f"reason: ask us\nlocked:\n  paper: a5\n  {line}\n")
    assert policy.text(Setting.PAPER) == "a5"
    assert policy.locked[setting] == SAFE[setting]
    assert policy.doubtful == {setting}
    assert policy.locked.keys() == {setting, Setting.PAPER}
    assert (code, 5) in [(problem.code, problem.line) for problem in policy.problems]
    assert "has errors" in lock_sentence(ENGLISH, policy, setting)


def test_a_name_that_is_like_no_setting_locks_nothing_and_is_told(write: Write) -> None:
    policy = write("locked:\n  wallpaper-of-the-desktop: blue\n")
    assert policy.locked == {}
    assert codes(policy) == [("unknown-key", 3, 3)]


def test_a_default_that_is_wrong_does_not_count_and_locks_nothing(write: Write) -> None:
    policy = write("defaults:\n  theme: pink\n  language: fr\n")
    assert (policy.defaults, policy.locked) == ({Setting.LANGUAGE: "fr"}, {})
    assert codes(policy) == [("unknown-value", 3, 10)]


def test_a_wrong_reason_loses_the_reason_alone(write: Write) -> None:
    policy = write("reason: [a]\nlocked: {theme: dark}\n")
    assert policy.locked == {Setting.THEME: "dark"}
    assert lock_sentence(ENGLISH, policy, Setting.THEME).endswith("of this computer.")


ALIASES = "\n".join(f"a{n}: &a{n} [{', '.join(9 * [f'*a{n - 1}'])}]" for n in range(1, 9))
BROKEN = {
    "empty": b"",
    "comments": b"# nothing\n",
    "no YAML": b"format: policy/1\nlocked: {theme: dark\n",
    "a list": b"- locked\n",
    "a text": b"locked\n",
    "not UTF-8": "format: policy/1\nreason: défini\n".encode("latin-1"),
    "UTF-16": "format: policy/1\n".encode("utf-16"),
    "control characters": b"format: policy/1\nreason: a\x00b\n",
    "huge": b"#" * 2_000_000,
    "aliases": f"format: policy/1\na0: &a0 x\n{ALIASES}\n".encode(),
    "deep": b"format: policy/1\nlocked: " + b"[" * 10_000,
    "no format": b"locked: {theme: dark}\n",
    "another format": b"format: policy/2\nlocked: {theme: dark}\n",
    "key at the top": b"format: policy/1\ntheme: dark\n",
    "locked is empty": b"format: policy/1\nlocked:\ntheme: dark\n",
    "misspelt part": b"format: policy/1\nlokced: {theme: dark}\n",
    "twice": b"format: policy/1\nlocked: {theme: dark, theme: light}\n",
    "two documents": b"format: policy/1\n---\nlocked: {theme: dark}\n",
    "a tag": b"format: policy/1\nlocked: {theme: !!str dark}\n",
    "merged": b"format: policy/1\nlocked: {<<: {theme: dark}}\n",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_not_understood_locks_everything(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    policy = Policy.load(file, RESOURCES)
    assert policy.locked.keys() == EVERYTHING
    assert policy.problems
    assert all(policy.is_off(entry) for entry in MenuEntry)
    assert all(map(policy.is_export_off, Format))
    assert not policy.opens_links
    usual = SettingsFile(file.with_name("settings.json"), policy).usual
    assert usual.theme in ("system", "dark")  # dark where that was plain
    assert [
        line for line in fault_lines(ENGLISH, policy) if "The request was refused" in line
    ] == []


def test_what_is_no_file_to_read_locks_everything(file: Path, tmp_path: Path) -> None:
    unreadable = [tmp_path, tmp_path / "a link", tmp_path / "a pipe", tmp_path / "a loop"]
    unreadable[1].symlink_to(tmp_path / "nowhere")
    os.mkfifo(unreadable[2])
    unreadable[3].symlink_to(unreadable[3])
    for place in unreadable:
        policy = Policy.load(place, RESOURCES)
        assert policy.locked.keys() == EVERYTHING
        assert [problem.code for problem in policy.problems] == ["file-unreadable"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_stop_a_start_and_those_without_sense_unlock_nothing(
    file: Path, content: bytes
) -> None:
    file.write_bytes(content)
    policy = Policy.load(file, RESOURCES)
    assert policy.problems
    assert policy.locked.keys() == EVERYTHING
    assert SettingsFile(file.with_name("settings.json"), policy).values == Settings()


SECTIONS = st.dictionaries(
    st.sampled_from([*Setting, "Theme", "thme", "x"]),
    st.sampled_from(["dark", "[csv]", "off", "5", "a4", "fr", "100", "", "{}", "/l", "*a"]),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(locked=SECTIONS, defaults=SECTIONS)
def test_every_setting_named_under_locked_is_locked_whatever_it_says(
    file: Path, locked: dict[str, str], defaults: dict[str, str]
) -> None:
    parts = {"locked": locked, "defaults": defaults}
    lines = [
        f"{name}:\n" + "".join(f"  {k}: {v}\n" for k, v in p.items()) for name, p in parts.items()
    ]
    file.write_text("format: policy/1\n" + "".join(lines), encoding="utf-8")
    policy = Policy.load(file, RESOURCES)
    assert {Setting(name) for name in locked if name in set(Setting)} <= policy.locked.keys()
    SettingsFile(file, policy)
    places(None, policy)
