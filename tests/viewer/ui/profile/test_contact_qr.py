"""A contact as a QR code on the screen, read back from the picture as a telephone does."""

from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]  # it has no types
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.rows import Profile, Text
from tests.viewer.three_verdicts import three_verdicts
from viewer.i18n.language import Language
from viewer.sheets.qr_code import qr_code
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.theme import apply_theme, dress
from viewer.ui.profile.contact_qr import ContactQrDialog, card_of
from viewer.ui.widgets.labels import PlainLabel

QUIET_ZONE = 4  # modules


def opened(window: MainWindow) -> ContactQrDialog:
    (dialog,) = window.findChildren(ContactQrDialog)
    return dialog


def seen(picture: QPixmap) -> Image.Image:
    image = picture.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = image.width(), image.height()
    return Image.frombuffer(
        "L", size, bytes(image.constBits()), "raw", "L", image.bytesPerLine(), 1
    )


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_code_is_read_from_the_screen_in_every_theme(
    dressed: QApplication, window: MainWindow, theme: str
) -> None:
    apply_theme(dressed, theme)
    dress(dressed, window)
    window.show_qr("country-office/telephone")
    dialog = opened(window)
    (code,) = zxingcpp.read_barcodes(seen(dialog.grab()))
    card = vobject.readOne(code.text)
    assert card.tel.value == "+3222877000"
    assert card.fn.value == "IOM Country Office for Belgium and Luxembourg"


def test_a_code_is_black_on_white_with_its_quiet_zone_and_large_enough(
    window: MainWindow, belgium: Profile, language: Language
) -> None:
    card = card_of(belgium, "country-office/telephone", language)
    assert card
    window.show_qr("country-office/telephone")
    picture = seen(opened(window).code.pixmap())
    assert set(picture.tobytes()) == {0, 255}
    modules = qr_code(card.text).modules_with_quiet_zone
    module, rest = divmod(picture.width, modules)
    assert (rest, picture.width) == (0, picture.height)
    assert module >= 3
    dark = picture.point(lambda value: 255 - value).getbbox()
    zone = QUIET_ZONE * module
    assert dark == (zone, zone, picture.width - zone, picture.height - zone)


def test_words_say_what_a_code_holds(window: MainWindow) -> None:
    window.show_qr("country-office/fax")
    dialog = opened(window)
    texts = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert "IOM Country Office for Belgium and Luxembourg" in texts
    assert "+32 2 287 70 06" in texts
    name = dialog.code.accessibleName()
    assert name.startswith("QR code that holds IOM Country Office for Belgium and Luxembourg, +32")
    (code,) = zxingcpp.read_barcodes(seen(dialog.code.pixmap()))
    assert "TEL;TYPE=FAX:+3222877006" in code.text.splitlines()


def test_a_key_shows_the_chosen_contact_and_escape_closes_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.tabs.show_tab("contacts")
    page = window.tabs.page
    assert page is not None
    window.activateWindow()
    fax = [b for b in page.findChildren(QPushButton) if b.accessibleName().startswith("Copy Fax")]
    fax[0].setFocus()
    assert window.actions_.qr.shortcut().toString() == "Ctrl+R"
    qtbot.keyClick(fax[0], Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(window)
    assert "+32 2 287 70 06" in [label.text() for label in dialog.findChildren(PlainLabel)]
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_with_nothing_chosen_the_number_to_ring_first_is_shown(window: MainWindow) -> None:
    window.show_qr("")
    assert "+32 2 287 70 00" in [x.text() for x in opened(window).findChildren(PlainLabel)]


def test_what_is_doubted_withheld_or_no_number_is_in_no_code(
    belgium: Profile, language: Language, tmp_path: Path, window: MainWindow
) -> None:
    doubted = three_verdicts(tmp_path)
    targets = ("o/unassigned", "o/doubted", "o/direct", "o/nothing", "nowhere")
    assert [card_of(doubted, target, language) for target in targets] == [None] * len(targets)
    card = card_of(doubted, "o", language)
    assert card
    assert card.held == ("+32 2 287 70 00",)
    window.show_profile(belgium._replace(offices=belgium.offices[1:]))
    window.show_qr("")
    assert window.findChildren(ContactQrDialog) == []
    assert window.statusBar().currentMessage().startswith("There is no contact that")


@pytest.mark.parametrize("length", [50, 240])
def test_what_was_chosen_is_in_the_code_however_long_it_is(
    belgium: Profile, language: Language, length: int, dressed: QApplication, window: MainWindow
) -> None:
    office = belgium.offices[0]
    mail = next(point for point in office.contacts if point.kind == "email")
    address = f"{'a' * 60}@{'b' * (length - 73)}.example.org"
    mail = mail._replace(withheld=None, shown=address, copied=address, note=Text("an address"))
    profile = belgium._replace(offices=(office._replace(contacts=(mail,)),))
    window.show_profile(profile)
    window.show_qr(f"{office.id}/{mail.id}")
    (code,) = zxingcpp.read_barcodes(seen(opened(window).code.pixmap()))
    assert f"EMAIL:{address}" in code.text.splitlines()
