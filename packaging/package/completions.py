"""What a shell offers behind Tab: shtab, over the commands' own parsers."""

import argparse
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import shtab

from package.whole_parser import whole_parser
from viewer.app.paths import RESOURCES
from viewer.commands.arguments import PROGRAM
from viewer.i18n.language import Language

# Where each shell of Debian looks for it, below the root of the system.
PLACES: Mapping[str, str] = MappingProxyType(
    {
        "bash": f"usr/share/bash-completion/completions/{PROGRAM}",
        "zsh": f"usr/share/zsh/vendor-completions/_{PROGRAM}",
    }
)
# By the first word that stands for what is to be given.
_OFFERED = MappingProxyType({"FILE": shtab.FILE, "PATH": shtab.FILE, "DIR": shtab.DIRECTORY})


def completion(shell: str) -> str:
    """Return the script that completes commands, options, choices and names of files."""
    # Neither shell has a file for each language.
    parser = whole_parser(Language.load(RESOURCES / "locale", "en"))
    for action in _actions(parser):
        word = str(action.metavar).partition(".")[0]
        if word in _OFFERED:
            vars(action)["complete"] = _OFFERED[word]
    return str(shtab.complete(parser, shell=shell))


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
