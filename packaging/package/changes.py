"""CHANGELOG.md as Debian's changelog and as the releases of AppStream's metainfo."""

import re
import textwrap
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import NamedTuple
from xml.etree import ElementTree as ET

# "## 0.2.0" or "## 0.2.0 (2026-12-01)"; without a date it is the release that is being built.
_HEAD = re.compile(r"^## (\S+)(?: \((\d{4}-\d\d-\d\d)\))?$", re.MULTILINE)
_WIDTH = 80


class Release(NamedTuple):
    """A version, when it came, and what it changed, each in a sentence or two of plain text."""

    version: str
    date: datetime
    changes: tuple[str, ...]


def releases(changelog: str, epoch: int) -> list[Release]:
    """The releases that the text of CHANGELOG.md tells of, the newest first."""
    _, *parts = _HEAD.split(changelog)
    found = []
    for version, day, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        date = datetime.fromisoformat(day) if day else datetime.fromtimestamp(epoch, UTC)
        changes = re.findall(r"^- (.+(?:\n  .+)*)", body, re.MULTILINE)
        plain = tuple(re.sub(r"[*`]", "", " ".join(change.split())) for change in changes)
        found.append(Release(version, date.replace(tzinfo=UTC), plain))
    return found


def debian_changelog(found: Iterable[Release], maintainer: str) -> str:
    """The releases as dpkg writes them."""
    entries = []
    for release in found:
        lines = [
            textwrap.fill(
                change,
                _WIDTH,
                initial_indent="  * ",
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            for change in release.changes
        ]
        head = f"profile-viewer ({release.version}) stable; urgency=medium"
        foot = f" -- {maintainer}  {format_datetime(release.date)}"
        entries.append("\n".join([head, "", *lines, "", foot, ""]))
    return "\n".join(entries)


def with_releases(metainfo: str, found: Iterable[Release]) -> str:
    """The metainfo with the releases filled in."""
    root = ET.fromstring(metainfo)
    place = root.find("releases")
    assert place is not None
    for release in found:
        entry = ET.SubElement(place, "release", version=release.version)
        entry.set("date", release.date.date().isoformat())
        points = ET.SubElement(ET.SubElement(entry, "description"), "ul")
        for change in release.changes:
            ET.SubElement(points, "li").text = change
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"
