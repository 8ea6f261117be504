"""The licences of everything inside as a text: for people, and as Debian wants its copyright."""

import textwrap
from collections.abc import Iterable, Sequence

from package.licences import Part, identifiers, is_known, standard_texts

WIDTH = 96
RULE = "=" * WIDTH
# Texts that every Debian system has: packages refer to them.
ON_DEBIAN = {
    "Apache-2.0": "Apache-2.0",
    "CC0-1.0": "CC0-1.0",
    "GPL-2.0-or-later": "GPL-2",
    "GPL-3.0-only": "GPL-3",
    "LGPL-3.0-only": "LGPL-3",
    "MPL-2.0": "MPL-2.0",
}
HEADER = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: profile-viewer
Comment:
 Made from the metadata of what is inside, by packaging/package/notices.py.
 .
{relinking}

Files: *
Copyright: the authors of profile-viewer
License: unstated
 The authors have not stated a licence. Ask them before you pass the program on.
"""
RELINKING = """\
Qt, PySide6 and Shiboken come under the GNU Lesser General Public License, version 3, unchanged, in
files of their own: you may change them and put other builds of the same series in their place.
Build the sources named below (Qt first, then PySide6 and Shiboken with it), and replace the files
of the same names:
  Linux: _internal/PySide6/Qt/lib and _internal/PySide6/Qt/plugins (Qt), _internal/PySide6 and
    _internal/shiboken6 (the bindings), in the unpacked folder or in /usr/lib/profile-viewer
  Windows: site-packages\\PySide6 and site-packages\\shiboken6 where the program is installed
  with pip: install your own wheels over those that came along
The program runs with what lies there; self-check then names the files that were replaced.
"""


def notices_text(parts: Sequence[Part]) -> str:
    """All parts with holders and licences, then each text once; for a file beside the program."""
    lines = [
        "What profile-viewer contains, and under which licences",
        RULE,
        "",
        RELINKING,
        *_sources(parts),
        "",
    ]
    lines += [f"{_told(part)}\n" for part in parts if not part.inside]
    for library in _libraries_with_embedded(parts):
        lines += [f"\nInside {library}", RULE, ""]
        lines += [_told(part) for part in parts if part.inside == library]
    for part in parts:
        lines += [f"\nAs it came with {part.name}\n{RULE}\n\n{text}" for text in part.texts]
    for name, text in _texts(parts).items():
        lines += [f"\n{name}\n{RULE}\n\n{text}"]
    return "\n".join(lines)


def debian_copyright(parts: Sequence[Part], folder: str) -> str:
    """The file `copyright` of a Debian package that holds the parts in `folder`."""
    relinking = _indented("\n".join([RELINKING, *_sources(parts)]))
    stanzas = [HEADER.format(relinking=relinking)]
    for part in parts:
        if not part.inside:
            embedded = [_told(other) for other in parts if other.inside == part.name]
            stanzas.append(_stanza(part, folder, embedded))
    for name, text in _texts(parts).items():
        common = f"The text is in /usr/share/common-licenses/{ON_DEBIAN.get(name)}"
        stanzas.append(f"License: {name}\n{_indented(common if name in ON_DEBIAN else text)}")
    return "\n".join(f"{stanza.rstrip()}\n" for stanza in stanzas)


def _stanza(part: Part, folder: str, embedded: Sequence[str]) -> str:
    files = " ".join(f"{folder}/*{pattern}" for pattern in part.files) or f"{folder}/*"
    licence = part.expression
    for word in ("OR", "AND", "WITH"):
        licence = licence.replace(f" {word} ", f" {word.lower()} ")
    comment = [f"This is {part.name} {part.version}".rstrip()]
    if not set(identifiers(part.expression)) <= ON_DEBIAN.keys():
        comment += part.texts
    if embedded:
        comment += ["Inside, under their own licences:", *embedded]
    return (
        f"Files: {files}\nCopyright: {part.holders or 'its authors'}\n"
        f"License: {licence}\nComment:\n{_indented(chr(10).join(comment))}"
    )


def _told(part: Part) -> str:
    line = f"{part.name} {part.version}".strip() + f": {part.expression}"
    holders = f" ({part.holders})" if part.holders else ""
    return textwrap.fill(line + holders, WIDTH, subsequent_indent="    ", break_on_hyphens=False)


def _sources(parts: Iterable[Part]) -> list[str]:
    """Which versions of what comes under the LGPL are inside, and where their source is."""
    lines = []
    for part in parts:
        if part.sources:
            lines += [f"{part.name} {part.version} was built from"]
            lines += [f"    {address}" for address in part.sources]
    return lines


def _libraries_with_embedded(parts: Iterable[Part]) -> list[str]:
    return sorted({part.inside for part in parts if part.inside})


def _texts(parts: Iterable[Part]) -> dict[str, str]:
    texts = {}
    for part in parts:
        # Debian names licences in its own way; the text lies in the package's copyright file.
        if is_known(part.expression):
            texts.update(standard_texts(part.expression))
    return dict(sorted(texts.items()))


def _indented(text: str) -> str:
    """A text as a continued field: a space before each line, a full stop in empty ones."""
    return "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in text.splitlines())
