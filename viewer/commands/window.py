"""No command: open the window, on a profile if one is named."""

import argparse
import gc

from viewer.app.paths import Places
from viewer.commands.arguments import CommandParser, UsageError
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

SUMMARY = translatable("Open the window, on a profile if its ID is given.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument("profile", metavar="ID", nargs="?", help=tr("the profile to open"))
    # Spelt as every Qt program spells it.
    parser.options.add_argument(
        "-platform",
        metavar="NAME",
        default="",
        help=tr("draw by this plugin of Qt, for example offscreen"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Open the window; return its exit status when it closes."""
    return open_window(terminal, arguments.profile, arguments.platform)


def open_window(terminal: Terminal, profile_id: str | None, platform: str = "") -> int:
    """Open the window on a profile (None: the last one read), drawn by a plugin of Qt ("": its own
    choice). Raises DisplayMissingError, and UsageError for a plugin that there is not.
    """
    if platform:
        _check_platform(platform, terminal)
    # Nothing that is loaded at the start is garbage: looking for some costs a tenth of the start.
    # The window turns the collector on again once it has been painted.
    gc.disable()
    from viewer.ui.platform.lazy_pyside import import_lazily

    import_lazily()
    from viewer.ui.app.application import run as run_window

    places = terminal.places
    return run_window(
        places, terminal.language, profile_id, lambda: _support_details(places), platform
    )


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
