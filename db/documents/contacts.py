"""Telephone numbers that can exist; addresses that are given, or why they are not."""

import re
from collections.abc import Iterator

from db.documents.faults import Faults
from db.documents.phone_numbers import PhoneNumber, is_several, phone_number, readings
from db.documents.references import COUNTRIES
from db.documents.tree import MappingNode, Node, TextNode, child, children, string_at, text_at

DIRECT_DIAL = "direct-dial"
_PREFIX = re.compile(r"\s*\+?[\d\s().\-/]*\d[\d\s().\-/]*")
_RUN = re.compile(r"\d(?:[\s().\-/]*\d)*", re.ASCII)
_FEWEST_DIGITS = 6
# What stands in place of a number or an address: why it is hidden, or how it is only mentioned.
NOT_GIVEN = ("withheld", "mentioned")


def check_contacts(root: MappingNode, faults: Faults) -> None:
    """Note impossible numbers, and addresses that are neither given nor known to be hidden or only
    mentioned, or more than one of these.

    What the writer marks as doubtful is kept as published, readable or not.
    """
    for phone, region in _phones(root):
        _check_phone(phone, region, faults)
    for office in children(root, "offices"):
        for email in children(office, "emails"):
            _check_given(email, "address", faults)
        for website in children(office, "websites"):
            _check_given(website, "url", faults)


def _phones(root: MappingNode) -> Iterator[tuple[Node, str]]:
    """Each phone with the country whose numbers are meant where no other is named; "" where that
    is no country and is refused as such."""
    country = string_at(root, "country")
    for office in children(root, "offices"):
        written = child(child(office, "address"), "country")
        region = string_at(child(office, "address"), "country") if written else country
        region = region if region in COUNTRIES else ""
        for phone in children(office, "phones"):
            yield phone, region


def _check_phone(phone: Node, region: str, faults: Faults) -> None:
    if any(child(phone, key) is not None for key in NOT_GIVEN):
        _check_not_given(phone, faults)
        return
    if string_at(phone, "kind") == DIRECT_DIAL:
        prefix = text_at(phone, "prefix")
        if child(phone, "prefix") is None and not phone.refused:
            faults.add("missing-key", phone, key="prefix")
        elif prefix is not None and not _PREFIX.fullmatch(prefix.text):
            faults.add("impossible-phone", prefix, value=prefix.text, country=region)
        return
    number = text_at(phone, "number") or text_at(phone, "published")
    if number is not None and child(phone, "doubtful") is None:
        _check_number(number, region, faults)


def _check_number(number: TextNode, region: str, faults: Faults) -> None:
    found = readings(number.text, region)
    if is_several(number.text, region):
        faults.add("several-phones", number, value=number.text)
    elif not found and (region or "+" in number.text):
        faults.add("impossible-phone", number, value=number.text, country=region)
    elif len(found) > 1:
        either, other = (each.international for each in found)
        faults.add("ambiguous-phone", number, value=number.text, first=either, second=other)


def warn_of_phones(root: MappingNode, warnings: Faults) -> None:
    """Note numbers that no network knows, that are of another country than their office, and that
    are not those that were published.
    """
    for phone, region in _phones(root):
        number = text_at(phone, "number") or text_at(phone, "published")
        read = phone_number(number.text, region) if number else None
        if number is None or read is None or string_at(phone, "kind") == DIRECT_DIAL:
            continue
        if not read.is_valid:
            warnings.add("unassigned-phone", number, value=read.international)
        elif not read.is_at_home:
            warnings.add("foreign-phone", number, value=read.international, country=region)
        _warn_of_difference(phone, read, region, warnings)


def _warn_of_difference(phone: Node, read: PhoneNumber, region: str, warnings: Faults) -> None:
    """Hold a number or extension that the writer gave against what was published, if it reads."""
    published = text_at(phone, "published")
    source = phone_number(published.text, region) if published else None
    number, extension = text_at(phone, "number"), text_at(phone, "extension")
    if source is None or not source.is_valid:
        if published and number and _is_of_other_digits(published.text, read.e164):
            warnings.add(
                "number-not-as-published", number, value=number.text, published=published.text
            )
        return
    if number and source.e164 != read.e164:
        warnings.add(
            "number-not-as-published", number, value=number.text, published=source.international
        )
    if extension and source.extension not in ("", extension.text):
        warnings.add(
            "number-not-as-published", extension, value=extension.text, published=source.extension
        )


def _is_of_other_digits(published: str, number: str) -> bool:
    """Whether a text holds long runs of digits, none of which begins or ends as the number does.

    For texts that do not read as one number, or as none that its country gives out.
    """
    runs = ["".join(filter(str.isdecimal, run)).lstrip("0") for run in _RUN.findall(published)]
    long = [run for run in runs if len(run) >= _FEWEST_DIGITS]
    return bool(long) and not any(run[:4] in number or run[-4:] in number for run in long)


def _check_not_given(phone: Node, faults: Faults) -> None:
    if isinstance(phone, MappingNode):
        _check_one(
            phone, [key for key in ("number", "prefix", *NOT_GIVEN) if key in phone.values], faults
        )


def _check_given(node: Node, key: str, faults: Faults) -> None:
    if not isinstance(node, MappingNode):
        return
    given = [name for name in (key, *NOT_GIVEN) if name in node.values]
    is_only_doubtful = node.values.keys() >= {"doubtful", "published"}
    if not given and not is_only_doubtful and not node.refused:
        faults.add("missing-key", node, key=" / ".join((key, *NOT_GIVEN)))
    else:
        _check_one(node, given, faults)


def _check_one(node: MappingNode, given: list[str], faults: Faults) -> None:
    """The first of these keys that there are cannot stand beside any of the others."""
    for other in given[1:]:
        if other in NOT_GIVEN:
            faults.add("given-and-withheld", node.keys[other], key=given[0], other=other)
