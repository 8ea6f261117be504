"""The frozen program finds the printers of CUPS: Qt's plugin for them came along."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.installed.folder import ARCHIVE, unpacked
from tests.printing.conftest import CUPSD, LPADMIN, NAME

pytestmark = [
    pytest.mark.skipif(not ARCHIVE.exists(), reason="python3 packaging/dev.py package folder"),
    pytest.mark.skipif(not (CUPSD and LPADMIN), reason="apt-get install cups-daemon cups-client"),
]


def test_a_queue_of_the_system_is_listed(queue: Any, tmp_path: Path) -> None:
    folder = unpacked(tmp_path)
    done = folder.run("self-check", "--printers", CUPS_SERVER=str(queue.folder / "socket"))
    shutil.rmtree(folder.program)
    assert done.returncode == 0, done.stdout
    assert NAME in done.stdout.decode()
