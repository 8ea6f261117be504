"""The list of what a package holds: valid by CycloneDX's schema, whole, the same every time."""

import hashlib
import json
from typing import Any

import pytest
from cyclonedx.validation.json import JsonStrictValidator

from package.licences import parts_of
from package.owners import runs
from package.release import Release
from package.sbom import SCHEMA, Contents, sbom

RELEASE = Release("1.2.3", "0123456789ab", 1_764_000_000)
VERSIONS = {"python": "3.11.7", "pyinstaller": "6.22.3"}
FILES = {
    "../profile-viewer": "a" * 64,
    "PySide6/Qt/lib/libQt6Core.so.6": "b" * 64,
    "PySide6/Qt/lib/libQt6Pdf.so.6": "c" * 64,
    "libpython3.11.so.1.0": "d" * 64,
    "libnowhere.so.9": "e" * 64,
}


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The list of a package with a few files, and one wheel that it was made of."""
    folder = tmp_path_factory.mktemp("package")
    package = folder / "profile-viewer.tar.xz"
    package.write_bytes(b"a package")
    wheel = folder / "segno-1.6.6-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    contents = Contents(RELEASE.build, parts_of("folder", "linux", VERSIONS), FILES, [wheel])
    written = sbom(package, contents, RELEASE)
    assert written == sbom(package, contents, RELEASE)
    return written


@pytest.fixture(scope="module")
def read(text: str) -> dict[str, Any]:
    """The list as a program reads it."""
    found: dict[str, Any] = json.loads(text)
    return found


def component(read: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in read["components"] if each["name"] == name)
    return found


def held(component: dict[str, Any]) -> set[str]:
    return {each["name"] for each in component.get("components", ())}


def test_the_list_is_valid(text: str) -> None:
    assert JsonStrictValidator(SCHEMA).validate_str(text) is None


def test_the_list_says_of_which_build_it_is(read: dict[str, Any]) -> None:
    assert read["specVersion"] == "1.6"
    assert read["metadata"]["timestamp"] == "2025-11-24T16:00:00+00:00"
    program = read["metadata"]["component"]
    assert (program["name"], program["version"]) == ("profile-viewer", "1.2.3")
    assert program["description"] == "profile-viewer.tar.xz, of commit 0123456789ab"


def test_every_component_has_a_licence(read: dict[str, Any]) -> None:
    inner = [each for outer in read["components"] for each in outer.get("components", ())]
    parts = [each for each in [*read["components"], *inner] if each["type"] != "file"]
    assert [each["name"] for each in parts if not each["licenses"]] == []


def test_a_library_has_version_licence_address_and_the_checksum_of_its_wheel(
    read: dict[str, Any],
) -> None:
    segno = component(read, "segno")
    assert segno["purl"] == "pkg:pypi/segno@1.6.6"
    assert segno["licenses"] == [{"expression": "BSD-3-Clause"}]
    checksum = hashlib.sha256(b"a wheel").hexdigest()
    assert segno["hashes"] == [{"alg": "SHA-256", "content": checksum}]


def test_qt_and_pyside_lead_to_their_sources(read: dict[str, Any]) -> None:
    references = component(read, "pyside6-essentials")["externalReferences"]
    assert {each["type"] for each in references} == {"source-distribution"}
    names = {each["url"].rpartition("/")[2].partition("-src-")[0] for each in references}
    assert names == {"qt-everywhere", "pyside-setup-everywhere"}
    kinds = {each["type"] for each in component(read, "pyside6-pdf")["externalReferences"]}
    assert kinds == {"source-distribution", "vcs"}


def test_every_file_lies_with_its_owner(read: dict[str, Any]) -> None:
    assert "PySide6/Qt/lib/libQt6Core.so.6" in held(component(read, "pyside6-essentials"))
    assert "PySide6/Qt/lib/libQt6Pdf.so.6" in held(component(read, "pyside6-pdf"))
    assert "libpython3.11.so.1.0" in held(component(read, "Python"))
    assert held(read["metadata"]["component"]) == {"../profile-viewer"}


def test_a_library_that_nobody_knows_is_told_of_as_well(read: dict[str, Any]) -> None:
    assert "libnowhere.so.9" in held(component(read, "libnowhere.so.9"))


def test_what_is_linked_into_a_library_lies_in_it(read: dict[str, Any]) -> None:
    assert {"krilla", "OpenSSL"} <= held(component(read, "typst"))


@pytest.mark.parametrize(
    ("path", "is_code"),
    [
        ("../profile-viewer", True),
        ("libz.so.1", True),
        ("python/python313.dll", True),
        ("resources/fonts/NotoSans-Regular.ttf", False),
    ],
)
def test_files_that_run_are_listed(path: str, is_code: bool) -> None:
    assert runs(path) == is_code
