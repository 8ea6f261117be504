"""`draft`: saved pages become documents, and what became of each line is told."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from openpyxl import load_workbook

Program = Callable[..., Any]
PAGES = Path(__file__).parents[2] / "data" / "pages"
BELGIUM = PAGES / "belgium.txt"
MOST_SECONDS = 5
MOST_BYTES = 300 * 1024 * 1024
TEXT = "OIM en Syldavie\nPopulation : 11,3 millions\nRéfugiés : 5 000\nTaux de chômage : 8,5 %\n"


@pytest.fixture
def page(tmp_path: Path) -> Callable[[bytes], Path]:
    def written(content: bytes, name: str = "page.txt") -> Path:
        file = tmp_path / name
        file.write_bytes(content)
        return file

    return written


def test_a_draft_passes_the_check_and_can_be_imported(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "belgium.yaml"
    run = program("draft", BELGIUM, "-o", file)
    assert run.status == 0
    assert "20 figures read" in run.err
    assert program("check", "--strict", file).status == 0
    assert program("import", file).status == 0
    assert "11.3 million" in program("show", "iom-belgium").out


def test_without_a_file_it_is_shown_with_the_line_of_each_value(program: Program) -> None:
    run = program("draft", BELGIUM)
    assert "published: 11.3 million  # line 47\n" in run.out
    assert "withheld: The source page masks the address, so it is not known here." in run.out
    assert "Lines to put in words of your own: 14, 18," in run.err


def test_what_was_not_read_and_what_is_to_decide_is_told(program: Program) -> None:
    run = program("draft", PAGES / "odd-values.txt")
    assert run.status == 0
    assert "Not read:\n  9: :5,000\n" in run.err
    assert "  9: A value without a label: what is it of?\n" in run.err
    assert "The page names no country that the program knows" in run.err


def test_the_country_of_a_page_that_names_none_is_told_to_it(program: Program) -> None:
    run = program("draft", PAGES / "no-colons.txt", "--country", "be")
    assert "\ncountry: BE\n" in run.out
    assert "names no country" not in run.err
    assert "missing-key" not in run.err


def test_a_report_names_the_rule_and_the_field_of_each_line(
    program: Program, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    run = program("draft", BELGIUM, "-o", tmp_path / "be.yaml", "--report", report)
    assert "figures read" not in run.err
    text = report.read_text("utf-8")
    assert "  47: fact: quantity \u2192 facts\n" in text
    assert "  12: title \u2192 title\n" in text
    assert program("draft", BELGIUM, "--report", report).status != 0


def test_json_tells_all_of_it(program: Program) -> None:
    (draft,) = program("draft", PAGES / "odd-values.txt", "--json").answer["drafts"]
    assert (draft["profile"], draft["facts"], draft["is_good"]) == (
        "profile-grand-fenwick",
        11,
        True,
    )
    assert draft["unread"][0] == {"line": 9, "text": ":5,000"}
    assert draft["offered"] == [{"line": 9, "what": "label-not-stated"}]
    assert {"line": 2, "rule": "fact: bound", "field": "facts"} in draft["used"]
    assert [problem["code"] for problem in draft["problems"]] == ["missing-key"]


def test_several_pages_go_into_a_folder(program: Program, tmp_path: Path) -> None:
    sources = [BELGIUM, PAGES / "french.txt"]
    assert program("draft", *sources).status == 2
    assert program("draft", *sources, "-o", tmp_path).status == 0
    assert sorted(file.name for file in tmp_path.glob("*.yaml")) == [
        "iom-belgium.yaml",
        "profile-syldavie.yaml",
    ]
    refused = program("draft", *sources, "-o", tmp_path)
    assert (refused.status, "--force" in refused.err) == (1, True)
    assert program("draft", BELGIUM, BELGIUM, "-o", tmp_path, "--force").status == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_page_is_read_in_the_encoding_that_it_was_saved_in(
    encoding: str, program: Program, page: Callable[[bytes], Path]
) -> None:
    run = program("draft", page(TEXT.encode(encoding)))
    assert "indicator: refugees " in run.out
    assert "published: 8,5 %" in run.out


REFUSED = [
    (b"", "empty-page"),
    (b" \n\t\n", "empty-page"),
    (bytes(range(256)) * 40, "not-text"),
    (b"%PDF-1.7\n", "is-pdf"),
    (b"a: 1\n" * 100_000, "page-too-long"),
    (b"a\n" * 50_000, "too-many-lines"),
    (b"a" * 10_000_000, "too-large"),
]


@pytest.mark.parametrize(("content", "code"), REFUSED, ids=[code for _, code in REFUSED])
def test_what_is_no_page_is_refused_with_the_reason(
    content: bytes, code: str, program: Program, page: Callable[[bytes], Path], tmp_path: Path
) -> None:
    run = program("draft", page(content), "-o", tmp_path / "draft.yaml")
    assert run.status == 1
    assert f"page.txt:1:1: {code}: " in run.err
    assert "is no page to draft from; nothing was written." in run.err
    assert not (tmp_path / "draft.yaml").exists()


def test_a_hundred_megabytes_are_not_even_read(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    with file.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    begun = perf_counter()
    run = program("draft", file)
    assert perf_counter() - begun < MOST_SECONDS
    assert tracemalloc.get_traced_memory()[1] < MOST_BYTES
    tracemalloc.stop()
    assert "too-large" in run.err


PAGES_OF_ANOTHER_KIND = {
    "novel": "It was a dark and stormy night; the rain fell in torrents for hours.\n" * 1900,
    "one line": "A a " * 45_000,
    "capitals": ("A " * 480 + "\n") * 200,
    "numbers": ("Population (2015): " + "1,234 " * 75 + "\n") * 400,
    "brackets": ("Population (2015): " + "(2015) (" * 60 + "\n") * 400,
    "such as": ("such as A, " * 90 + "\n") * 200,
    "telephones": ("Tel: " + "+1 2/" * 95 + "\n") * 400,
    "separated": "a,b,c\n1,2,3\n" * 900,
}


@pytest.mark.parametrize("content", PAGES_OF_ANOTHER_KIND.values(), ids=PAGES_OF_ANOTHER_KIND)
def test_a_page_of_another_kind_is_no_success_and_soon_told(
    content: str, program: Program, page: Callable[[bytes], Path]
) -> None:
    begun = perf_counter()
    run = program("draft", page(content[:199_000].encode()))
    assert perf_counter() - begun < MOST_SECONDS
    assert run.status == 1
    assert "is it a page of another kind?" in run.err or "Fewer than half" in run.err


def test_two_thousand_figures_are_too_many_for_a_profile_and_told(
    program: Program, page: Callable[[bytes], Path]
) -> None:
    begun = perf_counter()
    run = program("draft", page(b"Population (2015): 5,000\n" * 1990), "--country", "BE")
    assert perf_counter() - begun < MOST_SECONDS
    assert "1,990 figures read" in run.err
    assert "too-many-entries" in run.err


def test_no_output_takes_the_place_of_a_source_or_of_the_other_output(
    program: Program, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("IOM in Belgium\nPopulation (2015): 11.3 million\n", "utf-8")
    before, out = page.read_bytes(), tmp_path / "out.yaml"
    for words in (("-o", page), ("--report", page), ("-o", out, "--report", out)):
        assert program("draft", page, *words, "--force").status == 2
    assert page.read_bytes() == before
    assert not out.exists()


def test_json_on_the_standard_output_is_json_alone(program: Program, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("IOM in Belgium\nPopulation (2015): 11.3 million\n", "utf-8")
    assert program("draft", page, "-o", "-", "--json").answer["drafts"][0]["facts"] == 1


def test_a_country_is_asked_for_by_its_code_or_a_name(program: Program, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Population (2015): 11.3 million\n", "utf-8")
    for asked in ("BE", "be", "Belgique"):
        assert "country: BE\n" in program("draft", page, "--country", asked).out
    run = program("draft", page, "--country", "Atlantis")
    assert (run.status, run.out) == (2, "")
    assert "Atlantis is no country" in run.err


def test_a_workbook_to_fill_in_is_written_and_drafted_again(
    program: Program, tmp_path: Path
) -> None:
    template, folder = tmp_path / "fill-in.xlsx", tmp_path / "drafts"
    assert program("draft", "--template", template).status == 0
    assert program("draft", "--template", template).status == 1  # it is there already
    assert program("draft", "--template", template, BELGIUM).status == 2
    assert program("draft").status == 2
    book = load_workbook(template)
    for name in ("iom-x", "iom-y"):
        book["Facts"].append([name, "Population", "11.3 million", None, None, "2015"])
    book["Facts"]["C4"] = "11.3 million"
    book["Facts"]["K1"] = "Colour"
    book.save(template)
    folder.mkdir()
    assert program("draft", template).status == 2  # two drafts, and no folder
    run = program("draft", template, "-o", folder, "--country", "BE")
    assert (run.status, len(list(folder.glob("*.yaml")))) == (0, 2)
    assert "\n  Facts!K1: Colour\n" in run.err
    first, _ = program("draft", template, "-o", folder, "--force", "--json").answer["drafts"]
    assert first["unread"] == [{"cell": "Facts!K1", "text": "Colour"}]
    assert {"cell": "Facts!C3", "rule": "fact: quantity", "field": "facts.0.value.amount"} in first[
        "used"
    ]


def test_what_is_exported_as_a_workbook_is_drafted_and_imported_again(
    program: Program, tmp_path: Path
) -> None:
    book, draft = tmp_path / "belgium.xlsx", tmp_path / "belgium.yaml"
    assert program("export", "iom-belgium", "--format", "xlsx", "-o", book).status == 0
    assert program("draft", book, "-o", draft).status == 0
    assert program("check", "--strict", draft).status == 0
    before = program("show", "iom-belgium").out
    assert program("import", draft).status == 0
    assert program("show", "iom-belgium").out == before
