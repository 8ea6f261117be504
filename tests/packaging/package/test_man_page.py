"""The man page tells of every command and option, and groff reads it without a complaint."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from package.man_page import escaped, man_page
from viewer.commands.table import COMMANDS

EPOCH = 1_764_000_000
GROFF = shutil.which("groff")
needs_groff = pytest.mark.skipif(GROFF is None, reason="needs groff: apt-get install groff")


def shown(page: str) -> str:
    """The page as a terminal shows it, without a warning."""
    done = subprocess.run(
        [str(GROFF), "-ww", "-man", "-Kutf8", "-Tutf8", "-P-cbou", "-rLL=200n"],
        input=page,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_every_command_has_its_place() -> None:
    page = man_page(EPOCH)
    assert [name for name in COMMANDS if f".SS \\fB{escaped(name)}\\fR" not in page] == []


def test_the_same_epoch_makes_the_same_page() -> None:
    assert man_page(EPOCH) == man_page(EPOCH)
    assert '"2025-11-24"' in man_page(EPOCH)


@needs_groff
def test_groff_finds_nothing_to_complain_of() -> None:
    text = shown(man_page(EPOCH))
    assert "--text-size SIZE" in text
    assert "one of contacts, card, directory, profile, facts, compare (must be given)" in text
    assert "~/.config/profile-viewer/settings.json" in text
    assert "search 'brussels 24 hour'" in text


@needs_groff
def test_text_is_shown_as_it_is() -> None:
    hard = ".TH 'quoted' \\fB --all ~/x `y` ^z {a}"
    assert hard in shown(f".TH X 1\n.SH NAME\n{escaped(hard)}\n")


@given(st.text())
def test_no_text_becomes_a_request(text: str) -> None:
    written = escaped(text)
    assert "\n" not in written
    assert not written.startswith((".", "'"))
