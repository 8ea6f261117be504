"""All checks, one after the other; one that fails itself is a finding too."""

from collections.abc import Iterator
from importlib import import_module
from types import TracebackType
from typing import NamedTuple

from viewer.app.paths import Places
from viewer.i18n.language import Language, translatable
from viewer.self_check.finding import Finding


class Check(NamedTuple):
    """A function of a module in this package, which takes the language and the places, and yields
    findings. The module is loaded where it runs: what is damaged in it ends no other check.
    """

    name: str
    label: str
    module: str
    function: str

    def run(self, language: Language, places: Places) -> Iterator[Finding]:
        """Yield what it finds."""
        module = import_module(f"{__package__}.{self.module}")
        yield from getattr(module, self.function)(language, places)


# What a short account for support contains.
ABOUT_THIS_COMPUTER = (
    Check("versions", translatable("Versions"), "versions", "check_versions"),
    Check("places", translatable("Places"), "places", "check_places"),
    Check("library", translatable("Library"), "library", "check_library"),
    Check("notes", translatable("Notes"), "notes", "check_notes"),
    Check("policy", translatable("Policy"), "policy", "check_policy"),
)
# Before all others, and with nothing loaded that is not Python's own: a damaged library would end
# the process without a word.
FILES = Check("files", translatable("Installed files"), "installed_files", "check_files")
USUAL = (
    *ABOUT_THIS_COMPUTER,
    Check("fonts", translatable("Print fonts"), "fonts", "check_fonts"),
    Check("sheet", translatable("Trial sheet"), "sheet", "check_sheet"),
    Check("screens", translatable("Screens"), "devices", "check_screens"),
)
# Touches the print system: only when asked for.
PRINTERS = Check("printers", translatable("Printers"), "devices", "check_printers")


def findings(language: Language, places: Places, checks: tuple[Check, ...]) -> Iterator[Finding]:
    """Yield what each of the checks finds."""
    for check in checks:
        with _Fault() as fault:
            yield from list(check.run(language, places))
        if fault.cause:
            yield Finding(
                check.name,
                language.tr(check.label),
                fault.cause,
                is_sound=False,
                advice=language.tr("Install the program again."),
            )


class _Fault:
    """Around a check: what it stumbles over is cause, and hinders no other check."""

    cause = ""

    def __enter__(self) -> "_Fault":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self.cause = f"{type(error).__name__}: {error}"
        return True
