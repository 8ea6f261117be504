"""`list`, `import`, `check` and `remove`: what goes into the library and out of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Program = Callable[..., Any]
Write = Callable[[str, str], Path]
DOUBTED = Path(__file__).parents[2] / "data" / "doubted" / "parts-beyond-total.yaml"


def test_a_first_start_makes_a_library_with_the_profiles_of_the_program(program: Program) -> None:
    run = program("list")
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "iom-belgium  IOM in Belgium  Belgium, Luxembourg  edition Feb 2016\n"
        "iom-egypt    IOM in Egypt    Egypt                edition Aug 2022\n"
    )


def test_the_list_as_json(program: Program) -> None:
    profiles = program("list", "--json").answer["profiles"]
    assert [each["id"] for each in profiles] == ["iom-belgium", "iom-egypt"]
    assert profiles[0]["covers"] == ["BE", "LU"]


def test_titles_stand_in_the_order_of_the_alphabet_in_lists_and_in_files_of_all(
    program: Program, write: Write, belgium: str, tmp_path: Path
) -> None:
    titles = {"x-1": "Zambie", "x-2": "Øst", "x-3": "Ethiopie", "x-4": "Égypte"}
    for name, title in titles.items():
        document = belgium.replace("id: iom-belgium", f"id: {name}")
        write(f"{name}.yaml", document.replace("IOM in Belgium", title))
    program("import", tmp_path / "documents")
    ordered = ["x-4", "x-3", "iom-belgium", "iom-egypt", "x-2", "x-1"]
    profiles = program("list", "--json").answer["profiles"]
    assert [each["id"] for each in profiles] == ordered
    assert [line.split()[0] for line in program("list").out.splitlines()] == ordered
    exported = program("export", "--all", "--format", "json").answer["profiles"]
    assert [each["summary"]["id"] for each in exported] == ordered
    files = program("print", "--all", "--sheet", "contacts", "-o", tmp_path, "--json")
    assert [each["profile"] for each in files.answer["files"]] == ordered


def test_an_empty_library_says_what_to_do(program: Program) -> None:
    assert program("remove", "iom-belgium", "--yes").out == "removed: iom-belgium\n"
    assert program("remove", "iom-egypt", "--yes").out == "removed: iom-egypt\n"
    run = program("list")
    assert (run.status, run.out) == (1, "")
    assert "profile-viewer import PATH" in run.err
    assert program("list", "--json").answer == {"profiles": []}


def test_removing_what_is_not_there_is_refused(program: Program) -> None:
    run = program("remove", "iom-belgum", "--json")
    assert run.status == 1
    assert run.answer["error"]["nearest"] == "iom-belgium"
    assert program("list").status == 0


def test_documents_are_added_unchanged_or_replaced(
    program: Program, write: Write, belgium: str
) -> None:
    same = write("same.yaml", belgium)
    other = write("other.yaml", belgium.replace("id: iom-belgium", "id: iom-other"))
    run = program("import", same, other)
    assert (run.status, run.err) == (0, "")
    assert [line.split() for line in run.out.splitlines()] == [
        ["unchanged", "iom-belgium", str(same)],
        ["added", "iom-other", str(other)],
    ]
    write("other.yaml", other.read_text(encoding="utf-8").replace("11.3", "11.4"))
    assert program("import", other).out.split()[0] == "replaced"
    assert "11.4 million" in program("show", "iom-other").out


def test_a_refused_document_is_told_with_its_problems_and_others_go_in(
    program: Program, write: Write, belgium: str
) -> None:
    good = write("good.yaml", belgium.replace("id: iom-belgium", "id: iom-good"))
    bad = write("bad.yaml", belgium.replace("title:", "titel:", 1))
    run = program("import", good.parent)
    assert run.status == 1
    assert {line.split()[0] for line in run.out.splitlines()} == {"added", "refused"}
    for line in run.err.splitlines():
        assert line.startswith(f"{bad}:")
    assert program("show", "iom-good").status == 0


def test_an_import_as_json_tells_of_each_document(
    program: Program, write: Write, belgium: str
) -> None:
    bad = write("bad.yaml", belgium.replace("title:", "titel:", 1))
    run = program("import", bad, "--json")
    assert (run.status, run.err) == (1, "")
    (document,) = run.answer["documents"]
    assert (document["file"], document["result"]) == (str(bad), "refused")
    assert document["profile"] == ""
    (problem, *_) = document["problems"]
    assert {"code", "severity", "file", "line", "column", "message"} == set(problem)
    assert problem["severity"] == "error"


def test_a_folder_without_documents_says_so(program: Program, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for command in ("import", "check"):
        run = program(command, empty)
        assert (run.status, run.out) == (1, "")
        assert run.err == "There are no documents (*.yaml) there.\n"


def test_a_path_that_does_not_exist_is_refused_with_the_reason(
    program: Program, tmp_path: Path
) -> None:
    for command in ("import", "check"):
        run = program(command, tmp_path / "nothing.yaml")
        assert run.status == 1
        assert "nothing.yaml cannot be read" in run.out + run.err


def test_a_sound_document_passes_the_check(program: Program, write: Write, belgium: str) -> None:
    run = program("check", write("belgium.yaml", belgium))
    assert (run.status, run.out) == (0, "")
    assert run.err == "1 document checked: no problems\n"


def test_a_check_tells_the_place_code_and_sentence_of_every_problem(
    program: Program, write: Write, belgium: str, tmp_path: Path
) -> None:
    text = belgium.replace("title:", "titel:", 1).replace("edition: 2016-02", "edition: 2016-13")
    bad = write("bad.yaml", text)
    run = program("check", bad)
    assert run.status == 1
    lines = run.out.splitlines()
    assert len(lines) >= 2
    for line in lines:
        file, row, column, rest = line[len(str(bad.parent)) + 1 :].split(":", 3)
        assert file == "bad.yaml"
        assert int(row) > 0 and int(column) > 0
        code, sentence = rest.strip().split(": ", 1)
        assert code == code.lower() and " " not in code
        assert sentence.endswith((".", "?"))
    assert run.err == "1 document checked: 1 has problems\n"
    assert not (tmp_path / "base").exists()


def test_a_check_as_json_tells_of_every_file(program: Program, write: Write, belgium: str) -> None:
    good, bad = write("a.yaml", belgium), write("b.yaml", "")
    run = program("check", good, bad, "--json")
    assert (run.status, run.err) == (1, "")
    first, second = run.answer["files"]
    assert first == {"file": str(good), "profile": "iom-belgium", "problems": []}
    assert second["problems"][0]["code"] == "empty-file"


def test_a_warning_fails_the_check_only_where_it_is_strict(program: Program) -> None:
    for options, status in ((), 0), (("--strict",), 1):
        run = program("check", *options, DOUBTED)
        (line,) = run.out.splitlines()
        assert line.startswith(f"{DOUBTED}:16:15: warning: parts-exceed-total: The parts together")
        assert (run.status, run.err) == (status, "1 document checked: 1 warning\n")


def test_a_strict_check_passes_what_has_no_warnings(
    program: Program, write: Write, belgium: str
) -> None:
    run = program("check", "--strict", write("belgium.yaml", belgium))
    assert (run.status, run.err) == (0, "1 document checked: no problems\n")


def test_a_check_counts_errors_and_warnings_apart(program: Program, write: Write) -> None:
    run = program("check", DOUBTED, write("b.yaml", ""))
    assert (run.status, run.err) == (1, "2 documents checked: 1 has problems, 1 warning\n")


def test_a_document_with_warnings_goes_in_and_they_are_told(program: Program) -> None:
    run = program("import", DOUBTED)
    assert run.status == 0
    assert f"{DOUBTED}:16:15: warning: parts-exceed-total: " in run.err
    assert run.out.startswith("added ")
    again = program("import", DOUBTED, "--json")
    (document,) = again.answer["documents"]
    assert document["result"] == "unchanged"
    (warning,) = document["problems"]
    assert (warning["severity"], warning["line"]) == ("warning", 16)


def test_a_message_is_in_the_language_asked_for(program: Program, write: Write) -> None:
    run = program("--language", "fr", "check", write("b.yaml", ""))
    assert "Le fichier est vide." in run.out
