"""Every code has a sentence in every language, and its gaps are filled by what raises it."""

import ast
import importlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.errors import DiskFullError, Problem, ProfileUnknownError, UserError
from db.rows import Notice
from tests.languages import LANGUAGES
from viewer.commands.table import COMMANDS
from viewer.i18n.language import Language
from viewer.messages import notice_sentence, problem_line, problem_sentence, refusal_sentence
from viewer.messages.notices import NOTICES
from viewer.messages.refusals import REFUSALS
from viewer.messages.sentences import PROBLEMS, gaps

PROJECT = Path(__file__).parents[3]
ENGLISH = LANGUAGES["en"]


@dataclass(frozen=True)
class Use:
    """A place of the code that names a code, and the parameters that it gives (None: unknown)."""

    code: str
    parameters: frozenset[str] | None
    place: str


def trees(folder: str) -> Iterator[tuple[str, ast.Module]]:
    for file in sorted((PROJECT / folder).rglob("*.py")):
        yield str(file.relative_to(PROJECT)), ast.parse(file.read_text("utf-8"))


def positions_of_codes(folder: str) -> dict[str, int]:
    """The functions that take a code, and at which place; a method's `self` not counted."""
    found = {"Notice": 0, "of": 0}
    for _, tree in trees(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [each.arg for each in node.args.args if each.arg != "self"]
                if "code" in names:
                    found[node.name] = names.index("code")
    return found


def uses(folder: str, *, called_in: str = "") -> Iterator[Use]:
    """Each call with a code, and each code of a table that is named …_CODES.

    What is called may stand in another folder.
    """
    positions = positions_of_codes(called_in or folder)
    for file, tree in trees(folder):
        for node in ast.walk(tree):
            place = f"{file}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith("_CODES"):
                assert isinstance(node.value, ast.Dict)
                yield from (
                    Use(code, None, place) for each in node.value.values for code in texts(each)
                )
            if isinstance(node, ast.Call) and name_of(node.func) in positions:
                yield from uses_of_call(node, positions[name_of(node.func)], place)


def uses_of_call(call: ast.Call, position: int, place: str) -> Iterator[Use]:
    names = {str(each.arg) for each in call.keywords}
    is_known = position == 0 and "None" not in names  # "None": **parameters, named elsewhere
    for code in texts(call.args[position]) if len(call.args) > position else ():
        yield Use(code, frozenset(names) if is_known else None, place)


def texts(node: ast.expr) -> Iterator[str]:
    """A text, or all texts of "a" if … else "b" and of table.get(…, "c")."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))
    if isinstance(node, ast.Call):
        for argument in node.args:
            yield from texts(argument)


def name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def problems() -> list[Use]:
    return [*uses("db/documents"), *uses("db/drafting", called_in="db/documents")]


def notices() -> list[Use]:
    return list(uses("db/storage"))


def refusals() -> Iterator[type[UserError]]:
    importlib.import_module("viewer.app.errors")  # its classes count too
    waiting = [UserError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        yield kind


def test_the_search_finds_what_is_raised() -> None:
    codes = {use.code for use in problems()}
    assert {"duplicate-key", "not-utf8", "bad-format", "bad-url", "rank-beyond"} <= codes
    assert "library-moved-aside" in {use.code for use in notices()}


def test_every_problem_has_a_sentence() -> None:
    assert [use for use in problems() if use.code not in PROBLEMS] == []


def test_every_sentence_of_a_problem_is_needed() -> None:
    # These are made by hand: when there are too many to go on, and of an empty file's own.
    by_hand = {"empty-policy", "too-many-problems"}
    assert set(PROBLEMS) - {use.code for use in problems()} == by_hand


def test_every_notice_has_a_sentence() -> None:
    assert [use for use in notices() if use.code not in NOTICES] == []


def test_every_refusal_has_a_sentence() -> None:
    assert [kind for kind in refusals() if kind.code not in REFUSALS] == []


def test_no_gap_of_a_sentence_stays_empty() -> None:
    sentences = {**PROBLEMS, **NOTICES}
    for use in (*problems(), *notices()):
        if use.parameters is not None:
            assert gaps(sentences[use.code]) <= use.parameters, use.place


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.tag)
def test_every_code_is_said_in_every_language(language: Language) -> None:
    for code in PROBLEMS:
        filled = tuple((name, f"<{name}>") for name in gaps(PROBLEMS[code]))
        sentence = problem_sentence(language, Problem(code, "a.yaml", 1, 2, filled))
        assert all(f"<{name}>" in sentence for name, _ in filled), code
        assert "{" not in sentence
    for code in NOTICES:
        assert notice_sentence(language, Notice(code))
    for code in REFUSALS:
        error = UserError()
        error.code = code
        assert refusal_sentence(language, error)


def test_a_problem_is_told_with_its_place_and_code() -> None:
    problem = Problem("empty-file", "a.yaml", 1, 2)
    assert problem_line(ENGLISH, problem) == (
        "a.yaml:1:2: empty-file: The file is empty. A document begins with format: profile/1."
    )


def test_a_problem_of_a_file_as_a_whole_has_the_sentence_of_its_refusal() -> None:
    problem = Problem("file-unreadable", "a.yaml", 0, 0, (("file", "a.yaml"), ("reason", "gone")))
    assert problem_sentence(ENGLISH, problem).startswith("a.yaml cannot be read: gone.")


def test_a_refusal_says_what_is_unharmed_and_what_to_do() -> None:
    sentence = refusal_sentence(ENGLISH, DiskFullError(file="a.pdf"))
    assert "a.pdf" in sentence
    assert "unharmed" in sentence
    assert "Free some space" in sentence


def test_the_nearest_is_offered_only_where_there_is_one() -> None:
    near = ProfileUnknownError(profile="iom-belgum", nearest="iom-belgium")
    assert refusal_sentence(ENGLISH, near).endswith("Did you mean iom-belgium?")
    far = ProfileUnknownError(profile="zzz", nearest="")
    assert "Did you mean" not in refusal_sentence(ENGLISH, far)


def test_a_code_without_sentence_is_still_told() -> None:
    assert "unheard-of" in problem_sentence(ENGLISH, Problem("unheard-of", "a.yaml", 1, 1))


def test_what_fills_a_gap_is_never_interpreted() -> None:
    problem = Problem("not-yaml", "a.yaml", 1, 1, (("detail", "{0} {x}"),))
    assert "{0} {x}" in problem_sentence(ENGLISH, problem)


def test_paths_of_any_system_fit_a_sentence() -> None:
    sentence = refusal_sentence(ENGLISH, DiskFullError(file=os.sep + "{a}" + os.sep + "b"))
    assert f"{os.sep}{{a}}{os.sep}b" in sentence


def test_the_window_names_no_command_of_the_terminal() -> None:
    # These are said where there is no window.
    without_window = {"display-missing", "home-missing"}
    said = [
        sentence
        for table in (NOTICES, PROBLEMS, REFUSALS)
        for code, sentence in table.items()
        if code not in without_window
    ]
    said += [
        text for file in (PROJECT / "viewer" / "ui").rglob("*.py") for text in given_texts(file)
    ]
    named = re.compile(rf"(?<![\w/])--[a-z]|profile-viewer (?:{'|'.join(COMMANDS)})\b|self-check")
    assert [sentence for sentence in said if named.search(sentence)] == []


def given_texts(file: Path) -> Iterator[str]:
    """Every text that a module gives to a function."""
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(call, ast.Call):
            for given in call.args:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.value


def test_the_terminal_names_the_command_that_helps() -> None:
    refused = ProfileUnknownError(profile="x")
    assert "profile-viewer list" not in refusal_sentence(ENGLISH, refused)
    assert "profile-viewer list" in refusal_sentence(ENGLISH, refused, in_terminal=True)


def test_a_value_keeps_its_direction_in_a_sentence_read_from_the_right() -> None:
    problem = Problem("unknown-key", "a\u202eb.yaml", 3, 1, (("key", "x\u202ey"),))
    arabic = LANGUAGES["ar"]
    line = problem_line(arabic, problem)
    assert line.startswith(r"a\u202Eb.yaml:3:1: unknown-key: ")
    assert "\u2068x\\u202Ey\u2069" in line
    assert "\u2068" not in problem_line(ENGLISH, problem)
