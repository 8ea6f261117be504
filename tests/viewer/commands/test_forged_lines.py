"""A line that a program reads is one line, whatever a file or a value is called."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Program = Callable[..., Any]
Write = Callable[[str, str], Path]
FORGED = "a\nforged.yaml:1:1: ok\u202e.yaml"


def test_check_tells_of_a_file_on_one_line_whatever_its_name(
    program: Program, write: Write
) -> None:
    run = program("check", write(FORGED, "format: profile/2\n"))
    (line,) = run.out.splitlines()
    assert r"a\nforged.yaml:1:1: ok\u202E.yaml:1:9: unknown-format:" in line


def test_check_escapes_what_it_quotes(program: Program, write: Write, belgium: str) -> None:
    value = 'country: "B\\nok: E\\u202e\\x1b"'
    run = program("check", write("b.yaml", belgium.replace("country: BE", value, 1)))
    assert all(line.startswith(str(run.out.split(":")[0])) for line in run.out.splitlines())
    assert r"B\nok: E\u202E" in run.out
    assert not {"\u202e", "\x1b"} & set(run.out)


@pytest.mark.parametrize("command", ["import", "check"])
def test_a_missing_file_is_told_on_one_line(program: Program, tmp_path: Path, command: str) -> None:
    run = program(command, tmp_path / "none\nok.yaml")
    lines = (run.out + run.err).splitlines()
    assert any(r"none\nok.yaml" in line for line in lines)
    assert not [line for line in lines if line.startswith("ok.yaml")]


def test_import_tells_of_a_file_on_one_line(program: Program, write: Write, belgium: str) -> None:
    run = program("import", write(FORGED, belgium))
    assert [line for line in run.out.splitlines() if line.startswith("forged")] == []
    assert r"a\nforged" in run.out


def test_a_written_file_is_told_on_one_line(program: Program, tmp_path: Path) -> None:
    target = tmp_path / "a\nb.json"
    out = program("export", "iom-belgium", "--format", "json", "-o", target).out
    assert target.exists()
    assert out.splitlines() == [f"written: {tmp_path}/a\\nb.json"]


def test_list_has_a_line_for_each_profile(program: Program, write: Write, belgium: str) -> None:
    title = 'title: "Two\\nlines \\u202ea"'
    named = belgium.replace("id: iom-belgium", "id: two", 1).replace(
        "title: IOM in Belgium", title, 1
    )
    assert program("import", write("two.yaml", named)).status == 0
    lines = program("list").out.splitlines()
    assert len(lines) == 3
    assert any(line.startswith("two ") and r"Two\n\u2068lines \u202Ea" in line for line in lines)


def test_a_title_that_turns_is_closed_within_itself(
    program: Program, write: Write, belgium: str
) -> None:
    title = 'title: "Office \\u202efdp.exe"'
    program("import", write("t.yaml", belgium.replace("title: IOM in Belgium", title, 1)))
    shown = program("show", "iom-belgium").out
    assert "\u2068Office \u202efdp.exe\u202c\u2069" in shown
    found = program("search", "belgium").out
    turned = [line for line in found.splitlines() if "\u202e" in line]
    assert turned  # one is too long for a line of the terminal
    for line in turned:
        assert line.count("\u202e") == line.count("\u202c")
        assert line.count("\u2068") == line.count("\u2069")
