"""An office whose numbers are valid, doubtful, and only the beginning of a number."""

from pathlib import Path

from db.library import Library
from db.rows import Profile
from viewer.app.paths import RESOURCES

VALID, UNASSIGNED, DOUBTED = "+32 2 287 70 00", "+92 920 512 014 001", "+32 2 287 70 09"
DOCUMENT = f"""\
format: profile/1
id: verdicts
title: Three verdicts
language: en
country: BE
organisation: {{name: An organisation}}
edition: 2026
source: {{title: Made up}}
offices:
  - id: o
    kind: other
    name: Front office
    phones:
      - {{id: direct, kind: direct-dial, published: +32 2 287 + ext, prefix: +32 2 287}}
      - {{id: unassigned, kind: telephone, published: {UNASSIGNED}}}
      - {{id: doubted, kind: mobile, published: {DOUBTED}, doubtful: It rings elsewhere.,
         extension: 12}}
      - {{id: valid, kind: switchboard, published: {VALID}}}
      - {{id: fax, kind: fax, published: +32 2 287 70 06}}
"""


def three_verdicts(folder: Path) -> Profile:
    """The profile of that document, out of a library in the folder."""
    file = folder / "verdicts.yaml"
    file.write_text(DOCUMENT, encoding="utf-8")
    library = Library.open(folder / "verdicts.sqlite", RESOURCES, ("en",))
    library.import_paths([file], lambda *_: None, lambda: False)
    return library.profile("verdicts")
