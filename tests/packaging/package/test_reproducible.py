"""Two builds are compared byte by byte, and the first file that differs is named."""

import io
import tarfile
from pathlib import Path

import pytest

from package.reproducible import first_difference

NAME = "profile-viewer-1.0.0-wheelhouse.tar"


def archive(folder: Path, files: dict[str, bytes], **attributes: int) -> Path:
    """A package with these files."""
    folder.mkdir()
    package = folder / NAME
    with tarfile.open(package, "w") as written:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            for attribute, value in attributes.items():
                setattr(entry, attribute, value)
            written.addfile(entry, io.BytesIO(content))
    return package


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"a": b"1", "b": b"2", "c": b"3"}, "first at b: content"),
        ({"a": b"1", "b": b"x"}, "c is only in one"),
        ({"a": b"1", "c": b"x", "b": b"x"}, "first at b: name"),
    ],
)
def test_the_first_file_that_differs_is_named(
    tmp_path: Path, files: dict[str, bytes], told: str
) -> None:
    one = archive(tmp_path / "one", {"a": b"1", "b": b"x", "c": b"3"})
    assert first_difference(one, archive(tmp_path / "other", files)) == told


@pytest.mark.parametrize(("attribute", "name"), [("mode", "mode"), ("mtime", "time")])
def test_a_difference_of_rights_or_times_is_told(tmp_path: Path, attribute: str, name: str) -> None:
    one = archive(tmp_path / "one", {"a": b"1"}, **{attribute: 1})
    other = archive(tmp_path / "other", {"a": b"1"}, **{attribute: 2})
    assert first_difference(one, other) == f"first at a: {name}"


def test_of_papers_the_first_line_that_differs_is_told(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("same\n1  a\n", "utf-8")
    other.write_text("same\n2  a\n", "utf-8")
    assert first_difference(one, other) == "1  a / 2  a"
