"""A library of its own for each test, and the program run in-process on it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from viewer.app.cli import main
from viewer.app.paths import RESOURCES


@dataclass(frozen=True)
class Run:
    """What a run said, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, object]:
        """The one JSON document on stdout."""
        answer = json.loads(self.out)
        assert isinstance(answer, dict)
        return answer


Program = Callable[..., Run]


@pytest.fixture
def program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Program:
    """Runs the program on a library under tmp_path, in English unless told."""
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("COLUMNS", "80")

    def run(*words: str | Path) -> Run:
        status = main([*map(str, words), "--basedir", str(tmp_path / "base")])
        said = capsys.readouterr()
        return Run(status, said.out, said.err)

    return run


@pytest.fixture
def belgium() -> str:
    """The document of the profile that comes with the program."""
    return (RESOURCES / "profiles" / "iom-belgium.yaml").read_text(encoding="utf-8")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a document into the folder documents under tmp_path."""

    def written(name: str, text: str) -> Path:
        file = tmp_path / "documents" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return written
