"""The commands of dev.py: each prepares the environment and then does its one job."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from checks import PARALLEL, run_checks
from environment import PACKAGING_FOLDER, Environment, Scope, SetUpError, say, without_misleading
from lock_files import write_lock_files
from qt_libraries import message, missing_libraries

USAGE = """\
usage: dev.py COMMAND [ARGUMENTS…]

run [ARGUMENTS…]    starts profile-viewer, the window if no command of its own is given
test [ARGUMENTS…]   runs all tests on every core, or pytest with the arguments; needs no display
check [--no-tests]  formatter, linter, types, import rules, then the quick tests
package [KIND]      builds folder, deb, windows, wheelhouse or world (figures of all countries),
                    or all of them, into dist/; --twice: as another machine would as well, and
                    compares the bytes
bench [ARGUMENTS…]  start, memory, import, search and more against their floors (--help tells)
translate           brings the translations in step with the code (resources/locale/README.md)
pictures [TAG…]     takes the pictures of the help anew, in all languages or in these
lock [--upgrade]    writes packaging/lock anew from pyproject.toml (needs uv on the PATH)

Each sets .venv up first if it is not there yet. When $CI is set, check changes no file."""

# Commands of the program that open no window, so that Qt's libraries need not be there.
TERMINAL_COMMANDS = frozenset(
    [
        "import",
        "check",
        "list",
        "show",
        "search",
        "print",
        "export",
        "compare",
        "rank",
        "help",
        "history",
        "new",
        "draft",
        "notes",
        "remove",
        "self-check",
    ]
)
WINDOWLESS_OPTIONS = frozenset({"-h", "--help", "--version"})

Command = Callable[[Environment, list[str]], int]


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit status is that of the command, 2 for wrong usage."""
    commands: Mapping[str, Command] = {
        "run": run,
        "test": test,
        "check": check,
        "package": package,
        "bench": bench,
        "translate": translate,
        "pictures": pictures,
        "lock": lock,
    }
    name, *rest = arguments or [""]
    if name in {"-h", "--help"}:
        print(USAGE)
        return 0
    if name not in commands:
        say(USAGE)
        return 2
    try:
        return commands[name](Environment(Path(__file__).resolve().parent.parent), rest)
    except SetUpError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def run(environment: Environment, arguments: list[str]) -> int:
    """Start the program in the caller's folder."""
    environment.prepare(Scope.RUNTIME)
    if opens_window(arguments):
        _require_qt_libraries(environment, os.environ)
    # -P: a folder called viewer or db where the caller stands must not be taken for ours.
    command = [str(environment.python), "-P", "-m", "viewer", *arguments]
    variables = without_misleading(dict(os.environ))
    if sys.platform != "win32":
        os.execve(command[0], command, variables)
    return _wait_for(subprocess.Popen(command, env=variables))


def test(environment: Environment, arguments: list[str]) -> int:
    """Run pytest in the project's folder, off screen: all tests on every core, or those named."""
    variables = _prepare_for_tests(environment)
    command = [str(environment.python), "-P", "-m", "pytest", *(arguments or PARALLEL)]
    return _wait_for(subprocess.Popen(command, cwd=environment.root, env=variables))


def check(environment: Environment, arguments: list[str]) -> int:
    """Run all checks, and the tests unless they are left out."""
    if arguments not in ([], ["--no-tests"]):
        say(USAGE)
        return 2
    variables = _prepare_for_tests(environment)
    failed = run_checks(environment, variables, with_tests=not arguments)
    say("failed: " + ", ".join(failed) if failed else "all checks passed")
    return 1 if failed else 0


def bench(environment: Environment, arguments: list[str]) -> int:
    """Run the benchmarks, with byte code kept as on any user's machine."""
    environment.prepare(Scope.BENCH)
    variables = _prepare_for_tests(environment)
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [str(environment.python), "-m", "bench", *arguments]
    folder = environment.root / "packaging"
    return _wait_for(subprocess.Popen(command, cwd=folder, env=variables))


def translate(environment: Environment, arguments: list[str]) -> int:
    """Bring the translations in step with the code."""
    if arguments:
        say(USAGE)
        return 2
    environment.prepare(Scope.DEVELOPMENT)
    command = [str(environment.python), str(environment.root / "packaging" / "translations.py")]
    variables = without_misleading(dict(os.environ))
    return _wait_for(subprocess.Popen(command, cwd=environment.root, env=variables))


def pictures(environment: Environment, arguments: list[str]) -> int:
    """Take the pictures of the help anew."""
    variables = _prepare_for_tests(environment)
    script = str(environment.root / "packaging" / "help_pictures.py")
    command = [str(environment.python), script, *arguments]
    return _wait_for(subprocess.Popen(command, cwd=environment.root, env=variables))


def package(environment: Environment, arguments: list[str]) -> int:
    """Build packages, in an environment that holds the program's libraries and the builder's."""
    builder = Environment(environment.root, PACKAGING_FOLDER)
    builder.prepare(Scope.PACKAGING)
    command = [str(builder.python), "-m", "package", *arguments]
    variables = without_misleading(dict(os.environ))
    folder = environment.root / "packaging"
    return _wait_for(subprocess.Popen(command, cwd=folder, env=variables))


def lock(environment: Environment, arguments: list[str]) -> int:
    """Write the lock files anew."""
    if arguments not in ([], ["--upgrade"]):
        say(USAGE)
        return 2
    return write_lock_files(environment.root, upgrade=bool(arguments))


def opens_window(arguments: Sequence[str]) -> bool:
    """True unless an argument says that the terminal is enough."""
    return (TERMINAL_COMMANDS | WINDOWLESS_OPTIONS).isdisjoint(arguments)


def window_platforms(variables: Mapping[str, str]) -> tuple[str, ...]:
    """Qt's plugins that can open the window; one will do. Without a display the program says so."""
    chosen = variables.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen:
        return (chosen,)
    displays = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
    return tuple(plugin for plugin, name in displays if variables.get(name)) or ("offscreen",)


def _prepare_for_tests(environment: Environment) -> dict[str, str]:
    environment.prepare(Scope.DEVELOPMENT)
    variables = {"QT_QPA_PLATFORM": "offscreen"} | without_misleading(dict(os.environ))
    _require_qt_libraries(environment, variables)
    return variables


def _require_qt_libraries(environment: Environment, variables: Mapping[str, str]) -> None:
    platforms = window_platforms(variables)
    missing = [missing_libraries(environment.folder, platform) for platform in platforms]
    if all(missing):
        has_dnf = shutil.which("dnf") is not None
        _, fewest = min((len(names), names) for names in missing)
        # In one round: whoever tests off screen will want to see the window, too.
        on_screen = missing_libraries(environment.folder, "xcb")
        raise SetUpError(message(sorted({*fewest, *on_screen}), has_dnf))


def _wait_for(process: "subprocess.Popen[bytes]") -> int:
    """The exit status. Ctrl+C reaches the child as well: it ends in its own way, we wait for it."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue
