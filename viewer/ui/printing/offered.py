"""What the print window has to choose from: profiles and languages."""

from collections.abc import Iterator
from typing import NamedTuple

from viewer.i18n.language import Language
from viewer.sheets.catalogue import SheetKind
from viewer.ui.printing.choices import Scope


class Offered(NamedTuple):
    """Profiles by their ids, and languages (tag, own name).

    `paper_lock` says why the paper cannot be chosen, where that is so.
    """

    shown: str
    selected: tuple[str, ...]
    all: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    paper_lock: str = ""

    def ids(self, scope: Scope) -> tuple[str, ...]:
        """Return the ids of the profiles that are meant by a scope."""
        return {
            Scope.SHOWN: (self.shown,),
            Scope.SELECTED: self.selected,
            Scope.ALL: self.all,
        }[scope]

    def scopes(self, language: Language, kind: SheetKind) -> list[tuple[str, str]]:
        """Return what such a sheet can be made of, by name and value; all, where nothing fits."""
        named = list(self._named(language))
        fitting = [(name, scope) for name, scope in named if self._fits(scope, kind)]
        return [(name, scope.value) for name, scope in fitting or named]

    def _fits(self, scope: Scope, kind: SheetKind) -> bool:
        count = len(self.ids(scope))
        return kind.least_profiles <= count <= (kind.most_profiles or count)

    def _named(self, language: Language) -> Iterator[tuple[str, Scope]]:
        tr, tr_n = language.tr, language.tr_n
        yield tr("The profile that is shown"), Scope.SHOWN
        selected, all_of_them = len(self.selected), len(self.all)
        if selected > 1:
            words = tr_n("{count} selected profile", "{count} selected profiles", selected)
            yield words, Scope.SELECTED
        if all_of_them > 1:
            words = tr_n("All of {count} profile", "All {count} profiles", all_of_them)
            yield words, Scope.ALL
