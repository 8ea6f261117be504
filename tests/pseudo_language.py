"""A language that nobody speaks: English 40 % longer, with accents and in brackets.

What has no brackets on the screen was never given to the translators; what is cut in it would be
cut in a language with longer words.
"""

import gettext
import re

from viewer.app.paths import RESOURCES
from viewer.i18n.language import SOURCE_LANGUAGE, Language

LONGER = 1.4
OPENING, CLOSING = "⟦", "⟧"
ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéîñöûýÁÇÉÎÑÖÛÝ")
# Gaps to fill, addresses, and patterns of files' names stay as they are.
KEPT = re.compile(r"(\{\w*\}|%(?:\(\w+\))?[sr]|https?://\S+|\(\*[^)]*\))")
VOWELS = re.compile("[aeiouAEIOU]")


def pseudo(message: str) -> str:
    """The message in brackets, with accents, its vowels doubled until it is long enough."""
    pieces = KEPT.split(message)
    wanted = round(sum(map(len, pieces[::2])) * (LONGER - 1))
    shown = []
    for number, piece in enumerate(pieces):
        if number % 2:
            shown.append(piece)
            continue
        longer = (
            VOWELS.sub(lambda vowel: 2 * vowel[0].lower(), piece, count=wanted) if wanted else piece
        )
        wanted -= len(longer) - len(piece)
        shown.append(longer.translate(ACCENTS))
    return f"{OPENING}{''.join(shown)}{'·' * wanted}{CLOSING}"


class PseudoCatalogue(gettext.NullTranslations):
    """Has a translation of every text."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


def pseudo_language() -> Language:
    """Dates, numbers and names of countries are as in English."""
    return Language(RESOURCES / "locale", SOURCE_LANGUAGE, PseudoCatalogue())
