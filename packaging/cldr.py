"""What the program needs of the Unicode CLDR, taken from Babel: resources/locale/<tag>/cldr.json.

The program itself never imports Babel, which would cost each start time and memory.
"""

import json
from pathlib import Path

from babel import Locale

SOURCE = "en"  # the language of the code
# English dates are written the international way (29 February 2016), not the American one.
CLDR_LOCALES = {"en": "en_001", "fr": "fr", "ar": "ar"}
# CLDR joins every item of an Arabic list with "and"; tables and rows want a plain comma.
LIST_SEPARATORS = {"ar": "، "}


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
        "territories": {
            code: name for code, name in sorted(locale.territories.items()) if len(code) == 2
        },
        "languages": dict(sorted(locale.languages.items())),
    }


def write_cldr(locales: Path) -> None:
    """Write cldr.json of every language in the folder `locales`."""
    for tag in CLDR_LOCALES:
        text = json.dumps(cldr(tag), ensure_ascii=False, indent=1)
        (locales / tag / "cldr.json").write_text(text + "\n", encoding="utf-8", newline="\n")
