"""The man page tells of every command and option in each language, and groff reads it."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from package.deb import man_name
from package.man_page import man_page
from package.wording import languages
from tests.needs import needs_lexgrog
from viewer.commands.arguments import CommandParser
from viewer.commands.table import COMMANDS, load_command

ROOT = Path(__file__).parents[3]
EPOCH = 1_764_000_000
GROFF = shutil.which("groff")
needs_groff = pytest.mark.skipif(GROFF is None, reason="needs groff: apt-get install groff")


LANGUAGES = {language.tag: language for language in languages()}
ENGLISH = LANGUAGES["en"]


@cache
def page(tag: str) -> str:
    """The page as a terminal shows it, without a warning."""
    done = subprocess.run(
        [str(GROFF), "-ww", "-man", "-Kutf8", "-Tutf8", "-P-cbou", "-rLL=200n"],
        input=man_page(EPOCH, LANGUAGES[tag]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


@needs_groff
@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_each_of_its_options_is_explained(tag: str, name: str) -> None:
    assert f"\n   profile-viewer {name}\n" in page(tag)
    parser = CommandParser(LANGUAGES[tag], name, "")
    load_command(COMMANDS[name]).configure(parser)
    told = " ".join(page(tag).split())
    for action in parser._actions:
        for words in (*action.option_strings, action.help or ""):
            assert " ".join(words.split()) in told


@needs_groff
def test_what_no_parser_tells_is_there_too() -> None:
    english = page("en")
    assert "profile-viewer - reads, shows and prints country profiles" in english
    assert "~/.config/profile-viewer/settings.json" in english
    assert "search cairo fax" in english
    assert "An unexpected error; a report" in english
    assert "--basedir DIR" in english
    assert "arguments:\n" in english


@needs_groff
def test_a_page_in_another_language_has_nothing_in_english_but_what_is_typed() -> None:
    french = page("fr")
    for words in ("NOM", "OPTIONS", "COMMANDES", "FICHIERS", "CODE DE RETOUR", "EXEMPLES"):
        assert f"\n{words}\n" in french
    assert "arguments\N{NO-BREAK SPACE}:\n" in french
    sentences = {line for line in page("en").splitlines() if re.search("[a-z] [a-z]+ [a-z]", line)}
    told = {line for line in french.splitlines() if "profile-viewer" not in line}
    assert len(sentences) > 50
    assert told & sentences == set()


@needs_lexgrog
@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_database_of_manuals_knows_a_page_by_its_name(tag: str, tmp_path: Path) -> None:
    file = tmp_path / "page.1"
    file.write_text(man_page(EPOCH, LANGUAGES[tag]), "utf-8")
    said = LANGUAGES[tag].tr("reads, shows and prints country profiles")
    done = subprocess.run(["lexgrog", file], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.rstrip() == f'{file}: "profile-viewer - {said}"'


def test_debhelper_installs_the_page_of_each_language() -> None:
    listed = (ROOT / "packaging" / "deb" / "debian" / "profile-viewer.manpages").read_text("utf-8")
    assert sorted(listed.split()) == sorted(map(man_name, LANGUAGES.values()))


def test_the_same_epoch_makes_the_same_page() -> None:
    assert man_page(EPOCH, ENGLISH) == man_page(EPOCH, ENGLISH)
    assert '"2025\\-11\\-24"' in man_page(EPOCH, ENGLISH)
