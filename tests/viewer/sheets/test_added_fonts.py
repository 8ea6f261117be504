"""Chinese, Japanese and Korean are printed where their font is installed beside."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.rows import Profile
from tests.needs import CJK_FONT, needs_cjk_font
from tests.viewer.sheets.conftest import PRINTED_ON, Worded
from tests.viewer.sheets.reading_back import errors_of, text_of
from viewer.i18n.language import Language
from viewer.sheets.added_fonts import added_fonts
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.font_file import characters
from viewer.sheets.options import Paper, SheetOptions
from viewer.sheets.typesetting import Typeset

Printed = Callable[[Profile], Typeset]
NAMES = ("国际移民组织", "国際移住機関のカード", "국제이주기구")


@pytest.fixture
def printed(english: Language) -> Printed:
    options = SheetOptions(Paper.A4, PRINTED_ON)
    return lambda profile: make_pdf(Sheet.CONTACTS, [profile], english, options)


@pytest.fixture
def user_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the user's own fonts lie; there are none yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    folder = tmp_path / "fonts"
    folder.mkdir()
    return folder


@pytest.fixture
def installed(user_fonts: Path) -> Path:
    """A font under the name of the large one, as the user installs it."""
    return Path(shutil.copy(CJK_FONT, user_fonts / "NotoSansCJK-Regular.ttc"))


@needs_cjk_font
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_printed_with_the_font_that_is_installed(
    worded: Worded, printed: Printed, tmp_path: Path, name: str
) -> None:
    sheet = printed(worded(name))
    assert sheet.missing == ()
    assert name in text_of(sheet.pdf)
    assert errors_of(sheet.pdf, tmp_path) == []


@pytest.mark.parametrize("name", NAMES)
def test_without_it_what_cannot_be_printed_is_named(
    worded: Worded, printed: Printed, name: str
) -> None:
    assert set(printed(worded(name)).missing) == set(name)


@needs_cjk_font
@pytest.mark.usefixtures("installed")
def test_what_no_font_has_is_still_named(worded: Worded, printed: Printed) -> None:
    assert printed(worded("国 \U000130c0")).missing == ("\U000130c0",)


@needs_cjk_font
@pytest.mark.parametrize("text", ["Zürich, القاهرة", "\U000130c0"])
def test_a_sheet_that_does_not_need_it_stays_the_same(
    worded: Worded, printed: Printed, user_fonts: Path, text: str
) -> None:
    before = printed(worded(text))
    shutil.copy(CJK_FONT, user_fonts / "NotoSansCJK-Regular.ttc")
    assert printed(worded(text)) == before


@needs_cjk_font
def test_it_may_lie_among_the_fonts_that_come_along(tmp_path: Path) -> None:
    file = Path(shutil.copy(CJK_FONT, tmp_path / "NotoSansSC-Regular.otf"))
    assert added_fonts(tmp_path) == (file,)


@pytest.mark.parametrize(
    "name",
    [
        "NotoSans-Regular.ttf",
        "NotoSansCJK-VF.otf.ttc",
        "NotoSerifCJK-Regular.ttc",
        "NotoSansCJK-Thin.ttc",
    ],
)
def test_other_fonts_are_not_taken_for_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert added_fonts(tmp_path) == ()


@needs_cjk_font
def test_of_a_collection_the_characters_are_read() -> None:
    assert {ord(letter) for letter in "".join(NAMES)} <= characters(CJK_FONT)
