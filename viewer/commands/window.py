"""No command: open the window, on a profile or on what is to be imported."""

import argparse
import gc
from collections.abc import Sequence

from viewer.app.paths import Places
from viewer.app.wanted import Wanted
from viewer.commands.arguments import CommandParser, UsageError
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

SUMMARY = translatable("Open the window, on a profile if its ID is given.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument(
        "wanted",
        metavar="ID | FILE…",
        nargs="*",
        help=tr("the profile to open, or files and folders to import"),
    )
    # Spelt as every Qt program spells it.
    parser.options.add_argument(
        "-platform",
        metavar="NAME",
        default="",
        help=tr("draw by this plugin of Qt, for example offscreen"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Open the window; return its exit status when it closes."""
    return open_window(terminal, arguments.wanted, arguments.platform)


def open_window(terminal: Terminal, words: Sequence[str] = (), platform: str = "") -> int:
    """Open the window on what words name, else the profile read last, drawn by a plugin of Qt
    ("": its own choice). Raises DisplayMissingError; UsageError for a plugin that there is not, and
    for words that name more than one profile.
    """
    wanted = _wanted(words, terminal)
    if platform:
        _check_platform(platform, terminal)
    # Nothing that is loaded at the start is garbage: looking for some costs a tenth of the start.
    # The window turns the collector on again once it has been painted.
    gc.disable()
    from viewer.ui.platform.lazy_pyside import import_lazily

    import_lazily()
    from viewer.ui.app.application import run as run_window

    places = terminal.places
    return run_window(places, terminal.language, wanted, lambda: _support_details(places), platform)


def _wanted(words: Sequence[str], terminal: Terminal) -> Wanted:
    try:
        return Wanted.of_words(words)
    except ValueError:
        raise UsageError(
            terminal.language.tr("name one profile by its ID, or files and folders to import")
        ) from None


def _support_details(places: Places) -> str:
    from viewer.self_check.support import support_details

    return support_details(places)


def _check_platform(platform: str, terminal: Terminal) -> None:
    """Qt would abort the process for a name that it doesn't know."""
    from viewer.ui.platform.qt_plugins import platform_names

    # Options of the plugin may follow: offscreen:configfile=…
    if platform.partition(":")[0] not in platform_names():
        raise UsageError(
            terminal.language.tr(
                "-platform cannot be {value}; choose from {choices}",
                value=platform,
                choices=", ".join(platform_names()),
            )
        )
