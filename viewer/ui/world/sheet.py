"""The sheet of what the window of the world shows."""

from collections.abc import Callable
from datetime import date

from viewer.app.settings import SettingsFile
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.ui.printing.choices import usual_paper
from viewer.world import WorldView


def sheet_of(
    view: WorldView, language: Language, settings: SettingsFile, rules: AgeRules
) -> Callable[[], bytes]:
    """Return what makes the PDF; not for the window's thread."""
    options = SheetOptions(paper=usual_paper(settings), printed_on=date.today(), ages=rules)

    def make() -> bytes:
        from viewer.sheets.catalogue import make_world_pdf

        return make_world_pdf(view, language, options).pdf

    return make
