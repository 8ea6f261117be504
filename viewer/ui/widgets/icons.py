"""Our own icons, drawn in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from viewer.app.paths import RESOURCES

FOLDER = RESOURCES / "icons"
SIZE = 20


def icon_size(beside: QWidget) -> QSize:
    """The size of an icon beside the text of a widget, so that it grows with the text."""
    side = max(SIZE, round(beside.fontMetrics().height() * 1.1))
    return QSize(side, side)


def icon(name: str, beside: QWidget) -> QIcon:
    """The icon `name` (a file in resources/icons) in the text colour of the widget `beside`."""
    beside.ensurePolished()
    colour = beside.palette().color(QPalette.ColorRole.WindowText).name()
    return _drawn(name, colour, icon_size(beside).width(), beside.devicePixelRatioF())


@cache
def _drawn(name: str, colour: str, side: int, ratio: float) -> QIcon:
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    size = QSize(side, side)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(QPointF(), size))
    painter.end()
    return QIcon(pixmap)
