"""Every text is translated, with the same gaps, and what is shipped is what was written."""

import json
import re
import shutil
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import cldr
import translations
from tests.languages import TRANSLATED
from tests.packaging.translation_calls import texts_in, unusual_uses

VIEWER = translations.ROOT / "viewer"
Texts = tuple[str, ...]


def texts(message: Message) -> Texts:
    """A text, or its singular and plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> list[str]:
    """A text's translations: one, or one for each plural form."""
    if isinstance(message.string, list | tuple):
        return [str(form) for form in message.string]
    return [str(message.string or "")]


def gaps(text: str) -> list[str]:
    """What is filled in: {name}, and %(name)s where argparse fills it."""
    braces = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return sorted({*braces, *re.findall(r"%(?:\(\w+\))?[sr]", text)})


def read(file: Path) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened)


def written(tag: str) -> Path:
    return translations.LOCALES / tag / "LC_MESSAGES" / f"{translations.DOMAIN}.po"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts of the code, as they are found now."""
    file = tmp_path_factory.mktemp("template") / "profile-viewer.pot"
    translations.extract(file)
    return file


@pytest.fixture(params=TRANSLATED)
def messages(request: pytest.FixtureRequest) -> list[Message]:
    """What a catalogue holds, without its header."""
    return [message for message in read(written(request.param)) if message.id]


def test_every_text_of_the_code_is_in_the_catalogue_and_nothing_else(
    messages: list[Message], template: Path
) -> None:
    in_the_code = {texts(message) for message in read(template) if message.id}
    assert {texts(message) for message in messages} == in_the_code


def test_every_call_that_translates_is_seen_however_it_is_spelled(template: Path) -> None:
    known = {text for message in read(template) for text in texts(message)}
    sources = {file: file.read_text("utf-8") for file in VIEWER.rglob("*.py")}
    assert {file: missed for file in sources if (missed := texts_in(sources[file]) - known)} == {}
    assert {file: odd for file in sources if (odd := unusual_uses(sources[file]))} == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('say = language.tr\nsay("A text")', {"A text"}),
        ('tr, tr_n = a.tr, a.tr_n\ntr_n("One", "Many", count)', {"One", "Many"}),
        ('tr("A" if short else "A text")', {"A", "A text"}),
        ('tr(f"A {word}")', {"A "}),
        ('tr(TEXTS["key"])', set()),
    ],
)
def test_the_syntax_tells_each_text_under_whatever_name(code: str, found: set[str]) -> None:
    assert texts_in(code) == found


@pytest.mark.parametrize("code", ["rows(language.tr)", "tr_n(*told, count)", "tr_n(one, many, 2)"])
def test_a_use_that_hides_the_texts_is_told(code: str) -> None:
    assert len(unusual_uses(code)) == 1


@pytest.mark.parametrize(
    "call",
    [
        'tr("A text")',
        'self._tr("A text", name=name)',
        'context.language.tr("A text")',
        'translatable("A " "text")',
        'language.tr_n("A text", "Texts", count)',
        'self._tr_n(\n    "A text",\n    "Texts",\n    count,\n)',
        'ngettext("A text", "Texts", count)',
    ],
)
def test_pybabel_finds_a_text_in_each_spelling(call: str, tmp_path: Path) -> None:
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "one.py").write_text(call, "utf-8")
    translations.extract(tmp_path / "one.pot", tmp_path / "code")
    found = [texts(message) for message in read(tmp_path / "one.pot") if message.id]
    assert found == [("A text", "Texts") if "Texts" in call else ("A text",)]


def test_every_text_is_translated(messages: list[Message]) -> None:
    assert [message.id for message in messages if not all(forms(message)) or message.fuzzy] == []


def test_every_translation_has_the_gaps_of_its_text(messages: list[Message]) -> None:
    for message in messages:
        *_, text = texts(message)
        # A form for exactly one or two things may say so in words.
        optional = {"count"} if message.pluralizable else set()
        for form in forms(message):
            assert set(gaps(text)) - optional <= set(gaps(form)) <= set(gaps(text)), message.id


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_plural_has_all_forms_of_its_language(tag: str) -> None:
    catalog = read(written(tag))
    plurals = [message for message in catalog if message.id and message.pluralizable]
    assert plurals
    for message in plurals:
        assert len(forms(message)) == catalog.num_plurals, message.id


def test_space_and_mnemonics_are_kept(messages: list[Message]) -> None:
    for message in messages:
        if isinstance(message.id, str):
            form = forms(message)[0]
            assert form.endswith(" ") == message.id.endswith(" "), message.id
            mnemonics = [len(re.findall(r"&\w", text)) for text in (form, message.id)]
            assert mnemonics[0] == mnemonics[1], message.id


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """A copy of the translations."""
    return Path(shutil.copytree(translations.LOCALES, tmp_path / "locale"))


def test_compiling_the_written_catalogues_gives_the_shipped_ones_byte_for_byte(
    locales: Path,
) -> None:
    compiled = [written(tag).with_suffix(".mo") for tag in TRANSLATED]
    copies = [locales / file.relative_to(translations.LOCALES) for file in compiled]
    for copy in copies:
        copy.unlink()
    translations.compile_catalogs(locales)
    assert [copy.read_bytes() for copy in copies] == [file.read_bytes() for file in compiled]


def test_a_catalogue_that_is_up_to_date_is_updated_to_itself(locales: Path, template: Path) -> None:
    translations.update(template, locales)
    once = [file.read_bytes() for file in sorted(locales.rglob("*.po"))]
    translations.update(template, locales)
    assert [file.read_bytes() for file in sorted(locales.rglob("*.po"))] == once


def test_a_new_text_is_merged_untranslated_and_a_lost_one_goes(
    locales: Path, tmp_path: Path
) -> None:
    template = tmp_path / "new.pot"
    template.write_text('msgid "usage: "\nmsgstr ""\n\nmsgid "A new usage: "\nmsgstr ""\n', "utf-8")
    translations.update(template, locales)
    merged = read(locales / "fr" / "LC_MESSAGES" / f"{translations.DOMAIN}.po")
    told = {message.id: message.string for message in merged if message.id}
    assert told == {"usage: ": "usage\N{NO-BREAK SPACE}: ", "A new usage: ": ""}
    assert merged.plural_forms == read(written("fr")).plural_forms


def test_a_language_without_a_catalogue_gets_an_untranslated_one(
    locales: Path, template: Path
) -> None:
    kept = written("ar").read_bytes()
    shutil.rmtree(locales / "fr")
    translations.begin(template, locales)
    begun = read(locales / "fr" / "LC_MESSAGES" / f"{translations.DOMAIN}.po")
    assert [message.id for message in begun if message.id and any(forms(message))] == []
    assert len(begun) == len(read(template))
    assert (locales / "ar" / "LC_MESSAGES" / f"{translations.DOMAIN}.po").read_bytes() == kept


@pytest.mark.parametrize("tag", cldr.CLDR_LOCALES)
def test_the_names_and_patterns_are_those_of_cldr(tag: str) -> None:
    shipped = json.loads((translations.LOCALES / tag / "cldr.json").read_text(encoding="utf-8"))
    assert shipped == cldr.cldr(tag)


@pytest.mark.parametrize("tag", cldr.CLDR_LOCALES)
def test_each_official_name_of_a_country_is_needed_and_in_its_order(tag: str) -> None:
    names = cldr.UN_NAMES[tag]
    assert list(names) == sorted(names)
    other = cldr.cldr(tag)["other_names"]
    assert isinstance(other, dict)
    assert {code for code, name in names.items() if other[code] == name} == set()


def test_the_words_of_numbers_are_those_of_cldr() -> None:
    shipped = json.loads((translations.LOCALES / "numbers.json").read_text(encoding="utf-8"))
    assert shipped == cldr.numbers()


def test_the_page_names_the_command_that_dev_py_knows() -> None:
    page = (translations.LOCALES / "README.md").read_text("utf-8")
    commands = re.findall(r"packaging/dev\.py (\w+)", page)
    assert commands == ["translate"]


@pytest.mark.parametrize(
    ("written", "spaced"),
    [
        ("Erreur : {file} ; « {title} » ?", "Erreur~: {file}_; «~{title}~»_?"),
        ("écrivez format: {format}", "écrivez format: {format}"),
        ("{at}:{line} à 12:30", "{at}:{line} à 12:30"),
    ],
)
def test_french_marks_have_their_spaces_and_what_has_none_keeps_none(
    written: str, spaced: str, locales: Path
) -> None:
    file = locales / "fr" / "LC_MESSAGES" / f"{translations.DOMAIN}.po"
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    file.write_text(f'{header}msgid "A text"\nmsgstr "{written}"\n', "utf-8")
    translations.space_french(locales)
    (message,) = (each for each in read(file) if each.id)
    wide = spaced.replace("~", "\N{NO-BREAK SPACE}")
    assert message.string == wide.replace("_", "\N{NARROW NO-BREAK SPACE}")


def test_every_french_text_is_spaced_so(locales: Path, template: Path) -> None:
    before = written("fr").read_bytes()
    translations.space_french(locales)
    translations.update(template, locales)
    copy = locales / written("fr").relative_to(translations.LOCALES)
    assert copy.read_bytes() == before
