"""CHANGELOG.md: its entries, as Debian's changelog and as the releases of AppStream's metainfo."""

import re
import textwrap
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import NamedTuple
from xml.etree import ElementTree as ET

UNRELEASED = "## Unreleased"  # stands above all releases, while changes gather for the next
# "## 0.2.0" or "## 0.2.0 (2026-12-01)"; without a date it is the release that is being built.
_HEAD = re.compile(r"^## (\d\S*)(?: \((\d{4}-\d\d-\d\d)\))?$", re.MULTILINE)
_WIDTH = 80


class Entry(NamedTuple):
    """A version, when it came, what is written of it, and each change in it as plain text."""

    version: str
    date: datetime
    text: str
    changes: tuple[str, ...]


def entries(changelog: str, epoch: int) -> tuple[Entry, ...]:
    """What the text of CHANGELOG.md tells of each release, the newest first."""
    _, *parts = _HEAD.split(changelog)
    found = []
    for version, day, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        date = datetime.fromisoformat(day) if day else datetime.fromtimestamp(epoch, UTC)
        changes = re.findall(r"^- (.+(?:\n  .+)*)", body, re.MULTILINE)
        plain = tuple(re.sub(r"[*`]", "", " ".join(change.split())) for change in changes)
        found.append(Entry(version, date.replace(tzinfo=UTC), body.strip(), plain))
    return tuple(found)


def debian_changelog(found: Iterable[Entry], maintainer: str) -> str:
    """The releases as dpkg writes them."""
    blocks = []
    for entry in found:
        lines = [
            textwrap.fill(
                change,
                _WIDTH,
                initial_indent="  * ",
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            for change in entry.changes
        ]
        head = f"profile-viewer ({entry.version}) stable; urgency=medium"
        foot = f" -- {maintainer}  {format_datetime(entry.date)}"
        blocks.append("\n".join([head, "", *lines, "", foot, ""]))
    return "\n".join(blocks)


def with_releases(metainfo: str, found: Iterable[Entry]) -> str:
    """The metainfo with the releases filled in."""
    root = ET.fromstring(metainfo)
    place = root.find("releases")
    assert place is not None
    for entry in found:
        release = ET.SubElement(place, "release", version=entry.version)
        release.set("date", entry.date.date().isoformat())
        points = ET.SubElement(ET.SubElement(release, "description"), "ul")
        for change in entry.changes:
            ET.SubElement(points, "li").text = change
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"
