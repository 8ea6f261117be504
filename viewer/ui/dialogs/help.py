"""Help: every key, and how the window says how old and how sure a figure is."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from viewer.i18n.language import Language
from viewer.ui.main.actions import Actions
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card, LabelledRows, Page


class HelpDialog(QDialog):
    """One page that scrolls; Escape closes it."""

    def __init__(self, parent: QWidget, language: Language, actions: Actions) -> None:
        super().__init__(parent)
        tr = language.tr
        self.setWindowTitle(tr("Help"))
        resize_within_screen(self, 620, 560)
        page = Page(tr("Help"))
        keys = Card(tr("Keys"))
        rows = LabelledRows()
        for action in _with_keys(actions):
            text = action.text().replace("&", "").rstrip("…")
            rows.add_text(_keys(action), text)
        keys.add(rows)
        page.add(keys)
        page.add(_reading_card(language))
        page.finish()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, measures.SNUG)
        layout.addWidget(page, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.setContentsMargins(measures.PAGE, 0, measures.PAGE, 0)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _with_keys(actions: Actions) -> list[QAction]:
    changes = (actions.import_files, actions.import_folder, actions.remove)
    steps = (actions.undo, actions.redo)
    looks = (actions.search, actions.find, actions.copy, actions.library)
    reader = (actions.history, actions.wrong, actions.settings)
    single = (actions.print, actions.export, actions.compare, *looks, *changes, *steps, *reader)
    sizes = (actions.larger, actions.smaller, actions.normal)
    return [*single, *actions.tabs, *sizes, actions.support, actions.help, actions.quit]


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _reading_card(language: Language) -> Card:
    tr = language.tr
    card = Card(tr("How to read the figures"))
    rows = LabelledRows()
    for words, meaning in (
        (tr("11 years old"), tr("Counted from the year or month that the figure is for.")),
        (
            tr("A clock"),
            tr("The figure is older than you set in Settings; at first that is five years."),
        ),
        (
            tr("at least 10 years old"),
            tr("The source gives no year; the figure is no newer than its edition."),
        ),
        (tr("estimate"), tr("The source calls the figure an estimate.")),
        (tr("not available"), tr("The source says that there is no figure. It is not zero.")),
        (tr("withheld by the source"), tr("It exists, but the source does not show it.")),
        (tr("not stated"), tr("The source does not say.")),
    ):
        rows.add(words, PlainLabel(meaning))
    card.add(rows)
    return card
