"""Boxes of choices that know what is chosen by its value and not by its place."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.ui.widgets.choices import CheckBox, ComboBox
from viewer.ui.widgets.labels import escaped


class ValueBox(ComboBox):
    """A choice of one value among several with names."""

    def __init__(self, name: str, values: Iterable[tuple[str, object]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.offer(values)

    def offer(self, values: Iterable[tuple[str, object]]) -> None:
        """Offer these values in place of those before; the first is chosen."""
        self.clear()
        for text, value in values:
            self.addItem(text, value)

    def choose(self, value: object) -> None:
        """Choose a value; one that is not there leaves the choice as it is."""
        index = self.findData(value)
        if index >= 0:
            self.setCurrentIndex(index)


class FieldBoxes(QWidget):
    """One box a field of the sheet, all wanted at first."""

    spoken_as = "group"

    def __init__(self, fields: Mapping[str, str], left_out: frozenset[str]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.boxes: dict[str, CheckBox] = {}
        for name, text in fields.items():
            box = CheckBox(escaped(text))
            box.setChecked(name not in left_out)
            layout.addWidget(box)
            self.boxes[name] = box

    def left_out(self) -> frozenset[str]:
        return frozenset(name for name, box in self.boxes.items() if not box.isChecked())
