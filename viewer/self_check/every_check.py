"""All checks, one after the other; one that fails itself is a finding too."""

from collections.abc import Callable, Iterator
from types import TracebackType

from viewer.app.paths import Places
from viewer.i18n.language import Language, translatable
from viewer.self_check.devices import check_printers, check_screens
from viewer.self_check.finding import Finding
from viewer.self_check.fonts import check_fonts
from viewer.self_check.installed_files import check_files
from viewer.self_check.library import check_library
from viewer.self_check.places import check_places
from viewer.self_check.policy import check_policy
from viewer.self_check.sheet import check_sheet
from viewer.self_check.versions import check_versions

Check = Callable[[Language, Places], Iterator[Finding]]

# What a short account for support contains.
ABOUT_THIS_COMPUTER: tuple[tuple[str, str, Check], ...] = (
    ("versions", translatable("Versions"), check_versions),
    ("places", translatable("Places"), check_places),
    ("library", translatable("Library"), check_library),
    ("policy", translatable("Policy"), check_policy),
)
USUAL: tuple[tuple[str, str, Check], ...] = (
    *ABOUT_THIS_COMPUTER,
    ("files", translatable("Installed files"), check_files),
    ("fonts", translatable("Print fonts"), check_fonts),
    ("sheet", translatable("Trial sheet"), check_sheet),
    ("screens", translatable("Screens"), check_screens),
)
# Touches the print system: only when asked for.
PRINTERS = ("printers", translatable("Printers"), check_printers)


def findings(
    language: Language, places: Places, checks: tuple[tuple[str, str, Check], ...]
) -> Iterator[Finding]:
    """Yield what each of the checks finds."""
    for name, label, check in checks:
        with _Fault() as fault:
            yield from list(check(language, places))
        if fault.cause:
            yield Finding(
                name,
                language.tr(label),
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
