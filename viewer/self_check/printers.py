"""The printers of this computer. Asking touches the print system, over the network too."""

from collections.abc import Iterator

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding


def check_printers(language: Language, places: Places) -> Iterator[Finding]:
    """The printers' names; to have none is no fault."""
    del places
    from viewer.ui.printing.printers import printer_names

    text = language.join(printer_names()) or language.tr("none")
    yield Finding("printers", language.tr("Printers"), text)
