"""PySide6 imported without its support code: everything works, and wrong calls are told."""

import os
import subprocess
import sys

from viewer.ui.platform.lazy_pyside import LAZY_MODULES, SWITCH

BEGIN = """
import builtins, sys
from viewer.ui.platform.lazy_pyside import LAZY_MODULES, import_lazily
import_lazily()
from PySide6.QtCore import QObject, QPoint, QTimer, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel

def left():
    modules = [sys.modules[name] for name in LAZY_MODULES]
    return sum("_lazy_from" in vars(module) for module in modules)

def told(call, *arguments, **named):
    try:
        call(*arguments, **named)
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
"""
WRONG_CALLS = """
app = QApplication([])
label = QLabel()
told(QLabel, 3.5, {})
told(label.setText, 7)
told(label.resize, "wide")
told(QPoint, 1, 2, 3, 4)
told(QLabel, colour="red")
told(getattr, label, "nothing")
told(QTimer.singleShot, "soon", print)
print(QLabel.setText.__doc__)
"""


def run(code: str, **variables: str) -> str:
    """What a process of its own writes when it imports PySide6 lazily and runs `code`."""
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + code],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_qt_and_showing_a_window_leaves_the_support_code_alone() -> None:
    code = "app = QApplication([]); label = QLabel('a'); label.show(); app.processEvents()"
    assert int(run(code + "\nprint(left())")) == len(LAZY_MODULES)


def test_signals_and_overloads_work() -> None:
    code = """
class Sender(QObject):
    told = Signal((int,), (str,))

sender = Sender()
sender.told[int].connect(lambda number: print("number", number))
sender.told[str].connect(lambda text: print("text", text))
sender.told[int].emit(5)
sender.told[str].emit("five")
app = QApplication([])
QTimer.singleShot(0, app.quit)
print(app.exec(), QPoint(1, 2) + QPoint(3, 4), Qt.AlignmentFlag.AlignLeft.name)
"""
    assert run(code) == "number 5\ntext five\n0 PySide6.QtCore.QPoint(4, 6) AlignLeft\n"


def test_a_wrong_call_is_told_as_pyside_tells_it() -> None:
    told = run(WRONG_CALLS)
    assert told == run(WRONG_CALLS, **{SWITCH: "0"})
    assert "called with wrong argument types" in told


def test_signatures_can_be_asked_for_and_modules_have_both_names() -> None:
    code = """
import inspect
import PySide6.support.signature.mapping as mapping
from PySide6.support.signature.lib.enum_sig import ExactEnumerator
print(mapping is sys.modules["shibokensupport.signature.mapping"], ExactEnumerator.__module__)
from shibokensupport.signature import get_signature
print(get_signature(QLabel.setBuddy))
"""
    assert run(code) == run(code, **{SWITCH: "0"})


def test_threads_that_ask_at_once_get_the_same_module() -> None:
    code = """
from concurrent.futures import ThreadPoolExecutor
def ask(_):
    return id(sys.modules["shibokensupport.signature.parser"].pyside_type_init)
with ThreadPoolExecutor(8) as pool:
    print(len(set(pool.map(ask, range(64)))))
"""
    assert run(code) == "1\n"


def test_a_module_that_could_not_be_loaded_is_loaded_when_it_is_asked_again() -> None:
    code = """
parser = sys.modules["shibokensupport.signature.parser"]
loader = vars(parser)["_lazy_from"]
def fail(module):
    raise MemoryError("no room")
loader.exec_module = fail
told(getattr, parser, "pyside_type_init")
del loader.exec_module
print(callable(parser.pyside_type_init), parser.__spec__.name, left())
"""
    name = "PySide6.support.signature.parser"
    told, _, again = run(code).partition("\n")
    assert told == "MemoryError no room"
    assert again.split()[:2] == ["True", name]


def test_pyside_reads_the_source_of_no_module_that_is_imported_later() -> None:
    code = """
import inspect
inspect.getsource = lambda module: print("read", module.__name__) or ""
import colorsys
print(colorsys.rgb_to_hsv(0, 0, 0))
"""
    assert run(code) == "(0.0, 0.0, 0)\n"
    assert "read colorsys" in run(code, **{SWITCH: "0"})


def test_it_can_be_switched_off() -> None:
    assert run("print(left())", **{SWITCH: "0"}) == "0\n"


def test_a_version_that_is_not_known_is_imported_as_it_is() -> None:
    """Then the known version stands for another: its code, as installed, is loaded at once."""
    code = BEGIN.replace(
        "import_lazily()\nfrom", "lazy.KNOWN_VERSION = '0.0'\nimport_lazily()\nfrom", 1
    ).replace("import builtins, sys", "import sys\nimport viewer.ui.platform.lazy_pyside as lazy")
    done = subprocess.run(
        [sys.executable, "-c", code + "print(left())"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == "0\n"
