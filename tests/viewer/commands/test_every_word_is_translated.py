"""Every word of the terminal goes through the translators: helps, answers and refusals."""

import io
import re
from datetime import date
from pathlib import Path

import pytest

from db.errors import UserError
from db.library import Library
from tests.pseudo_language import pseudo_language
from tests.untranslated import Data, untranslated
from viewer.app.paths import RESOURCES, Places, places
from viewer.commands.arguments import AnswerAskedError, UsageError, read_common_options
from viewer.commands.table import COMMANDS, run_command
from viewer.commands.terminal import Terminal

TESTS = Path(__file__).parents[2]
BAD = sorted((TESTS / "data" / "bad").glob("*.yaml"))
DOUBTED = sorted((TESTS / "data" / "doubted").glob("*.yaml"))
DOCUMENTS = [TESTS / "data" / "good" / "every-key.yaml", *(RESOURCES / "profiles").glob("*.yaml")]
# Commands, their choices, options and names for what stands in their place.
SYNTAX = re.compile(
    rf"profile-viewer|(?<![\w-])--?[\w-]+|\b[A-Z][A-Z-]+(?:\.[A-Z]+|\.pdf)?\b|\{{[\w,-]+\}}|[\[\]|]"
    rf"|^ *(?:{'|'.join(COMMANDS)})\b|(?<=profile-viewer )(?:{'|'.join(COMMANDS)})\b",
    re.MULTILINE,
)
# In answers: options, files, places in documents with the code of a fault.
CODES = re.compile(
    r"profile-viewer|(?<![\w-])--[\w-]+|\S+:\d+:\d+: (?:warning: )?[\w-]+: |\S+/\S+|\S+\.yaml\b",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """A library with everything, and two editions of Belgium."""
    where = places(tmp_path_factory.mktemp("home"))
    library = Library.open(where.library, RESOURCES, ("en",))
    text = DOCUMENTS[-1].read_text("utf-8")
    newer = where.library.parent / "newer.yaml"
    for document in DOCUMENTS[1:]:
        text = document.read_text("utf-8")
        if "id: iom-belgium" in text:
            newer.write_text(text.replace("edition: 2016-02", "edition: 2017-03"), "utf-8")
    library.import_paths([newer, DOCUMENTS[0]], lambda *_: None, lambda: False)
    return where


@pytest.fixture(scope="module")
def data() -> Data:
    return Data([*DOCUMENTS, RESOURCES / "indicators" / "indicators.yaml"])


def said(home: Places, *words: str | Path) -> str:
    """All that a run says, in the language that nobody speaks."""
    out, err = io.StringIO(), io.StringIO()
    language = pseudo_language()
    terminal = Terminal(home, language, False, out, err, date(2026, 11, 24))
    options = read_common_options(list(map(str, words)), language)
    try:
        if options.error:
            raise options.error
        run_command(options.words, terminal)
    except AnswerAskedError as answer:
        terminal.write(str(answer))
    except UsageError as error:
        terminal.fail("usage", str(error), error.usage)
    except UserError as error:
        terminal.refuse(error)
    return out.getvalue() + err.getvalue()


def missed(text: str, data: Data, syntax: re.Pattern[str] = CODES) -> list[str]:
    return untranslated(text, data, syntax)


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is broken."""
    monkeypatch.setenv("COLUMNS", "10000")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_of_every_command_is_translated(command: str, home: Places, data: Data) -> None:
    assert missed(said(home, *filter(None, [command, "--help"])), data, SYNTAX) == []


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["show", "every-key"],
        ["show", "iom-belgium"],
        ["search", "brussels"],
        ["search", "zzzqqq"],
        ["compare", "iom-belgium", "iom-egypt", "every-key"],
        ["rank", "population"],
        ["history", "iom-belgium"],
        ["notes", "list"],
        ["new", "BE"],
    ],
    ids=" ".join,
)
def test_every_answer_is_translated(words: list[str], home: Places, data: Data) -> None:
    assert missed(said(home, *words), data) == []


@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["show", "nobody"],
        ["shwo", "x"],
        ["list", "--colour"],
        ["print", "iom-belgium", "--sheet", "nothing", "-o", "x.pdf"],
        ["export", "iom-belgium"],
        ["import", ""],
        ["history", "iom-belgium", "--since", "x"],
        ["rank", "nothing"],
        ["a", "b"],
    ],
    ids=" ".join,
)
def test_every_refusal_is_translated(words: list[str], home: Places, data: Data) -> None:
    assert missed(said(home, *words), data, SYNTAX) == []


@pytest.mark.parametrize("document", [*BAD, *DOUBTED], ids=lambda file: file.stem)
def test_everything_said_of_a_document_is_translated(
    document: Path, home: Places, data: Data
) -> None:
    known = Data([document, *DOCUMENTS])
    text = said(home, "check", document)
    assert text
    assert missed(text, known) == []
