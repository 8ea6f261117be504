"""A document: read, checked in every respect, and in its normal form."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from db.documents.characters import check_characters
from db.documents.contacts import check_contacts
from db.documents.contradictions import add_contradictions
from db.documents.country_names import CountryNames, names_in, read_country_names
from db.documents.dates import check_dates
from db.documents.emergency_numbers import check_emergency_numbers
from db.documents.faults import Faults, ReadingStoppedError
from db.documents.figures import check_figures
from db.documents.file_bytes import read_bytes
from db.documents.indicators import Vocabulary, read_vocabulary
from db.documents.normal_form import Content, normal_form
from db.documents.number_words import NumberWords, read_number_words
from db.documents.published_amounts import check_amounts, read_amounts
from db.documents.references import check_references
from db.documents.schema_check import SchemaCheck
from db.documents.source import read_tree
from db.documents.time_zones import check_time_zones
from db.documents.tree import MappingNode, Node, plain_mapping, text_at, type_name
from db.documents.warnings import Rule, all_rules, figures_as_published, find_warnings
from db.errors import Problem

FORMAT = "profile/1"
# What documents were not refused for once: a library may hold such.
NEWER_RULES = frozenset(
    {
        "ambiguous-phone",
        "several-phones",
        "impossible-phone",
        "direction-character",
        "bad-url",
        "list-too-long",
    }
)
PROFILE_KEYS = {"id", "title", "country"}  # what has them was meant to be a profile


@dataclass(frozen=True, slots=True)
class Document:
    """One edition of one profile: `content` in normal form, `source` byte for byte as it came."""

    file: str
    id: str
    edition: str
    content: Content
    source: bytes
    sha256: str
    # What the countries of the document are called in every language of the program.
    country_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()


class DocumentReader:
    """Reads documents by the schema and the vocabulary in `resources`."""

    def __init__(self, resources: Path) -> None:
        self.resources = resources

    def load(self) -> None:
        """Load now what reading the first document would load."""
        _ = self._schema_check, self._country_names, self._vocabulary, self._rules

    def read_file(self, path: Path) -> Document:
        """Read a document from a file. Its size is looked at before anything is read.

        Raises DocumentRefusedError with all problems, FileUnreadableError.
        """
        faults = Faults(str(path))
        try:
            source = read_bytes(path, faults)
        except ReadingStoppedError:
            raise faults.refusal() from None
        # A name on the disk need not be text, which is all that the library can keep.
        name = os.fsencode(path).decode("utf-8", "backslashreplace")
        return self.read(source, name)

    def read(self, source: bytes, file: str) -> Document:
        """Read a document from its bytes; `file` names it in messages.

        Raises DocumentRefusedError with all problems.
        """
        return self._read(source, file, frozenset(), self._rules)

    def read_stored(self, source: bytes, file: str) -> Document:
        """Read a document that a library has, perhaps by the rules of an earlier version.

        What only newer rules refuse is in it as doubtful, as no link, or as long as it is: no
        profile is lost for a number. Nothing warns of it again: its writer was told when it came.
        Its readers are still told of figures that are not as published. Raises
        DocumentRefusedError with all problems.
        """
        rules = (figures_as_published(self._number_words),)
        return replace(self._read(source, file, NEWER_RULES, rules), warnings=())

    def _read(
        self, source: bytes, file: str, forgiven: frozenset[str], rules: tuple[Rule, ...]
    ) -> Document:
        faults = Faults(file)
        try:
            root = read_tree(source, faults)
            profile = _profile(root, faults)
            content = plain_mapping(profile)
            self._check(profile, content, source, faults)
        except ReadingStoppedError:
            raise faults.refusal() from None
        if any(problem.code not in forgiven for problem in faults.in_order()):
            raise faults.refusal()
        warnings = find_warnings(profile, file, rules)
        read_amounts(content, self._number_words)
        content = normal_form(content, self._vocabulary)
        add_contradictions(content, profile, warnings)
        checksum = hashlib.sha256(source).hexdigest()
        names = names_in(content, self._country_names)
        known = (file, content["id"], content["edition"], content, source, checksum)
        return Document(*known, names, warnings)

    def _check(self, root: MappingNode, content: Content, source: bytes, faults: Faults) -> None:
        self._schema_check.check(root, content, faults)
        check_characters(root, source, faults)
        check_dates(root, faults)
        check_references(root, self._vocabulary, faults)
        check_contacts(root, faults)
        check_emergency_numbers(root, faults)
        check_figures(root, faults)
        check_amounts(root, self._number_words, faults)
        check_time_zones(root, faults)

    @cached_property
    def _schema_check(self) -> SchemaCheck:
        file = self.resources / "schema" / "profile-1.schema.json"
        return SchemaCheck(json.loads(file.read_text(encoding="utf-8")))

    @cached_property
    def _country_names(self) -> CountryNames:
        return read_country_names(self.resources / "locale")

    @cached_property
    def _number_words(self) -> NumberWords:
        return read_number_words(self.resources / "locale" / "numbers.json")

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return all_rules(self._number_words)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return read_vocabulary(self.resources)


def _profile(root: Node, faults: Faults) -> MappingNode:
    """The root, if it is a profile at all. Raises ReadingStoppedError when it is not."""
    if not isinstance(root, MappingNode):
        raise faults.stop("not-a-profile", root, found=type_name(root))
    declared = text_at(root, "format")
    if declared is None and root.values.keys() >= PROFILE_KEYS:
        return root  # the schema check reports the missing key, and all else
    if declared is None:
        raise faults.stop("no-format", root, format=FORMAT)
    if declared.text != FORMAT:
        raise faults.stop("unknown-format", declared, value=declared.text, format=FORMAT)
    return root
