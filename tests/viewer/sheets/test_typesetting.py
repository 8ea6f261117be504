"""What Typst may and may not do for a template."""

import datetime
from pathlib import Path

import pytest
import typst

from viewer.sheets.typesetting import typeset

DAY = datetime.date(2026, 1, 31)
TITLED = '#set document(title: "A title")\n'


@pytest.fixture
def template(tmp_path: Path) -> Path:
    folder = tmp_path / "sheets"
    folder.mkdir()
    return folder / "one.typ"


def test_a_template_reads_its_data(template: Path, fonts: Path) -> None:
    template.write_text(f'{TITLED}#assert.eq(json(bytes(sys.inputs.data)), (a: ("b", "ü")))')
    assert typeset(template, fonts, {"a": ["b", "ü"]}, DAY).startswith(b"%PDF-")


def test_a_template_learns_whether_something_could_not_be_printed(
    template: Path, fonts: Path
) -> None:
    template.write_text(f'{TITLED}#assert.eq(sys.inputs.unprintable, "yes")')
    assert typeset(template, fonts, {"a": "\u4e2d"}, DAY)
    with pytest.raises(typst.TypstError):
        typeset(template, fonts, {"a": "fine"}, DAY)


def test_a_template_reads_no_file_outside_its_folder(template: Path, fonts: Path) -> None:
    (template.parent.parent / "secret.txt").write_text("secret")
    template.write_text(f'{TITLED}#read("../secret.txt")')
    with pytest.raises(typst.TypstError):
        typeset(template, fonts, {}, DAY)


def test_a_fault_of_a_template_is_not_hidden(template: Path, fonts: Path) -> None:
    template.write_text("#nothing-of-this-name")
    with pytest.raises(typst.TypstError, match="unknown variable"):
        typeset(template, fonts, {}, DAY)
