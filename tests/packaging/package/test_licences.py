"""Everything inside the packages has a known licence, and its text goes with it."""

import re
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from package.licences import (
    KINDS,
    LOCK,
    PIN,
    STANDARD_TEXTS,
    Part,
    UnknownLicenceError,
    expression_of,
    identifiers,
    parts_of,
    standard_texts,
)
from package.notices import debian_copyright, notices_text

VERSIONS = {"python": "3.11.7", "pyinstaller": "6.22.3"}
RESOURCES = Path(__file__).parents[3] / "resources"


def installed(folder: Path, fields: str) -> Distribution:
    """A library that is installed with this metadata."""
    made = folder / "thing-1.0.dist-info"
    made.mkdir()
    (made / "METADATA").write_text(f"Metadata-Version: 2.4\nName: thing\n{fields}\n", "utf-8")
    return Distribution.at(made)


def test_every_library_of_the_lock_has_a_known_licence() -> None:
    locked = {name for name, _ in PIN.findall(LOCK.read_text("utf-8"))}
    parts = parts_of("folder", "linux", VERSIONS)
    assert locked <= {part.name for part in parts}
    assert [part.name for part in parts if not part.expression] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("system", ["linux", "windows"])
def test_every_licence_in_a_package_has_its_text(kind: str, system: str) -> None:
    for part in parts_of(kind, system, VERSIONS):
        assert identifiers(part.expression) <= list(standard_texts(part.expression))


def test_what_is_linked_into_a_library_is_told() -> None:
    inside = {(part.inside, part.name) for part in parts_of("folder", "linux", VERSIONS)}
    assert {("typst", "krilla"), ("jsonschema-rs", "regex"), ("pyside6-pdf", "PDFium")} <= inside


def test_what_builds_a_library_and_is_not_inside_is_left_out() -> None:
    assert "pkg-config" not in {part.name for part in parts_of("folder", "linux", VERSIONS)}


def test_every_font_lies_under_a_licence() -> None:
    patterns = [pattern for part in parts_of("deb", "linux", VERSIONS) for pattern in part.files]
    licensed = {file for pattern in patterns for file in RESOURCES.parent.glob(pattern)}
    assert {*RESOURCES.glob("fonts/*.ttf"), *RESOURCES.glob("locale/*/cldr.json")} <= licensed


def test_qt_is_taken_under_the_lesser_licence_with_what_it_builds_on() -> None:
    by_name = {part.name: part for part in parts_of("folder", "linux", VERSIONS)}
    expression = by_name["pyside6-essentials"].expression
    assert expression == "LGPL-3.0-only"
    assert list(standard_texts(expression)) == ["LGPL-3.0-only", "GPL-3.0-only"]


def test_everything_under_the_lesser_licence_names_the_source_of_its_very_version() -> None:
    parts = [part for part in parts_of("folder", "linux", VERSIONS) if "LGPL" in part.expression]
    assert {part.name for part in parts} == {"pyside6-essentials", "pyside6-pdf", "shiboken6"}
    notices = notices_text(parts)
    debian = debian_copyright(parts, "usr/lib/profile-viewer")
    for part in parts:
        release = ".".join(part.version.split(".")[:3])
        archives = [address for address in part.sources if address.endswith(f"-{release}.tar.xz")]
        assert archives
        for address in part.sources:
            assert address in notices
            assert address in debian
        assert f"{part.name} {part.version} was built from" in notices


@pytest.mark.parametrize(
    ("fields", "expression"),
    [
        ("License-Expression: MIT OR Apache-2.0", "MIT OR Apache-2.0"),
        ("License: BSD-2-Clause", "BSD-2-Clause"),
        ("License: see the file\nClassifier: License :: OSI Approved :: MIT License", "MIT"),
    ],
)
def test_the_metadata_of_a_library_tells_its_licence(
    tmp_path: Path, fields: str, expression: str
) -> None:
    assert expression_of(installed(tmp_path, fields)) == expression


@pytest.mark.parametrize(
    "fields", ["Summary: no licence", "License: Proprietary", "License-Expression: AGPL-3.0-only"]
)
def test_a_licence_that_we_do_not_know_is_refused(tmp_path: Path, fields: str) -> None:
    with pytest.raises(UnknownLicenceError, match="thing"):
        expression_of(installed(tmp_path, fields))


@pytest.mark.slow
def test_no_text_of_a_licence_lies_about_that_nothing_uses() -> None:
    used = {
        name
        for kind in KINDS
        for system in ("linux", "windows")
        for part in parts_of(kind, system, VERSIONS)
        for name in standard_texts(part.expression)
    }
    assert {file.stem for file in STANDARD_TEXTS.glob("*.txt")} == used


def test_the_notices_hold_every_part_and_every_text() -> None:
    parts = parts_of("windows", "windows", VERSIONS)
    text = notices_text(parts)
    assert [part.name for part in parts if part.name not in text] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_the_notices_of_a_library_of_the_system_are_those_that_it_came_with() -> None:
    library = Part("libold1", "1.0", "BSD-variant, GPL-2", texts=("Copyright 1996 Somebody",))
    text = notices_text([library])
    assert "libold1 1.0: BSD-variant, GPL-2" in text
    assert "As it came with libold1" in text
    assert "Copyright 1996 Somebody" in text


def test_the_copyright_file_of_debian_keeps_its_form() -> None:
    text = debian_copyright(parts_of("deb", "linux", VERSIONS), "usr/lib/profile-viewer")
    line = re.compile(
        r"(Format|Upstream-Name|Files|Copyright|License): \S.*|Comment:( \S.*)?| +\S.*|"
    )
    stanzas = text.rstrip().split("\n\n")[1:]
    assert [each for each in stanzas if not each.startswith(("Files:", "License:"))] == []
    assert [each for each in text.splitlines() if not line.fullmatch(each)] == []
    assert "/usr/share/common-licenses/LGPL-3" in text
    assert "Version 2.0, January 2004" not in text  # Apache's text is on every Debian system
