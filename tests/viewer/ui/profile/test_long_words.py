"""Long words, addresses and names: broken anywhere, never cut, and no control pushed out."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from db.library import Library
from viewer.app.font_scale import FACTORS
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.labels import PlainLabel

CASES = Path(__file__).parents[3] / "data" / "long"
IDS = {"long-names": "long-names", "mail-with-hyphen-55": "long-mail"}
IDS["mail-without-hyphen-62"] = "long-mail2"
SIZES = ((1280, 800, 1.0), (1024, 640, 1.0), (1280, 800, 2.0), (1024, 640, 2.0))
Start = Callable[..., MainWindow]


@pytest.fixture(scope="module")
def long_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("long") / "library.sqlite"
    library = Library.open(file, RESOURCES, ("en",))
    library.import_paths([CASES], lambda *_: None, lambda: False)
    return file


def cut_off(page: QScrollArea) -> Iterator[str]:
    """Every text of a page that does not fit into its label, and what stands out of the page."""
    content = page.widget()
    assert content is not None
    room = QRect(0, 0, page.viewport().width(), content.height())
    for widget in content.findChildren(QWidget):
        if not widget.isVisibleTo(content):
            continue
        place = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
        if isinstance(widget, PlainLabel):
            if not room.contains(place) or not fits(widget):
                yield widget.text()
        elif isinstance(widget, QAbstractButton) and not room.contains(place):
            yield widget.accessibleName() or widget.text()


def fits(label: PlainLabel) -> bool:
    """Whether Qt has room in a label for all lines of its text, and for each of them whole."""
    label.grab()  # a text document is laid out when it is drawn
    inside = label.contentsRect()
    document = label.findChild(QTextDocument)
    if document is not None:
        width, height = document.idealWidth(), document.size().height()
    else:
        space = QRect(0, 0, inside.width(), 100_000)
        flags = int(Qt.TextFlag.TextWordWrap) | int(label.alignment())
        taken = label.fontMetrics().boundingRect(space, flags, label.text())
        width, height = taken.width(), taken.height()
    return width <= inside.width() + 1 and height <= inside.height() + 1


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "{}x{} {:.0%}".format(*size))
@pytest.mark.parametrize("case", IDS)
def test_nothing_is_cut_and_no_button_stands_out_of_the_page(
    start: Start,
    home: Places,
    long_library: Path,
    dressed: QApplication,
    case: str,
    size: tuple[int, int, float],
) -> None:
    home.library.parent.mkdir()
    shutil.copyfile(long_library, home.library)
    settings = SettingsFile(home.settings)
    width, height, factor = size
    settings.change(settings.values._replace(text_step=FACTORS.index(factor)))
    window = start(IDS[case], remembered=settings)
    window.resize(width, height)
    for tab in ("contacts", "offices"):
        window.tabs.show_tab(tab)
        for _ in range(10):  # layouts of layouts
            dressed.processEvents()
        page = window.tabs.page
        assert isinstance(page, QScrollArea)
        assert [*cut_off(page)] == []
        assert len(page.findChildren(PlainLabel)) >= 3


@pytest.mark.parametrize("width", [90, 240, 600])
def test_a_word_longer_than_the_line_is_broken_where_the_line_ends(
    dressed: QApplication, keep: Callable[[QWidget], None], width: int
) -> None:
    label = PlainLabel("short words and a" + "veryvery" * 20 + "longone", "large")
    keep(label)
    label.resize(width, label.heightForWidth(width))
    label.show()
    dressed.processEvents()
    assert label.minimumWidth() <= width or width == 90
    assert fits(label)


def test_a_broken_word_is_selected_and_heard_as_it_stands(
    dressed: QApplication, keep: Callable[[QWidget], None]
) -> None:
    address = "receptionnorthmacedonia@regionalofficebudapest.example.org"
    label = PlainLabel(address)
    keep(label)
    label.resize(150, label.heightForWidth(150))
    label.show()
    label.setSelection(0, len(address))
    assert (label.selectedText(), label.text()) == (address, address)
