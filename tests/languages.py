"""The languages that the program speaks, read from their folders: a new one is tested as well."""

from viewer.app.paths import RESOURCES
from viewer.i18n.language import SOURCE_LANGUAGE, Language, available_languages

LOCALES = RESOURCES / "locale"
TAGS = available_languages(LOCALES)
TRANSLATED = tuple(tag for tag in TAGS if tag != SOURCE_LANGUAGE)
LANGUAGES = {tag: Language.load(LOCALES, tag) for tag in TAGS}
