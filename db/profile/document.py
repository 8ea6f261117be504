"""A document: read, checked in every respect, and in its normal form."""

import errno
import hashlib
import json
import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from db.errors import FileUnreadableError
from db.profile.contacts import check_contacts
from db.profile.dates import check_dates
from db.profile.encoding import LARGEST_FILE, check_size
from db.profile.faults import Faults, ReadingStoppedError
from db.profile.figures import check_figures
from db.profile.indicators import Vocabulary, read_vocabulary
from db.profile.normal_form import Content, normal_form
from db.profile.references import check_references
from db.profile.schema_check import SchemaCheck
from db.profile.source import read_tree
from db.profile.tree import MappingNode, Node, plain, text_at, type_name

FORMAT = "profile/1"
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


class DocumentReader:
    """Reads documents by the schema and the vocabulary in `resources`."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def read_file(self, path: Path) -> Document:
        """Read a document from a file. Its size is looked at before anything is read.

        Raises DocumentRefusedError with all problems, FileUnreadableError.
        """
        faults = Faults(str(path))
        try:
            check_size(_size(path), faults)
            with path.open("rb") as stream:
                source = stream.read(LARGEST_FILE + 1)
        except ReadingStoppedError:
            raise faults.refusal() from None
        except OSError as error:
            reason = error.strerror or str(error)
            raise FileUnreadableError(file=str(path), reason=reason) from error
        return self.read(source, str(path))

    def read(self, source: bytes, file: str) -> Document:
        """Read a document from its bytes; `file` names it in messages.

        Raises DocumentRefusedError with all problems.
        """
        faults = Faults(file)
        try:
            root = read_tree(source, faults)
            profile = _profile(root, faults)
            plainly = _mapping(profile)
            self._check(profile, plainly, faults)
        except ReadingStoppedError:
            raise faults.refusal() from None
        if len(faults):
            raise faults.refusal()
        content = normal_form(plainly, self._vocabulary)
        checksum = hashlib.sha256(source).hexdigest()
        return Document(file, content["id"], content["edition"], content, source, checksum)

    def _check(self, root: MappingNode, content: Content, faults: Faults) -> None:
        self._schema_check.check(root, content, faults)
        check_dates(root, faults)
        check_references(root, self._vocabulary, faults)
        check_contacts(root, faults)
        check_figures(root, faults)

    @cached_property
    def _schema_check(self) -> SchemaCheck:
        file = self._resources / "schema" / "profile-1.schema.json"
        return SchemaCheck(json.loads(file.read_text(encoding="utf-8")))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return read_vocabulary(self._resources / "indicators" / "indicators.yaml")


def _size(path: Path) -> int:
    """The size of a file in bytes. Raises OSError, also for what has none: a pipe would hang us."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return status.st_size


def _profile(root: Node, faults: Faults) -> MappingNode:
    """The root, if it is a profile at all. Raises ReadingStoppedError when it is not."""
    if not isinstance(root, MappingNode):
        raise faults.stop("not-a-profile", root, found=type_name(root))
    declared = text_at(root, "format")
    if declared is None and root.values.keys() >= PROFILE_KEYS:
        return root  # the schema tells that the key is missing, and all else too
    if declared is None:
        raise faults.stop("no-format", root, format=FORMAT)
    if declared.text != FORMAT:
        raise faults.stop("unknown-format", declared, value=declared.text, format=FORMAT)
    return root


def _mapping(root: Node) -> Content:
    content = plain(root)
    assert isinstance(content, dict)
    return content
