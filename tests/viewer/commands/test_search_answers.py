"""The terminal shows the same answers as the library gives, in the same order."""

from pathlib import Path

import pytest

from db.library import Library
from tests.db.search.test_questions import FIRST, QUESTIONS
from tests.generated.field import write_field_documents
from viewer.app.cli import main
from viewer.app.paths import RESOURCES, places
from viewer.formatting.search import hit_value
from viewer.i18n.language import Language


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of 250 rich profiles."""
    folder = tmp_path_factory.mktemp("field")
    write_field_documents(folder / "documents", 248, seed=1)
    (folder / "base").mkdir()
    library = Library.open(places(folder / "base").library, RESOURCES, ("en",))
    library.import_paths([folder / "documents"], lambda *_: None, lambda: False)
    return folder / "base"


@pytest.mark.parametrize("asked", [question[0] for question in QUESTIONS])
def test_the_first_answers_stand_first_in_the_terminal(
    base: Path,
    english: Language,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    asked: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("COLUMNS", "200")
    status = main(["search", *asked.split(), "--basedir", str(base)])
    lines = capsys.readouterr().out.splitlines()
    told = [line[2:] for line in lines if line.startswith("  ") and not line.startswith("   ")]
    hits = Library.open(places(base).library, RESOURCES, ("en",)).search(asked).hits
    assert status == 0
    assert told[:FIRST] == [" ".join(hit_value(english, hit).split()) for hit in hits[:FIRST]]
