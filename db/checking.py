"""Documents and policy files that are looked at without a library. Cheap to import."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from db.errors import Problem
from db.rows import PolicyFile


def check_paths(
    paths: Sequence[Path], resources: Path, on_hidden: Callable[[Path], None]
) -> Iterator[tuple[str, str, tuple[Problem, ...]]]:
    """File, profile id ("" when refused) and problems of each document in files and folders.

    `on_hidden` is called for each hidden file or folder that is passed over. The problems of a
    document that is not refused are warnings.
    """
    from db.documents.document import DocumentReader
    from db.documents.document_files import find_documents, read_or_problems

    reader = DocumentReader(resources)
    for path in find_documents(paths, on_hidden):
        document, problems = read_or_problems(reader, path)
        yield str(path), document.id if document else "", problems


def read_policy_file(file: Path, resources: Path) -> PolicyFile:
    """What the administrator of this computer has set, with all that is wrong in the file."""
    from db.documents.policy_file import read_policy

    return read_policy(file, resources / "schema" / "policy-1.schema.json")


def starting_document(profile_id: str, resources: Path) -> str:
    """A document to begin with, for this id: commented, and good as it is.

    Raises BadProfileIdError.
    """
    from db.documents.starting import read_starting_document

    return read_starting_document(profile_id, resources / "schema")
