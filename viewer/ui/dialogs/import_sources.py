"""Asks which documents to import."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.i18n.language import Language


def ask_for_sources(
    parent: QWidget, language: Language, folder: str, *, is_folder: bool
) -> list[Path]:
    """The documents, or the folder of documents, that the reader chooses; none for Cancel."""
    tr = language.tr
    title = tr("Import documents")
    if is_folder:
        chosen = [QFileDialog.getExistingDirectory(parent, title, folder)]
    else:
        kinds = tr("Documents (*.yaml *.yml)")
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, folder, kinds)
    return [Path(path) for path in chosen if path]
