"""`import` tells what it changed and keeps out older editions; `export` gives documents back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

Program = Callable[..., Any]
Write = Callable[[str, str], Path]


def test_a_replacement_tells_what_it_changed(program: Program, write: Write, belgium: str) -> None:
    newer = write("newer.yaml", belgium.replace("11.3 million", "11.6 million"))
    run = program("import", newer)
    assert run.out.split()[0] == "replaced"
    assert "11.3 million" in run.out
    assert "→ 11.6 million" in run.out


def test_a_report_of_the_import_is_written_as_pdf(
    program: Program, write: Write, belgium: str, tmp_path: Path
) -> None:
    newer = write("newer.yaml", belgium.replace("11.3 million", "11.6 million"))
    report = tmp_path / "report.pdf"
    run = program("import", newer, "--report", report)
    assert (run.status, run.out.splitlines()[-1]) == (0, f"written: {report}")
    said = PdfReader(report).pages[0].extract_text()
    assert "11.3 million" in said and "11.6 million" in said


def test_a_report_that_cannot_be_written_is_told(
    program: Program, write: Write, belgium: str, tmp_path: Path
) -> None:
    run = program("import", write("again.yaml", belgium), "--report", tmp_path / "no" / "r.pdf")
    assert run.status != 0
    assert "r.pdf" in run.err


def test_an_older_edition_is_kept_out_until_it_is_accepted(
    program: Program, write: Write, belgium: str
) -> None:
    older = write("older.yaml", belgium.replace("edition: 2016-02", "edition: 2015-02"))
    run = program("import", older)
    assert run.out.split()[0] == "older"
    assert "--accept-older" in run.err
    assert program("import", older, "--accept-older").out.split()[0] == "replaced"


def test_an_import_as_json_tells_the_changes(program: Program, write: Write, belgium: str) -> None:
    newer = write("newer.yaml", belgium.replace("edition: 2016-02", "edition: 2016-03"))
    (document,) = program("import", newer, "--json").answer["documents"]
    assert (document["edition"], document["previous_edition"]) == ("2016-03", "2016-02")
    assert {"kind", "change", "old", "new"} <= set(document["changes"][0])


def test_a_document_is_exported_byte_for_byte(
    program: Program, write: Write, belgium: str, tmp_path: Path
) -> None:
    document = write("dos.yaml", "")
    text = belgium.replace("id: iom-belgium", "id: iom-dos").replace("\n", "\r\n")
    document.write_bytes(text.encode())
    assert program("import", document).status == 0
    target = tmp_path / "exported.yaml"
    run = program("export", "iom-dos", "--format", "yaml", "-o", target)
    assert (run.status, run.out) == (0, f"written: {target}\n")
    assert target.read_bytes() == document.read_bytes()


def test_an_export_without_a_file_goes_to_stdout(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], belgium: str
) -> None:
    from viewer.app.cli import main

    words = ["export", "iom-belgium", "--format", "yaml", "--basedir", str(tmp_path)]
    assert main(words) == 0
    assert capfdbinary.readouterr().out == belgium.encode()


def test_an_export_never_replaces_a_file_unasked(program: Program, tmp_path: Path) -> None:
    target = tmp_path / "mine.yaml"
    target.write_text("mine", encoding="utf-8")
    words = ("export", "iom-belgium", "--format", "yaml", "-o", target)
    run = program(*words)
    assert run.status == 1
    assert "--force" in run.err
    assert target.read_text(encoding="utf-8") == "mine"
    assert program(*words, "--force").status == 0
    assert target.read_text(encoding="utf-8") != "mine"


def test_an_unknown_profile_cannot_be_exported(program: Program) -> None:
    run = program("export", "iom-belgum", "--format", "yaml", "--json")
    assert run.answer["error"]["nearest"] == "iom-belgium"
