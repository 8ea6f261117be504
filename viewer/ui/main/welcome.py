"""What people come for, offered the first time that the window opens."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from viewer.i18n.language import Language
from viewer.messages.world_figures import world_figures_sentence
from viewer.ui.main.actions import Actions
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import FlowLayout
from viewer.ui.widgets.labels import PlainLabel


class Welcome(QFrame):
    """One button for each of the three, the help, and one that takes the bar away; below them
    what can be imported.

    The profile stays in sight below. It is not there again once the window was closed. Its buttons
    have no letters as keys, which the menus beside it have.
    """

    def __init__(self, language: Language, actions: Actions) -> None:
        super().__init__()
        tr = language.tr
        self.setObjectName("notice")
        self.setAccessibleName(tr("What do you want to do?"))
        around = QVBoxLayout(self)
        around.setContentsMargins(measures.PAGE, measures.LABEL, measures.PAGE, measures.LABEL)
        around.setSpacing(measures.HAIR)
        layout = FlowLayout()
        around.addLayout(layout)
        for text, action in (
            (tr("Find a number"), actions.search),
            (tr("Print contacts"), actions.print),
            (tr("Import profiles"), actions.import_files),
            (tr("Read the help"), actions.help),
        ):
            layout.addWidget(self._button(text, action))
        dismiss = QPushButton(tr("Dismiss"))
        dismiss.clicked.connect(self.hide)
        layout.addWidget(dismiss)
        if actions.import_folder.isEnabled():
            around.addWidget(PlainLabel(world_figures_sentence(language), "quiet"))

    def _button(self, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(action.statusTip())
        button.clicked.connect(self.hide)  # whoever has begun needs it no more
        button.clicked.connect(action.trigger)
        return button
