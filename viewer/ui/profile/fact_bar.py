"""The bar over the facts: a filter, old figures only, and the pane."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.formatting.ages import figures_over
from viewer.i18n.language import Language
from viewer.ui.profile.fact_filter import FactFilter
from viewer.ui.widgets import measures
from viewer.ui.widgets.choices import CheckBox


class FactBar(QWidget):
    """Its parts tell what was typed or chosen."""

    def __init__(self, language: Language, old_after: int, *, has_old: bool) -> None:
        super().__init__()
        tr = language.tr
        self.filter = FactFilter(language)
        self.only_old = CheckBox(tr("Only old figures"))
        self.only_old.setToolTip(figures_over(language, old_after))
        self.only_old.setEnabled(has_old)
        self.details = QPushButton(tr("Details"))
        self.details.setCheckable(True)
        self.details.setToolTip(tr("All about the chosen fact (Enter)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.PAGE)
        row.addWidget(self.filter, 1)
        row.addWidget(self.only_old)
        row.addWidget(self.details)
        row.addStretch(0)
