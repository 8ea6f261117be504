"""Reading a document leaves nothing that only the garbage collector could free."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.reading.prepared import read_file

ROOT = Path(__file__).parents[3]
GOOD = ROOT / "resources" / "profiles" / "iom-belgium.yaml"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.yaml"
    path.write_text(GOOD.read_text("utf-8").replace("country: BE", "country: XX"), "utf-8")
    return path


@pytest.fixture
def collector_off() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("collector_off")
def test_neither_a_good_document_nor_a_refused_one_makes_reference_cycles(bad: Path) -> None:
    reader = DocumentReader(ROOT / "resources")
    for path in (GOOD, bad):
        read_file(reader, path)  # loads what is kept
        gc.collect()
        file = read_file(reader, path)
        assert bool(file.problems) is (path is bad)
        assert gc.collect() == 0
