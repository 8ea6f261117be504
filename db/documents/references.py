"""Ids: each used once, and each that is referred to is there."""

import re
from collections.abc import Collection, Iterator

from phonenumbers import SUPPORTED_REGIONS

from db.documents.faults import Faults
from db.documents.indicators import Vocabulary
from db.documents.tree import MappingNode, Node, TextNode, child, children, text_at, texts_at

# Countries and territories of ISO 3166 that have no telephone numbers of their own.
UNREACHABLE = frozenset({"AQ", "BV", "GS", "HM", "PN", "TF", "UM"})
COUNTRIES = frozenset(SUPPORTED_REGIONS) | UNREACHABLE
CODE = re.compile("[A-Z]{2}")  # what is not written like one the schema refuses

LISTS = (
    *("history", "emergency_numbers", "offices", "programmes"),
    *("groups", "indicators", "facts", "stories"),
)
OFFICE_LISTS = ("phones", "emails", "websites")


def check_references(root: MappingNode, vocabulary: Vocabulary, faults: Faults) -> None:
    """Note ids given twice, references that lead nowhere, and countries that do not exist."""
    for nodes in _lists_with_ids(root):
        _check_unique(nodes, faults)
    _check_within(root, faults)
    _check_vocabulary(root, vocabulary, faults)
    for code in _country_codes(root):
        if CODE.fullmatch(code.text) and code.text not in COUNTRIES:
            faults.add("unknown-country", code, value=code.text)


def _check_vocabulary(root: MappingNode, vocabulary: Vocabulary, faults: Faults) -> None:
    """Facts name indicators, and these groups; a document's own stand beside the shared ones."""
    indicators = _ids(root, "indicators") | vocabulary.indicators.keys()
    groups = _ids(root, "groups") | vocabulary.groups.keys()
    for fact in children(root, "facts"):
        _check_known(_one(fact, "indicator"), indicators, "indicator", faults)
    _check_known(texts_at(root, "key_figures"), _ids(root, "facts"), "fact", faults)
    for indicator in children(root, "indicators"):
        _check_known(_one(indicator, "group"), groups, "group", faults)
    for name in _names(root, "indicators"):
        if vocabulary.is_taken(name.text):
            faults.add("shared-indicator", name, id=name.text)
    for name in _names(root, "groups"):
        if name.text in vocabulary.groups:
            faults.add("shared-group", name, id=name.text)


def _check_within(root: MappingNode, faults: Faults) -> None:
    """Programmes name offices, and the work of offices names programmes."""
    offices, programmes = _ids(root, "offices"), _ids(root, "programmes")
    for programme in children(root, "programmes"):
        _check_known(texts_at(programme, "offices"), offices, "office", faults)
    for office in children(root, "offices"):
        for activity in children(office, "activities"):
            _check_known(texts_at(activity, "programmes"), programmes, "programme", faults)


def _lists_with_ids(root: MappingNode) -> Iterator[list[Node]]:
    for key in LISTS:
        yield children(root, key)
    for office in children(root, "offices"):
        for key in OFFICE_LISTS:
            yield children(office, key)
    for fact in children(root, "facts"):
        yield children(child(fact, "value"), "parts")


def _check_unique(nodes: list[Node], faults: Faults) -> None:
    first: dict[str, int] = {}
    for node in nodes:
        name = text_at(node, "id")
        if name is not None and name.text in first:
            faults.add("duplicate-id", name, id=name.text, first=str(first[name.text]))
        elif name is not None:
            first[name.text] = name.line


def _check_known(names: list[TextNode], known: Collection[str], what: str, faults: Faults) -> None:
    for name in names:
        if name.text not in known:
            near = faults.nearest(name.text, known)
            faults.add("unknown-reference", name, what=what, id=name.text, nearest=near)


def _ids(root: MappingNode, key: str) -> set[str]:
    return {name.text for name in _names(root, key)}


def _names(root: MappingNode, key: str) -> list[TextNode]:
    return [name for node in children(root, key) for name in _one(node, "id")]


def _one(node: Node, key: str) -> list[TextNode]:
    found = text_at(node, key)
    return [] if found is None else [found]


def _country_codes(root: MappingNode) -> Iterator[TextNode]:
    yield from _one(root, "country")
    yield from texts_at(root, "covers")
    for programme in children(root, "programmes"):
        yield from texts_at(programme, "countries")
    for office in children(root, "offices"):
        yield from texts_at(office, "covers")
        if address := child(office, "address"):
            yield from _one(address, "country")
        for activity in children(office, "activities"):
            yield from texts_at(activity, "countries")
    for fact in children(root, "facts"):
        if value := child(fact, "value"):
            yield from _one(value, "country")
