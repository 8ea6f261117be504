"""The printers that the system knows, by name."""

from PySide6.QtPrintSupport import QPrinterInfo


def printer_names() -> tuple[str, ...]:
    """Return the printers' names. It asks the print system: never before someone wants to know."""
    return tuple(QPrinterInfo.availablePrinterNames())
