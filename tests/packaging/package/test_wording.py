"""What systems say of the program is said in each of its languages."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from package.release import Release
from package.windows_installer import compile_installer
from package.windows_launchers import icon_of
from package.wording import (
    INSTALLER_TEXTS,
    SYSTEM_TEXTS,
    desktop_entry,
    installer_texts,
    languages,
    xml_in_each_language,
)
from tests.needs import needs_desktop_tools, needs_nsis

ROOT = Path(__file__).parents[3]
DEBIAN = ROOT / "packaging" / "deb" / "debian"
WINDOWS = ROOT / "packaging" / "windows"
ENGLISH = {
    name: (DEBIAN / f"profile-viewer.{name}").read_text("utf-8")
    for name in ("desktop", "metainfo.xml", "sharedmimeinfo")
}
OTHERS = [language for language in languages() if language.tag != "en"]
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def test_each_text_stands_in_one_of_the_files() -> None:
    told = set(re.findall(r"=(.+)", ENGLISH["desktop"]))
    for name in ("metainfo.xml", "sharedmimeinfo"):
        told |= {element.text for element in ET.fromstring(ENGLISH[name]).iter() if element.text}
    assert set(SYSTEM_TEXTS) <= told


def test_a_menu_has_the_entry_in_each_language() -> None:
    lines = desktop_entry(ENGLISH["desktop"]).splitlines()
    for key in ("GenericName", "Comment", "Keywords"):
        (text,) = (line.partition("=")[2] for line in lines if line.startswith(f"{key}="))
        for language in OTHERS:
            said = language.tr(text)
            assert said != text
            assert f"{key}[{language.tag}]={said}" in lines
    assert [line for line in lines if line.startswith("Name")] == ["Name=Profile Viewer"]


def test_the_words_to_find_the_entry_by_are_a_list_in_each_language() -> None:
    (text,) = (text for text in SYSTEM_TEXTS if text.endswith(";"))
    for language in OTHERS:
        assert language.tr(text).count(";") == text.count(";")


@pytest.mark.parametrize(
    ("name", "counted"), [("metainfo.xml", ("summary", "p", "p")), ("sharedmimeinfo", ("comment",))]
)
def test_an_xml_file_has_each_translated_element_behind_the_english_one(
    name: str, counted: tuple[str, ...]
) -> None:
    told = xml_in_each_language(ENGLISH[name])
    assert "ns0:" not in told
    elements = [each for each in ET.fromstring(told).iter() if each.get(LANGUAGE)]
    assert [each.tag.rpartition("}")[2] for each in elements] == [
        tag for tag in counted for _ in OTHERS
    ]
    tags = [language.tag for language in OTHERS]
    assert [each.get(LANGUAGE) for each in elements] == tags * len(counted)
    assert len({each.text for each in elements}) == len(elements)


def test_the_installer_says_each_of_its_texts_in_each_language() -> None:
    told = installer_texts()
    for key in INSTALLER_TEXTS:
        assert len(re.findall(rf"^LangString {key} \$\{{LANG_\w+\}}", told, re.MULTILINE)) == 6
        assert f"$({key})" in (WINDOWS / "installer.nsi").read_text("utf-8")
    assert len(re.findall("^!insertmacro MUI_LANGUAGE", told, re.MULTILINE)) == 6
    assert "$OldVersion" in told
    assert re.findall(r"[^$]\{", told) == []


@needs_nsis
@pytest.mark.slow
def test_the_installer_is_compiled_in_each_language_without_a_warning(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "program.txt").touch()
    icon = icon_of(ROOT / "resources" / "icons" / "profile-viewer.svg")
    (tmp_path / "profile-viewer.ico").write_bytes(icon)
    target = tmp_path / "viewer-installer.exe"
    release = Release("1.2.3", "abc", 0)
    compile_installer(ROOT, tmp_path, tree, target, release, is_quick=True)
    assert target.stat().st_size > 100_000


@needs_desktop_tools
def test_a_desktop_takes_the_entry(tmp_path: Path) -> None:
    file = tmp_path / "profile-viewer.desktop"
    file.write_text(desktop_entry(ENGLISH["desktop"]), "utf-8")
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, check=True)
    assert done.stdout == b""
