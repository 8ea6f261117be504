"""Commands go by the policy: refused with the reason, told of its faults, else unharmed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.app.cli import main

PROJECT = Path(__file__).parents[3]
Captured = pytest.CaptureFixture[str]
Answer = tuple[int, str, str]
Run = Callable[..., Answer]


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return tmp_path / "policy.yaml"


@pytest.fixture
def run(policy: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command under a policy, given without its first line, in a home of its own."""
    monkeypatch.setenv("LC_ALL", "C")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))

    def ran(text: str, *words: str | Path) -> Answer:
        policy.write_text(f"format: policy/1\n{text}", encoding="utf-8")
        status = main([*map(str, words)], policy_at=policy)
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return ran


WHY = "Locked by the administrator: ask us\n"


@pytest.mark.parametrize(
    ("locked", "words", "what"),
    [
        ("exports-off: [xlsx]", "export iom-belgium --format xlsx -o x.xlsx", "--format xlsx"),
        ("exports-off: [csv]", "compare iom-belgium iom-egypt --format csv", "--format csv"),
        ("menu-off: [export]", "export iom-belgium --format json", "export"),
        ("menu-off: [export]", "compare iom-belgium iom-egypt --format csv", "--format csv"),
        ("menu-off: [import]", "import .", "import"),
        ("menu-off: [remove]", "remove iom-belgium", "remove"),
        ("menu-off: [history]", "history iom-belgium", "history"),
        ("menu-off: [compare]", "compare iom-belgium iom-egypt", "compare"),
        ("paper: a5", "print iom-belgium --sheet contacts -o x.pdf --paper a4", "--paper a4"),
        ("language: en", "list --language fr", "--language"),
        ("library: /nowhere/library.sqlite", "list --basedir x", "--basedir"),
    ],
)
def test_a_command_against_the_policy_is_refused_with_the_reason(
    run: Run, locked: str, words: str, what: str
) -> None:
    answer = run(f"reason: ask us\nlocked: {{{locked}}}\n", *words.split())
    assert answer == (1, "", f"profile-viewer: {what} cannot be used here. {WHY}")


def test_a_refusal_is_json_where_json_is_asked_for(run: Run) -> None:
    status, out, err = run("locked: {menu-off: [remove]}\n", "remove", "iom-belgium", "--json")
    assert (status, err) == (1, "")
    assert '"code": "locked-by-policy"' in out


def test_what_the_policy_says_itself_may_be_said_again(run: Run, tmp_path: Path) -> None:
    locked = "locked: {language: fr, paper: a5, exports-off: [csv]}\n"
    sheet = tmp_path / "sheet.pdf"
    words = ["iom-belgium", "--sheet", "contacts", "-o", sheet, "--paper", "a5", "--language", "fr"]
    assert run(locked, "print", *words)[0] == 0
    assert run(locked, "export", "iom-belgium", "--format", "vcard")[0] == 0
    assert run("", "list", "--basedir", tmp_path)[0] == 0


def test_sheets_have_the_paper_of_the_policy_unless_told(run: Run, tmp_path: Path) -> None:
    from pypdf import PdfReader

    sheet = tmp_path / "sheet.pdf"
    widths = []
    for words in ([], ["--paper", "a4"]):
        text = "defaults: {paper: a5}\n"
        asked = ("print", "iom-belgium", "--sheet", "contacts")
        assert run(text, *asked, "-o", sheet, "--force", *words)[0] == 0
        widths.append(round(PdfReader(sheet).pages[0].mediabox.width))
    assert widths == [420, 595]


def test_the_language_of_the_policy_counts_more_than_the_systems(run: Run) -> None:
    french = "montre où se trouve"
    assert french in run("defaults: {language: fr}\n", "--help")[1]
    assert french not in run("defaults: {language: fr}\n", "--help", "--language", "en")[1]


def test_the_library_of_the_policy_is_used_and_begins_with_the_profiles_wanted(
    run: Run, tmp_path: Path, write: Callable[[str, str], Path], belgium: str
) -> None:
    documents = write("norway.yaml", belgium.replace("id: iom-belgium", "id: iom-norway")).parent
    write("older.yaml", belgium.replace("edition: ", "edition: 1990 #"))
    write("bad.yaml", "format: profile/1\n")
    library = tmp_path / "share" / "library.sqlite"
    text = f"locked:\n  library: {library}\n  profiles-at-first-start: {documents}\n"
    status, out, err = run(text, "list", "--json")
    assert status == 0
    assert [f'"{id_}"' in out for id_ in ("iom-norway", "iom-egypt", "iom-belgium")] == 3 * [True]
    assert '"1990"' in out  # the folder counts more than what comes along
    assert library.exists()
    assert f"Some documents in {documents} have errors" in err
    assert "bad.yaml" in err
    assert run(text, "list", "--json")[2] == ""


def test_a_folder_of_first_profiles_that_is_away_hinders_no_start(run: Run, tmp_path: Path) -> None:
    away = tmp_path / "away"
    status, out, err = run(f"locked: {{profiles-at-first-start: {away}}}\n", "list")
    assert (status, "iom-egypt" in out) == (0, True)
    assert f"The folder {away}" in err
    assert f"profile-viewer import {away}" in err


def test_a_library_that_nobody_may_write_is_used_in_place(run: Run, tmp_path: Path) -> None:
    share = tmp_path / "share"
    text = f"locked: {{library: {share / 'library.sqlite'}}}\n"
    run(text, "list")
    before = {file: file.read_bytes() for file in share.iterdir()}
    for file in before:
        file.chmod(0o444)
    share.chmod(0o555)
    try:
        status, out, _ = run(text, "list")
        assert (status, "iom-belgium" in out) == (0, True)
        assert {file: file.read_bytes() for file in share.iterdir()} == before
    finally:
        share.chmod(0o755)


def test_a_broken_policy_stops_nothing_but_what_it_may_have_locked(run: Run, policy: Path) -> None:
    status, out, err = run("locked: {theme: dark\n", "list")
    assert (status, "iom-belgium" in out) == (0, True)
    assert err.startswith("The policy of this computer has errors.")
    assert f"{policy}:3:1: " in err or f"{policy}:2:" in err
    status, out, err = run("locked: {theme: dark\n", "export", "iom-belgium", "--format", "csv")
    assert (status, out) == (1, "")
    assert "because the policy of this computer has errors" in err


def test_self_check_tells_every_setting_and_where_it_comes_from(run: Run) -> None:
    text = "reason: ask us\ndefaults: {language: en}\nlocked: {theme: dark, links: off}\n"
    out = " ".join(run(text, "self-check")[1].split())
    assert "Colours: Dark (locked by the policy). Locked by the administrator: ask us" in out
    assert "Language: English (default of the policy)" in out
    assert "Text size: 100% (built in)" in out


def test_self_check_is_not_sound_under_a_broken_policy(run: Run, policy: Path) -> None:
    status, out, _ = run("locked: {theme: pink}\n", "self-check")
    assert status == 1
    assert f"{policy}:2:17: unknown-value: pink is not allowed here." in " ".join(out.split())


def test_no_variable_of_the_user_moves_or_silences_the_policy(tmp_path: Path, policy: Path) -> None:
    policy.write_text("format: policy/1\nlocked: {menu-off: [export]}\n", encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from viewer.app.cli import main; "
        "sys.exit(main(sys.argv[2:], policy_at=Path(sys.argv[1])))"
    )
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CONFIG_DIRS", "PROGRAMDATA")
    variables = dict.fromkeys((*names, "PROFILE_VIEWER_POLICY", "POLICY"), str(tmp_path))
    words = ["export", "iom-belgium", "--format", "csv", "--basedir", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-c", script, str(policy), *words],
        cwd=PROJECT,
        env={**os.environ, "LC_ALL": "C", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "Locked by the administrator of this computer." in done.stderr
