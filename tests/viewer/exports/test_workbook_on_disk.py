"""Spreadsheets on a disk that is full or closed: refused by name, and nothing left behind."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import FileUnwritableError
from db.rows import Profile
from viewer.exports.workbook import workbook
from viewer.i18n.language import Language

# No file of this process can grow beyond what the library needs: rows fill the disk.
ON_A_FULL_DISK = """
import datetime, resource, sys, tempfile
from pathlib import Path
from db.library import Library
from db.errors import UserError
from viewer.exports.workbook import workbook
from viewer.i18n.language import Language

resources, folder = map(Path, sys.argv[1:])
library = Library.open(folder / "library.sqlite", resources, ("en",))
profile = library.profile("iom-belgium")
tempfile.tempdir = folder / "passing"
tempfile.tempdir.mkdir()
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
try:
    workbook([profile] * 50, Language.load(resources / "locale", "en"), datetime.date(2026, 1, 1))
except UserError as error:
    print(type(error).__name__)
"""


def test_a_folder_for_passing_files_that_cannot_be_written_is_refused_and_says_why(
    belgium: Profile, english: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(FileUnwritableError):
        workbook([belgium], english, datetime.date(2026, 11, 24))


if sys.platform != "win32":

    def test_a_full_disk_is_refused_and_leaves_nothing_behind(
        resources: Path, tmp_path: Path
    ) -> None:
        done = subprocess.run(
            [sys.executable, "-c", ON_A_FULL_DISK, str(resources), str(tmp_path)],
            cwd=resources.parent,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stdout == "DiskFullError\n", done.stderr
        assert list(tmp_path.glob("passing/*")) == []
