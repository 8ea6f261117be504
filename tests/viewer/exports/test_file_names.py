"""Names of files: any text becomes one that every system takes, in the folder that was meant."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exports.file_names import LONGEST, safe_file_name

ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=400)
NASTY = st.lists(
    st.sampled_from(["..", "/", "\\", "con", "NUL", ".", " ", "\0", "\ud800", "\u202e", "é", "ab"])
).map("".join)


@given(ANY_TEXT | NASTY)
def test_any_text_becomes_one_name_in_the_folder_that_was_meant(text: str) -> None:
    name = safe_file_name(text, ".vcf")
    assert PurePosixPath(name).parts == PureWindowsPath(name).parts == (name,)
    assert name.endswith(".vcf")
    assert len(name.encode("utf-8")) <= LONGEST
    assert name[0] not in " .-"
    assert name[: -len(".vcf")][-1] not in " ."
    assert not any(category(character).startswith("C") for character in name)
    assert not PureWindowsPath(name).is_reserved()


@given(ANY_TEXT | NASTY)
def test_a_name_that_is_safe_stays_as_it_is(text: str) -> None:
    once = safe_file_name(text, "")
    assert safe_file_name(once, "") == once


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("iom-belgium", "iom-belgium.pdf"),
        ("IOM in Côte d'Ivoire", "IOM in Côte d'Ivoire.pdf"),
        ("منظمة الهجرة", "منظمة الهجرة.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("CON", "_CON.pdf"),
        ("nul.txt", "_nul.txt.pdf"),
        ("a/b\\c:d", "a-b-c-d.pdf"),
        ("report. . ", "report.pdf"),
        ("", "profile.pdf"),
        ("...", "profile.pdf"),
    ],
)
def test_names_are_changed_no_more_than_they_must(text: str, name: str) -> None:
    assert safe_file_name(text, ".pdf") == name


@pytest.mark.parametrize("text", ["a" * 300, "ب" * 300, "🌍" * 300, "con" + " " * 200 + "x"])
def test_a_long_name_is_cut_between_letters_and_can_be_written(text: str, tmp_path: Path) -> None:
    file = tmp_path / safe_file_name(text, ".xlsx")
    file.write_bytes(b"")
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
