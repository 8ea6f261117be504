"""Texts of documents are found again in what was worded from them, and keep their language."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import Profile, Text
from viewer.formatting.foreign_texts import ForeignTexts, Run
from viewer.i18n.language import Language

RETURN, OFFICE = Text("Voluntary Return", "en"), Text("Country Office", "en-GB")


@pytest.fixture
def french(language: Callable[[str], Language]) -> Language:
    return language("fr")


def test_a_text_within_a_sentence_is_a_run_of_its_own(french: Language) -> None:
    texts = ForeignTexts(french, (RETURN,))
    assert texts.runs("Dates : Voluntary Return (en cours)") == [
        Run("Dates : ", ""),
        Run("Voluntary Return", "en"),
        Run(" (en cours)", ""),
    ]


def test_of_texts_that_begin_alike_the_longest_is_found(french: Language) -> None:
    texts = ForeignTexts(french, (Text("Country", "en"), OFFICE))
    assert texts.runs("Country Office") == [Run("Country Office", "en-GB")]


def test_a_text_is_found_with_the_marks_that_it_begins_with(french: Language) -> None:
    texts = ForeignTexts(french, (Text("“Home” at last", "en"),))
    assert texts.runs("Titre : “Home” at last")[-1] == Run("“Home” at last", "en")


def test_a_part_of_a_word_is_no_text(french: Language) -> None:
    texts = ForeignTexts(french, (Text("Port", "en"),))
    assert texts.runs("Portugal, Transport") == [Run("Portugal, Transport", "")]


@pytest.mark.parametrize("tag", ["fr", "fr-BE", ""])
def test_a_text_in_the_readers_language_or_in_none_is_not_parted(
    french: Language, tag: str
) -> None:
    assert not ForeignTexts(french, (Text("Bureau régional", tag),))


def test_a_word_that_both_languages_write_alike_is_the_readers_own(french: Language) -> None:
    assert not ForeignTexts(french, (Text("Police", "en"), Text("Police", "fr")))


def test_what_is_wholly_of_documents_has_their_language(french: Language) -> None:
    texts = ForeignTexts(french, (RETURN, OFFICE._replace(language="en")))
    assert texts.language_of("2014. Voluntary Return · Country Office") == "en"
    assert texts.language_of("Voluntary Return, en cours") == ""
    assert texts.language_of("2014") == ""


def test_an_abbreviation_beside_a_text_is_of_no_language(french: Language) -> None:
    texts = ForeignTexts(french, (RETURN,))
    assert texts.language_of("Voluntary Return (AVRR)") == "en"
    assert texts.language_of("AVRR") == ""


def test_a_text_that_lost_its_full_stop_in_a_row_of_sentences_is_found(french: Language) -> None:
    texts = ForeignTexts(french, (Text("It was revised.", "en"),))
    assert texts.language_of("1996. It was revised") == "en"


def test_all_texts_of_a_profile_are_found(belgium: Profile, french: Language) -> None:
    texts = ForeignTexts(french, belgium)
    assert texts.language_of(belgium.offices[1].name.value) == "en"
    assert texts.language_of(belgium.programmes[0].name.value) == "en"


@given(said=st.text(), known=st.text())
def test_runs_say_what_was_said(language: Callable[[str], Language], said: str, known: str) -> None:
    texts = ForeignTexts(language("fr"), (Text(known, "en"),))
    assert "".join(run.text for run in texts.runs(said + known + said)) == said + known + said
