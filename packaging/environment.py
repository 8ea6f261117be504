"""The virtual environment in .venv: made from the lock, and known to be whole by its stamp."""

import hashlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from exclusive import exclusively


class Scope(StrEnum):
    """What the environment is for: the program alone, tests and checks, benchmarks, or packages."""

    RUNTIME = "runtime"
    DEVELOPMENT = "development"
    BENCH = "bench"
    PACKAGING = "packaging"


LOCKS = {
    Scope.RUNTIME: ("requirements.txt", "build.txt"),
    Scope.DEVELOPMENT: ("build.txt", "development.txt"),
    Scope.BENCH: ("build.txt", "development.txt", "bench.txt"),
    Scope.PACKAGING: ("requirements.txt", "build.txt", "packaging.txt"),
}
# An environment made for one of these will do as well.
WIDER = {Scope.RUNTIME: (Scope.DEVELOPMENT, Scope.BENCH), Scope.DEVELOPMENT: (Scope.BENCH,)}
# Built here, by what build.txt has installed: it is published as source alone.
SOURCE_ONLY = "argparse-manpage"
# Packages are built in an environment of their own: what tests need can't slip into them.
PACKAGING_FOLDER = Path("build", "environment")
# Settings of a user's pip or Python that would send packages to another place than .venv.
MISLEADING = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONPATH", "PYTHONHOME")
OUTPUT_SHOWN = 20  # last lines of a failed command
# What pip says, and what helps: the first that fits. A proxy that opens TLS shows the certificate
# of the organisation, which pip does not know.
ADVICE = {
    "certificate.verify.failed|SSLCertVerificationError|self.signed certificate": (
        "The certificate of the package index is not trusted: a proxy may open the connection. "
        "Set PIP_CERT to the file of your organisation's certificates (PEM), and start it again."
    ),
    "ProxyError|tunnel connection failed|407 Proxy": (
        "The proxy refused the connection. Set HTTPS_PROXY (http://user:password@host:port) and "
        "NO_PROXY as your network asks for them, and start it again."
    ),
    "failed to establish a new connection|name resolution|name or service not known|"
    "connection refused|timed out|network is unreachable|max retries": (
        "The package index was not reached. Behind a proxy set HTTPS_PROXY, and PIP_CERT to the "
        "file of your organisation's certificates (PEM), and start it again."
    ),
}
WITHOUT_NETWORK = (
    "Without a network install the wheelhouse, which another machine makes by "
    "`python3 packaging/dev.py package wheelhouse`."
)


class SetUpError(Exception):
    """The environment can't be made; the text says why and what to do."""


def without_misleading(variables: dict[str, str]) -> dict[str, str]:
    """The variables of a process without those that would send packages elsewhere."""
    return {name: value for name, value in variables.items() if name not in MISLEADING}


def say(line: str) -> None:
    """A line for the person at the terminal; stdout belongs to the command itself."""
    print(line, file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Environment:
    """The environment of the project in `root`, in the folder `name` there."""

    root: Path
    name: Path = Path(".venv")

    @property
    def folder(self) -> Path:
        return self.root / self.name

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def stamp(self) -> Path:
        """Written last and removed first: where it stands, nothing was interrupted."""
        return self.folder / "profile-viewer-set-up.json"

    def expected(self, scope: Scope) -> dict[str, str]:
        """What the stamp of a whole environment says."""
        lock_folder = self.root / "packaging" / "lock"
        pins = b"".join((lock_folder / name).read_bytes() for name in LOCKS[scope])
        project = tomllib.loads((self.root / "pyproject.toml").read_text("utf-8"))["project"]
        return {
            "scope": scope.value,
            "python": sys.version,
            "root": str(self.root),
            "lock": hashlib.sha256(pins).hexdigest(),
            "project": hashlib.sha256(json.dumps(project).encode()).hexdigest(),
        }

    def holds(self, scope: Scope) -> bool:
        """True when a whole environment for `scope`, or for more, is there."""
        try:
            stamped = json.loads(self.stamp.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return False
        enough = [self.expected(each) for each in (scope, *WIDER.get(scope, ()))]
        return stamped in enough and self.python.exists()

    def prepare(self, scope: Scope) -> None:
        """Make the environment unless it is there. Raises SetUpError."""
        if self.holds(scope):
            return
        if importlib.util.find_spec("ensurepip") is None:
            raise SetUpError(_no_ensurepip())
        try:
            self.folder.parent.mkdir(exist_ok=True)
            lock_file = self.folder.with_name(f"{self.folder.name}.lock")
            with exclusively(lock_file, self._say_waiting) as lock:
                if not self.holds(scope):
                    self._make(scope, lock)
        except OSError as error:
            raise SetUpError(f"Cannot set up {self.folder}: {error}") from error

    def _make(self, scope: Scope, lock: int) -> None:
        told = "installing the locked libraries (once, a minute or two)"
        say(f"Setting up {self.name} for {scope}: {told}")
        if not self.holds(Scope.RUNTIME):
            self._run([sys.executable, "-m", "venv", "--clear", str(self.folder)], lock)
        self.stamp.unlink(missing_ok=True)
        for name in LOCKS[scope]:
            requirements = str(self.root / "packaging" / "lock" / name)
            options = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
            options += ["--no-binary", SOURCE_ONLY, "--no-build-isolation"]
            self._pip([*options, "-r", requirements], lock)
        if scope != Scope.PACKAGING:
            self._pip(["--no-deps", "--no-build-isolation", "--editable", str(self.root)], lock)
            # As pip has done for the libraries: else the first start would compile, or each.
            self._run([str(self.python), "-m", "compileall", "-q", "db", "viewer"], lock)
        self.stamp.write_text(json.dumps(self.expected(scope), indent=1), "utf-8")

    def _pip(self, arguments: list[str], lock: int) -> None:
        pip = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
        self._run([str(self.python), *pip, *arguments], lock)

    def _run(self, command: list[str], lock: int) -> None:
        done = subprocess.run(
            command,
            cwd=self.root,
            env=without_misleading(dict(os.environ)),
            pass_fds=() if sys.platform == "win32" else (lock,),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode:
            last = "\n".join(done.stdout.splitlines()[-OUTPUT_SHOWN:])
            told = advice(done.stdout) or "Start it again."
            raise SetUpError(f"{last}\nCannot set up {self.name}: see above. {told}")

    def _say_waiting(self) -> None:
        say(f"Waiting: another process is setting up {self.name}")


def advice(output: str) -> str:
    """What to do where pip did not reach the packages; "" where its output says nothing of that."""
    found = (told for pattern, told in ADVICE.items() if re.search(pattern, output, re.IGNORECASE))
    first = next(found, "")
    return f"{first} {WITHOUT_NETWORK}" if first else ""


def _no_ensurepip() -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (
        "This Python can't make a virtual environment (its ensurepip is missing). On Debian and "
        f"Ubuntu this mends it:\n    sudo apt-get install python{version}-venv"
    )
