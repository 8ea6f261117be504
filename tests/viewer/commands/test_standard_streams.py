""" "-" in place of a file, files that are there already, questions, and odd surroundings."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.needs import needs_users_without_home
from viewer.app.cli import main
from viewer.commands.layout import cells

from .conftest import Program

Write = Callable[[str, str], Path]


class Typed(io.TextIOWrapper):
    """What comes in on stdin: from a person, or through a pipe."""

    def __init__(self, text: str, *, is_person: bool = False) -> None:
        super().__init__(io.BytesIO(text.encode("utf-8")), encoding="utf-8")
        self._is_person = is_person

    def isatty(self) -> bool:
        return self._is_person


def test_a_document_is_checked_and_imported_from_the_standard_input(
    program: Program, belgium: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed(belgium.replace("IOM in Belgium", "Another title")))
    assert program("import", "-").out.startswith("replaced    iom-belgium  -\n")
    assert "Another title" in program("list").out
    monkeypatch.setattr(sys, "stdin", Typed(belgium.replace("title:", "titel:", 1)))
    run = program("check", "-")
    assert (run.status, run.out.splitlines()[0][:16]) == (1, "-:2:1: missing-k")


def test_the_standard_input_stands_alone(program: Program, tmp_path: Path) -> None:
    for command in ("check", "import"):
        run = program(command, "-", tmp_path)
        assert (run.status, run.out) == (2, "")
        assert "- (the standard input) must stand alone" in run.err


def test_too_much_on_the_standard_input_is_refused(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("x" * (1024 * 1024 + 1)))
    assert "-:1:1: too-large: " in program("check", "-").out


def test_a_sheet_goes_to_the_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["print", "iom-belgium", "--sheet", "contacts", "-o", "-"]
    assert main([*words, "--basedir", str(tmp_path)]) == 0
    said = capfdbinary.readouterr()
    assert said.out.startswith(b"%PDF-") and said.out.rstrip().endswith(b"%%EOF")


def test_exports_go_to_the_standard_output_by_their_name_too(program: Program) -> None:
    words = ("export", "iom-belgium", "--format", "vcard")
    assert program(*words, "-o", "-").out == program(*words).out != ""


def test_the_report_of_an_import_does_not_go_among_its_lines(
    program: Program, write: Write, belgium: str
) -> None:
    run = program("import", write("good.yaml", belgium), "--report", "-")
    assert (run.status, run.out) == (2, "")
    assert "--report names a file" in run.err


def test_bytes_are_not_put_into_json(program: Program) -> None:
    words = ("print", "iom-belgium", "--sheet", "contacts", "-o", "-", "--json")
    assert program(*words).status == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("print iom-belgium --sheet contacts -o", "sheet.pdf"),
        ("print iom-belgium --sheet card -o", "card.png"),
        ("export iom-belgium --format json -o", "file.json"),
        ("compare iom-belgium iom-egypt --format csv -o", "file.csv"),
        ("history iom-belgium --changes-since 0 -o", "changes.pdf"),
        ("new some-id -o", "some-id.yaml"),
        (f"import {Path(__file__).parent} --report", "report.pdf"),
    ],
)
def test_no_file_is_replaced_unless_told(
    program: Program, tmp_path: Path, words: str, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(b"dear")
    run = program(*words.split(), file)
    assert (run.status, file.read_bytes()) == (1, b"dear")
    told = f"{file} is there already, and was left as it is. Choose another name, or replace it "
    assert f"{told}with --force." in run.err
    program(*words.split(), file, "--force")
    assert file.read_bytes() != b"dear"


def test_no_sheet_is_written_when_one_of_them_is_taken(program: Program, tmp_path: Path) -> None:
    (tmp_path / "iom-egypt-contacts.pdf").write_bytes(b"dear")
    assert program("print", "--all", "--sheet", "contacts", "-o", tmp_path).status == 1
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["iom-egypt-contacts.pdf"]


def test_removing_asks_a_person(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer in ("", "n\n", "x\n", "\n"):
        monkeypatch.setattr(sys, "stdin", Typed(answer, is_person=True))
        run = program("remove", "iom-egypt")
        assert (run.status, run.out) == (1, "")
        assert "Remove IOM in Egypt with its earlier editions? [y/N]" in run.err
    monkeypatch.setattr(sys, "stdin", Typed("Y\n", is_person=True))
    assert program("remove", "iom-egypt").out == "removed: iom-egypt\n"


def test_the_question_is_answered_in_the_readers_language(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("o\n", is_person=True))
    assert program("remove", "iom-egypt", "--language", "fr").status == 0


def test_removing_wants_a_yes_where_nobody_can_be_asked(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("y\n"))
    assert program("remove", "iom-egypt").status == 2
    assert "iom-egypt" in program("list").out


def test_hidden_files_are_passed_over_and_that_is_told_once(
    program: Program, belgium: str, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    names = ("._good.yaml", ".git/a.yaml", "__MACOSX/._good.yaml", "sub/.cache/b.yaml")
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"\0\5\x16\7")
    (folder / "good.yaml").write_text(belgium, encoding="utf-8")
    for command in ("check", "import"):
        run = program(command, folder)
        assert run.status == 0
        assert run.err.count("4 hidden files and folders were passed over.") == 1
        assert program(command, folder, "--json").answer["passed_over"] == len(names)
    assert program("check", folder / ".git").status == 1  # named, it is meant


def test_a_profile_is_as_wide_as_the_terminal(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths = []
    for columns in ("50", "80", "160", "1"):
        monkeypatch.setenv("COLUMNS", columns)
        widths.append(max(map(cells, program("show", "iom-belgium").out.splitlines())))
    assert widths[0] <= 50 < widths[1] <= 80 < widths[2] <= 160
    assert widths[3] <= 50  # nothing can be read in a column of a letter


@pytest.mark.parametrize("words", [["list", "--basedir", ""], ["check", ""], ["import", ""]])
def test_an_empty_name_is_no_folder(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "the name of a file or folder is missing" in capsys.readouterr().err


@needs_users_without_home
def test_a_user_without_a_home_is_told_to_name_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import pwd

    def unknown(_uid: int) -> pwd.struct_passwd:
        raise KeyError

    monkeypatch.delenv("HOME", raising=False)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.chdir(tmp_path)
    assert main(["list"]) == 1
    assert "Name a folder for them with --basedir." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert main(["-V"]) == 0
    assert main(["list", "--basedir", str(tmp_path)]) == 0
