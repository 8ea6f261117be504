"""Bring the translations in step with the code: python packaging/translations.py update.

Finds every text that the code passes to `tr` or `tr_n`, merges them into the .po files (new ones
come untranslated, to be filled in by hand), compiles the .mo files and writes the cldr.json files.
`compile` does only the .mo files, `cldr` only the cldr.json files. Needs Babel, which the program
itself never imports: what it needs of it lies in those files.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "resources" / "locale"
DOMAIN = "profile-viewer"
TRANSLATED = ("fr", "ar")
# English dates are written the international way (29 February 2016), not the American one.
CLDR_LOCALES = {"en": "en_001", "fr": "fr", "ar": "ar"}
KEYWORDS: dict[str, tuple[int, ...] | None] = {"tr": None, "translatable": None, "tr_n": (1, 2)}
# CLDR joins every item of an Arabic list with "and"; tables and rows want a plain comma.
LIST_SEPARATORS = {"ar": "، "}
# Babel's own rule for Arabic tells 11 to 99 and 100 apart the wrong way round.
PLURAL_FORMS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    ),
}
# The files name no moment, so that nothing changes when nothing was translated.
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)


def source_messages() -> Iterator[tuple[str, int, str | tuple[str, ...]]]:
    """Yield file, line and text (or singular and plural) of everything that the code translates."""
    found = extract_from_dir(
        ROOT / "viewer", method_map=[("**.py", "python")], keywords=dict(KEYWORDS)
    )
    for file, line, message, _comments, _context in sorted(found, key=lambda item: item[:2]):
        if message:
            yield f"viewer/{Path(file).as_posix()}", line, message


def template() -> Catalog:
    """Return a catalogue of every text in the code, without translations."""
    catalog = Catalog(domain=DOMAIN, charset="utf-8", creation_date=NO_DATE)
    for file, line, message in source_messages():
        catalog.add(message, locations=[(file, line)])
    return catalog


def new_catalog(tag: str) -> Catalog:
    """Return an empty catalogue of one language, with its rule for plurals."""
    catalog = Catalog(
        locale=tag,
        domain=DOMAIN,
        project=DOMAIN,
        header_comment=f"# {DOMAIN}: {tag}",
        version="1",
        charset="utf-8",
        creation_date=NO_DATE,
        revision_date=NO_DATE,
        last_translator=DOMAIN,
        msgid_bugs_address=DOMAIN,
        language_team=tag,
        fuzzy=False,
    )
    catalog.mime_headers = [("Plural-Forms", PLURAL_FORMS[tag])]
    return catalog


def po_path(tag: str) -> Path:
    """Return the place of a language's translations."""
    return LOCALES / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


def read_catalog(tag: str) -> Catalog:
    """Return a language's translations as they are on disk (none yet: an empty catalogue)."""
    catalog = new_catalog(tag)
    if po_path(tag).exists():
        with po_path(tag).open("rb") as file:
            for message in read_po(file, locale=tag):
                if message.id:
                    catalog[message.id] = Message(message.id, message.string)
    return catalog


def forms(message: Message) -> list[str]:
    """Return a text's translations: one, or one for each plural form."""
    if isinstance(message.string, list | tuple):
        return [str(form) for form in message.string]
    return [str(message.string or "")]


def missing(catalog: Catalog) -> list[str]:
    """Return the texts that a catalogue leaves untranslated."""
    return [str(message.id) for message in catalog if message.id and not all(forms(message))]


def kept(known: Message | None, message: Message) -> str | tuple[str, ...]:
    """Return the translation that a text had, unless it has plural forms only since then."""
    if known is None or known.pluralizable != message.pluralizable:
        return ("",) if message.pluralizable else ""
    return tuple(forms(known)) if message.pluralizable else forms(known)[0]


def update() -> None:
    """Merge the code's texts into each .po file; texts that the code lost are dropped."""
    texts = template()
    for tag in TRANSLATED:
        old, catalog = read_catalog(tag), new_catalog(tag)
        for message in texts:
            if message.id:
                known = old.get(message.id)
                catalog.add(message.id, kept(known, message), locations=message.locations)
        with po_path(tag).open("wb") as file:
            write_po(file, catalog, width=100, include_lineno=False, sort_by_file=True)


def compile_catalogs() -> None:
    """Write each .mo file from its .po file."""
    for tag in TRANSLATED:
        with po_path(tag).with_suffix(".mo").open("wb") as file:
            write_mo(file, read_catalog(tag))


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


def write_cldr() -> None:
    """Write cldr.json of every language."""
    for tag in CLDR_LOCALES:
        text = json.dumps(cldr(tag), ensure_ascii=False, indent=1)
        (LOCALES / tag / "cldr.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def report() -> int:
    """Name what is still untranslated on stderr; return how much that is."""
    untranslated = {tag: missing(read_catalog(tag)) for tag in TRANSLATED}
    for tag, messages in untranslated.items():
        for message in messages:
            print(f"{tag}: not translated: {message}", file=sys.stderr)
    return sum(len(messages) for messages in untranslated.values())


STEPS: dict[str, tuple[Callable[[], None], ...]] = {
    "update": (update, compile_catalogs, write_cldr),
    "compile": (compile_catalogs,),
    "cldr": (write_cldr,),
}


def main() -> int:
    """Run the step named on the command line; 1 when something is left to translate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=sorted(STEPS))
    for step in STEPS[parser.parse_args().step]:
        step()
    return 1 if report() else 0


if __name__ == "__main__":
    sys.exit(main())
