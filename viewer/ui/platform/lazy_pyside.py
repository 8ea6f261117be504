"""PySide6 without the code that it compiles at each start, and that hardly ever runs.

The library behind PySide6 carries 3,600 lines of Python source, for signatures, for the messages
of wrong calls and for the files of type hints, and compiles and runs all of them when PySide6 is
imported: half of the time that takes. Here those modules stay empty until something is asked of
them. A version of PySide6 that has not been tried is imported as it is.
"""

import builtins
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import Any

KNOWN_VERSION = "6.12.0"
SWITCH = "PROFILE_VIEWER_LAZY_PYSIDE"  # "0": import PySide6 as it is
_SIGNATURE = "shibokensupport.signature."
_NAMES = ("mapping", "errorhandler", "layout", "parser")
_TOOLS = ("lib.enum_sig", "lib.pyi_generator", "lib.tool")
LAZY_MODULES = frozenset(_SIGNATURE + name for name in (*_NAMES, *_TOOLS))
_loading = RLock()


def import_lazily() -> None:
    """Import PySide6, without its support code if this is the version that is known."""
    if os.environ.get(SWITCH) == "0" or "PySide6" in sys.modules or not _is_known():
        return
    finders = sys.meta_path
    sys.meta_path = _Finders(finders)
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        sys.meta_path = finders
    # From now on PySide6 would read the source of each module that is imported, in search of a
    # `from __feature__ import` that nothing here has.
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)


def _is_known() -> bool:
    """Whether the installed version is the one that is known: its package says so first of all."""
    spec = find_spec("shiboken6")
    get_code = getattr(spec.loader, "get_code", None) if spec else None
    return get_code is not None and KNOWN_VERSION in get_code("shiboken6").co_consts


class _Finders(list[Any]):
    """The finders of modules: what one of them finds of LAZY_MODULES is loaded when it is used.

    PySide6 puts its finder in front for as long as it starts.
    """

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(index, _LazyFinder(finder))

    def remove(self, finder: Any) -> None:
        super().remove(next(each for each in self if getattr(each, "finder", each) is finder))


class _LazyFinder:
    """Finds as another finder does; what is in LAZY_MODULES gets an empty module."""

    def __init__(self, finder: Any) -> None:
        self.finder = finder

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec: Any = self.finder.find_spec(name, path, target)
        if spec is not None and name in LAZY_MODULES:
            spec.loader = _LazyLoader(spec.loader)
        found: ModuleSpec | None = spec
        return found


class _LazyLoader:
    """Makes empty modules that `loader` fills. No `importlib.abc.Loader`: that imports much."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _LazyModule(spec.name, self._loader)

    def exec_module(self, module: ModuleType) -> None:
        """Later, by the module itself."""


class _LazyModule(ModuleType):
    """A module that is executed when something is asked of it that it does not have yet."""

    def __init__(self, name: str, loader: Any) -> None:
        super().__init__(name)
        self.__dict__["_lazy_from"] = loader
        if name == _SIGNATURE + "mapping":
            # PySide6 looks into the dictionary, and a name that isn't there ends the process.
            self.__dict__["update_mapping"] = self._update_mapping

    def _update_mapping(self) -> Any:
        self.__getattr__("update_mapping")  # in its place from now on: the module's own
        return self.__dict__["update_mapping"]()

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":  # asked by whatever imports it: these modules are no packages
            raise AttributeError(name)
        with _loading:
            loader = self.__dict__.pop("_lazy_from", None)
            if loader is not None:
                self._execute(loader)
        return super().__getattribute__(name)

    def _execute(self, loader: Any) -> None:
        """Have it executed under the name that it was found by: PySide6 gives it another."""
        spec, real_name = self.__dict__["__spec__"], self.__dict__["__name__"]
        published, spec.name, spec.loader = spec.name, real_name, loader
        with ExitStack() as ended:
            ended.callback(setattr, spec, "name", published)
            with ExitStack() as failed:
                failed.callback(self.__dict__.update, _lazy_from=loader)  # the next tries again
                loader.exec_module(self)
                failed.pop_all()
