"""`help`: the same pages as in the window, without its signs."""

from collections.abc import Callable
from typing import Any

Program = Callable[..., Any]


def test_help_lists_the_pages_to_read(program: Program) -> None:
    lines = program("help").out.splitlines()
    assert lines[0].split() == ["finding", "Finding"]
    assert lines[-1].split() == ["messages", "Messages"]


def test_help_says_what_a_code_means_and_what_to_do(program: Program) -> None:
    shown = program("help", "disk-full").out
    assert shown.startswith("disk-full\n\nThe disk is full:")
    assert "What to do\n" in shown
    assert "\\" not in shown


def test_words_lead_to_the_page_that_has_them_or_to_several(program: Program) -> None:
    page = program("help", "wallet").out
    assert page.startswith("Printing\n")
    assert not {"**", "`", "]("} & set(page.split())
    assert "library-damaged" in program("help", "damaged", "library").out


def test_words_that_no_page_has_are_told_with_status_1(program: Program) -> None:
    run = program("help", "zebra")
    assert (run.status, run.out) == (1, "")
    assert "No page of the help has this." in run.err


def test_help_as_json_has_names_titles_and_texts(program: Program) -> None:
    pages = program("help", "disk-full", "--json").answer["pages"]
    assert [page["name"] for page in pages] == ["disk-full"]
    assert pages[0]["text"].startswith("# disk")


def test_the_name_of_a_command_leads_to_what_it_says_of_itself(program: Program) -> None:
    assert "usage: profile-viewer rank" in program("help", "rank").out


def test_pages_to_read_stand_before_codes_and_a_code_says_what_it_means(program: Program) -> None:
    lines = program("help", "number").out.splitlines()
    names = [line.split()[0] for line in lines]
    assert names.index("finding") < names.index("bad-number")
    said = next(line for line in lines if line.startswith("bad-number"))
    assert "is not a number" in said
