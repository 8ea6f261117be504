"""The way from any widget to the help of the window around it."""

from PySide6.QtWidgets import QWidget


def ask_help(widget: QWidget, topic: str) -> None:
    """Open the page of the help with this name, where a window around gives help."""
    giver = help_giver(widget)
    if giver is not None:
        giver.help_requested.emit(topic)  # type: ignore[attr-defined]


def help_giver(widget: QWidget | None) -> QWidget | None:
    """Return the window around that gives help: it has the signal `help_requested`."""
    while widget is not None and not hasattr(widget, "help_requested"):
        widget = widget.parentWidget()
    return widget
