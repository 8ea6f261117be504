"""Says before printing which characters the print fonts do not have, by script."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from viewer.i18n.language import Language, translatable
from viewer.sheets.printable import REPLACEMENT

# Scripts that go by the name of a language, which the reader's own language has a word for.
_LANGUAGES = {
    "CJK": "zh",
    "BOPOMOFO": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HALFWIDTH KATAKANA": "ja",
    "HANGUL": "ko",
    "HALFWIDTH HANGUL": "ko",
    "BALINESE": "ban",
    "CHEROKEE": "chr",
    "JAVANESE": "jv",
    "MONGOLIAN": "mn",
    "SYRIAC": "syr",
    "VAI": "vai",
    "YI": "ii",
}
# What comes in a character's name after that of its script: "OL CHIKI LETTER LA".
_AFTER_SCRIPT = re.compile(
    r"(?: (?:COMPATIBILITY|UNIFIED|CAPITAL|SMALL|LETTER|SYLLABLE|VOWEL|CONSONANT|DIGIT|NUMBER"
    r"|SIGN|SYMBOL|MARK|TONE|JUNGSEONG|CHOSEONG|JONGSEONG|IDEOGRAPH|IDEOGRAM|HIEROGLYPH|NUMERAL"
    r"|FRACTION|COMBINING|FINAL|COMPONENT)\b.*|-.*)$"
)
# Letters of no script: "MATHEMATICAL BOLD CAPITAL A", "VARIATION SELECTOR-16".
_SYMBOL = re.compile(
    r"(?:CIRCLED|COMBINING|DIGIT|DINGBAT|DOUBLE|FULLWIDTH|MATHEMATICAL|MUSICAL|NEGATIVE"
    r"|PARENTHESIZED|ROMAN|SEGMENTED|SMALL ROMAN|SQUARED|VARIATION)\b"
)
_SYMBOLS = translatable("emoji and symbols")
_CONTROLS = translatable("control characters")
_UNKNOWN = translatable("unknown characters")


def missing_scripts(characters: Iterable[str], language: Language) -> tuple[str, ...]:
    """Return what the characters are, each script or kind once, in the reader's language."""
    return tuple(dict.fromkeys(_script(character, language) for character in characters))


def missing_sentence(language: Language, missing: Sequence[str]) -> str:
    """Return a warning for what cannot be printed (the `missing` of a sheet), or ""."""
    if not missing:
        return ""
    return language.tr_n(
        "{count} character cannot be printed ({scripts}). It is shown as {mark}.",
        "{count} characters cannot be printed ({scripts}). Each is shown as {mark}.",
        len(missing),
        scripts=language.join(missing_scripts(missing, language)),
        mark=REPLACEMENT,
    )


def _script(character: str, language: Language) -> str:
    category = unicodedata.category(character)
    name = unicodedata.name(character, "")
    if category in ("Cc", "Cf", "Cs"):
        return language.tr(_CONTROLS)
    if not name:
        return language.tr(_UNKNOWN)
    if category[0] not in "LMN" or _SYMBOL.match(name):
        return language.tr(_SYMBOLS)
    script = _AFTER_SCRIPT.sub("", name)
    tag = _LANGUAGES.get(script)
    return language.language_name(tag) if tag else script.title()
