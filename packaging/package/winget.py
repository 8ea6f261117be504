"""What winget must know of the installers: three manifests, in a folder of their own."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from package.release import Release
from package.wheels import sha256_of
from package.windows_msi import product_code

IDENTIFIER = "ProfileViewer.ProfileViewer"
DOWNLOADS = "https://profile-viewer.example.org/releases"  # where dist/ is published, by version
SCHEMA = "1.6.0"
LOCALE = "en-US"
# What setup.exe ends with, in winget's words: see windows/TRY.md.
EXIT_STATUSES = {1: "cancelledByUser", 32: "packageInUse", 1638: "downgrade"}

DESCRIPTION = {
    "PackageLocale": LOCALE,
    "Publisher": "Profile Viewer project",
    "PackageName": "Profile Viewer",
    "License": "Proprietary",
    "ShortDescription": "Reads, compares and prints country profiles, without a network",
}


def write_manifests(folder: Path, setup: Path, msi: Path, release: Release) -> Path:
    """Write the manifests for these installers into `folder`, and return it."""
    common = {"PackageIdentifier": IDENTIFIER, "PackageVersion": release.version}
    contents = {
        "version": ("", {"DefaultLocale": LOCALE}),
        "installer": (".installer", _installers(setup, msi, release)),
        "defaultLocale": (f".locale.{LOCALE}", DESCRIPTION),
    }
    folder.mkdir(exist_ok=True)
    for kind, (ending, content) in contents.items():
        manifest = common | content | {"ManifestType": kind, "ManifestVersion": SCHEMA}
        text = yaml.safe_dump(manifest, sort_keys=False, width=100)
        schema = f"https://aka.ms/winget-manifest.{kind}.{SCHEMA}.schema.json"
        file = folder / f"{IDENTIFIER}{ending}.yaml"
        file.write_text(f"# yaml-language-server: $schema={schema}\n{text}", "utf-8", newline="\n")
    return folder


def _installers(setup: Path, msi: Path, release: Release) -> dict[str, Any]:
    code = {"ProductCode": product_code(release.version)}
    return {
        "MinimumOSVersion": "10.0.0.0",
        "UpgradeBehavior": "install",
        "ReleaseDate": datetime.fromtimestamp(release.epoch, UTC).date(),
        "Installers": [
            _installer(setup, "nullsoft", "user", release) | _only_setup("/CURRENTUSER"),
            _installer(setup, "nullsoft", "machine", release) | _only_setup("/ALLUSERS"),
            _installer(msi, "wix", "machine", release) | code,
        ],
    }


def _installer(file: Path, kind: str, scope: str, release: Release) -> dict[str, Any]:
    return {
        "Architecture": "x64",
        "InstallerType": kind,
        "Scope": scope,
        "InstallerUrl": f"{DOWNLOADS}/{release.version}/{file.name}",
        "InstallerSha256": sha256_of(file).upper(),
    }


def _only_setup(switch: str) -> dict[str, Any]:
    return {
        "InstallerSwitches": {"Custom": switch},
        "ProductCode": "ProfileViewer",
        "ExpectedReturnCodes": [
            {"InstallerReturnCode": status, "ReturnResponse": response}
            for status, response in EXIT_STATUSES.items()
        ],
    }
