"""A package is built only of a commit whose version, changelog and tag agree."""

import os
import subprocess
from pathlib import Path

import pytest

import viewer
from package.release import BuildError, Release, read_release

PROJECT = Path(__file__).parents[3]
SOURCE = '"""A program."""\n\n__version__ = "1.2.0"\n'
CHANGELOG = "# Changes\n\n## 1.2.0 (2026-12-01)\n\n- New.\n\n## 1.1.0\n\n- Old.\n"
COMMITTED = 1_764_000_000


def git(root: Path, *words: str) -> str:
    someone = {"NAME": "a", "EMAIL": "a", "DATE": f"{COMMITTED} +0000"}
    variables = {
        f"GIT_{role}_{name}": value
        for role in ("AUTHOR", "COMMITTER")
        for name, value in someone.items()
    }
    command = ["git", "-C", str(root), *words]
    done = subprocess.run(command, env=os.environ | variables, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture(autouse=True)
def no_other_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def clone(folder: Path, changelog: str = CHANGELOG, source: str = SOURCE) -> Path:
    """A clone whose only commit holds a version and a changelog."""
    (folder / "viewer").mkdir()
    (folder / "viewer" / "__init__.py").write_text(source, "utf-8")
    (folder / "CHANGELOG.md").write_text(changelog, "utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "A version")
    return folder


@pytest.mark.parametrize("tags", [(), ("v1.2.0",), ("tested",), ("v1.1.9", "v1.2.0")])
def test_a_release_is_named_and_dated_by_its_commit(tmp_path: Path, tags: tuple[str, ...]) -> None:
    root = clone(tmp_path)
    for tag in tags:
        git(root, "tag", tag)
    release = read_release(root)
    commit = git(root, "rev-parse", "HEAD")
    assert release[:3] == ("1.2.0", commit[:12], COMMITTED)
    assert [entry.version for entry in release.history] == ["1.2.0", "1.1.0"]


def test_another_date_can_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    assert read_release(clone(tmp_path)).epoch == 5


@pytest.mark.parametrize(
    ("changelog", "complaint"),
    [
        (
            "# Changes\n\n## 1.3.0\n\n- New.\n",
            "says 1.2.0, and CHANGELOG.md's newest release is 1.3.0",
        ),
        ("# Changes\n\n## 1.2.0\n\n## 1.1.0\n\n- Old.\n", "CHANGELOG.md says nothing about 1.2.0"),
        ("# Changes\n", "CHANGELOG.md's newest release is none"),
    ],
)
def test_a_changelog_of_another_version_is_refused(
    tmp_path: Path, changelog: str, complaint: str
) -> None:
    with pytest.raises(BuildError, match=complaint):
        read_release(clone(tmp_path, changelog))


def test_a_tag_of_another_version_is_refused(tmp_path: Path) -> None:
    root = clone(tmp_path)
    git(root, "tag", "v1.3.0")
    with pytest.raises(BuildError, match=r"says 1\.2\.0, and this commit is tagged v1\.3\.0"):
        read_release(root)


def test_changes_may_gather_for_the_next_release_but_not_in_a_tagged_one(tmp_path: Path) -> None:
    unreleased = CHANGELOG.replace("## 1.2.0", "## Unreleased\n\n- Newer.\n\n## 1.2.0")
    root = clone(tmp_path, unreleased)
    assert [entry.version for entry in read_release(root).history] == ["1.2.0", "1.1.0"]
    git(root, "tag", "v1.2.0")
    with pytest.raises(BuildError, match=r"tagged v1\.2\.0, and CHANGELOG.md has unreleased"):
        read_release(root)


def test_a_source_without_a_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="says no version"):
        read_release(clone(tmp_path, source=""))


def test_a_folder_that_is_no_clone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "viewer").mkdir()
    (tmp_path / "viewer" / "__init__.py").write_text(SOURCE, "utf-8")
    with pytest.raises(BuildError, match="in a clone"):
        read_release(tmp_path)


def test_the_projects_own_version_and_changelog_agree() -> None:
    release: Release = read_release(PROJECT)
    assert release.version == viewer.__version__
