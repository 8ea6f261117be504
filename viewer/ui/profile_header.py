"""The head of a profile: its title, what it covers, its edition, and how old its figures are."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.rows import Profile
from viewer import wording
from viewer.language import Language
from viewer.ui import measures
from viewer.ui.icons import icon
from viewer.ui.labels import PlainLabel


class ProfileHeader(QWidget):
    """Three lines that say what one is looking at, and whether to trust it.

    A figure over `old_after` years old counts as old.
    """

    def __init__(self, language: Language, today: date, old_after: int) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._old_after = old_after
        self._title = PlainLabel("", "title")
        self._countries = PlainLabel("", "body")
        self._age = PlainLabel("", "old")
        self._mark = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.PAGE, measures.PAGE, measures.PAGE, measures.LABEL)
        layout.setSpacing(measures.HAIR)
        layout.addWidget(self._title)
        layout.addWidget(self._countries)
        row = QHBoxLayout()
        row.setSpacing(measures.LABEL)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._age, 1)
        layout.addLayout(row)

    def show_profile(self, profile: Profile) -> None:
        """Say what the profile is; widths follow the window, so nothing is cut."""
        language, summary = self._language, profile.summary
        self._title.setText(summary.title.value)
        countries = wording.summary_countries(language, summary)
        edition = language.tr("edition {date}", date=language.date(summary.edition))
        self._countries.setText(f"{countries} · {edition}")
        ages = wording.ages_summary(language, profile, self._today, self._old_after)
        self._age.setText(ages)
        self._mark.setVisible(bool(ages))
        size = self._age.fontMetrics().height()
        self._mark.setPixmap(icon("clock", self._age).pixmap(QSize(size, size)))
