"""What no parser tells of the command: description, files, exit statuses, examples."""

import re
from collections.abc import Callable, Iterable, Iterator

from viewer.commands.arguments import PROGRAM
from viewer.commands.table import COMMANDS

Translate = Callable[[str], str]
SYNOPSIS = (
    r"\fBprofile\-viewer\fR [\fIOPTIONS\fR] [\fIID\fR]"
    "\n.br\n"
    r"\fBprofile\-viewer\fR \fICOMMAND\fR [\fIARGUMENTS\fR] [\fIOPTIONS\fR]"
)
# What is typed: the program, its commands, options.
_TYPED = re.compile(rf"\b{PROGRAM}(?: (?:{'|'.join(COMMANDS)})\b)?|--[a-z]+")


def sections(tr: Translate) -> Iterator[tuple[str, str]]:
    """Yield heading and content of each section, as groff reads it."""
    yield "synopsis", SYNOPSIS
    # A line that is hyphenated could not be copied.
    yield "description", "\n".join((".nh", "\n.PP\n".join(map(_roff, _description(tr)))))
    yield tr("FILES"), "\n".join((_roff(_basedir(tr)), *_items("I", _files(tr))))
    yield tr("EXIT STATUS"), "\n".join(_items("B", _statuses(tr)))
    yield tr("EXAMPLES"), "\n".join(_items("B", _examples(tr)))


def _description(tr: Translate) -> Iterator[str]:
    yield tr(
        "Without a command it opens a window on the profile that is named, or on the one read "
        "last. The commands do in the terminal what the window does: they keep a library of "
        "country profiles (offices, programmes, facts and contacts), show and search it, print "
        "sheets of it and write it for other programs. It uses no network."
    )
    yield tr(
        "Profiles are YAML documents. profile-viewer new writes a commented one to begin with, "
        "profile-viewer check names every error in one, and profile-viewer import puts it into "
        "the library."
    )
    yield tr("Every command takes --help and the options below, before or after its name.")


def _basedir(tr: Translate) -> str:
    return tr("--basedir keeps library, settings and log in one folder instead.")


def _files(tr: Translate) -> Iterator[tuple[str, str]]:
    share, config = "~/.local/share/profile-viewer", "~/.config/profile-viewer"
    yield f"{share}/library.sqlite", tr("The library, made anew from documents.")
    yield f"{share}/notes.json", tr("The notes and pins of the user, which are nowhere else.")
    yield f"{config}/settings.json", tr("What the user chose in the window.")
    yield "~/.local/state/profile-viewer/log/", tr("The log, and the reports of faults.")
    policy = tr("What the administrator set and locked, if anything.")
    yield "/etc/profile-viewer/policy.yaml", policy


def _statuses(tr: Translate) -> Iterator[tuple[str, str]]:
    yield "0", tr("Done.")
    yield "1", tr("Refused, or nothing was found; the sentence on standard error says why.")
    yield "2", tr("The command line is wrong.")
    yield "70", tr("An unexpected error; a report of it was written.")


def _examples(tr: Translate) -> Iterator[tuple[str, str]]:
    yield (
        f"{PROGRAM} import ~/profiles",
        tr("Puts all documents of a folder into the library."),
    )
    yield (
        f"{PROGRAM} search cairo fax",
        tr("Finds the answer first: numbers, figures, offices and all else that profiles say."),
    )
    yield (
        f"{PROGRAM} print iom-belgium --sheet contacts -o contacts.pdf",
        tr("Writes the sheet for the wall."),
    )
    yield (
        f"{PROGRAM} compare iom-belgium iom-egypt --format csv -o figures.csv",
        tr("Writes figures as a table."),
    )
    yield f"{PROGRAM} self-check --json", tr("Says for programs whether all is sound.")


def _items(face: str, items: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, sentence in items:
        yield f".TP\n.{face} {_escaped(term)}\n{_roff(sentence)}"


def _roff(text: str) -> str:
    """A paragraph; what is typed stands in bold."""
    marked = _TYPED.sub(lambda found: f"\n{found[0]}\n", text).split("\n")
    pieces = [_escaped(piece) for piece in marked]
    pieces[1::2] = [rf"\fB{typed}\fR" for typed in pieces[1::2]]
    return rf"\&{''.join(pieces)}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti")
