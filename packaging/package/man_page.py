"""The man page profile-viewer(1): argparse-manpage, over the commands' own parsers."""

import datetime
import re

from argparse_manpage.manpage import Manpage  # type: ignore[import-untyped]

from package.manual import sections
from package.whole_parser import whole_parser
from viewer import __version__
from viewer.commands.arguments import PROGRAM
from viewer.i18n.language import Language


def man_page(epoch: int, language: Language) -> str:
    """The page as groff reads it, dated by `epoch` (seconds since 1970)."""
    tr = language.tr
    told = {
        "date": datetime.datetime.fromtimestamp(epoch, datetime.UTC).date().isoformat(),
        "description": tr("reads, shows and prints country profiles"),
        "manual_title": tr("User Commands"),
        "project_name": PROGRAM,
        "version": __version__,
    }
    page = Manpage(whole_parser(language), told, format="single-commands-section")
    for heading, content in sections(tr):
        page.add_section(heading, "=", content)
    # These three it writes in English only. By the first, man-db knows what the page is about.
    headings = {"NAME": tr("NAME"), "SYNOPSIS": tr("SYNOPSIS"), "DESCRIPTION": tr("DESCRIPTION")}
    written = f"^.SH ({'|'.join(headings)})$"
    return re.sub(written, lambda found: f".SH {headings[found[1]]}", str(page), flags=re.MULTILINE)
