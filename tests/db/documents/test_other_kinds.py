"""A file of another kind that is dropped on the window is named as what it is."""

import io
import zipfile
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError
from viewer.app.paths import RESOURCES

READER = DocumentReader(RESOURCES)


def archive(*names: str, size: int = 10) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name in names:
            file.writestr(name, bytes(size))
    return content.getvalue()


def codes(file: Path) -> list[str]:
    with pytest.raises(DocumentRefusedError) as refused:
        READER.read_file(file)
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (archive("profiles/a.yaml"), "is-archive"),
        (archive("a.yaml", size=3_000_000), "is-archive"),
        (archive("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), "is-workbook"),
        (archive("[Content_Types].xml", "word/document.xml"), "is-office-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is-office-file"),
        (b"%PDF-1.7\n", "is-pdf"),
        (b"\x1f\x8b\x08" + bytes(20), "is-archive"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "profiles.zip"
    file.write_bytes(content)
    assert codes(file) == [code]
