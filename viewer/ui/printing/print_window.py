"""The print window: few choices at the side, the true pages beside them, and the ways out."""

from collections.abc import Callable
from datetime import date
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from db.errors import UserError
from db.rows import Profile
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language, names_of_languages
from viewer.policy.policy import Setting
from viewer.policy.words import lock_sentence
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.screen import open_large
from viewer.ui.platform.tasks import Lane, Task, Tasks
from viewer.ui.printing.choice_panel import ChoicePanel
from viewer.ui.printing.choices import Choices, Scope, last_sheet, remember, remembered, usual_paper
from viewer.ui.printing.offered import Offered
from viewer.ui.printing.page_pictures import Pictures, draw_pages
from viewer.ui.printing.printing import Counter, Printing
from viewer.ui.printing.saving import Saving
from viewer.ui.printing.sheet_maker import Made, Order, SheetMaker
from viewer.ui.printing.window_parts import Parts
from viewer.ui.widgets.message_boxes import show_refusal


class PrintWindow(Parts):
    """Prints sheets of profiles, or saves them as PDF or as pictures; freed when it closes."""

    def __init__(
        self,
        parent: MainWindow,
        shown: Profile,
        places: Places,
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        self._offered = _offered(parent, shown, places, language)
        self._main = parent
        super().__init__(parent, language, ChoicePanel(language, self._offered))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._language, self._settings, self._tasks = language, settings, tasks
        self._maker = SheetMaker(places, language, shown)
        self._stop = Event()
        self._making: Task[Made | None] | None = None
        self.made: Made | None = None
        self.saving = Saving(self, self._maker, language, settings, tasks)
        self.printing = Printing(self, self, language, tasks)
        open_large(self, settings, "window_of_print")
        self._connect()
        self.keep(tasks.run(self._maker.warm_up, lambda _: None, self._refuse, Lane.TYPE))
        self._show_sheet(last_sheet(settings).value)

    def _connect(self) -> None:
        self.choices.changed.connect(self.update_preview)
        self.choices.sheet_chosen.connect(self._show_sheet)
        self.preview.pictures_requested.connect(self._draw)
        self.progress.cancelled.connect(self._cancel)
        self.close_button.clicked.connect(self.reject)
        self.saving.busy.connect(self._allow)
        self.printing.busy.connect(self._allow)
        steps = {
            self.print_button: lambda made: self.printing.ask(made.paper_work),
            self.save_button: self.saving.ask_pdf,
            self.picture_button: self.saving.ask_pictures,
        }
        for button, step in steps.items():
            button.clicked.connect(lambda _=False, step=step: self._with_pages(step))
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save_button.click)

    @property
    def is_making(self) -> bool:
        """Whether pages are on their way."""
        return self._making is not None

    def _with_pages(self, step: Callable[[Made], None]) -> None:
        if self.made is not None:
            step(self.made)

    def _show_sheet(self, name: str) -> None:
        """Show a kind of sheet with the choices of the last time."""
        usual = Choices(
            Sheet(name), self._usual_scope(), usual_paper(self._settings), self._language.tag
        )
        self.choices.show_choices(remembered(self._settings, usual))
        self.update_preview()

    def _usual_scope(self) -> Scope:
        return Scope.SELECTED if len(self._offered.selected) > 1 else Scope.SHOWN

    def update_preview(self) -> None:
        """Make the pages anew in the worker; those that are no longer wanted are thrown away."""
        self._stop.set()
        self._stop = stop = Event()
        if self._making:
            self._making.cancel()
        choices = self.choices.choices()
        remember(self._settings, choices)
        ids = self._offered.ids(choices.scope)
        seen = self.preview.first_pages()
        order = Order(choices, ids, self.preview.view, seen, date.today(), self._main.rules)
        counter = Counter(self.progress.advance)
        self._allow(False)
        self.progress.begin(self._language.tr("Making the pages…"))
        self._making = self._tasks.run(
            lambda: self._maker.make(order, stop.is_set, counter.count),
            self._show,
            self._refuse,
            Lane.TYPE,
        )
        self.keep(self._making)

    def _show(self, made: Made | None) -> None:
        self._making = None
        self.progress.end()
        if made is None:
            return
        self.made = made if made.pdf else None
        self.choices.offices.show_profiles(made.profiles)
        self.preview.show_pages(made.pages)
        pages = len(made.pages.sizes)
        self.status.setText(self._language.tr_n("{count} page", "{count} pages", pages))
        self.warn(made.warning if made.pdf else self._misfit(made))
        self._allow(True)

    def _misfit(self, made: Made) -> str:
        """Say how many profiles the sheet needs, where it can't be made of those chosen."""
        kind, tr_n = KINDS[made.order.choices.sheet], self._language.tr_n
        self.status.setText("")
        if len(made.order.ids) < kind.least_profiles:
            return tr_n(
                "This sheet needs {count} profile. Select more in the library, then print.",
                "This sheet needs {count} profiles. Select them in the library, then print.",
                kind.least_profiles,
            )
        return tr_n(
            "This sheet has room for {count} profile. Select fewer in the library, then print.",
            "This sheet has room for {count} profiles. Select fewer in the library, then print.",
            kind.most_profiles or 0,
        )

    def _allow(self, is_allowed: bool) -> None:
        is_ready = is_allowed and self.made is not None and self._making is None
        for button in (self.print_button, self.save_button, self.picture_button):
            button.setEnabled(is_ready)

    def _cancel(self) -> None:
        """Stop what goes on; the old pages stay, and another choice begins anew."""
        self.printing.cancel()
        if self._making:
            self._stop.set()
            self._making.cancel()
            self._making = None
            self.made = None
            self.progress.end()
            self.status.setText(self._language.tr("Stopped. Choose less to print."))

    def _draw(self, pages: list[int], scale: float) -> None:
        if self.made is None:
            return
        made = self.made

        def show(pictures: Pictures) -> None:
            if self.made is made:
                self.preview.show_pictures(pictures)

        self.keep(self._tasks.run(lambda: draw_pages(made.pdf, pages, scale), show, self._refuse))

    def _refuse(self, error: UserError) -> None:
        self._making = None
        self.made = None
        self.progress.end()
        self.status.setText("")
        show_refusal(self, self._language, error)

    def reject(self) -> None:
        """Close: what still runs stops where it can, and calls nobody back."""
        self._stop.set()
        self.printing.cancel()
        super().reject()


def _offered(window: MainWindow, shown: Profile, places: Places, language: Language) -> Offered:
    names = tuple(names_of_languages(places.resources / "locale").items())
    library = window.library
    lock = lock_sentence(language, places.policy, Setting.PAPER)
    return Offered(shown.summary.id, library.selected_ids(), library.all_ids(), names, lock)
