"""The program's icon as pictures of fixed sizes, for systems that do not draw SVG everywhere."""

from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw_icon(svg: Path, size: int) -> bytes:
    """The icon as a PNG of `size` by `size` pixels; needs no display."""
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    file = QBuffer()
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(file, "PNG")  # type: ignore[call-overload]
    return bytes(file.data().data())
