"""The preview: the true pages, scrolled and zoomed by keys as well as by the mouse."""

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from viewer.i18n.language import Language
from viewer.ui.platform.colours import colours_of
from viewer.ui.printing.page_pictures import Pages, Pictures
from viewer.ui.printing.view import GAP, LARGEST, SMALLEST, STEP, Fit, View

LINE = 48


class Preview(QAbstractScrollArea):
    """Shows old pages until the new ones are there. `pictures_requested` asks for pages (numbers)
    at a scale; `page_changed` is emitted when another page is in front."""

    pictures_requested = Signal(list, float)
    page_changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._sizes: tuple[QSizeF, ...] = ()
        self._pictures: Pictures = {}
        self._asked: set[int] = set()
        self._fit, self._factor = Fit.READABLE, 1.0
        self._places: list[QRect] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(language.tr("Preview of the sheet"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 240)

    @property
    def view(self) -> View:
        """The room and the zoom as they are now."""
        port = self.viewport()
        ratio = self.devicePixelRatioF()
        return View(port.width(), port.height(), ratio, self._fit, self._factor)

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The number of the page in front, the first being 0: the one that most is seen of."""
        seen = self._seen()
        area = self._window()
        return max(seen, key=lambda n: (self._places[n] & area).height(), default=0)

    def is_sharp(self) -> bool:
        """Whether all pages that are seen are drawn as large as they stand there."""
        return bool(self._sizes) and not self._blurred()

    def first_pages(self) -> list[int]:
        """The pages to draw at once when new ones come: those where the reader is."""
        return self._seen() or [0]

    def show_pages(self, pages: Pages) -> None:
        """Change the old pages for new ones, at once; the place on them stays."""
        self._sizes, self._pictures = pages.sizes, dict(pages.pictures)
        self._asked = set()
        self._lay_out()
        self.page_changed.emit()

    def show_pictures(self, pictures: Pictures) -> None:
        """Take the pictures that were asked for; those far away are forgotten."""
        near = range(self.page - 8, self.page + 9)
        self._pictures = {n: p for n, p in self._pictures.items() if n in near} | pictures
        self._asked -= pictures.keys()
        self.viewport().update()

    def zoom(self, steps: int) -> None:
        """Larger or smaller by steps."""
        factor = self.view.scale(self._sizes) * STEP**steps
        self._factor = min(LARGEST, max(SMALLEST, factor))
        self.fit(Fit.FREE)

    def fit(self, fit: Fit) -> None:
        """Show whole pages, or pages as wide as the view."""
        page = self.page
        self._fit = fit
        self._lay_out()
        self.go_to(page)

    def go_to(self, page: int) -> None:
        """Bring a page to the top; beyond the last there is the last."""
        if self._places:
            page = min(max(page, 0), len(self._places) - 1)
            self.verticalScrollBar().setValue(self._places[page].top() - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, bar = event.key(), self.verticalScrollBar()
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageUp: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.page_count}
        lines = {Qt.Key.Key_Down: LINE, Qt.Key.Key_Up: -LINE}
        if key in turns:
            self.go_to(self.page + turns[Qt.Key(key)])
        elif key in ends:
            self.go_to(ends[Qt.Key(key)])
        elif key in lines:
            bar.setValue(bar.value() + lines[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self.page
        self._lay_out()
        if self._fit is Fit.PAGE:
            self.go_to(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = colours_of(self.palette())
        painter.fillRect(self.viewport().rect(), QColor(colours.hairline))
        painter.translate(-self._offset())
        painter.setPen(QColor(colours.edge))
        for number in self._seen():
            place = self._places[number]
            painter.fillRect(place, Qt.GlobalColor.white)
            if number in self._pictures:
                painter.drawImage(place, self._pictures[number])
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        self._ask()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _window(self) -> QRect:
        return self.viewport().rect().translated(self._offset())

    def _seen(self) -> list[int]:
        area = self._window()
        return [number for number, place in enumerate(self._places) if place.intersects(area)]

    def _blurred(self) -> list[int]:
        """The pages that are seen without a picture of their size."""
        ratio = self.devicePixelRatioF()
        return [
            number
            for number in self._seen()
            if number not in self._pictures
            or abs(self._pictures[number].width() - self._places[number].width() * ratio) > ratio
        ]

    def _ask(self) -> None:
        wanted = [number for number in self._blurred() if number not in self._asked]
        if wanted:
            self._asked.update(wanted)
            scale = self.view.scale(self._sizes) * self.devicePixelRatioF()
            self.pictures_requested.emit(wanted, scale)

    def _lay_out(self) -> None:
        view = self.view
        self._places = view.places(self._sizes)
        self._asked = set()
        last = self._places[-1] if self._places else QRect()
        right = max((place.right() for place in self._places), default=0)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, right + GAP - view.width))
        down.setRange(0, max(0, last.bottom() + GAP - view.height))
        across.setPageStep(view.width)
        down.setPageStep(view.height)
        down.setSingleStep(LINE)
        self.viewport().update()

    def _scrolled(self) -> None:
        self.viewport().update()
        self.page_changed.emit()
