"""What is remembered of editions that were looked at, and what is news since."""

import json
from pathlib import Path

import pytest

from db.rows import Change, ContactKind, Text
from viewer.app.last_viewed import MOST, LastViewed, changes_since_last_view
from viewer.app.paths import RESOURCES
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")
OFFICE = Text("Country Office")
POPULATION = Change(
    "fact", "changed", Text("Population"), "value", None, "11.3", "11.6", target="population"
)
FAX = Change("contact", "changed", Text(""), ContactKind.FAX, OFFICE, "1", "2", target="main/fax")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_the_edition_looked_at_last_is_remembered_over_a_restart(file: Path) -> None:
    settings = SettingsFile(file)
    seen = LastViewed(settings)
    assert seen.last("belgium") == ""
    seen.remember("belgium", "a" * 64)
    seen.remember("belgium", "b" * 64)
    assert settings.save()
    assert LastViewed(SettingsFile(file)).last("belgium") == "b" * 16


def test_profiles_looked_at_long_ago_are_forgotten_so_that_the_file_stays_small(file: Path) -> None:
    settings = SettingsFile(file)
    seen = LastViewed(settings)
    for number in range(MOST):
        seen.remember(f"profile-{number}", "a" * 64)
    seen.remember("profile-0", "b" * 64)
    seen.remember("one-more", "a" * 64)
    assert settings.save()
    later = LastViewed(SettingsFile(file))
    assert (later.last("profile-0"), later.last("profile-1")) == ("b" * 16, "")
    assert later.last("one-more") == "a" * 16
    assert file.stat().st_size < 100 * MOST


@pytest.mark.parametrize("kept", [None, {}, [1], ["ab"], [["x"]], [[["x"], {}]], "text"])
def test_what_others_wrote_into_the_file_counts_as_nothing(file: Path, kept: object) -> None:
    file.write_text(json.dumps({"seen": kept}), encoding="utf-8")
    seen = LastViewed(SettingsFile(file))
    assert seen.last("belgium") == ""
    seen.remember("belgium", "a" * 64)
    assert seen.last("belgium") == "a" * 16


def test_what_changed_is_told_of_contacts_first_and_marked_at_facts_and_contacts() -> None:
    mail = FAX._replace(field=ContactKind.EMAIL, target="main/mail")
    note = POPULATION._replace(field="note", target="area")
    title = Change("profile", "changed", Text("Belgium"), "title", None, "a", "b")
    told = changes_since_last_view((POPULATION, FAX, mail, note, title), ENGLISH)
    assert told.sentence == (
        "Changed since you last looked: 1 fax number, 1 e-mail address, 1 figure, 2 other things"
    )
    assert told.lines[0] == "Fax of Country Office: 1 → 2"
    assert set(told.news) == {
        ("fact", "population"),
        ("fact", "area"),
        ("contact", "main/fax"),
        ("contact", "main/mail"),
    }


def test_a_changed_row_says_what_it_was() -> None:
    new = POPULATION._replace(change="added", old="", target="new")
    detail = POPULATION._replace(field="details", old="", new="", target="detail")
    gone = POPULATION._replace(change="removed", new="", target="gone")
    news = changes_since_last_view((POPULATION, new, detail, gone), ENGLISH).news
    assert news == {
        ("fact", "population"): "Changed since you last looked; it was 11.3",
        ("fact", "new"): "New since you last looked",
        ("fact", "detail"): "Changed since you last looked",
    }
