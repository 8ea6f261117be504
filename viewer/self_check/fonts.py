"""Which scripts the print fonts cover: what they lack cannot be printed."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding

# Those of the program's own languages.
NEEDED = ("Arabic", "Latin")
LETTERS = ("Lu", "Ll", "Lo")
LEAST_LETTERS = 20  # a font for one script brings a few letters of others


def check_fonts(language: Language, places: Places) -> Iterator[Finding]:
    """The fonts by name, the scripts that they have letters of, and the font beside them."""
    from viewer.sheets.added_fonts import added_fonts
    from viewer.sheets.font_file import characters

    tr = language.tr
    files = sorted((places.resources / "fonts").glob("*.ttf"))
    scripts = _scripts(frozenset().union(*map(characters, files)))
    missing = [script for script in NEEDED if script not in scripts]
    advice = tr("Install the program again.") if missing else ""
    counted = language.tr_n("{count} font", "{count} fonts", len(files))
    yield Finding("fonts", tr("Print fonts"), counted, bool(files), advice)
    text = language.join(scripts) or tr("none")
    yield Finding("scripts", tr("Scripts that can be printed"), text, not missing, advice)
    added = added_fonts(places.resources / "fonts")
    nothing = tr("none: Noto Sans CJK is not installed")
    label = tr("Font for Chinese, Japanese and Korean")
    yield Finding("cjk", label, str(added[0]) if added else nothing)


def _scripts(codes: frozenset[int]) -> list[str]:
    """Return the scripts by the first word of their letters' names: GREEK SMALL LETTER ALPHA."""
    letters = (chr(code) for code in codes if unicodedata.category(chr(code)) in LETTERS)
    counted = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters)
    return sorted(name.title() for name, count in counted.items() if count >= LEAST_LETTERS)
