"""What winget is told of the installers is what they are."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from package.release import Release
from package.windows_msi import product_code
from package.winget import write_manifests

RELEASE = Release("1.10", "0123456789ab", 1_764_000_000)


@pytest.fixture
def manifests(tmp_path: Path) -> dict[str, dict[str, Any]]:
    """Each manifest by its kind, as a reader of plain YAML texts sees it."""
    setup, msi = tmp_path / "a-setup.exe", tmp_path / "a.msi"
    setup.write_bytes(b"setup")
    msi.write_bytes(b"msi")
    folder = write_manifests(tmp_path / "winget", setup, msi, RELEASE)
    read = [yaml.load(file.read_bytes(), yaml.BaseLoader) for file in folder.iterdir()]
    return {manifest["ManifestType"]: manifest for manifest in read}


def test_there_are_the_three_that_winget_wants_and_they_agree(
    manifests: dict[str, dict[str, Any]],
) -> None:
    assert manifests.keys() == {"version", "installer", "defaultLocale"}
    told = {(each["PackageIdentifier"], each["PackageVersion"]) for each in manifests.values()}
    assert told == {("ProfileViewer.ProfileViewer", "1.10")}
    assert manifests["version"]["DefaultLocale"] == manifests["defaultLocale"]["PackageLocale"]


def test_each_installer_has_its_address_and_its_checksum(
    manifests: dict[str, dict[str, Any]],
) -> None:
    found = [
        (each["InstallerUrl"].rpartition("/")[2], each["Scope"], each["InstallerSha256"])
        for each in manifests["installer"]["Installers"]
    ]
    setup, msi = (hashlib.sha256(content).hexdigest().upper() for content in (b"setup", b"msi"))
    assert found == [
        ("a-setup.exe", "user", setup),
        ("a-setup.exe", "machine", setup),
        ("a.msi", "machine", msi),
    ]


def test_what_is_installed_is_known_by_its_entry_among_the_installed_apps(
    manifests: dict[str, dict[str, Any]],
) -> None:
    codes = [each["ProductCode"] for each in manifests["installer"]["Installers"]]
    assert codes == ["ProfileViewer", "ProfileViewer", product_code("1.10")]


def test_every_version_has_a_product_code_of_its_own_that_stays() -> None:
    assert product_code("1.0.0") == product_code("1.0.0") != product_code("1.0.1")
