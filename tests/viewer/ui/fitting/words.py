"""Whether words are whole: a text that needs more than its widget has is shortened with a mark,
and then the mouse or a voice tells all of it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from viewer.ui.profile.header import AgeButton
from viewer.ui.widgets.choices import ComboBox

MARK = "…"
LEAST_OF_BOX = 4  # characters


def clipped(widget: QWidget) -> Iterator[str]:
    """The words of a widget that are cut."""
    if isinstance(widget, QLabel):
        yield from _of_label(widget)
    elif isinstance(widget, QComboBox):
        yield from _of_box(widget)
    elif isinstance(widget, QTabBar):
        yield from _of_tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _of_heads(widget)
    elif isinstance(widget, QMenuBar):
        yield from _of_menus(widget)
    elif isinstance(widget, QAbstractButton) and widget.text():
        yield from _of_button(widget)


def _of_label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text:
        return
    metrics = label.fontMetrics()
    if not label.wordWrap():
        widest = max(map(metrics.horizontalAdvance, text.replace("&", "").split("\n")))
        if widest > room.width() + 1:
            yield f"the label “{text[:60]}” needs {widest} pixels and has {room.width()}"
        is_short = text.endswith(MARK) and text != label.accessibleName()
        if is_short and not label.toolTip():
            yield f"nothing tells the whole of “{text}”"
        return
    high = label.heightForWidth(label.width())
    if high > label.height() + 1:
        yield f"the label “{text[:60]}” needs {high} pixels of height and has {label.height()}"
    if label.width() < min(metrics.horizontalAdvance("mmmm"), metrics.horizontalAdvance(text)):
        yield f"the label “{text[:60]}” is only {label.width()} wide"


def _of_box(box: QComboBox) -> Iterator[str]:
    if not isinstance(box, ComboBox):  # ours ends in a mark, and the mouse tells all
        yield f"the box “{box.currentText()[:60]}” may cut its text"
    elif box.room() < box.fontMetrics().averageCharWidth() * LEAST_OF_BOX:
        yield f"the box “{box.currentText()[:60]}” has room for {box.room()} pixels"


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    for index in range(bar.count()):
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(index))
        if needed > bar.tabRect(index).width():
            yield f"the tab “{bar.tabText(index)}” needs {needed} pixels"
    outside = bar.tabRect(bar.count() - 1).right() > bar.width()
    if outside and not bar.usesScrollButtons():
        yield "tabs stand outside their bar"


def _of_heads(head: QHeaderView) -> Iterator[str]:
    if head.orientation() is not Qt.Orientation.Horizontal:
        return
    model = head.model()
    for section in range(head.count()):
        text = str(model.headerData(section, head.orientation()) or "")
        words = max(map(head.fontMetrics().horizontalAdvance, text.split()), default=0)
        tip = model.headerData(section, head.orientation(), Qt.ItemDataRole.ToolTipRole)
        if words > head.sectionSize(section) and not head.isSectionHidden(section) and not tip:
            yield f"the head “{text}” needs {words} pixels and has {head.sectionSize(section)}"


def _of_menus(bar: QMenuBar) -> Iterator[str]:
    arrow = bar.findChild(QWidget, "qt_menubar_ext_button")
    has_arrow = arrow is not None and arrow.isVisible()
    for action in bar.actions():
        place = bar.actionGeometry(action)
        if not bar.rect().contains(place) and not has_arrow:
            yield f"the menu “{action.text()}” stands outside its bar"


def _of_button(button: QAbstractButton) -> Iterator[str]:
    kind = (QCheckBox, QRadioButton, QPushButton, QToolButton)
    if not isinstance(button, kind):
        return
    if isinstance(button, QToolButton) and (
        button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return
    if button.hasHeightForWidth():
        high = button.heightForWidth(button.width())
        if high > button.height():
            yield f"“{button.text()}” needs {high} pixels of height and has {button.height()}"
        return
    needed = button.minimumSizeHint().expandedTo(button.sizeHint()).width()
    shortens = isinstance(button, AgeButton) and button.toolTip()
    if needed > button.width() and not shortens:
        yield f"“{button.text()}” needs {needed} pixels and has {button.width()}"
