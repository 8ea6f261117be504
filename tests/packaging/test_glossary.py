"""One thing has one word in each language: the catalogues follow each language's glossary.json."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import cldr
import translations
from tests.packaging.terms import Glossary, read_glossary, terms_in, unsaid

LOCALES = translations.LOCALES
TAGS = sorted(set(cldr.CLDR_LOCALES) - {cldr.SOURCE})
TERMS = {
    "fact": [" donnée"],
    "fact sheet": ["fiche de données"],
    "note": [" note"],
    "pin": ["épingl"],
}
Texts = tuple[str, ...]


def translated(locales: Path, tag: str) -> list[tuple[Texts, Texts]]:
    """Each text of a catalogue that has a translation, and that: all forms of both."""
    with (locales / tag / "LC_MESSAGES" / f"{translations.DOMAIN}.po").open("rb") as file:
        found = [(forms(each.id), forms(each.string)) for each in read_po(file) if each.id]
    return [(texts, said) for texts, said in found if all(said)]


def forms(text: object) -> Texts:
    """One text, or each of several."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text or ""),)


def strays(texts: Texts, said: Texts, glossary: Glossary) -> set[str]:
    """The terms of a text, singular and plural, that a form of its translation does not say."""
    by_form = (
        set.intersection(*(unsaid(text, form, glossary["terms"]) for text in texts))
        for form in said
    )
    return set().union(*by_form)


@pytest.mark.parametrize("tag", TAGS)
def test_every_translation_says_each_term_by_the_word_of_the_glossary(tag: str) -> None:
    glossary = read_glossary(LOCALES, tag)
    found = {
        texts[0]: (terms, said)
        for texts, said in translated(LOCALES, tag)
        if texts[0] not in glossary["exceptions"] and (terms := strays(texts, said, glossary))
    }
    assert found == {}


@pytest.mark.parametrize("tag", TAGS)
def test_every_exception_is_a_text_that_strays_and_has_a_reason(tag: str) -> None:
    glossary = read_glossary(LOCALES, tag)
    straying = {
        texts[0]
        for texts, said in translated(LOCALES, tag)
        if texts[0] in glossary["exceptions"] and strays(texts, said, glossary)
    }
    assert straying == set(glossary["exceptions"])
    assert all(glossary["exceptions"].values())


@pytest.mark.parametrize("tag", TAGS)
def test_every_term_has_a_meaning_and_a_word_in_each_language(tag: str) -> None:
    meanings = read_glossary(LOCALES, cldr.SOURCE)["terms"]
    words = read_glossary(LOCALES, tag)["terms"]
    assert words.keys() == meanings.keys()
    assert all(words.values())
    assert all(meanings.values())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Facts", {"fact"}),
        ("Print fact sheets of facts", {"fact sheet", "fact"}),
        ("&Note…", {"note"}),
        ("Pinned {name}", {"pin"}),
        ("Unpinned {name}", set()),
        ("profile-viewer notes list", set()),
        ("artefacts of {fact}, --notes", set()),
    ],
)
def test_a_term_is_found_in_each_of_its_inflections(text: str, found: set[str]) -> None:
    assert set(terms_in(text, TERMS)) == found


@pytest.mark.parametrize(
    ("text", "translation", "strayed"),
    [
        ("{count} facts", "{count} données", set()),
        ("{count} facts", "{count} faits", {"fact"}),
        ("Fact sheet", "Feuille de données", {"fact sheet"}),
        ("Fact sheet", "FICHE DE DONNÉES", set()),
        ("&Pin it", "É&pingler", set()),
        ("say in note: why", "dites dans note: pourquoi", set()),
        ("My note: {text}", "Ma remarque\N{NO-BREAK SPACE}: {note}", {"note"}),
        ("A note", "Dénoter", {"note"}),
    ],
)
def test_a_term_that_its_translation_calls_otherwise_is_told(
    text: str, translation: str, strayed: set[str]
) -> None:
    assert unsaid(text, translation, TERMS) == strayed
