"""SHA256SUMS: the checksums of what lies in a folder, as `sha256sum --check` reads them."""

from pathlib import Path

from package.wheels import sha256_of

NAME = "SHA256SUMS"


def write_sums(folder: Path) -> Path:
    """Write the checksums of every file in `folder` and below, sorted by name."""
    sums = folder / NAME
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file != sums)
    lines = [f"{sha256_of(file)}  {file.relative_to(folder).as_posix()}\n" for file in files]
    sums.write_text("".join(lines), "utf-8", newline="\n")
    return sums
