"""Save as PDF and as pictures: asked for, then written in the worker, whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from db.errors import UserError
from viewer.app.files import write_all_whole, write_whole
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.sheets.catalogue import numbered, sheet_name
from viewer.ui.platform.tasks import Lane, Tasks
from viewer.ui.printing.sheet_maker import Made, SheetMaker
from viewer.ui.printing.window_parts import Parts
from viewer.ui.widgets.message_boxes import is_confirmed, show_refusal

FOLDER = "sheet_folder"


class Saving(QObject):
    """`busy` says whether another step may begin."""

    busy = Signal(bool)

    def __init__(
        self,
        window: Parts,
        maker: SheetMaker,
        language: Language,
        settings: SettingsFile,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._maker = maker
        self._language = language
        self._settings = settings
        self._tasks = tasks

    def ask_pdf(self, made: Made) -> None:
        """Ask for a file, and write the PDF there."""
        title = self._language.tr("Save as PDF")
        file = self._asked(made, title, ".pdf", "PDF (*.pdf)")
        if file and self._may_replace([file] if file.exists() else []):
            self.save_pdf(made, file)

    def ask_pictures(self, made: Made) -> None:
        """Ask for a file, and write a picture of each page there, or beside it with numbers."""
        title = self._language.tr("Save as image")
        file = self._asked(made, title, ".png", "PNG (*.png)")
        if file is None:
            return
        files = numbered(file, len(made.pages.sizes))
        if self._may_replace([file for file in files if file.exists()]):
            self.save_pictures(made, file)

    def save_pdf(self, made: Made, file: Path) -> None:
        """Write the PDF that is shown, and say what became of it."""
        self._begin(file)
        pdf = made.pdf
        job = self._tasks.run(
            lambda: write_whole(file, pdf), lambda _: self._end([file]), self._refuse
        )
        self._window.keep(job)

    def save_pictures(self, made: Made, file: Path) -> None:
        """Write a picture of each page: all of them or none."""
        self._begin(file)

        def work() -> list[Path]:
            pictures = self._maker.pictures(made)
            files = numbered(file, len(pictures))
            write_all_whole(dict(zip(files, pictures, strict=True)))
            return files

        # In the lane of the preview: the maker of sheets works in one thread alone.
        self._window.keep(self._tasks.run(work, self._end, self._refuse, Lane.TYPE))

    def _asked(self, made: Made, title: str, suffix: str, kind: str) -> Path | None:
        folder = Path(self._settings.values.sheet_folder or Path.home())
        proposed = folder / (sheet_name(made.order.ids, made.order.choices.sheet) + suffix)
        # We ask ourselves whether to replace: only we know the names of all the files.
        option = QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), kind, options=option
        )
        if not chosen:
            return None
        file = Path(chosen)
        return file if file.suffix.lower() == suffix else file.with_name(file.name + suffix)

    def _may_replace(self, there: list[Path]) -> bool:
        if not there:
            return True
        sentence = self._language.tr_n(
            "{file} is there already. Replace it?",
            "{count} of the files are there already, {file} among them. Replace them?",
            len(there),
            file=there[0],
        )
        return is_confirmed(self._window, self._language, sentence, self._language.tr("Replace"))

    def _begin(self, file: Path) -> None:
        values = self._settings.values
        self._settings.change(values._replace(sheet_folder=str(file.parent)))
        self.busy.emit(False)
        self._window.status.setText("")  # what became of another file
        self._window.progress.begin(self._language.tr("Saving…"))
        self._window.progress.cancel.setEnabled(False)

    def _end(self, files: list[Path]) -> None:
        self._window.progress.end()
        tr, many = self._language.tr, len(files)
        sentence = (
            tr("Saved as {file}", file=files[0])
            if many == 1
            else self._language.tr_n(
                "Saved {count} file, {file}",
                "Saved {count} files, the first is {file}",
                many,
                file=files[0],
            )
        )
        self._window.status.setText(sentence)
        self.busy.emit(True)

    def _refuse(self, error: UserError) -> None:
        self._window.progress.end()
        self.busy.emit(True)
        show_refusal(self._window, self._language, error)
