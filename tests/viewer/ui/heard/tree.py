"""What an assistive tool finds in a window: a tree of parts with roles, names and descriptions."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTableView, QWidget

from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.world.grid import TileGrid

Role = QAccessible.Role
# What can be used or is looked at: it must say what it is.
NAMED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText}
NAMED |= {Role.SpinBox, Role.Graphic, Role.Table, Role.Heading, Role.MenuItem, Role.ListItem}
HOLDS_NOTHING = {Role.Cell, Role.List, Role.Client}  # may have no name
MARKS = re.compile(r"&&|&\w|</?\w+>")  # of a shortcut, or of markup
SHORT = 3  # characters, that other words contain by chance


class Part(NamedTuple):
    """One part, and those in it."""

    role: Role
    name: str
    description: str
    is_focusable: bool
    is_labelled: bool  # by another part
    parts: "tuple[Part, ...]"

    def all(self) -> "Iterator[Part]":
        yield self
        for part in self.parts:
            yield from part.all()


def tree_of(widget: QWidget) -> Part:
    """What is heard of a widget; what is not shown is left out."""
    return _part(QAccessible.queryAccessibleInterface(widget))


def _part(found: QAccessibleInterface) -> Part:
    inside = (found.child(number) for number in range(found.childCount()))
    shown = [each for each in inside if each.isValid() and not each.state().invisible]
    return Part(
        found.role(),
        found.text(QAccessible.Text.Name),
        found.text(QAccessible.Text.Description),
        bool(found.state().focusable),
        bool(found.relations(QAccessible.RelationFlag.Label)),
        () if found.role() == Role.Table else tuple(map(_part, shown)),
    )


def faults_of(widget: QWidget) -> list[str]:
    """What somebody who listens would miss, or hear twice, in a widget as it is now."""
    tree = tree_of(widget)
    return [
        *_nameless(tree),
        *_unlabelled(tree),
        *_marked(tree),
        *_repeated(tree),
        *_plain_headings(widget),
        *_headless_cells(widget),
    ]


def _nameless(tree: Part) -> list[str]:
    must = (each for each in tree.all() if each.role in NAMED or each.is_focusable)
    return [
        f"no name: {each.role} of {each.description!r} with {[part.name for part in each.parts]}"
        for each in must
        if not each.name.strip() and each.role not in HOLDS_NOTHING
    ]


def _unlabelled(tree: Part) -> list[str]:
    """Boxes are heard by what is chosen in them: only a label beside them says of what."""
    boxes = (each for each in tree.all() if each.role == Role.ComboBox)
    return [f"no label: {each.name}" for each in boxes if not each.is_labelled]


def _marked(tree: Part) -> list[str]:
    return [f"marks: {each.name}" for each in tree.all() if MARKS.search(each.name)]


def _repeated(tree: Part) -> list[str]:
    """A row whose parts say again what it says, and descriptions that say the name again."""
    found = [
        f"description says the name: {each.name}"
        for each in tree.all()
        if each.name.strip() and each.name == each.description
    ]
    for row in (each for each in tree.all() if each.role in (Role.ListItem, Role.Notification)):
        texts = [each.name for each in row.all() if each.role not in (Role.Button, Role.Client)]
        texts = [text for text in texts if len(text) > SHORT]
        for number, text in enumerate(texts):
            others = texts[:number] + texts[number + 1 :]
            found += [f"twice in a row: {text}" for other in others if text in other]
    return found


def _plain_headings(widget: QWidget) -> list[str]:
    """Texts that look like a heading and are none to those who listen."""
    body = widget.font().pointSizeF()
    return [
        f"no heading: {label.text()}"
        for label in widget.findChildren(PlainLabel)
        if label.isVisible() and label.font().bold() and label.font().pointSizeF() > body * 1.1
        if label.text().strip() and _role(label) not in (Role.Heading, None)
        if not label.accessibleName().endswith(label.text())  # a number, with whose it is
    ]


def _role(label: PlainLabel) -> Role | None:
    """The role of a label, None where what is around it says its words."""
    found = QAccessible.queryAccessibleInterface(label)
    return None if found.state().invisible else found.role()


def _headless_cells(widget: QWidget) -> list[str]:
    """Cells that do not say of what thing and in which column they are. The squares of the world
    are no table: each says all of itself."""
    tables = (each for each in widget.findChildren(QTableView) if not isinstance(each, TileGrid))
    return [fault for table in tables if table.isVisible() for fault in _heads(table)]


def _said_again(
    table: QAccessibleInterface, first: int, head: str, columns: list[int]
) -> Iterator[str]:
    """Cells that say again what the heads of their row and column say; the first cell of a row may
    say all of it."""
    for column in columns[1:]:
        cell = table.child(first + 1 + column).text(QAccessible.Text.Name)
        heads = head, table.child(1 + column).text(QAccessible.Text.Name)
        if any(cell.startswith(each) for each in heads):
            yield f"cell: {cell} begins with one of {heads}"


def _heads(table: QTableView) -> Iterator[str]:
    found, model = QAccessible.queryAccessibleInterface(table), table.model()
    columns = [each for each in range(model.columnCount()) if not table.isColumnHidden(each)]
    across = model.columnCount() + 1  # the heads of rows come first, though nobody sees them
    for row in range(model.rowCount()):
        head = found.child((row + 1) * across)
        if head.role() != Role.RowHeader or not head.text(QAccessible.Text.Name).strip():
            yield f"row {row} of {table.accessibleName()} has no head"
        yield from _said_again(
            found, row * across + across, head.text(QAccessible.Text.Name), columns
        )
    for column in columns:
        head = found.child(1 + column)
        if head.role() != Role.ColumnHeader or not head.text(QAccessible.Text.Name).strip():
            yield f"column {column} of {table.accessibleName()} has no head"
