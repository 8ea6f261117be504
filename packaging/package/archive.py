"""Archives that are the same bytes for the same files: sorted, owned by root, of one time."""

import subprocess
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

# Blocks of a fixed size: the same bytes however many threads compress them.
COMPRESS = ("xz", "--compress", "--stdout", "-6", "--threads=2", "--block-size=32MiB")
LONGEST = 600  # seconds; two slow cores take a minute


def write_archive(folder: Path, top: str, archive: Path, epoch: int) -> None:
    """Write the files of `folder` as `top`/… into a .tar.xz."""
    plain = archive.with_suffix("")
    write_tar(folder, top, plain, epoch)
    with archive.open("wb") as out:
        subprocess.run([*COMPRESS, str(plain)], stdout=out, timeout=LONGEST, check=True)
    plain.unlink()


def write_tar(folder: Path, top: str, archive: Path, epoch: int) -> None:
    """Write the files of `folder` as `top`/… into a .tar, not compressed."""
    with tarfile.open(archive, "w", format=tarfile.PAX_FORMAT) as tar:
        for path in sorted(folder.rglob("*")):
            name = f"{top}/{path.relative_to(folder).as_posix()}"
            tar.add(path, name, recursive=False, filter=lambda entry: _neutral(entry, epoch))


def write_zip(files: Mapping[str, bytes], archive: Path) -> None:
    """Write files by their names into a .zip; their time is the first that a zip can tell."""
    with zipfile.ZipFile(archive, "w") as written:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # the same on any system
            written.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def _neutral(entry: tarfile.TarInfo, epoch: int) -> tarfile.TarInfo:
    entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = epoch, 0, 0, "root", "root"
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry
