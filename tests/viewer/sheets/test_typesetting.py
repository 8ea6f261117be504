"""What Typst may and may not do for a template."""

import datetime
import io
import re
import shutil
from pathlib import Path

import pytest
import typst
from PIL import Image

from viewer.app.bug_reports import write_report
from viewer.sheets.options import Paper, SheetOptions
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.typesetting import draw_pages, typeset

TITLED = '#set document(title: "A title")\n'


@pytest.fixture
def template(tmp_path: Path, fonts: Path) -> Path:
    """A template of one's own, in a folder like that of the program."""
    shutil.copytree(fonts, tmp_path / "fonts")
    (tmp_path / "sheets").mkdir()
    return tmp_path / "sheets" / "one.typ"


@pytest.fixture
def options(template: Path) -> SheetOptions:
    resources = template.parents[1]
    return SheetOptions(Paper.A4, datetime.date(2026, 1, 31), resources)


def test_a_template_reads_its_data(template: Path, options: SheetOptions) -> None:
    template.write_text(f'{TITLED}#assert.eq(json(bytes(sys.inputs.data)), (a: ("b", "ü")))')
    assert typeset(SheetData("one", {"a": ["b", "ü"]}), options).pdf.startswith(b"%PDF-")


def test_a_template_learns_whether_something_could_not_be_printed(
    template: Path, options: SheetOptions
) -> None:
    template.write_text(f'{TITLED}#assert.eq(sys.inputs.unprintable, "yes")')
    assert typeset(SheetData("one", {"a": "\u4e2d"}), options).missing == ("\u4e2d",)
    with pytest.raises(typst.TypstError):
        typeset(SheetData("one", {"a": "fine"}), options)


def test_a_template_reads_no_file_outside_its_folder(template: Path, options: SheetOptions) -> None:
    (template.parent.parent / "secret.txt").write_text("secret")
    template.write_text(f'{TITLED}#read("../secret.txt")')
    with pytest.raises(typst.TypstError):
        typeset(SheetData("one", {}), options)


def test_a_fault_of_a_template_is_not_hidden(template: Path, options: SheetOptions) -> None:
    template.write_text("#nothing-of-this-name")
    with pytest.raises(typst.TypstError, match="unknown variable"):
        typeset(SheetData("one", {}), options)


@pytest.mark.parametrize("is_drawn", [False, True])
def test_a_mistake_in_a_template_names_its_file_and_line_in_the_report(
    template: Path, options: SheetOptions, tmp_path: Path, is_drawn: bool
) -> None:
    template.write_text(f'{TITLED}#import "page.typ": joined\n#joined(1)')
    template.with_name("page.typ").write_text('\n\n#let joined(x) = x + "a"')
    with pytest.raises(typst.TypstError) as raised:
        if is_drawn:
            draw_pages(SheetData("one", {}), options, resolution=20)
        else:
            typeset(SheetData("one", {}), options)
    report = write_report(tmp_path, raised.value)
    assert report is not None
    told = report.read_text("utf-8")
    assert "cannot add integer and string" in told
    for place in ("page.typ:3:17", "one.typ:3:1"):  # of the mistake, and of the call that led there
        assert re.search(rf"\b{re.escape(place)}$", told, re.MULTILINE), place


def test_pages_are_drawn_as_pictures(template: Path, options: SheetOptions) -> None:
    template.write_text(f"{TITLED}One#pagebreak()Two")
    pictures = draw_pages(SheetData("one", {}), options, resolution=20)
    assert [picture[:4] for picture in pictures] == [b"\x89PNG", b"\x89PNG"]


@pytest.mark.parametrize("resolution", [50, 300])
def test_a_picture_has_the_size_of_the_paper_at_its_resolution(
    template: Path, options: SheetOptions, resolution: int
) -> None:
    template.write_text(f'{TITLED}#set page("a4", flipped: true)\nOne')
    (picture,) = draw_pages(SheetData("one", {}), options, resolution)
    width, height = (side / 25.4 * resolution for side in (297, 210))
    assert Image.open(io.BytesIO(picture)).size == pytest.approx((width, height), abs=1)
