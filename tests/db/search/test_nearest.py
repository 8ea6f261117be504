"""Where not all words are found as they were typed, what is nearest to them is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.library import Library
from db.rows import HitKind, ImportOutcome

Import = Callable[..., tuple[ImportOutcome, ...]]
Write = Callable[..., Path]


@pytest.mark.parametrize(
    "typed",
    [
        "fedasli", "fdeasil", "efdasil",  # two letters swapped
        "fedsil", "fedasi", "edasil",  # one missing
        "fedassil", "fedasill", "ffedasil",  # one too many
        "fedosil", "fedasim", "vedasil",  # another in its place
    ],
)  # fmt: skip
def test_one_letter_may_be_wrong_missing_or_swapped_wherever_it_stands(
    library: Library, typed: str
) -> None:
    (hit,) = (hit for hit in library.search(typed).hits if hit.kind is HitKind.PARTNER)
    assert hit.value.value == "Fedasil"
    assert hit.is_close == ("fedasil".startswith(typed) is False)
    assert hit.value_marks or typed == "fedasi"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("بلجكيا", HitKind.PROFILE),
        ("belguim phone", HitKind.PHONE),
        ("belgium adrdess", HitKind.ADDRESS),
        ("belgium telephnoe", HitKind.PHONE),
        ("populatoin belgium", HitKind.FACT),
        ("belgui", HitKind.PROFILE),  # still being typed
    ],
)
def test_mistakes_are_mended_in_any_script_and_in_words_for_a_kind(
    library: Library, typed: str, kind: HitKind
) -> None:
    found = library.search(typed)
    assert (found.hits[0].kind, found.hits[0].country, found.hits[0].is_close) == (kind, "BE", True)
    assert found.left_out == ()


@pytest.mark.parametrize("typed", ["raeb", "fdasli", "feadsli", "1937", "x1y2z3"])
def test_short_words_two_mistakes_and_numbers_are_not_guessed_at(
    library: Library, typed: str
) -> None:
    assert library.search(typed).hits == ()


def test_what_is_found_as_typed_is_no_close_match(
    library: Library, write_document: Write, import_into: Import
) -> None:
    import_into(
        library, write_document("marta", title="Marta"), write_document("malta", title="Malta")
    )
    found = library.search("marta").hits
    assert [(hit.profile_id, hit.is_close) for hit in found if hit.kind is HitKind.PROFILE] == [
        ("marta", False)
    ]


@pytest.mark.parametrize(
    ("query", "left_out", "first"),
    [
        ("languages spoken in belgium", ("spoken",), (HitKind.FACT, "languages")),
        ("spoken languages of belgium please", ("spoken",), (HitKind.FACT, "languages")),
        ("reab nonsense", ("nonsense",), (HitKind.PROGRAMME, "reab")),
        ("reab nonsense gibberish", ("nonsense", "gibberish"), (HitKind.PROGRAMME, "reab")),
        ("belgium satellite", ("satellite",), (HitKind.PROFILE, "")),
        ("reab currency belgium", ("reab",), (HitKind.FACT, "currency")),
        ("population belgium", (), (HitKind.FACT, "population")),
        ("xyzzy plugh", (), None),
    ],
)
def test_as_few_words_as_possible_are_left_out_and_named(
    library: Library, query: str, left_out: tuple[str, ...], first: tuple[HitKind, str] | None
) -> None:
    found = library.search(query)
    assert found.left_out == left_out
    assert [(hit.kind, hit.target) for hit in found.hits[:1]] == ([first] if first else [])


def test_a_long_text_with_all_words_stands_behind_what_is_called_by_all_but_one(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("other", title="Elsewhere")
    text = path.read_text("utf-8")
    head, _, rest = text.partition("summary: >-\n")
    long = "  Many languages are spoken at the border with Belgium, and many words said of them.\n"
    path.write_text(f"{head}summary: >-\n{long}{rest}", "utf-8")
    import_into(library, path)
    found = library.search("languages spoken belgium")
    assert found.left_out == ("spoken",)
    assert (found.hits[0].profile_id, found.hits[0].target) == ("iom-belgium", "languages")
    assert ("other", HitKind.PROFILE) in [(hit.profile_id, hit.kind) for hit in found.hits]
    assert len({(hit.profile_id, hit.tab, hit.target, hit.value) for hit in found.hits}) == len(
        found.hits
    )


def test_what_only_a_long_text_mentions_stands_behind_all_that_is_called_so(
    library: Library, write_document: Write, import_into: Import
) -> None:
    path = write_document("other", title="Elsewhere")
    text = path.read_text("utf-8").replace("summary: >-\n", "summary: >-\n  Fedasil helps. ", 1)
    path.write_text(text, "utf-8")
    import_into(library, path)
    hits = library.search("fedasil").hits
    assert [(hit.profile_id, hit.kind) for hit in hits if not hit.is_mentioned] == [
        ("iom-belgium", HitKind.PARTNER),
        ("other", HitKind.PARTNER),
    ]
    assert [(hit.profile_id, hit.kind) for hit in hits if hit.is_mentioned] == [
        ("other", HitKind.PROFILE)
    ]
    assert [hit.is_mentioned for hit in hits] == [False, False, True]
