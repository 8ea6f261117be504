"""A Windows of one's own for a test: a Wine prefix, with stand-ins for the parts it lacks."""

import os
import pwd
import subprocess
from pathlib import Path

STAND_INS = Path(__file__).parent / "wine"
COMPILER = "x86_64-w64-mingw32-gcc"
CONSOLE = "cp437"  # what Windows' own programs write, and batch files are read as
BATCH = "line.bat"
STARTS = 3
LONGEST = 120  # seconds, for any one program on two busy cores


class WindowsMachine:
    """The machine in `folder`, with nothing installed but Windows itself."""

    def __init__(self, folder: Path) -> None:
        self._variables = {
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",  # else Wine loses letters of the command line
            "PATH": os.environ["PATH"],
            "WINEDEBUG": "-all",
            "WINEPREFIX": str(folder / "wine"),
        }
        self.drive = folder / "wine" / "drive_c"
        self.home = self.drive / "users" / pwd.getpwuid(os.getuid()).pw_name
        self.run("wineboot", "--init")
        self.run("winecfg", "-v", "win10")
        for source in sorted(STAND_INS.glob("*.c")):
            library = self.drive / "windows" / "system32" / f"{source.stem}.dll"
            command = [COMPILER, "-shared", "-s", "-o", str(library), str(source), "-ladvapi32"]
            subprocess.run(command, check=True)

    def start(self, *command: str, encoding: str = "utf-8") -> "subprocess.Popen[str]":
        """Start a Windows program. Its streams are pipes: Python cannot use Wine's others."""
        return subprocess.Popen(
            ["wine", *command],
            cwd=self.drive if self.drive.exists() else None,
            env=self._variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding=encoding,
        )

    def run(self, *command: str, status: int = 0) -> str:
        """Run a Windows program to its end, which must come with `status`; what it wrote."""
        process = self.start(*command)
        written, _ = process.communicate(timeout=LONGEST)
        assert process.returncode == status, f"{command}: {process.returncode}\n{written}"
        return written

    def told(self, *command: str, questions: bytes) -> bytes:
        """What a Windows program writes that reads `questions`."""
        done = subprocess.run(
            ["wine", *command],
            cwd=self.drive,
            env=self._variables,
            input=questions,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST,
            check=True,
        )
        return done.stdout

    def run_line(self, line: str, status: int = 0) -> None:
        """Run a command line as it is written: NSIS wants its folder without quotes.

        The status is told in words: Linux would cut it to a byte. It is the last thing told;
        before it Wine may tell that one of its own services has ended badly.
        """
        batch = f"@{line}\r\n@echo status %errorlevel%\r\n@exit /b 0\r\n"
        (self.drive / BATCH).write_text(batch, CONSOLE, newline="")
        written = ""
        for _ in range(STARTS):
            written, _ = self.start("cmd", "/c", f"C:\\{BATCH}").communicate(timeout=LONGEST)
            if written:  # else Wine's own cmd ended before it read the line
                break
        assert written.split()[-2:] == ["status", str(status)], f"{line}: {written}"

    def registry(self, key: str) -> dict[str, str]:
        """The values of a key; none where there is no such key."""
        process = self.start("reg", "query", key, encoding=CONSOLE)
        lines = process.communicate(timeout=LONGEST)[0].splitlines()
        parts = (line.split(maxsplit=2) for line in lines if line.startswith("    "))
        return {} if process.returncode else {name: rest[-1] for name, *rest in parts}

    def shut_down(self) -> None:
        """End Windows itself; the next program starts it again."""
        for option in ("--kill", "--wait"):
            command = ["wineserver", option]
            subprocess.run(command, env=self._variables, timeout=LONGEST, check=False)

    def names_in_registry(self, word: str) -> list[str]:
        """The lines of the registry that hold a word; only what was shut down has written all."""
        files = [self.drive.parent / name for name in ("system.reg", "user.reg")]
        lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
        return [line for line in lines if word in line]

    def files(self) -> set[Path]:
        """Every file on the drive, but for our own."""
        files = (path for path in self.drive.rglob("*") if path.is_file())
        return {path.relative_to(self.drive) for path in files if path.name != BATCH}
