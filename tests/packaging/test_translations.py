"""Every text is translated, with the same gaps, and what is shipped is what was written."""

import io
import json
import re
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo

import translations

Texts = str | tuple[str, ...]


def identity(message: Message) -> Texts:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def strings(catalog: Catalog) -> dict[Texts, list[str]]:
    return {identity(each): translations.forms(each) for each in catalog if each.id}


@pytest.mark.parametrize("tag", translations.TRANSLATED)
def test_every_text_of_the_code_is_in_the_catalogue_and_nothing_else(tag: str) -> None:
    assert set(strings(translations.read_catalog(tag))) == set(strings(translations.template()))


@pytest.mark.parametrize("tag", translations.TRANSLATED)
def test_every_text_is_translated(tag: str) -> None:
    assert translations.missing(translations.read_catalog(tag)) == []


@pytest.mark.parametrize("tag", translations.TRANSLATED)
def test_every_translation_has_the_gaps_of_its_text(tag: str) -> None:
    for message in translations.read_catalog(tag):
        if isinstance(message.id, str):
            assert gaps(translations.forms(message)[0]) == gaps(message.id), message.id
            continue
        wanted = gaps(message.id[1])
        for form in translations.forms(message):
            # A form for exactly one or two things may say so in words.
            assert wanted - {"count"} <= gaps(form) <= wanted, message.id


@pytest.mark.parametrize("tag", translations.TRANSLATED)
def test_every_plural_has_all_forms_of_its_language(tag: str) -> None:
    catalog = translations.read_catalog(tag)
    plurals = [each for each in catalog if each.id and not isinstance(each.id, str)]
    assert plurals
    for message in plurals:
        assert len(translations.forms(message)) == catalog.num_plurals, message.id


@pytest.mark.parametrize("tag", translations.TRANSLATED)
def test_space_and_mnemonics_are_kept(tag: str) -> None:
    for message in translations.read_catalog(tag):
        if isinstance(message.id, str) and message.id:
            form = translations.forms(message)[0]
            assert form.endswith(" ") == message.id.endswith(" "), message.id
            mnemonics = [len(re.findall(r"&\w", text)) for text in (form, message.id)]
            assert mnemonics[0] == mnemonics[1], message.id


@pytest.mark.parametrize("tag", translations.TRANSLATED)
def test_the_compiled_catalogue_is_in_step_with_the_written_one(tag: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, translations.read_catalog(tag))
    compiled.seek(0)
    with translations.po_path(tag).with_suffix(".mo").open("rb") as file:
        assert strings(read_mo(file)) == strings(read_mo(compiled))


@pytest.mark.parametrize("tag", translations.CLDR_LOCALES)
def test_the_names_and_patterns_are_those_of_cldr(tag: str) -> None:
    shipped = json.loads((translations.LOCALES / tag / "cldr.json").read_text(encoding="utf-8"))
    assert shipped == translations.cldr(tag)
