"""CHANGELOG.md as other programs want it."""

from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from package.changelog import debian_changelog, entries, with_releases

PROJECT = Path(__file__).parents[3]
EPOCH = 1_764_000_000
CHANGELOG = """\
# Changes

## 0.2.0

- Prints *faster*, with `--fast`,
  and on smaller paper.
- Second.

## 0.1.0 (2026-11-24)

First version.

- Reads profiles & shows them.
"""
METAINFO = "<component><name xml:lang='fr'>é</name><releases/></component>"


def test_a_release_without_a_date_is_the_one_that_is_built() -> None:
    new, old = entries(CHANGELOG, EPOCH)
    assert (new.version, old.version) == ("0.2.0", "0.1.0")
    assert new.date == datetime.fromtimestamp(EPOCH, UTC)
    assert old.date == datetime(2026, 11, 24, tzinfo=UTC)


def test_changes_are_plain_sentences() -> None:
    new, old = entries(CHANGELOG, EPOCH)
    assert new.changes == ("Prints faster, with --fast, and on smaller paper.", "Second.")
    assert old.changes == ("Reads profiles & shows them.",)


def test_what_is_written_of_a_release_is_kept_as_it_is() -> None:
    new, old = entries(CHANGELOG, EPOCH)
    assert new.text.startswith("- Prints *faster*, with `--fast`,")
    assert old.text == "First version.\n\n- Reads profiles & shows them."


def test_debians_changelog_has_an_entry_for_each_release() -> None:
    text = debian_changelog(entries(CHANGELOG, EPOCH), "A Maintainer <a@example.org>")
    assert text.splitlines()[:6] == [
        "profile-viewer (0.2.0) stable; urgency=medium",
        "",
        "  * Prints faster, with --fast, and on smaller paper.",
        "  * Second.",
        "",
        " -- A Maintainer <a@example.org>  Mon, 24 Nov 2025 16:00:00 +0000",
    ]
    assert "profile-viewer (0.1.0) stable" in text


def test_the_metainfo_lists_the_releases_and_keeps_its_languages() -> None:
    root = ET.fromstring(with_releases(METAINFO, entries(CHANGELOG, EPOCH)))
    found = [(one.get("version"), one.get("date")) for one in root.iter("release")]
    assert found == [("0.2.0", "2025-11-24"), ("0.1.0", "2026-11-24")]
    assert [one.text for one in root.iter("li")][-1] == "Reads profiles & shows them."
    assert root.find("name[@{http://www.w3.org/XML/1998/namespace}lang='fr']") is not None


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))))
def test_whatever_a_change_says_the_metainfo_stays_xml(said: str) -> None:
    found = entries(f"## 1.0\n\n- A {said}\n", EPOCH)
    assert ET.fromstring(with_releases(METAINFO, found)).find(".//li") is not None


def test_the_projects_own_changelog_can_be_read() -> None:
    (*_, first) = entries((PROJECT / "CHANGELOG.md").read_text("utf-8"), EPOCH)
    assert first.version == "0.1.0"
    assert first.changes
