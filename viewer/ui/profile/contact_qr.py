"""A contact as a QR code on the screen: handed on to a telephone without cable or network."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from db.rows import ContactPoint, Office, Profile
from viewer.exports.small_vcard import SmallCard, small_card
from viewer.formatting.offices import ContactLine, contact_line, contact_lines, first_to_ring
from viewer.i18n.language import Language
from viewer.sheets.qr_code import qr_code
from viewer.ui.platform.screen import FRAME
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel

SIDE = 400  # pixels, with the quiet zone; smaller where the screen has no room for it
LEAST_MODULE = 3  # pixels


class ContactQrDialog(QDialog):
    """The code of an office's card with one way to reach it; below, in words, what it holds.

    `code` is the picture, black on white whatever the colours of the window. Escape closes it.
    """

    def __init__(self, parent: QWidget, language: Language, card: SmallCard) -> None:
        super().__init__(parent)
        tr = language.tr
        self.setWindowTitle(tr("QR code"))
        self.code = QLabel()
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(card.said(language))
        self._arrange(language, card)

    def _arrange(self, language: Language, card: SmallCard) -> None:
        tr = language.tr
        hint = PlainLabel(tr("A telephone's camera saves this contact:"), "quiet")
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * [measures.PAGE]))
        layout.setSpacing(measures.LABEL)
        layout.addWidget(self.code)
        layout.addWidget(hint)
        layout.addWidget(PlainLabel(card.name, "strong"))
        for words in card.held:
            layout.addWidget(PlainLabel(words))
        layout.addStretch(1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        width = max(SIDE + 2 * measures.PAGE, layout.minimumSize().width())
        room = self.screen().availableSize().height() - FRAME - layout.totalHeightForWidth(width)
        self.code.setPixmap(_picture(card.text, min(SIDE, room), self.devicePixelRatioF()))
        self.resize(width, layout.totalHeightForWidth(width))

    def follow_font(self) -> None:
        """As high as the words below the code take it."""
        layout, room = self.layout(), self.screen().availableSize().height() - FRAME
        if layout is not None:
            self.resize(self.width(), min(layout.totalHeightForWidth(self.width()), room))


def card_of(profile: Profile, target: str, language: Language) -> SmallCard | None:
    """Return the card for the contact of this id ("office/contact"), or else for the number to
    ring first, of this office or of the first that has one; None where there is nothing sure.
    """
    office_id, _, contact_id = target.partition("/")
    for office in profile.offices:
        if office_id in ("", office.id):
            chosen = _chosen(office, contact_id, language)
            if chosen is not None and chosen.has_code:
                return small_card(profile, office, language, chosen)
    return None


def _chosen(office: Office, contact_id: str, language: Language) -> ContactLine | None:
    if not contact_id:
        return first_to_ring(contact_lines(language, office))
    points: dict[str, ContactPoint] = {point.id: point for point in office.contacts}
    return contact_line(language, points[contact_id]) if contact_id in points else None


def _picture(text: str, side: int, ratio: float) -> QPixmap:
    """A code with its quiet zone, at most `side` wide, each module of as many whole pixels.

    It grows beyond that rather than become too fine for a camera.
    """
    code = qr_code(text)
    module = max(LEAST_MODULE, int(side * ratio) // code.modules_with_quiet_zone)
    pixels = module * code.modules_with_quiet_zone
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(code.svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
