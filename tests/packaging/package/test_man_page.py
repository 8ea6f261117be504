"""The man page tells of every command and option, and groff reads it without a complaint."""

import shutil
import subprocess

import pytest

from package.man_page import man_page
from viewer.app.paths import RESOURCES
from viewer.commands.arguments import CommandParser
from viewer.commands.table import COMMANDS, load_command
from viewer.i18n.language import Language

EPOCH = 1_764_000_000
GROFF = shutil.which("groff")
needs_groff = pytest.mark.skipif(GROFF is None, reason="needs groff: apt-get install groff")


@pytest.fixture(scope="module")
def page() -> str:
    """The page as a terminal shows it, without a warning."""
    done = subprocess.run(
        [str(GROFF), "-ww", "-man", "-Kutf8", "-Tutf8", "-P-cbou", "-rLL=200n"],
        input=man_page(EPOCH),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


@needs_groff
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_each_of_its_options_is_explained(page: str, name: str) -> None:
    assert f"\n   profile-viewer {name}\n" in page
    parser = CommandParser(Language.load(RESOURCES / "locale", "en"), name, "")
    load_command(COMMANDS[name]).configure(parser)
    told = " ".join(page.split())
    for action in parser._actions:
        for words in (*action.option_strings, action.help or ""):
            assert " ".join(words.split()) in told


@needs_groff
def test_what_no_parser_tells_is_there_too(page: str) -> None:
    assert "profile-viewer - reads, shows and prints country profiles" in page
    assert "~/.config/profile-viewer/settings.json" in page
    assert "search 'brussels 24 hour'" in page
    assert "An unexpected error; a report" in page
    assert "--basedir DIR" in page


def test_the_same_epoch_makes_the_same_page() -> None:
    assert man_page(EPOCH) == man_page(EPOCH)
    assert '"2025\\-11\\-24"' in man_page(EPOCH)
