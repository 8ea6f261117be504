"""What every file of the source keeps to: size, names, a docstring, no private places."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LONGEST_FILE = 250  # lines
LONGEST_FUNCTION = 25  # lines, its docstring not counted
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"}
# Written so that this file does not hold what it forbids.
FORBIDDEN = {
    "a path of one person's machine": r"(?<![\w.])/(?:home|root|Users)/\w|[A-Z]:\\Users\\",
    "a package registry": r"--(?:extra-)?index[-]url|/simple[/]|pythonhosted[.]org",
    "something left open": r"\b(?:TO[D]O|FIX[M]E|X[X]X)\b",
    "a test that does not run": r"mark\.[x]fail|pytest\.[s]kip\(",
    "a wait for nothing": r"\btime\.[s]leep\b|\bq[W]ait\b",
    "an ignored type without its reason": r"# type: ignor[e]\s*$",
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def source_files() -> list[Path]:
    folders = ("db", "viewer", "packaging", "tests")
    return sorted(file for folder in folders for file in (PROJECT / folder).rglob("*.py"))


def written_files() -> list[Path]:
    """Source, and what is read by people beside it."""
    return [*source_files(), *PROJECT.glob("*.md"), PROJECT / "pyproject.toml"]


def place(file: Path) -> str:
    return file.relative_to(PROJECT).as_posix()


def functions(file: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Lines of a function from its `def`, without its docstring."""
    assert function.end_lineno is not None
    lines = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None or first.end_lineno is None:
        return lines
    return lines - (first.end_lineno - first.lineno + 1)


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    lengths = {place(file): len(file.read_text("utf-8").splitlines()) for file in source_files()}
    assert {file: lines for file, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_does_more_than_one_job() -> None:
    long = [
        f"{place(file)}:{function.lineno} {function.name}: {length(function)} lines"
        for file in source_files()
        for function in functions(file)
        if length(function) > LONGEST_FUNCTION
    ]
    assert long == []


def test_every_name_says_what_the_module_is_for() -> None:
    assert [place(file) for file in source_files() if VAGUE & set(file.stem.split("_"))] == []


def test_every_module_says_in_a_docstring_what_it_is_for() -> None:
    silent = [
        place(file)
        for file in source_files()
        if ast.get_docstring(ast.parse(file.read_text("utf-8"))) is None
    ]
    assert silent == []


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_is_written_that_does_not_belong_in_the_tree(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    found = [
        f"{place(file)}: {match.group()}"
        for file in written_files()
        for match in pattern.finditer(file.read_text("utf-8"))
    ]
    assert found == []


def test_nothing_made_in_python_is_put_on_the_clipboard() -> None:
    """The clipboard may outlive Python; what was made there would crash the process at its end."""
    made = [
        place(file)
        for file in sorted((PROJECT / "viewer").rglob("*.py"))
        if re.search(r"\b(?:QMimeData|setMimeData)\(", file.read_text("utf-8"))
    ]
    assert made == ["viewer/ui/platform/clipboard.py"]


def test_packaging_shadows_no_library() -> None:
    assert not (PROJECT / "packaging" / "__init__.py").exists()


def test_tests_are_no_package() -> None:
    assert list((PROJECT / "tests").rglob("__init__.py")) == []
