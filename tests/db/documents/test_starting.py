"""The document that a writer begins with is good, and stays good when its comments are used."""

import re
from pathlib import Path

import pytest

from db.checking import starting_document
from db.documents.document import DocumentReader
from db.errors import BadProfileIdError

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize("profile_id", ["iom-norway", "a", "2024", "yes", "no", "a" * 64])
def test_the_starting_document_is_good_and_has_the_id(
    profile_id: str, reader: DocumentReader
) -> None:
    source = starting_document(profile_id, RESOURCES)
    assert reader.read(source.encode(), "new.yaml").id == profile_id


def test_its_comments_are_good_too_once_the_number_sign_is_gone(reader: DocumentReader) -> None:
    lines = starting_document("new", RESOURCES).splitlines()
    begins = next(number for number, line in enumerate(lines) if line.startswith("format"))
    used = [re.sub(r"^( *)# ", r"\1", line) for line in lines[begins:]]
    content = reader.read("\n".join(used).encode(), "new.yaml").content
    assert {"history", "programmes", "summary", "covers"} <= content.keys()
    assert len(content["facts"]) == 3


@pytest.mark.parametrize("profile_id", ["", "A", "a b", "a/b", "-a", "a\n", 'a"', "é", "a" * 65])
def test_an_id_that_no_profile_can_have_is_refused(profile_id: str) -> None:
    with pytest.raises(BadProfileIdError) as refused:
        starting_document(profile_id, RESOURCES)
    assert refused.value.parameters == {"profile": profile_id}
