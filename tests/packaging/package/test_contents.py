"""Which files go into the frozen folder."""

import json
import runpy
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from package.contents import is_wanted, metadata_files, modules

PROJECT = Path(__file__).parents[3]
OWN_ENVIRONMENT = PROJECT / "packaging" / "folder" / "own_environment.py"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/QtPdf.abi3.so",
        "PySide6/libpyside6.abi3.so.6.12",
        "shiboken6/libshiboken6.abi3.so.6.12",
        "libpython3.11.so.1.0",
        "libsqlite3.so.0",
        "libxcb-cursor.so.0",
        "typst/_typst.abi3.so",
        "resources/fonts/NotoSans-Regular.ttf",
        "resources/locale/ar/LC_MESSAGES/profile-viewer.mo",
    ],
)
def test_what_the_program_uses_goes_in(name: str) -> None:
    assert is_wanted(name)


def test_qts_own_texts_come_along_in_every_language_of_the_program() -> None:
    languages = json.loads((PROJECT / "resources" / "locale" / "languages.json").read_text("utf-8"))
    installed = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for tag in set(languages) - {"en"}:
        assert is_wanted(f"PySide6/Qt/translations/qtbase_{tag}.qm")
        assert (installed / f"qtbase_{tag}.qm").exists()


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/translations/qtbase_pl.qm",
        "PySide6/Qt/translations/designer_fr.qm",
        "PySide6/Qt/qml/builtins.qmltypes",
        "PySide6/QtQml.abi3.so",
        "libssl.so.3",
        "libstdc++.so.6",
        "libfontconfig.so.1",
        "libxkbcommon-x11.so.0",
        "libz.so.1",
    ],
)
def test_what_it_does_not_use_or_the_system_has_stays_out(name: str) -> None:
    assert not is_wanted(name)


def test_modules_that_are_loaded_by_name_are_known() -> None:
    found = set(modules(PROJECT))
    assert {"viewer", "viewer.commands.self_check", "viewer.sheets.card", "db.library"} <= found


def test_every_library_brings_its_version_and_its_licence() -> None:
    files = {(Path(folder).name, Path(file).name) for file, folder in metadata_files(PROJECT)}
    folders = {folder.split("-")[0].lower() for folder, _ in files}
    assert {"typst", "pyside6_essentials", "sqlalchemy", "xlsxwriter"} <= folders
    names = {name for _, name in files}
    assert "METADATA" in names
    assert "RECORD" not in names


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_programs_that_we_start_do_not_get_our_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/profile-viewer/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    variables = runpy.run_path(str(OWN_ENVIRONMENT))["os"].environ
    assert variables.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in variables
