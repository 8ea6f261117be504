"""Telephone numbers that can exist; addresses that are given, or withheld with the reason."""

from functools import lru_cache
from typing import NamedTuple

import phonenumbers

from db.documents.faults import Faults
from db.documents.tree import MappingNode, Node, child, children, text_at

DIRECT_DIAL = "direct-dial"


class PhoneNumber(NamedTuple):
    """A number as machines dial it and as the world writes it."""

    e164: str
    international: str


# A number is looked at when it is checked and again for its normal form; the same one often
# stands in every edition of a profile.
@lru_cache(maxsize=4096)
def phone_number(text: str, country: str) -> PhoneNumber | None:
    """Read a number as published in `country` (ISO code); None when it cannot be one."""
    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return None
    # What can be dialled only from the same town is no number for the rest of the world.
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    form = phonenumbers.PhoneNumberFormat
    e164 = phonenumbers.format_number(number, form.E164)
    return PhoneNumber(e164, phonenumbers.format_number(number, form.INTERNATIONAL))


def check_contacts(root: MappingNode, faults: Faults) -> None:
    """Note impossible numbers, and addresses that are neither given nor withheld, or both.

    What the writer marks as doubtful is kept as published, readable or not.
    """
    country = _text(root, "country")
    for office in children(root, "offices"):
        region = _text(child(office, "address"), "country") or country
        for phone in children(office, "phones"):
            _check_phone(phone, region, faults)
        for email in children(office, "emails"):
            _check_given(email, "address", faults)
        for website in children(office, "websites"):
            _check_given(website, "url", faults)


def _check_phone(phone: Node, region: str, faults: Faults) -> None:
    if child(phone, "withheld") is not None:
        _check_withheld(phone, faults)
        return
    if _text(phone, "kind") == DIRECT_DIAL:
        if child(phone, "prefix") is None and not phone.refused:
            faults.add("missing-key", phone, key="prefix")
        return
    number = text_at(phone, "number") or text_at(phone, "published")
    is_doubtful = child(phone, "doubtful") is not None
    if number is not None and not is_doubtful and phone_number(number.text, region) is None:
        faults.add("impossible-phone", number, value=number.text, country=region)


def _check_withheld(phone: Node, faults: Faults) -> None:
    for key in ("number", "prefix"):
        if child(phone, key) is not None and isinstance(phone, MappingNode):
            faults.add("given-and-withheld", phone.keys["withheld"], key=key)


def _check_given(node: Node, key: str, faults: Faults) -> None:
    if not isinstance(node, MappingNode):
        return
    given = [name for name in (key, "withheld") if name in node.values]
    is_only_doubtful = node.values.keys() >= {"doubtful", "published"}
    if not given and not is_only_doubtful and not node.refused:
        faults.add("missing-key", node, key=f"{key} / withheld")
    elif len(given) > 1:
        faults.add("given-and-withheld", node.keys["withheld"], key=key)


def _text(node: Node | None, key: str) -> str:
    found = text_at(node, key)
    return found.text if found else ""
