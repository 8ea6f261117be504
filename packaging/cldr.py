"""What the program needs of the Unicode CLDR, taken from Babel: resources/locale/<tag>/cldr.json.

The program itself never imports Babel, which would cost each start time and memory.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from babel import Locale

SOURCE = "en"  # the language of the code
# English dates are written the international way (29 February 2016), not the American one.
CLDR_LOCALES = {"en": "en_001", "fr": "fr", "ar": "ar", "es": "es", "nl": "nl", "de": "de"}
# Language → code → what the United Nations call a country: the file says by which of their lists.
UN_NAMES: Mapping[str, Mapping[str, str]] = tomllib.loads(
    Path(__file__).with_name("un_names.toml").read_text("utf-8")
)
# CLDR joins every item of an Arabic list with "and"; tables and rows want a plain comma.
LIST_SEPARATORS = {"ar": "، "}
# The languages in which sources write numbers: the program reads more than it speaks.
NUMBER_LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "nl", "pt")
# What sources write besides: CLDR has only what stands behind a shortened number.
MORE_SCALE_WORDS = {
    "ar": {"مليارات": 9, "مليارا": 9, "مليونا": 6, "مليونًا": 6, "مليارًا": 9, "ألفا": 3, "ألفًا": 3}
    | {"تريليون": 12, "بليون": 9},
    "en": {"hundred": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}
    | {"lakh": 5, "lakhs": 5, "crore": 7, "crores": 7},
    "es": {"millares": 3},
    "fr": {"milliers": 3},
}
MORE_ABBREVIATIONS = {
    "de": {"Mia": 9, "Mill": 6, "Tsd": 3},
    "en": {"bn": 9, "k": 3, "m": 6, "mil": 6, "mill": 6, "mio": 6, "mln": 6, "mn": 6, "tn": 12},
    "fr": {"Mds": 9},
}
# Words that say a number, or a part of one: what is published is then no plain number. Articles
# and what percentages are called (cent) are not among them.
NUMBER_WORDS = {
    "ar": "نصف ونصف ربع وربع ثلث وثلث واحد واحدة اثنان اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية"
    " تسعة عشرة عشرات مئات مائة مليونان مليونين ألفان ألفين",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig halb halbe halben"
    " drittel viertel dutzend hundert",
    "en": "one two three four five six seven eight nine ten eleven twelve twenty half halves"
    " third thirds quarter quarters dozen dozens fold",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte medio media mitad"
    " tercio tercios cuarto docena docenas decenas cientos",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze vingt demi demie moitié"
    " tiers quart quarts dizaine dizaines douzaine douzaines centaine centaines",
    "it": "due tre quattro cinque sei sette otto nove dieci mezzo mezza metà terzo terzi quarto"
    " decine dozzina dozzine centinaia",
    "nl": "twee drie vier vijf zes zeven acht negen tien half halve helft derde kwart dozijn"
    " tientallen honderden",
    "pt": "dois duas três quatro cinco seis sete oito nove dez meio meia metade terço terços"
    " quarto dúzia dúzias dezenas centenas",
}
# Signs that currencies share, by a word of their English names.
SHARED_SIGNS = {"Dollar": "$", "Peso": "$", "Pound": "£", "Yen": "¥", "Yuan": "¥"}


def _months(locale: Locale, form: str, width: str) -> list[str]:
    names = locale.months[form][width]
    return [names[month] for month in range(1, 13)]


def _patterns(locale: Locale) -> dict[str, str]:
    skeletons = locale.datetime_skeletons
    return {
        "year": skeletons["y"].pattern,
        "month": skeletons["yMMMM"].pattern,
        "short_month": skeletons["yMMM"].pattern,
        "day": locale.date_formats["long"].pattern,
        "short_day": skeletons["yMMMd"].pattern,
    }


def _countries(locale: Locale, official: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What countries are called, and what CLDR calls those that have another, official name."""
    names = {code: name for code, name in sorted(locale.territories.items()) if len(code) == 2}
    return {
        "territories": names | {**official},
        "other_names": {code: names[code] for code in official},
    }


def cldr(tag: str) -> dict[str, object]:
    """Return what the program needs of CLDR for one language: names, patterns, separators."""
    locale = Locale.parse(CLDR_LOCALES[tag])
    # Figures are shown as published, in Western digits: one text never mixes two sets of digits.
    symbols = locale.number_symbols["latn"]
    return {
        "direction": locale.text_direction,
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "minus": symbols["minusSign"],
        "percent": locale.percent_formats[None].pattern.replace("#,##0", "{0}"),
        "list_separator": LIST_SEPARATORS.get(tag, ", "),
        "patterns": _patterns(locale),
        "months": {
            "MMMM": _months(locale, "format", "wide"),
            "MMM": _months(locale, "format", "abbreviated"),
            "LLLL": _months(locale, "stand-alone", "wide"),
            "LLL": _months(locale, "stand-alone", "abbreviated"),
        },
        **_countries(locale, UN_NAMES[tag]),
        "regions": dict(sorted(each for each in locale.territories.items() if each[0].isdigit())),
        "languages": dict(sorted(locale.languages.items())),
    }


def _scale_words(locale: Locale, form: str) -> dict[str, int]:
    """The words for powers of ten: {"million": 6}."""
    words = {}
    for patterns in locale.compact_decimal_formats[form].values():
        for size, pattern in patterns.items():
            # Where the pattern has more zeros the word stands for a smaller power as well.
            found = re.fullmatch(r"0[\s\u200f]*(\D+?)\.?", pattern.pattern.replace("'", ""))
            if found:
                words[found[1].casefold() if form == "long" else found[1]] = len(str(size)) - 1
    return dict(sorted(words.items()))


def numbers() -> dict[str, object]:
    """Return how documents may write numbers: separators, scales and the signs of currencies."""
    english = Locale.parse("en")
    languages = {}
    for tag in NUMBER_LANGUAGES:
        locale = Locale.parse(tag)
        symbols = locale.number_symbols["latn"]
        languages[tag] = {
            "decimal": symbols["decimal"],
            "group": symbols["group"],
            "words": _scale_words(locale, "long") | MORE_SCALE_WORDS.get(tag, {}),
            "abbreviations": _scale_words(locale, "short") | MORE_ABBREVIATIONS.get(tag, {}),
            "numbers": NUMBER_WORDS[tag].split(),
        }
    signs: dict[str, list[str]] = {}
    for code, name in sorted(english.currencies.items()):
        own = english.currency_symbols.get(code, code)
        shared = {sign for word, sign in SHARED_SIGNS.items() if word in name}
        for sign in sorted(shared | ({own} - {code} if len(own) == 1 else set())):
            signs.setdefault(sign, []).append(code)
    return {"languages": languages, "currencies": sorted(english.currencies), "signs": signs}


def own_names() -> dict[str, str]:
    """Return the name of each language of the program in itself, as it stands in a list."""
    names = {tag: Locale.parse(tag).get_display_name(tag) or tag for tag in CLDR_LOCALES}
    return {tag: name[0].upper() + name[1:] for tag, name in sorted(names.items())}


def write_cldr(locales: Path) -> None:
    """Write cldr.json of every language in the folder `locales`, and what is known of all."""
    _write(numbers(), locales / "numbers.json")
    _write(own_names(), locales / "languages.json")
    for tag in CLDR_LOCALES:
        _write(cldr(tag), locales / tag / "cldr.json")


def _write(content: Mapping[str, object], file: Path) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=1)
    file.write_text(text + "\n", encoding="utf-8", newline="\n")
