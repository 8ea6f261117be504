"""The man page profile-viewer(1), made from the commands' own parsers, in English."""

import argparse
import datetime
from collections.abc import Iterable, Iterator

from viewer import __version__
from viewer.app.paths import RESOURCES
from viewer.commands.arguments import PROGRAM, CommandParser, add_common_options
from viewer.commands.table import COMMANDS, load_command
from viewer.i18n.language import Language

DESCRIPTION = """\
Without a command it opens a window on the profile named by \\fIID\\fR, or on the one read last. \
The commands do in the terminal what the window does: they keep a library of country profiles \
(offices, programmes, facts and contacts), show and search it, print sheets of it and write it \
for other programs. It uses no network.
.PP
Profiles are YAML documents. \\fBprofile\\-viewer new\\fR writes a commented one to begin with, \
\\fBprofile\\-viewer check\\fR names every error in one, and \\fBprofile\\-viewer import\\fR puts \
it into the library."""
STATUSES = (
    ("0", "Done."),
    ("1", "Refused, or nothing was found; the sentence on standard error says why."),
    ("2", "The command line is wrong."),
    ("70", "An unexpected error; a report of it was written."),
)
FILES = (
    ("~/.local/share/profile-viewer/library.sqlite", "The library, made anew from documents."),
    ("~/.config/profile-viewer/settings.json", "What the user chose in the window."),
    ("~/.local/state/profile-viewer/log/", "The log, and the reports of faults."),
    ("/etc/profile-viewer/policy.yaml", "What the administrator set and locked, if anything."),
)
# Characters that groff would read as its own, or print as others.
PLAIN = str.maketrans(
    {
        "\\": "\\(rs",
        "-": "\\-",
        "'": "\\(aq",
        "`": "\\(ga",
        "^": "\\(ha",
        "~": "\\(ti",
        "\n": " ",
    }
)
EXAMPLES = (
    ("import ~/profiles", "Puts all documents of a folder into the library."),
    ("search 'brussels 24 hour'", "Finds offices, numbers and figures by beginnings of words."),
    ("print iom-belgium --sheet contacts -o contacts.pdf", "Writes the sheet for the wall."),
    ("compare iom-belgium iom-egypt --format csv -o figures.csv", "Writes figures as a table."),
    ("self-check --json", "Says for programs whether all is sound."),
)


def man_page(epoch: int) -> str:
    """The page as groff reads it, dated by `epoch` (seconds since 1970)."""
    date = datetime.datetime.fromtimestamp(epoch, datetime.UTC).date()
    language = Language.load(RESOURCES / "locale", "en")
    lines = [
        f'.TH {PROGRAM.upper()} 1 "{date}" "{PROGRAM} {__version__}" "User Commands"',
        ".nh",
        ".SH NAME",
        f"{escaped(PROGRAM)} \\- reads, shows and prints country profiles",
        ".SH SYNOPSIS",
        *_synopses(),
        ".SH DESCRIPTION",
        DESCRIPTION,
        ".SH OPTIONS",
        "Every command takes these, before or after its name.",
        *_common_options(language),
        ".SH COMMANDS",
        *_commands(language),
        *_appendix(),
    ]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text as groff prints it as it is: no line begins a request, no hyphen is a dash."""
    text = text.translate(PLAIN)
    return f"\\&{text}" if text.startswith(".") else text


def _synopses() -> Iterator[str]:
    yield f".B {escaped(PROGRAM)}"
    yield "[\\fIOPTIONS\\fR] [\\fIID\\fR]"
    yield ".br"
    yield f".B {escaped(PROGRAM)}"
    yield "\\fICOMMAND\\fR [\\fIARGUMENTS\\fR] [\\fIOPTIONS\\fR]"


def _common_options(language: Language) -> Iterator[str]:
    parser = CommandParser(language, "", "")
    add_common_options(parser)
    yield from _tagged(_told(action) for action in parser.options._group_actions)
    answers = (
        ("\\fB\\-\\-help\\fR, \\fB\\-h\\fR", "show the help of a command"),
        ("\\fB\\-\\-version\\fR", "show the version"),
    )
    yield from _tagged(answers)


def _commands(language: Language) -> Iterator[str]:
    for name in COMMANDS:
        command = load_command(COMMANDS[name])
        parser = CommandParser(language, name, "")
        command.configure(parser)
        words, options = parser.words._group_actions, parser.options._group_actions
        call = " ".join([f"\\fB{escaped(name)}\\fR", *map(_word, words)])
        yield f".SS {call}" + (" [\\fIOPTIONS\\fR]" if options else "")
        yield escaped(language.tr(command.SUMMARY))
        yield from _tagged(_told(action) for action in [*words, *options])


def _word(action: argparse.Action) -> str:
    name = f"\\fI{escaped(_metavar(action))}\\fR"
    shapes = {"?": f"[{name}]", "*": f"[{name} ...]", "+": f"{name} [{name} ...]"}
    return shapes.get(str(action.nargs), name)


def _told(action: argparse.Action) -> tuple[str, str]:
    """An option or a word as the page names it, and what it is for."""
    if not action.option_strings:
        return f"\\fI{escaped(_metavar(action))}\\fR", escaped(action.help or "")
    value = "" if action.nargs == 0 else f" \\fI{escaped(_metavar(action))}\\fR"
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in action.option_strings)
    choices = "; one of " + ", ".join(map(str, action.choices)) if action.choices else ""
    needed = " (must be given)" if action.required else ""
    return f"{names}{value}", escaped(f"{action.help}{choices}{needed}")


def _metavar(action: argparse.Action) -> str:
    if action.metavar is not None:
        return str(action.metavar)
    return action.dest.upper().rpartition("_")[2]


def _appendix() -> Iterator[str]:
    yield ".SH FILES"
    yield "\\fB\\-\\-basedir\\fR keeps library, settings and log in one folder instead."
    yield from _tagged((f"\\fI{escaped(file)}\\fR", escaped(text)) for file, text in FILES)
    yield ".SH EXIT STATUS"
    yield from _tagged((f"\\fB{status}\\fR", escaped(text)) for status, text in STATUSES)
    yield ".SH EXAMPLES"
    yield from _tagged(
        (f"\\fB{escaped(f'{PROGRAM} {call}')}\\fR", escaped(text)) for call, text in EXAMPLES
    )


def _tagged(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for tag, text in pairs:
        yield ".TP"
        yield tag
        yield text
