"""`new`: a document to begin with, never over one that exists."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Program = Callable[..., Any]


def test_the_new_document_passes_the_check(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "rwanda.yaml"
    run = program("new", "iom-rwanda", "-o", file)
    assert (run.status, run.out, run.err) == (0, f"written: {file}\n", "")
    assert "iom-rwanda" in file.read_text("utf-8")
    assert program("check", file).status == 0


def test_without_a_file_it_is_shown(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    program("new", "iom-rwanda", "-o", file)
    assert program("new", "iom-rwanda").out == file.read_text("utf-8")


def test_a_file_that_exists_is_left_unless_forced(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("mine", encoding="utf-8")
    refused = program("new", "iom-rwanda", "-o", file)
    assert refused.status != 0
    assert "--force" in refused.err
    assert file.read_text("utf-8") == "mine"
    assert program("new", "iom-rwanda", "-o", file, "--force").status == 0
    assert "iom-rwanda" in file.read_text("utf-8")


def test_a_bad_id_is_refused_and_nothing_is_written(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    refused = program("new", "../Rwanda", "-o", file, "--json")
    assert refused.answer["error"]["code"] == "bad-profile-id"
    assert refused.status != 0
    assert not file.exists()


def test_json_carries_the_document(program: Program) -> None:
    answer = program("new", "iom-rwanda", "--json").answer
    assert (answer["profile"], answer["file"]) == ("iom-rwanda", "")
    assert "iom-rwanda" in answer["document"]
