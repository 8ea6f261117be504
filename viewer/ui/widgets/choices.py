"""Boxes and buttons of choices for little room: their words wrap, or end in a mark."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
)

from viewer.ui.widgets import measures
from viewer.ui.widgets.tips import plain_tip

LEAST_CHARACTERS = 10
HIGHEST = 1 << 20  # pixels
WORDS = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap


class _Wrapping(QAbstractButton if TYPE_CHECKING else object):  # type: ignore[misc]
    """What both have in common: Qt writes their words in one line, and cuts them."""

    ALL = QStyle.ControlElement.CE_CheckBox
    BESIDE = QStyle.SubElement.SE_CheckBoxContents

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        size: QSize = super().sizeHint()
        return size.expandedTo(QSize(0, measures.TARGET))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        words = self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS
        return QSize(min(size.width(), self._beside() + words), size.height())

    def heightForWidth(self, width: int) -> int:
        size: QSize = self.sizeHint()
        if width >= size.width():
            return size.height()
        room = QRect(0, 0, max(1, width - self._beside()), HIGHEST)
        words: QRect = self.fontMetrics().boundingRect(room, int(WORDS), self.text())
        return max(size.height(), words.height() + measures.HAIR)

    def _beside(self) -> int:
        """What all but the words takes of the width."""
        words: QSize = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        return self.sizeHint().width() - words.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter.drawControl(self.ALL, option)
        room = self.style().subElementRect(self.BESIDE, option, self)
        room.setTop(0)
        room.setBottom(self.height())
        across = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = int(WORDS) | int(across) | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawItemText(
            room, flags, option.palette, self.isEnabled(), words, self.foregroundRole()
        )


def _let_grow(choice: QAbstractButton) -> None:
    """Qt would keep it on one line."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    choice.setSizePolicy(policy)


class CheckBox(_Wrapping, QCheckBox):
    """A check box."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        _let_grow(self)


class RadioButton(_Wrapping, QRadioButton):
    """One of several choices."""

    ALL = QStyle.ControlElement.CE_RadioButton
    BESIDE = QStyle.SubElement.SE_RadioButtonContents

    def __init__(self, text: str) -> None:
        super().__init__(text)
        _let_grow(self)


class ComboBox(QComboBox):
    """A choice among several; a text too long for the box ends in "…", and the mouse tells all."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def room(self) -> int:
        """The pixels that there are for the text."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        parts, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        whole = self.style().subControlRect(parts, option, field, self)
        return whole.width() - measures.HAIR

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(2 * measures.HAIR, 0)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * (LEAST_CHARACTERS + 4)
        return super().minimumSizeHint().boundedTo(QSize(least, HIGHEST))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.currentText()
            if not self.toolTip() and self.fontMetrics().horizontalAdvance(text) > self.room():
                QToolTip.showText(event.globalPos(), plain_tip(text), self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        text, mode = option.currentText, Qt.TextElideMode.ElideRight
        option.currentText = option.fontMetrics.elidedText(text, mode, self.room())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """As wide as its entries, where the screen is."""
        view, bar = self.view(), self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        needed = view.sizeHintForColumn(0) + bar + 2 * measures.LABEL
        view.setMinimumWidth(min(needed, self.screen().availableSize().width()))
        super().showPopup()
