"""Two builds are compared byte by byte, and the first file that differs is named."""

import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from package.release import BuildError
from package.reproducible import built_by_another_machine, compare, first_difference

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


def built(folder: Path, content: bytes, listed: str) -> Path:
    """A folder with a package, its list of contents and the papers of a release."""
    archive(folder, {"a": content})
    (folder / f"{NAME}.cdx.json").write_text(listed, "utf-8")
    (folder / "SHA256SUMS").write_text(f"sums of {folder.name}", "utf-8")
    return folder


def test_what_another_machine_built_is_the_same_but_for_papers_about_all_packages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dist = built(tmp_path / "dist", b"1", "{}")
    (dist / "profile-viewer-1.0.0-windows-amd64-setup.exe").write_bytes(b"built once")
    compare(dist, built(tmp_path / "other", b"1", "{}"))
    told = [line.split(maxsplit=1)[1] for line in capsys.readouterr().out.splitlines()]
    assert told == [f"{NAME}: the same twice", f"{NAME}.cdx.json: the same twice"]


@pytest.mark.parametrize(
    ("content", "listed", "told"),
    [(b"2", "{}", "first at a: content"), (b"1", "[]", f"{NAME}.cdx.json differs")],
)
def test_another_machine_that_built_something_else_is_refused(
    tmp_path: Path, content: bytes, listed: str, told: str
) -> None:
    dist = built(tmp_path / "dist", b"1", "{}")
    with pytest.raises(BuildError, match=told):
        compare(dist, built(tmp_path / "other", content, listed))


def test_changes_that_another_machine_would_not_have_are_told_before_anything_is_built(
    tmp_path: Path,
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    (tmp_path / "new.py").touch()
    with (
        pytest.raises(BuildError, match="commit the changes first"),
        built_by_another_machine(tmp_path, ["wheelhouse"]),
    ):
        pytest.fail("built")
