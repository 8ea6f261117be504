"""What systems say of the program before it starts, in all its languages, by its own catalogues:
the entry of the menu, the page of a software centre, the kind of a document, the installer.

What is written in English in packaging/deb and is among the texts here is translated.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from viewer.app.paths import RESOURCES
from viewer.i18n.language import SOURCE_LANGUAGE, Language, available_languages, translatable

SYSTEM_TEXTS = (
    translatable("Country profiles"),
    translatable("Country profile"),
    translatable("Read, compare and print country profiles"),
    translatable(
        "Read, compare and print country profiles: offices, programmes, facts and contacts"
    ),
    translatable("country;profile;office;contact;figures;directory;print;"),
    translatable(
        "Country profiles in one place: what an organisation's offices do, how to reach them, "
        "which programmes they run, and the facts and figures of the country, each with the year "
        "that it holds for."
    ),
    translatable(
        "It needs no network: profiles are plain documents that it checks, keeps in a local "
        "library, shows in a window or in the terminal, and prints as contact sheets for the wall, "
        "cards for the wallet, directories and fact sheets."
    ),
)
# What the installer for Windows says itself; $ stands before what it fills in.
INSTALLER_TEXTS = {
    "Running": translatable(
        "{program} is running, or its files are in use. Close it, here and in other people's "
        "sessions, and try again."
    ),
    "NewerInstalled": translatable(
        "Version {old} is installed, which is newer than {new}. To go back, uninstall it first; "
        "the library stays."
    ),
    "MsiInstalled": translatable(
        "The MSI of {program} is installed. Uninstall it first; the library stays."
    ),
    "AdministratorWanted": translatable(
        "Installing for all users needs an administrator's rights."
    ),
    "Profile": translatable("Country profile"),
}
_FILLED = {"program": "${NAME}", "old": "$OldVersion", "new": "${VERSION}"}
# What NSIS calls the languages.
_NSIS = {
    "en": "English",
    "ar": "Arabic",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "nl": "Dutch",
}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def languages() -> Iterator[Language]:
    """Each language of the program, English first."""
    locales = RESOURCES / "locale"
    others = (tag for tag in available_languages(locales) if tag != SOURCE_LANGUAGE)
    return (Language.load(locales, tag) for tag in (SOURCE_LANGUAGE, *others))


def _translations(text: str) -> Iterator[tuple[str, str]]:
    if text in SYSTEM_TEXTS:
        for language in languages():
            if language.tag != SOURCE_LANGUAGE:
                yield language.tag, language.tr(text)


def desktop_entry(english: str) -> str:
    """An entry of a menu, with a line for each language behind each that is translated."""
    lines = []
    for line in english.splitlines():
        key, _, text = line.partition("=")
        lines += [line, *(f"{key}[{tag}]={said}" for tag, said in _translations(text))]
    return "\n".join(lines) + "\n"


def xml_in_each_language(english: str) -> str:
    """An XML file, with an element for each language behind each that is translated."""
    # Its namespace is written as it was read, without a prefix.
    for namespace in re.findall(r'xmlns="([^"]+)"', english):
        ET.register_namespace("", namespace)
    root = ET.fromstring(english)
    for parent in list(root.iter()):
        for element in list(parent):
            for number, (tag, said) in enumerate(_translations(element.text or ""), 1):
                other = ET.Element(element.tag, {_LANGUAGE: tag})
                other.text = said
                parent.insert(list(parent).index(element) + number, other)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def installer_texts() -> str:
    """What installer.nsi includes: its languages, and what it says in each."""
    spoken = {_NSIS[language.tag]: language for language in languages()}
    lines = [f'!insertmacro MUI_LANGUAGE "{name}"' for name in spoken]
    for key, text in INSTALLER_TEXTS.items():
        for name, language in spoken.items():
            said = language.tr(text, **_FILLED)
            lines.append(f'LangString {key} ${{LANG_{name.upper()}}} "{said}"')
    return "\n".join(lines) + "\n"
