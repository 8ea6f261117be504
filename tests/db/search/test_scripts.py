"""Words are found from where a reader would begin them, whatever their script; so are numbers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.library import Library
from db.rows import HitKind, ImportOutcome
from tests.db.search.test_finding import named
from viewer.app.paths import RESOURCES

Import = Callable[..., tuple[ImportOutcome, ...]]
Write = Callable[..., Path]
WORDS = Path(__file__).parents[2] / "data" / "search" / "words.yaml"


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Library:
    file = tmp_path_factory.mktemp("worded") / "library.sqlite"
    library = Library.open(file, RESOURCES, ("en",))
    library.import_paths([WORDS], lambda *_: None, lambda: False)
    return library


def test_the_beginning_of_numbers_stands_behind_those_that_can_be_rung(library: Library) -> None:
    for query in ("+32 2 287", "287", "+32"):
        hits = [hit for hit in library.search(query).hits if hit.kind is HitKind.PHONE]
        kinds = [hit.contact_kind for hit in hits]
        assert "direct-dial" in kinds
        assert kinds.index("direct-dial") > kinds.index("telephone")
        assert kinds[-1] == "direct-dial"


def test_a_word_within_an_arabic_one_is_found_with_and_without_the_article(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("cairo", title="المنظمة الدولية للهجرة")
    import_into(library, path)
    for query in ("هجرة", "الهجرة", "للهجرة", "منظمة"):
        assert "المنظمة الدولية للهجرة" in named(library.search(query), HitKind.PROFILE)


@pytest.mark.parametrize(
    ("query", "programme"),
    [
        ("โยกย้าย", "p5"),
        ("이주기구", "p13"),
        ("قاهرة", "p9"),
        ("هجرة", "p9"),
        ("hanoi", "p4"),
        ("हिंदी", "p15"),
        ("cote d'ivoire", "p1"),
        ("hauptstrasse", "p2"),
        ("国際移住", "p6"),
        ("office", "p7"),
        ("re-integration", "p8"),
        ("ガイド", "p14"),
    ],
)
def test_words_of_any_script_are_found_from_their_middle(
    worded: Library, query: str, programme: str
) -> None:
    found = [hit.target for hit in worded.search(query).hits if hit.kind is HitKind.PROGRAMME]
    assert programme in found
    assert len(found) <= 3


@pytest.mark.parametrize("query", ["لجوء", "اللجوء", "للجوء", "واللجوء", "باللجوء", "لجوء بلجيكا"])
def test_an_arabic_word_is_found_with_and_without_article_and_prepositions(
    library: Library, query: str
) -> None:
    facts = [hit.target for hit in library.search(query).hits if hit.kind is HitKind.FACT]
    assert facts[0] == "asylum-requests"


@pytest.mark.parametrize("query", ["hochiminh", "ho chi minh", "hồ chí minh", "chiminh", "HoChi"])
def test_a_vietnamese_name_is_found_without_its_spaces(
    library: Library, write_document: Write, import_into: Import, query: str
) -> None:
    import_into(library, write_document("vietnam", title="Văn phòng Hồ Chí Minh"))
    hit = library.search(query).hits[0]
    assert (hit.profile_id, hit.is_close) == ("vietnam", False)
    assert hit.value_marks
