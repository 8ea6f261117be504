"""The QR code of an office: telephones take it into their address book."""

from typing import TypedDict

from db.rows import Office, Profile
from viewer.exports.small_vcard import small_card
from viewer.i18n.language import Language
from viewer.sheets.qr_code import qr_code
from viewer.sheets.words import Words, words


class OfficeCode(TypedDict):
    """A code as the templates take it; `modules` along a side, and with the quiet zone."""

    svg: str
    modules: int
    modules_with_quiet_zone: int
    alt: Words


def office_code(language: Language, profile: Profile, office: Office) -> OfficeCode | None:
    """Return the code of an office; None where it would hold nothing but a name."""
    card = small_card(profile, office, language)
    if not card.held:
        return None
    code = qr_code(card.text)
    return OfficeCode(
        svg=code.svg,
        modules=code.modules,
        modules_with_quiet_zone=code.modules_with_quiet_zone,
        alt=words(language, card.said(language)),
    )
