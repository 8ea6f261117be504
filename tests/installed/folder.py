"""The folder as IT unpacks it, and a machine that has nothing but it."""

import os
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import viewer
from db.reading import READING_PROCESS
from db.reading.prepared import ReadFile
from tests.installed.reading import answer, questions

PROJECT = Path(__file__).parents[2]
VERSION = viewer.__version__
ARCHIVE = PROJECT / "dist" / f"profile-viewer-{VERSION}-linux-x86_64.tar.xz"
LONGEST = 120  # seconds for a command on two busy cores


@dataclass(frozen=True)
class Folder:
    """The folder `program`, used by somebody whose home is `home` and who has no Python."""

    program: Path
    home: Path

    @property
    def executable(self) -> Path:
        return self.program / "profile-viewer"

    @property
    def internal(self) -> Path:
        return self.program / "_internal"

    @property
    def variables(self) -> dict[str, str]:
        return {"HOME": str(self.home), "PATH": str(self.home / "bin"), "LANG": "C.UTF-8"}

    def run(self, *words: str, **variables: str) -> "subprocess.CompletedProcess[bytes]":
        return self._run([str(self.executable), *words], self.variables | variables)

    def read(self, document: Path) -> ReadFile:
        """Let it read a document as it does ahead of an import, in a process of its own."""
        told = questions(str(self.internal / "resources"), str(document))
        done = subprocess.run(
            [self.executable, READING_PROCESS],
            env=self.variables,
            input=told,
            stdout=subprocess.PIPE,
            timeout=LONGEST,
            check=True,
        )
        return answer(done.stdout)

    def run_source(self, *words: str) -> "subprocess.CompletedProcess[bytes]":
        """The same from source, at the same place: what it says and writes can be compared."""
        path = {"PYTHONPATH": str(PROJECT), "PYTHONSAFEPATH": "yes"}
        return self._run([sys.executable, "-m", "viewer", *words], self.variables | path)

    def _run(
        self, command: list[str], variables: dict[str, str]
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            command, cwd=self.home, env=variables, capture_output=True, timeout=LONGEST, check=False
        )


def unpacked(place: Path) -> Folder:
    """The archive's folder, where names are not as tame as the builder's."""
    target = place / "Länder und Büros"
    home = place / "home"
    home.mkdir()
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(target, filter="data")
    (program,) = target.iterdir()
    return Folder(program, home)


def loaded_libraries(process: int) -> set[str]:
    """The names of the files of code that a process has in memory."""
    lines = Path(f"/proc/{process}/maps").read_text("utf-8").splitlines()
    return {os.path.basename(line) for line in lines if ".so" in line}  # noqa: PTH119 (a name)
